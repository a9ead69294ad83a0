"""Records as bytes and back: JSON, pressed together where that is shorter.

The first byte tells how: ``{`` is JSON, ``x`` is zlib of it. What a report may hold and JSON may not (a lone surrogate,
from a file name or a broken feed) is written with every string as its bytes, one character each, after ``~``.
"""

from __future__ import annotations

import json
import zlib
from typing import Any

import msgspec

LEVEL = 6
SHORT = 200
"""Below this many bytes zlib gains nothing."""


class Unreadable(ValueError):
    """Bytes that hold no record of the kind they should."""


def packed(record: msgspec.Struct) -> bytes:
    """Return a record's bytes, from which ``unpacked`` makes an equal one."""
    try:
        said = msgspec.json.encode(record)
    except UnicodeEncodeError:
        plain = _spelled(msgspec.to_builtins(record, str_keys=True))
        said = b"~" + json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()
    return shortened(said)


def is_whole(kept: bytes) -> bool:
    """Return whether bytes are some record, be it one that an earlier version wrote in another form."""
    try:
        unpacked(kept, dict)
    except Unreadable:
        return False
    return True


def unpacked[Kept](kept: bytes, kind: type[Kept]) -> Kept:
    """Return the record of ``kind`` that ``packed`` made ``kept`` of. Raises ``Unreadable``."""
    try:
        said = zlib.decompress(kept) if kept[:1] == b"x" else kept
        if said[:1] == b"~":
            return msgspec.convert(_heard(json.loads(said[1:])), kind)
        return msgspec.json.decode(said, type=kind)
    except (zlib.error, msgspec.MsgspecError, ValueError) as error:
        raise Unreadable(str(error)) from error


def shortened(said: bytes) -> bytes:
    """Return ``said`` or zlib of it, whichever is shorter."""
    pressed = zlib.compress(said, LEVEL) if len(said) > SHORT else said
    return pressed if len(pressed) < len(said) else said


def _spelled(plain: Any) -> Any:
    """Return ``plain`` with every string as the characters U+0000–U+00FF that its bytes are."""
    if isinstance(plain, str):
        return plain.encode("utf-8", "surrogatepass").decode("latin-1")
    if isinstance(plain, dict):
        return {_spelled(key): _spelled(value) for key, value in plain.items()}
    return [_spelled(each) for each in plain] if isinstance(plain, list | tuple) else plain


def _heard(plain: Any) -> Any:
    if isinstance(plain, str):
        return plain.encode("latin-1").decode("utf-8", "surrogatepass")
    if isinstance(plain, dict):
        return {_heard(key): _heard(value) for key, value in plain.items()}
    return [_heard(each) for each in plain] if isinstance(plain, list) else plain
