"""Decisions: what was taken and what was rejected on the way to a claim, noted only while somebody asks.

A maker that leaves a candidate out says so with ``reject``, one that fills a field by a rule that is not plain from
the words says so with ``take``. Nothing is noted, and nothing is spent, unless ``decisions()`` is open.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Literal

from vedette.model.records import Record

About = Literal["claim", "kind", "who", "whom", "where", "when", "certainty", "speaker", "count"]


class Decision(Record, frozen=True):
    """One decision about the words at character ``at`` of a report.

    ``words`` are what was taken or rejected, ``rule`` the maker ("whereabouts: nearest locative"), ``why`` its reason
    in words for people.
    """

    at: int
    about: About
    taken: bool
    words: str
    rule: str
    why: str = ""


_open: ContextVar[list[Decision] | None] = ContextVar("decisions", default=None)


def asked() -> bool:
    """Return whether somebody asks; a maker whose words cost something to put together looks here first."""
    return _open.get() is not None


def take(at: int, about: About, words: str, rule: str, why: str = "") -> None:
    """Note that ``words`` were taken by ``rule``."""
    if (noted := _open.get()) is not None:
        noted.append(Decision(at, about, True, words, rule, why))


def reject(at: int, about: About, words: str, rule: str, why: str) -> None:
    """Note that ``words`` were rejected by ``rule``, and why."""
    if (noted := _open.get()) is not None:
        noted.append(Decision(at, about, False, words, rule, why))


@contextmanager
def decisions() -> Iterator[list[Decision]]:
    """Note all decisions while the block runs, in this thread."""
    noted: list[Decision] = []
    token = _open.set(noted)
    try:
        yield noted
    finally:
        _open.reset(token)
