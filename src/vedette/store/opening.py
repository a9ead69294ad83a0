"""Opening a case: which database a location names, and whether this version can read it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from vedette.store.recognising import header_of, is_url, marks_a_case
from vedette.store.room import Store

if TYPE_CHECKING:
    from vedette.store.database import Database

Clock = Callable[[], datetime]


def _now() -> datetime:
    return datetime.now(UTC)


def is_case(location: str) -> bool:
    """Return whether ``location`` names a case: a URL of PostgreSQL, or a file that was made by ``create_store``."""
    if is_url(location):
        return True
    try:
        return marks_a_case(header_of(Path(location)))
    except (OSError, ValueError):
        return False


def create_store(location: str, name: str, *, now: Clock = _now) -> Store:
    """Make an empty case. Raises ``CaseError`` where there is one, or something else, already."""
    from vedette.store.making import made

    return _opened(made(location, name, now()), now)


def open_store(
    location: str, *, readonly: bool = False, now: Clock = _now, progress: Callable[[str, int, int], None] | None = None
) -> Store:
    """Open a case, and bring its schema to this version's, telling ``progress`` what is done of how much.

    A file that cannot be written is opened for reading; what would write to it then raises ``CaseError``. Raises
    ``CaseError``, with what is wrong with it, where it cannot be opened.
    """
    from vedette.store.finding import found
    from vedette.store.migrations import unwatched

    return _opened(found(location, readonly=readonly, progress=progress or unwatched), now)


def copy_store(location: str, target: str, *, now: Clock = _now) -> Store:
    """Make a case at ``target`` that holds all that the one at ``location`` does, and open it.

    A team's case in PostgreSQL begins as somebody's file, or ends as one. Raises ``CaseError``.
    """
    from vedette.store.copying import copy_rows
    from vedette.store.finding import found
    from vedette.store.making import filled
    from vedette.store.migrations import unwatched

    source = found(location, readonly=False, progress=unwatched)
    try:
        return _opened(filled(target, lambda empty: copy_rows(source, empty)), now)
    finally:
        source.close()


def _opened(database: Database, now: Clock) -> Store:
    from vedette.store.case import KeptCase

    return KeptCase(database, now)
