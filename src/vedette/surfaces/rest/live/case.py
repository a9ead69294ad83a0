"""The case as the API holds it: the standing picture in memory with its lookups, by version and by day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Protocol

from vedette.model.pictures import Picture
from vedette.products.casebook import Casebook
from vedette.surfaces.rest.problems import Refused
from vedette.workspace.cases import Workspace


class StillOpening(Refused):
    """The picture of a case is being taken over, and cannot be shown yet."""

    def __init__(self) -> None:
        told = "The case is being opened: its picture is not in memory yet. Ask again in a few seconds."
        super().__init__(503, "opening", told, {"Retry-After": "2"})


class Snapshot(Protocol):
    """One picture, with its brief and its lookups; made once and never changed.

    ``how`` it came to be: ``standing`` is the picture that stands, ``drawn`` was drawn as of a day from what was
    published by then, ``filtered`` is the standing one without what was told later.
    """

    version: str
    picture: Picture
    book: Casebook
    how: str

    def once(self, key: str, make: Callable[[], bytes]) -> bytes:
        """Return what ``make`` gives, made when it is first asked for under ``key`` and kept with the snapshot."""


class LiveCase(Protocol):
    """A case that is served. Safe to call from many threads; a snapshot that was handed out stays as it is."""

    workspace: Workspace
    readonly: bool
    tiles: str | None

    def snapshot(self, as_of: date | None = None) -> Snapshot:
        """Return the picture that stands, or as it stood at the end of a day.

        Raises ``NothingToRead`` where the case holds no report yet, or none was published by that day, ``StillOpening``
        where no picture was taken over yet, once it was waited for a little.
        """

    def renew(self) -> bool:
        """Take over the picture that stands in the case by now; return whether it is another one."""
