"""Servers are asked politely: in turn, by their robots.txt, and not for ever."""

from __future__ import annotations

import time
from datetime import timedelta

import pytest
from tests.sources.clocks import Clock
from tests.sources.replaying import Replaying, Script, answer, broken, misjudged, nothing, redirect, status
from tests.sources.web.doors import door, failure, resolving

from vedette.sources.web import Limits, Manners, Web, courtesy
from vedette.sources.web.robots import MOST_HOSTS, RuleBook, Rules
from vedette.sources.web.waits import back_off

PAGE = b"<p>Water is back in the eastern districts.</p>"


def robots(*lines: str) -> Script:
    return answer("\n".join(lines).encode(), "text/plain")


def test_requests_to_one_host_keep_their_distance() -> None:
    """Two hundred links of one outlet must not become two hundred requests in a second."""
    clock = Clock()
    with Replaying({"/": answer(PAGE)}) as server, door(manners=Manners(between_s=2), clock=clock) as web:
        web.get(server.url("/"), robots=False)
        assert clock.waited == []
        web.get(server.url("/"), robots=False)
        assert clock.waited == [2]
        clock.at += timedelta(seconds=1.5)
        web.get(server.url("/"), robots=False)
        assert clock.waited == [2, 0.5]
        clock.at += timedelta(seconds=60)
        web.get(server.url("/"), robots=False)
        assert clock.waited == [2, 0.5]


def test_the_distance_is_kept_by_redirects_too() -> None:
    """A redirect is a request."""
    clock = Clock()
    scenario = {"/": redirect("/b"), "/b": answer(PAGE)}
    with Replaying(scenario) as server, door(manners=Manners(between_s=2), clock=clock) as web:
        web.get(server.url("/"), robots=False)
    assert clock.waited == [2]


def test_a_clock_that_is_set_back_makes_nobody_wait_for_long() -> None:
    """Laptops correct their clocks by hours."""
    clock = Clock()
    with Replaying({"/": answer(PAGE)}) as server, door(manners=Manners(between_s=2), clock=clock) as web:
        web.get(server.url("/"), robots=False)
        clock.at -= timedelta(hours=5)
        web.get(server.url("/"), robots=False)
    assert clock.waited == [2]


def test_another_host_does_not_wait() -> None:
    """Politeness is owed to each."""
    clock = Clock()
    with (
        Replaying({"/": answer(PAGE)}) as server,
        door(
            manners=Manners(between_s=2),
            clock=clock,
            network=resolving(a_example_org="127.0.0.1"),
            allowed_hosts=frozenset({"127.0.0.1", "a.example.org"}),
        ) as web,
    ):
        web.get(server.url("/"), robots=False)
        web.get(server.url("/", name="a.example.org"), robots=False)
    assert clock.waited == []


def test_waiting_for_a_turn_is_not_counted_as_the_servers_time() -> None:
    """A slow pace is the reader's own wish."""
    scenario = {"/": redirect("/b"), "/b": answer(PAGE)}
    with (
        Replaying(scenario) as server,
        Web(
            Limits(seconds=0.3), allowed_hosts=frozenset({server.host}), manners=Manners(between_s=0.4), wait=time.sleep
        ) as web,
    ):
        assert web.get(server.url("/"), robots=False).content == PAGE


def test_robots_are_asked_once_and_followed() -> None:
    """What a host asks of programs is asked of this one."""
    rules = robots("User-agent: *", "Disallow: /private/", "Allow: /private/but-this")
    scenario = {"/robots.txt": rules, "/a": answer(PAGE), "/private/but-this": answer(PAGE)}
    with Replaying(scenario) as server, door() as web:
        web.get(server.url("/a"))
        web.get(server.url("/private/but-this"))
        error = failure(web, server.url("/private/x?y"), robots=True)
        assert error.lasting
        assert error.why == "the robots.txt of 127.0.0.1 asks programs not to fetch it"
        assert server.paths() == ["/robots.txt", "/a", "/private/but-this"]


def test_robots_may_speak_to_this_program_by_name() -> None:
    """A group of its own comes before the group for all."""
    rules = robots("User-agent: *", "Disallow:", "", "User-agent: Vedette", "Disallow: /")
    with Replaying({"/robots.txt": rules, "/a": answer(PAGE)}) as server, door() as web:
        assert failure(web, server.url("/a"), robots=True).lasting


