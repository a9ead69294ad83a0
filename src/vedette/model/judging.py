"""Judgements of persons, as a case keeps them: who judged what to be how, when and why.

They point with words (``Pointer``), so that they outlive a new reading. Undoing one is a judgement too.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from vedette.model.judgements import Pointer
from vedette.model.records import Record

CaseVerdict = Literal["same", "different", "right", "wrong", "graded", "placed", "excluded", "undone"]
"""``excluded`` leaves a figure out of every toll; ``placed`` says where a place lies; ``undone`` takes one back."""


class Spot(Record, frozen=True):
    """Where a place lies, as a person says: WGS84 degrees and the radius it lies within, in metres."""

    lat: float
    lon: float
    radius_m: int | None = None
    name: str | None = None


class CaseJudgement(Record, frozen=True):
    """A person's judgement in a case. ``id`` is a digest of all the rest, so that one imported twice is one.

    ``about`` are two things for ``same`` and ``different``, none for ``undone``, else one. ``grade`` is a letter A–F of
    an outlet or a digit 1–6 of a claim; ``spot`` belongs to ``placed``; ``undoes`` is the id of what is taken back.
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
