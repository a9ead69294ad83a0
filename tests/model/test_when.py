"""A time is an interval with its precision; comparing two never invents a day."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from vedette.model.when import When

days = st.dates(date(2000, 1, 1), date(2030, 1, 1))
open_days = st.none() | days


@st.composite
def whens(draw):
    start, end = draw(open_days), draw(open_days)
    if start and end and end < start:
        start, end = end, start
    return When(start, end, "unknown")


@given(whens(), whens())
def test_overlap_does_not_depend_on_which_comes_first(a, b):
    """Two accounts suit each other whichever is read first."""
    assert a.overlaps(b) == b.overlaps(a)


@given(whens())
def test_a_time_suits_itself(a):
    """A time that did not suit itself would part two tellings of one event."""
    assert a.overlaps(a)


@given(days, st.integers(1, 30))
def test_slack_widens_both_sides(day, slack):
    """Slack is for outlets that date one night to either day."""
    assert When.on(day).overlaps(When.on(day + timedelta(slack)), slack_days=slack)
    assert not When.on(day).overlaps(When.on(day + timedelta(slack)), slack_days=slack - 1)


def test_the_narrower_of_a_day_and_a_week_is_the_day():
    """The more precise account dates the event."""
    week = When(date(2024, 12, 2), date(2024, 12, 8), "week")
    assert week.narrower(When.on(date(2024, 12, 5))) == When.on(date(2024, 12, 5))
