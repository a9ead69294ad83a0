"""How often: logins few, writes some, all else many in a minute; counted in memory that does not grow without bound."""

from __future__ import annotations

import ipaddress
import time
import unicodedata
from dataclasses import dataclass
from math import ceil

from limits import RateLimitItem, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter

MOST_CLIENTS = 20_000
"""Clients that are counted one by one; those that come beyond share one count."""


@dataclass(frozen=True)
class Allowed:
    """How many in a minute, for each client."""

    logins: int = 5
    writes: int = 120
    all: int = 1_200


class Rates:
    """Counts what clients ask for."""

    def __init__(self, allowed: Allowed = Allowed()) -> None:
        self._storage = MemoryStorage()
        self._counts = FixedWindowRateLimiter(self._storage)
        self._logins = RateLimitItemPerMinute(allowed.logins, namespace="logins")
        self._writes = RateLimitItemPerMinute(allowed.writes, namespace="writes")
        self._all = RateLimitItemPerMinute(allowed.all, namespace="all")

    def ask(self, client: str, *, writes: bool) -> int | None:
        """Count a request; return None, or in how many seconds ``client`` may ask again."""
        wait_s = self._hit(self._all, client)
        return self._hit(self._writes, client) if wait_s is None and writes else wait_s

    def log_in(self, address: str, name: str | None) -> int | None:
        """Count a try to log in as a wrong one, from an address and under a name; return as ``ask``.

        It is counted before it is known to be wrong, or a hundred tries at once would all be let through.
        """
        for one in _tried(address, name):
            wait_s = self._hit(self._logins, one)
            if wait_s is not None:
                return wait_s
        return None

    def was_right(self, address: str, name: str | None) -> None:
        """Take back what ``log_in`` counted when it let the try through."""
        for one in _tried(address, name):
            self._storage.decr(self._logins.key_for(self._client(self._logins, one)))

    def _hit(self, item: RateLimitItem, client: str) -> int | None:
        client = self._client(item, client)
        return None if self._counts.hit(item, client) else self._wait_s(item, client)

    def _wait_s(self, item: RateLimitItem, client: str) -> int:
        return max(1, ceil(self._counts.get_window_stats(item, client).reset_time - time.time()))

    def _client(self, item: RateLimitItem, client: str) -> str:
        full = len(self._storage.storage) >= MOST_CLIENTS and item.key_for(client) not in self._storage.storage
        return "all others" if full else client


def _tried(address: str, name: str | None) -> list[str]:
    """Return what a try to log in is counted by: a name as one, in all the ways in which it is known."""
    if name is None:
        return [f"from {address}"]
    one = unicodedata.normalize("NFC", " ".join(name.split())).casefold()
    return [f"from {address}", f"as {one[:200]}"]


def client_of(address: str) -> str:
    """Return by what a client is counted: its address; of IPv6 the network, of which one client has all addresses.

    >>> client_of("192.0.2.7"), client_of("2001:db8::1:2:3:4"), client_of("::ffff:192.0.2.7")
    ('192.0.2.7', '2001:db8::/64', '192.0.2.7')
    """
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return "unknown"
    if isinstance(found, ipaddress.IPv4Address):
        return str(found)
    if found.ipv4_mapped is not None:
        return str(found.ipv4_mapped)
    return str(ipaddress.ip_network((found, 64), strict=False))
