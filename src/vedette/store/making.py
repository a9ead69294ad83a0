"""Making a case: whole or not at all, and never over something that is there."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from secrets import token_hex

from sqlalchemy import insert

from vedette.errors import CaseError
from vedette.model.version import VERSION
from vedette.store.addresses import address_of
from vedette.store.columns import moment
from vedette.store.database import Database, said_plainly, writing
from vedette.store.migrations import SCHEMA
from vedette.store.postgres import PostgresSchema
from vedette.store.recognising import is_url
from vedette.store.sqlite import SqliteFile
from vedette.store.tables import CASE, head

_THERE = "it is there already"
_ANOTHER = "Give a name that is not taken, or open it."


def made(location: str, name: str, at: datetime) -> Database:
    """Make an empty case and open it."""
    row = {"one": 1, "name": name, "made_at": moment(at), "made_by": f"vedette {VERSION}"}

    def name_it(database: Database) -> None:
        with writing(database) as connection:
            connection.execute(insert(head), row)

    return filled(location, name_it)


def filled(location: str, fill: Callable[[Database], None]) -> Database:
    """Make a case, let ``fill`` put into it what it begins with, and open it. Nothing is left of one that fails."""
    return _schema(location, fill) if is_url(location) else _file(location, fill)


def _schema(location: str, fill: Callable[[Database], None]) -> Database:
    server = PostgresSchema(address_of(location))
    try:
        lay_out(server)
        try:
            fill(server)
        except BaseException:
            server.drop()
            raise
    except BaseException:
        server.close()
        raise
    return server


def _file(location: str, fill: Callable[[Database], None]) -> Database:
    path = Path(location)
    if path.is_symlink() or path.exists():
        raise CaseError(location, _THERE, _ANOTHER)
    try:
        with beside(path) as new:
            file = SqliteFile(new, shown=location)
            try:
                lay_out(file)
                fill(file)
            finally:
                file.close()
            _put_in_place(new, path)
    except FileExistsError:
        raise CaseError(location, _THERE, _ANOTHER) from None
    except OSError as error:
        why = f"it cannot be made ({(error.strerror or str(error)).lower()})"
        remedy = "Name a file in a folder that is there, with room, and that you may write to."
        raise CaseError(location, why, remedy) from None
    return SqliteFile(path, shown=location)


@contextmanager
def beside(path: Path) -> Iterator[Path]:
    """Give a new empty file in the folder of ``path``, and take it away in the end if it is still there."""
    new = path.with_name(f".{path.name[:200]}.{token_hex(4)}.new")
    new.touch(exist_ok=False)
    try:
        yield new
    finally:
        for ending in ("", "-wal", "-shm"):
            new.with_name(new.name + ending).unlink(missing_ok=True)


def _put_in_place(new: Path, path: Path) -> None:
    """Give a finished file its name, which must be free, so that it outlives a loss of power. Raises ``OSError``."""
    with new.open("rb") as file:
        os.fsync(file.fileno())
    try:
        os.link(new, path)
    except FileExistsError:
        raise
    except OSError:  # A memory stick's file system has no links.
        if path.exists():
            raise FileExistsError from None
        new.rename(path)
    sync_folder(path.absolute().parent)


def sync_folder(folder: Path) -> None:
    """Put a folder's names on the disk."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def lay_out(database: Database) -> None:
    """Make the tables of a case, in one transaction."""
    with said_plainly(database):
        database.prepare()
    with writing(database) as connection:
        database.make_room(connection)
        CASE.create_all(connection, checkfirst=False)
        database.make(connection)
        database.set_version(connection, SCHEMA)
