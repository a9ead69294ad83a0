"""Judgements: what is said of two records, by whom and why. Appended, never changed."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from vedette.model.records import Record
from vedette.model.words import Reason, Verdict

PointerSort = Literal["actor", "place", "report", "event", "figure", "story", "claim", "outlet"]
"""What is pointed at; ``claim`` is any claim of a sentence, whatever it tells of."""
JoinedSort = Literal["actor", "place", "report", "event", "figure", "story"]
"""What may be one with another, or not."""


class Subject(Record, frozen=True, order=True):
    """What a judgement is about: ``sort`` is ``actor``, ``place``, ``claim``, ``report`` or ``story``.

    For an actor or a place ``key`` is its name in that report's cast; for a claim its id; else it is empty.
    """

    sort: str
    report: str
    key: str = ""


class Judgement(Record, frozen=True):
    """``left`` and ``right`` are ``verdict``; ``why`` is a sentence, ``by`` a rule's name or a person."""

    left: Subject
    right: Subject
    verdict: Verdict
    why: str
    by: str
    reason: Reason | None = None
    weight: float = 1.0
    at: datetime | None = None


class Pointer(Record, frozen=True):
    """What a person points at, in words that outlive a new reading: a name, a report's file, words of a sentence.

    ``words`` are a name for an actor, a place or an outlet; a report's id, file, address or title for a report or a
    story; words of the sentence, or a claim's id, for an event, a figure or a claim. Without ``report`` it is meant
    wherever it stands. Where one sentence makes several claims, ``kind`` (or the service that is out), a name of the
    claim's ``place`` or of an ``actor`` in it, and its number with what it counts (``count``: "12+ killed") tell which
    of them is meant.
    """

    sort: PointerSort
    words: str
    report: str | None = None
    kind: str | None = None
    place: str | None = None
    actor: str | None = None
    count: str | None = None


class GivenJudgement(Record, frozen=True):
    """A person's judgement: ``left`` and ``right`` are one, or are not. ``origin`` tells where it was written down."""

    left: Pointer
    right: Pointer
    verdict: Literal["same", "different"]
    by: str
    why: str
    at: datetime | None = None
    origin: str = ""
