"""Erasing: a report's words, wherever a case holds them, are taken out; what knows it again is its hash."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection, and_, delete, exists, insert, null, or_, select, update

from vedette.model.cases import Erased
from vedette.model.documents import Document
from vedette.model.sameness import id_of, with_unique_id
from vedette.store import tables
from vedette.store.database import Database
from vedette.store.keeping.arrivals import is_held
from vedette.store.keeping.quoting import Quoting
from vedette.store.keeping.readings import drop_reading
from vedette.store.tables import (
    blobs,
    captures,
    documents,
    erasing,
    log,
    mark_keys,
    marks,
    openings,
    readings,
    skipped,
    standing,
    standing_head,
)
from vedette.store.wording import indexed

_POINTING = (openings, skipped, tables.forgotten, readings)
"""Evidence that points to a document by its id."""


def erase(database: Database, connection: Connection, number: int, document: Document) -> Erased:
    """Take a report's words out of every table, within a transaction that writes, and return what is left of it."""
    connection.execute(insert(erasing), {"document": document.id})
    quoting = Quoting(database, connection, number, document).judgements()
    _erase_words(database, connection, number, document)
    _erase_captures(connection, document)
    connection.execute(update(tables.judgements).where(tables.judgements.c.id.in_(quoting)).values(record=b""))
    # The standing picture quotes its reports; it is made anew from those that are left.
    connection.execute(delete(standing))
    connection.execute(delete(standing_head))
    id = _renamed(connection, number, document)
    connection.execute(delete(erasing))
    return Erased(id, tuple(quoting))


def _erase_words(database: Database, connection: Connection, number: int, document: Document) -> None:
    """Take out the text, what was read of it, and its words in the indexes."""
    id = document.id
    database.drop_words(connection, number, indexed(document.title or ""), indexed(document.text))
    drop_reading(database, connection, id)
    connection.execute(delete(marks).where(marks.c.document == number))
    connection.execute(delete(mark_keys).where(~exists().where(marks.c.mark == mark_keys.c.number)))
    connection.execute(
        update(documents)
        .where(documents.c.id == id)
        .values(input=null(), title=null(), outlet=null(), url=null(), published=null(), record=null())
    )
    connection.execute(update(readings).where(readings.c.document == id).values(record=null(), reason=null()))


def _erase_captures(connection: Connection, document: Document) -> None:
    """Take out the captures that no report needs any more, the bytes that no capture needs, and what was told of them.

    A file's name may hold a person's, and stands in the remarks on it and in their lines of the log.
    """
    others = openings.alias()
    needed_still = exists().where(
        and_(
            others.c.capture == openings.c.capture, others.c.document == documents.c.id, documents.c.record.is_not(None)
        )
    )
    given = select(openings.c.capture).where(openings.c.document == document.id, ~needed_still)
    ids = list(connection.scalars(given.distinct()))
    gone = captures.c.id.in_(ids)
    inputs = {document.input, *connection.scalars(select(captures.c.input).where(gone, captures.c.input.is_not(None)))}
    inputs -= set(connection.scalars(select(documents.c.input).where(documents.c.input.in_(sorted(inputs)))))
    connection.execute(update(captures).where(gone).values(record=null(), input=null()))
    connection.execute(
        update(openings).where(openings.c.capture.in_(ids), openings.c.reason.is_not(None)).values(reason="")
    )
    hashes = list(connection.scalars(select(captures.c.sha256).where(gone)))
    needed = exists().where(captures.c.sha256 == blobs.c.sha256, captures.c.record.is_not(None))
    connection.execute(update(blobs).where(blobs.c.sha256.in_(hashes), ~needed).values(content=null()))
    told_of = or_(
        skipped.c.document == document.id,
        skipped.c.input.in_(sorted(inputs)),
        skipped.c.reason.in_([f"identical to {input}" for input in sorted(inputs)]),
    )
    named = {*inputs, *connection.scalars(select(skipped.c.input).where(told_of))}
    connection.execute(delete(skipped).where(told_of))
    still = set(connection.scalars(select(skipped.c.input).where(skipped.c.input.in_(sorted(named)))))
    lines = and_(log.c.what == "skipped", log.c.subject.in_(sorted(named - still)))
    connection.execute(update(log).where(lines).values(subject="erased"))


def _renamed(connection: Connection, number: int, document: Document) -> str:
    """Give an erased report whose id was its own, and may hold a name, one made of its hash; return its id."""
    bare = msgspec.structs.replace(document, id=id_of(document.sha256))
    if document.id == bare.id or document.id.startswith(with_unique_id(bare, lambda id: id == bare.id).id):
        return document.id
    new = with_unique_id(bare, lambda id: is_held(connection, id)).id
    old = connection.execute(select(documents).where(documents.c.number == number)).one()._mapping
    # What points to it must at no moment point to nothing: for a while it is there twice.
    last = connection.scalar(select(documents.c.number).order_by(documents.c.number.desc()).limit(1)) or 0
    connection.execute(insert(documents), {**old, "number": last + 1, "id": new, "same": f"erasing {number}"})
    for table in _POINTING:
        connection.execute(update(table).where(table.c.document == document.id).values(document=new))
    connection.execute(delete(documents).where(documents.c.number == number))
    connection.execute(update(documents).where(documents.c.id == new).values(number=number, same=old["same"]))
    connection.execute(update(log).where(log.c.subject == document.id).values(subject=new))
    return new
