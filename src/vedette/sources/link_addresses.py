"""Addresses: what people and feeds write as a link, as a URL that may be fetched, and when two of them are one page.

A link comes from a stranger: it may be relative, name a script or a file of the machine, or hide marks that turn the
reading direction. Only http and https pages of a named host pass.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

MAX_ADDRESS = 4_000
"""The longest URL that is taken, in characters."""
SCHEMES = frozenset({"http", "https"})
PORTS = {"http": 80, "https": 443}
TRACKING = re.compile(
    r"(?i)(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|mc_[ce]id|at_(?:medium|campaign|custom\d?)"
    r"|_hs(?:enc|mi)|mkt_tok|ocid|cmpid|xtor|ftag|ncid)$"
)
"""Keys of a query that tell where a reader came from, and nothing of the page."""
LINE_MARKS = re.compile(r"[\t\r\n]")
STARTS_AS_URL = re.compile(r"(?i)https?://")


def is_address(given: str) -> bool:
    """Return whether ``given`` is written as a URL of the web rather than as a path."""
    return bool(STARTS_AS_URL.match(given.strip()))


def web_address(written: object, base: str | None = None) -> str | None:
    """Return ``written`` as an absolute http or https URL, resolved against ``base``, or None where it is none.

    Credentials and the fragment are left out; blanks within are percent-encoded as browsers do.

    >>> web_address("/news/1?a=b#top", "https://post.example/feed")
    'https://post.example/news/1?a=b'
    >>> web_address("javascript:alert(1)", "https://post.example/")
    """
    if not isinstance(written, str) or len(written) > MAX_ADDRESS:
        return None
    text = LINE_MARKS.sub("", written).strip().replace(" ", "%20")
    if not text.isprintable() or not text:
        return None
    try:
        parts = urlsplit(urljoin(base, text) if base else text)
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in SCHEMES or not host:
        return None
    host = f"[{host}]" if ":" in host else host
    place = host if port is None else f"{host}:{port}"
    return urlunsplit((parts.scheme.lower(), place, parts.path or "/", parts.query, ""))


def canonical(url: str) -> str:
    """Return the form of ``url`` in which the spellings of one page are equal; what is no URL comes back as it is.

    The fragment, what tracks the reader, a default port and the case of the host make no other page.

    >>> canonical("HTTPS://Post.example:443/a?utm_source=x&id=7#part")
    'https://post.example/a?id=7'
    """
    address = web_address(url)
    if address is None:
        return url
    parts = urlsplit(address)
    host = (parts.hostname or "").rstrip(".")
    host = f"[{host}]" if ":" in host else host
    port = "" if parts.port in (None, PORTS[parts.scheme]) else f":{parts.port}"
    return urlunsplit((parts.scheme, host + port, parts.path, _without_tracking(parts.query), ""))


def among(urls: Iterable[str]) -> Callable[[str], bool]:
    """Return what tells whether a URL is one of ``urls``, however either is spelt."""
    held = frozenset(map(canonical, urls))
    return lambda url: canonical(url) in held


def _without_tracking(query: str) -> str:
    if not query:
        return ""
    try:
        asked = parse_qsl(query, keep_blank_values=True, errors="surrogateescape", max_num_fields=200)
    except ValueError:
        return query
    kept = [(key, value) for key, value in asked if not TRACKING.match(key)]
    return query if len(kept) == len(asked) else urlencode(kept, errors="surrogateescape")
