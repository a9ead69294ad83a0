"""Packing: which matters are added, so that nobody is counted twice.

Matters are taken from the narrowest to the widest. One that lies apart from all that are counted is added. A wider one
that may hold some of them stands in their place if it is greater than their sum, and else is left out: a total is never
added to its parts, and of two numbers that may count the same people only one is counted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from vedette.model.words import LeftOutWhy
from vedette.picture.tolls.matters import Matter
from vedette.picture.tolls.methods import Counting
from vedette.picture.tolls.spans import Map, lie_apart

SIZEABLE, RIVAL, FAR_RIVAL = 10, 2.5, 10
"""The least number, and how many times another, that may be a rival count; the last: of one place."""
LONG = 62
"""Days from which on a matter is looked up by itself and not by its days."""


class Left(NamedTuple):
    """A matter that was not added, why, and the id of the matter that it stands beside."""

    matter: Matter
    why: LeftOutWhy
    beside: str


class Packing:
    """Matters that lie apart from each other, found by their days and the part of the country that they lie in."""

    def __init__(self, places: Map) -> None:
        self._places = places
        self._chosen: dict[str, Matter] = {}
        self._by_day: dict[int, dict[str | None, dict[str, Matter]]] = defaultdict(lambda: defaultdict(dict))
        self._long: dict[str, Matter] = {}

    @property
    def counted(self) -> list[Matter]:
        """The matters that are added, in a stable order."""
        return [self._chosen[key] for key in sorted(self._chosen)]

    def beside(self, matter: Matter) -> list[Matter]:
        """Return the counted matters that may count some of the same people."""
        found = dict(self._long) if matter.extent.days <= LONG else dict(self._chosen)
        zone = self._places.zone_of(matter.extent)
        for day in _days(matter):
            held = self._by_day.get(day, {})
            for where in held if zone is None else (zone, None):
                found.update(held.get(where, {}))
        return [found[k] for k in sorted(found) if not self._are_two(found[k], matter)]

    def _are_two(self, one: Matter, other: Matter) -> bool:
        """Return whether two matters surely count different people: they lie apart, or one report tells both apart."""
        if lie_apart(one.extent, other.extent, self._places):
            return True
        both = {report for report, _ in one.told_at} & {report for report, _ in other.told_at}
        mine, yours = {town for _, town in one.told_at}, {town for _, town in other.told_at}
        return (
            bool(both)
            and not mine & yours
            and not any(
                self._places.within(a, b) or self._places.within(b, a) for a in sorted(mine) for b in sorted(yours)
            )
        )

    def add(self, matter: Matter) -> None:
        """Count a matter."""
        self._chosen[matter.id] = matter
        if matter.extent.days > LONG:
            self._long[matter.id] = matter
        for day in _days(matter):
            self._by_day[day][self._places.zone_of(matter.extent)][matter.id] = matter

    def remove(self, matter: Matter) -> None:
        """Count a matter no more."""
        del self._chosen[matter.id]
        self._long.pop(matter.id, None)
        for day in _days(matter):
            self._by_day[day][self._places.zone_of(matter.extent)].pop(matter.id, None)


def packed(matters: Iterable[Matter], places: Map, counting: Counting) -> tuple[list[Matter], list[Left]]:
    """Return the matters to be added, and those left out with the reason."""
    matters = _with_rivals(sorted(matters, key=lambda m: m.id), places, counting)
    packing, left = Packing(places), dict[str, Left]()
    ordered = sorted(matters, key=lambda m: (places.breadth(m.extent), m.extent.days, -m.best, m.id))
    for matter in ordered:
        beside = packing.beside(matter)
        if sum(m.best for m in beside) >= matter.best and beside:
            largest = max(beside, key=lambda m: (m.best, m.id))
            many = len(beside) > 1
            why: LeftOutWhy = "the figures within it come to as many" if many else "may be of the same people"
            left[matter.id] = Left(matter, why, largest.id)
            if not many and _may_be_one(largest, matter):
                packing.remove(largest)
                packing.add(_no_less_sure(largest, [matter]))
            continue
        for other in beside:
            packing.remove(other)
            left[other.id] = Left(other, "within a figure that is counted", matter.id)
        packing.add(_no_less_sure(matter, beside))
    for matter in ordered:  # room that a wider matter made when it took the place of others
        if matter.id in left and not packing.beside(matter):
            packing.add(matter)
            del left[matter.id]
    return packing.counted, [left[key] for key in sorted(left)]


def _may_be_one(one: Matter, other: Matter) -> bool:
    return not (one.of_an_event and other.of_an_event)


def _no_less_sure(counted: Matter, others: Sequence[Matter]) -> Matter:
    """Return a matter that is counted in place of others, no surer than they leave it.

    What other claimants give of perhaps the same people, and is not much less, is the least that they leave standing.
    """
    low, best = sum(m.toll.low or 0 for m in others), sum(m.best for m in others)
    alone = all(not counted.voices & m.voices for m in others)
    if not others or not alone or best < SIZEABLE or RIVAL * best < counted.best or low >= (counted.toll.low or 0):
        return counted
    return counted._replace(toll=msgspec.structs.replace(counted.toll, low=low))


def _with_rivals(matters: Sequence[Matter], places: Map, counting: Counting) -> list[Matter]:
    """Return the matters, those taken together that rival claimants may give of the same people.

    One of them is tied to no event, the claimants differ, and the numbers are of one place and of common days: nobody
    knows that they are two matters, and the greater alone would be one claimant's word.
    """
    sizeable = [m for m in matters if m.best >= SIZEABLE and m.extent.days <= LONG]
    by_day: dict[int, list[Matter]] = defaultdict(list)
    for matter in sizeable:
        for day in _days(matter):
            by_day[day].append(matter)
    found = {m.id: m for m in matters}
    for loose in [m for m in sizeable if not m.of_an_event]:
        rivals = _rivals_of(loose, by_day, places)
        if len(rivals) == 1 and loose.id in found and rivals[0].id in found:
            del found[loose.id], found[rivals[0].id]
            both = _together(loose, rivals[0], counting)
            found[both.id] = both
    return sorted(found.values(), key=lambda m: m.id)


def _rivals_of(loose: Matter, by_day: Mapping[int, Sequence[Matter]], places: Map) -> list[Matter]:
    """Return the rivals of a matter; two of them where there are more."""
    found: dict[str, Matter] = {}
    for day in _days(loose):
        for other in by_day[day]:
            if other.id != loose.id and other.id not in found and _are_rivals(loose, other, places):
                found[other.id] = other
                if len(found) > 1:
                    return list(found.values())
    return list(found.values())


def _are_rivals(loose: Matter, other: Matter, places: Map) -> bool:
    low, high = sorted((loose.best, other.best))
    spots = {loose.extent.spots, other.extent.spots}
    of_one_place = len(spots) == 1 or (None,) in spots
    alike = low < high <= FAR_RIVAL * low and not loose.voices & other.voices
    return alike and of_one_place and not lie_apart(loose.extent, other.extent, places)


def _together(one: Matter, other: Matter, counting: Counting) -> Matter:
    said = (*one.said, *other.said)
    placed = one if one.extent.place is not None else other
    extent = placed.extent._replace(
        start=min(one.extent.start, other.extent.start), end=max(one.extent.end, other.extent.end)
    )
    return Matter(
        min(one.id, other.id),
        extent,
        counting.toll(said),
        one.voices | other.voices,
        one.told_at | other.told_at,
        said,
        one.of_an_event or other.of_an_event,
    )


def _days(matter: Matter) -> Iterable[int]:
    """Return the days by which a matter is found; none for a long one, which stands by itself."""
    if matter.extent.days > LONG:
        return ()
    return range(matter.extent.start.toordinal(), matter.extent.end.toordinal() + 1)
