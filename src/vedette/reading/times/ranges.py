"""Two times that bound one stretch: "between 3 May and 5 June", "from 2015 to 2019", "2022-2023".

Each keeps its own value; the days that the words allow are those of the whole stretch, for a happening told with
both lies somewhere between them.
"""

from __future__ import annotations

from datetime import date

from vedette.model.readings import Reading
from vedette.model.syntax import Syntax
from vedette.model.words import Precision
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
        if after == end + 1 and _bound(syntax, words, first, end) and (whole := _whole(stretches[n], stretches[n + 1])):
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


def _whole(one: Stretch, other: Stretch) -> tuple[date, date, Precision] | None:
    if one.first is None or other.last is None or one.first >= other.last or "DURATION" in (one.type, other.type):
        return None
    days = (other.last - one.first).days
    return one.first, other.last, "week" if days <= 14 else "month" if days <= 92 else "year"
