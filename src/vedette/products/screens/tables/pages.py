"""The pages of an actor and of a place: what it did, suffered, said and held, and how it is spelt."""

from __future__ import annotations

from collections.abc import Iterable

from vedette.model.pictures import Event
from vedette.products.drawing.cleaning import label
from vedette.products.screens.index import ScreenIndex
from vedette.products.screens.keys import service_key
from vedette.products.screens.records.pages import ActorPage, PlacePage
from vedette.products.screens.subjects import SubjectRef
from vedette.products.screens.tables.rowing import control_line, event_line, figure_row, quote_line, tie_line

MOST = 200
"""Lines of one list at most."""


def actor_page(index: ScreenIndex, id: str) -> ActorPage | None:
    """Return the page of an actor, None where the picture does not hold it; each list at most ``MOST`` long."""
    actor = index.book.actors.get(id)
    if actor is None:
        return None
    picture = index.picture
    return ActorPage(
        id,
        label(actor.name),
        actor.kind,
        index.book.country(actor.country),
        actor.aliases[:MOST],
        actor.roles[:MOST],
        actor.mentions,
        actor.reports,
        actor.known.first,
        actor.known.last,
        tuple(event_line(index, e) for e in _by_day(e for e in picture.events if id in e.actors)),
        tuple(event_line(index, e) for e in _by_day(e for e in picture.events if id in e.targets)),
        tuple(quote_line(index, q) for q in [q for q in picture.quotes if q.speaker == id][:MOST]),
        tuple(figure_row(index, f) for f in [f for f in picture.figures if f.claimant == id][:MOST]),
        tuple(control_line(index, c) for c in [c for c in picture.control if c.holder == id][:MOST]),
        tuple(tie_line(index, r) for r in [r for r in picture.relations if id in (r.source, r.goal)][:MOST]),
        _disputes(index, index.claims_naming_actor.get(id, ())),
    )


def place_page(index: ScreenIndex, id: str) -> PlacePage | None:
    """Return the page of a place, None where the picture does not hold it; each list at most ``MOST`` long."""
    place = index.book.places.get(id)
    if place is None:
        return None
    picture = index.picture
    return PlacePage(
        id,
        label(place.name),
        place.kind,
        index.book.country(place.country),
        place.admin1,
        place.lat,
        place.lon,
        place.radius_m,
        place.gazetteer_id,
        place.aliases[:MOST],
        place.mentions,
        place.reports,
        place.known.first,
        place.known.last,
        tuple(event_line(index, e) for e in _by_day(e for e in picture.events if e.place == id)),
        tuple(control_line(index, c) for c in [c for c in picture.control if c.place == id][:MOST]),
        tuple(figure_row(index, f) for f in [f for f in picture.figures if f.place == id][:MOST]),
        tuple(index.ref("service", service_key(s)) for s in [s for s in picture.services if s.place == id][:MOST]),
        _disputes(index, index.claims_naming_place.get(id, ())),
    )


def _by_day(events: Iterable[Event]) -> list[Event]:
    """Return the newest events, the latest day first, those without a day last."""
    found = sorted(events, key=lambda e: e.id)
    found.sort(key=lambda e: str(e.when.end or e.when.start or ""), reverse=True)
    return found[:MOST]


def _disputes(index: ScreenIndex, claims: Iterable[str]) -> tuple[SubjectRef, ...]:
    """Return the disagreements of claims that name it, in the order of the picture."""
    held = sorted({at for c in claims for at in index.book.disagreements_of.get(c, ())})
    return tuple(index.ref("disagreement", index.picture.disagreements[at].id) for at in held[:MOST])
