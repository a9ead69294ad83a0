"""A grade that opens: the digit with what it was given by, in words."""

from __future__ import annotations

from typing import NamedTuple

from vedette.model.grades import Grade
from vedette.products.drawing.cleaning import label
from vedette.products.html.words import CREDIBILITY, EFFECTS, SORTS_OF_INPUT


class Reason(NamedTuple):
    """One input of a grade: what was looked at, what was found, and what it did to the digit."""

    looked_at: str
    found: str
    effect: str


class Opened(NamedTuple):
    """A digit with its meaning; ``line`` has its inputs on one line, ``reasons`` one by one."""

    digit: int
    meaning: str
    line: str
    reasons: list[Reason]
    rule: str
    row: str
    column: str


def opened(grade: Grade | None, digit: int = 6) -> Opened:
    """Return a grade as it is shown; ``digit`` alone where a picture carries no inputs."""
    if grade is None:
        return Opened(digit, _meaning(digit), "", [], "", "", "")
    reasons = [Reason(SORTS_OF_INPUT.get(i.name, i.name), i.value, EFFECTS[i.effect]) for i in grade.inputs]
    reasons += [Reason("a person's grade", f"{g.digit} by {label(g.by)}: {label(g.why)}", "") for g in grade.given]
    return Opened(
        grade.digit,
        _meaning(grade.digit),
        " · ".join(dict.fromkeys(reason.found for reason in reasons)),
        reasons,
        grade.rule,
        grade.row,
        grade.column,
    )


def _meaning(digit: int) -> str:
    return CREDIBILITY.get(digit, "cannot be judged")
