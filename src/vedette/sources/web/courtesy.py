"""Politeness towards hosts: whose turn it is, what their robots.txt asks, and the name by which we come."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta

from vedette.model.version import VERSION
from vedette.sources.web.exchanging import exchange
from vedette.sources.web.failing import Closed, NoAnswer, forbidden
from vedette.sources.web.limits import Limits, Manners
from vedette.sources.web.pool import Pool
from vedette.sources.web.robots import MOST_BYTES, MOST_HOSTS, RuleBook, Rules, rules_for
from vedette.sources.web.urls import Place, joined
from vedette.sources.web.wires import Allowance, Head

REDIRECTS = frozenset({301, 302, 303, 307, 308})
_ROBOTS = Limits(bytes=4 * MOST_BYTES, seconds=10)
_RULES_LAST = timedelta(hours=24)
_FAILURE_LASTS = timedelta(minutes=5)
_ACCEPTED = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


def own_headers(manners: Manners) -> list[tuple[str, str]]:
    """Return the headers of every request: who asks, and what can be read."""
    contact = "".join(letter for letter in manners.contact or "" if letter.isascii() and letter.isprintable())
    return [
        ("User-Agent", f"vedette/{VERSION}" + (f" (+{contact})" if contact else "")),
        ("Accept", _ACCEPTED),
        ("Accept-Encoding", "gzip, deflate"),
    ]


class Courtesy:
    """Keeps the time of the last request to each host, and each host's robots.txt for a day."""

    def __init__(
        self,
        pool: Pool,
        manners: Manners,
        *,
        now: Callable[[], datetime],
        wait: Callable[[float], None],
        alive: Callable[[], None],
    ) -> None:
        self._pool, self._manners, self._now, self._wait, self._alive = pool, manners, now, wait, alive
        self._last: dict[str, datetime] = {}
        self._rules = RuleBook()

    def take_turn(self, place: Place, allowance: Allowance) -> None:
        """Wait until the host of ``place`` may be asked again; the time is not counted against ``allowance``."""
        last = self._last.get(place.host)
        if last is not None:
            least = self._between_s(place)
            left = least - (self._now() - last).total_seconds()
            if left > 0:
                begun = time.monotonic()
                # A clock that was set back must not make anyone wait for hours.
                self._wait(min(left, least))
                allowance.prolong(time.monotonic() - begun)
        self._last.pop(place.host, None)
        self._last[place.host] = self._now()
        if len(self._last) > MOST_HOSTS:
            self._last.pop(next(iter(self._last)))

    def check(self, place: Place, allowance: Allowance) -> None:
        """Raise ``NoAnswer`` where the robots.txt of the host forbids ``place``, or cannot be had now."""
        begun = time.monotonic()
        rules = self._rules_of(place)
        allowance.prolong(time.monotonic() - begun)
        if not rules.allow(place.url):
            raise forbidden(f"the robots.txt of {place.host} asks programs not to fetch it")

    def _between_s(self, place: Place) -> float:
        rules = self._rules.of(place.origin, self._now())
        asked = rules.delay_s if isinstance(rules, Rules) else 0.0
        return max(self._manners.between_s, min(asked, self._manners.crawl_delay_s))

    def _rules_of(self, place: Place) -> Rules:
        rules = self._rules.of(place.origin, self._now())
        if rules is None:
            rules, lasts = self._asked(place)
            self._rules.put(place.origin, rules, self._now() + lasts)
        if isinstance(rules, Rules):
            return rules
        if isinstance(rules, Closed):
            raise Closed(rules.why, rules.remedy)
        raise NoAnswer(rules.why, status=rules.status, lasting=rules.lasting)

    def _asked(self, place: Place) -> tuple[Rules | NoAnswer, timedelta]:
        """Return the rules or why there are none, and how long that holds. Raises what may pass at once."""
        try:
            return self._fetched(place), _RULES_LAST
        except Closed as failed:
            return Closed(failed.why, failed.remedy), _FAILURE_LASTS
        except NoAnswer as failed:
            if failed.again:
                raise
            why = failed.why if failed.status else f"its robots.txt: {failed.why}"
            return NoAnswer(why, status=failed.status), _FAILURE_LASTS

    def _fetched(self, place: Place) -> Rules:
        allowance = Allowance(_ROBOTS, self._alive)
        at = joined(place, "/robots.txt")
        for _ in range(_ROBOTS.redirects + 1):
            head, content = self._exchanged(at, place, allowance)
            target = head.value("location")
            if head.status not in REDIRECTS or not target:
                return rules_for(head.status, content)
            at = joined(at, target)
        return Rules(None)

    def _exchanged(self, at: Place, place: Place, allowance: Allowance) -> tuple[Head, bytes]:
        self.take_turn(at, allowance)
        headers = own_headers(self._manners)
        try:
            return exchange(self._pool, at, headers, allowance, reads=lambda status: 200 <= status < 300)
        except Closed as failed:
            if at.origin == place.origin:
                raise
            # Where its robots.txt leads says nothing of the host itself.
            raise NoAnswer(failed.why) from None
