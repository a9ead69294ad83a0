"""The fold: claims and judgements as of a moment, with one id for everything that was judged the same.

A person's judgement outranks a rule's: persons' "different" and "same" are laid first, and a rule's join gives way.
What the fold gives does not depend on the order in which reports or judgements came.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

import msgspec

from vedette.knowledge.nameless import is_nameless
from vedette.model.claims import Claim, Party, Report, Site
from vedette.model.forest import Forest
from vedette.model.judgements import Judgement, Subject
from vedette.model.judging import Correction
from vedette.model.when import When
from vedette.model.words import UNREAL, Modality
from vedette.picture.sides import sides_of

RULE = "rule:"
"""What the author of a judgement begins with when it is not a person."""
OF_A_SIDE = frozenset(
    {"capture", "withdrawal", "advance", "control", "clash", "siege", "offensive begins", "reinforcement"}
)
"""Kinds of act that a side does and no single person."""
RELEVANT = 0.2
"""A report less surely about a conflict or a crisis than this gives no claims to the picture."""


@dataclass(frozen=True)
class Held:
    """A claim with its report and the subjects' roots: ``key`` is its group, ``origin`` that of its report.

    Where the report took it from another outlet, ``origin`` is that outlet's, and ``house`` whose word it is
    (``vedette.picture.origins``).
    ``modality`` is the claim's, but ``claimed`` where all reports together show that a party speaks of its own act.
    """

    claim: Claim
    report: Report
    key: Subject
    origin: str
    actors: tuple[Subject, ...]
    targets: tuple[Subject, ...]
    place: Subject | None
    speaker: Subject | None
    modality: Modality
    house: str = ""

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id

    @property
    def published(self) -> date | None:
        """The day on which the claim was published."""
        return self.report.document.published


@dataclass(frozen=True)
class Fold:
    """Reports in the order of their days, and the groups of their actors, places, claims and texts."""

    reports: tuple[Report, ...]
    forest: Forest[Subject]
    judgements: tuple[Judgement, ...]
    origins: dict[str, str]
    held: tuple[Held, ...]
    sides: dict[Subject, Subject] = field(default_factory=dict)
    by_claim: dict[Subject, Held] = field(default_factory=dict)
    excluded: dict[Subject, Correction] = field(default_factory=dict)
    """The groups of figures that persons leave out of every toll."""

    @cached_property
    def telling(self) -> tuple[Report, ...]:
        """The reports that are about a conflict or a crisis."""
        return tuple(r for r in self.reports if r.relevance >= RELEVANT)

    def actor(self, report: str, name: str) -> Subject:
        """Return the group of an actor's name in a report's cast."""
        return self.forest.root(Subject("actor", report, name))

    def place(self, report: str, name: str) -> Subject:
        """Return the group of a place's name in a report's cast."""
        return self.forest.root(Subject("place", report, name))


def folded(reports: Iterable[Report], judgements: Sequence[Judgement], *, as_of: date | None) -> Fold:
    """Return the fold of what was known at the end of ``as_of``.

    Reports of later days are left out, and undated ones: nobody knows whether they were there. So is what was judged
    of them, which would join two earlier reports by way of a later one.
    """
    known = _each_once(r for r in reports if _there(r, as_of))
    if as_of is not None:
        there = {"", *(r.document.id for r in known)}
        judgements = [j for j in judgements if j.left.report in there and j.right.report in there]
    forest: Forest[Subject] = Forest()
    _lay(forest, judgements)
    origins = _origins(known, forest)
    sides = sides_of([r for r in known if r.relevance >= RELEVANT], forest)
    held = tuple(_held(report, origins, forest, sides) for report in known if report.relevance >= RELEVANT)
    claims = tuple(h for rows in held for h in rows)
    subjects = {Subject("claim", h.claim.report, h.id): h for h in claims}
    kept = tuple(j for j in judgements if j.left in subjects and j.right in subjects)
    return Fold(tuple(known), forest, kept, origins, claims, sides=sides, by_claim=subjects)


def _there(report: Report, as_of: date | None) -> bool:
    published = report.document.published
    return as_of is None or (published is not None and published <= as_of)


def _each_once(reports: Iterable[Report]) -> list[Report]:
    once: dict[str, Report] = {}
    for report in reports:
        before = once.setdefault(report.document.id, report)
        if report.document.sha256 < before.document.sha256:
            once[report.document.id] = report
    return sorted(once.values(), key=lambda r: (r.document.published or date.max, r.document.id))


def _lay(forest: Forest[Subject], judgements: Sequence[Judgement]) -> None:
    ordered = sorted(judgements, key=lambda j: (j.by.startswith(RULE), -j.weight, j.left, j.right, j.by, j.why))
    persons = [j for j in ordered if not j.by.startswith(RULE)]
    rules = [j for j in ordered if j.by.startswith(RULE)]
    for judgement in (j for j in persons if j.verdict == "different"):
        forest.keep_apart(judgement.left, judgement.right)
    for judgement in (j for j in persons if j.verdict == "same"):
        forest.join(judgement.left, judgement.right)
    for judgement in (j for j in rules if j.verdict == "different"):
        forest.keep_apart(judgement.left, judgement.right)
    for judgement in (j for j in rules if j.verdict == "same"):
        forest.join(judgement.left, judgement.right)


def _origins(reports: list[Report], forest: Forest[Subject]) -> dict[str, str]:
    """Return each report's origin: the id of the earliest report that carries its text."""
    first: dict[Subject, str] = {}
    return {
        r.document.id: first.setdefault(forest.root(Subject("report", r.document.id)), r.document.id) for r in reports
    }


