"""The work of a watch at a case: sources are visited, what they give is kept and read, and the picture renewed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from vedette.engine.cases.arrivals.methods import pending
from vedette.engine.cases.arrivals.receiving import Received, receive
from vedette.engine.cases.knowing import case_knowledge
from vedette.engine.cases.watch.stopping import Stopping
from vedette.engine.cases.watch.watching import Giving
from vedette.engine.progress import Progress, Unwatched
from vedette.errors import NothingToRead
from vedette.model.cases import Receipt, Source, Visit
from vedette.model.documents import Capture, Label, Skipped
from vedette.model.shown_urls import shown_location
from vedette.sources import captures_from
from vedette.sources.link_addresses import among
from vedette.sources.looking import Seen
from vedette.sources.visiting import Visiting
from vedette.sources.web import Web
from vedette.store import Store


class CaseWork:
    """What a watch does in one open case; ``progress`` hears of every step."""

    def __init__(
        self,
        store: Store,
        web: Web,
        stopping: Stopping,
        *,
        workers: int | None = None,
        progress: Progress | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._store, self._web, self._stopping, self._now = store, web, stopping, now
        self._workers, self._progress = workers, progress or Unwatched()

    def visit(self, source: Source, last: Visit | None, seen: Seen | None) -> Giving:
        """Begin a visit."""
        if seen is not None and source.sort in ("folder", "file"):
            return _Files(source, seen, self._now)
        return Visiting(source, self._web, last=last, has_url=among(self._store.urls()), now=self._now)

    def keep(self, source: Source, given: Iterator[Capture | Skipped], told: Callable[[Receipt], None]) -> Received:
        """Keep what a source gives."""
        return receive(
            self._store,
            given,
            source=source.id,
            language=source.language,
            told=told,
            now=self._now,
            progress=self._progress,
        )

    def catch_up(self) -> str | None:
        """Read what is pending and renew the picture."""
        from vedette.engine.cases.pictures.upkeep import catch_up, current_picture

        if not pending(self._store, case_knowledge(self._store)) or self._stopping.during(_load_parser) is None:
            return None
        read = catch_up(self._store, workers=self._workers, progress=self._progress, stopping=self._stopping)
        if not read or self._stopping():
            return f"waits: {_many(len(read))} read" if read else None
        try:
            drawn = self._stopping.during(lambda: current_picture(self._store, progress=self._progress))
        except NothingToRead:
            return None
        if drawn is None:
            return f"waits: {_many(len(read))} read"
        return f"renewed with {_many(len(read))}; it rests on {drawn.coverage.reports:,}"

    def shown(self, location: str) -> str:
        """Return a location without credentials."""
        return shown_location(location)


class _Files:
    """A visit to a folder, or a file, of which only what a look found new is read."""

    def __init__(self, source: Source, seen: Seen, now: Callable[[], datetime]) -> None:
        self._source, self._now = source, now
        self._ready = frozenset(seen.ready)
        self.visit = Visit(source.id, now(), now(), "stopped")

    def __iter__(self) -> Iterator[Capture | Skipped]:
        begun = self._now()
        if self._ready:
            label = Label(outlet=self._source.outlet)
            yield from captures_from([self._source.location], label=label, wanted=self._is_ready)
        self.visit = Visit(self._source.id, begun, self._now(), "read")

    def _is_ready(self, path: Path) -> bool:
        return str(path) in self._ready


def _load_parser() -> bool:
    """Load what takes seconds to load, where it may be broken off."""
    from vedette.reading.syntax import parser

    parser()
    return True


def _many(count: int) -> str:
    return f"{count:,} report{'' if count == 1 else 's'}"
