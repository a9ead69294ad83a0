"""Judging: which of a case's judgements are in force, and what a picture is drawn with because of them.

A judgement that was undone is as if it had never been; an undo may itself be undone. Of one person the latest word on
a thing holds. Persons who contradict each other are all kept: which one holds is in ``vedette.model.outranking``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

import msgspec

from vedette.knowledge.case import CaseKnowledge, KnownOutlet
from vedette.knowledge.gazetteer.folding import fold
from vedette.knowledge.registry import names_of
from vedette.model.judgements import GivenJudgement, Pointer
from vedette.model.judging import CaseJudgement
from vedette.model.outranking import FAMILIES, Family, moment, ranked
from vedette.model.records import Record
from vedette.model.words import Reliability

Thing = tuple[Family, tuple[str, ...]]
"""One question of one thing, however the pointers to it are written."""
LETTERS: dict[str, Reliability] = {"A": "A", "B": "B", "C": "C", "D": "D", "E": "E", "F": "F"}


class Dispute(Record, frozen=True):
    """Persons who judge one thing otherwise: the ids of the judgements that hold, and of those that do not."""

    words: str
    holding: tuple[str, ...]
    outranked: tuple[str, ...]


@dataclass(frozen=True)
class Effective:
    """A case's judgements: those in force, and what became of the others, by ids.

    ``standing`` holds what persons said last, those who are outranked by another person as well; ``dangling`` are
    undos of what the case does not hold.
    """

    standing: tuple[CaseJudgement, ...]
    undone: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    dangling: tuple[str, ...] = ()


def effective(judgements: Iterable[CaseJudgement]) -> Effective:
    """Return which of ``judgements`` are in force; neither their order nor their number of times matters."""
    by_id = {one.id: one for one in judgements}
    dead = _undone(by_id)
    alive = sorted((one for key, one in by_id.items() if key not in dead), key=moment)
    things: dict[Thing, list[CaseJudgement]] = defaultdict(list)
    for one in alive:
        if one.verdict != "undone":
            things[thing_of(one)].append(one)
    standing: list[CaseJudgement] = []
    replaced: list[str] = []
    disputes: list[Dispute] = []
    for group in things.values():
        order = ranked(group)
        replaced += order.replaced
        standing += [one for one in group if one.id not in order.replaced]
        if order.outranked:
            holding = tuple(one.id for one in order.holding)
            disputes.append(Dispute(words_of(group[0]), holding, tuple(sorted(order.outranked))))
    return Effective(
        tuple(sorted(standing, key=moment)),
        tuple(sorted(key for key in dead if by_id[key].verdict != "undone")),
        tuple(sorted(replaced)),
        tuple(sorted(disputes, key=lambda d: (d.words, d.holding))),
        tuple(one.id for one in alive if one.verdict == "undone" and one.undoes not in by_id),
    )


def with_judgements(case: CaseKnowledge, judgements: Iterable[CaseJudgement]) -> CaseKnowledge:
    """Return what a user's files tell with what persons judged in the case: an empty list changes nothing."""
    standing = effective(judgements).standing
    if not standing:
        return case
    pairs = tuple(_given(one) for one in standing if FAMILIES[one.verdict] == "one" and len(one.about) == 2)
    return msgspec.structs.replace(
        case,
        judgements=(*case.judgements, *pairs),
        outlets=_graded(case.outlets, standing),
        corrections=(*case.corrections, *(one for one in standing if FAMILIES[one.verdict] != "one")),
    )


def thing_of(judgement: CaseJudgement) -> Thing:
    """Return which question of which thing a judgement answers; the order of two things does not matter."""
    return FAMILIES[judgement.verdict], tuple(sorted({key_of(pointer) for pointer in judgement.about}))


def key_of(pointer: Pointer) -> str:
    """Return what makes two pointers one: their words in small letters, whatever their blanks."""
    return "\x1f".join([" ".join(part.split()).casefold() if part else "" for part in msgspec.structs.astuple(pointer)])


def words_of(judgement: CaseJudgement) -> str:
    """Return what a judgement is about, in words."""
    return " and ".join(f"{pointer.sort} “{pointer.words}”" for pointer in judgement.about)


def _undone(by_id: dict[str, CaseJudgement]) -> set[str]:
    """Return the ids that are taken back. An undo that is itself taken back takes nothing back.

    Each undo is later than what it takes back, so they are gone through from the last one backwards.
    """
    undos: dict[str, list[str]] = defaultdict(list)
    for one in by_id.values():
        if one.verdict == "undone" and one.undoes in by_id:
            undos[one.undoes].append(one.id)
    dead: set[str] = set()
    settled: set[str] = set()
    for start in sorted(undos):
        path = [start]
        while path:
            key = path[-1]
            waiting = [u for u in undos.get(key, ()) if u not in settled and u not in path]
            if waiting:
                path.append(waiting[0])
                continue
            path.pop()
            settled.add(key)
            if any(u not in dead for u in undos.get(key, ())):
                dead.add(key)
    return dead


def _given(one: CaseJudgement) -> GivenJudgement:
    verdict: Literal["same", "different"] = "same" if one.verdict == "same" else "different"
    left, right = sorted(one.about, key=key_of)
    return GivenJudgement(left, right, verdict, one.by, one.why, one.at, f"the judgement {one.id} by {one.by}")


def _graded(outlets: Sequence[KnownOutlet], standing: Sequence[CaseJudgement]) -> tuple[KnownOutlet, ...]:
    """Return the outlets with the letters that persons give them; one that no file tells is added."""
    names: dict[str, str] = {}
    said: dict[str, list[CaseJudgement]] = defaultdict(list)
    for one in standing:
        for pointer in one.about:
            if one.verdict == "graded" and pointer.sort == "outlet" and one.grade in LETTERS:
                names.setdefault(fold(pointer.words), pointer.words)
                said[fold(pointer.words)].append(one)
    letters = {key: LETTERS[ranked(rows).holding[0].grade or "F"] for key, rows in said.items()}
    found = []
    for outlet in outlets:
        keys = [key for key in names_of(outlet) if key in letters]
        letter = letters[keys[0]] if keys else outlet.reliability
        found.append(msgspec.structs.replace(outlet, reliability=letter) if keys else outlet)
    told = {key for outlet in outlets for key in names_of(outlet)}
    added = [KnownOutlet(names[key], reliability=letters[key]) for key in sorted(letters) if key not in told]
    return (*found, *added)
