"""Makes the board: the picture in columns, with the actors and places that map, timeline and filters name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from vedette.model.pictures import Control, Event, Picture
from vedette.products.brief.weights import weight_of
from vedette.products.casebook import Casebook
from vedette.products.drawing.cleaning import label
from vedette.products.maps.extent import extent_of
from vedette.products.maps.holders import holder_slots
from vedette.products.screens.board.areas import areas_of
from vedette.products.screens.families import FAMILIES, family_of
from vedette.products.screens.keys import control_key, sentence_key
from vedette.products.screens.records.board import (
    Board,
    BoardActor,
    BoardControl,
    BoardKind,
    BoardLine,
    BoardPlace,
    EventColumns,
)
from vedette.products.screens.titles import event_title

EPOCH = date(1970, 1, 1).toordinal()
MARGIN, SMALLEST = 0.06, 0.5
"""The share of its size by which the box is wider than its places, and degrees that it has at least."""


class _Lists:
    """The board's lists of actors, places and kinds, with the place of each id in them."""

    def __init__(self, book: Casebook) -> None:
        picture = book.picture
        by_actor: Counter[str] = Counter(a for e in picture.events for a in {*e.actors, *e.targets})
        by_place: Counter[str] = Counter(e.place for e in picture.events if e.place)
        named = {a for c in picture.control for a in (c.holder, c.source) if a}
        held = {c.place for c in picture.control}
        slots = holder_slots(book)
        self.actors = tuple(
            BoardActor(one.id, label(one.name), one.kind, by_actor[one.id], slots.get(one.id))
            for one in sorted(picture.actors, key=lambda one: (-by_actor[one.id], one.id))
            if one.id in by_actor or one.id in named
        )
        self.places = tuple(
            BoardPlace(
                one.id,
                label(one.name),
                one.kind,
                *((one.lat, one.lon) if _on_earth(one.lat, one.lon) else (None, None)),
                one.radius_m,
                one.country,
                one.admin1,
                by_place[one.id],
            )
            for one in sorted(picture.places, key=lambda one: (-by_place[one.id], one.id))
            if one.id in by_place or one.id in held
        )
        told = {event.kind for event in picture.events}
        self.kinds = tuple(
            BoardKind(kind, family)
            for family, kind in sorted(((family_of(kind), kind) for kind in told), key=_by_family)
        )
        self.actor_at = {one.id: at for at, one in enumerate(self.actors)}
        self.place_at = {one.id: at for at, one in enumerate(self.places)}
        self.kind_at = {one.kind: at for at, one in enumerate(self.kinds)}

    def indexes(self, actors: Iterable[str]) -> tuple[int, ...]:
        return tuple(self.actor_at[key] for key in actors if key in self.actor_at)


def board_of(book: Casebook, version: str) -> Board:
    """Return the board of a book's picture; ``version`` is that of the picture."""
    picture, lists = book.picture, _Lists(book)
    return Board(
        version,
        picture.as_of,
        _span((event.when.start, event.when.end) for event in picture.events if not event.background),
        _span((report.published, report.published) for report in picture.reports),
        box_of(picture),
        lists.kinds,
        lists.actors,
        lists.places,
        _columns(book, lists),
        _control(book, lists),
        tuple(
            BoardLine(_day(one.day) or 0, label(one.text), one.weight, one.claims, sentence_key(one.text, one.claims))
            for one in picture.timeline
        ),
    )


def box_of(picture: Picture) -> tuple[float, float, float, float] | None:
    """Return west, south, east and north of where it happened, those few places left out that lie far from all."""
    shown = extent_of(picture).shown
    lats = [one.lat for one in shown if one.lat is not None]
    lons = [one.lon for one in shown if one.lon is not None]
    if not lats or not lons:
        return None
    wide, high = max(max(lons) - min(lons), SMALLEST), max(max(lats) - min(lats), SMALLEST)
    return (
        round(max(min(lons) - wide * MARGIN, -180.0), 4),
        round(max(min(lats) - high * MARGIN, -90.0), 4),
        round(min(max(lons) + wide * MARGIN, 180.0), 4),
        round(min(max(lats) + high * MARGIN, 90.0), 4),
    )


def _columns(book: Casebook, lists: _Lists) -> EventColumns:
    events = book.picture.events
    weights = _weights(book.picture)
    return EventColumns(
        id=tuple(one.id for one in events),
        title=tuple(event_title(book, one) for one in events),
        kind=tuple(lists.kind_at[one.kind] for one in events),
        place=tuple(lists.place_at.get(one.place or "") for one in events),
        actors=tuple(lists.indexes(one.actors) for one in events),
        targets=tuple(lists.indexes(one.targets) for one in events),
        start=tuple(_day(one.when.start) for one in events),
        end=tuple(_day(one.when.end) for one in events),
        precision=tuple(one.when.precision for one in events),
        known_first=tuple(_day(one.known.first) for one in events),
        known_last=tuple(_day(one.known.last) for one in events),
        status=tuple(one.status for one in events),
        credibility=tuple(one.credibility for one in events),
        origins=tuple(one.origins for one in events),
        claims=tuple(len(one.claims) for one in events),
        against=tuple(len(one.against) for one in events),
        killed=tuple(_killed(one) for one in events),
        background=tuple(one.background for one in events),
        weight=weights,
    )


def _control(book: Casebook, lists: _Lists) -> tuple[BoardControl, ...]:
    held = [one for one in book.picture.control if one.place in lists.place_at and one.holder in lists.actor_at]
    areas = areas_of([book.places[one.place] for one in held])
    return tuple(
        BoardControl(
            control_key(one),
            lists.place_at[one.place],
            lists.actor_at[one.holder],
            lists.actor_at.get(one.source or ""),
            one.status,
            _day(one.since.start),
            _day(one.since.end),
            _ends(one),
            one.since.precision,
            one.extent,
            _day(one.known.first),
            len(one.claims),
            len(one.against),
            areas.get(one.place),
        )
        for one in held
    )


def _ends(control: Control) -> int | None:
    """Return the last day on which it may still have lasted, None while it lasts."""
    return _day(control.until.start or control.until.end) if control.until is not None else None


def _weights(picture: Picture) -> tuple[float, ...]:
    """Return how much each event matters, the heaviest 1."""
    mentions = {place.id: place.mentions for place in picture.places}
    raw = [max(weight_of(one, None, mentions), 0.0) for one in picture.events]
    most = max(raw, default=0.0) or 1.0
    return tuple(round(one / most, 3) for one in raw)


def _killed(event: Event) -> int | None:
    return event.killed.best if event.killed else None


def _span(days: Iterable[Sequence[date | None]]) -> tuple[int, int] | None:
    known = [day.toordinal() for pair in days for day in pair if day is not None]
    return (min(known) - EPOCH, max(known) - EPOCH) if known else None


def _day(day: date | None) -> int | None:
    return day.toordinal() - EPOCH if day is not None else None


def _on_earth(lat: float | None, lon: float | None) -> bool:
    return lat is not None and lon is not None and -90 <= lat <= 90 and -180 <= lon <= 180


def _by_family(pair: tuple[str, str]) -> tuple[int, str]:
    return (FAMILIES.index(pair[0]), pair[1])
