"""The ledger of figures: a chart per measure and the table under it, every figure with its claimant."""

from __future__ import annotations

from typing import NamedTuple

from vedette.model.pictures import Figure
from vedette.products.casebook import Casebook
from vedette.products.charts.figures import FigureChart, claimant_name, figure_charts
from vedette.products.drawing.wording import count_text, day_text, when_text
from vedette.products.html.notes import Cited, Notes
from vedette.products.html.words import FIGURE_KINDS, MEASURES

_ROWS = 60


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
        notes.cite(figure.claims),
    )
