"""Merges: which records of reports were folded into one record of the picture, by which rule or person, and why.

Names of one bearer that read alike are no merge worth telling; every other join stands here, so that it can be seen,
checked, and kept apart by a person's judgement.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from vedette.model.judgements import Judgement, Subject
from vedette.model.pictures import Figure, Merge, MergeSort
from vedette.picture.cast import Cast
from vedette.picture.events import Told
from vedette.picture.fold import Fold

Key = tuple[MergeSort, str, str, str, str, str]


def merges_of(
    fold: Fold, judgements: Sequence[Judgement], cast: Cast, told: Sequence[Told], figures: Iterable[Figure]
) -> tuple[Merge, ...]:
    """Return the joins behind the picture's actors, places, events, figures, origins and stories, in a stable order."""
    records = {claim: t.event.id for t in told for claim in t.event.claims}
    counted = {claim: f.id for f in figures for claim in f.claims}
    times: Counter[Key] = Counter()
    for judgement in judgements:
        if judgement.verdict == "same" and fold.forest.root(judgement.left) == fold.forest.root(judgement.right):
            for sort, record in _record(judgement.left, fold, cast, records, counted):
                left, right = (_shown(s) for s in (judgement.left, judgement.right))
                if left != right:
                    times[sort, record, left, right, judgement.by, judgement.why] += 1
    return tuple(Merge(*key, number) for key, number in sorted(times.items()))


def _record(
    subject: Subject, fold: Fold, cast: Cast, events: dict[str, str], figures: dict[str, str]
) -> Iterator[tuple[MergeSort, str]]:
    """Yield what sort of record of the picture a subject went into, and its id."""
    root = fold.forest.root(subject)
    if subject.sort == "actor" and (actor := cast.actor(root)):
        yield "actor", actor
    elif subject.sort == "place" and (place := cast.place(root)):
        yield "place", place
    elif subject.sort == "claim" and subject.key in events:
        yield "event", events[subject.key]
    elif subject.sort == "claim" and subject.key in figures:
        yield "figure", figures[subject.key]
    elif subject.sort == "report" and subject.report in fold.origins:
        yield "origin", fold.origins[subject.report]


def _shown(subject: Subject) -> str:
    """Return a name for an actor or a place, the id of a claim or a report."""
    if subject.sort in ("actor", "place"):
        return " ".join(subject.key.split())
    return subject.key if subject.sort == "claim" else subject.report
