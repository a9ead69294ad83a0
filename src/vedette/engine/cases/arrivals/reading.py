"""Reading what is pending: slice by slice, each kept before the next, so that stopping costs seconds.

What was read before by the same method is not read again. A report that cannot be read is told once, with its reason.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import batched
from time import monotonic

from vedette.engine.belt import read_documents
from vedette.engine.cases.arrivals.methods import UNREAD, Method, mark_checked, pending
from vedette.engine.progress import Progress, Unwatched
from vedette.knowledge.case import CaseKnowledge
from vedette.model.cases import KeptReport
from vedette.model.claims import Report
from vedette.model.documents import Document, Skipped
from vedette.store import Store

SLICE = 32
"""Readings kept in one transaction."""
SLICE_S = 5.0
"""Seconds of reading after which what was read is kept, however little it is."""
HELD = 1024
"""Documents in memory at once."""


def read_pending(
    store: Store,
    case: CaseKnowledge,
    *,
    workers: int | None = None,
    progress: Progress | None = None,
    stopping: Callable[[], bool] = lambda: False,
) -> list[str]:
    """Read the reports of a case that no present method has read, and return their ids, in order.

    ``stopping`` is asked after each report; what was read by then is kept, and the next call goes on from there.
    Raises ``WorkerLost`` where one of several processes ends before its work is done.
    """
    ids = pending(store, case)
    if not ids:
        return []
    watcher = progress or Unwatched()
    watcher.stage("Reading", len(ids))
    desk, quiet = _Desk(store), _Steps(watcher)
    method = Method(case)
    try:
        for some in batched(ids, HELD):
            documents = list(store.documents(some))
            reads = read_documents(documents, case, workers=workers, progress=quiet, skim=True)
            for document, read in zip(documents, reads, strict=True):
                desk.take(document, read if isinstance(read, Skipped) else read[1], method.of(document))
                if stopping():
                    return desk.done
    finally:
        desk.keep()
    mark_checked(store, case)
    return desk.done


class _Steps:
    """Hands on the steps of several rounds as those of one stage."""

    def __init__(self, watcher: Progress) -> None:
        self._watcher = watcher

    def stage(self, name: str, total: int | None = None) -> None:
        """The stage has begun already."""

    def step(self, count: int = 1) -> None:
        """Hand on."""
        self._watcher.step(count)


class _Desk:
    """Where readings wait for the transaction that keeps them; ``done`` are the ids of what is kept."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._reports: list[KeptReport] = []
        self._unread: dict[str, dict[str, str]] = {}
        self._waiting: list[str] = []
        self._since = monotonic()
        self.done: list[str] = []

    def take(self, document: Document, read: Report | Skipped, read_by: str) -> None:
        """Note what a document gave, and keep all that waits where it is time."""
        if isinstance(read, Skipped):
            self._unread.setdefault(read_by + UNREAD, {})[document.id] = read.reason
        else:
            self._reports.append(KeptReport(read, read_by))
        self._waiting.append(document.id)
        if len(self._waiting) >= SLICE or monotonic() - self._since >= SLICE_S:
            self.keep()

    def keep(self) -> None:
        """Keep what waits."""
        reports, unread, waiting = self._reports, self._unread, self._waiting
        self._reports, self._unread, self._waiting = [], {}, []
        if reports:
            self._store.put_reports(reports)
        for read_by, reasons in unread.items():
            self._store.put_unread(reasons, read_by)
        self.done += waiting
        self._since = monotonic()
