"""The standing picture of a case: what it stands on, how it is put whole, and how it is read.

It lies in the store record by record (``vedette.picture.renewal``), so that one more report changes a few of them. Its
head, a small JSON, tells what it stands on; which reports it holds, and by what each was read, stands beside it. All of
it follows from what the case keeps and may be made anew at any time.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from hashlib import blake2b
from typing import Any

import msgspec

from vedette.engine.cases.arrivals.methods import gave_reading
from vedette.engine.cases.pictures.neighbours import marks_of
from vedette.engine.plan import method_for
from vedette.knowledge.case import CaseKnowledge, KnownOutlet
from vedette.knowledge.gazetteer.folding import fold
from vedette.model.pictures import Picture
from vedette.model.records import Record
from vedette.picture import Drawn
from vedette.picture.renewal import (
    REPORT,
    SORTS,
    Frame,
    Kept,
    Sharing,
    ShownLeaf,
    packed,
    put_together,
    shown_leaf,
    taken_apart,
    unpacked,
)
from vedette.store import Store

STANDS, FRAME, NAMED = "stands", "frame", "named"
"""Sorts beside the picture's own: by what each report was read, what the picture says of itself, who goes by a name."""
SMALL = 150
"""A case of at most so many reports is always settled: it takes less than two seconds."""
SHARE = 10
"""Where more than one report in so many was not there when all were compared, all are compared anew."""


class StandingHead(Record, frozen=True):
    """What a standing picture stands on.

    ``log`` is the number of the case's log line that it has taken up, ``method`` a digest of what draws it and of what
    persons judged, ``reports`` how many were compared with all others at ``settled_at``, ``renewed`` those that were
    put in since, ``pending`` what is not renewed until the case is settled. ``origins`` is how many independent ones
    there were when all were compared, None since reports were put in. ``corrections`` are the ids of what persons
    corrected that it heeds, in order.
    """

    log: int
    method: str
    settled_at: datetime
    reports: int
    renewed: tuple[str, ...] = ()
    pending: tuple[str, ...] = ()
    origins: int | None = None
    corrections: tuple[str, ...] = ()


class Pending(Record, frozen=True):
    """Reports that the standing picture does not hold as they were last read, and ones that it should hold no more."""

    put: tuple[str, ...] = ()
    out: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """All of them, in order."""
        return tuple(sorted({*self.put, *self.out}))


def standing_head(store: Store) -> StandingHead | None:
    """Return the head of the standing picture, None where there is none."""
    held = store.standing_head()
    return msgspec.json.decode(held, type=StandingHead) if held is not None else None


def pending(store: Store) -> Pending:
    """Return which reports the standing picture must still take up, or let go."""
    read = {key: by for key, by in store.read_by().items() if gave_reading(by)}
    stands = {key: value.decode() for key, value in store.standing(STANDS)}
    put = sorted(key for key, by in read.items() if stands.get(key) != by)
    return Pending(tuple(put), tuple(sorted(stands.keys() - read.keys())))


def must_settle(store: Store, case: CaseKnowledge, ids: Sequence[str]) -> bool:
    """Return whether ``ids`` cannot be put into the standing picture by renewing it, and all is to be compared anew.

    So it is where nothing stands, the case is small, the method or a person's judgements are others, or so much came in
    that comparing it with its neighbours alone would no longer tell what all reports tell together.
    """
    head = standing_head(store)
    if head is None or head.method != method_digest(case):
        return True
    new = len({*head.renewed, *ids})
    return head.reports + new <= SMALL or SHARE * new > head.reports


def method_digest(case: CaseKnowledge) -> str:
    """Return a digest of all that decides how all reports are compared and drawn.

    What persons correct in some of them is not part of it, nor are the letters of outlets (``rejudging``).
    """
    told = (method_for(case), _houses(case.outlets), case.judgements)
    return blake2b(msgspec.json.encode(told), digest_size=12).hexdigest()


def heeded(case: CaseKnowledge) -> tuple[str, ...]:
    """Return the ids of the corrections that a picture drawn with ``case`` heeds, in order."""
    return tuple(sorted(one.id for one in case.corrections))


def _houses(outlets: Sequence[KnownOutlet]) -> list[KnownOutlet]:
    """Return what is known of outlets beside their letters, which change nothing but how a report is shown."""
    bare = [msgspec.structs.replace(one, reliability="F") for one in outlets]
    # A name stands before an address: where one is known, an outlet of a letter alone may hide what the other tells.
    return [one for one in bare if one != KnownOutlet(one.name) or any(other.domains for other in bare)]


