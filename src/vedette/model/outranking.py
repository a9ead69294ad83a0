"""Outranking: which of several persons' judgements about one thing hold, whoever said what in whatever order.

Of one person the latest word on a matter holds. Between persons: "different" before "same", "wrong" before "right",
the more doubtful grade before the better one, the latest place, and whoever leaves a figure out is heard. One that
does not hold is kept, and named beside the one that does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from vedette.model.judging import CaseJudgement, CaseVerdict

Family = Literal["one", "truth", "grade", "place", "tolls"]
"""Verdicts that answer one question of a thing: is it one with another, is it so, how good is it, where is it."""
FAMILIES: dict[CaseVerdict, Family] = {
    "same": "one",
    "different": "one",
    "right": "truth",
    "wrong": "truth",
    "graded": "grade",
    "placed": "place",
    "excluded": "tolls",
}
DOUBT = {grade: n for n, grade in enumerate("F6A1B2C3D4E5")}
"""Grades by how much they doubt; F and 6, "cannot be judged", say less than any other."""


@dataclass(frozen=True)
class Ranked:
    """Judgements about one thing: those that hold, and by which one (its id) each of the others is outranked."""

    holding: tuple[CaseJudgement, ...]
    replaced: dict[str, str]
    """Taken over by a later one of the same person."""
    outranked: dict[str, str]
    """Taken over by another person's."""


def ranked(judgements: Iterable[CaseJudgement]) -> Ranked:
    """Return which of ``judgements``, all about one thing, hold; their order does not matter."""
    families: dict[Family, list[CaseJudgement]] = defaultdict(list)
    for judgement in sorted(judgements, key=moment):
        families[FAMILIES[judgement.verdict]].append(judgement)
    holding: list[CaseJudgement] = []
    replaced: dict[str, str] = {}
    outranked: dict[str, str] = {}
    for family in sorted(families):
        last = _last_words(families[family], replaced)
        kept = _heard(family, last)
        holding += kept
        outranked.update({one.id: kept[0].id for one in last if one not in kept})
    return Ranked(tuple(holding), replaced, outranked)


def moment(judgement: CaseJudgement) -> tuple[object, ...]:
    """Return what orders judgements in time; one id is one judgement."""
    return judgement.at, judgement.id


def author(judgement: CaseJudgement) -> str:
    """Return who judged, however the name is written."""
    return " ".join(judgement.by.split()).casefold()


def _last_words(judgements: Sequence[CaseJudgement], replaced: dict[str, str]) -> list[CaseJudgement]:
    """Return what each person said last; "wrong" of a place and "wrong" of a time are two matters of one thing."""
    said: dict[str, list[CaseJudgement]] = defaultdict(list)
    for one in judgements:
        mine = said[author(one)]
        gone = [m for m in mine if m.verdict != one.verdict or m.what == one.what or one.what is None]
        replaced.update({m.id: one.id for m in gone if m.id != one.id})
        said[author(one)] = [*(m for m in mine if m not in gone), one]
    return sorted((one for mine in said.values() for one in mine), key=moment)


def _heard(family: Family, last: Sequence[CaseJudgement]) -> list[CaseJudgement]:
    """Return which of several persons' last words hold."""
    if family == "place":
        return [last[-1]]
    if family == "grade":
        worst = max(DOUBT.get(one.grade or "F", 0) for one in last)
        return [one for one in last if DOUBT.get(one.grade or "F", 0) == worst]
    stricter: dict[Family, CaseVerdict] = {"one": "different", "truth": "wrong"}
    strict = [one for one in last if one.verdict == stricter.get(family)]
    return strict or list(last)
