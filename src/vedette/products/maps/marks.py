"""What stands at each place of the map: who holds it, how surely, and which kinds of event happened there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from vedette.model.pictures import Control, Event, Place
from vedette.products.casebook import Casebook
from vedette.products.drawing.wording import plural, when_text
from vedette.products.maps.extent import Extent, mapped
from vedette.products.maps.glyphs import GROUPS, group_of
from vedette.products.maps.projection import Frame

RADIUS = 8.0
DOT = 3.5
_NEAR = 13.0
_CLASH = 17.0
_RING_SHOWS = 14.0
_TOWN_METRES = 10_000


class Badge(NamedTuple):
    """Events of one group at a place."""

    group: str
    events: list[Event]


class PlaceMark(NamedTuple):
    """A place on the map with all that is drawn there."""

    place: Place
    x: float
    y: float
    held: list[Control]
    badges: list[Badge]
    ring: float
    moved_from: tuple[float, float] | None = None

    @property
    def radius(self) -> float:
        """The radius of the mark itself, in drawing units."""
        return RADIUS if self.held else DOT

    @property
    def standing(self) -> str:
        """How sure the holding is: assessed, claimed or contested; more than one holder is contested."""
        return "contested" if len(self.held) > 1 else self.held[0].status if self.held else "none"


def marks_of(book: Casebook, extent: Extent, frame: Frame) -> list[PlaceMark]:
    """Return the marks, heaviest first; a place that would cover a heavier one adds its events to it."""
    held: dict[str, list[Control]] = {}
    for control in book.picture.control:
        if control.until is None:
            held.setdefault(control.place, []).append(control)
    happened: dict[str, list[Event]] = {}
    for event in book.picture.events:
        if event.place and mapped(event):
            happened.setdefault(event.place, []).append(event)
    ordered = sorted(
        extent.shown,
        key=lambda place: (place.id not in held, place.kind == "facility", -extent.weights[place.id], place.id),
    )
    homes: list[tuple[Place, float, float]] = []
    moved: dict[str, tuple[float, float]] = {}
    events: dict[str, list[Event]] = {}
    for place in ordered:
        x, y = frame.x(place.lon or 0.0), frame.y(place.lat or 0.0)
        home = place if place.id in held else _home(homes, x, y) or place
        if home is place:
            spot = _free(homes, x, y) if place.id in held else (x, y)
            if spot != (x, y):
                moved[place.id] = (x, y)
            homes.append((place, *spot))
        events.setdefault(home.id, []).extend(happened.get(place.id, ()))
    return [
        PlaceMark(
            place,
            x,
            y,
            held.get(place.id, []),
            _badges(events.get(place.id, [])),
            (place.radius_m or 0) / frame.metres_per_unit,
            moved.get(place.id),
        )
        for place, x, y in homes
    ]


def ringed(mark: PlaceMark) -> bool:
    """Whether a ring tells a reader something: a town's own size does not."""
    return mark.ring >= _RING_SHOWS and (mark.place.kind != "town" or (mark.place.radius_m or 0) > _TOWN_METRES)


def control_words(book: Casebook, held: Sequence[Control]) -> str:
    """Return who holds a place, in words for a label that a screen reader says."""
    return "; ".join(
        f"{book.actor(control.holder) or 'holder not known'}, {control.status}{', in part' if control.extent else ''}"
        f", since {when_text(control.since)}"
        for control in held
    )


def badge_words(badge: Badge, place: str) -> str:
    """Return what a badge says: its group, where, and how many."""
    name = next(group.name for group in GROUPS if group.key == badge.group)
    kinds = ", ".join(dict.fromkeys(event.kind for event in badge.events))
    return f"{place}: {plural(len(badge.events), 'event')}, {name} ({kinds})"


def _free(homes: list[tuple[Place, float, float]], x: float, y: float) -> tuple[float, float]:
    """The place's own spot, or the nearest beside it where two holders would stand on one another."""
    spots = (
        (x, y),
        *((x + dx * 24, y + dy * 24) for dx, dy in ((1, -1), (1, 1), (-1, -1), (-1, 1), (0, -1.4), (0, 1.4))),
    )
    clear = (spot for spot in spots if all(abs(spot[0] - hx) + abs(spot[1] - hy) > _CLASH for _, hx, hy in homes))
    return next(clear, (x, y))


def _home(homes: list[tuple[Place, float, float]], x: float, y: float) -> Place | None:
    near = [
        (abs(x - hx) + abs(y - hy), place) for place, hx, hy in homes if abs(x - hx) < _NEAR and abs(y - hy) < _NEAR
    ]
    return min(near, key=lambda row: (row[0], row[1].id))[1] if near else None


def _badges(events: list[Event]) -> list[Badge]:
    found: dict[str, list[Event]] = {}
    for event in events:
        found.setdefault(group_of(event.kind).key, []).append(event)
    order = {group.key: at for at, group in enumerate(GROUPS)}
    return [
        Badge(key, found[key]) for key in sorted(found, key=lambda key: (key == "other", -len(found[key]), order[key]))
    ]
