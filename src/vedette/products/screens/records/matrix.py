"""The matrix of disagreements: what each side says, against the origins that say it, say otherwise or are silent."""

from __future__ import annotations

from datetime import date

from vedette.model.records import Record
from vedette.model.words import Reason
from vedette.products.screens.records.evidence import Stance


class OriginColumn(Record, frozen=True):
    """An origin: the text from which its copies stem; ``name`` is its outlet, ``outlets`` all that printed it."""

    id: str
    name: str
    title: str | None
    outlets: tuple[str, ...]
    reports: tuple[str, ...]
    published: date | None
    reliability: str


class MatrixCell(Record, frozen=True):
    """Where an origin stands on a position; an origin that is missing from the cells is silent."""

    origin: str
    stance: Stance
    claims: tuple[str, ...]


class FirstSaid(Record, frozen=True):
    """Who said a thing first: the outlet with the day of its report, and the speaker in words where one is named."""

    report: str
    outlet: str | None
    published: date | None
    said_by: str | None


class MatrixPosition(Record, frozen=True):
    """One side of a disagreement with its cells, in the order of the columns."""

    says: str
    claims: tuple[str, ...]
    first: FirstSaid | None
    origins: int
    cells: tuple[MatrixCell, ...]


class MatrixRow(Record, frozen=True):
    """A disagreement with its sides; ``reason`` is typed, ``reason_words`` say it in a sentence.

    ``places`` and ``actors`` are the ids that its claims name, ``start`` and ``end`` the days that they tell of.
    """

    id: str
    about: str
    reason: Reason
    reason_words: str
    agreed: str | None
    positions: tuple[MatrixPosition, ...]
    places: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None


class Matrix(Record, frozen=True):
    """The disagreements of a selection against the origins that take a side in one of them; ``left_out`` counts the
    origins that are not shown."""

    origins: tuple[OriginColumn, ...]
    rows: tuple[MatrixRow, ...]
    total: int
    next: str | None = None
    left_out: int = 0
