"""Numbers: what a report's figures are compared by: who gives them, of which people, where, and over which days."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from vedette.knowledge.agencies import agencies, house_of
from vedette.knowledge.changes import of_a_whole_war
from vedette.knowledge.naming import naming
from vedette.knowledge.together import places_told_together
from vedette.knowledge.vague import vague_of
from vedette.model.claims import Claim, Report
from vedette.model.counts import Count
from vedette.model.judgements import Subject
from vedette.model.when import When
from vedette.reconciliation.cast.kinship import voice
from vedette.reconciliation.spelling.names import fold

PRESS = frozenset({"news agency", "media"})
LARGE = 100
"""A number from which on a figure without a place is taken for one of the whole crisis."""
RECENT, RECENT_LARGE = 4, 30
"""Days before its report that a number without a day of its own may reach back to; the second, of a large one."""
WIDE = frozenset({"country", "province", "region"})
"""Places in which many things happen at once: small numbers there are of one matter only where they are near."""
LOOSE = 62
"""A time of more days than this that holds the report's own tells no more than the report's day does."""


@dataclass(frozen=True, slots=True)
class Number:
    """A figure claim with its claimant (the nearest speaker's root, else the report's text), people and place.

    ``wide`` is true where no place within a country is told: a country is what a report falls back on. ``span`` holds
    the days that it may count over, ``whole`` marks what a war or a crisis cost since its start, ``vague`` "dozens" and
    the like. ``house`` is the outlet's, and ``cited`` holds those of the outlets that the claim is taken from.
    """

    subject: Subject
    claim: Claim
    count: Count
    claimant: Subject | None
    origin: Subject
    who: frozenset[str]
    place: Subject | None
    said_on: date | None
    event: int | None
    wide: bool
    span: When
    whole: bool
    vague: bool
    house: str | None
    cited: frozenset[str]


def numbers_in(report: Report, root: Callable[[Subject], Subject], events: dict[str, int]) -> Iterator[Number]:
    """Yield the numbers that a report gives; ``events`` holds the happening of each event claim."""
    known = {party.name for party in report.parties}
    press = {party.name for party in report.parties if party.kind in PRESS}
    house = house_of(report.document.outlet) if report.document.outlet else None
    countries = {site.name for site in report.sites if site.kind in WIDE}
    for claim in report.claims:
        if claim.kind != "figure" or claim.count is None or claim.count.measure is None or claim.count.low is None:
            continue
        speaker = next((s.actor for s in claim.said_by if s.actor in known), None)
        words = [e.text for e in claim.evidence]
        yield Number(
            Subject("claim", report.document.id, claim.id),
            claim,
            claim.count,
            voice(report, speaker, root) if speaker else None,
            root(Subject("report", report.document.id)),
            who_words(claim.count.who),
            _place(report, claim, root),
            report.document.published,
            events.get(claim.about or ""),
            claim.place is None or claim.place in countries,
            _span(claim, claim.count, report.document.published),
            of_a_whole_war(words, claim.period.start if claim.period else None, report.document.published),
            vague_of(claim.count.low, claim.count.high, " ".join(words)) is not None,
            house,
            _cited(claim, press) - {house or ""},
        )


def _place(report: Report, claim: Claim, root: Callable[[Subject], Subject]) -> Subject | None:
    """Return the place of a figure; one number told of two towns is of both together, and of neither alone."""
    if claim.place is None:
        return None
    spots = (claim.place, *places_told_together(claim, report.sites))
    roots = sorted(
        {root(Subject("place", report.document.id, name)) if name else Subject("place", "") for name in spots}
    )
    return roots[0] if len(roots) == 1 else Subject("place", "", " + ".join(r.report + r.key for r in roots))


def _cited(claim: Claim, press: Collection[str]) -> frozenset[str]:
    """Return the houses of the outlets that a claim is taken from: "according to Reuters", "told AFP"."""
    relayed = (s.relayed_by for s in claim.said_by if s.relayed_by)
    speaking = (s.actor for s in claim.said_by if s.actor in press)
    named = (name for name in (*relayed, *speaking) if name and any(w[:1].isupper() for w in name.split()))
    return frozenset(house for name in named if (house := house_of(name)) and house not in agencies().nameless)


def _span(claim: Claim, count: Count, published: date | None) -> When:
    """Return the days that a figure may count over: its period, its day, else those shortly before its report."""
    when = claim.period or claim.when
    loose = (
        claim.period is None
        and published is not None
        and (when.days or 0) > LOOSE
        and when.overlaps(When.on(published))
    )
    if published is None or (when.start is not None and not loose):
        return when
    back = RECENT_LARGE if (count.low or 0) >= LARGE else RECENT
    return When(published - timedelta(days=back), min(when.end or published, published), "before")


def who_words(who: str | None) -> frozenset[str]:
    """Return the words that tell which people are counted; empty for people as such."""
    return frozenset(w.removesuffix("s") for w in fold(who or "").split() if w not in naming().people)
