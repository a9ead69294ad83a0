"""Forgetting: a report that is no longer used, and, where a person's safety asks for it, words that are erased."""

from __future__ import annotations

import msgspec
from sqlalchemy import delete, insert, select

from vedette.errors import NotInCase
from vedette.model.cases import Erased, Forgotten
from vedette.model.documents import Document
from vedette.store import tables
from vedette.store.columns import moment, moment_of
from vedette.store.database import said_plainly
from vedette.store.keeping.erasing import erase
from vedette.store.keeping.kept import Kept
from vedette.store.tables import documents, marks


class Forgetting(Kept):
    """What is no longer used."""

    def forget(self, forgotten: Forgotten) -> Erased | None:
        """Append that a report is no longer used; where ``erased``, take out its bytes, text, claims and index rows.

        Its hash, and that it was there, stay. Returns what is left of one that was erased. Raises ``NotInCase`` for an
        id that the case does not hold.
        """
        erased = Erased(forgotten.document) if forgotten.erased else None
        with self._writing() as writing:
            connection, id = writing.connection, forgotten.document
            row = connection.execute(select(documents.c.number, documents.c.record).where(documents.c.id == id)).first()
            if row is None:
                raise NotInCase(self.location, f"it holds no report {id}", "Name a report by its id.")
            said = msgspec.structs.asdict(forgotten) | {"at": moment(forgotten.at)}
            connection.execute(insert(tables.forgotten), said)
            connection.execute(delete(marks).where(marks.c.document == row.number))
            if erased is not None and row.record is not None:
                document = self._record(row.record, Document, f"document {id}")
                erased = erase(self._database, connection, row.number, document)
            writing.note("erased" if erased else "forgotten", erased.document if erased else id)
        if erased is not None:
            with said_plainly(self._database):
                self._database.scrub(erased.document)
        return erased

    def forgotten(self) -> list[Forgotten]:
        """Return what was forgotten, in order."""
        with self._reading() as connection:
            rows = connection.execute(select(tables.forgotten).order_by(tables.forgotten.c.number)).all()
        return [Forgotten(row.document, moment_of(row.at), row.by, row.why, row.erased) for row in rows]
