"""Which addresses may be connected to: those of the public internet, and hosts that the user allows by name.

A report may hold any link, and a server may redirect anywhere; neither may reach the user's own network, this machine
or the metadata service of a cloud. So each connection looks its name up itself, checks every address of the answer,
and connects to an address that was checked, never to the name again: a resolver that answers differently the second
time changes nothing.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

from vedette.errors import InputError
from vedette.sources.web.failing import Closed, NoAnswer
from vedette.sources.web.urls import host_of

Resolver = Callable[[str, int], Sequence[str]]
"""From a host and a port to its addresses; raises ``OSError`` where there are none."""

METADATA = "a cloud's metadata service"
LINK_LOCAL = "link-local"
NEVER = frozenset({METADATA, LINK_LOCAL})
"""What is never connected to, whatever is allowed: there lie the keys of a machine, and no report."""
_CLOSED_V4 = {
    IPv4Network(block): what
    for block, what in (
        ("0.0.0.0/8", "unspecified"),
        ("10.0.0.0/8", "private"),
        ("127.0.0.0/8", "this machine's own"),
        ("168.63.129.16/32", METADATA),
        ("100.100.100.200/32", METADATA),
        ("100.64.0.0/10", "shared by a provider's customers"),
        ("169.254.169.254/32", METADATA),
        ("169.254.170.2/32", METADATA),
        ("169.254.0.0/16", LINK_LOCAL),
        ("172.16.0.0/12", "private"),
        ("192.0.0.0/24", "reserved"),
        ("192.0.2.0/24", "reserved for examples"),
        ("192.88.99.0/24", "reserved"),
        ("192.168.0.0/16", "private"),
        ("198.18.0.0/15", "reserved for tests"),
        ("198.51.100.0/24", "reserved for examples"),
        ("203.0.113.0/24", "reserved for examples"),
        ("224.0.0.0/4", "multicast"),
        ("240.0.0.0/4", "reserved"),
    )
}
"""The special-purpose blocks of IPv4, from IANA's registry (RFC 6890) and the clouds' documents."""
_PUBLIC_V6 = IPv6Network("2000::/3")
_CLOSED_V6 = {
    IPv6Network(block): what
    for block, what in (
        ("::/128", "unspecified"),
        ("::1/128", "this machine's own"),
        ("fd00:ec2::254/128", METADATA),
        ("fd00:ec2::23/128", METADATA),
        ("fd20:ce::254/128", METADATA),
        ("fc00::/7", "private"),
        ("fe80::/10", LINK_LOCAL),
        ("fec0::/10", "private"),
        ("ff00::/8", "multicast"),
        ("2001::/32", "a tunnel's"),
        ("2001:2::/48", "reserved for tests"),
        ("2001::/23", "reserved"),
        ("2001:db8::/32", "reserved for examples"),
        ("2002::/16", "a tunnel's"),
        ("3fff::/20", "reserved for examples"),
    )
}
"""The special-purpose blocks of IPv6 by the same registry; Teredo and 6to4 tunnels lead to any IPv4 address."""
_WRAPPING_V4 = (IPv6Network("::ffff:0:0/96"), IPv6Network("::/96"), IPv6Network("64:ff9b::/96"))
"""IPv4 within IPv6: mapped, compatible (given up long ago), and NAT64, by which IPv6 networks reach IPv4 servers."""
_LEAST_OPEN_PORT = 1024
_WEB_PORTS = (80, 443)


def why_closed(address: str) -> str | None:
    """Return what an address is that must not be connected to, None for one of the public internet."""
    try:
        known = ip_address(address)
    except ValueError:
        return "no address"
    if isinstance(known, IPv4Address):
        return _why_closed_v4(known)
    return _why_closed_v6(known)


def _why_closed_v4(address: IPv4Address) -> str | None:
    return next((what for block, what in _CLOSED_V4.items() if address in block), None)


def _why_closed_v6(address: IPv6Address) -> str | None:
    for block, what in _CLOSED_V6.items():
        if address in block:
            return what
    if any(address in block for block in _WRAPPING_V4):
        return _why_closed_v4(IPv4Address(int(address) & 0xFFFFFFFF))
    return None if address in _PUBLIC_V6 else "reserved"


ALLOW_IT = "allow the host to fetch from it"
"""What a person may do at the command line, who knows his own network."""


class Gate:
    """Says to which addresses a host may be connected; ``allowed`` are the user's own hosts, ``host`` or ``host:port``.

    An allowed host may have any port, and any address but those of ``NEVER``. Others must have public addresses only,
    and a port of 80, 443 or 1024 and above: below lie mail, files and shells, which read a request as commands.
    """

    def __init__(self, allowed: frozenset[str] = frozenset(), resolver: Resolver | None = None) -> None:
        self._allowed = frozenset(_allowed(name) for name in allowed)
        self._resolver = resolver or look_up

    def addresses(self, host: str, port: int, seconds: float) -> tuple[str, ...]:
        """Return the addresses of ``host``, all checked, within ``seconds``. Raises ``NoAnswer``."""
        allows = self._allows(host, port)
        if not allows and port not in _WEB_PORTS and port < _LEAST_OPEN_PORT:
            raise Closed(f"port {port} is not one of the web's")
        found = self._addresses_of(host, port, seconds)
        for address in found:
            closed = why_closed(address)
            if closed in NEVER or (closed and not allows):
                leads = f"{host} leads to {address}, an" if host != address else f"{host} is an"
                remedy = None if closed in NEVER else ALLOW_IT
                raise Closed(f"{leads} address that is {closed}", remedy)
        return found

    def _allows(self, host: str, port: int) -> bool:
        return not self._allowed.isdisjoint({(host, None), (host, port)})

    def _addresses_of(self, host: str, port: int, seconds: float) -> tuple[str, ...]:
        try:
            return (str(ip_address(host)),)
        except ValueError:
            pass
        found: list[Sequence[str] | OSError] = []
        # The system's look-up knows no time limit, so it is left behind where it takes too long.
        asking = threading.Thread(target=self._ask, args=(host, port, found), daemon=True)
        asking.start()
        asking.join(seconds)
        if not found:
            raise NoAnswer(f"looking up {host} took too long")
        if isinstance(found[0], OSError) or not found[0]:
            raise NoAnswer(f"no address is known for {host}", again=True)
        return tuple(dict.fromkeys(found[0]))

    def _ask(self, host: str, port: int, found: list[Sequence[str] | OSError]) -> None:
        try:
            found.append(self._resolver(host, port))
        except (OSError, UnicodeError) as error:
            found.append(error if isinstance(error, OSError) else OSError(str(error)))


def _allowed(name: str) -> tuple[str, int | None]:
    """Return the host that ``name`` allows, and the port where it names one. Raises ``InputError``."""
    try:
        parts = urlsplit(f"//{name.strip()}")
        if parts.path or parts.query or parts.fragment or "@" in parts.netloc:
            raise ValueError
        return host_of(parts), parts.port
    except (ValueError, NoAnswer):
        raise InputError(
            f"{name!r} as an allowed host",
            "a host, or a host and a port, is wanted",
            "Write intranet or 10.0.0.5:8080.",
        ) from None


def look_up(host: str, port: int) -> Sequence[str]:
    """Return the addresses of ``host`` by the system's resolver, in its order."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
