"""How one claim was found, or why words that came near one gave none."""

from __future__ import annotations

from vedette.model.decisions import About, Decision
from vedette.model.records import Record


class Basis(Record, frozen=True):
    """One field of a claim: its value, the words of the sentence it rests on, and the rule that filled it otherwise."""

    about: About
    value: str
    words: str = ""
    rule: str = ""
    why: str = ""


class Explanation(Record, frozen=True):
    """The explanation of ``claim``; ``claim`` and ``kind`` are None where the words gave none.

    ``rule`` is the claim's ``found_by`` and ``asks`` what that rule asks for. ``trigger`` is the word that set it off,
    ``rejected`` what it turned down, ``untied`` what else the sentence names. Offsets are those of the report's text.
    """

    claim: str | None
    kind: str | None
    report: str
    start: int
    end: int
    sentence: str
    trigger: str
    rule: str
    asks: str
    bases: tuple[Basis, ...] = ()
    rejected: tuple[Decision, ...] = ()
    untied: tuple[Basis, ...] = ()
