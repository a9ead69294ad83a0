"""Watching: every source of a case is visited when it is due, for months, and what it gives is kept before it is told.

One watch at a time works on a case: a second one stands by, and takes over when the first ends, however it ends. What
a watch must remember lies in the case, as visits; a watch that is stopped or killed goes on where it was.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from datetime import UTC, datetime
from typing import Protocol

import msgspec

from vedette.engine.cases.arrivals.receiving import Received
from vedette.engine.cases.watch.events import WatchEvent, visited
from vedette.engine.cases.watch.lookouts import Lookouts
from vedette.engine.cases.watch.pacing import REMEMBERED, in_polite_order, is_looked_at, turn_of
from vedette.engine.cases.watch.stopping import Stopping
from vedette.errors import InputError
from vedette.model.cases import Receipt, Source, Visit
from vedette.model.documents import Capture, Skipped
from vedette.model.records import Record
from vedette.sources.looking import Seen
from vedette.store import Store

WORK = "watch"
NO_SOURCES = "no source is visited: vedette add CASE GIVEN remembers one"
STANDBY_S = 10
SETTLING_S = 2
"""Seconds between the two looks of a watch that goes round once."""
LONGEST_PAUSE_S = 30
"""The longest pause, so that a clock that is set and a source that is added are soon noticed."""


class Giving(Protocol):
    """A visit that is under way: iterate it once; then ``visit`` says how it went."""

    @property
    def visit(self) -> Visit:
        """How it went."""

    def __iter__(self) -> Iterator[Capture | Skipped]: ...


class Work(Protocol):
    """What a watch does at a source and with what it gives; handed in, so that a test needs neither net nor parser."""

    def visit(self, source: Source, last: Visit | None, seen: Seen | None) -> Giving:
        """Begin a visit; ``seen`` are the files to read, where the source was looked at."""

    def keep(self, source: Source, given: Iterator[Capture | Skipped], told: Callable[[Receipt], None]) -> Received:
        """Keep what a source gives; ``told`` hears of each once it is on the disk."""

    def catch_up(self) -> str | None:
        """Read what is pending and renew the picture; return what was done in words, None where nothing was."""

    def shown(self, location: str) -> str:
        """Return a location without credentials."""


class Setting(Record, frozen=True):
    """How a watch goes: ``every_s`` for sources over the network that say nothing themselves; whom it tells."""

    every_s: int | None = None
    verbose: bool = False
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    told: Callable[[WatchEvent], None] = lambda _event: None
    alive: Callable[[], None] = lambda: None


class Watch:
    """A watch of one open case. It holds no more than what a restart finds again."""

    def __init__(self, store: Store, work: Work, stopping: Stopping, setting: Setting = Setting()) -> None:  # noqa: B008
        self._store, self._work, self._stopping, self._setting = store, work, stopping, setting
        self._known: dict[str, tuple[Source, list[Visit]]] = {}
        self._lookouts = Lookouts()
        self._anew = False

    def once(self) -> bool:
        """Visit every source that is due, once; return False where another watch is at work, and nothing was done."""
        if not self._store.take(WORK):
            self._tell("another watch is at work on this case")
            return False
        if not self._sources():
            self._tell(NO_SOURCES)
        self._catch_up()
        looked = [source for source in self._due() if not self._stopping() and not self._call_on(source)]
        if self._lookouts.are_waiting():
            self._stopping.pause(SETTLING_S)
        for source in looked:
            if not self._stopping() and not self._call_on(source):
                self._close_unchanged(source)
        return True

    def keep_on(self) -> None:
        """Visit sources as they fall due, until asked to stop."""
        self._stand_by()
        if self._stopping():
            return
        count = len(self._sources())
        self._tell(f"begun, {count} source{'' if count == 1 else 's'}")
        self._catch_up()
        while not self._stopping():
            self._setting.alive()
            self._begin_round()
            for source in self._due():
                if not self._stopping():
                    self._call_on(source)
            self._stopping.pause(self._idle_s())

    def look_anew(self) -> None:
        """Have the next round ask the case for its sources, and look at every folder; may be called from a signal."""
        self._anew = True

    def _begin_round(self) -> None:
        if self._anew:
            self._anew = False
            self._known.clear()
            self._lookouts.hurry()

    def _stand_by(self) -> None:
        told = False
        while not self._stopping() and not self._store.take(WORK):
            if not told:
                self._tell("another watch is at work on this case; standing by")
            told = True
            self._setting.alive()
            self._stopping.pause(STANDBY_S)

    # whose turn it is

    def _due(self) -> list[Source]:
        now = self._now()
        at = [(self._due_at(source, now), source) for source in self._sources()]
        return in_polite_order((due, source) for due, source in at if due is not None and due <= now)

    def _sources(self) -> list[Source]:
        """Return the sources that are visited at all; what is known of those that changed is forgotten."""
        sources = [source for source in self._store.sources() if source.sort != "stdin"]
        now = {source.id: source for source in sources}
        for id in [id for id, (source, _) in self._known.items() if now.get(id) != source]:
            del self._known[id]
            self._lookouts.forget(id)
        return sources

    def _visits(self, source: Source) -> list[Visit]:
        if source.id not in self._known:
            self._known[source.id] = source, self._store.visits(source.id, REMEMBERED)
        return self._known[source.id][1]

    def _due_at(self, source: Source, now: datetime) -> datetime | None:
        turn = turn_of(source, self._visits(source), now, self._setting.every_s)
        return self._lookouts.due(source, now) if is_looked_at(source) and not turn.failures else turn.due

    def _idle_s(self) -> float:
        now = self._now()
        due = [at for source in self._sources() if (at := self._due_at(source, now)) is not None]
        wait = min((at - now).total_seconds() for at in due) if due else LONGEST_PAUSE_S
        return min(max(wait, 0.1), LONGEST_PAUSE_S)

    # a visit

    def _call_on(self, source: Source) -> bool:
        """Visit a source, or look at it and visit it where there is something new; return whether it was visited."""
        self._setting.alive()
        if not is_looked_at(source):
            self._visit(source, None)
            return True
        begun = self._now()
        try:
            seen = self._lookouts.look(source, self._last(source), begun)
        except OSError as why:
            words = (why.strerror or str(why)).lower()
            self._close(source, Visit(source.id, begun, self._now(), "failed", words=words), None)
            return True
        self._lookouts.took(source, begun, self._now())
        if not seen.ready and not seen.vanished:
            if not turn_of(source, self._visits(source), begun).failures:
                return False
            self._close_unchanged(source)
            return True
        self._visit(source, seen)
        return True

    def _last(self, source: Source) -> Visit | None:
        """Return the last visit that went well: the next one asks for what changed since."""
        return next((v for v in self._visits(source) if v.outcome in ("read", "unchanged")), None)

    def _visit(self, source: Source, seen: Seen | None) -> None:
        begun, last = self._now(), self._last(source)
        all_given: list[bool] = []
        giving = self._work.visit(source, last, seen)
        try:
            received = self._work.keep(source, self._given(giving, all_given), self._told_receipt)
        except InputError as why:
            self._close(source, Visit(source.id, begun, self._now(), "failed", words=str(why)), seen)
            return
        if all_given == [True]:
            visit = _carried(giving.visit, last)
        else:
            visit = _carried(Visit(source.id, begun, self._now(), "stopped"), last)
        visit = msgspec.structs.replace(
            visit,
            new=len(received.new),
            known=visit.known + received.known,
            skipped=max(len(received.skipped) - visit.failed, 0),
        )
        if seen is not None and visit.outcome == "read":
            visit = msgspec.structs.replace(visit, etag=self._lookouts.digest(source, seen))
            self._lookouts.take(source, seen)
        self._close(source, visit, seen)
        if received.new:
            self._catch_up()

    def _given(self, giving: Giving, all_given: list[bool]) -> Generator[Capture | Skipped]:
        all_given.append((yield from self._stopping.until(self._watched(giving))))

    def _watched(self, giving: Giving) -> Iterator[Capture | Skipped]:
        for one in giving:
            self._setting.alive()
            yield one

    def _close(self, source: Source, visit: Visit, seen: Seen | None) -> None:
        """Append a visit and tell it."""
        self._store.put_visit(visit)
        visits = self._visits(source)
        visits[:] = [visit, *visits][:REMEMBERED]
        turn = turn_of(source, visits, visit.ended, self._setting.every_s)
        self._setting.told(visited(source, visit, turn, self._work.shown(source.location), seen))

    def _close_unchanged(self, source: Source) -> None:
        visit = Visit(source.id, self._now(), self._now(), "unchanged")
        self._close(source, _carried(visit, self._last(source)), None)

    def _catch_up(self) -> None:
        done = None if self._stopping() else self._work.catch_up()
        if done is not None:
            self._tell(done, "picture")

    def _told_receipt(self, receipt: Receipt) -> None:
        self._setting.alive()
        document = receipt.document
        if self._setting.verbose and document is not None:
            words = f"{'new' if receipt.new else 'known'} {self._work.shown(document.input)}"
            self._setting.told(WatchEvent(self._now(), "report", document.id, words))

    def _tell(self, words: str, what: str = "watch") -> None:
        self._setting.told(WatchEvent(self._now(), what, self._work.shown(self._store.location), words))

    def _now(self) -> datetime:
        return self._setting.now()


def _carried(visit: Visit, last: Visit | None) -> Visit:
    """Return ``visit`` with what the last full answer told of itself, where this one told nothing."""
    if last is None or visit.outcome == "read" or visit.etag or visit.modified:
        return visit
    return msgspec.structs.replace(visit, etag=last.etag, modified=last.modified)
