"""Numbers that a sentence sets another against: "12 people, not 18, were killed" says twelve, and not eighteen."""

from __future__ import annotations

import re

from vedette.model.readings import Reading
from vedette.model.words import Polarity

_NOT = re.compile(r"(?:^|[\s(,;:“\"])not\s+(?:(?:the|some|about|around)\s+)?$", re.IGNORECASE)
REACH = 24
"""Characters before a number within which the "not" stands that denies it and nothing else."""


def is_rebutted(reading: Reading, start: int) -> bool:
    """Return whether the number at ``start`` is told only to be denied: "not 18", "and not the 40"."""
    return _NOT.search(reading.document.text, max(start - REACH, 0), start) is not None


def polarity_of(reading: Reading, start: int, told: Polarity) -> Polarity:
    """Return whether the number at ``start`` is said or denied, where its sentence tells ``told`` of it.

    The "not" of a number beside it is that number's: "at 30, not 50" says thirty.
    """
    if is_rebutted(reading, start):
        return "denied"
    if told == "denied":
        sentence = next((s for s in reading.sentences if s.start <= start < s.end), None)
        beside = (c.start for c in reading.counts if sentence and sentence.start <= c.start < sentence.end)
        if any(is_rebutted(reading, at) for at in beside):
            return "yes"
    return told
