"""Sessions: who is logged in, kept in memory alone; a restart ends them all.

A session is named by 256 random bits that the browser keeps in a cookie, and has a second random word, the CSRF token,
that a page of ours sends along with everything that writes and that a page of another site cannot know.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from time import monotonic

from vedette.surfaces.rest.shapes import Role

IDLE_S = 12 * 3600
LONGEST_S = 7 * 24 * 3600
MOST = 10_000
"""Sessions that are held; the one that was used longest ago gives way."""


@dataclass
class Session:
    """One login: of whom, since when. ``mark`` tells what the users file said of the person when it began."""

    id: str
    csrf: str
    name: str
    role: Role
    mark: str
    begun: float
    used: float

    def may_write(self, csrf: str | None) -> bool:
        """Return whether ``csrf`` is this session's, in the same time wherever the two differ."""
        return hmac.compare_digest(self.csrf.encode(), (csrf or "").encode("utf-8", "replace"))


class Sessions:
    """The sessions of a server. Safe to call from many threads."""

    def __init__(self, clock: Callable[[], float] = monotonic, most: int = MOST) -> None:
        self._clock, self._most, self._lock = clock, most, Lock()
        self._held: dict[str, Session] = {}

    def begin(self, name: str, role: Role, mark: str = "", *, csrf: str | None = None) -> Session:
        """Begin a session, with a CSRF token of its own where none is given."""
        now = self._clock()
        made = Session(secrets.token_urlsafe(32), csrf or secrets.token_urlsafe(32), name, role, mark, now, now)
        with self._lock:
            self._held[made.id] = made
            while len(self._held) > self._most:
                del self._held[next(iter(self._held))]
        return made

    def of(self, id: str | None) -> Session | None:
        """Return the session of that id, which is used now; None where there is none, or it has ended."""
        now = self._clock()
        with self._lock:
            found = self._held.pop(id or "", None)
            if found is None or now - found.used > IDLE_S or now - found.begun > LONGEST_S:
                return None
            found.used = now
            self._held[found.id] = found  # at the end: what stands first was used longest ago
            return found

    def is_held(self, id: str) -> bool:
        """Return whether a session goes on, without using it."""
        with self._lock:
            found = self._held.get(id)
        return found is not None and self._clock() - found.begun <= LONGEST_S

    def end(self, id: str) -> None:
        """End a session."""
        with self._lock:
            self._held.pop(id, None)

    def __len__(self) -> int:
        return len(self._held)
