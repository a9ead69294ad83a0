"""Connections are kept for the next request, few and not for long; so is what is remembered of hosts."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.sources.clocks import Clock
from tests.sources.replaying import Replaying, answer, redirect
from tests.sources.web.doors import door, failure

from vedette.sources.web import Network, courtesy, pool

PAGE = b"<p>Two villages north of Tal Tamr were shelled overnight.</p>"
HOSTS = [f"host-{number}.example.org" for number in range(4)]


def everywhere_here(asked: list[str]) -> Network:
    """A network in which every name leads to this machine; ``asked`` holds each look-up."""

    def resolve(host: str, _: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"]

    return Network(resolver=resolve)


def test_an_idle_connection_is_given_up_and_its_name_looked_up_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """A host that moved must not be asked at its old address for ever."""
    asked: list[str] = []
    with (
        Replaying({"/": answer(PAGE)}) as server,
        door(network=everywhere_here(asked), allowed_hosts=frozenset(HOSTS)) as web,
    ):
        url = server.url("/", name=HOSTS[0])
        web.get(url, robots=False)
        web.get(url, robots=False)
        assert len(asked) == 1
        monkeypatch.setattr(pool, "LONGEST_IDLE_S", -1.0)
        web.get(url, robots=False)
        assert len(asked) == 2


def test_few_connections_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Links of one feed lead to a thousand hosts, and a process may hold a thousand files."""
    monkeypatch.setattr(pool, "MOST_KEPT", 2)
    asked: list[str] = []
    with (
        Replaying({"/": answer(PAGE)}) as server,
        door(network=everywhere_here(asked), allowed_hosts=frozenset(HOSTS)) as web,
    ):
        for host in (*HOSTS, HOSTS[3], HOSTS[2], HOSTS[0]):
            web.get(server.url("/", name=host), robots=False)
        assert asked == [*HOSTS, HOSTS[0]]


def test_the_pace_is_remembered_for_a_bounded_number_of_hosts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The host that was asked longest ago is forgotten first; it has had its rest."""
    monkeypatch.setattr(courtesy, "MOST_HOSTS", 2)
    clock = Clock()
    with (
        Replaying({"/": answer(PAGE)}) as server,
        door(
            network=everywhere_here([]), allowed_hosts=frozenset(HOSTS), clock=clock, manners=courtesy.Manners()
        ) as web,
    ):
        for host in HOSTS:
            web.get(server.url("/", name=host), robots=False)
        web.get(server.url("/", name=HOSTS[0]), robots=False)
        assert clock.waited == []
        web.get(server.url("/", name=HOSTS[3]), robots=False)
        assert clock.waited == [1]


def test_robots_that_lead_astray_close_the_host_for_minutes_only() -> None:
    """Where its robots.txt leads says nothing of the host; a mistake there is mended some day."""
    clock = Clock()
    rules = [redirect("http://10.0.0.1/"), answer(b"", "text/plain")]
    with Replaying({"/robots.txt": rules, "/a": answer(PAGE)}) as server, door(clock=clock) as web:
        assert not failure(web, server.url("/a"), robots=True).lasting
        clock.at += timedelta(minutes=6)
        assert web.get(server.url("/a")).content == PAGE
