"""The picture as a file, ``vedette.picture/1``, and its JSON Schema."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from vedette.model.pictures import Picture

SCHEMA_ID = "urn:vedette:picture:1"
AT_ONCE = 500
"""Records that are written at a time: about a megabyte."""


def picture_json(picture: Picture) -> str:
    """Return the picture as indented JSON; what is not known is ``null``. The same picture gives the same bytes."""
    return b"".join(picture_parts(picture)).decode()


def picture_parts(picture: Picture) -> Iterator[bytes]:
    """Yield the bytes of ``picture_json`` part by part, so that a large picture is never held twice."""
    opening = b"{\n "
    for name in picture.__struct_fields__:
        yield opening + msgspec.json.encode(name) + b": "
        value = getattr(picture, name)
        yield from _rows(value) if isinstance(value, tuple) and value else [_indented(value)]
        opening = b",\n "
    yield b"\n}\n"


def _rows(rows: Sequence[object]) -> Iterator[bytes]:
    opening = b"["
    for start in range(0, len(rows), AT_ONCE):
        # Each list begins with a bracket and ends with a line of its own: within, it goes on after the one before.
        yield opening + _indented(rows[start : start + AT_ONCE])[1:-3]
        opening = b","
    yield b"\n ]"


def _indented(value: object) -> bytes:
    """Return JSON one step in; no string of it holds a line's end, which JSON writes as two letters."""
    return msgspec.json.format(msgspec.json.encode(value), indent=1).replace(b"\n", b"\n ")


def picture_from_json(text: str | bytes) -> Picture:
    """Return the picture that a file holds. Raises ``msgspec.ValidationError`` where it breaks the format."""
    return msgspec.json.decode(text, type=Picture)


def picture_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of the file."""
    schema = msgspec.json.schema(Picture)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": "vedette.picture/1",
        **schema,
    }


def schema_text() -> str:
    """Return the JSON Schema as indented text, as ``vedette schema`` prints it and the reference keeps it."""
    return msgspec.json.format(msgspec.json.encode(picture_schema()), indent=1).decode() + "\n"
