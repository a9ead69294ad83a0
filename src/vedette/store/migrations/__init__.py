"""The steps from each released schema to the next, each a module of its own here, and how they are taken.

A step and its new version are one transaction: what is stopped half way is as it was, and goes on from there when the
case is opened again (docs/decisions/0020-a-case-is-one-file.md).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sqlalchemy import Connection

from vedette.errors import CaseError
from vedette.store.database import Database, said_plainly, writing

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and how much there is."""
Step = Callable[[Connection, Database, Progress], None]

SCHEMA = 1
"""The schema that this version reads and writes."""
STEPS: Mapping[int, Step] = {}
"""By the schema that a step starts from, the step to the next one."""


def unwatched(what: str, done: int, of: int) -> None:
    """Tell nobody."""


def brought_up(database: Database, progress: Progress = unwatched) -> None:
    """Bring a case to this version's schema. Raises ``CaseError`` where it is newer, or cannot be written."""
    version = _version(database)
    if version > SCHEMA:
        why = f"its schema is version {version}, and this program knows those up to {SCHEMA}"
        raise CaseError(database.location, why, "Install the version of Vedette that wrote it, or a newer one.")
    if version < SCHEMA and database.readonly:
        why = f"its schema is version {version} and must be brought to {SCHEMA}, but it cannot be written"
        raise CaseError(database.location, why, "Open it once where it and its folder can be written.")
    while version < SCHEMA:
        version = _stepped(database, version, progress)


def _version(database: Database) -> int:
    with said_plainly(database), database.engine.connect() as connection:
        return database.version(connection)


def _stepped(database: Database, version: int, progress: Progress) -> int:
    """Take the step from ``version``, unless another program has meanwhile, and return where the case is now."""
    if version not in STEPS:
        why = f"its schema is version {version}, which this program does not know"
        raise CaseError(database.location, why, "It was made by an unreleased version; add its reports anew.")
    with writing(database) as connection:
        found = database.version(connection)
        if found == version:
            progress(f"schema {version} to {version + 1}", 0, 1)
            STEPS[version](connection, database, progress)
            found = version + 1
            database.set_version(connection, found)
    progress(f"schema {version} to {version + 1}", 1, 1)
    return found
