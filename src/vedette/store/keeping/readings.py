"""Readings: each report as it was read, without its document's text, and its claims as rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, insert, select

from vedette.errors import NotInCase
from vedette.model.cases import KeptReport
from vedette.model.claims import Claim, Report, Site
from vedette.model.documents import Document
from vedette.store.database import Database, put_rows
from vedette.store.keeping.kept import REMEMBERED, Kept
from vedette.store.packing import Unreadable, is_whole, packed, unpacked
from vedette.store.tables import claims, documents, last_readings, places, readings
from vedette.store.transactions import Writing


class Readings(Kept):
    """What was read of the documents."""

    def put_reports(self, reports: Sequence[KeptReport]) -> None:
        """Append readings; the latest of each document holds."""
        with self._writing() as writing:
            for kept in reports:
                report = kept.report
                id = report.document.id
                bare = msgspec.structs.replace(report, document=_unlike_kept(writing.connection, report.document))
                row = {"read_by": kept.read_by, "reason": None, "record": packed(bare)}
                if self._put_reading(writing, id, row):
                    self._put_rows(writing.connection, report)
                    writing.note("read", id)

    def put_unread(self, unread: Mapping[str, str], read_by: str) -> None:
        """Append that documents cannot be read by this method, with the reason; they are not pending then."""
        with self._writing() as writing:
            for id, reason in unread.items():
                if self._put_reading(writing, id, {"read_by": read_by, "reason": reason, "record": None}):
                    writing.note("unread", id)

    def read_by(self) -> dict[str, str]:
        """Return by what each document that is not forgotten was last read; one that was not read is missing."""
        asked = (
            select(documents.c.id, readings.c.read_by)
            .join(last_readings, last_readings.c.document == documents.c.id)
            .join(readings, readings.c.number == last_readings.c.reading)
            .where(REMEMBERED)
        )
        with self._reading() as connection:
            return dict(sorted((row[0], row[1]) for row in connection.execute(asked)))

    def reports(self, ids: Sequence[str] | None = None) -> Iterator[Report]:
        """Yield the latest readings, with their documents, in order of ids."""
        asked = (
            select(documents.c.id, documents.c.record, readings.c.record.label("reading"))
            .join(last_readings, last_readings.c.document == documents.c.id)
            .join(readings, readings.c.number == last_readings.c.reading)
            .where(readings.c.record.is_not(None), REMEMBERED)
        )
        for row in self._rows(asked, ids):
            read = self._reading_of(row)
            if read is not None and not read.document.text:  # it was read just as it is kept (``_unlike_kept``)
                read = msgspec.structs.replace(read, document=self._record(row.record, Document, f"document {row.id}"))
            if read is not None:
                yield read

    def _reading_of(self, row: Any) -> Report | None:
        """Return what was read, None where an earlier version wrote it in another form: it is then read anew."""
        kept = bytes(row.reading)
        try:
            return unpacked(kept, Report)
        except Unreadable as error:
            if is_whole(kept):
                return None
            raise self._damaged(f"reading of {row.id}") from error

    def _put_reading(self, writing: Writing, id: str, row: dict[str, Any]) -> bool:
        """Append a reading as the latest of its document, with no rows of claims yet.

        Return False, with nothing appended, where the report was erased while it was being read.
        """
        connection = writing.connection
        erased = connection.scalar(select(documents.c.record.is_(None)).where(documents.c.id == id))
        if erased is None:
            raise NotInCase(self.location, f"it holds no report {id}", "Keep the report before its reading.")
        if erased:
            return False
        put = insert(readings).returning(readings.c.number)
        [number] = connection.execute(put, {"document": id, "at": writing.at, **row}).scalars()
        drop_reading(self._database, connection, id)
        connection.execute(insert(last_readings), {"document": id, "reading": number})
        return True

    def _put_rows(self, connection: Connection, report: Report) -> None:
        id = report.document.id
        sites = {site.name: site for site in report.sites}
        found = {claim.id: _claim_row(id, claim, sites.get(claim.place or "")) for claim in report.claims}
        put_rows(connection, claims, list(found.values()))
        spots = [_place_row(id, site) for site in report.sites if site.lat is not None and site.lon is not None]
        put_rows(connection, places, spots)
        self._database.put_boxes(connection, id)


def _unlike_kept(connection: Connection, document: Document) -> Document:
    """Return a document without its words where the case keeps it just so.

    A report that is written in capitals is read with its small letters back: its claims quote those words.
    """
    held = connection.scalar(select(documents.c.record).where(documents.c.id == document.id))
    return Document(document.id, "", "", "") if held and bytes(held) == packed(document) else document


def drop_reading(database: Database, connection: Connection, id: str) -> None:
    """Take out what is derived from a report's latest reading."""
    connection.execute(delete(claims).where(claims.c.report == id))
    database.drop_boxes(connection, id)
    connection.execute(delete(places).where(places.c.report == id))
    connection.execute(delete(last_readings).where(last_readings.c.document == id))


def _claim_row(report: str, claim: Claim, site: Site | None) -> dict[str, Any]:
    when, count = claim.when, claim.count
    return {
        "report": report,
        "id": claim.id,
        "kind": claim.kind,
        "place": claim.place,
        "lat": site.lat if site else None,
        "lon": site.lon if site else None,
        "first_day": when.start.isoformat() if when.start else None,
        "last_day": when.end.isoformat() if when.end else None,
        "low": count.low if count else None,
        "high": count.high if count else None,
        "modality": claim.modality,
        "sentence": " … ".join(evidence.text for evidence in claim.evidence),
    }


def _place_row(report: str, site: Site) -> dict[str, Any]:
    return {
        "report": report,
        "name": site.name,
        "kind": site.kind,
        "lat": site.lat,
        "lon": site.lon,
        "radius_m": site.radius_m,
    }
