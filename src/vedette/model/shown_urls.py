"""A URL as it may be shown in a log, an error, a list or a brief: without credentials, on one line."""

from __future__ import annotations

import re
from urllib.parse import unquote

LONGEST = 300
"""The most characters of a URL that are shown."""
_USER = re.compile(r"(?P<before>^\s*[A-Za-z][A-Za-z0-9+.-]*:[/\\]*|//)[^/?#\\\s]*@")
_VALUE = re.compile(r"(?P<before>[?&;#])(?P<key>[^=&;#?]*)=(?P<value>[^&;#]*)")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_SECRET_PARTS = frozenset(
    {
        "access", "api", "auth", "code", "cred", "creds", "email", "hash", "hmac", "jwt", "key", "login", "nonce",
        "otp", "pass", "pin", "policy", "pw", "pwd", "sas", "sid", "sig", "sign", "ticket", "user", "usr",
    }
)  # fmt: skip
_SECRET_STEMS = (
    "apikey", "accesskey", "authkey", "authoriz", "credential", "oauth", "passphrase", "passw", "secret", "sessid",
    "session", "signature", "token",
)  # fmt: skip


def shown(url: str) -> str:
    """Return ``url`` without user and password, and with the values of query keys that look secret as ``…``.

    >>> shown("https://reader:pass@example.org/feed?lang=en&api_key=123")
    'https://example.org/feed?lang=en&api_key=…'
    """
    line = without_secrets(url)
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def without_secrets(url: str) -> str:
    """Return ``url`` as ``shown`` does, whole however long it is."""
    bare = _VALUE.sub(_masked, _USER.sub(_before, url))
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in bare)


def shown_location(location: str) -> str:
    """Return where something comes from, a URL without its secrets, and a path as it is."""
    return without_secrets(location) if "://" in location else location


def _before(found: re.Match[str]) -> str:
    return found["before"]


def _masked(found: re.Match[str]) -> str:
    if not found["value"] or not _looks_secret(found["key"]):
        return found[0]
    return f"{found['before']}{found['key']}=…"


def _looks_secret(key: str) -> bool:
    parts = [part.lower() for part in re.split(r"[^A-Za-z0-9]+", _CAMEL.sub("_", unquote(key))) if part]
    joined = "".join(parts)
    if joined.endswith("key") or any(stem in joined for stem in _SECRET_STEMS):
        return True
    return any(part in _SECRET_PARTS for part in parts)
