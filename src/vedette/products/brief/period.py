"""What a brief is a brief of: a week of reports is told whole; years of them ask for a recent period and a course.

A case is long by when its reports were published, not by what they look back on. One old report among the news of a
week makes no long case, so the span is taken from the day by which a tenth of the reports were out.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from vedette.model.pictures import Picture
from vedette.model.records import Record
from vedette.products.brief.days import MONTHS, day_words

LONG = timedelta(days=60)
"""A case whose reports span more than this is told by its recent period and its course."""
BY_YEAR, BY_QUARTER = timedelta(days=540), timedelta(days=200)
"""Spans beyond which the course is told by years and by quarters; a shorter one is told by months."""
WEEKS = (timedelta(days=30), timedelta(days=60), timedelta(days=90), timedelta(days=120))
FEWEST_REPORTS = 10
"""Reports that make a recent period; it is widened until it holds so many."""


class Phase(Record, frozen=True):
    """A stretch of the course with its title: "2014", "April to June 2023", "May 2023"."""

    title: str
    start: date
    end: date

    def holds(self, day: date) -> bool:
        """Return whether ``day`` lies in the phase."""
        return self.start <= day <= self.end


class Period(Record, frozen=True):
    """The days a brief is of. ``moment`` is the day of the last report, ``recent`` the first of the recent period."""

    first: date
    moment: date
    recent: date
    long: bool
    phases: tuple[Phase, ...] = ()

    @property
    def days(self) -> str:
        """The recent period in words: "27 October to 26 November 2017"."""
        return f"{day_words(self.recent, year=self.recent.year != self.moment.year)} to {day_words(self.moment)}"

    @property
    def home(self) -> int | None:
        """The year that a date need not say: the moment's, where the brief is of days or weeks."""
        return self.moment.year


def period_of(picture: Picture) -> Period | None:
    """Return the days of a picture's brief; None where no report has a day."""
    days = sorted(r.published for r in picture.reports if r.published is not None)
    if not days:
        return None
    moment = picture.coverage.last_published or days[-1]
    long = moment - days[len(days) // 10] > LONG
    recent = _recent(days, moment) if long else days[0]
    return Period(days[0], moment, recent, long, _phases(days[0], moment) if long else ())


def _recent(days: list[date], moment: date) -> date:
    for back in WEEKS:
        if sum(day >= moment - back for day in days) >= FEWEST_REPORTS:
            break
    return max(moment - back, days[0])


def _phases(first: date, moment: date) -> tuple[Phase, ...]:
    span = moment - first
    months = 12 if span > BY_YEAR else 3 if span > BY_QUARTER else 1
    found = []
    at = date(first.year, first.month - (first.month - 1) % months, 1)
    while at <= moment:
        last = at.month + months - 1
        end = date(at.year, last, monthrange(at.year, last)[1])
        found.append(Phase(_title(at, end), at, end))
        at = end + timedelta(days=1)
    return tuple(found)


def _title(start: date, end: date) -> str:
    if (start.month, end.month) == (1, 12):
        return str(start.year)
    if start.month == end.month:
        return f"{MONTHS[start.month - 1]} {start.year}"
    return f"{MONTHS[start.month - 1]} to {MONTHS[end.month - 1]} {end.year}"
