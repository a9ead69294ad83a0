"""What a report's text is known by among others: its words and names, its numbers, the days and years that it tells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from vedette.model.claims import Report

MOST_CHARACTERS = 12_000
"""A longer text tells of more than its happening; what it is about stands at its head."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATE = re.compile(
    r"\b(?:(?P<before>\d{1,2})(?:st|nd|rd|th)? )?(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"[a-z]*\.? ?\.? ?(?P<after>\d{1,2})?\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19[5-9]|20[0-4])\d")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_BITS = {weekday: 1 << n for n, weekday in enumerate(WEEKDAYS)}
WEEKDAYS_WITHIN = 500
"""Words within which a report names the weekday of its news."""


class Word(NamedTuple):
    """A word by its stem, as it stands in the text."""

    stem: str
    surface: str


@dataclass(frozen=True, slots=True)
class StoryText:
    """One report's words in order, its title's first; days of a month, years and weekdays told, as bits."""

    report: str
    published: date | None
    words: tuple[Word, ...]
    days: int
    years: int
    weekdays: int


def story_text(report: Report) -> StoryText:
    """Return what the text of ``report`` is known by."""
    document = report.document
    text = f"{document.title}. {document.text}" if document.title else document.text
    text = text[:MOST_CHARACTERS]
    surfaces = [surface for surface in _WORD.findall(text) if len(surface) > 1]
    years = weekdays = 0
    for surface in surfaces:
        if surface[0].isdigit() and _YEAR.fullmatch(surface):
            years |= 1 << (int(surface) - 1950)
    for surface in surfaces[:WEEKDAYS_WITHIN]:
        weekdays |= _BITS.get(surface.lower(), 0)
    return StoryText(document.id, document.published, tuple(map(_word, surfaces)), _days(text), years, weekdays)


@lru_cache(maxsize=200_000)
def _word(surface: str) -> Word:
    """Return the word that is written so: one record for all reports, since a war's reports have few words."""
    return Word(stem_of(surface.lower()), surface)


@lru_cache(maxsize=200_000)
def stem_of(word: str) -> str:
    """Return a lower-case word without its commonest endings: "strikes", "striking" and "strike's" are "strik"."""
    if word.endswith(("'s", "’s")):
        word = word[:-2]
    if len(word) > 4:
        for ending in ("ing", "ies", "ed", "es", "s"):
            if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
                return word[: -len(ending)]
    return word


def _days(text: str) -> int:
    """Return the days of a year, as bits, that the text gives by month and number: "5 May", "May 5"."""
    found = 0
    for match in _DATE.finditer(text):
        number = int(match["before"] or match["after"] or 0)
        if 1 <= number <= 31:
            found |= 1 << (32 * _MONTHS.index(match["month"].lower()) + number)
    return found
