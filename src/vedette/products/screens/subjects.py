"""What can be asked for its evidence: a record of the picture by its sort and id.

Control, tolls, relations, quotes, services, sentences and timeline lines have no id of their own in the picture; theirs
are made from their content (``keys.py``), so that a link to one outlives a reload.
"""

from __future__ import annotations

from typing import Literal

from vedette.model.records import Record

SubjectSort = Literal[
    "event",
    "control",
    "figure",
    "toll",
    "relation",
    "quote",
    "service",
    "disagreement",
    "agreement",
    "actor",
    "place",
    "claim",
    "report",
    "sentence",
    "expectation",
]


class Named(Record, frozen=True):
    """A record by its id with the name that people read; ``kind`` is that of an actor, a place or an event."""

    id: str
    name: str
    kind: str | None = None


class SubjectRef(Record, frozen=True):
    """A record of the picture by its sort and id, with a title that people read ("M23 captured Goma, 27 Jan 2025")."""

    sort: SubjectSort
    id: str
    title: str
