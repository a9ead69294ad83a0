"""Judgements: what is said of two records, by whom and why. Appended, never changed."""

from __future__ import annotations

from datetime import datetime

from vedette.model.records import Record
from vedette.model.words import Reason, Verdict


class Subject(Record, frozen=True, order=True):
    """What a judgement is about: ``sort`` is ``actor``, ``place``, ``claim`` or ``report``.

    For an actor or a place ``key`` is its name in that report's cast; for a claim its id; for a report empty.
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
