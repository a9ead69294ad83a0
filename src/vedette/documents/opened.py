"""Opened: what the reader of one form of file hands on, the same for all forms."""

from __future__ import annotations

import re
from datetime import date

from vedette.model.records import Record

UNSEEN_ONES = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Marks without width: soft hyphens and joiners, which stand inside words and part none."""
UNSEEN = re.compile(f"[{UNSEEN_ONES}]")
MAX_FIELD = 2_000
"""The longest title, outlet or address that is kept, in characters."""


class Opened(Record, frozen=True):
    """A report's text with what its file says of it.

    ``headings`` are offsets of lines known to be headings. ``published`` was found by ``published_by``; a ``weak`` day
    (a file's own stamp) gives way to one that the text states. ``warnings`` are words for the coverage.
    """

    text: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: date | None = None
    published_by: str | None = None
    weak: bool = False
    language: str | None = None
    headings: frozenset[int] = frozenset()
    warnings: tuple[str, ...] = ()


class Page:
    """A text in the making: paragraphs and headings of a page, each on a line of its own."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._headings: list[int] = []

    @property
    def length(self) -> int:
        """The characters put in so far."""
        return self._length

    def put(self, words: str, *, heading: bool = False, tight: bool = False) -> None:
        """Add a paragraph, or a ``heading``; ``tight`` puts it on the next line, as in a list."""
        line = one_line(words)
        if not line:
            return
        gap = "" if not self._parts else "\n" if tight else "\n\n"
        if heading:
            self._headings.append(self._length + len(gap))
        self._parts.append(gap + line)
        self._length += len(gap) + len(line)

    def text(self) -> str:
        """Return all that was put in."""
        return "".join(self._parts)

    def headings(self) -> frozenset[int]:
        """Return where the headings start."""
        return frozenset(self._headings)


def one_line(words: str) -> str:
    """Return ``words`` without control characters, with every run of blanks as one."""
    if not words.isprintable():
        words = UNSEEN.sub("", "".join(c if c.isprintable() or c in UNSEEN_ONES else " " for c in words))
    return " ".join(words.split())


def field(value: object) -> str | None:
    """Return a metadata value as one bounded line, or None where it says nothing."""
    line = one_line(str(value)[:MAX_FIELD]) if value is not None else ""
    return line or None
