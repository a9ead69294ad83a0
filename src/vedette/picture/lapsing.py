"""Lapsing: a holding that reports tell only as history does not run on through the years on which all are silent.

"They held the city for ten days in 2012" says nothing of 2013. A holding that rests on such sentences alone ends, for
what is known, with the days that they tell of: on a day between these and the next thing told of the place, or, where
nothing more is told, on a day that nobody tells.
"""

from __future__ import annotations

from vedette.model.when import When
from vedette.picture.tenures import Tenure


def between(tenure: Tenure, later: When) -> When:
    """Return the time in which a holding ended that was over when another began: on a day that is not told."""
    last, day = tenure.last_day, later.end or later.start
    if last is None or (day is not None and last >= day):
        return later
    if day is None:
        return When(last, None, "after")
    span = (day - last).days
    return When(last, day, "week" if span <= 7 else "month" if span <= 31 else "year")


def lapse(tenure: Tenure) -> None:
    """End a holding that is told as history long past, where nothing else ends it: on a day that nobody tells."""
    told = [h.published for h in tenure.held if h.published is not None]
    last = tenure.last_day
    if tenure.until is None and last is not None and told and tenure.has_lapsed(max(told)):
        tenure.until = When(last, None, "after")
