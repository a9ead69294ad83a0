"""Disputes: what happened is agreed, and who did it, why, who holds the ground or who backs whom is not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from vedette.knowledge.naming import naming
from vedette.model.claims import Claim, Report
from vedette.model.judgements import Judgement, Subject
from vedette.model.words import UNREAL
from vedette.reconciliation.blame import laid_to_two
from vedette.reconciliation.cast.kinship import Kinship
from vedette.reconciliation.fates import deeds_or_mishaps, denied_at_a_spot, denied_fates
from vedette.reconciliation.ground import Ground
from vedette.reconciliation.happenings.accounts import Account, things_in
from vedette.reconciliation.happenings.happenings import Happening
from vedette.reconciliation.retorts import retorts_in
from vedette.reconciliation.rivals import rival_captures, still_held
from vedette.reconciliation.spelling.names import fold
from vedette.reconciliation.tallies import tally_disputes
from vedette.reconciliation.verdicts import opposed

DISPUTED_DAYS = 10
"""A side that holds a place longer than this after another took it has won it back, and nothing is disputed."""
TIES = frozenset({"supports", "backs", "allied with"})
CROWDED = 40
SAME_DAYS = 3
"""Statements on who holds a place that lie further apart than this may both have been true."""


def disputes_in(
    told: Sequence[Happening],
    reports: Sequence[Report],
    root: Callable[[Subject], Subject],
    kinship: Kinship,
) -> list[Judgement]:
    """Return a "contradicts" for each dispute over blame, manner, control or a tie."""
    ground = Ground(reports, root)
    return [
        *laid_to_two(told, kinship, ground),
        *_manner(told),
        *_control(told, reports, root, kinship, ground),
        *_holders(reports, root, kinship, ground),
        *rival_captures(told, kinship, ground),
        *still_held(told, reports, root, kinship),
        *tally_disputes(told, reports, kinship, ground),
        *denied_fates(reports, root, kinship),
        *denied_at_a_spot(reports, root, kinship),
        *deeds_or_mishaps(told, ground),
        *retorts_in(reports, root, kinship),
        *_ties(reports, root, kinship),
    ]


def _manner(told: Sequence[Happening]) -> Iterator[Judgement]:
    """Yield pairs of accounts of one withdrawal, of which one tells a choice and the other a defeat."""
    for happening in told:
        if happening.accounts[0].claim.kind != "withdrawal":
            continue
        manners: dict[str, list[Account]] = defaultdict(list)
        for account in sorted(happening.accounts, key=lambda a: a.subject):
            if manner := manner_of(account.claim):
                manners[manner].append(account)
        for one, other in zip(manners.get("willing", ()), manners.get("forced", ()), strict=False):
            why = "One account tells a choice, the other a defeat."
            yield opposed(one.subject, other.subject, "contradiction", why, "disputes.manner")


def manner_of(claim: Claim) -> str | None:
    """Return "willing" or "forced" by the words nearest to a withdrawal's verb or noun, None where they do not tell."""
    best: tuple[int, str] | None = None
    for evidence in claim.evidence:
        at = claim.trigger.start - evidence.start if claim.trigger and claim.trigger.report == evidence.report else 0
        position = 0
        for word in evidence.text.split():
            folded = fold(word)
            manner = "willing" if folded in naming().willing else "forced" if folded in naming().forced else None
            if manner and (best is None or abs(position - at) < best[0]):
                best = (abs(position - at), manner)
            position += len(word) + 1
    return best[1] if best else None


def _control(
    told: Sequence[Happening],
    reports: Sequence[Report],
    root: Callable[[Subject], Subject],
    kinship: Kinship,
    ground: Ground,
) -> Iterator[Judgement]:
    """Yield a claim of holding a place with a capture by another side on or before the day on which it is said."""
    taken: dict[Subject, list[Happening]] = defaultdict(list)
    for happening in told:
        first = happening.accounts[0]
        if (
            first.claim.kind == "capture"
            and first.place is not None
            and not first.things
            and not first.claim.background
            and not ground.is_wide(first.place)
            and not ground.is_part(first.claim, first.place)
        ):
            taken[first.place].append(happening)
    for report in reports:
        for claim in report.claims:
            if claim.kind != "control" or not claim.place or not claim.actors or not _stands(claim):
                continue
            if _of_a_thing(claim, report):
                continue
            place = root(Subject("place", report.document.id, claim.place))
            if ground.is_wide(place) or ground.is_part(claim, place):
                continue
            holders = {root(Subject("actor", report.document.id, name)) for name in claim.actors}
            day = claim.when.start or claim.when.end or report.document.published
            for happening in taken.get(place, ()):
                if _lost_before(happening, day) and _disputed(claim, holders, happening, kinship, ground):
                    subject = Subject("claim", report.document.id, claim.id)
                    why = "Two sides are said to hold the place."
                    yield opposed(subject, happening.accounts[0].subject, "contradiction", why, "disputes.control")


