"""Two statements against each other: each is read as a report of its own, then the two are compared."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from hashlib import sha256

from vedette.claims import report_of
from vedette.errors import InputError
from vedette.model.claims import Report
from vedette.model.documents import Block, Document
from vedette.model.readings import Reading
from vedette.reading import ReadingRoom, nearness
from vedette.reconciliation import Comparison, Wording
from vedette.reconciliation import compare_statements as compared

KEPT = 512
"""Reports of statements kept at once: one statement is often compared with many."""


def compare_statements(
    a: str, b: str, published_a: date | str | None = None, published_b: date | str | None = None
) -> Comparison:
    """Return how two texts stand to each other: ``same`` and ``contradicts``, each 0 to 1, and ``reason``.

    The days of publication are ``date`` or ISO 8601; "Monday" is read from them. The order of the two does not matter.
    Raises ``vedette.errors.InputError`` where a text is empty or a day is none.
    """
    return compare_readings(*read_statements([(a, published_a), (b, published_b)]))


def read_statements(statements: Sequence[tuple[str, date | str | None]]) -> list[Reading]:
    """Return the readings of texts with their days of publication, read together. Raises as ``compare_statements``."""
    return list(_room().read_all([_document(text, published) for text, published in statements]))


def compare_readings(a: Reading, b: Reading) -> Comparison:
    """Return how two statements stand to each other that were read before, each perhaps for many comparisons."""
    return compared(_report(a), _report(b), (Wording(a, nearness), Wording(b, nearness)))


@lru_cache(maxsize=1)
def _room() -> ReadingRoom:
    return ReadingRoom()


@lru_cache(maxsize=KEPT)
def _report(reading: Reading) -> Report:
    return report_of(reading)


def _document(text: str, published: date | str | None) -> Document:
    if not text.strip():
        raise InputError("a statement", "it is empty", "Give two texts of at least one sentence each.")
    digest = sha256(text.encode()).hexdigest()
    return Document(
        digest[:12],
        "a statement",
        text,
        digest,
        published=day_from(published),
        published_by="option" if published else None,
        language="en",
        blocks=(Block(0, len(text), "paragraph"),),
    )


def day_from(given: date | str | None) -> date | None:
    """Return a day from a ``date`` or its ISO 8601 form. Raises ``InputError`` where it is none."""
    if not isinstance(given, str):
        return given
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise InputError(given, "it is no day", "Write a day as YYYY-MM-DD, or give a datetime.date.") from None
