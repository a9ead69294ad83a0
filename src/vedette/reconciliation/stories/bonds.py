"""Bonds, many at once: ``bond`` of one report with many others, by columns of numbers.

Thousands of reports make millions of pairs; what each column says of a pair is told in ``leads`` and ``scenes``.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from vedette.reconciliation.stories.columns import NONE, Flags, Numbers, days_of, numbered, numbers_of
from vedette.reconciliation.stories.leads import (
    FRESH_DAYS,
    LATER_ISSUE,
    MOST_SHARED,
    ONE_EVENT,
    OTHER_DAY,
    OTHER_ISSUE,
    OTHER_PLACE,
    OTHER_TOLL,
    PER_DOUBLING,
    PLACED_EVENT,
    SAME_DAYS,
    SERIES_DAYS,
    SHARED_EVENT,
    SLACK_DAYS,
    SLOW_DAYS,
    Lead,
)
from vedette.reconciliation.stories.scene_bonds import SceneBonds


class Bonds:
    """What all reports lead with, in columns."""

    def __init__(self, leads: Sequence[Lead]) -> None:
        self._scenes = SceneBonds([lead.scene for lead in leads])
        self._main = numbers_of(NONE if lead.main is None else lead.main for lead in leads)
        self._outlet = numbered([lead.outlet for lead in leads])
        self._published = days_of(lead.published for lead in leads)
        self._first, self._last = days_of(lead.first for lead in leads), days_of(lead.last for lead in leads)
        self._dated = (self._first != NONE) & (self._last != NONE)
        self._killed = numbers_of(NONE if lead.killed is None else lead.killed for lead in leads)
        places = [sorted(lead.places) for lead in leads]
        ends = [place for held in places for place in ((held[0], held[-1]) if held else (None, None))]
        self._places = numbered(ends).reshape(len(leads), 2)
        self._placed = np.array([lead.placed for lead in leads], np.bool_)
        self._own = np.array([lead.main in lead.events for lead in leads], np.bool_)
        self._events = [sorted(lead.events) for lead in leads]
        tellers: dict[int, list[int]] = defaultdict(list)
        for n, events in enumerate(self._events):
            for event in events:
                tellers[event].append(n)
        self._tellers = {event: np.array(told) for event, told in tellers.items() if len(told) > 1}
        known = self._published[self._published != NONE]
        apart = int(known.max() - known.min()) if len(known) else 0
        self._far = np.array([_far_apart(days) for days in range(apart + 1)])

    def between(self, one: int, others: NDArray[np.intp]) -> NDArray[np.float64]:
        """Return the bond of report ``one`` with each of ``others``, as a logit."""
        same = (self._main[others] == self._main[one]) & (self._main[one] != NONE)
        placed = self._placed[others] & self._placed[one]
        scene = self._scenes.between(one, others)
        at_one = np.where(placed, PLACED_EVENT, np.where(self._own[others], ONE_EVENT, 0.0))
        apart = OTHER_DAY * self._on_other_days(one, others) + OTHER_PLACE * self._elsewhere(one, others)
        at_one = np.maximum(at_one, np.minimum(at_one + scene, PLACED_EVENT))
        apart += OTHER_TOLL * self._other_toll(one, others) + scene
        apart += self._other_issue(one, others)
        shared = self._shared(one)[others] - (same & self._own[others] & self._own[one])
        told = np.where(same, at_one, apart) + np.minimum(SHARED_EVENT * shared, MOST_SHARED)
        bonds: NDArray[np.float64] = told + self._far_apart(one, others)
        return bonds

    def _shared(self, one: int) -> Numbers:
        """Return how many events each report has in common with ``one``."""
        shared = np.zeros(len(self._main), np.int64)
        for event in self._events[one]:
            if event in self._tellers:
                shared[self._tellers[event]] += 1
        return shared

    def _on_other_days(self, one: int, others: NDArray[np.intp]) -> Flags:
        gap = np.maximum(self._first[others] - self._last[one], self._first[one] - self._last[others])
        apart: Flags = self._dated[one] & self._dated[others] & (gap > SLACK_DAYS)
        return apart

    def _elsewhere(self, one: int, others: NDArray[np.intp]) -> Flags:
        mine, theirs = self._places[one], self._places[others]
        met = (theirs == mine[0]).any(axis=1) | (theirs == mine[1]).any(axis=1)
        elsewhere: Flags = (mine[0] != NONE) & (theirs[:, 0] != NONE) & ~met
        return elsewhere

    def _other_toll(self, one: int, others: NDArray[np.intp]) -> Flags:
        """Return whether far more killed are told of in the one than in the other."""
        mine, theirs = self._killed[one], self._killed[others]
        more: Flags = np.maximum(mine, theirs) > 2 * np.minimum(mine, theirs) + 2
        more &= (mine != NONE) & (theirs != NONE)
        return more

    def _other_issue(self, one: int, others: NDArray[np.intp]) -> NDArray[np.float64]:
        mine, theirs = self._published[one], self._published[others]
        issue = (self._outlet[one] != NONE) & (self._outlet[others] == self._outlet[one]) & (theirs != mine)
        later = (mine != NONE) & (theirs != NONE) & (np.abs(theirs - mine) > SERIES_DAYS)
        return np.where(issue, np.where(later, LATER_ISSUE, OTHER_ISSUE), 0.0)

    def _far_apart(self, one: int, others: NDArray[np.intp]) -> NDArray[np.float64]:
        mine, theirs = self._published[one], self._published[others]
        known = (mine != NONE) & (theirs != NONE)
        return np.where(known, self._far[np.where(known, np.abs(theirs - mine), 0)], 0.0)


def _far_apart(apart: int) -> float:
    days = apart - FRESH_DAYS
    return PER_DOUBLING * math.log2(1 + days / SLOW_DAYS) if days > 0 else SAME_DAYS
