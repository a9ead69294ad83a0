"""The plan: the order of the rooms. Only this module knows it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from vedette.engine.belt import read_documents
from vedette.engine.intake import Intake
from vedette.engine.progress import Progress, Unwatched
from vedette.errors import NothingToRead
from vedette.knowledge.case import CaseKnowledge
from vedette.model.claims import Report
from vedette.model.documents import Skipped
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
    """Return the picture that ``intake`` gives, as of the end of ``as_of`` (None: of the last report).

    Readings are dropped as soon as their reports are made, and a report that is surely of another world is only
    skimmed: the coverage says how many were. Raises ``NothingToRead`` where no report could be read.
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
    return picture_of_reports(reports, skipped, name=name, as_of=as_of, progress=progress)


def picture_of_reports(
    reports: Sequence[Report],
    skipped: Sequence[Skipped] | Intake,
    *,
    name: str,
    as_of: date | None = None,
    progress: Progress | None = None,
) -> Picture:
    """Return the picture of ``reports`` that were read before; ``skipped`` goes into its coverage."""
    watcher = progress or Unwatched()
    watcher.stage("Comparing", None)
    judgements = reconcile(reports)
    watcher.stage("Drawing the picture", None)
    left_out = skipped.skipped if isinstance(skipped, Intake) else skipped
    return picture_of(reports, judgements, as_of=as_of, case=name, skipped=tuple(left_out))
