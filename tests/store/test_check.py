"""`check` finds each way in which a case can be not what it was, and says where."""

import sqlite3
import time
from contextlib import closing

import pytest
from msgspec.structs import replace
from tests.store.makings import DAM, document, fill

from vedette.model.cases import Fault
from vedette.store import create_store, open_store
from vedette.store.packing import packed

DAM_ID = document(DAM).id


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "case.vedette"
    with create_store(str(made), "The dam") as store:
        fill(store)
    return str(made)


def _after(path: str, deed: str, *values: object) -> list[Fault]:
    """What ``check`` says once somebody has laid hands on the file, the guards taken away."""
    with closing(sqlite3.connect(path)) as file:
        for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            file.execute(f'DROP TRIGGER "{name}"')
        assert file.execute(deed, values).rowcount != 0, deed
        file.commit()
    with open_store(path) as store:
        return store.check()


@pytest.mark.parametrize(
    ("deed", "where", "what"),
    [
        ("UPDATE blobs SET content = x'00', zipped = 0", "bytes ", "are not those that came"),
        ("UPDATE blobs SET content = x'00', zipped = 1", "bytes ", "cannot be unpacked"),
        ("UPDATE blobs SET content = NULL", "bytes ", "are gone, though a capture needs them"),
        ("UPDATE documents SET record = x'7b7d' WHERE number = 1", f"document {DAM_ID}", "cannot be unpacked"),
        ("UPDATE documents SET record = NULL WHERE number = 1", f"document {DAM_ID}", "nobody erased it"),
        ("UPDATE documents SET sha256 = 'ab' WHERE number = 1", f"document {DAM_ID}", "another id or hash"),
        ("UPDATE readings SET record = x'78'", "reading of ", "cannot be unpacked"),
        ("UPDATE judgements SET record = x'78'", "judgement j1", "cannot be unpacked"),
        ("UPDATE captures SET record = x'78'", "capture ", "cannot be unpacked"),
        ("UPDATE documents SET outlet = 'Bay Times' WHERE number = 1", "document ", "says other than its row"),
        (
            "UPDATE captures SET record = (SELECT record FROM captures WHERE number = 2) WHERE number = 1",
            "capture ",
            "is not the one that came",
        ),
        ("DELETE FROM openings", "capture ", "has neither a document nor a reason"),
        ("DELETE FROM openings", "document ", "has no capture"),
        ("DELETE FROM sources", "source s1", "was visited and is not held"),
        ("DELETE FROM last_readings", "document ", "is not shown as it was last read"),
        ("DELETE FROM log WHERE number = 3", "log", "lines, numbered up to"),
        ("DELETE FROM documents WHERE number = 1", "openings, row", "points to what is not in documents"),
        ("DELETE FROM words_docsize WHERE id = 1", "index of words", "1 reports are missing from it"),
        ("DELETE FROM boxes WHERE number = 1", "index of places", "1 places are not in it"),
        ("UPDATE places SET lat = 60", "index of places", "places are not in it"),
    ],
)
def test_a_case_that_was_tampered_with_is_found_out(path, deed, where, what):
    """Evidence whose change nobody notices is worth nothing."""
    faults = _after(path, deed)
    assert any(fault.where.startswith(where) and what in fault.what for fault in faults), faults


def test_a_changed_word_is_found(path):
    """The text's hash is that of the words that came."""
    other = document(DAM, outlet="Harbour Post")
    changed = packed(replace(other, text=other.text.replace("12", "21")))
    faults = _after(path, "UPDATE documents SET record = ? WHERE number = 1", changed)
    assert faults == [Fault(f"document {DAM_ID}", "has another text than when it came: the hash differs")]


def test_a_sound_case_has_no_faults_while_others_write(store, again):
    """A check at night must not cry out because a watcher is at work."""
    fill(store)
    with again() as other, store._reading() as reading:
        reading.exec_driver_sql("SELECT 1").all()
        other.tell("a", b"b", "c")
        assert other.check() == []


def test_a_case_that_another_program_made_not_write_ahead_is_checked_at_once(path):
    """Its reader and its writer would wait for one another, and another program be blamed."""
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA journal_mode = DELETE")
    with open_store(path) as store:
        assert store.check() == []
        assert store._database.engine.raw_connection().execute("PRAGMA journal_mode").fetchone() == ("wal",)
    with open_store(path) as store:
        with closing(sqlite3.connect(path)) as file:
            store._database.engine.dispose()
            file.execute("PRAGMA journal_mode = DELETE")
        begun = time.monotonic()
        assert store.check() == []
        assert time.monotonic() - begun < 10
