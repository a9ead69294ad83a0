"""Upkeep: what is pending is read, and the standing picture takes it up, renewed where that is enough, else settled."""

from __future__ import annotations

from collections.abc import Callable

from vedette.engine.cases.arrivals.methods import gave_reading, waiting
from vedette.engine.cases.arrivals.reading import read_pending
from vedette.engine.cases.knowing import case_knowledge
from vedette.engine.cases.pictures.rejudging import rejudged
from vedette.engine.cases.pictures.renewing import renew
from vedette.engine.cases.pictures.settling import settle
from vedette.engine.cases.pictures.standing import (
    frame_standing,
    heeded,
    method_digest,
    must_settle,
    pending,
    standing_head,
    standing_picture,
)
from vedette.engine.progress import Progress
from vedette.model.pictures import Picture
from vedette.store import Store

REMARKS = frozenset(("skipped", "unread"))
"""What the log tells of inputs that change the coverage and no record."""


def catch_up(
    store: Store,
    *,
    workers: int | None = None,
    progress: Progress | None = None,
    stopping: Callable[[], bool] = lambda: False,
) -> list[str]:
    """Read what is pending and return the ids of what was read; raises as ``read_pending``."""
    return read_pending(store, case_knowledge(store), workers=workers, progress=progress, stopping=stopping)


def current_picture(store: Store, *, workers: int | None = None, progress: Progress | None = None) -> Picture:
    """Return the picture of all that the case holds; what is pending is read first, and the standing picture taken on.

    Raises ``NothingToRead`` where the case holds no report that could be read.
    """
    drawn = bring_up(store, workers=workers, progress=progress)
    return drawn or standing_picture(store) or settle(store, progress=progress)


def bring_up(store: Store, *, workers: int | None = None, progress: Progress | None = None) -> Picture | None:
    """Have the standing picture take up all that the case holds; return it where it was drawn anew, else None.

    For who reads it later, or not at all: reading it whole takes long. Raises as ``current_picture``.
    """
    catch_up(store, workers=workers, progress=progress)
    head, case, changed = standing_head(store), case_knowledge(store), pending(store).ids
    if head is None or head.method != method_digest(case):
        return settle(store, progress=progress)
    letters = frame_standing(store).outlets != case.outlets
    if changed or letters or head.corrections != heeded(case) or _has_remarks(store, head.log):
        judged = None if must_settle(store, case, changed) else rejudged(store, case, head, changed)
        if must_settle(store, case, (*changed, *(judged.reports if judged is not None else ()))):
            return settle(store, progress=progress)
        renew(store, case, changed, judged=judged, progress=progress)
    return None


def is_current(store: Store) -> bool:
    """Return whether the standing picture holds all that the case does; nothing is read and nothing written."""
    case, head = case_knowledge(store), standing_head(store)
    waits = waiting(store, case)
    if waits.first or waits.again:
        return False
    if head is None:
        return not any(gave_reading(by) for by in store.read_by().values())
    if head.method != method_digest(case) or head.corrections != heeded(case) or pending(store).ids:
        return False
    return frame_standing(store).outlets == case.outlets and not _has_remarks(store, head.log)


def _has_remarks(store: Store, since: int) -> bool:
    """Return whether an input that was not read, or only with a remark, came in after a line of the case's log."""
    while lines := store.log(since):
        if any(line.what in REMARKS for line in lines):
            return True
        since = lines[-1].number
    return False
