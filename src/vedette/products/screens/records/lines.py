"""Figures as lines: what each claimant said, day by day, with its range; flow, stock and total apart."""

from __future__ import annotations

from datetime import date

from vedette.model.records import Record
from vedette.model.words import FigureKind, Measure, Qualifier, Unit


class FigurePoint(Record, frozen=True):
    """One figure as one claimant gave it. ``day`` is the day it holds for: the end of its period, else that on which
    it was said. ``high`` is None where it is open. ``words`` print it ("at least 700 killed in Goma").
    ``superseded`` where a later one took its place. ``claimant`` is who gave it in words, ``credibility`` its digit."""

    figure: str
    day: date | None
    said_on: date | None
    period_start: date | None
    period_end: date | None
    low: int | None
    high: int | None
    qualifier: Qualifier
    who: str | None
    place: str | None
    words: str
    claims: int
    origins: int
    increment: bool = False
    superseded: bool = False
    background: bool = False
    claimant: str = ""
    kind: FigureKind = "flow"
    credibility: int | None = None


class FigureLine(Record, frozen=True):
    """The figures of one claimant for one place and one group of people, in order of day.

    ``label`` is the claimant's name, or the words for it; ``scope`` tells of whom and where.
    """

    claimant: str | None
    label: str
    scope: str
    place: str | None
    who: str | None
    points: tuple[FigurePoint, ...]


class FigureAxis(Record, frozen=True):
    """One axis: a flow, a stock or a total, in one unit; lines on different axes are never added or joined."""

    kind: FigureKind
    unit: Unit
    lines: tuple[FigureLine, ...]


class Choice(Record, frozen=True):
    """Something that can be chosen, with how many figures it has; ``id`` is None for figures without one."""

    id: str | None
    name: str
    count: int


class FigureChart(Record, frozen=True):
    """The figures of one measure, with what else can be chosen; ``left_out`` smaller ones did not fit."""

    measure: Measure | None
    place: str | None
    axes: tuple[FigureAxis, ...]
    measures: tuple[Choice, ...]
    places: tuple[Choice, ...]
    table: tuple[FigurePoint, ...] = ()
    left_out: int = 0
