"""Stretches of the calendar, each with its TIMEX3 value and the closed interval of days it covers."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from vedette.knowledge.timewords import time_words
from vedette.model.records import Record
from vedette.model.words import Precision, TimeType

FIRST_YEAR, LAST_YEAR = 1500, 2200


class Stretch(Record, frozen=True):
    """A time as it is understood: a TIMEX3 ``type`` and ``value``, and the days that the words allow."""

    type: TimeType
    value: str
    first: date | None = None
    last: date | None = None
    precision: Precision = "unknown"


def day(at: date, part: str | None = None) -> Stretch:
    """Return one day; ``part`` is a TIMEX3 part of the day ("MO") or a clock ("10:35")."""
    if part:
        return Stretch("TIME", f"{at.isoformat()}T{part}", at, at, "day")
    return Stretch("DATE", at.isoformat(), at, at, "day")


def week(at: date, suffix: str = "") -> Stretch:
    """Return the ISO week that holds ``at``, Monday to Sunday."""
    year, number, weekday = at.isocalendar()
    monday = at - timedelta(days=weekday - 1)
    return Stretch("DATE", f"{year}-W{number:02}{suffix}", monday, monday + timedelta(days=6), "week")


def weekend(at: date) -> Stretch:
    """Return the Saturday and Sunday of the ISO week that holds ``at``."""
    saturday = at + timedelta(days=6 - at.isoweekday())
    return Stretch("DATE", week(at, "-WE").value, saturday, saturday + timedelta(days=1), "day")


def month(year: int, number: int) -> Stretch:
    """Return a month; ``number`` may run over or under 1..12 into the neighbouring years."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return Stretch("DATE", "XXXX")
    return Stretch("DATE", f"{year:04}-{number:02}", date(year, number, 1), _month_end(year, number), "month")


def quarter(year: int, number: int) -> Stretch:
    """Return a quarter of a year; ``number`` may run over or under 1..4."""
    year, number = year + (number - 1) // 4, (number - 1) % 4 + 1
    first, last = month(year, 3 * number - 2), month(year, 3 * number)
    return Stretch("DATE", f"{year:04}-Q{number}", first.first, last.last, "month")


def year(number: int) -> Stretch:
    """Return a calendar year."""
    if not FIRST_YEAR <= number <= LAST_YEAR:
        return Stretch("DATE", f"{number:04}")
    return Stretch("DATE", f"{number:04}", date(number, 1, 1), date(number, 12, 31), "year")


def years(first: int, last: int, value: str) -> Stretch:
    """Return a run of years, such as a decade or a century."""
    if not FIRST_YEAR <= first <= last <= LAST_YEAR:
        return Stretch("DATE", value)
    return Stretch("DATE", value, date(first, 1, 1), date(last, 12, 31), "year")


def season(number: int, code: str) -> Stretch:
    """Return a season of the northern temperate year; the winter of 1994 is taken to start in December 1993."""
    start, end = time_words().season_months[code]
    first = month(number - (start > end), start)
    return Stretch("DATE", f"{number:04}-{code}", first.first, month(number, end).last, "month")


def shifted(at: date, amount: float, unit: str) -> Stretch:
    """Return the day, week, month or year that lies ``amount`` units from ``at`` (negative is earlier).

    Beyond days the words name no single day: "two weeks ago" is the week around that day.
    """
    steps = round(amount)
    if unit.startswith("T"):
        days = int(amount * {"TH": 1, "TM": 1 / 60, "TS": 1 / 3600}[unit] / 24)
        return day(clamped(at, days))
    if unit == "D":
        return day(clamped(at, steps))
    if unit in "WF":
        middle = clamped(at, round(amount * (14 if unit == "F" else 7)))
        return Stretch("DATE", week(middle).value, middle - timedelta(days=3), middle + timedelta(days=3), "week")
    if unit in "MQ":
        return month(at.year, at.month + steps * (3 if unit == "Q" else 1))
    span = {"Y": 1, "E": 10, "C": 100}[unit]
    return year(at.year + round(amount * span))


def clamped(at: date, days: int) -> date:
    """Return ``at`` moved by ``days``, kept within the years that are read."""
    low, high = date(FIRST_YEAR, 1, 1).toordinal(), date(LAST_YEAR, 12, 31).toordinal()
    return date.fromordinal(min(max(at.toordinal() + max(min(days, 10**6), -(10**6)), low), high))


def year_before(stretch: Stretch) -> Stretch:
    """Return the same quarter or month of the year before."""
    if stretch.first is None:
        return stretch
    if "-Q" in stretch.value:
        return quarter(stretch.first.year - 1, (stretch.first.month + 2) // 3)
    return month(stretch.first.year - 1, stretch.first.month)


def back(at: date, amount: float, unit: str) -> date:
    """Return the day ``amount`` units before ``at`` (after it where negative)."""
    days = {"TS": 1 / 86400, "TM": 1 / 1440, "TH": 1 / 24, "D": 1, "W": 7, "F": 14}
    if unit in days:
        return clamped(at, -round(amount * days[unit]))
    months = round(amount * {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}[unit])
    target = month(at.year, at.month - months)
    if target.first is None or target.last is None:
        return clamped(at, -(10**6) if amount > 0 else 10**6)
    return min(target.first.replace(day=min(at.day, target.last.day)), target.last)


def narrowed(stretch: Stretch, part: str) -> Stretch:
    """Return the early, middle or late third of a stretch; its value stays that of the whole."""
    if stretch.first is None or stretch.last is None or stretch.precision == "day":
        return stretch
    days = (stretch.last - stretch.first).days + 1
    third = days // 3
    first, last = stretch.first, stretch.last
    if part == "early":
        last = first + timedelta(days=third + (days > 8) - 1 if days > 8 else third)
    elif part == "mid":
        first, last = first + timedelta(days=third), last - timedelta(days=third)
    else:
        first = last - timedelta(days=third + 1 if days > 8 else third)
    return Stretch(stretch.type, stretch.value, first, last, "week" if (last - first).days < 14 else "month")


def weekday_before(at: date, weekday: int, *, strictly: bool = False) -> date:
    """Return the last day that is ``weekday`` (1 is Monday), on or before ``at``."""
    gap = (at.isoweekday() - weekday) % 7
    return at - timedelta(days=gap or (7 if strictly else 0))


def weekday_after(at: date, weekday: int, *, strictly: bool = False) -> date:
    """Return the next day that is ``weekday``, on or after ``at``."""
    gap = (weekday - at.isoweekday()) % 7
    return at + timedelta(days=gap or (7 if strictly else 0))


def valid_day(number_of_year: int, number: int, of_month: int) -> date | None:
    """Return the day, or None where the calendar has none such."""
    if (
        FIRST_YEAR <= number_of_year <= LAST_YEAR
        and 1 <= number <= 12
        and 1 <= of_month <= monthrange(number_of_year, number)[1]
    ):
        return date(number_of_year, number, of_month)
    return None


def _month_end(of_year: int, number: int) -> date:
    return date(of_year, number, monthrange(of_year, number)[1])
