"""Settling: all reports of a case are compared anew, which is exact and does not depend on the order of arrival.

A picture as of a day, or by other rules of counting, is drawn from the readings in the same way: nothing is re-read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime

import msgspec

from vedette.engine.cases.knowing import case_knowledge
from vedette.engine.cases.pictures.standing import put_settled
from vedette.engine.intake import not_yet
from vedette.engine.plan import drawn_of_reports, picture_of_reports
from vedette.engine.progress import Progress, Unwatched
from vedette.errors import NothingToRead
from vedette.model.claims import Report
from vedette.model.documents import Skipped
from vedette.model.judging import CaseJudgement
from vedette.model.pictures import Picture
from vedette.model.words import CountingName
from vedette.store import Store


def settle(
    store: Store,
    *,
    progress: Progress | None = None,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Picture:
    """Compare all that was read, put the standing picture, and return it.

    Raises ``NothingToRead`` where the case holds no report that could be read.
    """
    watcher = progress or Unwatched()
    watcher.stage("Opening the case")
    case = case_knowledge(store)
    reports, skipped = _read(store)
    drawn = drawn_of_reports(reports, skipped, name=store.head().name, progress=watcher, case=case)
    watcher.stage("Keeping the picture")
    put_settled(store, drawn, case, now=now)
    return drawn.picture


def draw(
    store: Store,
    *,
    as_of: date | None = None,
    counting: CountingName | None = None,
    also: Sequence[CaseJudgement] = (),
    progress: Progress | None = None,
) -> Picture:
    """Return the picture as of the end of ``as_of``, by rules of ``counting``, from what was read; nothing is put.

    ``also`` are judgements that it heeds beside those of the case. Raises ``NothingToRead`` where no report could be
    read, or none was there yet.
    """
    [picture] = draw_all(store, (as_of,), counting=counting, also=also, progress=progress)
    return picture


def draw_all(
    store: Store,
    moments: Sequence[date | None],
    *,
    counting: CountingName | None = None,
    also: Sequence[CaseJudgement] = (),
    progress: Progress | None = None,
) -> list[Picture]:
    """Return the pictures as of several moments. Raises ``NothingToRead`` as ``draw``."""
    watcher = progress or Unwatched()
    watcher.stage("Opening the case")
    name, case = store.head().name, case_knowledge(store, also)
    case = msgspec.structs.replace(case, counting=counting or case.counting)
    reports, skipped = _read(store)
    return [
        picture_of_reports(
            reports, _left_out(skipped, reports, as_of), name=name, as_of=as_of, progress=watcher, case=case
        )
        for as_of in moments
    ]


def _read(store: Store) -> tuple[list[Report], list[Skipped]]:
    """Return what was read, and what was not. Raises ``NothingToRead``."""
    reports, skipped = list(store.reports()), store.skipped()
    if not reports:
        remedy = "Add reports with: vedette add CASE PATH"
        if skipped:
            remedy = f"Skipped: {skipped[-1].input}: {skipped[-1].reason}"
        raise NothingToRead(store.head().name, "the case holds no report that could be read", remedy)
    return reports, skipped


def _left_out(skipped: Sequence[Skipped], reports: Iterable[Report], as_of: date | None) -> list[Skipped]:
    """Return what stands in the coverage: what was not read, and the remarks on reports that were there by then."""
    later = [r.document for r in reports if not_yet(r.document, as_of)]
    remarks = {Skipped(document.input, warning) for document in later for warning in document.warnings}
    return [one for one in skipped if one not in remarks]
