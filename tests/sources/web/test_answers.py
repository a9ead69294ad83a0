"""What servers answer, and what becomes of it: pages, redirects, unchanged pages, refusals and requests to wait."""

from __future__ import annotations

import socket
import time
from datetime import UTC, datetime
from typing import Any

import pytest
from tests.sources.clocks import Clock
from tests.sources.replaying import Answered, Replaying, answer, head, redirect, status, zipped
from tests.sources.web.doors import door, failure, resolving

from vedette.model.version import VERSION
from vedette.sources.web import Limits, Manners, wires

PAGE = "<p>Нові удари по порту.</p>".encode()


def test_an_answer_is_kept_as_it_came() -> None:
    """Evidence must survive the page: bytes, headers in their order and letters, address and moment."""
    fields = [("X-First", "1"), ("ETag", '"a1"'), ("X-first", "2"), ("Last-Modified", "Fri, 06 Dec 2024 08:00:00 GMT")]
    clock = Clock(datetime(2024, 12, 6, 9, tzinfo=UTC))
    with Replaying({"/": answer(PAGE, "Text/HTML; charset=utf-8", fields=fields)}) as server, door(clock=clock) as web:
        got = web.get(server.url("/#top"), robots=False)
    assert (got.content, got.media_type, got.unchanged) == (PAGE, "text/html", False)
    assert (got.fetch.url, got.fetch.final_url, got.fetch.status) == (server.url("/#top"), server.url("/"), 200)
    assert got.fetch.at == clock.at
    assert got.fetch.headers == (
        ("Content-Type", "Text/HTML; charset=utf-8"), *fields, ("Content-Length", str(len(PAGE)))
    )  # fmt: skip
    assert got.header("etag") == '"a1"'


def test_headers_that_carry_credentials_are_not_kept() -> None:
    """A case is handed on; a session that a server opened must not be."""
    fields = [("Set-Cookie", "session=abc"), ("X-Kept", "yes"), ("authorization", "Bearer abc"), ("X-API-Key", "abc")]
    with Replaying({"/": answer(PAGE, fields=fields)}) as server, door() as web:
        got = web.get(server.url("/"), robots=False)
        assert "abc" not in str(got)
        assert ("X-Kept", "yes") in got.fetch.headers
        web.get(server.url("/"), robots=False)
        assert "cookie" not in server.asked[-1].headers


def test_headers_of_any_bytes_are_read() -> None:
    """Servers write names of files in UTF-8 and in Latin-1."""
    raw = b"HTTP/1.1 200 OK\r\nX-A: \xd0\xbc\r\nX-B: caf\xe9\r\nContent-Length: 1\r\n\r\nx"
    with Replaying({"/": Answered([raw])}) as server, door() as web:
        got = web.get(server.url("/"), robots=False)
    assert got.fetch.headers[:2] == (("X-A", "м"), ("X-B", "café"))


