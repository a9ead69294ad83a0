"""Listing: every report of a case in a row, with how far it is read, for people who look for one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Literal

from vedette.engine.cases.arrivals.methods import gave_reading, waiting
from vedette.engine.cases.knowing import case_knowledge
from vedette.model.documents import Document
from vedette.model.naming import names_of
from vedette.model.records import Record
from vedette.model.shown_urls import without_secrets
from vedette.store import Store

ReportState = Literal["read", "again", "pending", "unread", "forgotten"]
"""``again``: read, and to be read again since the method or the knowledge changed; ``pending``: not read yet;
``unread``: it could not be read."""


class ReportRow(Record, frozen=True):
    """A report of a case: what it is called, and how it stands. Of a forgotten one only the id, when and why."""

    report: str
    state: ReportState
    published: date | None = None
    outlet: str | None = None
    title: str | None = None
    input: str | None = None
    url: str | None = None
    words: int = 0
    """Words of its text."""
    forgotten_at: datetime | None = None
    why: str | None = None


def reports_in_case(store: Store, of: str | None = None) -> Iterator[ReportRow]:
    """Yield the reports in order of their ids, then those that were forgotten.

    With ``of``, only those whose id, file, address, title or outlet holds these words, whatever the capitals.
    """
    read, wait = store.read_by(), waiting(store, case_knowledge(store))
    again, sought = frozenset(wait.again), " ".join((of or "").split()).casefold()

    def state(id: str) -> ReportState:
        if id not in read:
            return "pending"
        if id in again:
            return "again"
        return "read" if gave_reading(read[id]) else "unread"

    for document in store.documents():
        if any(sought in " ".join(name.split()).casefold() for name in (*names_of(document), document.outlet or "")):
            yield _row(document, state(document.id))
    for one in store.forgotten():
        if sought in one.document.casefold():
            yield ReportRow(one.document, "forgotten", forgotten_at=one.at, why=one.why)


def _row(document: Document, state: ReportState) -> ReportRow:
    url = without_secrets(document.url) if document.url else None
    count = len(document.text.split())
    return ReportRow(
        document.id, state, document.published, document.outlet, document.title, document.input, url, count
    )
