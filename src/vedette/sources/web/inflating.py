"""Compressed bodies opened piece by piece, never past a bound.

A gzip body of 10 MB may hold 10 GB. The bytes are given out as they are opened and counted on the way, so that such a
body ends at the bound, with no more memory held than the bound allows.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from vedette.sources.web.failing import NoAnswer, forbidden

_PIECE = 65_536
_RATIO_FROM = 1_000_000
_ANY_HEADER = 47  # zlib finds out by itself whether the header is gzip's or zlib's
_NO_HEADER = -15
_GZIP = b"\x1f\x8b"


def inflated(pieces: Iterable[bytes], *, most: int, ratio: int) -> Iterator[bytes]:
    """Yield what gzip or deflate ``pieces`` hold.

    Raises ``NoAnswer`` past ``most`` bytes or ``ratio`` times the input, and where the bytes are damaged.
    """
    opening = _Opening(most, ratio)
    for piece in pieces:
        yield from opening.of(piece)
    yield from opening.rest()


class _Opening:
    """The state between two pieces: what is being opened, and how much was taken and given so far."""

    def __init__(self, most: int, ratio: int) -> None:
        self._most, self._ratio = most, ratio
        self._taken = self._given = 0
        self._start = b""
        self._stream: zlib._Decompress | None = None
        self._ended = self._whole = False

    def of(self, piece: bytes) -> Iterator[bytes]:
        """Yield what ``piece`` opens to."""
        self._taken += len(piece)
        left = self._start + piece
        self._start = b""
        while left and not self._ended:
            if self._stream is None:
                if len(left) < len(_GZIP):
                    self._start = left
                    return
                # Several gzip files in a row are one; anything else after the end is litter.
                self._ended = self._whole and not left.startswith(_GZIP)
                if self._ended:
                    return
                self._stream = zlib.decompressobj(_header(left))
            yield self._opened(self._stream, left)
            # At its end a stream holds what follows in its tail as well, and would be given it for ever.
            left = self._after_end(self._stream) if self._stream.eof else self._stream.unconsumed_tail

    def rest(self) -> Iterator[bytes]:
        """Yield what the opener still holds back when all pieces are given."""
        while self._stream is not None:
            out = self._opened(self._stream, b"")
            self._after_end(self._stream)
            if not out and self._stream is not None:
                raise NoAnswer("the compressed answer broke off", again=True)
            yield out
        if self._start and not self._whole:
            raise NoAnswer("the compressed answer broke off", again=True)

    def _after_end(self, stream: zlib._Decompress) -> bytes:
        if not stream.eof:
            return b""
        self._stream, self._whole = None, True
        return stream.unused_data

    def _opened(self, stream: zlib._Decompress, left: bytes) -> bytes:
        try:
            out = stream.decompress(left, _PIECE)
        except zlib.error:
            raise NoAnswer("the compressed answer is damaged", again=True) from None
        self._given += len(out)
        if self._given > self._most:
            raise forbidden(f"more than {self._most:,} bytes when decompressed")
        if self._given > _RATIO_FROM and self._given > self._ratio * self._taken:
            raise forbidden(f"it grows more than {self._ratio} times when decompressed")
        return out


def _header(start: bytes) -> int:
    if start.startswith(_GZIP):
        return _ANY_HEADER
    # "deflate" is a zlib stream by the standard (RFC 9110, 8.4.1.2), and a bare one by the habit of some servers.
    is_zlib = start[0] & 0x0F == 8 and int.from_bytes(start[:2], "big") % 31 == 0
    return _ANY_HEADER if is_zlib else _NO_HEADER
