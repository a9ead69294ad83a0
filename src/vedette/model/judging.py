"""Judgements of persons, as a case keeps them: who judged what to be how, when and why.

They point with words (``Pointer``), so that they outlive a new reading. Undoing one is a judgement too.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Literal

import msgspec

from vedette.model.judgements import Pointer, Subject
from vedette.model.records import Record

CaseVerdict = Literal["same", "different", "right", "wrong", "graded", "placed", "excluded", "undone"]
"""``excluded`` leaves a figure out of every toll; ``placed`` says where a place lies; ``undone`` takes one back."""
Matter = Literal["kind", "actor", "place", "time", "count"]
"""What of a claim is wrong, where the rest of it stands."""


class Spot(Record, frozen=True):
    """Where a place lies, as a person says: WGS84 degrees and the radius it lies within, in metres.

    ``name``, ``gazetteer_id``, ``country`` and ``admin1`` are those of the gazetteer's place where one was chosen.
    """

    lat: float
    lon: float
    radius_m: int | None = None
    name: str | None = None
    gazetteer_id: str | None = None
    country: str | None = None
    admin1: str | None = None


class CaseJudgement(Record, frozen=True):
    """A person's judgement in a case. ``id`` is a digest of all the rest, so that one imported twice is one.

    ``about`` are two things for ``same`` and ``different``, none for ``undone``, else one or more (the sentences that
    tell one event). ``grade`` is a letter A–F of an outlet or a digit 1–6 of a claim; ``spot`` belongs to ``placed``;
    ``what`` tells what of a ``wrong`` claim is wrong; ``undoes`` is the id of what is taken back.
    """

    id: str
    verdict: CaseVerdict
    about: tuple[Pointer, ...]
    by: str
    why: str
    at: datetime
    grade: str | None = None
    spot: Spot | None = None
    undoes: str | None = None
    what: Matter | None = None


class ReadAs(Record, frozen=True):
    """The kind that a claim was read as, and the rule that found it."""

    kind: str
    rule: str


class Correction(Record, frozen=True):
    """A person's judgement as it was laid on reports: on which claims, names and reports it fell.

    ``judgement`` is its id, ``words`` what it points at (a sentence, a name). ``read_as`` tells the kind of each claim
    that it fell on, with the rule that read it. ``outranked_by`` is the id of another judgement that holds instead.
    """

    judgement: str
    verdict: CaseVerdict
    by: str
    why: str
    at: datetime
    words: str
    subjects: tuple[Subject, ...]
    read_as: tuple[ReadAs, ...] = ()
    what: Matter | None = None
    grade: str | None = None
    spot: Spot | None = None
    outranked_by: str | None = None


def signed(judgement: CaseJudgement) -> CaseJudgement:
    """Return ``judgement`` with its moment in UTC and its id made from all else; a field that is None has no part."""
    at = judgement.at if judgement.at.tzinfo else judgement.at.replace(tzinfo=UTC)
    plain = msgspec.structs.replace(judgement, id="", at=at.astimezone(UTC))
    told = _told({name: getattr(plain, name) for name in plain.__struct_fields__ if name != "id"})
    digest = blake2b(msgspec.json.encode(told, order="deterministic"), digest_size=8).hexdigest()
    return msgspec.structs.replace(plain, id=f"j{digest}")


def judged(
    verdict: CaseVerdict, about: Sequence[Pointer], by: str, why: str, at: datetime, **more: str | Spot | None
) -> CaseJudgement:
    """Return a judgement with its id; ``more`` are ``grade``, ``spot``, ``undoes`` and ``what``."""
    plain = CaseJudgement("", verdict, tuple(about), " ".join(by.split()), " ".join(why.split()), at)
    return signed(msgspec.structs.replace(plain, **more))


def _told(value: object) -> object:
    """Return plain values without what is None, so that a field added later changes no id."""
    built = msgspec.to_builtins(value)
    if isinstance(built, dict):
        return {key: _told(one) for key, one in built.items() if one is not None}
    if isinstance(built, list | tuple):
        return [_told(one) for one in built]
    return built