def put_settled(
    store: Store,
    drawn: Drawn,
    case: CaseKnowledge,
    *,
    now: Callable[[], datetime],
    marked: bool = False,
) -> None:
    """Put the picture of all reports as the standing one. ``marked``: the reports' marks are in the store already."""
    log = last_line(store)
    read = store.read_by()
    apart = taken_apart(drawn)
    picture = drawn.picture
    there = {report.id for report in picture.reports}
    records: dict[str, Mapping[str, bytes]] = {
        STANDS: {key: read[key].encode() for key in sorted(read) if key in there},
        FRAME: {FRAME: msgspec.msgpack.encode(msgspec.structs.replace(frame_of(picture), outlets=case.outlets))},
        REPORT: {key: packed(apart.leaves[key]) for key in sorted(apart.leaves)},
        NAMED: {key: msgspec.msgpack.encode(ids) for key, ids in sorted(names_in(apart.rows).items())},
    }
    for sort, table in apart.rows.items():
        records[sort] = {key: packed(table[key]) for key in sorted(table)}
    if not marked:
        store.put_marks({report.document.id: marks_of(report) for report in drawn.fold.reports})
    origins = picture.coverage.origins
    head = StandingHead(log, method_digest(case), now(), len(there), origins=origins, corrections=heeded(case))
    store.put_standing(msgspec.json.encode(head), records)


def standing_picture(store: Store) -> Picture | None:
    """Return the standing picture, None where there is none. Its coverage tells how many reports were renewed."""
    head = standing_head(store)
    if head is None:
        return None
    with uncollected():
        frame, leaves, rows = _standing_records(store)
        while (stands := standing_head(store)) != head:
            # Another process renewed the picture while it was read: what was read is of neither.
            if stands is None:
                return None
            head = stands
            frame, leaves, rows = _standing_records(store)
        return put_together(msgspec.structs.replace(frame, renewed=len(head.renewed)), leaves, rows)


def _standing_records(store: Store) -> tuple[Frame, dict[str, ShownLeaf], dict[str, dict[str, Kept[Any]]]]:
    """Return what the picture says of itself, what it shows of each report, and its records by sort."""
    frame, sharing = frame_standing(store), Sharing()
    leaves = {}
    for key, value in store.standing(REPORT):
        leaf = leaves[key] = shown_leaf(value)
        sharing.claims(leaf.claims)
    rows: dict[str, dict[str, Kept[Any]]] = {}
    for sort in SORTS:
        table = rows[sort.name] = {key: unpacked(sort.name, value) for key, value in store.standing(sort.name)}
        for kept in table.values():
            sharing.record(kept.record)
    return frame, leaves, rows


def frame_standing(store: Store) -> Frame:
    """Return what the standing picture says of itself; an empty one where none stands."""
    told = dict(store.standing(FRAME)).get(FRAME, b"")
    return msgspec.msgpack.decode(told, type=Frame) if told else Frame("", "", None, ())


def frame_of(picture: Picture) -> Frame:
    """Return what a picture says of itself."""
    first, last = picture.coverage.first_published, picture.coverage.last_published
    days = (first, last) if first is not None and last is not None else None
    return Frame(
        picture.case,
        picture.made_by,
        picture.method,
        picture.coverage.skipped,
        days=days,
        corrections=picture.corrections,
    )


def names_in(rows: Mapping[str, Mapping[str, Kept[Any]]]) -> dict[str, list[str]]:
    """Return the ids of the actors and of the places that go by each name, by their sort and the folded name."""
    found: dict[str, set[str]] = {}
    for sort in ("actor", "place"):
        for key, kept in rows.get(sort, {}).items():
            for name in named_as(sort, (kept.record.name, *kept.record.aliases)):
                found.setdefault(name, set()).add(key)
    return {name: sorted(ids) for name, ids in found.items()}


def named_as(sort: str, names: Iterable[str]) -> Iterator[str]:
    """Yield the keys under which the names of an actor or a place are indexed."""
    yield from dict.fromkeys(f"{sort} {fold(name)}" for name in names)


def last_line(store: Store, since: int = 0) -> int:
    """Return the number of the last line of the case's log."""
    while lines := store.log(since):
        since = lines[-1].number
    return since


@contextmanager
def uncollected() -> Iterator[None]:
    """Hold the collector of cycles back while records are made by the hundred thousand: none of them has any."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