def _held(
    report: Report, origins: dict[str, str], forest: Forest[Subject], sides: dict[Subject, Subject]
) -> list[Held]:
    key = report.document.id
    parties: dict[str, Party] = {p.name: p for p in report.parties}
    sites: dict[str, Site] = {s.name: s for s in report.sites}

    def actors(names: tuple[str, ...]) -> tuple[Subject, ...]:
        return tuple(dict.fromkeys(forest.root(Subject("actor", key, n)) for n in names if n in parties))

    found = []
    for claim in (_not_of_the_future(c, report.document.published) for c in report.claims):
        speaker = next((s.actor for s in claim.said_by if s.actor in parties), None)
        voice = _voice(parties[speaker], forest) if speaker else None
        doers, targets = actors(claim.actors), actors(claim.targets)
        if claim.kind in OF_A_SIDE:
            # A spokesman's "we have taken the city" is read as his own act; it is his side's. A president who
            # loses a city loses it for his side.
            voices = {forest.root(Subject("actor", key, s.actor)) for s in claim.said_by if s.actor in parties}
            doers = tuple(dict.fromkeys(sides.get(d, d) if d in voices else d for d in doers))
            targets = tuple(dict.fromkeys(sides.get(t, t) for t in targets))
        party = voice is not None and claim.modality == "said" and bool({voice, sides.get(voice)} & {*doers})
        found.append(
            Held(
                claim,
                report,
                forest.root(Subject("claim", key, claim.id)),
                origins[key],
                doers,
                targets,
                forest.root(Subject("place", key, claim.place)) if claim.place in sites else None,
                voice,
                "claimed" if party and claim.kind in OF_A_SIDE else claim.modality,
            )
        )
    return found


def _voice(party: Party, forest: Forest[Subject]) -> Subject:
    """Return who speaks: the group of a named speaker; "residents" of one report are not those of the next."""
    own = Subject("actor", party.report, party.name)
    return own if is_nameless(party.name, party.kind) else forest.root(own)


def _not_of_the_future(claim: Claim, published: date | None) -> Claim:
    """Return ``claim``, without a day that lies behind its report's own where it tells of what has happened."""
    start = claim.when.start
    if published is None or start is None or start <= published + timedelta(days=1):
        return claim
    if claim.modality in UNREAL or claim.kind == "expectation":
        return claim
    return msgspec.structs.replace(claim, when=When.before(published))
