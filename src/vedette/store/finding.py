"""Finding the case that a location names, and saying plainly why there is none."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from vedette.errors import CaseError
from vedette.store.addresses import address_of
from vedette.store.database import Database, said_plainly
from vedette.store.migrations import Progress, brought_up
from vedette.store.postgres import PostgresSchema
from vedette.store.recognising import HEADER, SQLITE, header_of, is_url, marks_a_case
from vedette.store.sqlite import SqliteFile

NOT_AHEAD = 1
"""Byte 18 of a SQLite file whose changes are written over it, and not ahead."""
_MAKE = "Make a case with `vedette init`, or name one that is there."
_TORN = "Go on with the latest backup; keep the damaged file, much of it may be saved."


def found(location: str, *, readonly: bool, progress: Progress) -> Database:
    """Open the database of a case that is there, at this version's schema."""
    database = _schema(location) if is_url(location) else _file(location, readonly=readonly)
    try:
        brought_up(database, progress)
    except BaseException:
        database.close()
        raise
    return database


def _schema(location: str) -> PostgresSchema:
    server = PostgresSchema(address_of(location))
    with said_plainly(server):
        if server.is_there():
            return server
    server.close()
    raise CaseError(server.location, "there is no such case", "Make it with `vedette init`, or name one that is there.")


def _file(location: str, *, readonly: bool) -> SqliteFile:
    path = Path(location)
    header = _header(location, path)
    if header is not None:
        _refuse(location, path, header)
    can_write = os.access(path, os.W_OK)
    can_make = os.access(path.absolute().parent, os.W_OK)
    if can_write and can_make:
        return _ahead(SqliteFile(path, shown=location, readonly=readonly), header)
    ahead, shared = (path.with_name(path.name + ending) for ending in ("-wal", "-shm"))
    if ahead.exists() and ahead.stat().st_size and not shared.exists() and not can_make:
        why = "it was not closed, and cannot be read to its end in a folder that cannot be written"
        remedy = f"Copy it, together with {ahead.name}, to a folder that you may write to."
        raise CaseError(location, why, remedy)
    return SqliteFile(path, shown=location, readonly=True, frozen=not can_make and not shared.exists())


def _ahead(file: SqliteFile, header: bytes | None) -> SqliteFile:
    """Return a file that is written ahead, be it that another program made it otherwise; unless it is in use so."""
    if header is not None and header[18] == NOT_AHEAD and not file.readonly:
        with suppress(CaseError), said_plainly(file):
            file.prepare()
    return file


def _header(location: str, path: Path) -> bytes | None:
    try:
        mode = path.stat().st_mode
        if S_ISDIR(mode):
            raise CaseError(location, "it is a folder, and a case is a file", _MAKE)
        if not S_ISREG(mode):
            raise CaseError(location, "it is no file", _MAKE)
        return header_of(path)
    except FileNotFoundError:
        raise CaseError(location, "there is no such file", _MAKE) from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise CaseError(location, f"it cannot be read ({why.lower()})", "Give yourself the right to read it.") from None


def _refuse(location: str, path: Path, header: bytes) -> None:
    """Raise ``CaseError`` where a file that begins so is no whole case."""
    if not header:
        raise CaseError(location, "it is empty, and no case", _MAKE)
    if not header.startswith(SQLITE):
        raise CaseError(location, "it is no case", _MAKE)
    if len(header) < HEADER:
        raise CaseError(location, "the file is damaged: it breaks off", _TORN)
    if not marks_a_case(header):
        raise CaseError(location, "it is a database of another program, and no case", _MAKE)
    size = int.from_bytes(header[16:18]) * int.from_bytes(header[28:32])
    ahead = path.with_name(path.name + "-wal")
    if path.stat().st_size < size and not (ahead.exists() and ahead.stat().st_size):
        raise CaseError(location, "the file is damaged: it breaks off", _TORN)
