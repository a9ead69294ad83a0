"""Periods: tolls by day, by week and over the whole case, wherever it happened and by country and place.

Each row tells which figures were counted and which were left out, and why. Stocks are never summed: a row of a stock is
the latest state of one place as its claimants give it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from vedette.knowledge.together import places_told_together
from vedette.model.pictures import Figure, LeftOut, PeriodToll
from vedette.model.when import When
from vedette.model.words import LeftOutWhy, Precision, Span
from vedette.picture.cast import Cast
from vedette.picture.events import Told
from vedette.picture.fold import Fold, Held
from vedette.picture.tolls.counted import FigureBook, is_of_a_war
from vedette.picture.tolls.matters import MANY, Ledger, Matter, Table, matters_of, table_of
from vedette.picture.tolls.methods import Counting
from vedette.picture.tolls.packing import Left, packed
from vedette.picture.tolls.spans import Map

BEFORE = timedelta(days=62)
"""A figure that began to count longer than this before the first report is of an older matter."""


class Frame(NamedTuple):
    """What a case is where it has more reports than are counted: its days of publication, and places that have rows."""

    first: date
    last: date
    areas: frozenset[str] = frozenset()


class Days(NamedTuple):
    """The days that a row is of."""

    span: Span
    first: date
    last: date


def period_tolls(  # noqa: PLR0913 - what tolls are counted from is said by name
    fold: Fold,
    figures: Sequence[Figure],
    told: Sequence[Told],
    cast: Cast,
    book: FigureBook,
    counting: Counting,
    frame: Frame | None = None,
) -> tuple[PeriodToll, ...]:
    """Return the tolls of the whole case and of its weeks and days, in a stable order.

    ``frame`` tells of the whole case where it has more reports than ``fold``.
    """
    published = [r.document.published for r in fold.telling if r.document.published]
    published += [frame.first, frame.last] if frame is not None else []
    if not published:
        return ()
    places = Map({p.id: p for p in cast.places})
    also = _told_together(figures, book, fold, cast)
    ledger = Ledger(fold, figures, book, {t.event.id: t.event for t in told}, places, counting, also)
    tables: dict[Table, list[Figure]] = defaultdict(list)
    for figure in figures:
        if counting.counts(figure.measure):
            tables[table_of(figure)].append(figure)
    countries = {p.country: p.id for p in cast.places if p.kind == "country" and p.country}
    found: list[PeriodToll] = []
    for table in sorted(tables, key=str):
        areas = frame.areas if frame is not None else frozenset()
        sheet = _Sheet(table, tables[table], ledger, Frame(min(published), max(published), areas), countries)
        found += sheet.stocks() if table.stock else sheet.flows()
    return tuple(found)


def _told_together(figures: Sequence[Figure], book: FigureBook, fold: Fold, cast: Cast) -> dict[str, tuple[str, ...]]:
    """Return, by figure, the places that its words count together with its own: "in Kutum and Mellit"."""
    found: dict[str, tuple[str, ...]] = {}
    for figure in figures:
        rows = book.groups[book.by_claim[figure.claims[0]]]
        names = {(h.report.document.id, n) for h in rows for n in places_told_together(h.claim, h.report.sites)}
        ids = {(cast.place(fold.place(report, name)) if name else None) or "" for report, name in names}
        if ids - {figure.place}:
            found[figure.id] = tuple(sorted(ids - {figure.place}))
    return found


class _Sheet:
    """One table of figures that may be compared: what stands, what does not and why, and its rows."""

    def __init__(
        self, table: Table, figures: list[Figure], ledger: Ledger, frame: Frame, countries: dict[str, str]
    ) -> None:
        self._table, self._ledger, self._countries = table, ledger, countries
        self._first, self._is_long = frame.first, frame.last - frame.first > BEFORE
        self._more = frame.areas
        self._by_id = {f.id: f for f in figures}
        self._out: dict[str, LeftOut] = {}
        later = {f.supersedes: f.id for f in ledger.figures if f.supersedes}
        superseded = {ledger.book.ids[root] for root in ledger.book.superseded}
        for figure in figures:
            reason = self._unfit(figure, superseded)
            person = ledger.fold.excluded.get(ledger.book.by_claim[figure.claims[0]])
            if person is not None:
                self._out[figure.id] = LeftOut(figure.id, "left out by a person", None, person.by, person.why)
            elif reason is not None:
                self._out[figure.id] = LeftOut(figure.id, reason, figure.part_of or later.get(figure.id))
        standing = (f for f in figures if f.id not in self._out)
        self._matters = [m for m in matters_of(standing, ledger) if m.toll.high]

    def _unfit(self, figure: Figure, superseded: set[str]) -> LeftOutWhy | None:
        """Return why a figure cannot be counted at all; None where it can."""
        if figure.part_of is not None:
            return "part of another figure"
        if figure.id in superseded:
            return "superseded"
        if all(h.claim.change == "former" for h in self._rows_of(figure)):
            return "no longer holds"
        if figure.background:
            return "earlier history"
        start, end = figure.period.start, figure.period.end
        if start is not None and start < self._first - BEFORE and (end is None or end >= self._first):
            return "counts from before these days"
        if start is None and ((self._is_long and (figure.count.low or 0) >= MANY) or self._of_a_war(figure)):
            return "nobody says since when"
        if not self._table.stock and end is not None and end < self._first - BEFORE:
            return "earlier history"
        return None

    def _of_a_war(self, figure: Figure) -> bool:
        return any(is_of_a_war(h) for h in self._rows_of(figure))

    def _rows_of(self, figure: Figure) -> list[Held]:
        book = self._ledger.book
        return book.groups[book.by_claim[figure.claims[0]]]

    def stocks(self) -> Iterator[PeriodToll]:
        """Yield the latest state of each place, as its claimants give it."""
        by_place: dict[str | None, list[Matter]] = defaultdict(list)
        for matter in self._matters:
            by_place[None if matter.extent.also else matter.extent.place].append(matter)
        for place in sorted(by_place, key=str):
            latest = max(by_place[place], key=lambda m: (m.extent.end, m.best, m.id))
            left = [Left(m, "superseded", latest.id) for m in by_place[place] if m is not latest]
            yield self._row(place, Days("case", latest.extent.end, latest.extent.end), [latest], left)

    def flows(self) -> Iterator[PeriodToll]:
        """Yield the whole case, anywhere and by place, then its weeks and days, anywhere and by country."""
        if not self._matters:
            return
        places = self._ledger.places
        case = Days("case", min(max(m.extent.start, self._first - BEFORE) for m in self._matters), self._last())
        yield from self._rows(case, self._matters, self._areas())
        for days, matters in self._stretches():
            countries = {self._countries.get(places.country(p) or "") for m in matters for p in m.extent.spots}
            yield from self._rows(days, matters, sorted(c for c in countries if c))

    def _last(self) -> date:
        return max(m.extent.end for m in self._matters)

    def _areas(self) -> list[str]:
        """Return the places that matters are of, and their countries."""
        places = self._ledger.places
        own = {m.extent.place for m in self._matters if not m.extent.also}
        lands = {self._countries.get(places.country(place) or "") for m in self._matters for place in m.extent.spots}
        return sorted(area for area in own | lands | self._more if area)

    def _stretches(self) -> Iterator[tuple[Days, list[Matter]]]:
        """Yield each week and each day with the matters that lie within it."""
        found: dict[Days, list[Matter]] = defaultdict(list)
        for matter in self._matters:
            start, end = matter.extent.start, matter.extent.end
            monday = start - timedelta(days=start.weekday())
            if end <= monday + timedelta(days=6):
                found[Days("week", monday, monday + timedelta(days=6))].append(matter)
            if start == end:
                found[Days("day", start, end)].append(matter)
        yield from sorted(found.items(), key=lambda item: (item[0].span != "week", item[0].first))

    def _rows(self, days: Days, matters: Sequence[Matter], areas: Iterable[str]) -> Iterator[PeriodToll]:
        places = self._ledger.places
        whole = self._row(None, days, *packed(matters, places, self._ledger.counting))
        yield whole
        for area in areas:
            inside = [m for m in matters if places.holds(area, m.extent)]
            if inside:
                row = self._row(area, days, *packed(inside, places, self._ledger.counting))
                if row.figures != whole.figures or days.span == "case":
                    yield row

    def _row(self, place: str | None, days: Days, counted: Sequence[Matter], left: Sequence[Left]) -> PeriodToll:
        out = [LeftOut(figure, one.why, one.beside) for one in left for figure in one.matter.toll.figures]
        out += [o for o in self._out.values() if days.span == "case" and self._of_area(o.figure, place)]
        return PeriodToll(
            self._table.measure,
            self._table.unit,
            place,
            days.span,
            When(days.first, days.last, _PRECISION[days.span]),
            "stock" if self._table.stock else "flow",
            sum(m.toll.low or 0 for m in counted),
            sum(m.best for m in counted),
            sum(m.toll.high or 0 for m in counted),
            self._ledger.counting.name,
            tuple(sorted({f for m in counted for f in m.toll.figures})),
            len({v for m in counted for v in m.voices}),
            tuple(sorted(out, key=lambda o: o.figure)),
            self._table.direction,
        )

    def _of_area(self, figure: str, place: str | None) -> bool:
        return place is None or self._ledger.places.within(self._by_id[figure].place, place)


_PRECISION: dict[Span, Precision] = {"day": "day", "week": "week", "case": "unknown"}
