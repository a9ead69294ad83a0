"""Mending: one report with what persons say of its claims, its names and its places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, get_args

import msgspec

from vedette.model.claims import Claim, Report, Site
from vedette.model.judgements import Subject
from vedette.model.judging import CaseJudgement, Spot
from vedette.model.when import When
from vedette.model.words import RelationType

TIES = frozenset(get_args(RelationType))
WITHOUT: dict[str, dict[str, Any]] = {
    "actor": {"actors": (), "targets": (), "doer_words": (), "target_words": ()},
    "place": {"place": None, "extent": None},
    "time": {"when": When(), "period": None},
}
"""Of a claim that is wrong in one field alone, this is taken out and the rest stands."""


@dataclass(frozen=True)
class Mend:
    """What holds of one subject: the judgement of a person."""

    subject: Subject
    judgement: CaseJudgement


def mended(report: Report, mends: Sequence[Mend]) -> Report:
    """Return ``report`` with each of ``mends`` made."""
    gone: set[str] = set()
    fields: dict[str, set[str]] = {}
    for mend in mends:
        judgement, key = mend.judgement, mend.subject.key
        if judgement.verdict == "placed" and judgement.spot is not None:
            report = _with_site(report, key, _placing(judgement.spot))
        elif judgement.verdict != "wrong":
            continue
        elif mend.subject.sort == "claim":
            if judgement.what in WITHOUT:
                fields.setdefault(key, set()).add(judgement.what)
            else:
                gone.add(key)
        else:
            report = _without_name(report, mend)
    return _without_claims(_stripped(report, fields), gone) if gone or fields else report


def _placing(spot: Spot) -> dict[str, Any]:
    """Return the fields of a site that lies where a person says; what he does not say is no longer known."""
    place = {"lat": spot.lat, "lon": spot.lon, "radius_m": spot.radius_m, "gazetteer_id": spot.gazetteer_id}
    return place | {name: getattr(spot, name) for name in ("country", "admin1") if getattr(spot, name) is not None}


def _with_site(report: Report, name: str, change: dict[str, Any]) -> Report:
    sites = tuple(msgspec.structs.replace(s, **change) if s.name == name else s for s in report.sites)
    return msgspec.structs.replace(report, sites=sites)


def _without_name(report: Report, mend: Mend) -> Report:
    """Return the report without a name that is no actor or no place, or lies elsewhere, or without all its claims."""
    sort, key = mend.subject.sort, mend.subject.key
    if sort == "report":
        return _without_claims(report, {c.id for c in report.claims})
    if sort == "place" and mend.judgement.what == "place":
        return _with_site(report, key, _NOWHERE)
    if sort == "place":
        sites: tuple[Site, ...] = tuple(s for s in report.sites if s.name != key)
        claims = [_replaced(c, place=None) if c.place == key else c for c in report.claims]
        made = msgspec.structs.replace(report, sites=sites, claims=tuple(claims))
        return _without_claims(made, {c.id for c, was in zip(claims, report.claims, strict=True) if _empty(c, was)})
    if sort == "actor" and mend.judgement.what == "kind":
        parties = tuple(msgspec.structs.replace(p, kind="other") if p.name == key else p for p in report.parties)
        return msgspec.structs.replace(report, parties=parties)
    if sort == "actor":
        return _without_actor(report, key)
    return report


_NOWHERE: dict[str, Any] = {"lat": None, "lon": None, "radius_m": None, "gazetteer_id": None, "admin1": None}


def _without_actor(report: Report, name: str) -> Report:
    claims = [_unnamed(c, name) for c in report.claims]
    parties = tuple(
        msgspec.structs.replace(p, of=None) if p.of == name else p for p in report.parties if p.name != name
    )
    quotes = tuple(msgspec.structs.replace(q, speaker=None) if q.speaker == name else q for q in report.quotes)
    made = msgspec.structs.replace(report, parties=parties, claims=tuple(claims), quotes=quotes)
    return _without_claims(made, {c.id for c, was in zip(claims, report.claims, strict=True) if _empty(c, was)})


def _unnamed(claim: Claim, name: str) -> Claim:
    said_by = tuple(msgspec.structs.replace(s, actor=None) if s.actor == name else s for s in claim.said_by)
    return _replaced(
        claim,
        said_by=said_by,
        actors=tuple(a for a in claim.actors if a != name),
        targets=tuple(t for t in claim.targets if t != name),
        source=None if claim.source == name else claim.source,
        goal=None if claim.goal == name else claim.goal,
    )


def _empty(claim: Claim, was: Claim) -> bool:
    """Return whether a claim tells nothing any more: a tie without one of its ends, a holding without holder."""
    if claim == was:
        return False
    if claim.kind in TIES:
        return (claim.source, claim.goal) != (was.source, was.goal)
    return claim.kind == "control" and (claim.place is None or (not claim.actors and bool(was.actors)))


def _stripped(report: Report, fields: dict[str, set[str]]) -> Report:
    """Return the report without the wrong fields of claims; a claim that tells nothing without them is left out."""
    claims, gone = [], set()
    for claim in report.claims:
        made = claim
        for field in sorted(fields.get(claim.id, ())):
            made = _replaced(made, **WITHOUT[field])
        lost = "actor" in fields.get(claim.id, ()) and claim.kind in TIES
        if lost or _empty(made, claim):
            gone.add(claim.id)
        claims.append(made)
    return _without_claims(msgspec.structs.replace(report, claims=tuple(claims)), gone)


def _without_claims(report: Report, gone: set[str]) -> Report:
    """Return the report without claims; what belonged to one of them stands by itself."""
    if not gone:
        return report
    lost = [c for c in report.claims if c.id in gone]
    kept = tuple(
        _replaced(
            c,
            about=None if c.about in gone else c.about,
            part_of=None if c.part_of in gone else c.part_of,
        )
        for c in report.claims
        if c.id not in gone
    )
    return msgspec.structs.replace(
        report,
        claims=kept,
        main_claim=None if report.main_claim in gone else report.main_claim,
        toll=report.toll.without(c for c in lost if c.kind == "figure"),
    )


def _replaced(claim: Claim, **change: Any) -> Claim:
    changed = {name: value for name, value in change.items() if getattr(claim, name) != value}
    return msgspec.structs.replace(claim, **changed) if changed else claim
