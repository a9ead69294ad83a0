"""Widening: a standing record that rests on more reports than are at hand, with what new claims add to it.

What can be counted from the united claims is counted: the reports, outlets and independent origins, and the first and
last day on which it was told. Where a rule would need all the claims, the standing answer holds, and what is new only
adds to it: a name, a position, a number outside the range. Settling draws such a record anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import msgspec

from vedette.model.grades import Grade, GradeInput
from vedette.model.pictures import (
    Actor,
    Control,
    Disagreement,
    Event,
    Figure,
    Known,
    OutlookItem,
    Place,
    Position,
    Story,
    Toll,
)
from vedette.model.when import When
from vedette.model.words import EventStatus
from vedette.picture.called import also_called
from vedette.picture.renewal.keeping import Kept, Source


def widened(standing: Kept[Any], local: Kept[Any], touched: frozenset[str]) -> Kept[Any]:
    """Return ``standing`` with what the claims ``touched`` of ``local`` add; done twice, it changes nothing more."""
    fresh = {claim: source for claim, source in local.sources.items() if claim in touched}
    sources = dict(sorted({**standing.sources, **fresh}.items()))
    reports = tuple(sorted({*standing.reports, *local.reports}))
    record = _BY_TYPE.get(type(standing.record), _claims_alone)(standing.record, local.record, touched, sources)
    return Kept(record, reports, sources)


def origins_among(sources: Iterable[Source]) -> int:
    """Return the number of independent origins, as ``picture.standing.standing.origins_of`` counts them."""
    known = list(sources)
    return min(len({s.origin for s in known}), len({s.voice for s in known}), len({s.house for s in known}))


def outlets_among(sources: Iterable[Source]) -> int:
    """Return the number of outlets that tell something, copies among them."""
    return len({s.outlet.casefold() for s in sources})


def known_of(one: Known, other: Known) -> Known:
    """Return the first and the last day of two spans."""
    days = [d for d in (one.first, one.last, other.first, other.last) if d is not None]
    return Known(min(days, default=None), max(days, default=None))


def _united(ours: Iterable[str], theirs: Iterable[str], touched: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted({*ours, *(c for c in theirs if c in touched)}))


def _more(ours: tuple[str, ...], theirs: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*ours, *theirs)))


def _claims_alone(standing: Any, local: Any, touched: frozenset[str], _: Mapping[str, Source]) -> Any:
    return msgspec.structs.replace(
        standing,
        claims=_united(standing.claims, local.claims, touched),
        known=known_of(standing.known, local.known),
    )


def _event(standing: Event, local: Event, touched: frozenset[str], sources: Mapping[str, Source]) -> Event:
    origins, against = origins_among(sources.values()), _united(standing.against, local.against, touched)
    status: EventStatus = "confirmed" if origins >= 2 else "reported"
    if against:
        status = "contested"
    elif standing.status == local.status == "claimed":
        status = "claimed"
    actors = _more(standing.actors, (a for a in local.actors if a not in standing.targets))
    grade = _grade(standing.grade, local.grade, sources, bool(set(against) - set(standing.against)))
    return msgspec.structs.replace(
        standing,
        actors=actors,
        targets=_more(standing.targets, (t for t in local.targets if t not in actors)),
        place=standing.place or local.place,
        when=standing.when if standing.when != When() else local.when,
        background=standing.background and local.background,
        killed=_toll(standing.killed, local.killed),
        injured=_toll(standing.injured, local.injured),
        displaced=_toll(standing.displaced, local.displaced),
        status=status,
        credibility=grade.digit if grade else standing.credibility,
        origins=origins,
        claims=_united(standing.claims, local.claims, touched),
        against=against,
        modality="asserted" if "asserted" in (standing.modality, local.modality) else standing.modality,
        known=known_of(standing.known, local.known),
        grade=grade,
        outlets=outlets_among(sources.values()),
    )


def _toll(standing: Toll | None, local: Toll | None) -> Toll | None:
    """Return the range that holds both; best stays, for which of all origins give what is not at hand."""
    if standing is None or local is None:
        return standing or local
    lows = [t.low for t in (standing, local) if t.low is not None]
    highs = [t.high for t in (standing, local) if t.high is not None]
    return Toll(
        min(lows, default=None),
        standing.best if standing.best is not None else local.best,
        max(highs, default=None),
        standing.method,
        tuple(sorted({*standing.figures, *local.figures})),
    )


def _figure(standing: Figure, local: Figure, touched: frozenset[str], sources: Mapping[str, Source]) -> Figure:
    days = [d for d in (standing.said_on, local.said_on) if d is not None]
    return msgspec.structs.replace(
        standing,
        said_on=min(days, default=None),
        background=standing.background and local.background,
        event=standing.event or local.event,
        claims=_united(standing.claims, local.claims, touched),
        origins=origins_among(sources.values()),
        known=known_of(standing.known, local.known),
        grade=_grade(standing.grade, local.grade, sources, denied=False),
        outlets=outlets_among(sources.values()),
    )


def _control(standing: Control, local: Control, touched: frozenset[str], sources: Mapping[str, Source]) -> Control:
    against = _united(standing.against, local.against, touched)
    new = bool(set(against) - set(standing.against))
    return msgspec.structs.replace(
        standing,
        status="contested" if new else standing.status,
        until=standing.until or local.until,
        claims=_united(standing.claims, local.claims, touched),
        against=against,
        known=known_of(standing.known, local.known),
        grade=_grade(standing.grade, local.grade, sources, new),
    )


def _grade(standing: Grade | None, local: Grade | None, sources: Mapping[str, Source], denied: bool) -> Grade | None:
    """Return the better of two grades, or the worse where what is new speaks against it, with the inputs of both."""
    if standing is None or local is None:
        return standing or local
    ruling = max(standing, local, key=lambda g: g.digit) if denied else min(standing, local, key=lambda g: g.digit)
    inputs: dict[tuple[str, str], GradeInput] = {}
    for one in (*standing.inputs, *local.inputs):
        # An origin, a precision or an age is told once; voices are told each with its claims.
        key = (one.name, one.value if one.name == "voice" else "")
        before = inputs.setdefault(key, one)
        claims = tuple(sorted({*before.claims, *one.claims}))
        inputs[key] = msgspec.structs.replace(before, claims=claims)
    if ("origins", "") in inputs:
        outlets, origins = outlets_among(sources.values()), origins_among(sources.values())
        words = f"{outlets} outlet{'s' * (outlets != 1)}, {origins} origin{'s' * (origins != 1)}"
        effect = "raises" if origins > 1 else "none"
        inputs["origins", ""] = msgspec.structs.replace(inputs["origins", ""], value=words, effect=effect)
    return msgspec.structs.replace(ruling, inputs=tuple(inputs.values()), given=standing.given)


def _disagreement(
    standing: Disagreement, local: Disagreement, touched: frozenset[str], _: Mapping[str, Source]
) -> Disagreement:
    positions = list(standing.positions)
    for theirs in local.positions:
        new = [c for c in theirs.claims if c in touched]
        if new:
            at = next((n for n, ours in enumerate(positions) if _one_side(ours, theirs)), None)
            if at is None:
                positions.append(Position(theirs.says, tuple(sorted(new))))
            else:
                claims = tuple(sorted({*positions[at].claims, *new}))
                positions[at] = msgspec.structs.replace(positions[at], claims=claims)
    return msgspec.structs.replace(standing, positions=tuple(positions), known=known_of(standing.known, local.known))


def _one_side(ours: Position, theirs: Position) -> bool:
    return ours.says == theirs.says or bool(set(ours.claims) & set(theirs.claims))


def _outlook(
    standing: OutlookItem, local: OutlookItem, touched: frozenset[str], _: Mapping[str, Source]
) -> OutlookItem:
    return msgspec.structs.replace(standing, basis=_united(standing.basis, local.basis, touched))


def _story(standing: Story, local: Story, touched: frozenset[str], _: Mapping[str, Source]) -> Story:
    return msgspec.structs.replace(standing, reports=_united(standing.reports, local.reports, touched))


_BY_TYPE: dict[type, Callable[[Any, Any, frozenset[str], Mapping[str, Source]], Any]] = {
    Event: _event,
    Figure: _figure,
    Control: _control,
    Disagreement: _disagreement,
    OutlookItem: _outlook,
    Story: _story,
}


def cast_widened(standing: Kept[Any], local: Kept[Any], named: Mapping[str, int]) -> Kept[Any]:
    """Return an actor or a place with what the reports ``named`` add, which mention it so often each."""
    new = {report: times for report, times in named.items() if report not in standing.reports}
    ours, theirs = standing.record, local.record
    claims = tuple(sorted({*ours.claims, *theirs.claims}))
    changed: dict[str, Any] = {
        "aliases": also_called({*ours.aliases, *theirs.aliases, theirs.name}, ours.name),
        "claims": claims,
        "mentions": ours.mentions + sum(new.values()),
        "reports": ours.reports + len(new),
        "known": known_of(ours.known, theirs.known),
    }
    if isinstance(ours, Actor) and isinstance(theirs, Actor):
        changed["roles"] = tuple(sorted({*ours.roles, *theirs.roles}))
        changed["country"] = ours.country or theirs.country
    elif isinstance(ours, Place) and isinstance(theirs, Place) and ours.lat is None and theirs.lat is not None:
        changed |= {field: getattr(theirs, field) for field in ("lat", "lon", "radius_m", "gazetteer_id")}
    return Kept(msgspec.structs.replace(ours, **changed), tuple(sorted({*standing.reports, *new})))
