"""A case of any released version opens with this one, is brought up to it whole or not at all, and newer ones wait."""

import gzip
import multiprocessing
import os
import signal
import time
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from tests.store.makings import DAM, HILLS, NOON, PORT, document, fill, forgotten, judgement, report, source

from vedette.errors import CaseError
from vedette.store import create_store, migrations, open_store

RELEASED = Path(__file__).parent / "released"


def _one(connection, _database, progress):
    progress("notes", 1, 2)
    connection.execute(text("CREATE TABLE notes (note text)"))
    connection.execute(text("INSERT INTO notes SELECT id FROM documents"))


def _two(connection, _database, _progress):
    connection.execute(text("ALTER TABLE notes ADD COLUMN author text"))


def _breaks(connection, _database, _progress):
    _one(connection, _database, _progress)
    connection.execute(text("ALTER TABLE notes ADD COLUMN more text"))
    raise RuntimeError("the power failed")


@pytest.fixture
def steps(monkeypatch):
    """Lets a test say which steps there are, and so which schema is this version's."""

    def set_to(**of):
        monkeypatch.setattr(migrations, "STEPS", {int(n[1:]): step for n, step in of.items()})
        monkeypatch.setattr(migrations, "SCHEMA", 1 + len(of))

    return set_to


@pytest.fixture
def old(location):
    """A case of schema 1."""
    with create_store(location, "The dam") as store:
        fill(store)
    return location


def _notes(store):
    with store._database.engine.connect() as connection:
        return sorted(row[0] for row in connection.execute(text("SELECT note FROM notes")))


def test_a_case_is_brought_up_step_by_step(old, steps):
    """A case of two versions ago opens, with all that it holds."""
    steps(_1=_one, _2=_two)
    told = []
    with open_store(old, progress=lambda *what: told.append(what)) as store:
        assert store.head().schema == 3
        assert _notes(store) == store.document_ids()
        assert store.check() == []
    assert told == [
        ("schema 1 to 2", 0, 1),
        ("notes", 1, 2),
        ("schema 1 to 2", 1, 1),
        ("schema 2 to 3", 0, 1),
        ("schema 2 to 3", 1, 1),
    ]
    with open_store(old, progress=lambda *_: pytest.fail("it is brought up already")) as store:
        assert store.head().schema == 3


def test_a_step_that_fails_leaves_the_case_as_it_was(old, steps):
    """A migration that breaks half way must cost nothing: the older program still opens the case."""
    steps(_1=_breaks)
    with pytest.raises(RuntimeError, match="the power failed"):
        open_store(old)
    steps()
    with open_store(old) as store:
        assert store.head().schema == 1
        assert len(store.document_ids()) == 3
        assert store.check() == []
        with pytest.raises(DBAPIError):
            _notes(store)


def test_what_was_done_before_a_step_failed_is_not_done_again(old, steps):
    """Stopped after the first of two steps, the second goes on from there."""

    def stops(connection, database, progress):
        _two(connection, database, progress)
        raise KeyboardInterrupt

    steps(_1=_one, _2=stops)
    with pytest.raises(KeyboardInterrupt):
        open_store(old)
    steps(_1=_breaks, _2=_two)
    with open_store(old) as store:
        assert store.head().schema == 3
        assert _notes(store) == store.document_ids()


def test_a_program_killed_within_a_step_leaves_the_case_as_it_was(old, steps):
    """The laptop's battery ends where it ends."""
    here, there = multiprocessing.Pipe(duplex=False)

    def waits(connection, database, progress):
        _one(connection, database, progress)
        there.send("half way")
        time.sleep(60)

    steps(_1=waits)
    program = multiprocessing.get_context("fork").Process(target=open_store, args=(old,))
    program.start()
    assert here.recv() == "half way"
    os.kill(program.pid, signal.SIGKILL)
    program.join(10)
    steps(_1=_one)
    with open_store(old) as store:
        assert store.head().schema == 2
        assert _notes(store) == store.document_ids()
        assert store.check() == []


def test_a_newer_case_is_refused_and_not_touched(old, steps):
    """An old program that wrote into a newer case would damage it without knowing."""
    steps(_1=_one)
    open_store(old).close()
    steps()
    with pytest.raises(CaseError, match=r"version 2, and this program knows those up to 1\. Install"):
        open_store(old)


def test_an_older_case_that_cannot_be_written_is_said(tmp_path, steps):
    """On a medium that cannot be written nothing can be brought up."""
    path = str(tmp_path / "case")
    create_store(path, "x").close()
    steps(_1=_one)
    with pytest.raises(CaseError, match="Open it once where"):
        open_store(path, readonly=True)


@pytest.mark.parametrize("version", range(1, migrations.SCHEMA + 1))
def test_a_case_of_every_released_version_opens_with_all_it_holds(version, tmp_path):
    """These files are what people have on their disks; they are never made again."""
    path = tmp_path / "case.vedette"
    path.write_bytes(gzip.decompress((RELEASED / f"v{version}.vedette.gz").read_bytes()))
    dam, port, hills = document(DAM, outlet="Harbour Post"), document(PORT), document(HILLS)
    with open_store(str(path)) as store:
        assert store.check() == []
        assert store.head().schema == migrations.SCHEMA
        assert (store.head().name, store.head().made_at) == ("The war for the dam", NOON)
        assert list(store.documents()) == sorted([dam, hills], key=lambda d: d.id)
        assert [r.document.id for r in store.reports()] == [dam.id]
        assert next(store.reports()).claims == report(dam).claims
        assert store.captures(port.id)[0].content == PORT.encode()
        assert store.captures(port.id)[0].fetch.headers[1] == ("Set-Cookie", "a=\x00b")
        assert store.forgotten() == [forgotten(port.id)]
        assert store.judgements() == [judgement()]
        assert store.sources() == [source()]
        assert store.told("title") == b"The war for the dam"
        assert list(store.standing("event")) == [("e1", b"one"), ("e2", b"two")]
        assert [hit.document for hit in store.search("observatory")] == [dam.id]
        assert store.near(12, 44, 13, 45) == [dam.id]
