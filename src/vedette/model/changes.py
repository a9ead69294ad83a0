"""Changes: what tells two pictures of one case apart. The names are those of ``vedette.diff/1``."""

from __future__ import annotations

from datetime import date
from typing import Literal

from vedette.model.pictures import Method
from vedette.model.records import Record
from vedette.model.spans import Evidence
from vedette.model.when import When

Sort = Literal[
    "report",
    "event",
    "control",
    "toll",
    "figure",
    "disagreement",
    "relation",
    "service",
    "actor",
    "place",
    "expectation",
]
"""The kinds of record that are compared; a ``toll`` is the sum of one measure over the whole case.

Lines of the timeline, stories and the outlook follow from them.
"""
Turn = Literal["new", "revised", "withdrawn"]
Cause = Literal["world", "judgement", "method"]
"""``world``: other reports; ``judgement``: a person's word; ``method``: other rules, lists or parser."""


class FieldChange(Record, frozen=True):
    """One field in words, before and after; None where it told nothing."""

    field: str
    before: str | None
    after: str | None


class Witness(Record, frozen=True):
    """A sentence on which a change stands, with who published it and when."""

    evidence: Evidence
    outlet: str | None
    published: date | None


class RecordChange(Record, frozen=True):
    """A record that is new, revised or withdrawn; ``before`` and ``after`` are its keys in the two pictures.

    ``why`` says what the turn itself does not: "merged into …", "supersedes the earlier figure". ``weight`` orders
    what matters most first. ``when`` is that of an event, no more exact than it is known; ``day`` the one it is put
    under. ``background`` marks what is told as history.
    """

    sort: Sort
    turn: Turn
    cause: Cause
    title: str
    before: str | None
    after: str | None
    fields: tuple[FieldChange, ...] = ()
    why: str | None = None
    day: date | None = None
    when: When | None = None
    background: bool = False
    weight: float = 0.0
    witnesses: tuple[Witness, ...] = ()


class Tally(Record, frozen=True):
    """How many records of one sort changed; of the ``unchanged``, ``retold`` are told by more reports than before."""

    sort: Sort
    new: int
    revised: int
    withdrawn: int
    unchanged: int
    retold: int


class Moment(Record, frozen=True):
    """One of the two pictures: the instant it knows up to, and what it was made of and by."""

    as_of: str | None
    made_by: str
    reports: int
    origins: int
    method: Method | None


class Changes(Record, frozen=True):
    """What is new, revised and withdrawn between two pictures of one case; ``method`` holds what made them differ."""

    case: str
    before: Moment
    after: Moment
    method: tuple[FieldChange, ...]
    tallies: tuple[Tally, ...]
    changes: tuple[RecordChange, ...]
    format: str = "vedette.diff/1"
