"""Judging over HTTP: what a body says becomes a person's answer; what it would do is told before it is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from vedette.engine.cases.judgements.reviewing import Answer
from vedette.engine.cases.judgements.resting import Resting
from vedette.errors import InputError, NothingToRead
from vedette.model.changes import RecordChange
from vedette.model.judgements import Pointer
from vedette.model.judging import CaseVerdict, Matter, Spot
from vedette.model.records import Record
from vedette.picture.changes import changes_between
from vedette.products.changes.short import in_short
from vedette.products.screens.subjects import SubjectSort
from vedette.surfaces.rest.live.review import Reviews
from vedette.surfaces.rest.live.subjects import claims_of, pointers_to
from vedette.surfaces.rest.shapes import Change, Preview
from vedette.workspace.cases import Workspace

LOOKED_AT = "looked at in the review"
"""The reason of an answer to the queue that gives none: the queue itself asked."""
MOST_CHANGES = 60
TURNS = {"new": "new", "revised": "changed", "withdrawn": "gone"}


class Said(Record, frozen=True):
    """What a person says over HTTP: the verdict, and one of ``about``, ``subject`` (sort and id) and ``item``."""

    verdict: CaseVerdict
    why: str
    about: tuple[Pointer, ...] = ()
    subject: tuple[SubjectSort, str] | None = None
    item: str | None = None
    grade: str | None = None
    spot: Spot | None = None
    what: Matter | None = None
    undoes: str | None = None


class NotHere(InputError):
    """What is judged is not in the picture, or no longer."""


@dataclass(frozen=True)
class Meant:
    """An answer with the claims that it is about, and in one line what the doubting answer would do, where known."""

    answer: Answer
    claims: tuple[str, ...] = ()
    effect: str | None = None


def meant(said: Said, reviews: Reviews) -> Meant:
    """Return the answer that a person gives.

    Raises ``NotHere`` where the picture holds no such thing, ``InputError`` where it is not said what is judged, or no
    reason is given for what the queue did not ask.
    """
    ways = [bool(said.about), said.subject is not None, said.item is not None, said.undoes is not None]
    if sum(ways) != 1:
        raise InputError("the judgement", "one of about, subject and item is wanted", "Say what is judged, once.")
    if not said.why.strip() and said.item is None:
        raise InputError("why", "a reason is wanted, since the case keeps it", "Say why in a few words.")
    if said.item is not None:
        return _of_item(said, said.item, reviews)
    if said.subject is not None:
        return _of_subject(said, said.subject, reviews)
    return Meant(_answer(said, said.about))


def _of_item(said: Said, key: str, reviews: Reviews) -> Meant:
    item = reviews.left().items.get(key)
    if item is None:
        raise NotHere(key, "the queue holds no such item, or it is judged already", "Load the queue again.")
    if said.verdict not in item.verdicts:
        raise InputError(said.verdict, f"of this, {', '.join(item.verdicts)} can be said", "Choose one of them.")
    return Meant(_answer(said, item.about), item.claims, item.effect)


def _of_subject(said: Said, subject: tuple[SubjectSort, str], reviews: Reviews) -> Meant:
    sort, id = subject
    picture = reviews.picture()
    about = pointers_to(sort, id, picture)
    if about is None:
        raise NotHere(f"{sort} {id}", "the picture holds none of this id", "It may have changed: load it again.")
    return Meant(_answer(said, about), tuple(claims_of(sort, id, picture)))


def _answer(said: Said, about: tuple[Pointer, ...]) -> Answer:
    why = said.why.strip() or LOOKED_AT
    return Answer(said.verdict, why, about, said.grade, said.spot, said.what, said.undoes)


def previewed(one: Meant, case: Workspace, reviews: Reviews, at: datetime) -> Preview:
    """Return what an answer would do; nothing is kept. Raises as ``Workspace.preview`` does."""
    fall, after = case.preview(one.answer, now=at)
    try:
        before = reviews.picture()
    except NothingToRead:
        return Preview(fall.words, "the case has no picture yet", (), exact=False)
    if after is None:
        stake = Resting(before).of_claims(one.claims).words if one.claims else "is taken up when the picture is renewed"
        return Preview(fall.words, one.effect or stake, (), exact=False)
    changes = changes_between(before, after)
    shown = tuple(_change(change) for change in changes.changes[:MOST_CHANGES])
    effect = "; ".join(in_short(changes)) if changes.changes else "changes no record"
    return Preview(fall.words, effect, shown, exact=True, more=max(len(changes.changes) - len(shown), 0))


def _change(change: RecordChange) -> Change:
    before = "; ".join(f"{one.field} {one.before or 'not known'}" for one in change.fields) or None
    after = "; ".join(f"{one.field} {one.after or 'not known'}" for one in change.fields) or None
    turn = TURNS[change.turn]
    why = f"{change.title} ({change.why})" if change.why else change.title
    return Change(change.sort, change.after or change.before or "", turn, why, before, after)  # type: ignore[arg-type]
