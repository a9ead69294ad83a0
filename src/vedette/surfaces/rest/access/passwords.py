"""Passwords and tokens: argon2 for what people choose, a plain digest for what is drawn at random.

A password is guessed from lists, so each guess is made to cost 64 MB and a tenth of a second (argon2id with the
parameters of RFC 9106 for small memory). A token holds 256 random bits, which no list holds.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from functools import cache
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from vedette.errors import InputError

SHORTEST_PASSWORD, LONGEST_PASSWORD = 12, 1000
"""Characters."""
TOKEN_MARK = "sha256:"  # noqa: S105 - the name of a digest
_AT_ONCE = BoundedSemaphore(2)
"""Checks of passwords at a time, so that many logins at once do not take all memory."""


def hashed_password(password: str, hasher: PasswordHasher | None = None) -> str:
    """Return the argon2id hash of ``password``. Raises ``InputError`` where it is too short or too long."""
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        wanted = f"a password has {SHORTEST_PASSWORD} to {LONGEST_PASSWORD} characters"
        raise InputError("the password", wanted, "Four words that do not belong together make a good one.")
    return (hasher or PasswordHasher()).hash(password)


def is_password(hashed: str | None, password: str) -> bool:
    """Return whether ``password`` is the one that was hashed; as slow where there is none, so that no name shows."""
    with _AT_ONCE:
        try:
            PasswordHasher().verify(hashed or _of_nobody(), password)
        except (VerificationError, InvalidHashError):
            return False
    return hashed is not None


def new_token() -> str:
    """Return 256 random bits as text."""
    return secrets.token_urlsafe(32)


def digest(token: str) -> str:
    """Return what is kept of a token.

    >>> digest("a")[:12]
    'sha256:ca978'
    """
    return TOKEN_MARK + hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def is_token(kept: str, token: str) -> bool:
    """Return whether ``token`` is the one of which ``kept`` is the digest, in the same time wherever they differ."""
    return hmac.compare_digest(kept, digest(token))


@cache
def _of_nobody() -> str:
    return PasswordHasher().hash(secrets.token_urlsafe(16))
