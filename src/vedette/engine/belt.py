"""The belt: documents through reading and claims, one report at a time, here or on several processes.

Reading is embarrassingly parallel: a report's claims depend on nothing but the report. Small jobs run in this
process, since it takes seconds until workers have the parser; large ones on several.
Nothing is kept here: each report goes on as soon as it is read, and its syntax is dropped.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from itertools import batched
from multiprocessing import active_children, forkserver, get_all_start_methods, get_context
from multiprocessing.context import BaseContext

import msgspec

from vedette.claims import report_of
from vedette.engine.patience import LONGEST_S, OutOfPatience, patience
from vedette.engine.progress import Progress, Unwatched
from vedette.errors import WorkerLost
from vedette.knowledge.case import CaseKnowledge
from vedette.model.claims import Report
from vedette.model.documents import Document, Skipped
from vedette.model.readings import Reading
from vedette.model.syntax import Syntax
from vedette.reading import ReadingRoom

WORTH_A_POOL = 500_000
"""Characters from which on a second process saves more time than the four seconds it takes to start."""
MOST_WORKERS = 8
CHUNK = 16
"""Documents handed to the parser at once: its passing memory is freed, and progress is told, between chunks."""

Read = tuple[Reading, Report] | Skipped


def read_documents(
    documents: Sequence[Document],
    case: CaseKnowledge,
    *,
    workers: int | None = None,
    progress: Progress | None = None,
    skim: bool = False,
) -> Iterator[Read]:
    """Yield each document's reading, without its syntax, and its report, in order.

    A document on which a reader fails, or that takes longer than ``LONGEST_S`` seconds of the processor, is a
    ``Skipped`` in its place: one odd report does not cost the others.
    Where asked to ``skim``, a report that is surely of another world is not read beyond its words.
    ``workers`` is the number of processes; None lets the amount of text decide. Raises ``WorkerLost`` where one of
    several processes ends before its work is done.
    """
    watcher = progress or Unwatched()
    watcher.stage("Reading", len(documents))
    for read in _read_all(documents, _Desk(case, skim, LONGEST_S), workers or _workers_for(documents)):
        watcher.step()
        yield read


def end_readers() -> None:
    """End the processes that read for this one, at once; whoever waits for them is told ``WorkerLost``.

    The process that forks them goes first: one that it makes after this one has ended would find nothing to read.
    """
    server = getattr(getattr(forkserver, "_forkserver", None), "_forkserver_pid", None)
    if isinstance(server, int):
        with suppress(OSError):
            os.kill(server, signal.SIGTERM)
    for process in active_children():
        process.terminate()


class _Desk:
    """Where a process reads: its room, whether it skims, and the seconds of the processor that one report may cost."""

    def __init__(self, case: CaseKnowledge, skim: bool, seconds: float) -> None:
        self._case, self._skim, self.seconds = case, skim, seconds
        self._room: ReadingRoom | None = None

    def readings(self, documents: Sequence[Document]) -> Iterator[Reading]:
        """Yield the reading of each document; the room is opened with the first."""
        self._room = self._room or ReadingRoom(self._case)
        return self._room.read_all(documents, skim=self._skim)


def _workers_for(documents: Sequence[Document]) -> int:
    if sum(len(document.text) for document in documents) < WORTH_A_POOL:
        return 1
    return min(os.cpu_count() or 1, MOST_WORKERS)


def _read_all(documents: Sequence[Document], desk: _Desk, workers: int) -> Iterator[Read]:
    chunks = list(batched(documents, CHUNK if workers == 1 else max(1, min(CHUNK, len(documents) // (4 * workers)))))
    if workers == 1 or len(chunks) < 2:
        for chunk in chunks:
            yield from _read_chunk(chunk, desk)
        return
    with ProcessPoolExecutor(min(workers, len(chunks)), _context(), _sit_down, (desk,)) as pool:
        try:
            with _undisturbed():
                reads = pool.map(_read_there, chunks)
            for read in reads:
                yield from read
        except BrokenProcessPool as why:
            raise WorkerLost(workers) from why
        finally:
            pool.shutdown(cancel_futures=True)  # whoever asks for no more waits for what is in hand alone


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Hold Ctrl-C back while workers start; they inherit that, and are ended by the process that started them.

    A terminal sends it to all of its processes: a worker would show a traceback for it.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _context() -> BaseContext:
    """Return how workers start: forked from one process that has loaded the parser, or each anew where none can."""
    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload(["vedette.engine.warm"])
    return context


def _read_chunk(documents: Sequence[Document], desk: _Desk) -> Iterator[Read]:
    """Read documents together, and once one fails each by itself, to lose only the one that cannot be read."""
    done = 0
    try:
        for read in _in_time(desk.readings(documents), desk.seconds):
            yield read
            done += 1
    except OutOfPatience:
        if len(documents) == 1:
            yield Skipped(
                documents[0].input, f"reading it takes more than {desk.seconds:g} seconds; split it if it is meant so"
            )
            return
    except Exception as fault:  # noqa: BLE001
        # A fault of any rule on one odd report must not cost the other reports: it is declared and told.
        if len(documents) == 1:
            words = f"{type(fault).__name__}: {fault}"[:120]
            yield Skipped(documents[0].input, f"a fault of Vedette's own in reading it ({words}); please report it")
            return
    for document in documents[done:]:
        yield from _read_chunk((document,), desk)


def _in_time(readings: Iterator[Reading], seconds: float) -> Iterator[tuple[Reading, Report]]:
    """Yield each report once it is read; the time until whoever asked asks again is not counted.

    Raises ``OutOfPatience`` where one takes longer than ``seconds``; the first is counted with the parse of them all.
    """
    while True:
        with patience(seconds):
            reading = next(readings, None)
            read = None if reading is None else _report(reading)
        if read is None:
            return
        yield read


def _report(reading: Reading) -> tuple[Reading, Report]:
    report = report_of(reading)
    return msgspec.structs.replace(reading, syntax=Syntax(())), report


_desk: list[_Desk] = []


def _sit_down(desk: _Desk) -> None:
    _desk[:] = [desk]


def _read_there(documents: tuple[Document, ...]) -> list[Read]:
    return list(_read_chunk(documents, _desk[0]))