def test_a_url_that_a_person_named_may_go_without_robots() -> None:
    """The caller decides; robots.txt speaks to programs that wander by themselves."""
    with (
        Replaying({"/robots.txt": robots("User-agent: *", "Disallow: /"), "/a": answer(PAGE)}) as server,
        door() as web,
    ):
        assert web.get(server.url("/a"), robots=False).content == PAGE
        assert server.paths() == ["/a"]


def test_a_redirect_is_held_against_the_robots_of_where_it_leads() -> None:
    """A link shortener allows all."""
    rules = robots("User-agent: *", "Disallow: /closed")
    with (
        Replaying({"/robots.txt": rules, "/a": redirect("/closed/x"), "/closed/x": answer(PAGE)}) as server,
        door() as web,
    ):
        assert "robots.txt" in failure(web, server.url("/a"), robots=True).why
        assert "/closed/x" not in server.paths()


def test_robots_are_asked_again_after_a_day() -> None:
    """Rules change."""
    clock = Clock()
    rules = [robots("User-agent: *", "Disallow: /"), robots("User-agent: *", "Disallow:")]
    with Replaying({"/robots.txt": rules, "/a": answer(PAGE)}) as server, door(clock=clock) as web:
        failure(web, server.url("/a"), robots=True)
        clock.at += timedelta(hours=23)
        failure(web, server.url("/a"), robots=True)
        clock.at += timedelta(hours=2)
        assert web.get(server.url("/a")).content == PAGE


@pytest.mark.parametrize("code", [400, 401, 403, 404, 410, 451])
def test_no_robots_means_no_rules(code: int) -> None:
    """By the standard: a host without the file asks for nothing."""
    with Replaying({"/robots.txt": status(code), "/a": answer(PAGE)}) as server, door() as web:
        assert web.get(server.url("/a")).content == PAGE


@pytest.mark.parametrize("code", [429, 500, 503])
def test_robots_that_cannot_be_had_now_mean_not_now(code: int) -> None:
    """A host that is overloaded is not asked for pages; and not asked again at once."""
    clock = Clock()
    scenario = {"/robots.txt": [status(code), robots("User-agent: *")], "/a": answer(PAGE)}
    with Replaying(scenario) as server, door(clock=clock) as web:
        for _ in range(3):
            error = failure(web, server.url("/a"), robots=True)
            assert (error.why, error.lasting) == (f"its robots.txt answers with status {code}", False)
        assert server.paths() == ["/robots.txt"]
        clock.at += timedelta(minutes=6)
        assert web.get(server.url("/a")).content == PAGE


@pytest.mark.parametrize(
    "script",
    [
        redirect("/robots.txt"),
        answer(b"\xff\xfe\x00\x00" * 999, "text/plain"),
        answer(b"<html>Not a robots file</html>"),
        answer(b"User-agent: *\nDisallow: /[%zz\n" * 20_000),
        answer(b"\n".join([b"Disallow: /" + b"*a" * 100 + b"$"] * 100)),
    ],
)
def test_robots_that_make_no_sense_ask_for_nothing(script: Script) -> None:
    """Many hosts answer every path with some page."""
    with Replaying({"/robots.txt": script, "/aaa": answer(PAGE)}) as server, door() as web:
        assert web.get(server.url("/aaa")).content == PAGE


def test_robots_that_lead_to_a_private_address_open_nothing() -> None:
    """They are fetched through the same door."""
    with Replaying({"/robots.txt": redirect("http://10.0.0.1/"), "/a": answer(PAGE)}) as server, door() as web:
        error = failure(web, server.url("/a"), robots=True)
    assert "10.0.0.1 is an address that is private" in error.why


def test_robots_of_a_closed_host_tell_why_it_is_closed() -> None:
    """A private address is no trouble of the moment."""
    with door(allowed_hosts=frozenset()) as web:
        for _ in range(2):
            error = failure(web, "http://10.0.0.1/a", robots=True)
            assert "10.0.0.1 is an address that is private" in error.why
            assert error.lasting


