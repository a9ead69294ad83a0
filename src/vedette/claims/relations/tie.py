"""One tie as the words tell it, before it becomes a claim."""

from __future__ import annotations

from vedette.model.records import Record
from vedette.model.syntax import Token
from vedette.model.words import RelationType


class Tie(Record, frozen=True):
    """From ``source`` to ``goal``, told at ``token``; ``found_by`` names the construction."""

    source: str
    type: RelationType
    goal: str
    token: Token
    found_by: str
