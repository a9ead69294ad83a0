"""What differs between the two databases, behind one door each: ``SqliteFile`` and ``PostgresSchema``.

All else of the store is written once, in SQLAlchemy's words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Protocol

from sqlalchemy import ColumnElement, Connection, Engine, Table, insert

from vedette.errors import CaseError
from vedette.model.cases import Fault
from vedette.store.packing import Unreadable

DAMAGED = "it is damaged: something in it cannot be read"
REMEDY = "Run `vedette check` on it, and go on with the latest backup; keep the damaged one."

Phrase = tuple[str, ...]
BUSY = ("another program is writing", "Try again when it has ended.")
DOWN = ("the server is going down or coming up", "Try again when it is up.")
UNREACHED = ("the server cannot be reached", "See the host, the port, and whether the server runs.")
PASSING = frozenset(why for why, _ in (BUSY, DOWN, UNREACHED))
"""What is wrong for a while, and says nothing of whether the case is whole."""


class Database(Protocol):
    """One case's database, open."""

    location: str
    """How people name it; never with a password."""
    engine: Engine
    readonly: bool

    def begin_writing(self, connection: Connection) -> None:
        """Wait until no other program writes to the case, and keep others from it until the transaction ends."""

    def refused(self, error: Exception) -> CaseError:
        """Return what the database's error means to a person. It holds no value and no password."""

    def size_bytes(self, connection: Connection) -> int:
        """Return what the case takes on the disk."""

    def prepare(self) -> None:
        """Do what must be done before the transaction that makes a case."""

    def make_room(self, connection: Connection) -> None:
        """Make the place of the tables. Raises ``CaseError`` where it is taken."""

    def make(self, connection: Connection) -> None:
        """Make what the tables' definitions do not say: guards against change, indexes of words and places."""

    def version(self, connection: Connection) -> int:
        """Return the version of the case's schema."""

    def set_version(self, connection: Connection, version: int) -> None:
        """Write the version of the case's schema."""

    def put_words(self, connection: Connection, document: int, title: Sequence[str], text: Sequence[str]) -> None:
        """Index a report's words."""

    def drop_words(self, connection: Connection, document: int, title: Sequence[str], text: Sequence[str]) -> None:
        """Take a report's words, which are those that were put, out of the index."""

    def find_words(self, connection: Connection, phrases: Sequence[Phrase]) -> Iterator[int]:
        """Yield the numbers of documents that hold all the phrases, the likeliest first; some may not after all."""

    def put_boxes(self, connection: Connection, report: str) -> None:
        """Index the places of a report, which are in their table."""

    def drop_boxes(self, connection: Connection, report: str) -> None:
        """Take the places of a report, which are still in their table, out of the index."""

    def in_box(self, south: float, west: float, north: float, east: float) -> ColumnElement[bool]:
        """Return the condition that a row of ``places`` lies in a box that does not cross the antimeridian."""

    def scrub(self, erased: str) -> None:
        """Make what was erased, the report of that id, unreadable on the disk as well, so far as the database can."""

    def counted_on(self, connection: Connection) -> None:
        """Let rows be numbered after those that were copied with their numbers."""

    def check(self, connection: Connection) -> list[Fault]:
        """Return what the database itself finds wrong."""

    def take(self, work: str) -> bool:
        """Take a piece of work that one process of all does at a time; False where another has it."""

    def close(self) -> None:
        """Let go of all connections, and of what was taken."""


def put_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Append many rows. PostgreSQL is sent hundreds at a time, which SQLAlchemy does for an insert that returns."""
    if rows:
        put = insert(table)
        returning = connection.dialect.name == "postgresql"
        connection.execute(put.returning(next(iter(table.c))) if returning else put, rows)


@contextmanager
def said_plainly(database: Database) -> Iterator[None]:
    """Turn the database's errors into ``CaseError``, with nothing of SQL or of its values."""
    from sqlalchemy.exc import DBAPIError, SQLAlchemyError

    try:
        yield
    except DBAPIError as error:
        raise database.refused(error.orig if isinstance(error.orig, Exception) else error) from None
    except SQLAlchemyError as error:
        raise database.refused(error) from None
    except (UnicodeDecodeError, Unreadable):  # Words or a record that are no longer what was written.
        raise CaseError(database.location, DAMAGED, REMEDY) from None


@contextmanager
def writing(database: Database) -> Iterator[Connection]:
    """Give a connection in a transaction that writes, alone: kept when the block ends, gone where it raises."""
    with said_plainly(database), database.engine.connect() as bare:
        connection = bare.execution_options(vedette_writes=True)
        with connection.begin():
            database.begin_writing(connection)
            yield connection


@contextmanager
def snapshot(database: Database) -> Iterator[Connection]:
    """Give a connection that sees the case at one moment, whatever others write."""
    with said_plainly(database), database.engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            connection.execution_options(isolation_level="REPEATABLE READ")
        yield connection
