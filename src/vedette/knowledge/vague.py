"""Vague numbers: which word a count's bounds come from ("dozens", "several"), and the least that the word can mean.

A reader keeps "dozens" as two dozen or more. Whoever counts by another rule needs the word itself.
"""

from __future__ import annotations

import re
from functools import lru_cache

from vedette.knowledge.numbers import number_words
from vedette.model.records import Record

TENS = 10


class Vague(Record, frozen=True):
    """A vague number as told: its ``word``, the bounds that the reader gives it, the least it means (None: a few)."""

    word: str
    low: int
    high: int | None
    least: int | None


def vague_of(low: int | None, high: int | None, text: str) -> Vague | None:
    """Return the vague number of ``text`` with these bounds; None where the count is a number proper."""
    if low is None or low == high:
        return None
    return next((v for v in _vague_in(text) if (v.low, v.high) == (low, high)), None)


@lru_cache(maxsize=4096)
def _vague_in(text: str) -> tuple[Vague, ...]:
    return tuple(_read(m) for m in _pattern().finditer(text.lower()))


def _read(match: re.Match[str]) -> Vague:
    words = number_words()
    word, few, unit, plural, times = match.group(0), *match.group("few", "unit", "plural", "times")
    if few:
        low, high = words.few[few]
        size = {**words.magnitudes, **words.collectives}.get(unit or "", 1)
        return Vague(word, low * size, high * size + size - 1, low * size if unit else None)
    size, scale = words.plurals[plural], words.plurals[times] if times else 1
    most = TENS * size * scale - 1 if times or plural == "tens" else None
    return Vague(word, 2 * size * scale, most, size * scale)


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    words = number_words()
    few = "|".join(sorted(w for w, (low, high) in words.few.items() if low < high))
    units = "|".join(sorted({*words.magnitudes, *words.collectives}))
    plurals = "|".join(sorted(words.plurals))
    return re.compile(
        rf"\b(?:(?P<few>{few})(?: (?P<unit>{units}))?|(?P<plural>{plurals})(?: of (?P<times>{plurals}))?)\b"
    )
