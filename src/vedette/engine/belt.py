"""The belt: documents through reading and claims, one report at a time, here or on several processes.

Reading is embarrassingly parallel: a report's claims depend on nothing but the report. Small jobs run in this
process, since a worker needs two seconds to load the parser; large ones on spawned workers.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import batched
from multiprocessing import get_context

import msgspec

from vedette.claims import report_of
from vedette.engine.progress import Progress, Unwatched
from vedette.knowledge.case import CaseKnowledge
from vedette.model.claims import Report
from vedette.model.documents import Document
from vedette.model.readings import Reading
from vedette.model.syntax import Syntax
from vedette.reading import ReadingRoom

WORTH_A_POOL = 150
"""Reports from which on a second process saves more time than it takes to start."""
CHUNK = 16


def read_documents(
    documents: Sequence[Document],
    case: CaseKnowledge,
    *,
    workers: int | None = None,
    progress: Progress | None = None,
) -> Iterator[tuple[Reading, Report]]:
    """Yield each document's reading, without its syntax, and its report, in order.

    ``workers`` is the number of processes; None lets the number of reports decide.
    """
    watcher = progress or Unwatched()
    watcher.stage("Reading", len(documents))
    for pair in _pairs(documents, case, workers or _workers_for(len(documents))):
        watcher.step()
        yield pair


def _workers_for(count: int) -> int:
    return 1 if count < WORTH_A_POOL else min(os.cpu_count() or 1, 8)


def _pairs(documents: Sequence[Document], case: CaseKnowledge, workers: int) -> Iterator[tuple[Reading, Report]]:
    if workers == 1:
        yield from _read_here(documents, ReadingRoom(case))
        return
    with ProcessPoolExecutor(workers, get_context("spawn"), _open_room, (case,)) as pool:
        for chunk in pool.map(_read_chunk, batched(documents, CHUNK)):
            yield from chunk


def _read_here(documents: Iterable[Document], room: ReadingRoom) -> Iterator[tuple[Reading, Report]]:
    for reading in room.read_all(documents):
        report = report_of(reading)
        yield msgspec.structs.replace(reading, syntax=Syntax(())), report


_room: list[ReadingRoom] = []


def _open_room(case: CaseKnowledge) -> None:
    _room[:] = [ReadingRoom(case)]


def _read_chunk(documents: tuple[Document, ...]) -> list[tuple[Reading, Report]]:
    return list(_read_here(documents, _room[0]))
