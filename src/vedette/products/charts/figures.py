"""Figures over time: one chart per measure and sort of figure, one step line per claimant, one dot per statement.

What one claimant says is never joined to what another says. A range is a band; an open end ("at least") is an arrow.
Stock, flow and total stand on charts of their own, and so do figures of
single places and of some people only.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from vedette.model.pictures import Figure
from vedette.products.casebook import Casebook
from vedette.products.charts.scales import Axis, Days, axis_for, short
from vedette.products.drawing.cleaning import label
from vedette.products.drawing.palette import shape
from vedette.products.drawing.svg import Opener, el, group, opened, path_of
from vedette.products.drawing.wording import count_text, day_text

WIDTH, HEIGHT = 470.0, 232.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 44.0, 322.0, 14.0, 196.0
_SERIES = 7
_CHARTS = 8
_DOTS = 40
_LABEL = 13.0
_LONGEST = 18
_LEAST_SHARE = 0.02
"""Share of the greatest count below which a series stands in the table only."""


class Series(NamedTuple):
    """What one claimant said of one set of people, in the order in which it was said."""

    name: str
    figures: list[Figure]


class Scope(NamedTuple):
    """What figures must share to stand on one chart; ``who`` is empty where they count anybody."""

    measure: str
    kind: str
    unit: str
    placed: bool
    who: str


class FigureChart(NamedTuple):
    """One chart and the series on it; ``left_out`` series did not fit."""

    measure: str
    kind: str
    unit: str
    placed: bool
    who: str
    svg: Markup
    series: list[Series]
    log: bool
    left_out: int


def figure_charts(book: Casebook, measures: Sequence[str], opener: Opener | None = None) -> list[FigureChart]:
    """Return the charts for ``measures``, in their order; a chart needs two statements at least."""
    groups: dict[Scope, list[Figure]] = {}
    for figure in book.picture.figures:
        if figure.measure in measures and charted(book, figure):
            place, who = book.local(figure.place), book.whose(figure.who)
            groups.setdefault(Scope(figure.measure, figure.kind, figure.count.unit, place, who), []).append(figure)
    charts: list[FigureChart] = []
    for key in sorted(
        groups, key=lambda key: (measures.index(key.measure), key.placed, bool(key.who), -len(groups[key]), key)
    ):
        series = _of_one_size(series_of(book, groups[key]))
        if sum(len(one.figures) for one in series) > 1:
            charts.append(_chart(key, series, opener))
    return charts[:_CHARTS]


def _of_one_size(series: list[Series]) -> list[Series]:
    """Return the series that can share an axis: three dead of a raid tell nothing beside a war's thousands."""
    sizes = [max((f.count.high or f.count.low or 0) for f in one.figures) for one in series]
    return [one for one, size in zip(series, sizes, strict=True) if size >= _LEAST_SHARE * max(sizes)]


def charted(book: Casebook, figure: Figure) -> bool:
    """Return whether a figure can stand on a chart: dated, with a number, neither a part nor one event's."""
    return (
        figure.said_on is not None
        and (figure.count.low is not None or figure.count.high is not None)
        and not figure.background
        and figure.part_of is None
        and not book.single(figure)
    )


def series_of(book: Casebook, figures: Sequence[Figure]) -> list[Series]:
    """Return figures parted by claimant and place, the longest first."""
    parted: dict[tuple[str, str], list[Figure]] = {}
    for figure in figures:
        claimant = claimant_name(book, figure)
        where = (book.place(figure.place) or "") if book.local(figure.place) else ""
        parted.setdefault((claimant, where), []).append(figure)
    series = [
        Series(
            ", ".join(part for part in key if part),
            sorted(found, key=lambda f: (str(f.said_on), f.count.low or 0, f.id)),
        )
        for key, found in parted.items()
    ]
    return sorted(series, key=lambda one: (-len(one.figures), one.name))


def claimant_name(book: Casebook, figure: Figure) -> str:
    """Return who gave a figure, as far as it is told."""
    return book.actor(figure.claimant) or label(figure.claimant_text or "") or "claimant not named"


def _chart(key: Scope, series: list[Series], opener: Opener | None) -> FigureChart:
    shown = series[:_SERIES]
    figures = [figure for one in shown for figure in one.figures]
    bounds = [
        float(bound) for figure in figures for bound in (figure.count.low, figure.count.high) if bound is not None
    ]
    days = [figure.said_on for figure in figures if figure.said_on]
    axis, level = axis_for(bounds, _BOTTOM, _TOP), Days(min(days), max(days), _LEFT + 12, _RIGHT)
    lines = [_line(one, slot, axis, level) for slot, one in enumerate(shown)]
    dots = [
        _dot(one, figure, slot, axis, level, opener)
        for slot, one in enumerate(shown)
        for figure in one.figures[-_DOTS:]
    ]
    svg = el(
        "svg",
        {
            "viewBox": f"0 0 {WIDTH:.0f} {HEIGHT:.0f}",
            "class": "chart",
            "role": "group",
            "aria-label": f"People {key.measure.replace('_', ' ')}, by claimant",
        },
        _frame(axis, level),
        *lines,
        *dots,
        *_names(shown, axis, level),
    )
    return FigureChart(*key, svg, shown, axis.log, len(series) - len(shown))


