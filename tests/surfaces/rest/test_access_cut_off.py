# ruff: noqa: ARG001 - what is handed in and not looked at
"""An answer under way ends with the login of who reads it, also where it says nothing for a while."""

import asyncio
import time
from pathlib import Path
from time import monotonic

import pytest
from tests.surfaces.rest.asking import TOKEN, WORDS, guarded

from vedette.surfaces.rest.access import passwords
from vedette.surfaces.rest.access.desk import Visit
from vedette.surfaces.rest.access.users_file import User, changing


def test_an_answer_is_cut_off_when_its_reader_is_logged_out(served, users):
    """A stream would go on for as long as the browser lives."""
    browser = served.browser()
    browser.log_in(name="Ida", password=WORDS)
    served.between = lambda: None
    assert browser.get("/api/v1/lines").body == b"first\nsecond\n"

    def out():
        with changing(users) as held:
            held.clear()

    served.between = out
    assert browser.get("/api/v1/lines").body == b"first\n"


SOON_S = 4.0
"""A heartbeat comes each 15 s; whether the login still holds is looked at each half second."""


def _still(held, reader, how):
    """Return how long an answer that says nothing goes on after ``how``, and what had come of it."""

    async def asked():
        scope = {
            "type": "http", "http_version": "1.1", "method": "GET", "scheme": "http", "path": "/api/v1/thing",
            "raw_path": b"/api/v1/thing", "query_string": b"", "root_path": "", "client": ("127.0.0.1", 5000),
            "headers": [(b"host", b"127.0.0.1:8000"), *reader],
        }  # fmt: skip
        told, heard = [], asyncio.Event()

        async def silent(scope, receive, send):
            await send({"type": "http.response.start", "status": 200, "headers": []})
            await send({"type": "http.response.body", "body": b"first", "more_body": True})
            heard.set()
            await asyncio.sleep(30)

        async def send(message):
            told.append(message)

        held.app._api = silent
        answering = asyncio.ensure_future(held.app(scope, None, send))
        await asyncio.wait_for(heard.wait(), 5)
        await asyncio.sleep(0.7)  # it was looked once by now whether the reader is still logged in
        assert not answering.done()
        how()
        begun = monotonic()
        await asyncio.wait_for(answering, 10)
        return monotonic() - begun, told

    return asyncio.run(asked())


@pytest.mark.parametrize("way", ["out", "file", "broken file"])
def test_a_stream_that_is_silent_ends_long_before_its_next_heartbeat(served, users, way):
    """A heartbeat later, reports and pictures would still go to whoever sits at that screen."""
    browser = served.browser()
    browser.log_in(name="Ida", password=WORDS)
    cookie = "; ".join(f"{name}={value}" for name, value in browser.cookies.items()).encode()

    def ended():
        if way == "out":
            served.desk.log_out(served.sessions.of(browser.cookies["vedette-8000"]))
        elif way == "file":
            with changing(users) as held:
                held[0] = User("Ida", "reader", held[0].password, held[0].token)
        else:
            Path(users).write_text("{", encoding="utf-8")

    took_s, told = _still(served, [(b"cookie", cookie)], ended)
    assert took_s < SOON_S
    assert [one.get("body") for one in told] == [None, b"first", b""]
    assert told[-1]["more_body"] is False


def test_a_programs_stream_ends_with_its_token(served, users):
    """A token that got out is taken back at once, also from who listens with it."""

    def anew():
        with changing(users) as held:
            held[0] = User("Ida", "admin", held[0].password, passwords.digest("n" * 40))

    took_s, told = _still(served, [(b"authorization", f"Bearer {TOKEN}".encode())], anew)
    assert took_s < SOON_S
    assert told[-1]["more_body"] is False


def test_a_program_that_only_reads_on_is_not_cut_off(served):
    """The check must let its own pass, however long an answer takes."""
    served.between = lambda: time.sleep(1.2)
    told = served.browser().get("/api/v1/lines", authorization=f"Bearer {TOKEN}")
    assert told.body == b"first\nsecond\n"


def test_who_never_logged_in_is_not_logged_out(served):
    """The site is given to all, in as many pieces as it has."""
    assert served.desk.holds(Visit())


def test_where_nobody_logs_in_nothing_is_cut_off(tmp_path):
    """A page that is open for a week on one's own machine outlives its session."""
    held = guarded(tmp_path)
    session = held.desk.log_in(None, None, None, "127.0.0.1")
    held.desk.log_out(session)
    assert held.desk.holds(held.desk.visit_of(session))
