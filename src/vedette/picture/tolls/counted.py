"""Counted: the figure claims folded into figures, before anything is computed from them.

A figure is a group of claims that were judged one. Copies of a text and a claimant's own repetition are in one group:
whoever counts by groups never counts them twice. Hopes, fears and denials are no figures of what has happened.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from vedette.knowledge.changes import of_a_whole_war
from vedette.model.judgements import Subject
from vedette.model.words import UNREAL
from vedette.picture.fold import Fold, Held
from vedette.picture.ids import mark


@dataclass(frozen=True)
class FigureBook:
    """Figures by the root of their group: claims, fullest first, and ids; and which figure took another's place.

    ``replaces`` gives, by figure, the figures that it supersedes. ``shared`` gives, by figure claim, the other events
    of its report that the same words tell of other places.
    """

    groups: dict[Subject, list[Held]] = field(default_factory=dict)
    ids: dict[Subject, str] = field(default_factory=dict)
    by_claim: dict[str, Subject] = field(default_factory=dict)
    replaces: dict[Subject, tuple[Subject, ...]] = field(default_factory=dict)
    superseded: frozenset[Subject] = frozenset()

    def id_of(self, held: Held) -> str:
        """Return the id of the figure that a claim belongs to."""
        return self.ids.get(held.key) or figure_id([held])


def figure_book(fold: Fold) -> FigureBook:
    """Return the figures of the fold."""
    groups: dict[Subject, list[Held]] = defaultdict(list)
    for held in fold.held:
        if is_counted(held):
            groups[held.key].append(held)
    for rows in groups.values():
        rows.sort(key=fullest_first)
    replaces: dict[Subject, set[Subject]] = defaultdict(set)
    for judgement in fold.judgements:
        if judgement.verdict == "supersedes":
            later, earlier = fold.by_claim[judgement.left].key, fold.by_claim[judgement.right].key
            if later in groups and earlier in groups and later != earlier and later not in fold.excluded:
                replaces[later].add(earlier)
    return FigureBook(
        dict(groups),
        {root: figure_id(rows) for root, rows in groups.items()},
        {h.id: root for root, rows in groups.items() for h in rows},
        {root: tuple(sorted(held)) for root, held in replaces.items()},
        frozenset(earlier for held in replaces.values() for earlier in held),
    )


def is_counted(held: Held) -> bool:
    """Return whether a claim gives a number of people for what has happened."""
    count = held.claim.count
    told_as_fact = held.claim.modality not in UNREAL and held.claim.polarity == "yes"
    return held.claim.kind == "figure" and count is not None and count.measure is not None and told_as_fact


def is_of_a_war(held: Held) -> bool:
    """Return whether a figure claim counts a whole war or crisis since its start."""
    claim = held.claim
    return of_a_whole_war(
        (e.text for e in claim.evidence), claim.period.start if claim.period else None, held.published
    )


def fullest_first(held: Held) -> tuple[object, ...]:
    """Return what orders the claims of one figure: with a speaker, a place and a period, then as they were told."""
    claim = held.claim
    return (
        held.speaker is None,
        claim.place is None,
        claim.period is None,
        str(held.published or "9999"),
        claim.report,
        held.id,
    )


def figure_id(rows: Sequence[Held]) -> str:
    """Return an id by the claim that was known first, so that later reports of the figure do not change it."""
    return mark("f-", min(rows, key=lambda h: (str(h.published or "9999"), h.claim.report, h.id)).id)
