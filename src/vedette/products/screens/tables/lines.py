"""Figures as lines: what each claimant said of one measure, for one place and one group of people, day by day.

What one claimant says is never joined to what another says; flow, stock and total, people and households stand on
axes of their own; a number that was added to an earlier one is marked, since it is no total.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from vedette.model.pictures import Figure
from vedette.model.words import FigureKind, Measure, Unit
from vedette.products.brief.kinds import HARMED, MOVED
from vedette.products.charts.figures import claimant_name
from vedette.products.screens.index import ScreenIndex
from vedette.products.screens.narrowing.belonging import Belonging
from vedette.products.screens.narrowing.choosing import asks_for_all, chosen, told_by
from vedette.products.screens.records.lines import Choice, FigureAxis, FigureChart, FigureLine, FigurePoint
from vedette.products.screens.selection import Selection

MOST = 1000
"""Figures of one chart at most, the largest."""
MEASURES: tuple[str, ...] = (*HARMED, *MOVED, "in_need")
_KINDS: tuple[FigureKind, ...] = ("total", "flow", "stock")
_WAYS = {"from": "who left", "to": "who came to", "in": "in"}


def figure_chart(index: ScreenIndex, selection: Selection, measure: Measure | None = None) -> FigureChart:
    """Return the figures of a measure in a selection; of the one with most figures, killed first, where none is asked.

    A place is chosen by the selection.
    """
    figures = figures_of(index, selection)
    counts = Counter(f.measure for f in figures)
    ranked = sorted(counts, key=lambda m: (-counts[m], MEASURES.index(m)))
    shown = measure or ("killed" if "killed" in counts else ranked[0] if ranked else None)
    every = sorted((f for f in figures if f.measure == shown), key=lambda f: (-_size(f), f.id))
    own = sorted(every[:MOST], key=_order)
    replaced = {f.supersedes for f in index.picture.figures if f.supersedes and told_by(selection, f)}
    points = {f.id: _point(index, f, f.id in replaced) for f in own}
    places = Counter(f.place for f in figures if f.measure == shown)
    return FigureChart(
        shown,
        selection.places[0] if len(selection.places) == 1 else None,
        tuple(_axes(index, own, points)),
        tuple(Choice(m, m.replace("_", " "), counts[m]) for m in ranked),
        tuple(
            Choice(p, index.book.place(p) or "place not told", n)
            for p, n in sorted(places.items(), key=lambda one: (-one[1], one[0] or ""))
        ),
        tuple(points[f.id] for f in own),
        len(every) - len(own),
    )


def figures_of(index: ScreenIndex, selection: Selection) -> list[Figure]:
    """Return the figures of a selection, in the order of the picture."""
    if asks_for_all(selection):
        return [f for f in index.picture.figures if selection.background or not f.background]
    bounds = Belonging(index.book, selection, chosen(index.book, selection))
    return [f for f in index.picture.figures if bounds.figure(f) and told_by(selection, f)]


def _axes(index: ScreenIndex, figures: Sequence[Figure], points: dict[str, FigurePoint]) -> Iterable[FigureAxis]:
    axes: dict[tuple[FigureKind, Unit], list[Figure]] = {}
    for figure in figures:
        axes.setdefault((figure.kind, figure.count.unit), []).append(figure)
    for kind, unit in sorted(axes, key=lambda key: (key[1] != "people", _KINDS.index(key[0]))):
        yield FigureAxis(kind, unit, tuple(_lines(index, axes[kind, unit], points)))


def _lines(index: ScreenIndex, figures: Sequence[Figure], points: dict[str, FigurePoint]) -> list[FigureLine]:
    lines: dict[tuple[str, str, str, str, bool], list[Figure]] = {}
    for figure in figures:
        whose = index.book.whose(figure.who).casefold()
        key = (claimant_name(index.book, figure), figure.place or "", whose, figure.direction or "")
        lines.setdefault((*key, figure.part_of is not None), []).append(figure)
    made = [_line(index, found, points) for found in lines.values()]
    return sorted(made, key=lambda one: (-len(one.points), -max(p.high or p.low or 0 for p in one.points), one.label))


def _line(index: ScreenIndex, figures: Sequence[Figure], points: dict[str, FigurePoint]) -> FigureLine:
    lead = figures[0]
    who = index.book.whose(lead.who) or None
    place = index.book.place(lead.place)
    way = _WAYS.get(lead.direction or "", "")
    where = f"{way or 'in'} {place}" if place else ""
    scope = " ".join(part for part in (who or lead.count.unit, where) if part)
    scope += ", part of another figure" if lead.part_of else ""
    label = claimant_name(index.book, lead)
    return FigureLine(lead.claimant, label, scope, lead.place, who, tuple(points[f.id] for f in figures))


def _point(index: ScreenIndex, figure: Figure, replaced: bool) -> FigurePoint:
    return FigurePoint(
        figure.id,
        _day(figure),
        figure.said_on,
        figure.period.start,
        figure.period.end,
        figure.count.low,
        figure.count.high,
        figure.count.qualifier,
        index.book.whose(figure.who) or None,
        figure.place,
        index.title("figure", figure.id),
        len(figure.claims),
        figure.origins,
        figure.increment,
        replaced,
        figure.background,
        claimant_name(index.book, figure),
        figure.kind,
        figure.grade.digit if figure.grade else None,
    )


def _day(figure: Figure) -> date | None:
    """Return the day that a figure holds for: the end of its days, no later than it was said, else when it was said."""
    end, said = figure.period.end, figure.said_on
    if end is None or (said is not None and end > said):
        return said
    return end


def _order(figure: Figure) -> tuple[date, date, int, str]:
    return _day(figure) or date.max, figure.said_on or date.max, _size(figure), figure.id


def _size(figure: Figure) -> int:
    return figure.count.high or figure.count.low or 0
