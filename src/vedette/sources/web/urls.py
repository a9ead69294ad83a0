"""A URL taken apart for asking: http or https alone, a plain host, and a target that goes on the wire.

Whatever this module makes of a host, ``addresses`` checks the address that is connected to. The rules here refuse
what no report's address needs and what parsers disagree on: user names, odd spellings of numbers, control characters.
"""

from __future__ import annotations

import re
from ipaddress import IPv4Address, IPv6Address
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from vedette.model.records import Record
from vedette.sources.web.failing import forbidden

LONGEST = 8_000
"""The longest URL, in characters, that is asked for."""
_PORTS = {"http": 80, "https": 443}
_NAME = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*", re.ASCII)
_NUMBER = re.compile(r"(?:\d+|0x[0-9a-f]*)", re.ASCII)
_KEPT = "%/:=&?~+!$,;'@()*[]-._"


class Place(Record, frozen=True):
    """What a URL asks for: ``host`` in lower case ASCII, IPv6 without brackets; ``target``: path and query."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def origin(self) -> tuple[str, str, int]:
        """Return what one connection and one robots.txt serve."""
        return self.scheme, self.host, self.port

    @property
    def named(self) -> str:
        """Return host and, where it is not the scheme's own, port, as the Host header has them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """Return the URL, without fragment."""
        return f"{self.scheme}://{self.named}{self.target}"


def place_of(url: str) -> Place:
    """Return what ``url`` asks for. Raises ``NoAnswer``, lasting, where it must not be asked for."""
    url = url.strip()
    if len(url) > LONGEST:
        raise forbidden(f"longer than {LONGEST:,} characters")
    if re.search(r"[\x00-\x1f\x7f]", url):
        raise forbidden("it holds control characters")
    try:
        url.encode()  # raises for half a character, which can be written to no file
        parts = urlsplit(url)
        port = parts.port
        target = quote(parts.path or "/", safe=_KEPT) + (f"?{quote(parts.query, safe=_KEPT)}" if parts.query else "")
    except ValueError:
        raise forbidden("it is no URL") from None
    scheme = parts.scheme.lower()
    if scheme not in _PORTS:
        raise forbidden(f"only http and https are fetched, not {scheme or 'a path'}")
    if "@" in parts.netloc:
        raise forbidden("it holds a user name; URLs with credentials are not fetched")
    if port == 0:
        raise forbidden("its port is 0")
    return Place(scheme, host_of(parts), port or _PORTS[scheme], target if target.startswith("/") else "/" + target)


def joined(base: Place, location: str) -> Place:
    """Return what a redirect from ``base`` to ``location`` asks for."""
    try:
        return place_of(urljoin(base.url, location.strip()))
    except ValueError:
        raise forbidden("it redirects to what is no URL") from None


def host_of(parts: SplitResult) -> str:
    """Return the host in one spelling: lower case, ASCII, no dot at its end. Raises ``NoAnswer`` where it is none."""
    given = (parts.hostname or "").lower()
    if "[" in parts.netloc:
        return _ipv6(given)
    host = _ascii(given.removesuffix("."))
    if not host:
        raise forbidden("it names no host")
    if len(host) > 253 or not _NAME.fullmatch(host):
        raise forbidden("its host is no name that the network knows")
    if _NUMBER.fullmatch(host.rpartition(".")[2]):
        return _ipv4(host)
    return host


def _ascii(host: str) -> str:
    if host.isascii():
        return host
    import idna

    try:
        return idna.encode(host, uts46=True).decode("ascii").lower().removesuffix(".")
    except idna.IDNAError:
        raise forbidden("its host is no name that the network knows") from None


def _ipv4(host: str) -> str:
    """Return ``host``, a dotted address; resolvers read 2130706433, 0x7f.1 and 017700000001 as 127.0.0.1 too."""
    try:
        return str(IPv4Address(host))
    except ValueError:
        raise forbidden("its host is a number that is no plain IPv4 address") from None


def _ipv6(host: str) -> str:
    try:
        address = IPv6Address(host)
    except ValueError:
        raise forbidden("its host is no IPv6 address") from None
    if address.scope_id is not None:
        raise forbidden("its address names a network interface")
    return address.compressed
