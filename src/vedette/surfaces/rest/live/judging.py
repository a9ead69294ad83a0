"""Judging over HTTP: what a body says becomes a person's answer; what it would do is told before it is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from vedette.engine.cases.judgements.resting import Resting
from vedette.engine.cases.judgements.reviewing import QUICK, Answer, sound
from vedette.errors import InputError
from vedette.model.changes import RecordChange
from vedette.model.judgements import Pointer
from vedette.model.judging import CaseVerdict, Matter, Spot
from vedette.model.pictures import Picture
from vedette.model.records import Record
from vedette.picture.changes import changes_between
from vedette.products.changes.short import in_short
from vedette.products.screens.keys import control_key, expectation_key, relation_key, service_key, toll_key
from vedette.products.screens.subjects import SubjectSort
from vedette.surfaces.rest.live.review import Reviews
from vedette.surfaces.rest.live.subjects import claims_of, pointers_to
from vedette.surfaces.rest.shapes import Change, Preview
from vedette.workspace.cases import Workspace

LOOKED_AT = "looked at in the review"
"""The reason of an answer to the queue that gives none: the queue itself asked."""
MOST_CHANGES = 60
TURNS: dict[str, Literal["new", "changed", "gone"]] = {"new": "new", "revised": "changed", "withdrawn": "gone"}
KEYED: dict[str, Callable[[Picture, int], str]] = {
    "control": lambda picture, n: control_key(picture.control[n]),
    "toll": lambda picture, n: toll_key(picture.tolls[n]),
    "relation": lambda picture, n: relation_key(picture.relations[n]),
    "service": lambda picture, n: service_key(picture.services[n]),
    "expectation": lambda picture, n: expectation_key(picture.expectations[n]),
}


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


def meant(said: Said, reviews: Reviews, *, kept: bool = True) -> Meant:
    """Return the answer that a person gives; ``kept`` where it will be, not only looked at.

    Raises ``NotHere`` where the picture holds no such thing, ``InputError`` where it is not said what is judged, or no
    reason is given for what is kept and the queue did not ask.
    """
    ways = [bool(said.about), said.subject is not None, said.item is not None, said.undoes is not None]
    if sum(ways) != 1:
        raise InputError("the judgement", "one of about, subject and item is wanted", "Say what is judged, once.")
    if kept and not said.why.strip() and said.item is None:
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
    """Return what an answer would do; nothing is kept. Of a large case, what rests on its claims is told.

    Raises as ``Workspace.preview`` does, and ``NothingToRead`` where no picture stands.
    """
    before = reviews.picture()
    if one.claims and len(before.reports) > QUICK:
        sound(one.answer, case.by, at)
        effect = one.effect or Resting(before).of_claims(one.claims).words
        return Preview(_falls(one.claims, before), effect, (), exact=False)
    fall, after = case.preview(one.answer, now=at)
    if after is None:
        return Preview(fall.words, "it is taken up when the picture is renewed", (), exact=False)
    changes = changes_between(before, after)
    shown = tuple(_change(change, before, after) for change in changes.changes[:MOST_CHANGES])
    effect = "; ".join(in_short(changes)) if changes.changes else "changes no record"
    return Preview(fall.words, effect, shown, exact=True, more=max(len(changes.changes) - len(shown), 0))


def _falls(claims: Sequence[str], picture: Picture) -> str:
    wanted = frozenset(claims)
    reports = {one.report for one in picture.claims if one.id in wanted}
    return f"falls on {_many(len(wanted), 'claim')} in {_many(len(reports), 'report')}"


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _change(change: RecordChange, before: Picture, after: Picture) -> Change:
    was = "; ".join(f"{one.field} {one.before or 'not known'}" for one in change.fields) or None
    now = "; ".join(f"{one.field} {one.after or 'not known'}" for one in change.fields) or None
    title = f"{change.title} ({change.why})" if change.why else change.title
    picture, key = (before, change.before or "") if change.after is None else (after, change.after)
    return Change(change.sort, _id(change.sort, key, picture), TURNS[change.turn], title, was, now)


def _id(sort: str, key: str, picture: Picture) -> str:
    """Return the id under which a record is asked for; changes name one that has none by its place in the list."""
    number = key.rpartition("|")[2]
    if sort not in KEYED or not number.isdigit():
        return key
    return KEYED[sort](picture, int(number))
