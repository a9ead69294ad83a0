"""``Web``: the one door to the network. What passes it is public, bounded, polite and kept as it came.

No cookies, no credentials, no proxies of the environment, HTTP/1.1. A request that fails in passing (a connection
that breaks, a server error) is tried again a few times; everything else is a ``FetchError`` in words.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from types import TracebackType

from vedette.errors import FetchError
from vedette.model.documents import Fetch
from vedette.model.records import Record
from vedette.model.shown_urls import shown
from vedette.sources.web.addresses import Gate
from vedette.sources.web.answers import Answer, kept_headers, media_type_of
from vedette.sources.web.courtesy import REDIRECTS, Courtesy, own_headers
from vedette.sources.web.exchanging import exchange
from vedette.sources.web.failing import Closed, NoAnswer, forbidden
from vedette.sources.web.limits import Limits, Manners
from vedette.sources.web.pool import Network, Pool
from vedette.sources.web.urls import Place, joined, place_of
from vedette.sources.web.waits import asked_to_wait, back_off
from vedette.sources.web.wires import Allowance, Head

_PASSING = frozenset({408, 421, 425, 429})
"""The statuses from 400 to 499 that speak of the moment, not of the page."""
_NAMED = {
    401: "the server wants a login",
    403: "the server does not allow it",
    404: "there is no such page",
    410: "the page is gone",
    429: "the server asks for fewer requests",
    451: "the page is withheld for legal reasons",
    503: "the server is not available now",
}


class _Asked(Record, frozen=True):
    url: str
    conditions: tuple[tuple[str, str], ...]
    limits: Limits
    robots: bool


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Web:
    """Fetches over http and https; used as a context manager, by one thread at a time.

    ``allowed_hosts`` are hosts of the user's own network that may be fetched from, ``host`` or ``host:port``.
    ``now`` gives the moment in UTC, ``wait`` waits seconds, ``alive`` is called every few seconds while an answer is
    waited for, for a watchdog.
    """

    def __init__(  # noqa: PLR0913  what the door rests on is said by name
        self,
        limits: Limits = Limits(),  # noqa: B008  a frozen record
        *,
        allowed_hosts: frozenset[str] = frozenset(),
        manners: Manners = Manners(),  # noqa: B008
        network: Network = Network(),  # noqa: B008
        now: Callable[[], datetime] = _utc_now,
        wait: Callable[[float], None] = time.sleep,
        alive: Callable[[], None] = lambda: None,
    ) -> None:
        self._limits, self._manners, self._now, self._wait, self._alive = limits, manners, now, wait, alive
        self._pool = Pool(Gate(allowed_hosts, network.resolver), network.tls)
        self._courtesy = Courtesy(self._pool, manners, now=now, wait=wait, alive=alive)

    def __enter__(self) -> Web:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections that are kept."""
        self._pool.close()

    def get(
        self,
        url: str,
        *,
        etag: str | None = None,
        modified: str | None = None,
        limits: Limits | None = None,
        robots: bool = True,
    ) -> Answer:
        """Return what ``url`` answers. Raises ``FetchError``.

        ``etag`` and ``modified`` are those of the last full answer: where nothing is newer the answer is ``unchanged``.
        ``robots`` says whether robots.txt is asked first; a URL that a person named, or a feed, may go without.
        """
        asked = _Asked(url, _conditions(etag, modified), limits or self._limits, robots)
        attempt = 1
        while True:
            try:
                return self._followed(asked)
            except NoAnswer as failed:
                if not failed.again or attempt >= self._manners.tries:
                    raise _error(url, failed) from None
            self._wait(back_off(url, attempt, self._manners.back_off_s))
            attempt += 1

    def _followed(self, asked: _Asked) -> Answer:
        allowance = Allowance(asked.limits, self._alive)
        place = place_of(asked.url)
        seen = {place.url}
        for _ in range(asked.limits.redirects + 1):
            try:
                head, content = self._exchanged(asked, place, allowance)
            except Closed as closed:
                # Nobody is advised to open what a stranger's redirect leads to.
                raise (Closed(closed.why) if len(seen) > 1 else closed) from None
            if head.status not in REDIRECTS:
                return self._answer(asked, place, head, content)
            place = joined(place, _target(head))
            if place.url in seen:
                raise forbidden("it redirects in a circle")
            seen.add(place.url)
        raise forbidden(f"it redirects more than {asked.limits.redirects} times")

    def _exchanged(self, asked: _Asked, place: Place, allowance: Allowance) -> tuple[Head, bytes]:
        if asked.robots:
            self._courtesy.check(place, allowance)
        self._courtesy.take_turn(place, allowance)
        headers = [*own_headers(self._manners), *asked.conditions]
        return exchange(self._pool, place, headers, allowance, reads=_is_read)

    def _answer(self, asked: _Asked, place: Place, head: Head, content: bytes) -> Answer:
        unchanged = head.status == 304 and bool(asked.conditions)
        if not unchanged and not _is_read(head.status):
            raise _refused(head, self._now())
        fetch = Fetch(asked.url.strip(), place.url, head.status, kept_headers(head), self._now())
        return Answer(fetch, content, media_type_of(head), unchanged)


def _conditions(etag: str | None, modified: str | None) -> tuple[tuple[str, str], ...]:
    given = (("If-None-Match", etag), ("If-Modified-Since", modified))
    return tuple((name, value) for name, value in given if value and value.isascii() and value.isprintable())


def _is_read(status: int) -> bool:
    return 200 <= status < 300 and status != 206


def _target(head: Head) -> str:
    target = head.value("location")
    if not target:
        raise NoAnswer("it redirects to nowhere", status=head.status)
    return target


def _refused(head: Head, now: datetime) -> NoAnswer:
    status = head.status
    wait_s = asked_to_wait(head.value("retry-after"), now) if status in (429, 503) else None
    words = f"{_NAMED.get(status, 'the server does not give the page')}: status {status}"
    if wait_s is not None:
        words += f", to be asked again after {wait_s:,} s"
    lasting = 400 <= status < 500 and status not in _PASSING
    return NoAnswer(words, status=status, wait_s=wait_s, lasting=lasting, again=status >= 500 and wait_s is None)


def _error(url: str, failed: NoAnswer) -> FetchError:
    remedy = failed.remedy if isinstance(failed, Closed) else None
    why = f"{failed.why}; {remedy}" if remedy else failed.why
    return FetchError(shown(url), why, status=failed.status, wait_s=failed.wait_s, lasting=failed.lasting)
