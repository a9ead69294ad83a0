"""SQLite's errors, said as what is wrong with the case and what to do."""

from __future__ import annotations

import sqlite3

from vedette.errors import CaseError
from vedette.store.database import BUSY

_TORN = (
    "the file is damaged",
    "Run `vedette check` on it, and go on with the latest backup; keep the damaged file, much of it may be saved.",
)
_SAID: dict[int, tuple[str, str]] = {
    sqlite3.SQLITE_BUSY: BUSY,
    sqlite3.SQLITE_LOCKED: BUSY,
    sqlite3.SQLITE_READONLY: (
        "it cannot be written",
        "Give yourself the right to write to the file and to its folder, or copy it elsewhere.",
    ),
    sqlite3.SQLITE_PERM: ("the system forbids it", "Give yourself the right to read and write the file."),
    sqlite3.SQLITE_FULL: ("the disk is full; nothing of this step was kept", "Free some space and try again."),
    sqlite3.SQLITE_IOERR: ("the disk cannot be read or written", "See to the disk, and run `vedette check` on it."),
    sqlite3.SQLITE_CORRUPT: _TORN,
    sqlite3.SQLITE_NOTADB: _TORN,
    sqlite3.SQLITE_CANTOPEN: (
        "it cannot be opened",
        "See whether it is there, and whether you may read it and write to its folder.",
    ),
    sqlite3.SQLITE_TOOBIG: ("a report is larger than a case can hold (1 GB)", "Leave it out, or split it."),
}


def refused(location: str, error: Exception) -> CaseError:
    """Return a ``CaseError`` for what SQLite raised."""
    code = getattr(error, "sqlite_errorcode", None)
    if isinstance(code, int) and (said := _SAID.get(code & 0xFF)):
        return CaseError(location, *said)
    return CaseError(location, f"the database refuses ({error})", "Run `vedette check` on it.")
