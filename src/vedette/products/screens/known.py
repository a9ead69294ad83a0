"""A large case's picture as it was known on a day: the standing one without all that was told later.

It is not quite the picture that stood then, which was drawn from fewer reports: two events that a later report joined
are one here, and its days may owe to later words. Answers made of it say so (``X-As-Of: filtered``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec.structs import replace

from vedette.errors import NothingToRead
from vedette.model.pictures import Coverage, Event, Known, Picture, PicturedReport, Position, Toll


def as_known_by(picture: Picture, day: date) -> Picture:
    """Return ``picture`` with nothing in it that no report had told by the end of ``day``.

    Raises ``NothingToRead`` where no report was published by then.
    """
    reports = tuple(one for one in picture.reports if one.published is not None and one.published <= day)
    if not reports:
        raise NothingToRead(picture.case, f"no report was published by {day}", "Ask for a later day.")
    there = {one.id for one in reports}
    claims = tuple(one for one in picture.claims if one.report in there)
    known = {one.id for one in claims}
    kept = {
        name: _told(getattr(picture, name), day, known)
        for name in ("actors", "places", "events", "control", "figures", "relations", "services", "expectations")
    }
    origins = {one.id: one.origin for one in reports}
    told = {one.id: origins[one.report] for one in claims}
    figures = {one.id for one in kept["figures"]}
    kept["events"] = tuple(_no_surer(one, told, figures) for one in kept["events"])
    return replace(
        picture,
        as_of=f"{day.isoformat()}T23:59:59Z",
        coverage=_coverage(picture.coverage, reports),
        reports=reports,
        claims=claims,
        **kept,
        tolls=tuple(one for one in picture.tolls if one.known.last is not None and one.known.last <= day),
        quotes=tuple(one for one in picture.quotes if one.evidence.report in there),
        disagreements=_disagreements(picture, known),
        agreements=tuple(one for one in picture.agreements if known.issuperset(one.claims)),
        timeline=tuple(
            replace(one, claims=_of(one.claims, known)) for one in picture.timeline if not known.isdisjoint(one.claims)
        ),
        stories=tuple(
            replace(one, reports=_of(one.reports, there))
            for one in picture.stories
            if not there.isdisjoint(one.reports)
        ),
        outlook=(),
        brief=None,
    )


def _told[R](records: Iterable[R], day: date, known: set[str]) -> tuple[R, ...]:
    """Return the records that were told by ``day``, with those of their claims that were."""
    found = []
    for record in records:
        told: Known = record.known  # type: ignore[attr-defined]
        if told.first is None or told.first > day:
            continue
        claims = _of(record.claims, known)  # type: ignore[attr-defined]
        changed = {"claims": claims, "known": replace(told, last=min(told.last or day, day))}
        if hasattr(record, "against"):
            changed["against"] = _of(record.against, known)
        found.append(replace(record, **changed))  # type: ignore[type-var]
    return tuple(found)


def _no_surer(event: Event, origins: Mapping[str, str], figures: set[str]) -> Event:
    """Return an event with no more standing than its claims gave it by then, and without tolls of later figures."""
    count = len({origins[claim] for claim in event.claims})
    lost = (event.status == "confirmed" and count < 2) or (event.status == "contested" and not event.against)
    return replace(
        event,
        status="reported" if lost else event.status,
        origins=min(event.origins, count),
        killed=_of_then(event.killed, figures),
        injured=_of_then(event.injured, figures),
        displaced=_of_then(event.displaced, figures),
    )


def _of_then(toll: Toll | None, figures: set[str]) -> Toll | None:
    return toll if toll is None or figures.issuperset(toll.figures) else None


def _disagreements(picture: Picture, known: set[str]) -> tuple[object, ...]:
    found = []
    for one in picture.disagreements:
        sides = [Position(side.says, _of(side.claims, known)) for side in one.positions]
        sides = [side for side in sides if side.claims]
        if len(sides) > 1:
            found.append(replace(one, positions=tuple(sides)))
    return tuple(found)


def _of(ids: Iterable[str], known: set[str]) -> tuple[str, ...]:
    return tuple(one for one in ids if one in known)


def _coverage(coverage: Coverage, reports: tuple[PicturedReport, ...]) -> Coverage:
    days = [one.published for one in reports if one.published]
    return replace(
        coverage,
        reports=len(reports),
        origins=len({one.origin for one in reports}),
        outlets=len({one.outlet for one in reports if one.outlet}),
        first_published=min(days),
        last_published=max(days),
    )
