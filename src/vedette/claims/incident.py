"""The incident that a report is first of all about: its main claim with the claims that tell of the same.

A reporter tells one incident in several sentences: who in the first, when in the second, whom by name in the third.
The main claim takes what it leaves open from its own incident, nearest first, with the sentence that says it as
evidence; it never takes what another incident or history tells, and what nobody tells stays open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import msgspec

from vedette.claims.happenings import VIOLENT
from vedette.claims.setting import vague
from vedette.model.claims import Claim, Report
from vedette.model.spans import Evidence
from vedette.model.when import When
from vedette.model.words import UNREAL

HARM = VIOLENT | {"arrest", "deportation", "destruction", "looting"}
"""Kinds that one incident may be told by: somebody is seized, then tortured, then killed."""
DATES = frozenset({"day", "week", "month"})
ANYBODY = frozenset(
    {
        "gunmen", "attackers", "assailants", "armed men", "men", "suspects", "unidentified gunmen", "unknown gunmen",
        "attacker", "assailant", "gunman", "suspect", "perpetrators", "kidnappers", "abductors", "assassins",
    }
)  # fmt: skip
"""Words for doers whom a report may name elsewhere."""
MOST_NAMES = 12
"""Names that a main claim takes in from its incident; more are lists of the dead of years."""


@dataclass(frozen=True)
class Incident:
    """The main claim first, then the claims of the same incident in the order of the text."""

    main: Claim
    others: tuple[Claim, ...] = ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims of the incident, the main one first."""
        return (self.main, *self.others)


def incident_of(report: Report) -> Incident | None:
    """Return the incident of the report's main claim, or None where it has none."""
    main = next((c for c in report.claims if c.id == report.main_claim), None)
    return None if main is None else Incident(main, tuple(_others(main, report.claims)))


def with_incident(
    claims: Sequence[Claim], main_claim: str | None, elsewhere: AbstractSet[str] = frozenset()
) -> tuple[Claim, ...]:
    """Return the claims, the main one with what the others of its incident tell and it leaves open.

    What befell in a place that is ``elsewhere`` is no part of it.
    """
    main = next((c for c in claims if c.id == main_claim), None)
    if main is None or main.modality in UNREAL:
        return tuple(claims)
    near = [c for c in claims if c.place not in elsewhere]
    filled = _filled(main, tuple(_others(main, near)))
    return tuple(filled if c.id == main.id else c for c in claims)


def _others(main: Claim, claims: Sequence[Claim]) -> Iterator[Claim]:
    for other in claims:
        if other.id != main.id and _tells_the_same(main, other):
            yield other


def _tells_the_same(main: Claim, other: Claim) -> bool:
    """Return whether two claims may tell of one incident: nobody and no day of one rules out those of the other."""
    if other.modality in UNREAL or other.polarity != main.polarity:
        return False
    if (other.kind != main.kind and not {main.kind, other.kind} <= HARM) or _apart(main.when, other.when):
        return False
    if set(main.targets) & set(other.targets):
        return True
    if other.background != main.background:
        return False
    return not (_others_named(main.targets, other.targets) or _others_named(main.actors, other.actors))


def _others_named(left: Sequence[str], right: Sequence[str]) -> bool:
    """Return whether both name somebody, and nobody the same; "gunmen" and "two men" name nobody."""
    one, two = ({n for n in names if n[:1].isupper()} for names in (left, right))
    return bool(one and two and not one & two)


def _done_by_others(left: Sequence[str], right: Sequence[str]) -> bool:
    """Return whether both tell who did it, and nobody the same; "gunmen" may be anybody."""
    one, two = ({n.lower() for n in names} for names in (left, right))
    return bool(one and two) and not one & two and not (one | two) & ANYBODY


def _apart(left: When, right: When) -> bool:
    """Return whether two days that the words give differ; an open end never does."""
    if vague(left) or vague(right):
        return False
    return not left.overlaps(right, slack_days=1)


def _filled(main: Claim, others: tuple[Claim, ...]) -> Claim:
    """Return the main claim with the time, place and names that it leaves open, and the sentences that tell them."""
    told: list[Claim] = []
    nearest = sorted(others, key=lambda c: (not set(c.targets) & set(main.targets), abs(_at(c) - _at(main))))
    when, place, actors, targets = main.when, main.place, main.actors, list(main.targets)
    if vague(when):
        dated = next((c for c in nearest if c.when.precision in DATES and c.when.start is not None), None)
        if dated is not None:
            when = dated.when
            told.append(dated)
    if place is None and (placed := next((c for c in nearest if c.place is not None), None)) is not None:
        place = placed.place
        told.append(placed)
    if not actors and (done := next((c for c in nearest if c.actors and c.kind == main.kind), None)) is not None:
        actors = tuple(n for n in done.actors if n not in main.targets)
        told.append(done)
    for other in others:
        named = [n for n in other.targets if n not in targets and n not in actors]
        if named and _befell_the_same(main, other) and len(targets) + len(named) <= MOST_NAMES:
            targets += named
            told.append(other)
    evidence = tuple(dict.fromkeys((*main.evidence, *(e for c in told for e in c.evidence))))
    return msgspec.structs.replace(
        main, when=when, place=place, actors=actors, targets=tuple(targets), evidence=_in_order(main, evidence)
    )


def _befell_the_same(main: Claim, other: Claim) -> bool:
    """Return whether those harmed in the other claim were harmed in the incident: not who was killed by the arrested.

    A sentence that tells of two kinds of harm tells them apart: "the shooting of X and the detention of Y".
    """
    if set(main.targets) & set(other.targets):
        return True
    if main.place is not None and other.place is not None and main.place != other.place:
        return False
    if "clash" in (main.kind, other.kind) or _done_by_others(main.actors, other.actors):
        return False  # who fought whom is told of the fight alone
    if main.kind == other.kind:
        return other.kind in HARM and _sentence(main) != _sentence(other)
    return {main.kind, other.kind} <= HARM - {"arrest", "deportation"} and _sentence(main) != _sentence(other)


def _sentence(claim: Claim) -> tuple[int, int]:
    return claim.evidence[0].start, claim.evidence[0].end


def _in_order(main: Claim, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Return the claim's own evidence first, then the rest in the order of the text."""
    return (*main.evidence, *sorted((e for e in evidence if e not in main.evidence), key=lambda e: e.start))


def _at(claim: Claim) -> int:
    return (claim.trigger or claim.evidence[0]).start
