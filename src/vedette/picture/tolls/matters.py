"""Matters: the figures of one thing, taken together before anything is added: an event's, or those judged of one thing.

Within a matter each voice speaks once and rivals stand beside each other; it gives one row of low, best and high. Only
matters are added up, and only where they lie apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from vedette.model.forest import Forest
from vedette.model.judgements import Subject
from vedette.model.pictures import Event, Figure, Toll
from vedette.model.words import Direction, Measure, Unit
from vedette.picture.fold import OF_A_SIDE, Fold
from vedette.picture.standing.standing import voice_of
from vedette.picture.tolls.counted import FigureBook
from vedette.picture.tolls.methods import Counting
from vedette.picture.tolls.spans import Extent, Map, extent_of
from vedette.picture.tolls.tolls import voices_of

OF_ONE_THING = frozenset({"contradicts", "supports", "supersedes"})
"""Verdicts on two figures that are of one thing."""
LARGE, MANY = 100, 1000
"""A total of so many, or any number of the second, whose start is not told may have begun at any time."""


class Table(NamedTuple):
    """What is never mixed: measure, people or households, where they stand to the place, and stock or flow."""

    measure: Measure
    unit: Unit
    direction: Direction | None
    stock: bool


class Matter(NamedTuple):
    """Figures of one thing with their days, their place, their toll and the ``voices`` that gave them."""

    id: str
    extent: Extent
    toll: Toll
    voices: frozenset[str]

    @property
    def best(self) -> int:
        """The best number; 0 where there is none."""
        return self.toll.best or 0


def table_of(figure: Figure) -> Table:
    """Return what the figure is never mixed with: those who came to a place are in it."""
    way: Direction | None = "in" if figure.direction == "to" else figure.direction
    return Table(figure.measure, figure.count.unit, way, figure.kind == "stock")


class Ledger(NamedTuple):
    """What matters are made of: the ledger's figures, the claims behind them, and the events they are of."""

    fold: Fold
    figures: Sequence[Figure]
    book: FigureBook
    events: Mapping[str, Event]
    places: Map
    counting: Counting


def matters_of(figures: Iterable[Figure], ledger: Ledger) -> list[Matter]:
    """Return the matters of some figures of one table, in a stable order."""
    rows = {f.id: f for f in figures}
    groups: Forest[str] = Forest(sorted(rows))
    by_event: dict[str, str] = {}
    for figure in rows.values():
        if figure.event is not None:
            groups.join(by_event.setdefault(figure.event, figure.id), figure.id)
    for one, other in _judged(ledger):
        if one in rows and other in rows:
            groups.join(one, other)
    members: dict[str, list[str]] = defaultdict(list)
    for key in sorted(rows):
        members[groups.root(key)].append(key)
    found = [_matter([rows[f] for f in ids], ledger) for ids in members.values()]
    return sorted((m for m in found if m is not None), key=lambda m: m.id)


def _judged(ledger: Ledger) -> list[tuple[str, str]]:
    ids, by_claim = ledger.book.ids, ledger.fold.by_claim
    pairs = ((by_claim[j.left].key, by_claim[j.right].key) for j in ledger.fold.judgements if j.verdict in OF_ONE_THING)
    return sorted((ids[a], ids[b]) for a, b in pairs if a in ids and b in ids)


def _matter(figures: list[Figure], ledger: Ledger) -> Matter | None:
    roots = {ledger.book.ids[root]: root for root in _roots(figures, ledger.book)}
    held = [h for f in figures for h in ledger.book.groups[roots[f.id]] if not h.claim.part_of]
    fighting = any(ledger.events[f.event].kind in OF_A_SIDE for f in figures if f.event and f.event in ledger.events)
    given = [h for h in held if ledger.counting.bounds_of(h.claim, fighting=fighting) is not None]
    extents = [e for f in figures if (e := _extent(f, ledger)) is not None]
    if not given or not extents:
        return None
    toll = ledger.counting.toll(voices_of(given, ledger.counting, ledger.book, fighting=fighting))
    return Matter(min(f.id for f in figures), _around(extents, ledger.places), toll, frozenset(map(voice_of, given)))


def _roots(figures: Sequence[Figure], book: FigureBook) -> list[Subject]:
    return [book.by_claim[f.claims[0]] for f in figures]


def _extent(figure: Figure, ledger: Ledger) -> Extent | None:
    """Return the days and the place of a figure: those of its event, else its own."""
    event = ledger.events.get(figure.event or "")
    when, place = (event.when, event.place or figure.place) if event is not None else (figure.period, figure.place)
    start, size = when.start, figure.count.low or 0
    if start is None and size >= (LARGE if figure.kind == "total" else MANY):
        start = date.min
    return extent_of(start, when.end, figure.said_on, place)


def _around(extents: Sequence[Extent], places: Map) -> Extent:
    """Return the extent that holds all of ``extents``; a place that cannot hold the others is no place."""
    widest = max({e.place for e in extents}, key=lambda p: (places.width(p), str(p)))
    holds = widest is not None and all(places.within(e.place, widest) for e in extents)
    return Extent(min(e.start for e in extents), max(e.end for e in extents), widest if holds else None)
