"""Bounds on what is read from a stream: lines of a known length, and gzip that ends before it fills the memory."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, cast

PIECE = 65_536
GZIP = b"\x1f\x8b"
ALLOWANCE = 50_000_000
"""Bytes that may always be unpacked: a small file of blanks may shrink a thousandfold and harm nobody."""
RATIO = 100
"""Beyond the allowance, the most bytes that one packed byte may give. Pages shrink to a fifth, rarely a fiftieth."""


def lines_of(stream: BinaryIO, most: int) -> Iterator[bytes | None]:
    """Yield the lines of ``stream`` with their ends; None for one longer than ``most`` bytes, which is passed over."""
    while line := stream.readline(most + 1):
        if len(line) <= most or line.endswith(b"\n"):
            yield line
            continue
        while (rest := stream.readline(65_536)) and not rest.endswith(b"\n"):
            pass
        yield None


BROKEN = (EOFError, OSError, zlib.error, zipfile.BadZipFile)


class Unpacked:
    """The bytes of ``stream``, unpacked where they are gzip, up to the first fault; ``fault`` then says in words what.

    One member after the other is unpacked, as archives are written record by record.
    """

    def __init__(self, stream: BinaryIO, head: bytes = b"") -> None:
        self.fault: str | None = None
        self._given = 0
        self._counted = _Counted(stream, head)
        try:
            self._packed = self._counted.peek(2) == GZIP
        except BROKEN as why:
            self._packed, self.fault = False, _words(why)
        plain = cast("BinaryIO", self._counted)
        self._inner = gzip.GzipFile(fileobj=plain, mode="rb") if self._packed else self._counted
        self._buffer = io.BufferedReader(_Pieces(self._next), PIECE)

    def read(self, most: int) -> bytes:
        """Return up to ``most`` bytes, fewer only at the end."""
        return self._buffer.read(most)

    def readline(self, most: int) -> bytes:
        """Return up to the next line's end, at most ``most`` bytes."""
        return self._buffer.readline(most)

    def _next(self, most: int) -> bytes:
        if self.fault:
            return b""
        try:
            # One unpacking at a time: a longer read that meets a tear would lose what stands before it.
            part = self._inner.read1(most)
        except BROKEN as why:
            self.fault = _words(why)
            return b""
        self._given += len(part)
        if self._packed and self._given > ALLOWANCE + RATIO * self._counted.taken:
            self.fault = f"it unpacks to more than {RATIO} times its size"
            return b""
        return part


def _words(why: Exception) -> str:
    if isinstance(why, EOFError):
        return "it ends in the middle"
    if isinstance(why, OSError) and why.strerror:
        return f"it cannot be read further ({why.strerror.lower()})"
    return f"its packing is broken ({why})"


class _Pieces(io.RawIOBase):
    """What a function gives piece by piece, as the stream that a buffer is filled from."""

    def __init__(self, next_piece: Callable[[int], bytes]) -> None:
        self._next_piece = next_piece

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        piece = self._next_piece(len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)


class _Counted:
    """A stream that counts the bytes taken from it, with ``head`` put back before it."""

    def __init__(self, stream: BinaryIO, head: bytes) -> None:
        self._stream, self._head, self.taken = stream, head, 0

    def peek(self, size: int) -> bytes:
        while len(self._head) < size and (more := self._stream.read(size - len(self._head))):
            self._head += more
        return self._head[:size]

    def read1(self, size: int) -> bytes:
        return self.read(size)

    def read(self, size: int = -1) -> bytes:
        if self._head:
            cut = len(self._head) if size < 0 else size
            part, self._head = self._head[:cut], self._head[cut:]
        else:
            part = self._stream.read(size)
        self.taken += len(part)
        return part
