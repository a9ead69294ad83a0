"""Ties: relations between actors, and services out of action, each once with all its claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import get_args

from vedette.model.judgements import Subject
from vedette.model.pictures import Relation, Service
from vedette.model.when import When
from vedette.model.words import UNREAL, RelationType
from vedette.picture.cast import Cast
from vedette.picture.events import Told, merged_when
from vedette.picture.fold import Fold, Held

TYPES: frozenset[str] = frozenset(get_args(RelationType))
TO_A_SIDE = frozenset({"supports", "backs", "fights", "allied with"})
"""Ties that a leader has as the head of a side: who backs the president backs the government."""
EITHER_WAY = frozenset({"fights", "allied with"})
HOSTILE = frozenset({"clash", "capture", "air strike", "shelling", "drone strike", "siege", "offensive begins"})
ARMED = frozenset({"state", "state forces", "armed group", "militia"})


def relations_of(fold: Fold, told: Sequence[Told], cast: Cast) -> tuple[Relation, ...]:
    """Return the ties that the reports state; two armed sides that meet in a fight also fight each other."""
    rows: dict[tuple[Subject, str, Subject], list[Held]] = defaultdict(list)
    # "Gunmen" of two reports are two groups and one actor of the cast, whose ties are told once.
    first: dict[str, Subject] = {}
    stands = {root: first.setdefault(key, root) for root, key in sorted(cast.actor_id.items())}
    for held in fold.held:
        claim, report = held.claim, held.claim.report
        if (
            claim.kind in TYPES
            and claim.polarity == "yes"
            and claim.modality not in UNREAL
            and claim.source
            and claim.goal
        ):
            source, goal = (fold.actor(report, name) for name in (claim.source, claim.goal))
            goals = [goal, fold.sides[goal]] if claim.kind in TO_A_SIDE and goal in fold.sides else [goal]
            for one in goals:
                rows[_key(stands.get(source, source), claim.kind, stands.get(one, one))].append(held)
    kinds = {a.id: a.kind for a in cast.actors}
    for event in told:
        if event.event.kind in HOSTILE and not event.event.background:
            for held in event.held:
                for one, other in _opponents(held, cast, kinds):
                    rows[_key(stands.get(one, one), "fights", stands.get(other, other))].append(held)
    found = [_relation(key, held, cast) for key, held in rows.items()]
    return tuple(sorted((r for r in found if r), key=lambda r: (r.source, r.type, r.goal)))


def _key(source: Subject, type_: str, goal: Subject) -> tuple[Subject, str, Subject]:
    return (min(source, goal), type_, max(source, goal)) if type_ in EITHER_WAY else (source, type_, goal)


def _opponents(held: Held, cast: Cast, kinds: Mapping[str, str]) -> list[tuple[Subject, Subject]]:
    """Return the armed sides that act on each other in one claim."""
    return [
        (a, b)
        for a in held.actors
        for b in held.targets
        if a != b and kinds.get(cast.actor(a) or "") in ARMED and kinds.get(cast.actor(b) or "") in ARMED
    ]


def _relation(key: tuple[Subject, str, Subject], rows: list[Held], cast: Cast) -> Relation | None:
    source, type_, goal = cast.actor(key[0]), key[1], cast.actor(key[2])
    if source is None or goal is None or source == goal:
        return None
    when = merged_when(sorted(rows, key=lambda h: h.id))
    return Relation(source, type_, goal, when if when != When() else None, tuple(sorted({h.id for h in rows})))  # type: ignore[arg-type]


def services_of(fold: Fold, cast: Cast) -> tuple[Service, ...]:
    """Return each service of each place with its latest state."""
    rows: dict[tuple[str, str, str], list[Held]] = defaultdict(list)
    for held in fold.held:
        claim = held.claim
        if (
            claim.kind == "service"
            and claim.service
            and claim.state
            and claim.polarity == "yes"
            and claim.modality not in UNREAL
        ):
            rows[cast.place(held.place) or "", claim.service, claim.state].append(held)
    found = []
    for (place, service, state), held_rows in sorted(rows.items()):
        ordered = sorted(held_rows, key=lambda h: h.id)
        cause = next((h.claim.cause for h in ordered if h.claim.cause), None)
        found.append(Service(place or None, service, state, cause, tuple(h.id for h in ordered)))  # type: ignore[arg-type]
    return tuple(found)
