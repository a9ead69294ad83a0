"""A case that is served: one picture in memory for all who read, while another is taken over beside it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from datetime import date
from hashlib import blake2b
from threading import Event, Lock
from typing import TYPE_CHECKING

from vedette.errors import NothingToRead, VedetteError
from vedette.model.pictures import Picture
from vedette.products.casebook import Casebook
from vedette.products.screens.inputs import without_folders
from vedette.products.screens.known import as_known_by
from vedette.surfaces.rest.live.case import StillOpening
from vedette.workspace.views import PictureView

if TYPE_CHECKING:
    from vedette.workspace.cases import Workspace

MOST_DRAWN = 400
"""Reports of a case of which the picture of a past day is drawn anew; of more, the standing one is filtered."""
DAYS_KEPT = 12
WAIT_S = 1.5
"""Seconds that who asks waits for a case that is being opened; a small one is open by then."""


class Held:
    """A snapshot (``vedette.surfaces.rest.live.case``), in which files are told by their names alone."""

    def __init__(self, version: str, picture: Picture, how: str) -> None:
        self.version, self.picture, self.how = version, without_folders(picture), how
        self.book = Casebook(self.picture)
        self._lock = Lock()
        self._made: dict[str, bytes] = {}

    def once(self, key: str, make: Callable[[], bytes]) -> bytes:
        """Return what ``make`` gives, made when it is first asked for under ``key``."""
        with self._lock:
            if key not in self._made:
                self._made[key] = make()
            return self._made[key]


class ServedCase:
    """A case that is served (``vedette.surfaces.rest.live.case.LiveCase``).

    ``readonly``: nothing is written to the case; what is pending in it stays so. ``tiles`` is the style URL of a tile
    server that the user set. ``renew`` takes over the picture that stands, at first as well: until it was called once,
    the case is being opened.
    """

    def __init__(self, workspace: Workspace, *, readonly: bool = False, tiles: str | None = None) -> None:
        self.workspace, self.readonly, self.tiles = workspace, readonly, tiles
        self._held: Held | None = None
        self._opened = Event()
        self._fault: VedetteError | None = None
        self._drawing, self._keeping = Lock(), Lock()
        self._days: OrderedDict[tuple[str, date], Held] = OrderedDict()

    def renew(self) -> bool:
        """Take over the picture that stands in the case by now; return whether it is another one."""
        with self._drawing:
            try:
                taken, self._fault = self._taken_over(), None
            except VedetteError as why:
                self._fault = why
                raise
            else:
                return taken
            finally:
                self._opened.set()

    def _taken_over(self) -> bool:
        version = self._version()
        if version is None or (self._held is not None and self._held.version == version):
            return False
        picture = self.workspace.standing()
        if picture is None:
            return False
        held = Held(version, PictureView.of(picture).picture, "standing")
        with self._keeping:
            self._held = held
            self._days.clear()
        return True

    def snapshot(self, as_of: date | None = None) -> Held:
        """Return the picture that stands, or as it stood at the end of a day.

        Raises ``NothingToRead``, or ``StillOpening`` where it is not there in ``WAIT_S`` seconds.
        """
        if self._held is None and not self._opened.wait(WAIT_S):
            raise StillOpening
        held = self._held
        if held is None and self._fault is not None:
            raise self._fault
        if held is None:
            raise NothingToRead(
                self.workspace.name,
                "no report of it was read yet",
                "Add reports: drop files, or paste a URL or a text.",
            )
        return held if as_of is None else self._as_of(held, as_of)

    def is_bare(self) -> bool:
        """Return whether it is known by now that there is no picture to show."""
        return self._held is None and self._opened.is_set()

    def _as_of(self, held: Held, day: date) -> Held:
        last = held.picture.coverage.last_published
        undated = any(report.published is None for report in held.picture.reports)
        if last is not None and day >= last and not undated:
            return held
        with self._keeping:
            found = self._days.get((held.version, day))
        if found is not None:
            return found
        with self._drawing:
            with self._keeping:
                found = self._days.get((held.version, day))
            if found is None:
                found = self._made_of(held, day)
                with self._keeping:
                    self._days[held.version, day] = found
                    while len(self._days) > DAYS_KEPT:
                        self._days.popitem(last=False)
        return found

    def _made_of(self, held: Held, day: date) -> Held:
        version = f"{held.version}-{day.isoformat()}"
        if len(held.picture.reports) <= MOST_DRAWN:
            from vedette.engine.cases.pictures.settling import draw
            from vedette.picture.changes.naming import under_ids_of

            drawn = under_ids_of(held.picture, draw(self.workspace.store, as_of=day))
            return Held(version, PictureView.of(drawn).picture, "drawn")
        return Held(version, PictureView.of(as_known_by(held.picture, day)).picture, "filtered")

    def _version(self) -> str | None:
        head = self.workspace.store.standing_head()
        return None if head is None else blake2b(head, digest_size=5).hexdigest()
