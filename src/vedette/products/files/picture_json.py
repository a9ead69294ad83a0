"""The picture as a file, ``vedette.picture/1``, and its JSON Schema."""

from __future__ import annotations

from typing import Any

import msgspec

from vedette.model.pictures import Picture

SCHEMA_ID = "urn:vedette:picture:1"


def picture_json(picture: Picture) -> str:
    """Return the picture as indented JSON; what is not known is ``null``. The same picture gives the same bytes."""
    return msgspec.json.format(msgspec.json.encode(picture), indent=1).decode() + "\n"


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