def test_robots_that_cannot_be_opened_close_the_host_for_some_minutes() -> None:
    """It has rules, and they are not known."""
    clock = Clock()
    packed = answer(b"x", fields=[("Content-Encoding", "br")])
    with Replaying({"/robots.txt": [packed, robots("")], "/a": answer(PAGE)}) as server, door(clock=clock) as web:
        error = failure(web, server.url("/a"), robots=True)
        assert error.why.startswith("its robots.txt: it is compressed as br")
        assert not error.lasting
        clock.at += timedelta(minutes=6)
        assert web.get(server.url("/a")).content == PAGE


def test_a_watch_of_months_remembers_a_bounded_number_of_hosts() -> None:
    """Links lead to thousands of hosts, and some have rules by the hundred thousand."""
    book, now = RuleBook(), Clock().at
    for port in range(2 * MOST_HOSTS):
        book.put(("http", "a.org", port), Rules(b""), now + timedelta(days=1))
    assert book.of(("http", "a.org", 0), now) is None
    assert book.of(("http", "a.org", 2 * MOST_HOSTS - 1), now) is not None
    assert book.of(("http", "a.org", MOST_HOSTS), now) is not None
    for port in range(5):
        book.put(("https", "b.org", port), Rules(b"#" * 512_000), now + timedelta(days=1))
    assert [book.of(("https", "b.org", port), now) is not None for port in range(5)] == [False, False, True, True, True]


def test_silent_robots_do_not_hold_up_each_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """The failure is remembered for some minutes."""
    clock = Clock()
    with Replaying({"/robots.txt": nothing(), "/a": answer(PAGE)}) as server, door(clock=clock) as web:
        monkeypatch.setattr(courtesy, "_ROBOTS", Limits(seconds=0.2))
        for _ in range(3):
            error = failure(web, server.url("/a"), robots=True)
            assert error.why == "its robots.txt: no whole answer within 0.2 s"
        assert server.paths() == ["/robots.txt"]


@pytest.mark.parametrize(("asked", "waits"), [("5", 5), ("0.1", 2), ("3600", 30), ("nan", 2), ("soon", 2), ("-4", 2)])
def test_a_host_may_ask_for_more_distance(asked: str, waits: float) -> None:
    """Crawl-delay is honoured up to a bound; an hour between pages would be a refusal."""
    clock = Clock()
    rules = robots("User-agent: *", f"Crawl-delay: {asked}")
    with (
        Replaying({"/robots.txt": rules, "/": answer(PAGE)}) as server,
        door(manners=Manners(between_s=2), clock=clock) as web,
    ):
        web.get(server.url("/"))
        web.get(server.url("/"))
    assert clock.waited == [waits, waits]


@pytest.mark.parametrize("script", [status(500), status(502), status(503), broken(), misjudged(b"x", 9)])
def test_what_may_pass_is_tried_again(script: Script) -> None:
    """A server error or a broken connection is often over in a second."""
    clock = Clock()
    with (
        Replaying({"/": [script, script, answer(PAGE)]}) as server,
        door(manners=Manners(between_s=0), clock=clock) as web,
    ):
        assert web.get(server.url("/"), robots=False).content == PAGE
        first, second = clock.waited
        assert 1 <= first <= 1.5
        assert 2 <= second <= 3


def test_tries_end() -> None:
    """Three in all, and the failure then speaks of the last."""
    with Replaying({"/": status(500)}) as server, door(manners=Manners(between_s=0)) as web:
        assert failure(web, server.url("/")).status == 500
        assert len(server.asked) == 3


@pytest.mark.parametrize(
    "script", [status(404), status(410), status(429), status(503, fields=[("Retry-After", "1")]), answer(b"x" * 2000)]
)
def test_what_will_not_pass_at_once_is_not_tried_again(script: Script) -> None:
    """A refusal is an answer; a wish to wait is granted by whoever asked."""
    with Replaying({"/": script}) as server, door(manners=Manners(between_s=0), limits=Limits(bytes=1000)) as web:
        failure(web, server.url("/"))
        assert len(server.asked) == 1


def test_waits_are_the_same_twice_and_differ_between_pages() -> None:
    """Many readers of one server must not come back in step; a run can be repeated."""
    first, again, other = (back_off(f"https://example.org{path}", 1, 1.0) for path in ("/a", "/a", "/b"))
    assert first == again != other
