"""`vedette watch`: run from a timer, by systemd, and by hand."""

import json
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.sources.replaying import Replaying, answer, status

from vedette.surfaces.cli.durations import seconds_given
from vedette.surfaces.cli.notifying import Notifier

COMMAND = [sys.executable, "-c", "from vedette.surfaces.cli.door import main; main()"]
AT = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"
FEED = (
    b'<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Radio</title><item>'
    b"<title>Front seizes Butembo</title><link>%s</link></item></channel></rss>"
)
STORY = (
    b"<html><body><article><h1>Front seizes Butembo</h1><p>Fighters of the Blue Lake Front seized the town of Butembo "
    b"on Monday, the army said. At least 12 people were killed and 4,000 fled their homes.</p></article></body></html>"
)


@pytest.fixture
def case(vedette, folder, tmp_path):
    """A case with one folder as its source, of which nothing is read yet."""
    made = tmp_path / "east.vedette"
    assert vedette("init", made).code == 0
    (folder / "story.txt").rename(tmp_path / "story.txt")
    assert vedette("add", made, folder, "--no-read").code in (0, 2)
    (tmp_path / "story.txt").rename(folder / "story.txt")
    return made


@contextmanager
def started(*arguments):
    """The command as a process of its own, which a test that goes wrong does not wait for."""
    words = [*COMMAND, *map(str, arguments)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        late = threading.Timer(60, process.kill)
        late.start()
        try:
            yield process
        finally:
            late.cancel()
            process.kill()


def test_once_visits_what_is_due_and_tells_each_visit_in_a_line(vedette, case, folder):
    """From a timer: one line a source, and nothing the second time but that nothing changed."""
    told = vedette("watch", case, "--once")
    assert (told.code, told.err) == (0, "")
    first, second = told.out.splitlines()
    assert re.fullmatch(rf"{AT} folder {re.escape(str(folder))} new 1 known 0 skipped 0", first)
    assert re.fullmatch(rf"{AT} picture {re.escape(str(case))} renewed with 1 report; it rests on 1", second)
    assert re.fullmatch(rf"{AT} folder {re.escape(str(folder))} unchanged\n", vedette("watch", case, "--once").out)
    assert vedette("watch", case, "--once", "-q").out == ""


def test_json_lines_are_for_programs(vedette, case):
    """Nobody should have to parse prose."""
    told = [json.loads(line) for line in vedette("watch", case, "--once", "--format", "json").out.splitlines()]
    assert [line["what"] for line in told] == ["folder", "picture"]
    assert told[0]["new"] == 1


def test_a_wrong_time_and_a_case_that_is_none_are_told_in_a_line(vedette, tmp_path):
    """Before anything is visited."""
    assert vedette("watch", tmp_path / "none.vedette", "--once").code == 4
    assert "--every soon" in vedette("watch", tmp_path / "none.vedette", "--every", "soon").err
    assert seconds_given("15m", "--every") == 900


def test_a_feed_is_fetched_with_what_it_links_and_asked_for_changes_after(vedette, tmp_path):
    """The whole way: server, feed, page, case, picture; no secret of the address in any line."""
    case = tmp_path / "east.vedette"
    vedette("init", case)
    with Replaying({"/a": answer(STORY)}) as server:
        feed = answer(FEED % server.url("/a").encode(), "application/rss+xml", fields=[("ETag", '"one"')])
        server.play("/feed?key=hush", [feed, status(304)])
        url = server.url("/feed?key=hush")
        added = vedette("add", case, url, "--as", "feed", "--every", "1s", "--allow-host", server.host, "-v")
        assert added.code == 0, added.err
        time.sleep(1.1)
        told = vedette("watch", case, "--once", "--allow-host", server.host)
        assert told.code == 0, told.err
        assert server.asked[-1].headers.get("if-none-match") == '"one"'
    assert re.fullmatch(rf"{AT} feed http://{server.host}/feed\?key=… unchanged\n", told.out)
    assert "hush" not in told.out + told.err


def test_a_server_that_fails_is_told_with_the_time_of_the_next_try(vedette, tmp_path):
    """The watch itself has not failed."""
    case = tmp_path / "east.vedette"
    vedette("init", case)
    with Replaying({"/feed": status(404)}) as server:
        vedette("add", case, server.url("/feed"), "--as", "feed", "--allow-host", server.host)
        told = vedette("watch", case, "--once", "--allow-host", server.host)
    assert told.code == 0
    assert "Traceback" not in told.err


def test_it_runs_until_it_is_told_to_stop_and_leaves_with_0(case, folder):
    """`systemctl stop`: in seconds, with what was in hand kept."""
    with started("watch", case) as process:
        lines = [process.stdout.readline(), process.stdout.readline()]
        began = time.monotonic()
        process.send_signal(signal.SIGTERM)
        rest = process.stdout.read()
        assert process.wait(20) == 0
        assert time.monotonic() - began < 15  # one or two on a machine that has nothing else to do
        assert process.stderr.read() == ""
    assert "watch" in lines[0]
    assert "begun, 1 source" in lines[0]
    assert f"folder {folder} new 1" in lines[1]
    assert rest.splitlines()[-1].endswith("stopped")
    assert not Path(f"{case}-watch").exists()


def test_a_second_watch_stands_by_and_takes_over_when_the_first_is_killed(case, vedette):
    """However the first ends: nothing has to be cleaned up by hand."""
    with started("watch", case) as first:
        first.stdout.readline()
        assert "another watch is at work" in vedette("watch", case, "--once").out
        first.kill()
    assert "another watch" not in vedette("watch", case, "--once").out


# systemd


@pytest.fixture
def systemd(tmp_path, monkeypatch):
    """A socket that hears what a service tells."""
    at = tmp_path / "notify"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as heard:
        heard.bind(str(at))
        heard.settimeout(0.2)
        monkeypatch.setenv("NOTIFY_SOCKET", str(at))
        yield heard


def words(heard):
    told = []
    while True:
        try:
            told.append(heard.recv(4096).decode())
        except TimeoutError:
            return told


def test_systemd_hears_when_it_is_ready_what_it_does_and_when_it_ends(systemd, monkeypatch):
    """Type=notify: units that wait for it start in time, and `systemctl status` shows the last line."""
    monkeypatch.setenv("WATCHDOG_USEC", "40000000")
    now = [0.0]
    notifier = Notifier(lambda: now[0])
    notifier.ready()
    for _ in range(3):
        notifier.alive()
    now[0] = 11
    notifier.alive()
    notifier.status("feed new 1\nknown 2")
    notifier.stopping()
    assert words(systemd) == ["READY=1", "WATCHDOG=1", "WATCHDOG=1", "STATUS=feed new 1 known 2", "STOPPING=1"]


def test_nobody_is_told_where_nobody_listens(monkeypatch):
    """By hand, in a container, after systemd has gone."""
    for address in ("", "relative", "/nowhere/notify", "@nobody"):
        monkeypatch.setenv("NOTIFY_SOCKET", address)
        Notifier().ready()
