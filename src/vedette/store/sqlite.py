"""A case as one SQLite file: how it is opened, guarded, searched and let go.

It is written ahead (WAL) and synchronised at each commit, so that what was acknowledged outlives a loss of power.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    and_,
    column,
    create_engine,
    delete,
    event,
    insert,
    select,
    table,
    text,
)
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from vedette.errors import CaseError
from vedette.model.cases import Fault
from vedette.store import sqlite_refusals
from vedette.store.database import Phrase, writing
from vedette.store.recognising import APPLICATION_ID, HELD, inode_of
from vedette.store.tables import EVIDENCE, places
from vedette.store.taking import FileTaking

WAIT_S = 30.0
"""How long a write waits for another program's."""

_PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cache_size = -32000",
)
_SEARCHED = "CREATE VIRTUAL TABLE words USING fts5(title, body, content='', tokenize='ascii')"
_BOXED = "CREATE VIRTUAL TABLE boxes USING rtree(number, west, east, south, north)"

_SIDES = ("number", "west", "east", "south", "north")
_BOXES = table("boxes", *(column(name) for name in _SIDES))


class SqliteFile:
    """One case's file, open. ``frozen`` is for a file that nobody can change: SQLite then makes no files beside it."""

    def __init__(self, path: Path, *, shown: str, readonly: bool = False, frozen: bool = False) -> None:
        self.path, self.location, self.readonly = path, shown, readonly
        mode = "mode=ro&immutable=1" if frozen else "mode=ro" if readonly else "mode=rw"
        self._uri = f"file:{quote(str(path.absolute()).encode('utf-8', 'surrogateescape'))}?{mode}"
        self._taking = FileTaking(path)
        self._inode = inode_of(path)
        HELD[self._inode] += 1
        self._open = True
        self.engine: Engine = create_engine("sqlite://", creator=self.connect, poolclass=QueuePool)
        event.listen(self.engine, "begin", _begin)

    def connect(self) -> sqlite3.Connection:
        """Open a connection of its own."""
        opened = sqlite3.connect(self._uri, uri=True, timeout=WAIT_S, isolation_level=None, check_same_thread=False)
        for pragma in _PRAGMAS:
            opened.execute(pragma)
        return opened

    def begin_writing(self, connection: Connection) -> None:  # noqa: ARG002
        """Refuse where the file was taken away while it was open: it would swallow what is written."""
        try:
            there = inode_of(self.path)
        except OSError:
            there = None
        if there != self._inode:
            why = "it is no longer where it was opened; nothing of this step was kept"
            raise CaseError(self.location, why, "Bring it, or its disk, back to its place and try again.")

    def refused(self, error: Exception) -> CaseError:
        """Return what SQLite's error means to a person."""
        return sqlite_refusals.refused(self.location, error)

    def size_bytes(self, connection: Connection) -> int:
        """Return the bytes of the file, with what is written ahead of it."""
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        return int(pages) * int(connection.exec_driver_sql("PRAGMA page_size").scalar_one())

    def prepare(self) -> None:
        """Write ahead from now on; the file remembers it."""
        with self.engine.connect() as bare:
            bare.execution_options(vedette_bare=True).exec_driver_sql("PRAGMA journal_mode = WAL").all()

    def make_room(self, connection: Connection) -> None:
        """The file is there."""

    def make(self, connection: Connection) -> None:
        """Make the guards, the index of words and that of places."""
        for kept in EVIDENCE:
            for deed in ("UPDATE", "DELETE"):
                guard = f"CREATE TRIGGER {kept.name}_{deed.lower()} BEFORE {deed} ON {kept.name}"
                unless = "WHEN NOT EXISTS (SELECT 1 FROM erasing)"
                refusing = f"BEGIN SELECT RAISE(ABORT, '{kept.name} is append only'); END"
                connection.exec_driver_sql(f"{guard} {unless} {refusing}")
        for made in (_SEARCHED, _BOXED, f"PRAGMA application_id = {APPLICATION_ID}"):
            connection.exec_driver_sql(made)

    def version(self, connection: Connection) -> int:
        """Return ``user_version``."""
        return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())

    def set_version(self, connection: Connection, version: int) -> None:
        """Write ``user_version``, which is part of the transaction."""
        connection.exec_driver_sql(f"PRAGMA user_version = {int(version)}")

    def put_words(self, connection: Connection, document: int, title: Sequence[str], text: Sequence[str]) -> None:
        """Index a report's words."""
        put = "INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)"
        connection.exec_driver_sql(put, (document, " ".join(title), " ".join(text)))

    def drop_words(self, connection: Connection, document: int, title: Sequence[str], text: Sequence[str]) -> None:
        """Take a report's words out of the index, and rewrite the index so that none of them stays behind."""
        gone = "INSERT INTO words (words, rowid, title, body) VALUES ('delete', ?, ?, ?)"
        connection.exec_driver_sql(gone, (document, " ".join(title), " ".join(text)))
        connection.exec_driver_sql("INSERT INTO words (words) VALUES ('optimize')")

    def find_words(self, connection: Connection, phrases: Sequence[Phrase]) -> Iterator[int]:
        """Yield the numbers of documents that hold all the phrases, the likeliest first."""
        asked = " ".join('"' + " ".join(phrase) + '"' for phrase in phrases)
        found = text("SELECT rowid FROM words WHERE words MATCH :asked ORDER BY rank")
        for number in connection.execute(found, {"asked": asked}).scalars():
            yield int(number)

    def put_boxes(self, connection: Connection, report: str) -> None:
        """Index the places of a report in the R*Tree."""
        spots = select(places.c.number, places.c.lon, places.c.lon, places.c.lat, places.c.lat)
        connection.execute(insert(_BOXES).from_select(_SIDES, spots.where(places.c.report == report)))

    def drop_boxes(self, connection: Connection, report: str) -> None:
        """Take the places of a report out of the R*Tree."""
        gone = select(places.c.number).where(places.c.report == report)
        connection.execute(delete(_BOXES).where(_BOXES.c.number.in_(gone)))

    def in_box(self, south: float, west: float, north: float, east: float) -> ColumnElement[bool]:
        """Ask the R*Tree, which rounds outwards, then the place itself."""
        boxed = select(_BOXES.c.number).select_from(_BOXES).where(_meets(south, west, north, east))
        spot = (places.c.lat.between(south, north), places.c.lon.between(west, east))
        return and_(places.c.number.in_(boxed), *spot)

    def scrub(self, erased: str) -> None:
        """Write the file anew, then the log ahead into it, and empty that.

        What is deleted is overwritten (``secure_delete``), but a page that was parted may keep traces in its gaps.
        """
        with self.engine.connect() as connection:
            bare = connection.execution_options(vedette_bare=True)
            try:
                bare.exec_driver_sql("VACUUM")
            except DBAPIError as error:
                why = self.refused(error.orig if isinstance(error.orig, Exception) else error).why
                lasting = f"the report is erased, but the file may still hold traces of its words ({why})"
                raise CaseError(self.location, lasting, f"See to that, then erase {erased} again.") from None
            [(busy, *_)] = bare.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").all()
        if busy:
            why = f"the report is erased, but {self.path.name}-wal still holds its words, since another program reads"
            raise CaseError(self.location, why, "End that program, then open and close the case once.")

    def counted_on(self, connection: Connection) -> None:
        """SQLite takes the number after the greatest."""

    def check(self, connection: Connection) -> list[Fault]:
        """Return what SQLite's own checks find."""
        faults = [
            Fault("file", str(said))
            for check in ("PRAGMA integrity_check", "SELECT rtreecheck('boxes')")
            for said in connection.exec_driver_sql(check).scalars()
            if said != "ok"
        ]
        for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
            faults.append(Fault(f"{row[0]}, row {row[1]}", f"points to what is not in {row[2]}"))
        if not self.readonly and not faults:
            connection.rollback()  # Where the file is not written ahead, a reader keeps out the writer.
            with writing(self) as alone:  # FTS5 checks itself in answer to a row.
                alone.exec_driver_sql("INSERT INTO words (words) VALUES ('integrity-check')")
        return faults

    def take(self, work: str) -> bool:
        """Take a piece of work, by a lock on a file beside the case. Raises ``CaseError`` where there can be none."""
        try:
            return self._taking.take(work)
        except OSError as why:
            words = f"nothing can be written beside it ({(why.strerror or str(why)).lower()})"
            remedy = "Free some space, and give yourself the right to write to its folder."
            raise CaseError(self.location, words, remedy) from None

    def close(self) -> None:
        """Let go of all connections; the last one to close takes the log ahead into the file."""
        self.engine.dispose()
        self._taking.let_go()
        if self._open:
            HELD[self._inode] -= 1
            self._open = False


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    if not options.get("vedette_bare"):
        connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("vedette_writes") else "BEGIN")


def _meets(south: float, west: float, north: float, east: float) -> ColumnElement[bool]:
    return and_(column("west") <= east, column("east") >= west, column("south") <= north, column("north") >= south)
