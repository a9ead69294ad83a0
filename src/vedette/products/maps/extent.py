"""Which places the map shows: those that hold an event or a holder, less the few that lie far from all others.

A talk in a distant capital would shrink a war to a dot. Most of what happened lies within some distance of its
middle; a place much farther off is left off the map and named beneath it.
"""

from __future__ import annotations

from collections.abc import Callable
from math import cos, hypot, radians
from typing import NamedTuple

from vedette.model.pictures import Event, Picture, Place
from vedette.model.words import UNREAL
from vedette.products.casebook import WIDE_KINDS

_MOST_OF_IT = 0.7
_BEYOND = 2.2
_SMALLEST = 0.6
_FEWEST = 3
_CONTROL_WEIGHT = 3.0


class Extent(NamedTuple):
    """The places on the map, heaviest first, and those named beneath it."""

    shown: list[Place]
    far: list[Place]
    weights: dict[str, float]


def mapped(event: Event) -> bool:
    """Return whether an event belongs on the map: it happened, and not long before."""
    return not event.background and event.modality not in UNREAL


def extent_of(picture: Picture, *, most: int = 150) -> Extent:
    """Return what the map of ``picture`` shows; at most ``most`` places."""
    weights: dict[str, float] = {}
    for event in picture.events:
        if event.place and mapped(event):
            weights[event.place] = weights.get(event.place, 0.0) + 1.0
    for held in picture.control:
        weights[held.place] = weights.get(held.place, 0.0) + _CONTROL_WEIGHT
    located = [place for place in picture.places if place.id in weights and _plotted(place)]
    located.sort(key=lambda place: (-weights[place.id], place.id))
    shown, far = _trimmed(located[:most], weights)
    return Extent(shown, far + located[most:], weights)


def _plotted(place: Place) -> bool:
    return (
        place.kind not in WIDE_KINDS
        and place.lat is not None
        and place.lon is not None
        and -90 <= place.lat <= 90
        and -180 <= place.lon <= 180
    )


def _trimmed(places: list[Place], weights: dict[str, float]) -> tuple[list[Place], list[Place]]:
    """Part the places within reach of the middle of what happened from those far from it."""
    if len(places) <= _FEWEST:
        return places, []
    middle = _median(places, weights, _lat), _median(places, weights, _lon)
    away = {place.id: _distance(place, middle) for place in places}
    near = sorted(places, key=lambda place: (away[place.id], place.id))
    total, held, reach = sum(weights[p.id] for p in places), 0.0, 0.0
    for place in near:
        held, reach = held + weights[place.id], away[place.id]
        if held >= _MOST_OF_IT * total:
            break
    limit = max(reach * _BEYOND, _SMALLEST)
    shown = [place for place in places if away[place.id] <= limit]
    return shown, [place for place in places if away[place.id] > limit]


def _median(places: list[Place], weights: dict[str, float], axis: Callable[[Place], float]) -> float:
    half, held = sum(weights[p.id] for p in places) / 2, 0.0
    for place in sorted(places, key=axis):
        held += weights[place.id]
        if held >= half:
            return axis(place)
    return axis(places[-1])


def _distance(place: Place, middle: tuple[float, float]) -> float:
    """Degrees of latitude between a place and the middle, near enough for a window."""
    return hypot(_lat(place) - middle[0], (_lon(place) - middle[1]) * cos(radians(middle[0])))


def _lat(place: Place) -> float:
    return place.lat or 0.0


def _lon(place: Place) -> float:
    return place.lon or 0.0
