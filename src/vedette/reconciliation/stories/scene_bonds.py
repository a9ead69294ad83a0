"""Bonds of scenes, many at once: ``bond_of_scenes`` of one report with many others, by columns of numbers."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from vedette.reconciliation.happenings.happenings import STRIKES
from vedette.reconciliation.stories.columns import NONE, Flags, days_of, numbered, numbers_of
from vedette.reconciliation.stories.scenes import (
    FEW_KILLED,
    MOST_COUNTED,
    ONE_COUNTRY,
    ONE_DAY,
    ONE_TOWN,
    OTHER_ISSUE,
    OTHER_NEWS,
    OTHER_TOLL,
    PER_COUNT,
    UNSET,
    Scene,
)

Held = dict[Hashable, NDArray[np.intp]]


class SceneBonds:
    """The scenes of all reports, in columns."""

    def __init__(self, scenes: Sequence[Scene]) -> None:
        self._scenes = scenes
        self._first, self._last = days_of(s.first for s in scenes), days_of(s.last for s in scenes)
        self._outlet = numbered([s.outlet for s in scenes])
        self._act = numbered([s.act for s in scenes])
        self._strike = np.array([s.act in STRIKES for s in scenes], np.bool_)
        self._country = numbered([s.country for s in scenes])
        self._killed = numbers_of(NONE if s.killed is None else s.killed for s in scenes)
        self._fresh = np.array([s.fresh for s in scenes], np.bool_)
        self._by_town = _tellers(s.towns for s in scenes)
        self._by_count = _tellers(s.counts for s in scenes)

    def between(self, one: int, others: NDArray[np.intp]) -> NDArray[np.float64]:
        """Return what the scene of report ``one`` and that of each of ``others`` add, as a logit."""
        dated = (self._last[one] != NONE) & (self._last[others] != NONE)
        gap = np.maximum(self._first[one] - self._last[others], self._first[others] - self._last[one])
        one_day, two_days = dated & (gap <= 0), dated & (gap > 1)
        town = self._town(one)[others]
        rival = self._other_toll(one, others)
        apart = two_days & self._fresh[one] & self._fresh[others] & (rival | self._one_kind(one, others))
        around = (self._country[one] != NONE) & (self._country[others] == self._country[one])
        nearer = np.where(town > 0, ONE_DAY * town, ONE_COUNTRY * around)
        counted = np.minimum(PER_COUNT * self._counted(one)[others], MOST_COUNTED)
        told = ONE_TOWN * town + np.where(one_day, nearer, 0.0)
        told += counted * np.where((town > 0) | one_day, 1.0, UNSET)
        issue = (self._outlet[one] != NONE) & (self._outlet[others] == self._outlet[one])
        lost = OTHER_NEWS + OTHER_TOLL * rival + OTHER_ISSUE * issue
        return np.where(apart, lost, np.where(rival, ONE_TOWN * town, told))

    def _town(self, one: int) -> NDArray[np.float64]:
        """Return for each report how much the town says that it shares with ``one``, the one that says most."""
        found = np.zeros(len(self._scenes))
        for town, weight in self._scenes[one].towns.items():
            if town in self._by_town:
                tellers = self._by_town[town]
                found[tellers] = np.maximum(found[tellers], weight)
        return found

    def _counted(self, one: int) -> NDArray[np.float64]:
        """Return for each report how often the numbers of people that it shares with ``one`` have doubled."""
        found = np.zeros(len(self._scenes))
        for count in sorted(self._scenes[one].counts):
            if count in self._by_count:
                found[self._by_count[count]] += math.log2(count[1])
        return found

    def _other_toll(self, one: int, others: NDArray[np.intp]) -> Flags:
        mine, theirs = self._killed[one], self._killed[others]
        more: Flags = np.maximum(mine, theirs) > 1.5 * np.minimum(mine, theirs) + FEW_KILLED
        more &= (mine != NONE) & (theirs != NONE)
        return more

    def _one_kind(self, one: int, others: NDArray[np.intp]) -> Flags:
        """Return whether both lead with one act, of kinds that reporters may give one act."""
        mine, theirs = self._act[one], self._act[others]
        alike: Flags = (theirs == mine) | (self._strike[others] & self._strike[one])
        alike &= (mine != NONE) & (theirs != NONE)
        return alike


def _tellers(told: Iterable[Iterable[Hashable]]) -> Held:
    """Return the reports that tell of each thing that at least two tell of."""
    found: dict[Hashable, list[int]] = defaultdict(list)
    for n, things in enumerate(told):
        for thing in things:
            found[thing].append(n)
    return {thing: np.array(tellers) for thing, tellers in found.items() if len(tellers) > 1}
