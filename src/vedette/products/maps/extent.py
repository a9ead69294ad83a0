"""Which places the map shows: those that hold an event or a holder, less the few that lie far from all others.

A talk in a distant capital would shrink a war to a dot. A place at the rim is left off the map, and named
beneath it, when it carries little of what happened and the window shrinks by a third without it.
"""

from __future__ import annotations

from typing import NamedTuple

from vedette.model.pictures import Event, Picture, Place
from vedette.products.casebook import WIDE_KINDS

_LITTLE = 0.07
_SHRINKS = 0.67
_CONTROL_WEIGHT = 3.0


class Extent(NamedTuple):
    """The places on the map, heaviest first, and those named beneath it."""

    shown: list[Place]
    far: list[Place]
    weights: dict[str, float]


def mapped(event: Event) -> bool:
    """Return whether an event belongs on the map: it happened, and not long before."""
    return not event.background and event.modality not in ("expected", "planned", "feared")


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
    shown, far = list(places), []
    total = sum(weights[place.id] for place in places)
    spared = _LITTLE * total
    while len(shown) > 3:
        whole = _size(shown)
        rim = {edge(shown, key=axis).id for axis in (_lat, _lon) for edge in (min, max)}
        best = min(
            (
                (_size([other for other in shown if other.id != place.id]), place.id, place)
                for place in shown
                if place.id in rim and weights[place.id] <= spared
            ),
            default=None,
            key=lambda row: row[:2],
        )
        if best is None or whole < 1.5 or best[0] > whole * _SHRINKS:
            break
        shown.remove(best[2])
        far.append(best[2])
        spared -= weights[best[2].id]
    return shown, far


def _size(places: list[Place]) -> float:
    lats, lons = [_lat(p) for p in places], [_lon(p) for p in places]
    return max(max(lats) - min(lats), max(lons) - min(lons))


def _lat(place: Place) -> float:
    return place.lat or 0.0


def _lon(place: Place) -> float:
    return place.lon or 0.0
