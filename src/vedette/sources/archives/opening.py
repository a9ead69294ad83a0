"""The door to a web archive: WACZ where it is a zip, WARC where it is none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from vedette.model.documents import Capture, Skipped
from vedette.sources.archives.wacz import open_wacz
from vedette.sources.archives.warc import open_warc

ZIP = b"PK"


def open_archive(stream: BinaryIO, at: str, base: str | None = None) -> Iterator[Capture | Skipped]:
    """Yield each page of the archive in ``stream``, which can be read anew from its start."""
    head = stream.read(2)
    stream.seek(0)
    yield from (open_wacz if head == ZIP else open_warc)(stream, at, base)
