"""Rejudging: which reports a standing picture must take up anew because a person judged, or took a judgement back.

A correction changes the reports that it falls on and no other, so they are renewed as if they had come in again. The
letter of an outlet changes no record but its reports' own, and is laid on where the picture is put together. What is
one and what is not may bear on every report: then all is settled.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import batched

import msgspec

from vedette.engine.cases.pictures.standing import STANDS, StandingHead, frame_standing, heeded
from vedette.knowledge.case import CaseKnowledge
from vedette.model.claims import Report
from vedette.model.documents import Skipped
from vedette.model.judgements import Subject
from vedette.model.judging import CaseJudgement, Correction
from vedette.picture.renewal import Frame
from vedette.reconciliation import corrected
from vedette.reconciliation.pointing import Finder, pointed
from vedette.store import Store

AT_ONCE = 500
"""Reports that are looked through at once."""


@dataclass(frozen=True)
class Rejudged:
    """How judgements fall on all that stands: the ``reports`` to be taken up anew, all corrections, and idle ones."""

    reports: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    idle: tuple[Skipped, ...] = ()


def rejudged(store: Store, case: CaseKnowledge, head: StandingHead | None, ids: Collection[str]) -> Rejudged | None:
    """Return how the judgements of ``case`` fall on the reports that stand and ``ids``; None where all are heeded.

    Reads every report once where a judgement is new: some seconds for 20,000.
    """
    if head is None or head.corrections == heeded(case):
        return None
    there = {*ids, *(key for key, _ in store.standing(STANDS))}
    laid = corrected(list(_judged(store.reports(), case.corrections, there)), case.corrections)
    before, after = _states(frame_standing(store).corrections), _states(laid.corrections)
    moved = {s.report for s in before.keys() | after.keys() if before.get(s, ()) != after.get(s, ())}
    idle = tuple(Skipped(input_of(one), why) for one, why in laid.idle)
    return Rejudged(tuple(sorted(moved)), laid.corrections, idle)


def with_judged(frame: Frame, judged: Rejudged, before: Iterable[str]) -> Frame:
    """Return ``frame`` with how judgements fall, without what was said of the idle ones ``before``."""
    gone = tuple(f"the judgement {key} by " for key in before)
    kept = (s for s in frame.skipped if not (gone and s.input.startswith(gone)))
    skipped = tuple(sorted({*kept, *judged.idle}, key=lambda s: (s.input, s.reason)))
    return msgspec.structs.replace(frame, corrections=judged.corrections, skipped=skipped)


def input_of(one: CaseJudgement) -> str:
    """Return how a judgement that falls on nothing is named in the coverage."""
    return f"the judgement {one.id} by {one.by}"


def _judged(reports: Iterable[Report], given: Sequence[CaseJudgement], there: Collection[str]) -> Iterable[Report]:
    """Yield the reports on which some judgement falls, in order."""
    for some in batched(reports, AT_ONCE):
        finder = Finder(some)
        found = {subject.report for one in given for subject in pointed(one.about, finder)}
        yield from (r for r in some if r.document.id in found and r.document.id in there)


def _states(corrections: Sequence[Correction]) -> dict[Subject, tuple[str, ...]]:
    """Return the judgements on each subject, where they change the picture: "right" alone does not, nor does a letter.

    What is outranked is told as well: it comes to hold where the one above it is taken back.
    """
    found: dict[Subject, list[Correction]] = defaultdict(list)
    for one in corrections:
        for subject in one.subjects:
            if not (one.verdict == "graded" and subject.sort == "report"):
                found[subject].append(one)
    return {
        subject: tuple(sorted(c.judgement for c in laid))
        for subject, laid in found.items()
        if any(c.verdict != "right" for c in laid)
    }
