"""JSON rows: the objects of one array, one after the other, from a file of any length.

Only the row at hand is held, so a list of a million articles needs the memory of one.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Collection, Iterator
from typing import BinaryIO

MAX_ROW = 20_000_000
"""The longest row, in characters."""
FIRST_PIECE = 65_536
BLANKS = " \t\r\n\ufeff"


class JsonTorn(Exception):
    """The text is no JSON from here on, with the reason in words."""


def rows_of(stream: BinaryIO, lists: Collection[str]) -> Iterator[object]:
    """Yield the values of the array that is the text, or that stands in its object under a key of ``lists``.

    Raises ``JsonTorn`` where the text ends early or is no such JSON; what came before is given by then.
    """
    text = _Text(stream)
    if text.mark() == "[":
        yield from _array(text)
        return
    if text.mark() != "{":
        raise JsonTorn("it is no JSON object or list")
    text.take("{")
    while text.mark() == '"':
        key = text.value()
        text.take(":")
        if key in lists and text.mark() == "[":
            yield from _array(text)
            return
        text.value()
        if text.mark() == ",":
            text.take(",")
    raise JsonTorn("it holds no list of reports" if text.mark() == "}" else "it is no JSON from its middle on")


def _array(text: _Text) -> Iterator[object]:
    text.take("[")
    if text.mark() == "]":
        return
    while True:
        yield text.value()
        if text.mark() == "]":
            return
        text.take(",")


class _Text:
    """A window over the text that grows until it holds the value at hand."""

    def __init__(self, stream: BinaryIO) -> None:
        head = stream.read(4)
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(json.detect_encoding(head))(errors="replace")
        self._text = self._decoder.decode(head)
        self._at, self._ended = 0, False
        self._scan = json.JSONDecoder()

    def mark(self) -> str:
        """Return the next character that is no blank, "" at the end."""
        while True:
            while self._at < len(self._text) and self._text[self._at] in BLANKS:
                self._at += 1
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._more(FIRST_PIECE):
                return ""

    def take(self, wanted: str) -> None:
        """Pass over the character ``wanted``. Raises ``JsonTorn`` where another stands there."""
        if self.mark() != wanted:
            raise JsonTorn("it ends in the middle" if not self.mark() else f"a {wanted} is missing")
        self._at += 1

    def value(self) -> object:
        """Return the value that begins here."""
        self.mark()
        while True:
            found = self._scanned()
            if found is not None and (found[1] < len(self._text) or self._ended):
                self._at = found[1]
                return found[0]
            held = len(self._text) - self._at
            if held > MAX_ROW:
                raise JsonTorn(f"a row is longer than {MAX_ROW // 1_000_000} million characters, or broken")
            # The window doubles, so that a long row is looked at a few times and not once for each piece.
            if not self._more(max(FIRST_PIECE, held)) and found is None:
                raise JsonTorn("it ends in the middle, or a row is broken")

    def _scanned(self) -> tuple[object, int] | None:
        try:
            return self._scan.raw_decode(self._text, self._at)
        except RecursionError:
            raise JsonTorn("a row is nested too deep") from None
        except ValueError:
            return None

    def _more(self, size: int) -> bool:
        if self._ended:
            return False
        piece = self._stream.read(size)
        self._ended = not piece
        self._text = self._text[self._at :] + self._decoder.decode(piece, final=not piece)
        self._at = 0
        return not self._ended
