"""Outlines for the map in the browser: cut to a box, as fine as the box deserves, and which of them a place is.

A place is a province's outline only where it lies in it and bears its name: a town is not its province, and a province
that the outlines draw otherwise is shown as a point.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from vedette.knowledge.gazetteer.folding import fold
from vedette.knowledge.outlines import DISCLAIMER, Level, Outline, outlines_within
from vedette.model.pictures import Place
from vedette.products.maps.basemap import words_of_area
from vedette.products.maps.clipping import holds
from vedette.products.screens.board_records import Outlines, Shape

Ring = Sequence[tuple[float, float]]
Box = tuple[float, float, float, float]

STEPS = 900
"""Points nearer to each other than this share of the box are drawn as one: about a pixel of a laptop's map."""
FINEST = 0.004
MOST_POINTS = 24_000
"""Points of an answer at most (about 400 kB); a box that holds more is drawn coarser."""
_NAMED = re.compile(r"[^\w]+")


class Unit(NamedTuple):
    """A first-level unit or a country: its id, the words of its name and its rings."""

    id: str
    name: str
    iso3: str
    rings: tuple[Ring, ...]


@lru_cache(maxsize=2)
def units(level: Level) -> tuple[Unit, ...]:
    """Return all outlines of a level with their ids; of several of one name in a country later ones have a number."""
    seen: Counter[str] = Counter()
    found = []
    for outline in outlines_within(-180, -90, 180, 90, level):
        key = f"{level}:{outline.iso3}/{_NAMED.sub('-', outline.name).strip('-')}"
        seen[key] += 1
        again = f"-{seen[key]}" if seen[key] > 1 else ""
        found.append(Unit(f"{key}{again}", outline.name, outline.iso3, outline.rings))
    return tuple(found)


def areas_of(places: Iterable[Place]) -> dict[str, str]:
    """Return the id of the outline of each place that is a country or a first-level unit."""
    return {one.id: area for one in places if (area := _area(one)) is not None}


def _area(place: Place) -> str | None:
    if place.kind == "country":
        return next((one.id for one in units("countries") if place.country and one.iso3 == place.country), None)
    if place.kind not in ("province", "region"):
        return None
    names = (place.name, *place.aliases)
    folded = {fold(name) for name in names}
    own = [one for one in units("admin1") if place.country in (None, one.iso3)]
    alike = [one for one in own if fold(one.name) in folded]
    if len(alike) == 1:
        return alike[0].id
    if place.lat is None or place.lon is None:
        return None
    wanted = {word for name in names for word in words_of_area(name)}
    for one in alike or own:
        if wanted & words_of_area(one.name) and _in(one.rings, place.lon, place.lat):
            return one.id
    return None


def _in(rings: Iterable[Ring], lon: float, lat: float) -> bool:
    return sum(holds(ring, lon, lat) for ring in rings) % 2 == 1


def outlines_of(level: Level, box: Box) -> Outlines:
    """Return the outlines of a level that come near a box (west, south, east, north in degrees)."""
    west, south, east, north = box
    if level == "disputed":
        lines = outlines_within(west, south, east, north, level)
        shapes = tuple(Shape(f"disputed:{at}", one.name, one.iso3, one.rings) for at, one in enumerate(lines))
        return Outlines(level, DISCLAIMER, shapes)
    near = {(one.iso3, one.name): one for one in outlines_within(west, south, east, north, level)}
    found = [(one, near[one.iso3, one.name]) for one in units(level) if (one.iso3, one.name) in near]
    step = max(max(east - west, north - south) / STEPS, FINEST)
    while True:
        shapes = tuple(shape for unit, outline in found if (shape := _shape(unit, outline, box, step)).rings)
        if sum(len(ring) for shape in shapes for ring in shape.rings) <= MOST_POINTS or step > 2:
            return Outlines(level, DISCLAIMER, shapes)
        step *= 1.6


def _shape(unit: Unit, outline: Outline, box: Box, step: float) -> Shape:
    thin = (_thinned(ring, step) for ring in outline.rings if _touches(ring, box))
    return Shape(unit.id, unit.name, unit.iso3, tuple(ring for ring in thin if len(ring) > 3))


def _touches(ring: Ring, box: Box) -> bool:
    west, south, east, north = box
    return (
        min(x for x, _ in ring) <= east
        and max(x for x, _ in ring) >= west
        and min(y for _, y in ring) <= north
        and max(y for _, y in ring) >= south
    )


def _thinned(ring: Ring, step: float) -> tuple[tuple[float, float], ...]:
    """Return a closed ring without points nearer to the one before than ``step`` degrees, to four decimals."""
    kept: list[tuple[float, float]] = []
    for x, y in ring:
        if not kept or abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= step:
            kept.append((x, y))
    if kept and kept[-1] != kept[0]:
        kept.append(kept[0])
    return tuple((round(x, 4), round(y, 4)) for x, y in kept)
