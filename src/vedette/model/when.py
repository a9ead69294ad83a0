"""When something happened, as an interval of days with the precision that the words allow.

A report that says "last week" gives seven days and no single one. Reading it as a day would
invent precision, so a time is kept as the closed interval of days the words allow.
"""

from __future__ import annotations

from datetime import date, timedelta

from vedette.model.records import Record
from vedette.model.words import Precision


class When(Record, frozen=True):
    """A closed interval of days ``start..end``; an end that is not known is None.

    ``precision`` is ``before`` when only ``end`` is known, ``after`` when only ``start`` is.

    >>> When.on(date(2024, 12, 5)).overlaps(When(date(2024, 12, 2), date(2024, 12, 8), "week"))
    True
    """

    start: date | None = None
    end: date | None = None
    precision: Precision = "unknown"

    @classmethod
    def on(cls, day: date) -> When:
        """Return the one day ``day``."""
        return cls(day, day, "day")

    @classmethod
    def before(cls, day: date) -> When:
        """Return some day up to and including ``day``."""
        return cls(None, day, "before")

    @property
    def known(self) -> bool:
        """Whether anything at all is known of the day."""
        return self.start is not None or self.end is not None

    @property
    def days(self) -> int | None:
        """The number of days the words allow, or None when an end is open."""
        if self.start is None or self.end is None:
            return None
        return (self.end - self.start).days + 1

    def overlaps(self, other: When, *, slack_days: int = 0) -> bool:
        """Return whether some day suits both; an unknown end never excludes."""
        slack = timedelta(days=slack_days)
        if self.start and other.end and other.end + slack < self.start:
            return False
        return not (self.end and other.start and self.end + slack < other.start)

    def narrower(self, other: When) -> When:
        """Return the more precise of the two; self on a draw."""
        mine, theirs = self.days, other.days
        if theirs is None:
            return other if not self.known and other.known else self
        return other if mine is None or theirs < mine else self
