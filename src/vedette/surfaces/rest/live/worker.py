"""The worker: the one thread that changes a served case, job by job, and that sees what other programs change.

A job keeps what it was given, reads what is pending and lets the standing picture take it up. One that fails says why,
and the next goes on. While there is nothing to do, the worker looks at the case each second: another program may add
to it, or have taken its picture further.
"""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from queue import Empty, Queue
from threading import Event, Thread, Timer
from time import monotonic

from vedette.engine.belt import end_readers
from vedette.engine.cases.pictures.standing import last_line
from vedette.engine.cases.pictures.upkeep import bring_up, catch_up, is_current
from vedette.errors import CaseError, NothingToRead, VedetteError
from vedette.store import Store
from vedette.surfaces.rest.live.case import LiveCase, Snapshot
from vedette.surfaces.rest.live.changed import picture_changed
from vedette.surfaces.rest.live.jobs import JobProgress, Jobs
from vedette.surfaces.rest.live.review import Reviews
from vedette.surfaces.rest.live.stream import Stream
from vedette.surfaces.rest.live.tasks import Desk, TakeUp, Task
from vedette.surfaces.rest.shapes import CaseMoved, PictureChanged

LOG = logging.getLogger("vedette.rest")
LONG_S = 2.0
"""Seconds after which it is told that the case is still being opened."""
LOOK_S = 1.0
"""Seconds between two looks at what others changed."""
QUIET_S = 5.0
"""Seconds for which others must have been quiet before what they left is taken up: they may be about to do so."""
STIRRING = frozenset({"kept", "skipped", "judged", "forgotten", "erased", "told", "unread"})
"""What the log tells of that a picture must take up."""


