"""Corrections in the picture: figures that persons leave out of every toll, and grades that they give.

What persons say is wrong has left the reports before they were compared; here it is only told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

import msgspec

from vedette.model.grades import GivenGrade, Grade
from vedette.model.judgements import Subject
from vedette.model.judging import Correction
from vedette.model.pictures import Control, Event, Figure, Picture, PicturedClaim
from vedette.picture.fold import Fold

Graded = Event | Figure | Control | PicturedClaim


def with_left_out(fold: Fold, corrections: Sequence[Correction]) -> Fold:
    """Return ``fold`` with the groups of the figures that persons leave out, each with the first who says so."""
    found: dict[Subject, Correction] = {}
    for one in _known(fold, corrections):
        if one.verdict == "excluded":
            for subject in one.subjects:
                if subject in fold.by_claim:
                    found.setdefault(fold.by_claim[subject].key, one)
    return replace(fold, excluded=found) if found else fold


def with_corrections(picture: Picture, fold: Fold, corrections: Sequence[Correction]) -> Picture:
    """Return ``picture`` with what persons corrected, and the digits that they give beside the machine's."""
    known = _known(fold, corrections)
    given: dict[str, list[GivenGrade]] = defaultdict(list)
    for one in known:
        if one.verdict == "graded" and one.grade in _DIGITS and one.outranked_by is None:
            for subject in one.subjects:
                given[subject.key].append(GivenGrade(int(one.grade or 0), one.by, one.why, one.at))
    told = msgspec.structs.replace(picture, corrections=tuple(known))
    if not given:
        return told

    def graded[R: (Event, Figure, Control, PicturedClaim)](records: tuple[R, ...]) -> tuple[R, ...]:
        return tuple(_graded(r, (r.id,) if isinstance(r, PicturedClaim) else r.claims, given) for r in records)

    return msgspec.structs.replace(
        told,
        claims=graded(told.claims),
        events=graded(told.events),
        figures=graded(told.figures),
        control=graded(told.control),
    )


def corrections_together(
    held: Sequence[Correction], more: Sequence[Correction], gone: Collection[str] = ()
) -> tuple[Correction, ...]:
    """Return corrections of reports that stand with those of reports put in, without those of reports ``gone``.

    One that fell on both is one, on all that it fell on.
    """
    found: dict[str, Correction] = {}
    for one, dropped in (*((c, gone) for c in held), *((c, ()) for c in more)):
        kept = [n for n, subject in enumerate(one.subjects) if subject.report not in dropped]
        before = found.get(one.judgement)
        known = dict.fromkeys(before.subjects) if before is not None else {}
        new = [n for n in kept if one.subjects[n] not in known]
        if before is None and not new:
            continue
        reads = one.read_as if len(one.read_as) == len(one.subjects) else ()
        base = before or msgspec.structs.replace(one, subjects=(), read_as=())
        found[one.judgement] = msgspec.structs.replace(
            base,
            subjects=(*base.subjects, *(one.subjects[n] for n in new)),
            read_as=(*base.read_as, *(reads[n] for n in new if reads)),
            outranked_by=one.outranked_by if before is None or before.outranked_by is not None else None,
        )
    return tuple(sorted(found.values(), key=lambda c: (c.at, c.judgement)))


_DIGITS = frozenset("123456")


def _graded[R: (Event, Figure, Control, PicturedClaim)](
    record: R, claims: Iterable[str], given: dict[str, list[GivenGrade]]
) -> R:
    found = dict.fromkeys(g for claim in claims for g in given.get(claim, ()))
    grade: Grade | None = record.grade
    if not found or grade is None:
        return record
    ordered = tuple(sorted(found, key=lambda g: (g.at, g.by, g.digit)))
    return msgspec.structs.replace(record, grade=msgspec.structs.replace(grade, given=ordered))


def _known(fold: Fold, corrections: Sequence[Correction]) -> list[Correction]:
    """Return the corrections that fell on a report of the fold, in order of time."""
    reports = {r.document.id for r in fold.reports}
    found = {c.judgement: c for c in corrections if any(s.report in reports for s in c.subjects)}
    return sorted(found.values(), key=lambda c: (c.at, c.judgement))
