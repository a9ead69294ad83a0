"""The plan: the order of the rooms. Only this module knows it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from vedette.engine.belt import read_documents
from vedette.engine.intake import Intake
from vedette.engine.progress import Progress, Unwatched
from vedette.knowledge.case import CaseKnowledge
from vedette.model.claims import Report
from vedette.model.pictures import Picture
from vedette.picture import picture_of
from vedette.reconciliation import reconcile


def picture_from(
    intake: Intake,
    case: CaseKnowledge,
    *,
    name: str,
    as_of: date | None = None,
    workers: int | None = None,
    progress: Progress | None = None,
) -> Picture:
    """Return the picture that ``intake`` gives, as of the end of ``as_of`` (None: of the last report)."""
    pairs = read_documents(intake.documents, case, workers=workers, progress=progress)
    return picture_of_reports([report for _, report in pairs], intake, name=name, as_of=as_of, progress=progress)


def picture_of_reports(
    reports: Sequence[Report],
    intake: Intake,
    *,
    name: str,
    as_of: date | None = None,
    progress: Progress | None = None,
) -> Picture:
    """Return the picture of ``reports`` that were read before."""
    watcher = progress or Unwatched()
    watcher.stage("Comparing", None)
    judgements = reconcile(reports)
    watcher.stage("Drawing the picture", None)
    return picture_of(reports, judgements, as_of=as_of, case=name, skipped=intake.skipped)
