"""What a child of the nursery does that no command does by itself."""

import sqlite3
import sys
import time
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, text

from vedette.store import migrations
from vedette.store.database import Database


def migrated(arguments: list[str]) -> int:
    """Run a command as a version of Vedette would whose schema is two steps ahead."""
    from vedette.surfaces.cli.door import run

    migrations.SCHEMA, migrations.STEPS = 3, {1: _first, 2: _second}
    return run(arguments)


def hurried(arguments: list[str]) -> int:
    """Run a command that is as impolite to servers as only a test of its own server may be."""
    from vedette.engine.cases.watch import watching
    from vedette.sources.web import Manners, Web
    from vedette.surfaces.cli.door import run

    watching.SETTLING_S = 0.05  # type: ignore[assignment]
    assert Web.__init__.__kwdefaults__ is not None
    Web.__init__.__kwdefaults__["manners"] = Manners(between_s=0.01, back_off_s=0.01)
    return run(arguments)


def impatient(arguments: list[str]) -> int:
    """Run a command that waits for others for half a second."""
    from vedette.store import sqlite
    from vedette.surfaces.cli.door import run

    sqlite.WAIT_S = 0.5
    return run(arguments)


def slowly(arguments: list[str]) -> int:
    """Run a command that keeps each report by itself, and takes its time."""
    from vedette.engine.cases.arrivals import receiving
    from vedette.surfaces.cli.door import run

    def opened(capture: Any, **more: Any) -> Any:
        time.sleep(0.05)
        return open_capture(capture, **more)

    open_capture, receiving.open_capture, receiving.MOST = receiving.open_capture, opened, 1
    return run(arguments)


def last_year(arguments: list[str]) -> int:
    """Run a command on a machine whose clock was set back by a year."""
    from vedette.store import opening
    from vedette.surfaces.cli.door import run

    now = opening._now
    with pytest.MonkeyPatch.context() as patched:
        for function in (opening.open_store, opening.create_store):
            patched.setitem(function.__kwdefaults__, "now", lambda: now() - timedelta(days=365))
        return run(arguments)


def hold(arguments: list[str]) -> int:
    """Begin a transaction that writes, and keep it."""
    connection = sqlite3.connect(arguments[0], isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    sys.stdout.write("held\n")
    sys.stdout.flush()
    time.sleep(120)
    return 0


def _first(connection: Connection, _database: Database, _progress: object) -> None:
    connection.execute(text("CREATE TABLE sizes (document VARCHAR PRIMARY KEY, size INTEGER NOT NULL)"))
    for row in connection.execute(text("SELECT id, length(record) AS size FROM documents ORDER BY id")).all():
        connection.execute(text("INSERT INTO sizes VALUES (:id, :size)"), {"id": row.id, "size": row.size})
        time.sleep(0.01)


def _second(connection: Connection, _database: Database, _progress: object) -> None:
    connection.execute(text("CREATE TABLE weights (document VARCHAR PRIMARY KEY, weight INTEGER NOT NULL)"))
    connection.execute(text("INSERT INTO weights SELECT document, 2 * size FROM sizes"))
    time.sleep(0.05)
    connection.execute(text("DROP TABLE sizes"))
