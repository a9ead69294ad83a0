"""Lookouts: the folders and files of a case that are looked at, each when it is time, and what is new in them."""

from __future__ import annotations

from datetime import datetime, timedelta

from vedette.engine.cases.watch.pacing import every_s
from vedette.model.cases import Source, Visit
from vedette.sources.looking import Lookout, Seen

SHARE = 20
"""A look that takes a second is taken every twenty seconds at most."""


class Lookouts:
    """One lookout for each source that is looked at."""

    def __init__(self) -> None:
        self._at: dict[str, Lookout] = {}
        self._looked: dict[str, datetime] = {}
        self._slow: dict[str, timedelta] = {}

    def due(self, source: Source, now: datetime) -> datetime:
        """Return when ``source`` is looked at next."""
        looked = self._looked.get(source.id)
        if looked is None or looked > now:
            return now
        wait = timedelta(seconds=every_s(source) or 0)
        return looked + max(wait, SHARE * self._slow.get(source.id, timedelta()))

    def look(self, source: Source, last: Visit | None, now: datetime) -> Seen:
        """Look, and return what there is to read. Raises ``OSError`` where the place cannot be looked at.

        At the first look of this watch, all is taken as read if ``last`` says that it was, just as it lies there.
        """
        self._looked[source.id] = now
        first = source.id not in self._at
        lookout = Lookout(source.location) if first else self._at[source.id]
        seen = lookout.look()
        self._at[source.id] = lookout
        if first and last is not None and last.etag == lookout.digest_now():
            lookout.take_all()
            return Seen()
        return seen

    def took(self, source: Source, started: datetime, ended: datetime) -> None:
        """Note how long a look took, so that a slow disk is not looked at all the time."""
        self._slow[source.id] = max(ended - started, timedelta())

    def take(self, source: Source, seen: Seen) -> None:
        """Count what a look found as read: call it once it is kept."""
        self._at[source.id].take(seen)

    def digest(self, source: Source, seen: Seen) -> str:
        """Return the digest of what is read once ``seen`` is."""
        return self._at[source.id].digest(seen)

    def are_waiting(self) -> bool:
        """Return whether any file may still be being written."""
        return any(lookout.waits for lookout in self._at.values())

    def forget(self, id: str) -> None:
        """Forget a source that changed."""
        for held in (self._at, self._looked, self._slow):
            held.pop(id, None)

    def hurry(self) -> None:
        """Make every look due."""
        self._looked.clear()
