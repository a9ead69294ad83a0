"""Several programs write to one case at a time, and nothing is lost: real processes, in both databases."""

import multiprocessing
import os
import signal
import sys
import threading
import time

import pytest
from tests.store.makings import DAM, arrival, document, judgement, kept_report, source

from vedette.errors import CaseError
from vedette.store import open_store

_PROCESSES = multiprocessing.get_context("spawn" if sys.platform == "darwin" else "fork")
EACH = 12


def _write(location: str, writer: int, told) -> None:
    """Keep reports one by one, some of which the other writers hand in as well, and tell each only once it is kept."""
    with open_store(location) as store:
        for n in range(EACH):
            mine = arrival(f"Report {n} of writer {writer}.", id=f"own-{n}")
            shared = arrival(f"Report {n} of everybody.")
            for receipt in store.keep([mine, shared]):
                told.put((receipt.document.id, receipt.document.sha256, receipt.new))
            store.put_judgements([judgement(f"j{n}"), judgement(f"j{writer}-{n}")])
            store.put_source(source(f"s{n}"))


def test_two_writers_lose_nothing_and_keep_nothing_twice(store, location):
    """An analyst adds reports while a watcher runs: every receipt must hold, and each report be there once."""
    store.keep([arrival(DAM)])
    told = _PROCESSES.Queue()
    writers = [_PROCESSES.Process(target=_write, args=(location, n, told)) for n in range(3)]
    for writer in writers:
        writer.start()
    receipts = [told.get(timeout=60) for _ in range(3 * EACH * 2)]
    for writer in writers:
        writer.join(30)
        assert writer.exitcode == 0
    held = {d.id: d.sha256 for d in store.documents()}
    assert {id: digest for id, digest, _ in receipts}.items() <= held.items()
    assert len(held) == 1 + 3 * EACH + EACH
    assert sum(new for *_, new in receipts) == 3 * EACH + EACH
    assert len(store.judgements()) == EACH + 3 * EACH
    assert len(store.sources()) == EACH
    assert [line.number for line in store.log(most=10_000)] == list(range(1, len(store.log(most=10_000)) + 1))
    assert store.check() == []


def _write_until_killed(location: str, told) -> None:
    with open_store(location) as store:
        for n in range(10_000):
            [receipt] = store.keep([arrival(f"Report {n}. " + "More. " * 300)])
            told.send(receipt.document.id)
            store.put_reports([kept_report(receipt.document)])


def test_a_killed_writer_loses_nothing_that_was_acknowledged(store, location):
    """Power fails at any moment; what a program was told is kept must be there after."""
    for _ in range(3):
        here, there = _PROCESSES.Pipe(duplex=False)
        writer = _PROCESSES.Process(target=_write_until_killed, args=(location, there))
        writer.start()
        there.close()
        told = [here.recv() for _ in range(7)]
        os.kill(writer.pid, signal.SIGKILL)
        writer.join(10)
        while here.poll():
            try:
                told.append(here.recv())
            except EOFError:
                break
        assert set(told) <= set(store.document_ids())
        assert store.check() == []


def test_a_reader_sees_a_case_as_it_was_while_another_writes(store, again):
    """A brief that is drawn while reports come in must not break off."""
    store.keep([arrival(f"Report {n}.") for n in range(5)])
    with again() as other:
        reading = store.documents()
        first = next(reading)
        other.keep([arrival("A late one.")])
        other.put_reports([kept_report(first)])
        assert len([first, *reading]) == 5
        assert len(list(store.documents())) == 6


def test_threads_of_one_program_may_share_a_case(store):
    """A notebook's cells and a web server's requests run side by side."""
    texts = [f"Report {n}." for n in range(12)]
    threads = [
        threading.Thread(target=lambda part: [store.keep([arrival(t)]) for t in part], args=(texts[n::3],))
        for n in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert set(store.document_ids()) == {document(t).id for t in texts}


def test_a_case_that_another_program_keeps_locked_is_said(store, again, monkeypatch):
    """Waiting for ever would look like a crash; what is given up is given up whole."""
    monkeypatch.setattr("vedette.store.sqlite.WAIT_S", 0.2)
    monkeypatch.setattr("vedette.store.postgres.WAIT_S", 0.2)
    with again() as other, store._writing():
        began = time.monotonic()
        with pytest.raises(CaseError, match="another program is writing"):
            other.keep([arrival(DAM)])
        assert time.monotonic() - began < 5
        assert other.document_ids() == []