def _of_a_thing(claim: Claim, report: Report) -> bool:
    """Return whether a side is said to hold a thing within the place: "still in command of the town's airport"."""
    facility = any(s.name == claim.place and s.kind in ("facility", "bridge") for s in report.sites)
    return not facility and bool(things_in(claim))


def _stands(claim: Claim) -> bool:
    return claim.modality not in UNREAL and not claim.background and claim.polarity == "yes"


def _lost_before(happening: Happening, day: date | None) -> bool:
    last = happening.accounts[0].last
    return day is not None and last is not None and 0 <= (day - last).days <= DISPUTED_DAYS


def _disputed(claim: Claim, holders: set[Subject], happening: Happening, kinship: Kinship, ground: Ground) -> bool:
    if not happening.actors or kinship.compatible(holders, happening.actors):
        return False
    if all(kinship.are_people(actor) for actor in happening.actors):
        return False
    origin = ground.origin(claim)
    return not any(ground.origin(a.claim) == origin and not claim.said_by for a in happening.accounts)


def _holders(
    reports: Sequence[Report], root: Callable[[Subject], Subject], kinship: Kinship, ground: Ground
) -> Iterator[Judgement]:
    """Yield two statements of the same days that give one place to two sides, or give and deny it to one."""
    rows: dict[Subject, list[_Holding]] = defaultdict(list)
    for report in reports:
        for claim in report.claims:
            told = claim.kind == "control" and bool(claim.actors) and _is_news(claim)
            if told and claim.place and not _of_a_thing(claim, report):
                place = root(Subject("place", report.document.id, claim.place))
                if ground.is_wide(place) or ground.is_part(claim, place):
                    continue
                holders = frozenset(root(Subject("actor", report.document.id, name)) for name in claim.actors)
                day = claim.when.end or claim.when.start or report.document.published
                rows[place].append(_Holding(Subject("claim", report.document.id, claim.id), claim, holders, day))
    for held in rows.values():
        held.sort(key=lambda h: h.subject)
        for n, one in enumerate(held[:CROWDED]):
            for other in held[n + 1 : CROWDED]:
                if _opposed_holdings(one, other, kinship):
                    why = "The two say of one place and time that unlike sides hold it."
                    yield opposed(one.subject, other.subject, "contradiction", why, "disputes.control")


@dataclass(frozen=True, slots=True)
class _Holding:
    subject: Subject
    claim: Claim
    holders: frozenset[Subject]
    day: date | None


def _opposed_holdings(one: _Holding, other: _Holding, kinship: Kinship) -> bool:
    if one.day and other.day and abs((one.day - other.day).days) > SAME_DAYS:
        return False
    if "part" in (one.claim.extent, other.claim.extent) and one.claim.polarity == other.claim.polarity:
        return False  # each may hold a half
    agree = kinship.compatible(one.holders, other.holders)
    if one.claim.polarity == other.claim.polarity:
        return one.claim.polarity == "yes" and not agree and _unlike_voices(one, other)
    return agree


def _unlike_voices(one: _Holding, other: _Holding) -> bool:
    return one.claim.report != other.claim.report or one.claim.said_by != other.claim.said_by


def _is_news(claim: Claim) -> bool:
    return claim.modality not in UNREAL and not claim.background


def _ties(reports: Sequence[Report], root: Callable[[Subject], Subject], kinship: Kinship) -> Iterator[Judgement]:
    """Yield each denial of a tie with the claims that affirm it: "Rwanda denies backing the rebels"."""
    affirmed: list[tuple[Subject, Subject, Subject]] = []
    denied: list[tuple[Subject, Subject, Subject]] = []
    for report in reports:
        for claim in report.claims:
            if claim.kind in TIES and claim.source and claim.goal and claim.modality not in UNREAL:
                key = report.document.id
                ends = (root(Subject("actor", key, claim.source)), root(Subject("actor", key, claim.goal)))
                rows = affirmed if claim.polarity == "yes" else denied
                rows.append((Subject("claim", key, claim.id), *ends))
    why = "One denies the tie that the other tells."
    affirmed = sorted(affirmed)[: 10 * CROWDED]
    for subject, source, goal in sorted(denied)[:CROWDED]:
        for other, a, b in affirmed:
            if (kinship.kin(source, a) and kinship.kin(goal, b)) or (kinship.kin(source, b) and kinship.kin(goal, a)):
                yield opposed(other, subject, "contradiction", why, "disputes.tie")
