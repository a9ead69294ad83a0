"""Grades: the Admiralty digit of what is told, with the rule that gave it and what it was given by."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from vedette.model.records import Record

Effect = Literal["raises", "lowers", "none"]
"""What an input did to the digit; ``none`` where it was looked at and changed nothing."""


class GradeInput(Record, frozen=True, omit_defaults=True):
    """One thing that a grade was given by, in words, with the claims that show it."""

    name: str
    value: str
    effect: Effect = "none"
    claims: tuple[str, ...] = ()


class GivenGrade(Record, frozen=True):
    """A digit that a person gives, 1 to 6, with the reason: it stands beside the rule's and never replaces it."""

    digit: int
    by: str
    why: str
    at: datetime


class Grade(Record, frozen=True):
    """A credibility of 1 (confirmed by other sources) to 6 (cannot be judged).

    ``rule`` is its name with its version, ``row`` and ``column`` the place in the rule's table
    (docs/explanation/standing.md). ``given`` are the digits that persons give it.
    """

    digit: int
    rule: str
    row: str
    column: str
    inputs: tuple[GradeInput, ...] = ()
    given: tuple[GivenGrade, ...] = ()
