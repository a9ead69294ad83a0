"""By which name the server is asked, and from which page.

A page of another site can have its own name resolve to 127.0.0.1 and then reads as if it were ours (DNS rebinding);
its requests carry its name. So only the names that are the server's own are answered, and what writes must come from
a page of the same name, or from no page.
"""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

LOOPBACK = ("localhost", "127.0.0.1", "::1")
EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 - to be told apart, not to listen at
SCHEME_PORTS = {80, 443}


@dataclass(frozen=True)
class Hosts:
    """The server's own names: the address where it listens with its port, and ``names`` that were given, at any port.

    ``names`` are lower case.
    """

    host: str
    port: int
    names: tuple[str, ...] = ()

    def knows(self, said: str | None) -> bool:
        """Return whether a ``Host`` header names this server."""
        found = _parted(said or "")
        if found is None:
            return False
        name, port = found
        if name in self.names:
            return True
        if port != self.port and not (port is None and self.port in SCHEME_PORTS):
            return False
        if self.host in EVERYWHERE:
            # Whoever gives an address in digits went through no resolver.
            return name == "localhost" or _is_address(name)
        return name in (*LOOPBACK, self.host.lower()) if _is_loopback(self.host) else name == self.host.lower()


def from_elsewhere(headers: dict[str, str]) -> bool:
    """Return whether a request comes from a page of another site: by ``Sec-Fetch-Site``, else by ``Origin``."""
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site is not None and site not in ("same-origin", "none"):
        return True
    # The scheme is not compared: behind a proxy that does TLS, the page's is https and the server's is not.
    return origin is not None and urlsplit(origin).netloc.lower() != headers.get("host", "").lower()


def _parted(said: str) -> tuple[str, int | None] | None:
    """Return the name and the port of a ``Host`` header, None where it is out of form."""
    if not said or any(one in said for one in "@/\\?# \t,"):
        return None
    try:
        parts = urlsplit(f"//{said}")
        return (parts.hostname or "", parts.port) if parts.hostname else None
    except ValueError:
        return None


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _is_loopback(host: str) -> bool:
    return host == "localhost" or (_is_address(host) and ipaddress.ip_address(host).is_loopback)
