"""A large case takes seconds to open: the server listens at once, says so, and goes on by itself."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from shutil import copy
from threading import Event

import pytest
from tests.surfaces.rest.at_work import AtWork

from vedette.errors import CaseError
from vedette.model.documents import Label
from vedette.surfaces.rest.live import served
from vedette.surfaces.rest.live.arriving import capture_of_text
from vedette.surfaces.rest.live.served import ServedCase
from vedette.workspace.cases import Workspace

LONG = (
    "LIMANI, {day} March 2025 - Fighters of the Northern Shield captured the town of Debaro on day {number}, the army "
    "said. At least {number} people were killed and 4,000 fled their homes, the mayor, Paul Kisa, told Harbour Radio. "
) * 12
END_S = 6.0
"""Seconds in which a server ends, on a busy machine; before it ended its readers, 17 and more."""


class Slow(ServedCase):
    """A case whose picture is taken over when the test lets it."""

    def __init__(self, workspace):
        super().__init__(workspace)
        self.let = Event()

    def _taken_over(self):
        assert self.let.wait(30)
        return super()._taken_over()


@pytest.fixture
def opening(small_case, tmp_path, monkeypatch):
    """A small case, served while its picture is still being taken over."""
    monkeypatch.setattr(served, "WAIT_S", 0.05)
    made = AtWork(Path(copy(small_case, tmp_path / "debaro.vedette")), kind=Slow)
    made.start()
    yield made
    made.live.let.set()
    made.end()


def test_while_a_case_is_opened_it_says_so_and_nothing_is_shown_as_empty(opening):
    """An empty list would be read as: nothing happened."""
    told = opening.get("/case").json()
    assert (told["opening"], told["version"], told["name"]) == (True, "opening", "debaro")
    for path in ("/events", "/brief", "/coverage", "/review", "/board", "/evidence/event/e-1", "/exports/brief.txt"):
        answer = opening.get(path)
        assert answer.status_code == 503, path
        assert answer.headers["Content-Type"] == "application/problem+json"
        assert answer.headers["Retry-After"] == "2"
        assert answer.json()["type"] == "urn:vedette:problem:opening"
        assert "being opened" in answer.json()["detail"]


def test_once_it_is_open_the_stream_tells_of_the_picture(opening):
    """Who waits need not ask again and again."""
    with opening.client.stream("GET", "/stream") as stream:
        lines = stream.iter_lines()
        assert next(lines).startswith("retry")
        opening.live.let.set()
        assert next(line for line in lines if line.startswith("event: picture"))
    told = opening.get("/case").json()
    assert told["opening"] is False
    assert told["events"] > 0
    assert opening.get("/events").json()["total"] == told["events"]


def test_who_asks_waits_for_a_case_that_opens_quickly(small_case, tmp_path):
    """The first page of a small case must not fail because it was asked for at once."""
    made = AtWork(Path(copy(small_case, tmp_path / "debaro.vedette")), kind=ServedCase)
    made.start()
    try:
        assert made.get("/events").status_code == 200
        assert made.get("/case").json()["opening"] is False
    finally:
        made.end()


def test_a_case_that_cannot_be_opened_says_why(small_case, tmp_path, monkeypatch):
    """It would else look like a case without reports."""
    with Workspace.open(copy(small_case, tmp_path / "debaro.vedette")) as workspace:

        def broken():
            raise CaseError("debaro", "it is damaged", "Restore a copy.")

        live = ServedCase(workspace)
        monkeypatch.setattr(live, "_taken_over", broken)
        with pytest.raises(CaseError):
            live.renew()
        with pytest.raises(CaseError, match="damaged"):
            live.snapshot()


@pytest.mark.skipif(os.name != "posix", reason="signals as they are sent there")
def test_a_server_that_reads_with_several_processes_ends_soon(tmp_path):
    """Whoever stops it must not wait until thousands of reports are read; what was kept is there at the next start."""
    from vedette.engine.cases.arrivals.receiving import receive

    place = tmp_path / "debaro.vedette"
    captures = [
        capture_of_text(LONG.format(day=n % 28 + 1, number=n), Label(title=f"day {n}", outlet="Harbour Radio"))
        for n in range(220)
    ]
    with Workspace.create(place, "debaro", by="ana") as case:
        receive(case.store, captures, source=None)
    command = [str(Path(sys.executable).with_name("vedette")), "serve", str(place), "--port", "0"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        assert re.match(r"http://127\.0\.0\.1:\d+/", server.stdout.readline())
        time.sleep(1.5)  # its readers are starting, and the case is not read yet
        began = time.monotonic()
        server.send_signal(signal.SIGTERM)
        _, told = server.communicate(timeout=30)
        lasted = time.monotonic() - began
    finally:
        server.kill()
        server.communicate()
    assert server.returncode == 0
    assert lasted < END_S
    assert "Traceback" not in told
    with Workspace.open(place) as case:
        assert case.status().pending + case.store.counts().reports >= len(captures)
        assert case.store.check() == []
