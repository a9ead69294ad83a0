"""Records: a WARC file cut at its records, each with its headers and as much of its block as is wanted.

The file is cut here and not by a library, since a record may claim any length and a header may have no end: headers are
bounded, a block is held only when it is asked for, and a tear is told as a tear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vedette.sources.bounded import Unpacked

VERSION = re.compile(rb"WARC/\d\.\d+\s*\Z")
MAX_LINE = 16_384
MAX_HEADERS = 200
PIECE = 1 << 20


class ArchiveTorn(Exception):
    """The archive cannot be read further, with the reason in words."""


@dataclass(slots=True)
class Record:
    """One record: its header fields under lower-case names, the length of its block, and the block on demand."""

    fields: dict[str, str]
    length: int
    stream: Unpacked
    left: int = -1

    def __post_init__(self) -> None:
        self.left = self.length

    def block(self, most: int) -> bytes | None:
        """Return the block, or None where it is longer than ``most`` bytes. Raises ``ArchiveTorn``."""
        if self.length > most:
            return None
        content = self.stream.read(self.left)
        self.left -= len(content)
        if self.left:
            raise ArchiveTorn(self.stream.fault or "it ends in the middle of a record")
        return content

    def pass_over(self) -> None:
        """Read what is left of the block. Raises ``ArchiveTorn``."""
        while self.left:
            piece = self.stream.read(min(PIECE, self.left))
            if not piece:
                raise ArchiveTorn(self.stream.fault or "it ends in the middle of a record")
            self.left -= len(piece)


def records_of(stream: Unpacked) -> Iterator[Record]:
    """Yield the records in order. Raises ``ArchiveTorn`` where the archive is broken or ends in the middle."""
    while (line := _first_line(stream)) is not None:
        if not VERSION.match(line):
            raise ArchiveTorn("it is no WARC from here on")
        fields = _fields(stream)
        try:
            length = int(fields.get("content-length", ""))
        except ValueError:
            length = -1
        if length < 0:
            raise ArchiveTorn("a record does not say how long it is")
        record = Record(fields, length, stream)
        yield record
        record.pass_over()
    if stream.fault:
        raise ArchiveTorn(stream.fault)


def _first_line(stream: Unpacked) -> bytes | None:
    """Return the next line with words, None at the end."""
    while line := stream.readline(MAX_LINE):
        if line.strip():
            return line
    return None


def _fields(stream: Unpacked) -> dict[str, str]:
    fields: dict[str, str] = {}
    name = ""
    for _ in range(MAX_HEADERS):
        line = stream.readline(MAX_LINE)
        if not line:
            raise ArchiveTorn(stream.fault or "it ends in the middle of a record")
        if not line.strip():
            return fields
        if not line.endswith(b"\n"):
            break
        text = line.decode("utf-8", "replace").rstrip("\r\n")
        if text[0] in " \t" and name:
            fields[name] = f"{fields[name]} {text.strip()}"
        else:
            key, _, value = text.partition(":")
            name = key.strip().lower()
            fields[name] = value.strip()
    raise ArchiveTorn("the head of a record has no end")
