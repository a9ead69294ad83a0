"""Two times that bound one stretch: "between 3 May and 5 June", "from 2015 to 2019", "2022-2023".

Each keeps its own value; the days that the words allow are those of the whole stretch, for a happening told with
both lies somewhere between them.
"""

from __future__ import annotations

import re
from datetime import date

from vedette.model.readings import Reading
from vedette.model.syntax import Syntax
from vedette.model.words import Precision
from vedette.reading.times import calendar
from vedette.reading.times.calendar import Stretch
from vedette.reading.times.words import Word

BETWEEN = {
    "between": frozenset({"and"}),
    "from": frozenset({"to", "until", "till", "through"}),
}
"""The word before the first of the two, and the words that may stand between them."""
DASHES = frozenset("-–—")


def joined(reading: Reading, words: list[Word], found: list[tuple[int, int, Stretch]]) -> list[Stretch]:
    """Return the stretches of ``found`` (first word, word behind the last, stretch), widened where two bound one."""
    syntax = reading.syntax
    stretches = [stretch for _, _, stretch in found]
    for n in range(len(found) - 1):
        (first, end, _), (after, _, _) = found[n], found[n + 1]
        if after != end + 1 or not _bound(syntax, words, first, end):
            continue
        if any(w.letter in "yD" for w in words[after : found[n + 1][1]]) and words[end - 1].letter not in "yD":
            stretches[n] = _in_year_of(stretches[n], stretches[n + 1])
        if whole := _whole(stretches[n], stretches[n + 1]):
            start, last, precision = whole
            for m in (n, n + 1):
                stretches[m] = Stretch(stretches[m].type, stretches[m].value, start, last, precision)
    return stretches


def _bound(syntax: Syntax, words: list[Word], first: int, end: int) -> bool:
    """Return whether the words before and behind the first time say that it bounds a stretch."""
    link, before = syntax[words[end].token].text.lower(), words[first].token - 1
    if link == "or":
        return True  # "late Thursday or early Friday"
    if link in DASHES:
        return words[first].letter == words[end - 1].letter == "y"
    return before >= 0 and link in BETWEEN.get(syntax[before].text.lower(), ())


def _in_year_of(one: Stretch, other: Stretch) -> Stretch:
    """Return a day or month without a year in the year of the time that ends its stretch, or in the one before."""
    if one.first is None or one.last is None or other.last is None or one.type != "DATE":
        return one
    if one.precision == "day" and one.first == one.last:
        days = [calendar.valid_day(other.last.year - back, one.first.month, one.first.day) for back in (0, 1)]
        within = [day for day in days if day is not None and day <= other.last]
        return calendar.day(within[0]) if within else one
    if re.fullmatch(r"\d{4}-\d\d", one.value):
        return calendar.month(other.last.year - (one.first.month > other.last.month), one.first.month)
    return one


def _whole(one: Stretch, other: Stretch) -> tuple[date, date, Precision] | None:
    if one.first is None or other.last is None or one.first >= other.last or "DURATION" in (one.type, other.type):
        return None
    days = (other.last - one.first).days
    return one.first, other.last, "week" if days <= 14 else "month" if days <= 92 else "year"