class Worker:
    """Works on one case; ``start`` it, ``ask`` it for tasks, ``stop`` it."""

    def __init__(self, case: LiveCase, jobs: Jobs, stream: Stream, reviews: Reviews) -> None:
        self._case, self._jobs, self._stream, self._reviews = case, jobs, stream, reviews
        self._tasks: Queue[tuple[str, Task] | None] = Queue()
        self._stopping = Event()
        self._thread = Thread(target=self._run, name="worker", daemon=True)
        self._head: bytes | None = None
        self._told: Snapshot | None = None
        self._log = 0
        self._stirred: float | None = None

    def start(self) -> None:
        """Begin to work: the case is opened, and what its picture does not hold yet is taken up first."""
        self._thread.start()

    def ask(self, id: str, task: Task) -> None:
        """Have a task done as the job ``id``, after those that were asked for before."""
        self._tasks.put((id, task))

    def stop(self, seconds: float) -> bool:
        """Keep what was handed in and end, at most ``seconds`` from now, and return whether the work has ended.

        What is kept is read at the next start.

        Processes that read are ended: what they have in hand is read again, and what they gave is kept.
        """
        self._stopping.set()
        self._tasks.put(None)
        if self._thread.is_alive():
            self._thread.join(seconds / 4)
            end_readers()
            self._thread.join(seconds * 3 / 4)
        return not self._thread.is_alive()

    @property
    def _store(self) -> Store:
        return self._case.workspace.store

    def _run(self) -> None:
        self._quietly(self._begin)
        while not self._stopping.is_set():
            try:
                asked = self._tasks.get(timeout=LOOK_S)
            except Empty:
                self._quietly(self._look)
                continue
            if asked is not None:
                self._work(*asked)
        while not self._tasks.empty():
            if (asked := self._tasks.get_nowait()) is not None:
                self._work(*asked)

    def _begin(self) -> None:
        with _told_if_long():
            if self._case.renew():
                _set_aside()
                opened = PictureChanged(self._case.snapshot().version, (), (), (), "the case is open")
                self._stream.tell("picture", opened)
        self._log, self._head = last_line(self._store), self._store.standing_head()
        self._told = self._snapshot()
        if self._told is not None:
            self._reviews.renew()
        if not self._case.readonly and not is_current(self._store):
            self.ask(self._jobs.begin("reading what is pending").id, TakeUp())

    def _quietly(self, look: Callable[[], None]) -> None:
        """Look at the case; where it cannot be read just now, the next look may."""
        try:
            look()
        except VedetteError:
            self._stopping.wait(LOOK_S)

    # a job

    def _work(self, id: str, task: Task) -> None:
        self._jobs.change(id, state="running")
        self._move(id)
        progress = JobProgress(self._jobs, id)
        desk = Desk(self._store, progress, lambda came: self._stream.tell("report", came), self._stopping.is_set)
        words: str = ""
        try:
            words = task.run(desk)
            taken = self._take_up(progress)
            self._jobs.change(id, state="done", stage=None, words="; ".join(part for part in (words, taken) if part))
        except VedetteError as why:
            self._jobs.change(id, state="failed", words="; ".join(part for part in (words, str(why)) if part))
        except Exception as fault:  # noqa: BLE001
            # A fault of any rule in one job must not end the thread that all others wait for: it is told.
            kind = type(fault).__name__
            self._jobs.change(id, state="failed", words=f"a fault of Vedette's own ({kind}); please report it")
        finally:
            task.clear()
            self._move(None)

    def _take_up(self, progress: JobProgress) -> str:
        """Read what is pending, let the picture take it up, and return in words what changed."""
        store = self._store
        self._log = last_line(store, self._log)
        self._stirred = None
        if not self._stopping.is_set():
            catch_up(store, progress=progress, stopping=self._stopping.is_set)
        if self._stopping.is_set():
            return "kept; the rest is read at the next start"
        if not is_current(store):
            progress.stage("Renewing the picture")
            try:
                bring_up(store, progress=progress)
            except NothingToRead:
                return "no picture yet"
        changed = self._renewed()
        return changed.words if changed is not None else "nothing changed"

    def _renewed(self) -> PictureChanged | None:
        """Have the picture that stands now shown, and tell of it; None where it is the one that was told last."""
        self._head = self._store.standing_head()
        if self._case.renew():
            _set_aside()
        before, after = self._told, self._snapshot()
        if after is None or (before is not None and before.version == after.version):
            return None
        self._told = after
        changed = picture_changed(before.picture if before else None, after.picture, after.version)
        self._stream.tell("picture", changed)
        self._reviews.renew()
        return changed

    def _snapshot(self) -> Snapshot | None:
        try:
            return self._case.snapshot()
        except NothingToRead:
            return None

    def _move(self, working: str | None) -> None:
        try:
            self._stream.tell("case", CaseMoved(working, self._store.counts().reports, self._jobs.waiting))
        except CaseError:
            return

    # what others do

    def _look(self) -> None:
        """See what other programs did to the case since."""
        while lines := self._store.log(self._log):
            self._log = lines[-1].number
            if any(line.what in STIRRING for line in lines):
                self._stirred = monotonic()
        head = self._store.standing_head()
        if head is None and self._head is not None:
            # A report was erased: what quotes it must not be shown for longer than it takes to draw another picture.
            self._stirred = float("-inf")
        if head != self._head:
            self._renewed()
        if self._stirred is not None and monotonic() - self._stirred >= QUIET_S:
            self._stirred = None
            if not self._case.readonly and not is_current(self._store):
                self.ask(self._jobs.begin("taking up what another program left").id, TakeUp())


def _set_aside() -> None:
    """Have what is in memory now left out when garbage is sought: of a large picture each search takes a second."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


@contextmanager
def _told_if_long() -> Iterator[None]:
    """Tell on standard error that a case is being opened, where that lasts, and when it is open."""
    began = monotonic()
    timer = Timer(LONG_S, LOG.info, ("opening the case; its picture is large",))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
    if (lasted := monotonic() - began) > LONG_S:
        LOG.info("the case is open, after %.0f seconds", lasted)
