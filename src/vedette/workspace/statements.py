"""Two statements against each other: each is read as a report of its own, then the two are compared."""

from __future__ import annotations

from datetime import date

from vedette.engine import Order, read_documents, take_in
from vedette.errors import InputError, NothingToRead
from vedette.knowledge.case import CaseKnowledge
from vedette.model.claims import Report
from vedette.model.documents import Document, Label, Skipped
from vedette.reconciliation import Comparison
from vedette.reconciliation import compare_statements as compared


def compare_statements(
    a: str, b: str, published_a: date | str | None = None, published_b: date | str | None = None
) -> Comparison:
    """Return how two texts stand to each other: ``same`` and ``contradicts``, each 0 to 1, and ``reason``.

    The days of publication are ``date`` or ISO 8601; "Monday" is read from them. The order of the two does not matter.
    Raises ``vedette.errors.InputError`` where a text is empty or a day is none.
    """
    documents = [_document(a, published_a), _document(b, published_b)]
    left, right = (_report(read) for read in read_documents(documents, CaseKnowledge(), workers=1))
    return compared(left, right)


def _document(text: str, published: date | str | None) -> Document:
    if not text.strip():
        raise InputError("a statement", "it is empty", "Give two texts of at least one sentence each.")
    label = Label(published=day_from(published), published_by="option" if published else None)
    intake = take_in(Order((), texts=(text,), label=label))
    if not intake.documents:
        raise NothingToRead("a statement", "it cannot be read", f"{intake.skipped[0].reason}")
    return intake.documents[0]


def _report(read: Skipped | tuple[object, Report]) -> Report:
    if isinstance(read, Skipped):
        raise NothingToRead(read.input, "it cannot be read", read.reason)
    return read[1]


def day_from(given: date | str | None) -> date | None:
    """Return a day from a ``date`` or its ISO 8601 form. Raises ``InputError`` where it is none."""
    if not isinstance(given, str):
        return given
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise InputError(given, "it is no day", "Write a day as YYYY-MM-DD, or give a datetime.date.") from None
