"""Days as a brief tells them: no more exact than they are known, and with the year only where it is not the news's."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from vedette.model.pictures import Event
from vedette.model.when import When

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
LATE_DAYS = 7
"""Days after which a first report of an event came late, and says so."""


def day_words(day: date, *, year: bool = True) -> str:
    """Return the day as "5 December 2024".

    >>> day_words(date(2024, 12, 5))
    '5 December 2024'
    """
    return f"{day.day} {MONTHS[day.month - 1]}" + (f" {day.year}" if year else "")


def told_late(event: Event) -> date | None:
    """Return the day on which ``event`` was first told, where that is more than ``LATE_DAYS`` after it happened.

    A mass grave is found long after the killing; what the reports look back on as history is always told late.
    """
    first, happened = event.known.first, event.when.end or event.when.start
    if event.background or first is None or happened is None or (first - happened).days <= LATE_DAYS:
        return None
    return first


def when_words(when: When | None, *, home: int | None = None) -> str | None:
    """Return when it happened: "on 5 December", "by 6 December", "in the week of 25 November", "in 2013".

    ``home`` is the year of the news, which is not said; a day of another year says its year.

    >>> when_words(When(date(2024, 11, 29), date(2024, 12, 1), "unknown"), home=2024)
    'between 29 November and 1 December'
    """
    if when is None or not when.known:
        return None
    start, end = when.start, when.end
    if start is None or end is None:
        known = start or end
        assert known is not None  # noqa: S101 - `known` says one of the two is there
        return f"{'by' if start is None else 'since'} {day_words(known, year=known.year != home)}"
    if start == end:
        return f"on {day_words(start, year=start.year != home)}"
    return _span(start, end, when, home)


def _span(start: date, end: date, when: When, home: int | None) -> str:
    whole_months = start.day == 1 and end.day == monthrange(end.year, end.month)[1]
    if start.year == end.year and (when.precision == "year" or (whole_months and (start.month, end.month) == (1, 12))):
        return f"in {start.year}"
    if (start.year, start.month) == (end.year, end.month) and (when.precision == "month" or whole_months):
        return f"in {MONTHS[start.month - 1]}" + (f" {start.year}" if start.year != home else "")
    if when.precision == "week" and (end - start).days == 6:
        return f"in the week of {day_words(start, year=start.year != home)}"
    if (start.year, start.month) == (end.year, end.month):
        return f"between {start.day} and {day_words(end, year=end.year != home)}"
    if start.year == end.year:
        return f"between {day_words(start, year=False)} and {day_words(end, year=end.year != home)}"
    return f"between {day_words(start)} and {day_words(end)}"


def span_words(when: When) -> str:
    """Return a span of months or years by its ends; a year's first day stands for the year, which is all that was said.

    >>> span_words(When(date(2013, 1, 1), date(2017, 11, 2), "year"))
    'from 2013 to November 2017'
    """
    start, end = when.start or date.min, when.end or date.max
    if (start.year, start.month, start.day, end.month, end.day) == (end.year, 1, 1, 12, 31):
        return f"in {start.year}"
    first = str(start.year) if (start.month, start.day) == (1, 1) else f"{MONTHS[start.month - 1]} {start.year}"
    last = str(end.year) if (end.month, end.day) == (12, 31) else f"{MONTHS[end.month - 1]} {end.year}"
    if start.year == end.year and first != str(start.year):
        first = MONTHS[start.month - 1]
    return f"from {first} to {last}"


def is_deadline(when: When) -> bool:
    """Return whether only the last possible day is known, which asks for the pluperfect: "by 6 December it had …"."""
    return when.start is None and when.end is not None
