"""Receiving: captures are opened and kept in small transactions, and told only once they are on the disk.

What has been told is never lost: whoever saw "kept" may switch the machine off.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from time import monotonic

import msgspec

from vedette.documents import open_capture
from vedette.engine.progress import Progress, Unwatched
from vedette.knowledge.method import opening_digest
from vedette.model.cases import Arrival, Receipt
from vedette.model.documents import Capture, Skipped
from vedette.model.records import Record
from vedette.store import Store

MOST = 32
"""Captures of one transaction."""
MOST_BYTES = 8_000_000
"""Bytes of captures from which on a transaction is closed."""
LONGEST_S = 0.5
"""Seconds that a capture which has come in waits for others to be kept with."""


class Received(Record, frozen=True):
    """What came of captures: ids of documents that were ``new``, how many were ``known``, and what was not read."""

    new: tuple[str, ...] = ()
    known: int = 0
    skipped: tuple[Skipped, ...] = ()


def receive(  # noqa: PLR0913 - what is said of captures is said by name
    store: Store,
    captures: Iterable[Capture | Skipped],
    *,
    source: str | None,
    language: str | None = None,
    told: Callable[[Receipt], None] = lambda _receipt: None,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    progress: Progress | None = None,
) -> Received:
    """Open and keep ``captures``; ``told`` hears of each once it is kept. Raises ``CaseError`` as the store does.

    ``language`` states the reports' own instead of a guess, ``source`` is the id of the source that gave them.
    """
    desk = _Desk(store, source, told)
    watcher = progress or Unwatched()
    watcher.stage("Receiving")
    for one in captures:
        if isinstance(one, Skipped):
            desk.skip(one)
        else:
            moment = now()
            capture = one if one.seen is not None else msgspec.structs.replace(one, seen=moment)
            opened = open_capture(capture, language=language, today=moment.date())
            desk.take(Arrival(capture, opened, opening_digest(), source))
        watcher.step()
    desk.close()
    return desk.received()


class _Desk:
    """Where arrivals wait for the transaction that keeps them."""

    def __init__(self, store: Store, source: str | None, told: Callable[[Receipt], None]) -> None:
        self._store, self._source, self._told = store, source, told
        self._arrivals: list[Arrival] = []
        self._remarks: list[Skipped] = []
        self._since = 0.0
        self._bytes = 0
        self._new: list[str] = []
        self._known = 0
        self._skipped: list[Skipped] = []

    def skip(self, skipped: Skipped) -> None:
        """Note an input that gave no capture."""
        self._skipped.append(skipped)
        self._remarks.append(skipped)
        self._when_due()

    def take(self, arrival: Arrival) -> None:
        """Note an arrival, and keep all that wait where it is time."""
        if not self._arrivals:
            self._since = monotonic()
        self._arrivals.append(arrival)
        self._bytes += len(arrival.capture.content)
        self._when_due()

    def close(self) -> None:
        """Keep what still waits."""
        if self._arrivals or self._remarks:
            self._keep()

    def received(self) -> Received:
        """Return what came of all."""
        return Received(tuple(self._new), self._known, tuple(self._skipped))

    def _when_due(self) -> None:
        late = bool(self._arrivals) and monotonic() - self._since >= LONGEST_S
        if late or len(self._arrivals) + len(self._remarks) >= MOST or self._bytes >= MOST_BYTES:
            self._keep()

    def _keep(self) -> None:
        arrivals, remarks = self._arrivals, self._remarks
        self._arrivals, self._remarks, self._bytes = [], [], 0
        receipts = self._store.keep(arrivals, remarks, self._source)
        for arrival, receipt in zip(arrivals, receipts, strict=True):
            self._note(arrival, receipt)
            self._told(receipt)

    def _note(self, arrival: Arrival, receipt: Receipt) -> None:
        if isinstance(arrival.opened, Skipped):
            self._skipped.append(arrival.opened)
        elif receipt.new and receipt.document is not None:
            self._new.append(receipt.document.id)
        else:
            self._known += 1
