"""The belt: order kept, one process and several alike, one odd report no cost to the others."""

import contextlib
import os
import signal

import msgspec
import pytest

from vedette.engine import belt, read_documents
from vedette.errors import WorkerLost
from vedette.knowledge.case import CaseKnowledge
from vedette.model.documents import Skipped
from vedette.products.readings import reading_line

CASE = CaseKnowledge()


def test_several_processes_give_the_same_bytes_as_one_in_the_same_order(documents):
    """How many processors a machine has must not change what the reports say."""
    alone = list(read_documents(documents, CASE, workers=1))
    together = list(read_documents(documents, CASE, workers=2))
    assert [report.document.id for _, report in together] == [d.id for d in documents]
    assert [msgspec.json.encode(report) for _, report in together] == [msgspec.json.encode(r) for _, r in alone]
    assert [reading_line(*pair) for pair in together] == [reading_line(*pair) for pair in alone]


def test_a_worker_that_dies_is_told_with_what_to_do(documents, monkeypatch):
    """Out of memory kills a process without a word; a hung or half brief would be worse than an error."""
    monkeypatch.setattr(belt, "_read_there", _die)
    with pytest.raises(WorkerLost, match="--workers 1"):
        list(read_documents(documents, CASE, workers=2))


def _die(documents: object) -> None:  # noqa: ARG001 - called as the reader is
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_report_on_which_a_reader_fails_costs_only_itself(documents, monkeypatch):
    """One odd report among a thousand is declared, and the picture of the others is drawn."""
    sound = belt.report_of

    def fail_on_one(reading):
        if reading.document.id == "r2":
            raise IndexError("no such word")
        return sound(reading)

    monkeypatch.setattr(belt, "report_of", fail_on_one)
    read = list(read_documents(documents, CASE, workers=1))
    assert [isinstance(one, Skipped) for one in read] == [False, False, True, False, False]
    assert "IndexError: no such word" in read[2].reason
    assert read[2].input == "r2.txt"


def test_syntax_is_dropped_once_the_claims_are_made(documents):
    """The tree is the largest part of a reading; a thousand of them would not fit."""
    [(reading, report)] = read_documents(documents[:1], CASE)
    assert len(reading.syntax.tokens) == 0
    assert report.claims


def test_little_text_is_read_in_this_process(documents):
    """A worker takes seconds to start, and a short report a tenth of one to read."""
    assert belt._workers_for(documents) == 1
    assert belt._workers_for(documents * 2000) == min(os.cpu_count() or 1, belt.MOST_WORKERS)


def test_progress_counts_every_report(documents):
    """A bar that stops short of its end looks like a hang."""
    seen: list[tuple[str, int | None]] = []

    class Watcher:
        steps = 0

        def stage(self, name: str, total: int | None = None) -> None:
            seen.append((name, total))

        def step(self, count: int = 1) -> None:
            self.steps += count

    watcher = Watcher()
    list(read_documents(documents, CASE, progress=watcher))
    assert seen == [("Reading", 5)]
    assert watcher.steps == 5


def test_a_report_that_takes_too_long_costs_only_itself(documents, monkeypatch):
    """A report made to be dear must not hold up a thousand others."""
    list(read_documents(documents[:1], CASE, workers=1))  # the parser is loaded: its seconds are not the report's
    monkeypatch.setattr(belt, "report_of", _dawdling(belt.report_of))
    read = list(belt._read_chunk(documents, belt._Desk(CASE, skim=False, seconds=1.0)))
    assert [isinstance(one, Skipped) for one in read] == [False, False, True, False, False]
    assert "more than 1 second" in read[2].reason
    assert read[2].input == "r2.txt"


def _dawdling(sound):
    def dawdle(reading):
        while reading.document.id == "r2":
            with contextlib.suppress(Exception):
                sum(range(1000))
        return sound(reading)

    return dawdle
