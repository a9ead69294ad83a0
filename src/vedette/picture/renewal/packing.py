"""Packing: the records of a standing picture as bytes, and back."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec

from vedette.picture.renewal.keeping import Kept, Leaf, ShownLeaf
from vedette.picture.renewal.sorts import BY_NAME

REPORT = "report"
"""The sort under which leaves are kept."""
_ENCODER = msgspec.msgpack.Encoder()
_SHOWN = msgspec.msgpack.Decoder(ShownLeaf)


def packed(record: Leaf | Kept[Any]) -> bytes:
    """Return a record as MessagePack."""
    return _ENCODER.encode(record)


@cache
def _decoder(sort: str) -> msgspec.msgpack.Decoder[Any]:
    if sort == REPORT:
        return msgspec.msgpack.Decoder(Leaf)
    return msgspec.msgpack.Decoder(Kept[BY_NAME[sort].type])  # type: ignore[misc]


def unpacked(sort: str, value: bytes) -> Any:
    """Return the leaf or the kept record that ``value`` holds."""
    return _decoder(sort).decode(value)


def shown_leaf(value: bytes) -> ShownLeaf:
    """Return what the picture shows of the leaf that ``value`` holds; the rest of it is not read."""
    return _SHOWN.decode(value)
