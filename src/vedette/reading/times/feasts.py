"""Days and months with a name: Christmas, Good Friday, Ramadan, Eid al-Fitr.

Feasts of the Christian year follow from Easter, those of the Muslim year from its tabular calendar. The sighting of
the moon may move these by a day either way, so their days are given as a few days and never as one.
"""

from __future__ import annotations

from datetime import date, timedelta

from vedette.knowledge.timewords import time_words
from vedette.reading.times import calendar
from vedette.reading.times.calendar import Stretch
from vedette.reading.times.slots import Scene, Slots
from vedette.reading.times.tense import Direction

HIJRA = 227_014
"""Ordinal of the day before the first of the tabular Muslim calendar (16 July 622, Julian); a year has 354 or 355 days
in a cycle of thirty (Reingold and Dershowitz, Calendrical Calculations, ch. 7)."""
MOON = timedelta(days=1)
"""How far the sighting of the moon may move a feast from its place in the tables."""


def _feast(slots: Slots, scene: Scene) -> Stretch | None:
    """Read a feast of the year that is given, or the nearest that the tense allows."""
    name = str(slots.value("X"))
    year = slots.number("y")
    if year is not None:
        return next((s for s in _in_years(name, year, year) if s.first and s.first.year == year), None)
    at = scene.published
    if at is None:
        return None
    looks: Direction = "past" if "l" in slots else "future" if "x" in slots else scene.looks()
    found = [s for s in _in_years(name, at.year - 1, at.year + 1) if s.first is not None]
    return min(found, key=lambda stretch: _away(stretch, at, looks), default=None)


def _away(stretch: Stretch, at: date, looks: Direction) -> int:
    """Return how far a feast lies from ``at``, weighed by where the words look; nothing while it lasts."""
    if stretch.first is None or stretch.last is None or stretch.first <= at <= stretch.last:
        return 0
    ahead, behind = {"past": (8, 1), "future": (1, 8)}.get(looks, (3, 1))
    return (stretch.first - at).days * ahead if stretch.first > at else (at - stretch.last).days * behind


def _in_years(name: str, first: int, last: int) -> list[Stretch]:
    """Return the feast of each of the years; a Muslim feast may fall twice in one, or not at all."""
    kind, *numbers = time_words().holidays[name]
    a, b = (int(n) for n in numbers)
    if kind == "muslim":
        years = range((first - 622) * 33 // 32 - 1, (last - 622) * 33 // 32 + 3)
        return [s for y in years if (s := _of_moon(y, a, b)).first and first <= s.first.year <= last]
    days = (_of_year(str(kind), a, b, year) for year in range(first, last + 1))
    return [calendar.day(day) for day in days if day is not None]


def _of_year(kind: str, a: int, b: int, year: int) -> date | None:
    if kind == "day":
        return calendar.valid_day(year, a, b)
    if kind == "easter":
        return _easter(year) + timedelta(days=a)
    weekday, nth = divmod(b, 10)
    first = calendar.valid_day(year, a, 1)
    return calendar.weekday_after(first, weekday) + timedelta(days=7 * (nth - 1)) if first else None


def _of_moon(year: int, number: int, of_month: int) -> Stretch:
    """Return a month of the Muslim year, or a feast that starts on a day of it (0 is the whole month)."""
    start = _muslim(year, number, max(of_month, 1))
    if of_month:
        return Stretch("DATE", start.isoformat(), start - MOON, start + MOON, "week")
    last = _muslim(year + number // 12, number % 12 + 1, 1) - MOON
    return Stretch("DATE", f"{start:%Y-%m}", start - MOON, last + MOON, "month")


def _muslim(year: int, number: int, of_month: int) -> date:
    """Return the day of the tabular Muslim calendar."""
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (number - 1) + number // 2 + of_month
    return date.fromordinal(HIJRA + days)


def _easter(year: int) -> date:
    """Return the Sunday of Easter of the western churches (Anonymous Gregorian algorithm; Meeus 1991)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    rest = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * rest) // 451
    number, day = divmod(h + rest - 7 * m + 114, 31)
    return date(year, number, day + 1)


RULES = {"holiday": _feast}
