"""Statements: whether two short texts, each read as a report, say the same thing or opposite things."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from vedette.knowledge.naming import naming
from vedette.model.claims import Claim, Report
from vedette.model.judgements import Judgement, Subject
from vedette.model.records import Record
from vedette.model.words import UNREAL, Reason
from vedette.reconciliation.blame import BLAMED
from vedette.reconciliation.cast.actors import same_actors
from vedette.reconciliation.cast.kinship import Kinship
from vedette.reconciliation.cast.places import same_places
from vedette.reconciliation.happenings.accounts import Account, accounts_of
from vedette.reconciliation.happenings.happenings import MUTUAL, NEIGHBOURS, ONCE
from vedette.reconciliation.numbers import who_words
from vedette.reconciliation.room import reconcile, root_of
from vedette.reconciliation.spelling.names import fold
from vedette.reconciliation.statements.contrasts import contrast
from vedette.reconciliation.statements.matters import days_apart, of_one_matter, spots_apart
from vedette.reconciliation.statements.measures import figures_agree
from vedette.reconciliation.statements.tellings import Telling
from vedette.reconciliation.statements.wordings import Wording, resemblance

SURE, LIKELY, UNLIKE = 0.9, 0.75, 0.1
ALIKE = 0.375
"""Resemblance from which on two short answers say the same more often than not."""
CERTAIN = 0.8
AGREED, SAME_DAY = 0.1, 0.05
"""What a number and a day told by both add to their resemblance."""
BY_CLAIMS: frozenset[Reason | None] = frozenset({"contradiction", "claimant", "supersession", "date"})
"""Reasons that claims give where the words show none. Claims of two places or things are of two matters."""
SHARED_WORDS = 2
"""Words in common from which two acts without a place are taken for one that is laid to two sides."""
TIES = {"supports": "backs", "backs": "backs"}
_NUMBER = re.compile(r"\d[\d,.]*")


class Comparison(Record, frozen=True):
    """``same`` and ``contradicts``, each 0 to 1: how surely two statements do so; ``reason`` types a difference."""

    same: float
    contradicts: float
    reason: Reason | None = None


def compare_statements(a: Report, b: Report, wordings: tuple[Wording, Wording] | None = None) -> Comparison:
    """Return how two statements stand to each other; the order of the two does not matter.

    With ``wordings``, the words of ``a`` and of ``b``, what hangs on what decides together with the claims: a
    statement may say more than its claims hold. Without, claims decide where both statements hold some that can be
    compared, else the words that they share.
    """
    by_claims = _by_claims(a, b)
    return by_claims if wordings is None else _by_words(by_claims, Telling(wordings[0]), Telling(wordings[1]))


def _by_words(by_claims: Comparison, one: Telling, other: Telling) -> Comparison:
    """Return what the words make of a comparison by claims."""
    alike = round(_stretched(_resemblance(one, other)), 3)
    reason = contrast(one, other)
    if reason is not None:
        return Comparison(min(0.3, alike), SURE, reason)
    together = of_one_matter(one, other)
    twice = by_claims.reason == "date" and (one.says_again or other.says_again)
    counted = by_claims.reason == "claimant" and figures_agree(one, other)
    if by_claims.reason in BY_CLAIMS and together and one.open == other.open and not twice and not counted:
        return Comparison(min(0.3, alike), SURE, by_claims.reason)
    if by_claims.reason is not None and by_claims.contradicts < LIKELY and not together:
        return Comparison(min(by_claims.same, alike), UNLIKE, by_claims.reason)
    named = one.wording.names and other.wording.names
    if one.open != other.open or spots_apart(one, other) or (named and not together and alike < CERTAIN):
        return Comparison(min(0.35, alike), UNLIKE)
    return Comparison(alike, 0.05)


def _resemblance(one: Telling, other: Telling) -> float:
    """Return how much two statements say the same by their words; a number or a day in common adds to it."""
    found = resemblance(one.wording, other.wording)
    if figures_agree(one, other):
        found = max(found, one.like(other)) + AGREED
    if one.wording.days and other.wording.days and not days_apart(one, other):
        found += SAME_DAY
    return min(1.0, found)


def _stretched(alike: float) -> float:
    """Return a resemblance so that one half is where statements begin to say the same more often than not."""
    return alike / ALIKE / 2 if alike < ALIKE else 0.5 + (alike - ALIKE) / (1 - ALIKE) / 2


def _by_claims(a: Report, b: Report) -> Comparison:
    """Return how two statements stand to each other by their claims."""
    left, right = (r if r.document.id == side else _renamed(r, side) for r, side in ((a, "left"), (b, "right")))
    between = [j for j in reconcile([left, right]) if j.left.sort == "claim" and j.left.report != j.right.report]
    same = [j for j in between if j.verdict in ("same", "supports")]
    opposed = [j for j in between if j.verdict == "contradicts"]
    shared = _shared_words(left.document.text, right.document.text)
    if opposed and any(j.reason != "supersession" for j in opposed):
        return Comparison(min(0.3, shared), SURE, _reason(opposed))
    found = set(_differences(left, right))
    if "contradiction" in found:
        return Comparison(min(0.3, shared), SURE, "contradiction")
    if opposed:
        return Comparison(min(0.4, shared), 0.4, "supersession")
    if rest := sorted(found):
        return Comparison(UNLIKE, SURE if rest[0] == "claimant" else UNLIKE, rest[0])
    if same or _alike(left, right):
        return Comparison(max(SURE, shared) if _alike_in_figures(left, right) else LIKELY, 0.05)
    return Comparison(round(0.8 * shared, 3), 0.05)


def _differences(left: Report, right: Report) -> Iterator[Reason]:
    """Yield how acts, holds and figures of one kind in the two statements differ."""
    root = root_of([*same_actors([left, right]), *same_places([left, right])])
    kinship = Kinship([left, right], root)
    one, other = (accounts_of([r], root) for r in (left, right))
    for a in one:
        for b in other:
            kinds = frozenset((a.claim.kind, b.claim.kind))
            if len(kinds) == 1 or kinds in NEIGHBOURS:
                yield from _acts_apart(a, b, kinship)
    for c in _figures(left):
        for d in _figures(right):
            here, there = (root(Subject("place", n.report, n.place)) if n.place else None for n in (c, d))
            yield from _figures_apart(c, d, here, there)


def _alike(left: Report, right: Report) -> bool:
    """Return whether both tell of one act by the very same actors, or of one tie, though neither gives a place."""
    root = root_of([*same_actors([left, right]), *same_places([left, right])])
    acts: list[set[tuple[str, frozenset[Subject]]]] = []
    for report in (left, right):
        told = {
            (TIES.get(c.kind, c.kind), ends)
            for c in report.claims
            if c.polarity == "yes" and c.modality not in UNREAL and c.kind not in ("figure", "control", "service")
            if len(ends := frozenset(root(Subject("actor", report.document.id, n)) for n in _names(c))) > 1
        }
        acts.append(told)
    return bool(acts[0] & acts[1])


def _names(claim: Claim) -> tuple[str, ...]:
    return (*claim.actors, *claim.targets, *(n for n in (claim.source, claim.goal) if n))


def _acts_apart(a: Account, b: Account, kinship: Kinship) -> Iterator[Reason]:
    if None not in (a.place, b.place) and a.place != b.place and a.wider != b.place and b.wider != a.place:
        yield "scope"
        return
    if a.things != b.things and a.claim.kind == b.claim.kind == "capture":
        yield "scope"
        return
    if a.claim.polarity != b.claim.polarity:
        if a.claim.when.overlaps(b.claim.when) and kinship.compatible(a.actors, b.actors):
            yield "contradiction"
        return
    if a.claim.kind in MUTUAL:
        apart = False
    else:
        turned = bool(a.actors & b.targets) or bool(b.actors & a.targets)
        apart = turned or not kinship.compatible(a.actors, b.actors)
    located = a.place is not None or len(a.words & b.words) >= SHARED_WORDS
    if apart and located and a.claim.kind in BLAMED | ONCE:
        yield "contradiction"
    elif not a.claim.when.overlaps(b.claim.when):
        yield "date"
    elif apart:
        yield "scope"


def _figures(report: Report) -> list[Claim]:
    told = (c for c in report.claims if c.kind == "figure" and c.count is not None and c.polarity == "yes")
    return [c for c in told if c.modality not in UNREAL and not c.part_of]


def _figures_apart(c: Claim, d: Claim, here: Subject | None, there: Subject | None) -> Iterator[Reason]:
    one, other = c.count, d.count
    if one is None or other is None or one.measure != other.measure or one.agrees_with(other):
        return
    people, others = who_words(one.who), who_words(other.who)
    fighters = people | others <= naming().rebel_words
    if here != there or not (fighters or people <= others or others <= people) or not c.when.overlaps(d.when):
        yield "scope"
    else:
        yield "claimant"


def _renamed(report: Report, key: str) -> Report:
    """Return ``report`` under another id, so that a text compared with itself is two reports."""
    document = msgspec.structs.replace(report.document, id=key)
    claims = tuple(
        msgspec.structs.replace(
            c,
            report=key,
            id=f"{key}{c.id}",
            about=f"{key}{c.about}" if c.about else None,
            part_of=f"{key}{c.part_of}" if c.part_of else None,
        )
        for c in report.claims
    )
    return msgspec.structs.replace(
        report,
        document=document,
        claims=claims,
        parties=tuple(msgspec.structs.replace(p, report=key) for p in report.parties),
        sites=tuple(msgspec.structs.replace(s, report=key) for s in report.sites),
    )


def _reason(opposed: list[Judgement]) -> Reason | None:
    return min((j.reason for j in opposed if j.reason and j.reason != "supersession"), default=None)


def _shared_words(a: str, b: str) -> float:
    """Return the part of the words of both texts that they share, 0 to 1."""
    one, other = set(fold(a).split()), set(fold(b).split())
    return len(one & other) / len(one | other) if one | other else 0.0


def _alike_in_figures(a: Report, b: Report) -> bool:
    one, other = (set(_NUMBER.findall(r.document.text)) for r in (a, b))
    return not one or not other or bool(one & other)
