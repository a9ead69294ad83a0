"""Counts in words: never more exact than the report, which may have said "tens of thousands" or "dozens"."""

from __future__ import annotations

import re

from vedette.model.counts import Count
from vedette.model.pictures import Toll

SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_LOOSE = re.compile(
    r"\b(?:(?:several|many|some) )?(?:tens|hundreds|dozens|scores|thousands)(?: of (?:thousands|millions|hundreds))?\b",
    re.IGNORECASE,
)

_FLOOR = re.compile(
    r"\b(?:at least|more than|over|no (?:fewer|less) than|not (?:fewer|less) than|a minimum of|upwards? of|or more)\b",
    re.IGNORECASE,
)


def number_words(number: int) -> str:
    """Return a number below ten in words, a greater one in figures: "nine", "10", "280,000"."""
    if number >= 1_000_000 and number % 100_000 == 0:
        return f"{number / 1_000_000:g} million"
    return SMALL[number] if 0 <= number < len(SMALL) else f"{number:,}"


def count_words(count: Count, evidence: str = "") -> str:
    """Return the count with its qualifier: "at least 12", "more than 820", "about 280,000", "between 10 and 15".

    ``evidence`` is the text that gave it; where that speaks of "tens of thousands", so does the brief.

    >>> count_words(Count(20000, 99999, "between"), "tens of thousands of civilians fled")
    'tens of thousands of'
    >>> count_words(Count(40001, None, "more than"))
    'more than 40,000'
    """
    low, high = count.low, count.high
    if low is None and high is None:
        return "an unknown number of"
    if low is not None and low != high and f"{low:,}" not in evidence and str(low) not in evidence:
        loose = _LOOSE.search(evidence)
        if loose is not None:
            return f"{loose.group().lower()} of"
    if low is not None and high is not None and low != high:
        if count.qualifier == "about" and high <= low * 1.25:
            return f"about {number_words(high)}"
        return f"between {number_words(low)} and {number_words(high)}"
    if low is not None and high is None:
        more = count.qualifier == "more than"
        floor = low - 1 if more and low % 10 == 1 and low > 10 else low
        return f"{'more than' if more else 'at least'} {number_words(floor)}"
    if low is None and high is not None:
        fewer = count.qualifier == "fewer than"
        return f"{'fewer than' if fewer else 'up to'} {number_words(high + 1 if fewer and high % 10 == 9 else high)}"
    number = number_words(low or 0)
    return number if count.qualifier in ("exactly", "between") else f"{count.qualifier} {number}"


def is_bounded(count: Count, evidence: str) -> bool:
    """Return whether the words give bounds and no number: "dozens", "at least 12"; a person told of gives neither.

    >>> [is_bounded(Count(1, None, "at least"), t) for t in ("a man was killed", "at least one man was killed")]
    [False, True]
    """
    if count.low is None or count.low == count.high:
        return False
    return _LOOSE.search(evidence) is not None or _FLOOR.search(evidence) is not None


def toll_words(toll: Toll | None) -> str | None:
    """Return a toll as "12", "at least 12", "up to 30" or "12 to 30"; None where nobody is counted."""
    if toll is None or not (toll.low or toll.high or toll.best):
        return None
    if toll.low is not None and toll.high is not None:
        same = toll.low == toll.high
        return number_words(toll.low) if same else f"between {number_words(toll.low)} and {number_words(toll.high)}"
    if toll.low is not None:
        return f"at least {number_words(toll.low)}"
    return f"up to {number_words(toll.high)}" if toll.high is not None else number_words(toll.best or 0)
