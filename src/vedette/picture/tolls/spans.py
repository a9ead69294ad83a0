"""Spans: what a number counts of space and time, and whether two numbers surely count different people.

Two numbers may be added only where they lie apart: on days that do not meet, or in places neither of which can hold the
other. Wherever that is not known they may count the same people, and only one of them is counted.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from vedette.knowledge.gazetteer import distance_km
from vedette.model.pictures import Place
from vedette.model.words import PlaceKind

_REACH_KM: dict[PlaceKind, float] = {"town": 7.5, "district": 50.0}
"""How far a place may reach: two towns within twice the first may be a town and its quarter."""
UNDATED_DAYS = 30
"""A number without a day is taken to be of so many days before its report."""


class Extent(NamedTuple):
    """Days and place of what is counted; ``place`` None: not told, so anywhere. ``also``: counted with it."""

    start: date
    end: date
    place: str | None
    also: tuple[str, ...] = ()

    @property
    def spots(self) -> tuple[str | None, ...]:
        """All places that are counted together."""
        return (self.place, *self.also)

    @property
    def days(self) -> int:
        """How many days it spans."""
        return (self.end - self.start).days + 1


class Map:
    """Tells whether two places of the picture surely lie apart."""

    def __init__(self, places: Mapping[str, Place]) -> None:
        self._places = places
        self._known: dict[tuple[str, str], bool] = {}

    def country(self, place: str | None) -> str | None:
        """Return the country of a place, as far as it is known."""
        found = self._places.get(place or "")
        return found.country if found else None

    def zone(self, place: str | None) -> str | None:
        """Return the part of a country that a place surely lies in: two zones lie apart. None where it is not known."""
        found = self._places.get(place or "")
        if found is None or found.country is None or found.admin1 is None or found.kind in ("country", "region"):
            return None
        return f"{found.country}/{found.admin1}"

    def apart(self, one: str | None, other: str | None) -> bool:
        """Return whether nobody can be counted in both places."""
        if one is None or other is None or one == other:
            return False
        key = (one, other) if one < other else (other, one)
        if key not in self._known:
            self._known[key] = _apart(self._places.get(one), self._places.get(other))
        return self._known[key]

    def within(self, inner: str | None, outer: str) -> bool:
        """Return whether ``inner`` surely lies in ``outer``."""
        if inner is None or inner == outer:
            return inner == outer
        a, b = self._places.get(inner), self._places.get(outer)
        if a is None or b is None or a.country is None or a.country != b.country or a.kind == "country":
            return False
        return b.kind == "country" or (b.kind == "province" and a.admin1 is not None and a.admin1 == b.admin1)

    def is_town(self, place: str | None) -> bool:
        """Return whether a place is a town or a village."""
        found = self._places.get(place or "")
        return found is not None and found.kind == "town"

    def width(self, place: str | None) -> int:
        """Return how wide a place is, for an order: a spot, a town, a district, a province, a country, anywhere."""
        found = self._places.get(place or "")
        return _WIDTHS.get(found.kind, 2) if found else max(_WIDTHS.values()) + 1

    def breadth(self, extent: Extent) -> int:
        """Return how wide an extent is: that of its widest place, and one more where it holds several."""
        return max(map(self.width, extent.spots)) + bool(extent.also)

    def zone_of(self, extent: Extent) -> str | None:
        """Return the zone that an extent surely lies in; None where it is not known or there are several."""
        zones = {self.zone(spot) for spot in extent.spots}
        return zones.pop() if len(zones) == 1 else None

    def holds(self, area: str, extent: Extent) -> bool:
        """Return whether an extent surely lies in ``area``, with all its places."""
        return all(self.within(spot, area) for spot in extent.spots)


_WIDTHS = {
    "facility": 0, "bridge": 0, "town": 1, "district": 2, "road": 2, "water": 2, "province": 3, "region": 4,
    "country": 5,
}  # fmt: skip


def _apart(one: Place | None, other: Place | None) -> bool:
    if one is None or other is None:
        return False
    if one.country and other.country and one.country != other.country:
        return True
    if "country" in (one.kind, other.kind) or "region" in (one.kind, other.kind):
        return False
    if one.admin1 and other.admin1 and one.admin1 != other.admin1 and one.country == other.country:
        return True
    if None in (one.lat, one.lon, other.lat, other.lon) or not {one.kind, other.kind} <= _REACH_KM.keys():
        return False
    away = distance_km(one.lat or 0, one.lon or 0, other.lat or 0, other.lon or 0)
    return away > _REACH_KM[one.kind] + _REACH_KM[other.kind]


def extent_of(start: date | None, end: date | None, told: date | None, place: str | None) -> Extent | None:
    """Return the extent of a number with these days that was ``told`` on a day; None where no day at all is known."""
    last = end or told or start
    if last is None:
        return None
    first = start or last - timedelta(days=UNDATED_DAYS)
    return Extent(min(first, last), last, place)


def lie_apart(one: Extent, other: Extent, places: Map) -> bool:
    """Return whether two numbers surely count different people."""
    if one.end < other.start or other.end < one.start:
        return True
    return all(places.apart(a, b) for a in one.spots for b in other.spots)
