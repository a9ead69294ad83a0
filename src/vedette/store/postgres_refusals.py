"""PostgreSQL's errors, said as what is wrong and what to do; its own words may hold values, so they are not shown."""

from __future__ import annotations

from vedette.errors import CaseError
from vedette.store.database import BUSY, DOWN, UNREACHED

_FULL = ("the server's disk is full; nothing of this step was kept", "Free some space there and try again.")
_RIGHTS = ("the user may not do this", "Ask who keeps the database for the right to use and create schemas in it.")
_SAID: dict[str, tuple[str, str]] = {
    "28P01": ("the server refuses the user or the password", "Give the password in PGPASSWORD."),
    "28000": ("the server refuses the user", "See the user's name, and what the server's pg_hba.conf lets in."),
    "3D000": ("the server has no such database", "Have the database made (createdb), or name another."),
    "3F000": ("the server has no such case", "Make it with `vedette init`."),
    "42501": _RIGHTS,
    "25006": ("the server takes no writing", "Name the primary server rather than its copy."),
    "53100": _FULL,
    "53200": ("the server is out of memory", "Try again later."),
    "53300": ("the server has too many connections", "Try again later."),
    "55P03": BUSY,
    "40P01": BUSY,
    "57P01": DOWN,
    "57P02": DOWN,
    "57P03": DOWN,
    "XX001": ("the server finds damage in the case", "See to the server's disk, and go on with the latest backup."),
    "XX002": ("the server finds damage in an index", "Have it rebuilt (REINDEX)."),
}


def refused(location: str, error: Exception) -> CaseError:
    """Return a ``CaseError`` for what PostgreSQL or its driver raised."""
    told = error.args[0] if error.args else None
    state = told.get("C") if isinstance(told, dict) else None
    if isinstance(state, str):
        said = _SAID.get(state, (f"the server refuses it (SQLSTATE {state})", "Run `vedette check` on it."))
        return CaseError(location, *said)
    return CaseError(location, *UNREACHED)