def test_the_environment_has_no_say(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy of the environment would look names up itself, past every check."""
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with Replaying({"/": answer(PAGE)}) as server, door() as web:
        assert web.get(server.url("/"), robots=False).content == PAGE


def test_the_user_agent_says_who_asks() -> None:
    """A server's people can tell who it is, and write."""
    with Replaying({"/": answer(PAGE)}) as server:
        with door() as web:
            web.get(server.url("/"), robots=False)
        with door(manners=Manners(contact="desk@example.org\r\nX: y", between_s=0)) as web:
            web.get(server.url("/"), robots=False)
        agents = [asked.headers["user-agent"] for asked in server.asked]
    assert agents == [f"vedette/{VERSION}", f"vedette/{VERSION} (+desk@example.orgX: y)"]


@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
def test_redirects_are_followed(code: int) -> None:
    """The address that answered is kept beside the one that was asked for."""
    scenario = {"/a": redirect("/b?x=1", code), "/b?x=1": redirect("c", code), "/c": answer(PAGE)}
    with Replaying(scenario) as server, door() as web:
        got = web.get(server.url("/a"), robots=False)
        assert (got.content, got.fetch.url, got.fetch.final_url) == (PAGE, server.url("/a"), server.url("/c"))
        assert server.paths() == ["/a", "/b?x=1", "/c"]


@pytest.mark.parametrize(
    ("target", "reached"),
    [
        ("../x", "/x"),
        ("?page=2", "/dir/page?page=2"),
        ("//{host}/y", "/y"),
        ("/нови ни", "/%D0%BD%D0%BE%D0%B2%D0%B8%20%D0%BD%D0%B8"),
        ("/a%20b#part", "/a%20b"),
        (" /spaces ", "/spaces"),
    ],
)
def test_the_target_of_a_redirect_is_read_as_browsers_do(target: str, reached: str) -> None:
    """Servers send relative and unquoted targets."""
    with Replaying({reached: answer(PAGE)}) as server, door() as web:
        server.play("/dir/page", redirect(target.format(host=server.host)))
        assert web.get(server.url("/dir/page"), robots=False).fetch.final_url == server.url(reached)


def test_redirects_end() -> None:
    """A circle is seen as one; a chain ends at its bound."""
    chain = {f"/{step}": redirect(f"/{step + 1}") for step in range(20)}
    with (
        Replaying({**chain, "/a": redirect("/b"), "/b": redirect("/a"), "/self": redirect("/self")}) as server,
        door() as web,
    ):
        assert failure(web, server.url("/a")).why == "it redirects in a circle"
        assert failure(web, server.url("/self")).why == "it redirects in a circle"
        assert failure(web, server.url("/0")).why == "it redirects more than 5 times"
        assert server.paths()[-1] == "/5"
        assert "more than 0 times" in failure(web, server.url("/0"), limits=Limits(redirects=0)).why
        server.play("/6", answer(PAGE))
        assert web.get(server.url("/0"), robots=False, limits=Limits(redirects=6)).content == PAGE


def test_a_redirect_without_target_is_a_failure() -> None:
    """There is nowhere to go."""
    with Replaying({"/": status(302)}) as server, door() as web:
        assert "redirects to nowhere" in failure(web, server.url("/")).why


def test_a_page_that_has_not_changed_is_not_sent_again() -> None:
    """Feeds are asked every few minutes; politeness is to say what one has."""
    with Replaying(
        {"/feed": [answer(PAGE, fields=[("ETag", '"1"')]), status(304, fields=[("ETag", '"1"')])]}
    ) as server:
        with door() as web:
            first = web.get(server.url("/feed"), robots=False)
            second = web.get(
                server.url("/feed"), etag=first.header("etag"), modified="Fri, 06 Dec 2024 08:00:00 GMT", robots=False
            )
        assert (second.unchanged, second.content, second.fetch.status) == (True, b"", 304)
        asked = server.asked[-1].headers
        assert (asked["if-none-match"], asked["if-modified-since"]) == ('"1"', "Fri, 06 Dec 2024 08:00:00 GMT")
        assert "if-none-match" not in server.asked[0].headers


def test_unchanged_is_believed_only_where_it_was_asked_for() -> None:
    """Without a page to compare with, it says nothing."""
    with Replaying({"/": status(304)}) as server, door() as web:
        error = failure(web, server.url("/"))
        assert (error.status, error.lasting) == (304, False)


def test_an_etag_cannot_add_headers() -> None:
    """It came from a server, and goes back to one."""
    with Replaying({"/": answer(PAGE)}) as server, door() as web:
        web.get(server.url("/"), etag='"1"\r\nX-Evil: 1', modified="мир", robots=False)
        assert "x-evil" not in server.asked[0].headers
        assert "if-none-match" not in server.asked[0].headers


@pytest.mark.parametrize(
    ("code", "words", "lasting"),
    [
        (400, "does not give the page", True),
        (401, "wants a login", True),
        (403, "does not allow it", True),
        (404, "no such page", True),
        (410, "gone", True),
        (451, "legal reasons", True),
        (408, "does not give the page", False),
        (429, "fewer requests", False),
        (500, "does not give the page", False),
        (503, "not available now", False),
        (206, "does not give the page", False),
        (300, "does not give the page", False),
        (999, "does not give the page", False),
    ],
)
def test_refusals_say_whether_they_last(code: int, words: str, lasting: bool) -> None:
    """A page that is gone is not asked for again; a server that is down is."""
    with Replaying({"/": status(code, content=b"<p>error</p>")}) as server, door() as web:
        error = failure(web, server.url("/"))
    assert words in error.why
    assert f"status {code}" in error.why
    assert (error.status, error.lasting) == (code, lasting)


@pytest.mark.parametrize("code", [429, 503])
@pytest.mark.parametrize(
    ("said", "wait_s"),
    [
        ("120", 120),
        ("0", 0),
        ("Fri, 06 Dec 2024 12:02:00 GMT", 120),
        ("Friday, 06-Dec-24 12:02:00 GMT", 120),
        ("Fri, 06 Dec 2024 11:00:00 GMT", 0),
        ("Sat, 06 Dec 2025 12:00:00 GMT", 86_400),
        ("99999999999999999999", 86_400),
        ("-5", None),
        ("soon", None),
        ("Fri, 99 Dec 2024 12:02:00 GMT", None),
    ],
)
def test_a_server_may_ask_to_wait(code: int, said: str, wait_s: int | None) -> None:
    """In seconds or as a date, a day at the most; nonsense is no wish. It is not asked again before."""
    with Replaying({"/": status(code, fields=[("Retry-After", said)])}) as server, door() as web:
        error = failure(web, server.url("/"))
    assert (error.wait_s, error.lasting) == (wait_s, False)
    assert len(server.asked) == 1


@pytest.mark.parametrize("code", [200, 203, 204])
def test_empty_answers_are_answers(code: int) -> None:
    """What to make of them is for the reader of documents."""
    with Replaying({"/": status(code)}) as server, door() as web:
        assert web.get(server.url("/"), robots=False).content == b""


def test_one_connection_serves_many_requests_to_a_server() -> None:
    """Politeness and speed: two hundred pages need no two hundred handshakes."""
    with (
        Replaying({"/a": answer(PAGE), "/b": redirect("/a"), "/c": zipped(PAGE), "/d": status(404)}) as server,
        door() as web,
    ):
        for path in ("/a", "/c", "/a", "/c"):
            assert web.get(server.url(path), robots=False).content == PAGE
        assert {asked.connection for asked in server.asked} == {1}


def test_a_kept_connection_that_the_server_gave_up_is_replaced() -> None:
    """Servers close idle connections without a word; that is no failure of the next page."""
    scenario = {"/a": Answered([head(200, [("Content-Length", "1")]) + b"x"], "close"), "/b": answer(PAGE)}
    with Replaying(scenario) as server, door() as web:
        web.get(server.url("/a"), robots=False)
        assert web.get(server.url("/b"), robots=False).content == PAGE
        assert [asked.connection for asked in server.asked] == [1, 2]


def test_the_next_address_is_tried_where_one_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many hosts have an IPv6 address that leads nowhere; each gets its share of the time, and 10 s at the most."""
    given: list[float | None] = []

    class Watched(socket.socket):
        def connect(self, address: Any) -> None:
            given.append(self.gettimeout())
            if address[0] == "127.0.0.3":
                raise TimeoutError
            super().connect(address)

    monkeypatch.setattr(wires.socket, "socket", Watched)
    network = resolving(news_example_org="127.0.0.3 127.0.0.2 127.0.0.1")
    hosts = frozenset({"news.example.org"})
    with Replaying({"/": answer(PAGE)}) as server, door(network=network, allowed_hosts=hosts) as web:
        url = server.url("/", name="news.example.org")
        assert web.get(url, robots=False, limits=Limits(seconds=90)).content == PAGE
    assert given == [10, 10, 10]


def test_what_follows_the_end_of_an_answer_is_not_the_next_one() -> None:
    """The end of a chunked answer is plain; more on its heels would be read as the answer to the next request."""
    chunked = head(200, [("Transfer-Encoding", "chunked")]) + b"1\r\nx\r\n0\r\n\r\n"
    extra = head(200, [("Content-Length", "5")]) + b"wrong"
    with Replaying({"/a": Answered([chunked + extra]), "/b": answer(PAGE)}) as server, door() as web:
        assert web.get(server.url("/a"), robots=False).content == b"x"
        assert web.get(server.url("/b"), robots=False).content == PAGE


def test_an_answer_that_nobody_asked_for_is_not_taken_for_the_next() -> None:
    """A server that speaks before it is asked may be answering somebody else's request."""
    early = head(200, [("Content-Length", "1")]) + b"x"
    extra = head(200, [("Content-Length", "5")]) + b"wrong"
    with Replaying({"/a": Answered([early, extra], pause_s=0.05), "/b": answer(PAGE)}) as server, door() as web:
        web.get(server.url("/a"), robots=False)
        time.sleep(0.15)
        assert web.get(server.url("/b"), robots=False).content == PAGE
