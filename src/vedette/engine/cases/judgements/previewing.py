"""Previewing: what a judgement would do, before it is kept.

A small case is drawn once more with the judgement in memory, which is what a later drawing gives to the letter. Of a
large one only what the judgement falls on is told.
"""

from __future__ import annotations

from datetime import datetime

import msgspec

from vedette.engine.cases.judgements.falling import Fall, falls_of
from vedette.engine.cases.judgements.reviewing import QUICK, Answer, sound, whole_id
from vedette.engine.cases.pictures.settling import draw
from vedette.errors import NothingToRead
from vedette.model.judging import CaseJudgement
from vedette.model.pictures import Picture
from vedette.store import Store


def preview(store: Store, answer: Answer, by: str, at: datetime) -> tuple[Fall, Picture | None]:
    """Return what an answer would fall on, and the picture that would be drawn with it; nothing is kept.

    The picture is None where the case holds more than ``QUICK`` reports, or none that could be read. Of an undo, the
    fall is that of the judgement which it takes back. Raises ``KnowledgeFileError`` where the answer does not say what
    its verdict needs, ``InputError`` where its verdict cannot be given of such a thing, ``NotInCase`` where it undoes
    what the case does not hold.
    """
    made = _sound(store, answer, by, at)
    felt = _taken_back(store, made)
    fall = falls_of(store.reports(), [felt])[felt.id] if felt is not None else Fall(idle="it takes back an undo")
    if store.counts().reports > QUICK:
        return fall, None
    try:
        return fall, draw(store, also=(made,))
    except NothingToRead:
        return fall, None


def _sound(store: Store, answer: Answer, by: str, at: datetime) -> CaseJudgement:
    undoes = whole_id(store, answer.undoes) if answer.undoes is not None else None
    return sound(msgspec.structs.replace(answer, undoes=undoes), by, at)


def _taken_back(store: Store, made: CaseJudgement) -> CaseJudgement | None:
    """Return the judgement whose fall is told: that of an undo is what it takes back, None where that is an undo."""
    if made.verdict != "undone":
        return made
    other = next((one for one in store.judgements() if one.id == made.undoes), None)
    return other if other is not None and other.verdict != "undone" else None
