"""Copies of a case: a backup as one file, from either database, and a case moved from one to the other."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from itertools import batched
from pathlib import Path

from sqlalchemy import Connection, select

from vedette.errors import CaseError, NotWritten
from vedette.model.documents import Document
from vedette.store.database import Database, put_rows, snapshot, writing
from vedette.store.making import beside, lay_out, sync_folder
from vedette.store.packing import unpacked
from vedette.store.recognising import header_of, inode_of, marks_a_case
from vedette.store.sqlite import SqliteFile
from vedette.store.tables import CASE, documents, erasing, head, log, places
from vedette.store.wording import indexed

AT_ONCE = 500
_OF_THE_SOURCE = (
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_IOERR_READ,
    sqlite3.SQLITE_IOERR_SHORT_READ,
)
"""Errors of a copying that the case itself is at fault for; for all others, the file that is written is."""


def write_copy(database: Database, path: Path) -> None:
    """Write a whole and consistent copy of a case as a case file; an earlier backup of this very case is replaced.

    Raises ``NotWritten``, with what was at ``path`` as it was, and ``CaseError`` where the case itself is at fault.
    """
    _refuse(database, path)
    try:
        with beside(path) as new:
            if isinstance(database, SqliteFile):
                _copy_pages(database, new)
            else:
                _copy_all(database, new)
            with new.open("rb") as file:
                os.fsync(file.fileno())
            new.replace(path)
            sync_folder(path.absolute().parent)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise NotWritten(str(path), why, "Name a file in a folder with room that you may write to.") from None
    except CaseError as error:
        if error.case == database.location:
            raise
        raise NotWritten(str(path), error.why, error.remedy) from None


def _refuse(database: Database, path: Path) -> None:
    """Raise ``NotWritten`` where something is at ``path`` that is no earlier backup of this very case."""
    remedy = "Name a file that is not there yet, or an earlier backup of this case."
    try:
        if not path.exists():
            return
        if isinstance(database, SqliteFile) and inode_of(path) == inode_of(database.path):
            raise NotWritten(str(path), "it is the case itself", remedy)
        header = header_of(path) if path.is_file() else b""
    except OSError as error:
        raise NotWritten(str(path), (error.strerror or str(error)).lower(), remedy) from None
    if header is None or any(path.with_name(path.name + ending).exists() for ending in ("-wal", "-journal")):
        raise NotWritten(str(path), "it is a case that is open", remedy)
    if not marks_a_case(header):
        raise NotWritten(str(path), "something else is there", remedy)
    if why := _more_than(database, path):
        raise NotWritten(str(path), why, remedy)


def _more_than(database: Database, path: Path) -> str | None:
    """Return in what way the case file at ``path`` is no earlier backup of the case; None where it is one.

    It is one where it says of itself what the case does, and the case's log goes on where its own ends.
    """
    there = SqliteFile(path, shown=str(path), readonly=True, frozen=True)
    try:
        with snapshot(there) as connection:
            said = _said_of_itself(connection)
            last = connection.execute(select(log).order_by(log.c.number.desc()).limit(1)).first()
    except CaseError as error:
        return f"it is a case that cannot be read: {error.why}"
    finally:
        there.close()
    with snapshot(database) as connection:
        if said != _said_of_itself(connection):
            return "it is another case"
        here = None
        if last is not None:
            here = connection.execute(select(log).where(log.c.number == last.number)).first()
    if last is None or (here is not None and (here.at, here.what) == (last.at, last.what)):
        return None
    return "it is this case gone another way: it holds what this one does not"


def _said_of_itself(connection: Connection) -> tuple[str, ...]:
    return tuple(connection.execute(select(head.c.name, head.c.made_at, head.c.made_by)).one())


def _copy_pages(database: SqliteFile, new: Path) -> None:
    """Copy a file as it stands at one moment; others may write meanwhile."""
    try:
        with closing(database.connect()) as source, closing(sqlite3.connect(new)) as target:
            source.execute("SELECT count(*) FROM sqlite_master").fetchone()
            source.backup(target)
            [said] = target.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None) or 0
        refused = database.refused(error)
        if code & 0xFF in _OF_THE_SOURCE or code in _OF_THE_SOURCE:
            raise refused from None
        raise CaseError(str(new), refused.why, refused.remedy) from None
    if said != "ok":
        raise CaseError(
            database.location, "the file is damaged", "Run `vedette check` on it; keep its earlier backups."
        )


def _copy_all(database: Database, new: Path) -> None:
    file = SqliteFile(new, shown=str(new))
    try:
        lay_out(file)
        copy_rows(database, file)
    finally:
        file.close()


def copy_rows(source: Database, target: Database) -> None:
    """Copy everything that a case holds into an empty one, in one transaction on either side."""
    with snapshot(source) as there, writing(target) as here:
        for table in CASE.sorted_tables:
            if table is not erasing:
                rows = there.execution_options(yield_per=AT_ONCE).execute(select(table))
                for some in batched(rows.mappings(), AT_ONCE):
                    put_rows(here, table, [dict(row) for row in some])
        _index(target, here)
        target.counted_on(here)


def _index(target: Database, here: Connection) -> None:
    """Make the indexes that are no tables of rows."""
    held = select(documents.c.number, documents.c.record).where(documents.c.record.is_not(None))
    for row in here.execute(held.order_by(documents.c.number)).all():
        document = unpacked(bytes(row.record), Document)
        target.put_words(here, row.number, indexed(document.title or ""), indexed(document.text))
    for report in here.scalars(select(places.c.report).distinct()).all():
        target.put_boxes(here, report)
