"""A passage of a report around its evidence, cut at sentence ends, with the evidence marked.

Evidence is a slice of the report; a reader needs the sentence before and after it to judge it. The
picture keeps no sentences, so the window is cut at full stops, and a blank line counts as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vedette.model.spans import Evidence, LoadedWord
from vedette.products.drawing.cleaning import clean

_WINDOW = 260
_GAP = 420
_LONGEST = 1200
_STOP = re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=[^\sa-z])|\n\s*\n")
_BLANKS = re.compile(r"\s+")


class Piece(NamedTuple):
    """A run of a passage; ``marked`` when it is evidence, ``loaded`` with the class of a loaded word."""

    text: str
    marked: bool
    loaded: str = ""


def passage_of(text: str, slices: Sequence[Evidence], loaded: Sequence[LoadedWord] = ()) -> list[Piece]:
    """Return the words around ``slices`` as pieces; slices far apart are parted by an ellipsis.

    Loaded words in the slices are pieces of their own.
    """
    spans = _merged(sorted((max(0, e.start), min(len(text), e.end)) for e in slices if e.start < e.end))
    if not spans:
        return [Piece(clean(e.text), True) for e in slices[:1]]
    pieces: list[Piece] = []
    at = _opening(text, spans[0][0])
    if text[:at].strip():
        pieces.append(Piece("… ", False))
    for number, (start, end) in enumerate(spans):
        if number and start - at > _GAP:
            pieces.append(Piece(text[at : _closing(text, at)] + " … ", False))
            at = max(at, _opening(text, start))
        pieces.append(Piece(text[at:start], False))
        pieces += _evidence(text, start, end, loaded)
        at = end
    close = _closing(text, at)
    pieces.append(Piece(text[at:close].rstrip(), False))
    if text[close:].strip():
        pieces.append(Piece(" …", False))
    return [piece._replace(text=_BLANKS.sub(" ", clean(piece.text))) for piece in pieces if piece.text]


def _evidence(text: str, start: int, end: int, loaded: Sequence[LoadedWord]) -> Iterator[Piece]:
    """Yield a slice with its loaded words apart; what is longer than a page bears is cut."""
    close, at = min(end, start + _LONGEST), start
    for word in sorted(loaded, key=lambda w: w.start):
        if at <= word.start < word.end <= close:
            yield Piece(text[at : word.start], True)
            yield Piece(text[word.start : word.end], True, word.sort)
            at = word.end
    yield Piece(text[at:close] + (" …" if close < end else ""), True)


def utf16(text: str, at: int) -> int:
    """Return the offset ``at`` in code points as one in UTF-16 units, which is how a browser counts."""
    return len(text[:at].encode("utf-16-le", "surrogatepass")) // 2


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the sentences that hold ``start:end``, with the one before and the one after them."""
    return _opening(text, start), _closing(text, end)


def _opening(text: str, start: int) -> int:
    """The start of the sentence before the one that holds ``start``, as far as the window reaches."""
    low = max(0, start - _WINDOW)
    begins = ([0] if low == 0 else []) + [match.end() for match in _STOP.finditer(text, low, start)]
    if not begins:
        space = text.find(" ", low, low + 40)
        return low if space < 0 else space + 1
    return begins[-2] if len(begins) > 1 else begins[-1]


def _closing(text: str, end: int) -> int:
    """The end of the sentence after the one that holds ``end``, as far as the window reaches."""
    high = min(len(text), end + _WINDOW)
    ends = [match.end() for match in _STOP.finditer(text, max(0, end - 3), high) if match.end() >= end]
    if high == len(text):
        ends.append(high)
    if not ends:
        space = text.rfind(" ", end, high)
        return high if space < 0 else space
    return ends[1] if len(ends) > 1 else ends[0]


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif start < end:
            merged.append((start, end))
    return merged
