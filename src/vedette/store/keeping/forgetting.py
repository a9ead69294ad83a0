"""Forgetting: a report that is no longer used, and, where a person's safety asks for it, words that are erased."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection, and_, delete, exists, insert, null, select, update

from vedette.errors import NotInCase
from vedette.model.cases import Forgotten
from vedette.model.documents import Document
from vedette.store import tables
from vedette.store.columns import moment, moment_of
from vedette.store.database import said_plainly
from vedette.store.keeping.kept import Kept
from vedette.store.keeping.readings import drop_reading
from vedette.store.tables import (
    blobs,
    captures,
    documents,
    erasing,
    marks,
    openings,
    readings,
    skipped,
    standing,
    standing_head,
)
from vedette.store.transactions import Writing
from vedette.store.wording import indexed


class Forgetting(Kept):
    """What is no longer used."""

    def forget(self, forgotten: Forgotten) -> None:
        """Append that a report is no longer used; where ``erased``, take out its bytes, text, claims and index rows.

        Its hash, and that it was there, stay. Raises ``NotInCase`` for an id that the case does not hold.
        """
        with self._writing() as writing:
            connection, id = writing.connection, forgotten.document
            row = connection.execute(select(documents.c.number, documents.c.record).where(documents.c.id == id)).first()
            if row is None:
                raise NotInCase(self.location, f"it holds no report {id}", "Name a report by its id.")
            said = msgspec.structs.asdict(forgotten) | {"at": moment(forgotten.at)}
            connection.execute(insert(tables.forgotten), said)
            connection.execute(delete(marks).where(marks.c.document == row.number))
            if forgotten.erased and row.record is not None:
                self._erase(writing, id, row.number, self._record(row.record, Document, f"document {id}"))
            writing.note("erased" if forgotten.erased else "forgotten", id)
        if forgotten.erased:
            with said_plainly(self._database):
                self._database.scrub()

    def forgotten(self) -> list[Forgotten]:
        """Return what was forgotten, in order."""
        with self._reading() as connection:
            rows = connection.execute(select(tables.forgotten).order_by(tables.forgotten.c.number)).all()
        return [Forgotten(row.document, moment_of(row.at), row.by, row.why, row.erased) for row in rows]

    def _erase(self, writing: Writing, id: str, number: int, document: Document) -> None:
        connection = writing.connection
        connection.execute(insert(erasing), {"document": id})
        self._database.drop_words(connection, number, indexed(document.title or ""), indexed(document.text))
        drop_reading(self._database, connection, id)
        connection.execute(
            update(documents)
            .where(documents.c.id == id)
            .values(input=null(), title=null(), outlet=null(), url=null(), published=null(), record=null())
        )
        connection.execute(update(readings).where(readings.c.document == id).values(record=null(), reason=null()))
        connection.execute(delete(skipped).where(skipped.c.document == id))
        _erase_captures(connection, id)
        # The standing picture quotes its reports; it is made anew from those that are left.
        connection.execute(delete(standing))
        connection.execute(delete(standing_head))
        connection.execute(delete(erasing))


def _erase_captures(connection: Connection, id: str) -> None:
    """Take out the captures that no report needs any more, and the bytes that no capture needs."""
    others = openings.alias()
    needed_still = exists().where(
        and_(
            others.c.capture == openings.c.capture, others.c.document == documents.c.id, documents.c.record.is_not(None)
        )
    )
    given = select(openings.c.capture).where(openings.c.document == id, ~needed_still)
    ids = list(connection.scalars(given.distinct()))
    gone = captures.c.id.in_(ids)
    connection.execute(update(captures).where(gone).values(record=null(), input=null()))
    hashes = list(connection.scalars(select(captures.c.sha256).where(gone)))
    needed = exists().where(captures.c.sha256 == blobs.c.sha256, captures.c.record.is_not(None))
    connection.execute(update(blobs).where(blobs.c.sha256.in_(hashes), ~needed).values(content=null()))
