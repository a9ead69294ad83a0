"""The report as it goes to reconciliation: its cast folded by name, its claims, its quotes, and no syntax."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from vedette.claims.elsewhere import elsewhere, figures_of_others
from vedette.claims.evidence import slice_at
from vedette.claims.gate import believed, of_another_world, tells_of_harm
from vedette.claims.heard import heard_in
from vedette.claims.incident import with_incident
from vedette.claims.joint import joints_in
from vedette.claims.leading import main_claim
from vedette.claims.quotes import quotes_in
from vedette.claims.room import claims_in
from vedette.claims.tolls import toll_of
from vedette.model.claims import Claim, Party, Report, Site
from vedette.model.decisions import asked, reject
from vedette.model.readings import ActorMention, PlaceMention, Reading
from vedette.model.spans import Evidence

WITNESSES = 12
"""Mentions kept as evidence of one name; more say nothing new."""


def report_of(reading: Reading) -> Report:
    """Return the report: mentions folded into one ``Party`` or ``Site`` per name, with claims and quotes."""
    told = _told(reading)
    quotes = quotes_in(reading)
    main = main_claim(told, reading)
    apart = elsewhere(reading, told, main)
    claims = with_incident(told, main, apart)
    return Report(
        document=reading.document,
        relevance=reading.relevance,
        parties=(*_parties(reading), *heard_in(reading, claims, quotes)),
        sites=(*_sites(reading, _joint_places(reading, claims)),),
        claims=claims,
        quotes=quotes,
        main_claim=main,
        skimmed=reading.skimmed,
        toll=toll_of(reading, claims, figures_of_others(claims, main, apart)),
    )


def _told(reading: Reading) -> tuple[Claim, ...]:
    """Return the claims, none where the report is of another world; who asks is told what would have been read."""
    if reading.skimmed and not asked():
        return ()
    another = of_another_world(reading)
    claims = claims_in(reading)
    if tells_of_harm(claims, reading) if another else believed(claims, reading):
        return claims
    if asked():
        why = (
            f"the whole report is of another world by its words: its relevance is {reading.relevance:.2f}"
            if another
            else "its words leave open whether the report is of another world, and no claim has a place or persons"
        )
        for sentence in reading.sentences[:1]:
            reject(sentence.start, "claim", reading.document.title or "the report", "relevance", why)
    return ()


def _parties(reading: Reading) -> Iterator[Party]:
    for name, mentions in _by_name(reading.actors).items():
        yield Party(
            report=reading.document.id,
            name=name,
            kind=_commonest(m.kind for m in mentions) or "other",
            country=_commonest(m.country for m in mentions if m.country),
            surfaces=_surfaces(mentions),
            mentions=len(mentions),
            roles=tuple(dict.fromkeys(m.role for m in mentions if m.role)),
            of=_commonest(m.of for m in mentions if m.of),
            evidence=_evidence(reading, mentions),
        )


def _joint_places(reading: Reading, claims: Iterable[Claim]) -> list[PlaceMention]:
    """Return the places told together that a claim is of."""
    told = {claim.place for claim in claims if claim.place}
    return [joint.place for joint in joints_in(reading) if joint.place.name in told]


def _sites(reading: Reading, joint: Sequence[PlaceMention]) -> Iterator[Site]:
    for name, mentions in _by_name((*reading.places, *joint)).items():
        best = next((m for m in mentions if m.lat is not None and not m.pointing), mentions[0])
        yield Site(
            report=reading.document.id,
            name=name,
            kind=best.kind,
            lat=best.lat,
            lon=best.lon,
            radius_m=best.radius_m,
            country=best.country,
            admin1=best.admin1,
            gazetteer_id=best.gazetteer_id,
            surfaces=_surfaces(mentions),
            mentions=len(mentions),
            evidence=_evidence(reading, mentions),
        )


def _by_name[M: (ActorMention, PlaceMention)](mentions: Iterable[M]) -> dict[str, list[M]]:
    found: dict[str, list[M]] = {}
    for mention in mentions:
        found.setdefault(mention.name, []).append(mention)
    return found


def _surfaces(mentions: Sequence[ActorMention] | Sequence[PlaceMention]) -> tuple[str, ...]:
    """Return the spellings that name it, in order; a noun that points back is none."""
    return tuple(dict.fromkeys(" ".join(m.text.split()) for m in mentions if not m.pointing))


def _evidence(reading: Reading, mentions: Sequence[ActorMention] | Sequence[PlaceMention]) -> tuple[Evidence, ...]:
    return tuple(slice_at(reading, m.start, m.end) for m in mentions[:WITNESSES])


def _commonest[T](values: Iterable[T]) -> T | None:
    """Return the most frequent value, the first seen on a draw; None of nothing."""
    counted = Counter(values)
    return max(counted, key=lambda value: counted[value]) if counted else None
