"""Outlines for the map in the browser: cut to a box, as fine as the box deserves, and which of them a place is.

A place is a province's outline only where it lies in it and bears its name: a town is not its province, and a province
that the outlines draw otherwise is shown as a point.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from vedette.knowledge.gazetteer.folding import fold
from vedette.knowledge.outlines import DISCLAIMER, Level, Outline, outlines_within
from vedette.model.pictures import Place
from vedette.products.maps.basemap import words_of_area
from vedette.products.maps.clipping import holds
from vedette.products.screens.records.board import Outlines, Shape

Ring = Sequence[tuple[float, float]]
Box = tuple[float, float, float, float]

STEPS = 900
"""Points nearer to each other than this share of the box are drawn as one: about a pixel of a laptop's map."""
FINEST = 0.004
MOST_POINTS = 24_000
"""Points of an answer at most (about 400 kB); a box that holds more is drawn coarser."""
NEAR = 0.05
"""Degrees round a place within which the outline that holds it comes near it."""


def areas_of(places: Iterable[Place]) -> dict[str, str]:
    """Return the id of the outline of each place that is a country or a first-level unit."""
    return {one.id: area for one in places if (area := _area(one)) is not None}


def _area(place: Place) -> str | None:
    if place.kind == "country":
        near = (*_round(place, "countries"), *_all("countries"))
        return next((one.id for one in near if place.country and one.iso3 == place.country), None)
    if place.kind not in ("province", "region"):
        return None
    names = (place.name, *place.aliases)
    folded = {fold(name) for name in names}
    wanted = {word for name in names for word in words_of_area(name)}
    for one in _round(place, "admin1"):
        named = fold(one.name) in folded or wanted & words_of_area(one.name)
        if named and place.country in (None, one.iso3) and _in(one.rings, place.lon or 0.0, place.lat or 0.0):
            return one.id
    alike = [one for one in _all("admin1") if one.iso3 == place.country and fold(one.name) in folded]
    return alike[0].id if len(alike) == 1 else None


def _round(place: Place, level: Level) -> tuple[Outline, ...]:
    if place.lat is None or place.lon is None:
        return ()
    return outlines_within(place.lon - NEAR, place.lat - NEAR, place.lon + NEAR, place.lat + NEAR, level)


@lru_cache(maxsize=2)
def _all(level: Level) -> tuple[Outline, ...]:
    return outlines_within(-180, -90, 180, 90, level)


def _in(rings: Iterable[Ring], lon: float, lat: float) -> bool:
    return sum(holds(ring, lon, lat) for ring in rings) % 2 == 1


def outlines_of(level: Level, box: Box) -> Outlines:
    """Return the outlines of a level that come near a box (west, south, east, north in degrees)."""
    west, south, east, north = box
    if level == "disputed":
        lines = outlines_within(west, south, east, north, level)
        shapes = tuple(Shape(one.id, one.name, one.iso3, one.rings) for one in lines)
        return Outlines(level, DISCLAIMER, shapes)
    found = outlines_within(west, south, east, north, level)
    step = max(max(east - west, north - south) / STEPS, FINEST)
    while True:
        shapes = tuple(_shape(one, step) for one in found)
        if sum(len(ring) for shape in shapes for ring in shape.rings) <= MOST_POINTS or step > 2:
            return Outlines(level, DISCLAIMER, shapes)
        step *= 1.6


def _shape(outline: Outline, step: float) -> Shape:
    thin = [ring for one in outline.rings if len(ring := _thinned(one, step)) > 3]
    # What is smaller than a pixel is left out, but never a whole unit: somebody may hold it.
    rings = tuple(thin or [_smallest(max(outline.rings, key=len))])
    return Shape(outline.id, outline.name, outline.iso3, rings)


def _smallest(ring: Ring) -> tuple[tuple[float, float], ...]:
    """Return a closed ring as a triangle of its points."""
    third = max(len(ring) // 3, 1)
    corners = [ring[0], ring[min(third, len(ring) - 1)], ring[min(2 * third, len(ring) - 1)], ring[0]]
    return tuple((round(x, 4), round(y, 4)) for x, y in corners)


def _thinned(ring: Ring, step: float) -> tuple[tuple[float, float], ...]:
    """Return a closed ring without points nearer to the one before than ``step`` degrees, to four decimals."""
    kept: list[tuple[float, float]] = []
    for x, y in ring:
        if not kept or abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= step:
            kept.append((x, y))
    if kept and kept[-1] != kept[0]:
        kept.append(kept[0])
    return tuple((round(x, 4), round(y, 4)) for x, y in kept)
