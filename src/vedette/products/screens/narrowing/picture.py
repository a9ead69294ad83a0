"""A picture narrowed to a selection: its events, and of all else what belongs to them or lies within the same bounds.

Nothing is counted anew: what the selection does not surely hold is left out, so that the brief of a narrowed picture
says nothing beyond it. The other side of a dispute comes along with the side that is told.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from vedette.errors import NothingToRead
from vedette.model.pictures import Actor, Coverage, Disagreement, Event, Picture, PicturedClaim, PicturedReport, Place
from vedette.products.casebook import Casebook
from vedette.products.screens.known import as_known_by
from vedette.products.screens.narrowing.belonging import Belonging
from vedette.products.screens.narrowing.choosing import asks_for_all, chosen
from vedette.products.screens.selection import Selection


def narrowed(book: Casebook, selection: Selection) -> Picture:
    """Return the picture of a selection, without a brief; of one that leaves nothing out the picture as it is."""
    if asks_for_all(selection):
        return book.picture
    return narrowed_to(book, selection, chosen(book, selection))


def narrowed_to(book: Casebook, selection: Selection, events: Iterable[Event]) -> Picture:
    """Return the picture of some of the events of a selection, with what belongs to them."""
    if selection.known_by is not None:
        try:
            book = Casebook(as_known_by(book.picture, selection.known_by))
        except NothingToRead:
            return replace(Picture(book.picture.case, book.picture.as_of, book.picture.made_by, _coverage(())))
        ids = {e.id for e in events}
        events = [_standing(book, e) for e in book.picture.events if e.id in ids]
    return _narrowed(book, selection, tuple(events))


def disputes_of(book: Casebook, selection: Selection) -> list[Disagreement]:
    """Return the disagreements of a selection, in the order of the picture."""
    return list(narrowed(book, selection).disagreements)


def _narrowed(book: Casebook, selection: Selection, events: tuple[Event, ...]) -> Picture:
    picture, bounds = book.picture, Belonging(book, selection, events)
    figures = tuple(f for f in picture.figures if bounds.figure(f))
    control = tuple(c for c in picture.control if bounds.control(c))
    relations = tuple(r for r in picture.relations if bounds.relation(r))
    services = tuple(s for s in picture.services if bounds.service(s))
    expectations = tuple(x for x in picture.expectations if bounds.expectation(x))
    quotes = tuple(q for q in picture.quotes if bounds.quote(q))
    every = bounds.claims | {
        c for part in (figures, control, relations, services, expectations) for one in part for c in one.claims
    }
    every |= {c for one in control for c in one.against}
    disputes = tuple(d for d in picture.disagreements if _holds(book, d, every))
    every |= {c for d in disputes for p in d.positions for c in p.claims}
    claims = tuple(c for c in picture.claims if c.id in every)
    told = {c.report for c in claims} | {q.evidence.report for q in quotes}
    reports = tuple(r for r in picture.reports if r.id in told)
    ids = _named(claims, quotes_by=(q.speaker for q in quotes))
    ids |= {key for e in events for key in (*e.actors, *e.targets, e.place)}
    ids |= {key for c in control for key in (c.holder, c.source, c.place)}
    ids |= {key for r in relations for key in (r.source, r.goal)}
    ids |= {key for f in figures for key in (f.claimant, f.place)}
    ids |= {s.place for s in services}
    held = {f.id for f in figures}
    return replace(
        picture,
        coverage=_coverage(reports),
        reports=reports,
        actors=tuple(_own_actor(a, every) for a in picture.actors if a.id in ids),
        places=_places(picture, ids, every),
        claims=claims,
        events=tuple(bounds.event(e) for e in events),
        control=control,
        figures=figures,
        tolls=tuple(t for t in picture.tolls if bounds.toll(t, held)),
        quotes=quotes,
        relations=relations,
        services=services,
        disagreements=disputes,
        outlook=tuple(o for o in picture.outlook if o.basis and set(o.basis) <= every),
        expectations=expectations,
        timeline=tuple(t for t in picture.timeline if bounds.day(t.day) and set(t.claims) <= bounds.claims),
        stories=tuple(s for s in picture.stories if s.event in bounds.events),
        agreements=tuple(a for a in picture.agreements if set(a.claims) <= every),
        brief=None,
    )


def _holds(book: Casebook, disagreement: Disagreement, every: set[str]) -> bool:
    """Return whether a dispute is one of the claims ``every``: one on numbers where each side is, else where one is."""
    sides = [any(c in every for c in p.claims) for p in disagreement.positions]
    claims = (book.claims[c] for p in disagreement.positions for c in p.claims if c in book.claims)
    return all(sides) if all(c.kind == "figure" for c in claims) else any(sides)


def _standing(book: Casebook, event: Event) -> Event:
    """Return an event with no more standing than its claims give it: two origins that confirm it must be there."""
    reports = (book.reports.get(book.claims[c].report) for c in event.claims if c in book.claims)
    origins = len({r.origin for r in reports if r})
    if event.status != "confirmed" or origins > 1:
        return event
    return replace(event, status="reported", origins=origins)


def _named(claims: Iterable[PicturedClaim], quotes_by: Iterable[str | None]) -> set[str | None]:
    found: set[str | None] = set(quotes_by)
    for claim in claims:
        found.update((*claim.actors, *claim.targets, claim.place, claim.source, claim.goal))
        found.update(key for said in claim.said_by for key in (said.actor, said.relayed_by))
    return found


def _own_actor(actor: Actor, every: set[str]) -> Actor:
    return replace(actor, claims=tuple(c for c in actor.claims if c in every))


def _places(picture: Picture, ids: set[str | None], every: set[str]) -> tuple[Place, ...]:
    """Return the places that are named, and the countries that they lie in, by whose names areas are told."""
    lands = {p.country for p in picture.places if p.id in ids and p.country}
    held = (p for p in picture.places if p.id in ids or (p.kind == "country" and p.country in lands))
    return tuple(replace(p, claims=tuple(c for c in p.claims if c in every)) for p in held)


def _coverage(reports: tuple[PicturedReport, ...]) -> Coverage:
    days: list[date] = [r.published for r in reports if r.published is not None]
    return Coverage(
        len(reports),
        len({r.origin for r in reports}),
        min(days, default=None),
        max(days, default=None),
        outlets=len({r.outlet or "" for r in reports}),
    )
