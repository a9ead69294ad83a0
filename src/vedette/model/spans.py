"""Spans: half-open stretches of a report's text, in code points."""

from __future__ import annotations

from vedette.model.records import Record
from vedette.model.words import LoadedClass


class Span(Record, frozen=True):
    """``text[start:end]`` of one report's text."""

    start: int
    end: int

    def holds(self, start: int, end: int) -> bool:
        """Return whether ``start:end`` lies within this span."""
        return self.start <= start and end <= self.end

    def touches(self, start: int, end: int) -> bool:
        """Return whether this span and ``start:end`` share a character."""
        return self.start < end and start < self.end


class Evidence(Record, frozen=True):
    """The atom: a literal slice of one report's text. ``text == report.text[start:end]``."""

    report: str
    start: int
    end: int
    text: str


class LoadedWord(Record, frozen=True, rename={"sort": "class"}):
    """A loaded word in a claim's evidence, at its place in the report; ``class`` says what it does."""

    start: int
    end: int
    text: str
    sort: LoadedClass
