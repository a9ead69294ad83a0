"""Headers that stand on every answer: what the page may load, and that no other page may use it.

The content policy names every source that the workspace needs, all of them its own. A script that a report smuggled
into a page would have nowhere to come from and nowhere to send to.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from vedette.errors import InputError

HSTS = "max-age=31536000"


def standing_headers(*, tiles: str | None = None, tls: bool = False) -> list[tuple[bytes, bytes]]:
    """Return the headers; ``tiles`` is the URL of a tile server, whose origin may then be asked."""
    headers = {
        "content-security-policy": content_policy(tiles),
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()",
    }
    if tls:
        headers["strict-transport-security"] = HSTS
    return [(name.encode(), value.encode()) for name, value in headers.items()]


def content_policy(tiles: str | None = None) -> str:
    """Return the content policy.

    >>> "connect-src 'self' https://tiles.example" in content_policy("https://tiles.example/style.json")
    True
    """
    more = f" {origin_of(tiles)}" if tiles else ""
    return "; ".join((
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        f"img-src 'self' data: blob:{more}",
        f"connect-src 'self'{more}",
        "font-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        # Text becomes markup or a script nowhere; the one policy is web/src/app/trusted.ts.
        "require-trusted-types-for 'script'",
        "trusted-types default",
    ))  # fmt: skip


def origin_of(url: str) -> str:
    """Return the origin of a URL. Raises ``InputError`` where it is no address of the web."""
    wrong = InputError(f"--tiles {url[:200]}", "it is no address of the web", "Give one as https://host/style.json")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as why:
        raise wrong from why
    host = parts.hostname or ""
    plain = host.isascii() and host.replace(".", "").replace("-", "").isalnum()
    if parts.scheme not in ("http", "https") or not plain or parts.username is not None:
        raise wrong
    return f"{parts.scheme}://{host}" + (f":{port}" if port else "")
