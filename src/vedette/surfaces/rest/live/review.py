"""Review: the queue of what is left to judge, with the sentences to read; made once for each picture that stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from threading import Lock

from vedette.engine.cases.judgements.judging import key_of
from vedette.engine.cases.judgements.queue import Item, Queue
from vedette.engine.cases.judgements.reviewing import QUICK, judgement_lines
from vedette.errors import NothingToRead
from vedette.model.judging import CaseJudgement
from vedette.model.pictures import Picture
from vedette.products.screens.evidence.asked import evidence_of_claims
from vedette.products.screens.index import index_of
from vedette.surfaces.rest.live.case import LiveCase, Snapshot
from vedette.surfaces.rest.shapes import QueueItem

JUDGEMENT = "the judgement "
"""How a judgement that falls on nothing is named in the coverage, with its id next."""
MOST_READ = 8
"""Sentences that are handed out with an item."""


@dataclass(frozen=True)
class Left:
    """What is left to judge in one picture, by the keys of the items, and how many judgements the case holds."""

    snapshot: Snapshot
    items: dict[str, Item]
    judged: int


@dataclass(frozen=True)
class Made:
    """A queue with the picture that it was made of."""

    snapshot: Snapshot
    queue: Queue


class Reviews:
    """The queue of a served case; safe to call from many threads.

    Of a large case it takes seconds to make: the one of the picture before is given until ``renew`` has made another.
    """

    def __init__(self, case: LiveCase) -> None:
        self._case = case
        self._making, self._lock = Lock(), Lock()
        self._made: Made | None = None
        self._left: tuple[tuple[str, tuple[str, ...]], Left] | None = None

    def picture(self) -> Picture:
        """Return the picture that stands. Raises ``NothingToRead``."""
        return self._case.snapshot().picture

    def renew(self) -> None:
        """Make the queue of the picture that stands. Raises ``NothingToRead`` where none does."""
        with self._making:
            snapshot = self._case.snapshot()
            if self._made is None or self._made.snapshot.version != snapshot.version:
                self._made = Made(snapshot, Queue(snapshot.picture))

    def left(self) -> Left:
        """Return what is left to judge. Raises ``NothingToRead`` where no picture stands."""
        made = self._queue()
        judgements = self._case.workspace.store.judgements()
        asked = (made.snapshot.version, tuple(one.id for one in judgements))
        with self._lock:
            if self._left is None or self._left[0] != asked:
                items = keyed(made.queue.left(judgements))
                self._left = (asked, Left(made.snapshot, items, len(judgements)))
            return self._left[1]

    def _queue(self) -> Made:
        made, snapshot = self._made, self._case.snapshot()
        fresh = made is not None and made.snapshot.version == snapshot.version
        if made is None or (not fresh and len(snapshot.picture.reports) <= QUICK):
            self.renew()
            made = self._made
        if made is None:
            raise NothingToRead("the review", "no picture stands", "Add reports.")
        return made

    def judgements(self) -> list[tuple[CaseJudgement, str]]:
        """Return all judgements in order of time, each with what became of it.

        Which fall on nothing is known from the picture that stands; one that it has not taken up yet is in force.
        """
        try:
            skipped = self.picture().coverage.skipped
        except NothingToRead:
            skipped = ()
        told = ((words.split(" ", 3), one.reason) for one in skipped if (words := one.input).startswith(JUDGEMENT))
        return judgement_lines(self._case.workspace.store.judgements(), {words[2]: why for words, why in told})


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
    view = evidence_of_claims(index_of(snapshot.book), item.claims, MOST_READ)
    return QueueItem(key, item, view.says, view.otherwise) if view is not None else QueueItem(key, item, ())
