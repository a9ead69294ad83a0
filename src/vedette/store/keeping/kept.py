"""What is kept of reports: the documents and captures that came in, and what was skipped."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import batched
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, exists, func, select

from vedette.errors import CaseError
from vedette.model.cases import CaseCounts
from vedette.model.documents import Capture, Document, Skipped
from vedette.store.database import REMEDY
from vedette.store.packing import Unreadable, unpacked
from vedette.store.tables import blobs, captures, documents, forgotten, last_readings, openings, readings, skipped
from vedette.store.transactions import Transactions

IDENTICAL = "identical to "
"""How the remark on a copy begins; that it is one stays true."""
AT_ONCE = 200
"""Records fetched at a time, so that a case need not fit into memory and no reader keeps a transaction open."""

REMEMBERED = ~exists().where(forgotten.c.document == documents.c.id)
"""That a document is not forgotten."""


class Kept(Transactions):
    """What came in, given back."""

    def counts(self) -> CaseCounts:
        """Return how much the case holds; asked of columns alone, so that it is quick for any case."""
        of = documents.c
        seen = select(
            func.count(),
            func.count(of.outlet.distinct()),
            func.count(of.outlet),
            func.min(of.published),
            func.max(of.published),
        )
        unread = (
            select(func.count())
            .select_from(last_readings)
            .join(documents, documents.c.id == last_readings.c.document)
            .join(readings, readings.c.number == last_readings.c.reading)
            .where(readings.c.reason.is_not(None), REMEMBERED)
        )
        with self._reading() as connection:
            reports, outlets, told, first, last = connection.execute(seen.where(REMEMBERED)).one()
            return CaseCounts(
                reports=reports,
                outlets=outlets + (told < reports),
                unread=connection.scalar(unread) or 0,
                forgotten=connection.scalar(select(func.count(forgotten.c.document.distinct()))) or 0,
                captures=connection.scalar(select(func.count()).select_from(captures)) or 0,
                published=(date.fromisoformat(first), date.fromisoformat(last)) if first and last else None,
                size_bytes=self._database.size_bytes(connection),
            )

    def skipped(self) -> list[Skipped]:
        """Return what was not read, and remarks on what was, in order of input and reason, each once.

        An input that could not be had at first and gave a report later is read, and no longer among them.
        """
        noted = select(skipped.c.input, skipped.c.reason, skipped.c.at, skipped.c.document).where(
            ~exists().where(forgotten.c.document == skipped.c.document)
        )
        unread = (
            select(documents.c.input, readings.c.reason)
            .join(last_readings, last_readings.c.document == documents.c.id)
            .join(readings, readings.c.number == last_readings.c.reading)
            .where(readings.c.reason.is_not(None), REMEMBERED)
        )
        with self._reading() as connection:
            remarks = connection.execute(noted).all()
            had = _had(connection) if remarks else {}
            found = {(r.input, r.reason) for r in remarks if not _made_good(r, had)}
            found |= {(input, reason) for input, reason in connection.execute(unread)}
        return [Skipped(input, reason) for input, reason in sorted(found)]

    def document_ids(self) -> list[str]:
        """Return the ids of the documents that are not forgotten, in order."""
        with self._reading() as connection:
            return sorted(connection.scalars(select(documents.c.id).where(REMEMBERED)))

    def documents(self, ids: Sequence[str] | None = None) -> Iterator[Document]:
        """Yield documents that are not forgotten (all of them, or those of ``ids``), in order of their ids."""
        asked = select(documents.c.id, documents.c.record).where(REMEMBERED)
        for row in self._rows(asked, ids):
            yield self._record(row.record, Document, f"document {row.id}")

    def captures(self, document: str) -> list[Capture]:
        """Return the captures that gave a document, the first first, with their bytes as they came.

        A capture whose bytes were erased is not among them.
        """
        asked = (
            select(captures.c.id, captures.c.record, blobs.c.content, blobs.c.zipped)
            .join(blobs, blobs.c.sha256 == captures.c.sha256)
            .where(captures.c.id.in_(select(openings.c.capture).where(openings.c.document == document)))
            .where(captures.c.record.is_not(None), blobs.c.content.is_not(None))
            .order_by(captures.c.number)
        )
        with self._reading() as connection:
            rows = connection.execute(asked).all()
        return [self._capture(row) for row in rows]

    def urls(self) -> set[str]:
        """Return every URL that was fetched, or whose report came in a list, so that it need not be fetched again."""
        had = select(captures.c.url, captures.c.final_url, captures.c.said_url)
        with self._reading() as connection:
            return {url for row in connection.execute(had) for url in row if url is not None}

    def _capture(self, row: Any) -> Capture:
        where = f"capture {row.id}"
        bare = self._record(row.record, Capture, where)
        try:
            content = zlib.decompress(row.content) if row.zipped else bytes(row.content)
        except zlib.error as error:
            raise self._damaged(where) from error
        return msgspec.structs.replace(bare, content=content)

    def _rows(self, asked: Select[Any], ids: Iterable[str] | None) -> Iterator[Any]:
        """Yield the rows of documents in order of ids, some at a time; ``asked`` gives ``documents.id`` first."""
        wanted = self.document_ids() if ids is None else sorted(set(ids))
        for some in batched(wanted, AT_ONCE):
            with self._reading() as connection:
                rows = connection.execute(asked.where(documents.c.id.in_(some))).all()
            yield from sorted(rows, key=lambda row: row[0])

    def _record[Kind: msgspec.Struct](self, kept: bytes, kind: type[Kind], where: str) -> Kind:
        try:
            return unpacked(bytes(kept), kind)
        except Unreadable as error:
            raise self._damaged(where) from error

    def _damaged(self, where: str) -> CaseError:
        return CaseError(self.location, f"{where} cannot be read", REMEDY)


def _had(connection: Connection) -> dict[str, str]:
    """Return when each input and URL last gave a report, as the store writes moments."""
    asked = (
        select(captures.c.input, captures.c.url, captures.c.final_url, captures.c.said_url, func.max(openings.c.at))
        .join(openings, openings.c.capture == captures.c.id)
        .where(openings.c.document.is_not(None))
        .group_by(captures.c.id, captures.c.input, captures.c.url, captures.c.final_url, captures.c.said_url)
    )
    had: dict[str, str] = {}
    for *names, at in connection.execute(asked):
        for name in names:
            if name is not None:
                had[name] = max(at, had.get(name, at))
    return had


def _made_good(remark: Any, had: Mapping[str, str]) -> bool:
    """Return whether an input gave a report after it was skipped; a remark on a report or a copy stays true."""
    of_a_report = remark.document is not None or remark.reason.startswith(IDENTICAL)
    return not of_a_report and remark.at < had.get(remark.input, "")
