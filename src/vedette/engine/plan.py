"""The plan: the order of the rooms. Only this module knows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import msgspec

from vedette.engine.belt import read_documents
from vedette.engine.intake import Intake, not_yet
from vedette.engine.progress import Progress, Unwatched
from vedette.errors import NothingToRead
from vedette.knowledge.case import CaseKnowledge
from vedette.knowledge.method import method_of
from vedette.knowledge.registry import Registry
from vedette.model.claims import Report
from vedette.model.documents import Skipped
from vedette.model.pictures import Method, Picture
from vedette.picture import Drawn, drawn_of
from vedette.picture.standing.grading import RULE as CREDIBILITY
from vedette.reconciliation import ALONE, Beside, corrected, idle_judgements, reconcile


def picture_from(
    intake: Intake,
    case: CaseKnowledge,
    *,
    name: str,
    as_of: date | None = None,
    workers: int | None = None,
    progress: Progress | None = None,
) -> Picture:
    """Return the picture that ``intake`` gives, as of the end of ``as_of`` (None: of the last report).

    Readings are dropped as soon as their reports are made, and a report that is surely of another world is only
    skimmed: the coverage says how many were. Raises ``NothingToRead`` where no report could be read.
    """
    [picture] = pictures_from(intake, case, name=name, moments=(as_of,), workers=workers, progress=progress)
    return picture


def pictures_from(
    intake: Intake,
    case: CaseKnowledge,
    *,
    name: str,
    moments: Sequence[date | None],
    workers: int | None = None,
    progress: Progress | None = None,
) -> list[Picture]:
    """Return the pictures that ``intake`` gives as of several moments; every report is read once.

    Raises ``NothingToRead`` where no report could be read, or none was there at one of the moments.
    """
    reports: list[Report] = []
    skipped = list(intake.skipped)
    for read in read_documents(intake.documents, case, workers=workers, progress=progress, skim=True):
        if isinstance(read, Skipped):
            skipped.append(read)
        else:
            reports.append(read[1])
    if not reports:
        raise NothingToRead(name, "no report could be read", f"Skipped: {skipped[-1].input}: {skipped[-1].reason}")
    return [
        picture_of_reports(reports, skipped, name=name, as_of=as_of, progress=progress, case=case) for as_of in moments
    ]


def picture_of_reports(
    reports: Sequence[Report],
    skipped: Sequence[Skipped] | Intake,
    *,
    name: str,
    as_of: date | None = None,
    progress: Progress | None = None,
    case: CaseKnowledge | None = None,
) -> Picture:
    """Return the picture of ``reports`` that were read before; ``skipped`` goes into its coverage.

    As of a day, what was published later is not even compared: it could join, date or deny what was known then.
    Raises ``NothingToRead`` where no report was there yet.
    """
    return drawn_of_reports(reports, skipped, name=name, as_of=as_of, progress=progress, case=case).picture


def drawn_of_reports(  # noqa: PLR0913 - what a picture is drawn from is said by name
    reports: Sequence[Report],
    skipped: Sequence[Skipped] | Intake,
    *,
    name: str,
    as_of: date | None = None,
    progress: Progress | None = None,
    case: CaseKnowledge | None = None,
    beside: Beside = ALONE,
) -> Drawn:
    """Return what ``picture_of_reports`` returns, with what it was drawn from: a standing picture is kept from it.

    ``beside`` are the groups of a standing picture, where ``reports`` are new ones and their neighbours alone.
    """
    registry = Registry(case.outlets if case else ())
    later = [(r, not_yet(r.document, as_of)) for r in reports]
    known = [report for report, why in later if why is None]
    if not known:
        raise NothingToRead(name, f"no report was published by {as_of}", "Ask for a later day.")
    watcher = progress or Unwatched()
    watcher.stage("Comparing", None)
    given = case.judgements if case else ()
    mended = corrected(known, case.corrections if case else ())
    known = list(mended.reports)
    judgements = reconcile(known, registry, given, beside)
    watcher.stage("Drawing the picture", None)
    left_out = [*(skipped.skipped if isinstance(skipped, Intake) else skipped), *(why for _, why in later if why)]
    left_out += [Skipped(f"the judgement {one.id} by {one.by}", why) for one, why in mended.idle]
    left_out += [Skipped(one.origin or f"a judgement by {one.by}", why) for one, why in idle_judgements(known, given)]
    drawn = drawn_of(
        known,
        judgements,
        as_of=as_of,
        case=name,
        skipped=tuple(left_out),
        registry=registry,
        counting=case.counting if case else "vedette",
        corrections=mended.corrections,
    )
    return replace(drawn, picture=msgspec.structs.replace(drawn.picture, method=_signed(drawn.picture.method, case)))


def method_for(case: CaseKnowledge) -> Method:
    """Return the method by which a picture of the case is drawn now."""
    return method_of(case, counting=case.counting, credibility=CREDIBILITY)


def _signed(method: Method | None, case: CaseKnowledge | None) -> Method:
    """Return the method of a picture with the digest of the user's knowledge files."""
    return msgspec.structs.replace(method or method_of(), case=method_of(case).case)
