"""The figures behind a toll, or behind the harm of an event: those that were counted, and those left out, with why."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from msgspec.structs import replace

from vedette.model.pictures import LeftOut
from vedette.products.charts.figures import claimant_name
from vedette.products.drawing.cleaning import label
from vedette.products.screens.index import ScreenIndex
from vedette.products.screens.records.evidence import CountedFigure
from vedette.products.screens.subjects import SubjectSort


class Count(NamedTuple):
    """Figures that were counted and that were not, the largest first; ``more`` are not shown."""

    counted: tuple[CountedFigure, ...] = ()
    left_out: tuple[CountedFigure, ...] = ()
    more: int = 0


def count_of(index: ScreenIndex, sort: SubjectSort, id: str, most: int) -> Count:
    """Return the figures of a toll or an event, at most ``most`` of each sort; none for a record of another sort."""
    if sort == "toll" and (toll := index.tolls.get(id)) is not None:
        return _count(index, toll.figures, toll.left_out, most)
    if sort == "event" and (event := index.events.get(id)) is not None:
        tolls = (event.killed, event.injured, event.displaced)
        return _count(index, [f for toll in tolls if toll is not None for f in toll.figures], (), most)
    return Count()


def _count(index: ScreenIndex, figures: Iterable[str], left_out: Iterable[LeftOut], most: int) -> Count:
    held = index.figures
    counted = sorted((f for f in dict.fromkeys(figures) if f in held), key=lambda f: _size(index, f))
    others = sorted((one for one in left_out if one.figure in held), key=lambda one: _size(index, one.figure))
    return Count(
        tuple(_figure(index, f) for f in counted[:most]),
        tuple(_left(index, one) for one in others[:most]),
        len(counted[most:]) + len(others[most:]),
    )


def _size(index: ScreenIndex, id: str) -> tuple[int, str]:
    count = index.figures[id].count
    return -(count.high or count.low or 0), id


def _figure(index: ScreenIndex, id: str) -> CountedFigure:
    figure = index.figures[id]
    return CountedFigure(index.ref("figure", id), claimant_name(index.book, figure), figure.said_on)


def _left(index: ScreenIndex, one: LeftOut) -> CountedFigure:
    beside = index.ref("figure", one.beside) if one.beside in index.figures else None
    by, reason = (label(words) if words else None for words in (one.by, one.reason))
    return replace(_figure(index, one.figure), why=one.why, beside=beside, by=by, reason=reason)
