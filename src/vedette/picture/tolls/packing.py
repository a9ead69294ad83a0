"""Packing: which matters are added, so that nobody is counted twice.

Matters are taken from the narrowest to the widest. One that lies apart from all that are counted is added. A wider one
that may hold some of them stands in their place if it is greater than their sum, and else is left out: a total is never
added to its parts, and of two numbers that may count the same people only one is counted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from vedette.model.words import LeftOutWhy
from vedette.picture.tolls.matters import Matter
from vedette.picture.tolls.spans import Map, lie_apart

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
        zone = self._places.zone(matter.extent.place)
        for day in _days(matter):
            held = self._by_day.get(day, {})
            for where in held if zone is None else (zone, None):
                found.update(held.get(where, {}))
        return [found[k] for k in sorted(found) if not lie_apart(found[k].extent, matter.extent, self._places)]

    def add(self, matter: Matter) -> None:
        """Count a matter."""
        self._chosen[matter.id] = matter
        if matter.extent.days > LONG:
            self._long[matter.id] = matter
        for day in _days(matter):
            self._by_day[day][self._places.zone(matter.extent.place)][matter.id] = matter

    def remove(self, matter: Matter) -> None:
        """Count a matter no more."""
        del self._chosen[matter.id]
        self._long.pop(matter.id, None)
        for day in _days(matter):
            self._by_day[day][self._places.zone(matter.extent.place)].pop(matter.id, None)


def packed(matters: Iterable[Matter], places: Map) -> tuple[list[Matter], list[Left]]:
    """Return the matters to be added, and those left out with the reason."""
    packing, left = Packing(places), dict[str, Left]()
    ordered = sorted(matters, key=lambda m: (places.width(m.extent.place), m.extent.days, -m.best, m.id))
    for matter in ordered:
        beside = packing.beside(matter)
        if sum(m.best for m in beside) >= matter.best and beside:
            largest = max(beside, key=lambda m: (m.best, m.id))
            many = len(beside) > 1
            why: LeftOutWhy = "the figures within it come to as many" if many else "may be of the same people"
            left[matter.id] = Left(matter, why, largest.id)
            continue
        for other in beside:
            packing.remove(other)
            left[other.id] = Left(other, "within a figure that is counted", matter.id)
        packing.add(matter)
    for matter in ordered:  # room that a wider matter made when it took the place of others
        if matter.id in left and not packing.beside(matter):
            packing.add(matter)
            del left[matter.id]
    return packing.counted, [left[key] for key in sorted(left)]


def _days(matter: Matter) -> Iterable[int]:
    """Return the days by which a matter is found; none for a long one, which stands by itself."""
    if matter.extent.days > LONG:
        return ()
    return range(matter.extent.start.toordinal(), matter.extent.end.toordinal() + 1)
