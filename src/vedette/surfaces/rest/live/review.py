"""Review: the queue of what is left to judge, with the sentences to read; made once for each picture that stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from threading import Lock

from vedette.engine.cases.judgements.judging import key_of
from vedette.engine.cases.judgements.queue import Item, Queue
from vedette.model.pictures import Picture
from vedette.products.screens.evidence import evidence_of_claims
from vedette.surfaces.rest.live.case import LiveCase, Snapshot
from vedette.surfaces.rest.shapes import QueueItem

MOST_READ = 8
"""Sentences that are handed out with an item."""


@dataclass(frozen=True)
class Left:
    """What is left to judge in one picture, by the keys of the items, and how many judgements the case holds."""

    snapshot: Snapshot
    items: dict[str, Item]
    judged: int


class Reviews:
    """The queue of a served case; safe to call from many threads."""

    def __init__(self, case: LiveCase) -> None:
        self._case = case
        self._lock = Lock()
        self._queue: tuple[str, Queue] | None = None
        self._left: tuple[tuple[str, tuple[str, ...]], Left] | None = None

    def picture(self) -> Picture:
        """Return the picture that stands. Raises ``NothingToRead``."""
        return self._case.snapshot().picture

    def left(self) -> Left:
        """Return what is left to judge. Raises ``NothingToRead`` where no picture stands."""
        with self._lock:
            snapshot = self._case.snapshot()
            judgements = self._case.workspace.store.judgements()
            asked = (snapshot.version, tuple(one.id for one in judgements))
            if self._left is None or self._left[0] != asked:
                if self._queue is None or self._queue[0] != snapshot.version:
                    self._queue = (snapshot.version, Queue(snapshot.picture))
                items = keyed(self._queue[1].left(judgements))
                self._left = (asked, Left(snapshot, items, len(judgements)))
            return self._left[1]


def keyed(items: Sequence[Item]) -> dict[str, Item]:
    """Return items by keys that outlive a new picture, in their order: of what is asked, and of what it points at."""
    seen: Counter[str] = Counter()
    found: dict[str, Item] = {}
    for item in items:
        told = "\x1e".join((item.sort, item.title, *(key_of(pointer) for pointer in item.about)))
        key = "i-" + blake2b(told.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
        seen[key] += 1
        found[key if seen[key] == 1 else f"{key}-{seen[key]}"] = item
    return found


def queue_item(key: str, item: Item, snapshot: Snapshot) -> QueueItem:
    """Return an item with the sentences that say it, and those that say otherwise."""
    view = evidence_of_claims(snapshot.book, item.claims[:MOST_READ])
    return QueueItem(key, item, view.says, view.otherwise[:MOST_READ])
