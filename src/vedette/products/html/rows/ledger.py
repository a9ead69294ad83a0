"""The ledger of figures: a chart per measure and the table under it, every figure with its claimant."""

from __future__ import annotations

from typing import NamedTuple

from vedette.model.pictures import Figure
from vedette.products.brief.tolls import METHODS, from_words, reasons_of, tolls_shown
from vedette.products.casebook import Casebook
from vedette.products.charts.figures import FigureChart, claimant_name, figure_charts
from vedette.products.drawing.wording import count_text, day_text, number, when_text
from vedette.products.html.grading import Opened, opened
from vedette.products.html.notes import Cited, Notes
from vedette.products.html.words import FIGURE_KINDS, MEASURES
from vedette.products.witnesses import outlets_told

_ROWS = 60
_RECKONED = 24
_CITED = 24
_WAYS = {"from": " (left it)", "to": " (came to it)", "in": " (came to it or are there)"}


class Entry(NamedTuple):
    """One figure as a row."""

    number: str
    who: str
    place: str
    kind: str
    period: str
    claimant: str
    day: str
    remark: str
    origins: int
    outlets: str
    grade: Opened
    cited: Cited


class Reckoning(NamedTuple):
    """A toll of the whole case as a row: what was put together, by whose rules, and what was left out."""

    measure: str
    where: str
    best: str
    bounds: str
    source: str
    method: str
    left_out: str
    cited: Cited


class Chapter(NamedTuple):
    """A measure with its rows; ``more`` rows are left to the JSON."""

    measure: str
    rows: list[Entry]
    more: int


def charts_of(book: Casebook, notes: Notes) -> list[FigureChart]:
    """Return the charts of every measure, the gravest first."""
    return figure_charts(book, tuple(MEASURES), notes.opener)


def chapters_of(book: Casebook, notes: Notes) -> list[Chapter]:
    """Return one chapter per measure that has figures, the gravest first."""
    replaced = {figure.supersedes for figure in book.picture.figures}
    chapters: list[Chapter] = []
    for measure in MEASURES:
        figures = sorted((f for f in book.picture.figures if f.measure == measure), key=_order)
        if figures:
            rows = [_entry(book, notes, figure, figure.id in replaced) for figure in figures[:_ROWS]]
            chapters.append(Chapter(MEASURES[measure], rows, max(0, len(figures) - _ROWS)))
    return chapters


def reckonings_of(book: Casebook, notes: Notes) -> list[Reckoning]:
    """Return the tolls of the whole case, wherever it happened and by country, the gravest measure first."""
    countries = [p.id for p in book.picture.places if p.kind == "country"]
    shown = tolls_shown(book.picture, countries)
    figures = {f.id: f for f in book.picture.figures}
    order = {measure: n for n, measure in enumerate(MEASURES)}
    shown.sort(
        key=lambda t: (order.get(t.measure, len(order)), t.unit, t.direction or "", t.place is not None, -t.best)
    )
    return [
        Reckoning(
            MEASURES[toll.measure] + ("" if toll.unit == "people" else ", households"),
            (book.place(toll.place) or "all places") + _WAYS.get(toll.direction or "", ""),
            number(toll.best),
            number(toll.low) if toll.low == toll.high else f"{number(toll.low)}–{number(toll.high)}",
            from_words(toll).split(",")[0],
            METHODS[toll.method],
            ", ".join(f"{count} {why}" for why, count in reasons_of(toll)),
            notes.cite(tuple(c for f in toll.figures if f in figures for c in figures[f].claims[:1])[:_CITED]),
        )
        for toll in shown[:_RECKONED]
    ]


def _order(figure: Figure) -> tuple[bool, bool, int, str]:
    return figure.background, figure.event is not None, -figure.said_on.toordinal() if figure.said_on else 0, figure.id


def _entry(book: Casebook, notes: Notes, figure: Figure, replaced: bool) -> Entry:
    remarks = (
        (figure.part_of is not None, "part of another figure"),
        (replaced, "brought up to date since"),
        (figure.event is not None, "one event"),
        (figure.background, "earlier history"),
    )
    return Entry(
        count_text(figure.count) + ("" if figure.count.unit == "people" else " households"),
        figure.who or "",
        book.place(figure.place) or "",
        FIGURE_KINDS[figure.kind],
        when_text(figure.period),
        claimant_name(book, figure),
        day_text(figure.said_on),
        ", ".join(text for holds, text in remarks if holds),
        figure.origins,
        outlets_told(figure.outlets, figure.origins),
        opened(figure.grade),
        notes.cite(figure.claims),
    )
