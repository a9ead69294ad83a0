"""Knowing: the second clock. A record's own days say when it happened; ``known`` says when reports told it.

Every record knows it from one rule: the first and the last day on which a report was published that tells it. For an
actor or a place that is any report that names it, for all else the reports of its claims. What speaks against a record
does not tell it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

import msgspec

from vedette.model.pictures import Actor, Control, Event, Expectation, Figure, Known, Picture, Place, Relation, Service
from vedette.picture.cast import Cast
from vedette.picture.fold import Fold

Telling = Event | Control | Figure | Relation | Service | Expectation
"""Records that stand on claims of their own."""


def known_from(days: Iterable[date | None]) -> Known:
    """Return the first and the last of ``days``; a day that is not known makes neither."""
    dated = [day for day in days if day is not None]
    return Known(min(dated), max(dated)) if dated else Known()


def with_known(picture: Picture, fold: Fold, cast: Cast) -> Picture:
    """Return ``picture`` with the days on which each of its records was told."""
    published = {r.document.id: r.document.published for r in fold.reports}
    told = {claim.id: published.get(claim.report) for claim in picture.claims}
    named = _named(fold, cast)

    def tell[R: Telling](records: tuple[R, ...]) -> tuple[R, ...]:
        return tuple(_knowing(r, known_from(told.get(c) for c in r.claims)) for r in records)

    def name[R: (Actor, Place)](records: tuple[R, ...]) -> tuple[R, ...]:
        return tuple(_knowing(r, known_from(named.get(r.id, ()))) for r in records)

    counted = {f.id: f.claims for f in picture.figures}
    return msgspec.structs.replace(
        picture,
        actors=name(picture.actors),
        places=name(picture.places),
        claims=tuple(_knowing(c, known_from([told[c.id]])) for c in picture.claims),
        events=tell(picture.events),
        control=tell(picture.control),
        figures=tell(picture.figures),
        quotes=tuple(_knowing(q, known_from([published.get(q.evidence.report)])) for q in picture.quotes),
        relations=tell(picture.relations),
        services=tell(picture.services),
        disagreements=tuple(
            _knowing(d, known_from(told.get(c) for p in d.positions for c in p.claims)) for d in picture.disagreements
        ),
        expectations=tell(picture.expectations),
        tolls=tuple(
            _knowing(t, known_from(told.get(c) for f in t.figures for c in counted.get(f, ()))) for t in picture.tolls
        ),
    )


def _named(fold: Fold, cast: Cast) -> dict[str, list[date | None]]:
    """Return, by actor and place, the days of the reports that name it."""
    found: dict[str, list[date | None]] = defaultdict(list)
    for report in fold.telling:
        key, day = report.document.id, report.document.published
        ids = [cast.actor(fold.actor(key, party.name)) for party in report.parties]
        ids += [cast.place(fold.place(key, site.name)) for site in report.sites]
        for one in ids:
            if one is not None:
                found[one].append(day)
    return found


def _knowing[R: msgspec.Struct](record: R, known: Known) -> R:
    return msgspec.structs.replace(record, known=known)
