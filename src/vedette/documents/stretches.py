"""Stretches: the lines of a text gathered into what a reader sees as one paragraph.

Some texts have one paragraph on each line, some break lines at 72 columns, some do both. A line that was broken
to fit is as long as the width allows: one more word would not have gone in. That test tells the two apart
without knowing the width beforehand.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from vedette.documents.litter import is_litter

LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
BREAK = re.compile(r"\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
BLANKS = " \t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u3000\ufeff\x00"
BULLET = re.compile(r"(?:[•●▪■◦‣∙·►▶➢➤✓✔*–—-]|\uf0b7|o(?= {1,4}[A-Z]))[ \t\u00a0]{1,8}(?=\S)|[•●▪■◦‣►▶➢➤](?=\w)")
TERMINAL = re.compile(r"[.!?…:;][\"'”’»)\]]{0,3}(?:\[\d{1,3}\])?$")
WIDEST = 132
"""Columns; a broader page than this is not broken to a width."""
NARROWEST = 40
MIN_LINES = 3


class Line(NamedTuple):
    """A line without the blanks at its ends; ``after_gap`` when a blank line stands before it."""

    start: int
    end: int
    text: str
    indent: int
    after_gap: bool


class Stretch(NamedTuple):
    """One paragraph, heading or other line: ``text[start:end]``; ``bullet`` is where its marker ends, or 0."""

    start: int
    end: int
    after_gap: bool
    bullet: int = 0


class Width(NamedTuple):
    """The columns that lines were broken to: the longest line, and the usual one where letters differ in breadth."""

    most: int
    usual: int


def stretches(text: str) -> list[Stretch]:
    """Return the stretches of ``text`` in order; together they hold every character that is not blank."""
    lines = _lines(text)
    width = _width(lines)
    found: list[Stretch] = []
    previous: Line | None = None
    for line in lines:
        bullet = BULLET.match(line.text)
        if previous is not None and not bullet and _runs_on(previous, line, width):
            found[-1] = found[-1]._replace(end=line.end)
        else:
            found.append(Stretch(line.start, line.end, line.after_gap, line.start + bullet.end() if bullet else 0))
        previous = line
    return found


def is_terminal(line: str) -> bool:
    """Return whether ``line`` ends as a sentence ends."""
    return TERMINAL.search(line[-12:]) is not None


def _lines(text: str) -> list[Line]:
    found: list[Line] = []
    end_before = 0
    for match in LINE.finditer(text):
        raw = match[0]
        left = len(raw) - len(raw.lstrip(BLANKS))
        words = raw.strip(BLANKS)
        if words:
            breaks = sum(1 for _ in BREAK.finditer(text, end_before, match.start()))
            after_gap = breaks > 1 or not found
            start = match.start() + left
            found.append(Line(start, start + len(words), words, left, after_gap))
            end_before = match.end()
    return found


def _width(lines: list[Line]) -> Width | None:
    """Return the width that the lines were broken to, or None where each line is a paragraph."""
    pairs = [(a, b) for a, b in pairwise(lines) if not b.after_gap]
    inner = sorted(max(len(a.text), len(b.text)) for a, b in pairs)
    if len(pairs) < MIN_LINES - 1:
        return _width_of_few(pairs)
    if not NARROWEST <= inner[int(len(inner) * 0.95)] <= WIDEST:
        return None
    width = max(size for size in inner if size <= WIDEST)
    full = [(a, b) for a, b in pairs if len(a.text) >= 0.6 * width]
    ended = sum(1 for a, _ in full if is_terminal(a.text))
    running = sum(1 for _, b in full if b.text[0].islower())
    capitals = sum(1 for _, b in full if b.text.isupper())
    if len(full) < 0.3 * len(pairs) or ended > 0.6 * len(full):
        return None
    if running < 0.35 * len(full) and capitals <= 0.8 * len(full):
        return None
    return Width(width, inner[len(inner) // 2])


def _width_of_few(pairs: list[tuple[Line, Line]]) -> Width | None:
    """Return the width of a text of two or three lines: broken where the next line runs on in small letters."""
    if pairs and all(b.text[0].islower() and not is_terminal(a.text) for a, b in pairs):
        widest = max(len(a.text) for a, _ in pairs)
        return Width(widest, widest)
    return None


def _first_word(line: Line) -> int:
    return len(line.text.split(maxsplit=1)[0][:WIDEST])


def _runs_on(line: Line, following: Line, width: Width | None) -> bool:
    """Return whether ``following`` goes on with what ``line`` began."""
    if following.after_gap or is_litter(line.text) or is_litter(following.text):
        return False
    ended = is_terminal(line.text)
    if following.text[0].islower() and not ended:
        return True
    if width is None or len(line.text) > WIDEST:
        return False
    if ended and following.indent > line.indent:
        return False
    if len(line.text) + 1 + _first_word(following) > width.most:
        return True
    return not ended and (len(line.text) > 0.75 * width.usual or line.text.endswith((",", "-", "–", "—")))