def _frame(axis: Axis, days: Days) -> Markup:
    rows = [
        el(
            "g",
            {},
            el("path", {"d": f"M{_LEFT} {axis.y(tick):.1f}H{_RIGHT + 8}", "class": "rule"}),
            el("text", {"x": _LEFT - 6, "y": axis.y(tick) + 3.5, "text-anchor": "end"}, short(tick)),
        )
        for tick in axis.ticks
    ]
    columns = [
        el(
            "g",
            {},
            el("path", {"d": f"M{days.x(day):.1f} {_BOTTOM}v4", "class": "tick"}),
            el("text", {"x": days.x(day), "y": _BOTTOM + 16, "text-anchor": "middle"}, text),
        )
        for day, text in days.ticks()
    ]
    foot = el(
        "text",
        {"x": _LEFT, "y": HEIGHT - 4, "class": "foot"},
        "day of the statement" + (" · logarithmic scale" if axis.log else ""),
    )
    return group("axes", *rows, *columns, el("path", {"d": f"M{_LEFT} {_BOTTOM}H{_RIGHT + 8}", "class": "base"}), foot)


def _line(series: Series, slot: int, axis: Axis, days: Days) -> Markup:
    lows: list[tuple[float, float]] = []
    highs: list[tuple[float, float]] = []
    for figure in series.figures:
        low, high = _bounds(figure)
        x = days.x(figure.said_on) if figure.said_on else 0.0
        if lows:
            lows.append((x, lows[-1][1]))
            highs.append((x, highs[-1][1]))
        lows.append((x, axis.y(low)))
        highs.append((x, axis.y(high)))
    band = path_of([*lows, *reversed(highs)], closed=True) if lows != highs else ""
    return group(
        "series",
        el("path", {"d": band, "class": f"band h{slot}"}) if band else Markup(""),
        el("path", {"d": path_of(lows), "class": f"step o{slot} d{slot % 4}"})
        if len(series.figures) > 1
        else Markup(""),
    )


def _dot(series: Series, figure: Figure, slot: int, axis: Axis, days: Days, opener: Opener | None) -> Markup:
    low, high = _bounds(figure)
    x = days.x(figure.said_on) if figure.said_on else 0.0
    extras: list[Markup] = []
    if low != high:
        extras.append(
            el(
                "path",
                {
                    "d": f"M{x - 4:.1f} {axis.y(high):.1f}h8M{x:.1f} {axis.y(high):.1f}V{axis.y(low):.1f}",
                    "class": f"whisker o{slot}",
                },
            )
        )
    if figure.count.high is None:
        extras.append(
            el("path", {"d": f"M{x:.1f} {axis.y(low) - 6:.1f}v-9m-3.5 4l3.5 -4.5l3.5 4.5", "class": f"whisker o{slot}"})
        )
    if figure.count.low is None:
        extras.append(
            el(
                "path",
                {"d": f"M{x:.1f} {axis.y(high) + 6:.1f}v9m-3.5 -4l3.5 4.5l3.5 -4.5", "class": f"whisker o{slot}"},
            )
        )
    words = f"{series.name}, {day_text(figure.said_on)}: {count_text(figure.count)}"
    y = axis.y(low)
    return opened(
        opener,
        figure.claims,
        (),
        words,
        el("circle", {"cx": x, "cy": y, "r": 12.0, "class": "hit"}),
        *extras,
        shape(slot, x, y, 4.6, **{"class": f"point h{slot}"}),
    )


def _bounds(figure: Figure) -> tuple[float, float]:
    low, high = figure.count.low, figure.count.high
    if low is None:
        return float(high or 0), float(high or 0)
    return float(low), float(low if high is None else high)


def _names(series: Sequence[Series], axis: Axis, days: Days) -> list[Markup]:
    """Each series is named at the end of its line; names that would touch move apart."""
    ends = sorted(
        (
            (
                axis.y(_bounds(one.figures[-1])[0]),
                days.x(one.figures[-1].said_on) if one.figures[-1].said_on else 0.0,
                slot,
                one,
            )
            for slot, one in enumerate(series)
        ),
        key=lambda row: row[:3],
    )
    names: list[Markup] = []
    heights = [len(_split(one.name)) * _LABEL for _, _, _, one in ends]
    floor = _TOP - 4
    for at, (y, x, slot, one) in enumerate(ends):
        room_below = sum(heights[at:])
        top = min(max(y - heights[at] / 2, floor), HEIGHT - 8 - room_below)
        floor = top + heights[at] + 3
        middle = top + heights[at] / 2
        names.append(el("path", {"d": f"M{x + 7:.1f} {y:.1f}L{_RIGHT + 12:.1f} {middle:.1f}", "class": "leader dots"}))
        for row, text in enumerate(_split(one.name)):
            names.append(el("text", {"x": _RIGHT + 16, "y": top + 10 + row * _LABEL, "class": f"end t{slot}"}, text))
    return names


def _split(name: str) -> list[str]:
    if len(name) <= _LONGEST:
        return [name]
    cut = name.rfind(" ", 0, _LONGEST + 1)
    cut = cut if cut > 8 else _LONGEST
    rest = name[cut:].strip()
    return [name[:cut].strip(), rest if len(rest) <= _LONGEST else rest[: _LONGEST - 1] + "…"]
