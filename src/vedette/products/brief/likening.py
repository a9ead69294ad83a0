"""Which figures count one matter, so that they may stand side by side in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from vedette.model.pictures import Figure

HARM = ("killed", "injured")
LARGE = 100
"""A toll of so many is set beside others though one of them is laid to an event."""
SEVERAL, NEAR = 10, 2
"""The least number, and the most times another is as large, for counts of one town to be of one thing."""
TOGETHER = timedelta(days=10)
"""Figures given within these days of one another are set side by side."""


def comparable(group: Sequence[Figure]) -> list[Figure]:
    """Return the figures that can stand side by side: given within days of the newest, of its order of size and on
    the same event. A raid's dead are not set against a war's."""
    newest = max(group, key=weight)
    size = max(newest.count.low or newest.count.high or 0, 1)
    return [
        f for f in group
        if age(newest) - age(f) <= TOGETHER and size / 10 <= max(f.count.low or f.count.high or 0, 1) <= size * 10
        and (f.event == newest.event or f.measure not in HARM or size >= LARGE)
    ]  # fmt: skip


def weight(figure: Figure) -> tuple[timedelta, int, str]:
    """Return what orders figures from old to new, and from small to large."""
    return age(figure), figure.count.low or figure.count.high or 0, figure.id


def same_matter(one: Figure, other: Figure) -> bool:
    """Return whether two figures are of one event, or both sums: a few dead of no event may be anybody's."""
    if one.event is not None and one.event == other.event:
        return True
    few = min(f.count.low or f.count.high or 0 for f in (one, other)) < LARGE
    return not few or (one.place is not None and one.measure not in HARM)


def alike(one: Figure, other: Figure) -> bool:
    """Return whether two numbers are so large and so near that in one town they are hardly of two things."""
    low, high = sorted(f.count.low or f.count.high or 0 for f in (one, other))
    return one.place is not None and one.place == other.place and low >= SEVERAL and high <= NEAR * low


def age(figure: Figure) -> timedelta:
    """Return the time of a figure, from the first day there is."""
    return (figure.said_on or date.min) - date.min
