"""Matters: the figures of one thing, taken together before anything is added: an event's, or those judged of one thing.

Within a matter each voice speaks once and rivals stand beside each other; it gives one row of low, best and high. Only
matters are added up, and only where they lie apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from vedette.knowledge.counted import is_at_large
from vedette.model.forest import Forest
from vedette.model.judgements import Subject
from vedette.model.pictures import Event, Figure, Toll
from vedette.model.words import Direction, Measure, Unit
from vedette.picture.fold import OF_A_SIDE, Fold
from vedette.picture.standing.standing import voice_of
from vedette.picture.tolls.counted import FigureBook
from vedette.picture.tolls.methods import Bounds, Counting
from vedette.picture.tolls.spans import Extent, Map, extent_of
from vedette.picture.tolls.tolls import voices_of

OF_ONE_THING = frozenset({"contradicts", "supports", "supersedes"})
"""Verdicts on two figures that are of one thing."""
GROWING = timedelta(days=31)
"""How long after a number "twelve more" may come to it."""
LARGE, MANY = 100, 1000
"""A total of so many, or any number of the second, whose start is not told may have begun at any time."""


class Table(NamedTuple):
    """What is never mixed: measure, people or households, where they stand to the place, and stock or flow."""

    measure: Measure
    unit: Unit
    direction: Direction | None
    stock: bool


class Matter(NamedTuple):
    """Figures of one thing with their days, their place, their toll and the ``voices`` that gave them.

    ``told_at``: the reports that tell of it as an event of a town, with the town; ``said``: what each voice gives.
    """

    id: str
    extent: Extent
    toll: Toll
    voices: frozenset[str]
    told_at: frozenset[tuple[str, str]] = frozenset()
    said: tuple[Bounds, ...] = ()
    of_an_event: bool = True

    @property
    def best(self) -> int:
        """The best number; 0 where there is none."""
        return self.toll.best or 0


def table_of(figure: Figure) -> Table:
    """Return what the figure is never mixed with: those who left, who came and who are there are three."""
    return Table(figure.measure, figure.count.unit, figure.direction, figure.kind == "stock")


class Ledger(NamedTuple):
    """What matters are made of: the ledger's figures, the claims behind them, and the events they are of.

    ``also`` gives, by figure, the places that its words count together with its own.
    """

    fold: Fold
    figures: Sequence[Figure]
    book: FigureBook
    events: Mapping[str, Event]
    places: Map
    counting: Counting
    also: Mapping[str, tuple[str, ...]] = {}


def matters_of(figures: Iterable[Figure], ledger: Ledger) -> list[Matter]:
    """Return the matters of some figures of one table, in a stable order."""
    rows = {f.id: f for f in figures}
    groups: Forest[str] = Forest(sorted(rows))
    by_event: dict[str, str] = {}
    for figure in rows.values():
        if figure.event is not None and figure.id not in ledger.also:
            groups.join(by_event.setdefault(figure.event, figure.id), figure.id)
    for one, other in (*_judged(ledger), *_additions(rows.values(), ledger)):
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


def _additions(figures: Iterable[Figure], ledger: Ledger) -> list[tuple[str, str]]:
    """Return each addition with the figure that it comes to: of its own sentence, else the last told of its place."""
    told = sorted((f for f in figures if not f.increment), key=lambda f: (f.said_on or date.min, f.id))
    spots = {f.id: _sentences(f, ledger) for f in told}
    found = []
    for figure in (f for f in ledger.figures if f.increment):
        own = _sentences(figure, ledger)
        beside = [f for f in told if own & spots[f.id]]
        if not beside and figure.event is None:
            beside = [f for f in told if _comes_to(figure, f)]
        if beside:
            found.append((figure.id, beside[-1].id))
    return found


def _comes_to(addition: Figure, figure: Figure) -> bool:
    """Return whether "twelve more bodies" may come to ``figure``: told before of the same place and people at large."""
    if addition.place is None or addition.place != figure.place or not addition.said_on or not figure.said_on:
        return False
    if (addition.measure, addition.count.unit) != (figure.measure, figure.count.unit):
        return False
    since = addition.said_on - figure.said_on
    alike = all(is_at_large(f.who or "") for f in (addition, figure)) or addition.who == figure.who
    return alike and timedelta(0) <= since <= GROWING


def _sentences(figure: Figure, ledger: Ledger) -> frozenset[tuple[str, int]]:
    held = ledger.book.groups[ledger.book.by_claim[figure.claims[0]]]
    return frozenset((h.claim.report, h.claim.evidence[0].start) for h in held)


def _matter(figures: list[Figure], ledger: Ledger) -> Matter | None:
    roots = {ledger.book.ids[root]: root for root in _roots(figures, ledger.book)}
    held = [h for f in figures for h in ledger.book.groups[roots[f.id]] if not h.claim.part_of]
    fighting = any(ledger.events[f.event].kind in OF_A_SIDE for f in figures if f.event and f.event in ledger.events)
    given = [h for h in held if ledger.counting.bounds_of(h.claim, fighting=fighting) is not None]
    lasting = [f for f in figures if not f.increment] or figures
    extents = [e for f in lasting if (e := _extent(f, ledger)) is not None]
    if not given or not extents:
        return None
    said = tuple(voices_of(given, ledger.counting, ledger.book, fighting=fighting))
    toll = ledger.counting.toll(said)
    told_at = frozenset(
        (h.claim.report, f.place)
        for f in figures
        if f.event is not None and f.place is not None and f.id not in ledger.also and ledger.places.is_town(f.place)
        for h in ledger.book.groups[roots[f.id]]
    )
    extent = _around(extents, ledger.places)
    voices, of_an_event = frozenset(map(voice_of, given)), all(f.event is not None for f in figures)
    return Matter(min(f.id for f in figures), extent, toll, voices, told_at, said, of_an_event)


def _roots(figures: Sequence[Figure], book: FigureBook) -> list[Subject]:
    return [book.by_claim[f.claims[0]] for f in figures]


def _extent(figure: Figure, ledger: Ledger) -> Extent | None:
    """Return the days and the place of a figure: those of its event, else its own."""
    event = ledger.events.get(figure.event or "")
    when, place = (event.when, event.place or figure.place) if event is not None else (figure.period, figure.place)
    if figure.id in ledger.also or (figure.kind == "total" and figure.period.start is not None):
        when, place = figure.period, figure.place or place  # it counts more than the event that it is told of
    start, size = when.start, figure.count.low or 0
    if start is None and size >= (LARGE if figure.kind == "total" else MANY):
        start = date.min
    found = extent_of(start, when.end, figure.said_on, place)
    also = tuple(p for p in ledger.also.get(figure.id, ()) if p != place) if place is not None else ()
    return found._replace(also=also) if found is not None else None


def _around(extents: Sequence[Extent], places: Map) -> Extent:
    """Return the extent that holds all of ``extents``; a place that cannot hold the others is no place."""
    first, last = min(e.start for e in extents), max(e.end for e in extents)
    for extent in sorted(extents, key=lambda e: (-len(e.spots), str(e.spots))):
        if extent.also and all({*e.spots} <= {*extent.spots} for e in extents):
            return extent._replace(start=first, end=last)
    widest = max({e.place for e in extents}, key=lambda p: (places.width(p), str(p)))
    holds = widest is not None and all(places.holds(widest, e) for e in extents)
    return Extent(first, last, widest if holds else None)
