"""A file that is no case, or no longer a whole one, is refused in one sentence, and never harmed."""

import os
import random
import shutil
import sqlite3
import stat
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from tests.store.makings import DAM, PORT, arrival, document, fill

from vedette.errors import CaseError
from vedette.store import create_store, is_case, open_store


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "case.vedette"
    with create_store(str(made), "The dam") as store:
        fill(store)
    return made


def _refusal(path) -> str:
    with pytest.raises(CaseError) as raised, open_store(str(path)) as store:
        list(store.documents())
    return str(raised.value)


def test_a_closed_case_is_one_file(path):
    """What is copied to a stick or into an archive is whole."""
    assert os.listdir(path.parent) == ["case.vedette"]


def test_a_case_is_known_by_its_bytes_and_not_by_its_name(path, tmp_path):
    """People name files as they like."""
    renamed = path.rename(tmp_path / "notes.txt")
    (tmp_path / "case.vedette").write_text("no case")
    assert is_case(str(renamed))
    assert not is_case(str(tmp_path / "case.vedette"))
    assert not is_case(str(tmp_path))
    assert not is_case(str(tmp_path / "nothing"))
    assert not is_case("a\x00b")


def test_what_is_no_case_is_said_to_be_none(tmp_path):
    """Each wrong thing has its own sentence: the remedy differs."""
    (tmp_path / "empty").touch()
    (tmp_path / "text").write_text("a report")
    with sqlite3.connect(tmp_path / "other.db") as other:
        other.execute("CREATE TABLE t (a)")
    other.close()
    assert "it is empty, and no case" in _refusal(tmp_path / "empty")
    assert "it is no case" in _refusal(tmp_path / "text")
    assert "a database of another program" in _refusal(tmp_path / "other.db")
    assert "it is a folder" in _refusal(tmp_path)
    assert "there is no such file" in _refusal(tmp_path / "missing")
    assert (tmp_path / "text").read_text() == "a report"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["empty", "other.db", "text"]


def test_a_torn_file_is_said_to_be_damaged(path):
    """Half a file from a broken copy must not pass for a small case."""
    whole = path.read_bytes()
    for size in (50, 2000, len(whole) // 2, len(whole) - 1):
        path.write_bytes(whole[:size])
        assert "the file is damaged" in _refusal(path), size
    path.write_bytes(whole)
    with open_store(str(path)) as store:
        assert store.check() == []


def test_an_overwritten_page_is_found(path):
    """A bad disk changes a page and nobody notices, unless something looks."""
    whole = path.read_bytes()
    found = 0
    for page in range(1, len(whole) // 4096):
        path.write_bytes(whole[: page * 4096] + b"\xa5" * 4096 + whole[(page + 1) * 4096 :])
        try:
            with open_store(str(path)) as store:
                found += bool(store.check())
        except CaseError as error:
            found += "damaged" in str(error)
    assert found == len(whole) // 4096 - 1


def test_no_damage_to_any_byte_breaks_a_program(path):
    """Whatever a bad disk makes of a case, a person is told in a sentence."""
    whole, chance = path.read_bytes(), random.Random(5)  # noqa: S311
    told = 0
    for _ in range(40):
        torn = bytearray(whole)
        for _ in range(chance.choice((1, 5, 200))):
            torn[chance.randrange(len(torn))] = chance.randrange(256)
        path.write_bytes(torn)
        try:
            with open_store(str(path)) as store:
                told += bool(store.check())
                for asked in (store.sources, store.judgements, store.skipped, store.log, store.counts, store.forgotten):
                    with suppress(CaseError):
                        asked()
                with suppress(CaseError):
                    list(store.reports())
        except CaseError:
            told += 1
    assert told > 15


def test_a_case_is_made_whole_or_not_at_all(tmp_path):
    """A folder that is not there, or a name that is taken, leaves nothing behind."""
    with pytest.raises(CaseError, match="cannot be made"):
        create_store(str(tmp_path / "no folder" / "case"), "x")
    (tmp_path / "taken").write_text("mine")
    with pytest.raises(CaseError, match="it is there already"):
        create_store(str(tmp_path / "taken"), "x")
    assert [p.name for p in tmp_path.iterdir()] == ["taken"]
    assert (tmp_path / "taken").read_text() == "mine"


def test_a_file_system_without_links_serves_as_well(tmp_path, monkeypatch):
    """Cases are carried on memory sticks."""

    def refuse(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    with create_store(str(tmp_path / "case"), "x") as store:
        store.keep([arrival()])
    with pytest.raises(CaseError, match="it is there already"):
        create_store(str(tmp_path / "case"), "x")
    assert [p.name for p in tmp_path.iterdir()] == ["case"]


def test_odd_names_of_files_are_no_hindrance(tmp_path):
    """A path is bytes on a disk and no URI."""
    for name in ("a?b#c%20d", "Fälle & Orte", "café\udce9"):
        with create_store(str(tmp_path / name), name) as store:
            store.keep([arrival()])
            assert store.head().name == name
        with open_store(str(tmp_path / name)) as store:
            assert len(store.document_ids()) == 1


def test_a_full_disk_is_said_and_costs_nothing_that_was_kept(path):
    """The report that did not fit was not acknowledged; all others stand."""
    with open_store(str(path)) as store:
        pages = store._database.connect
        store._database.engine.dispose()

        def short() -> sqlite3.Connection:
            opened = pages()
            opened.execute("PRAGMA max_page_count = 1")
            return opened

        store._database.engine.pool._creator = short
        with pytest.raises(CaseError, match="the disk is full"):
            store.keep([arrival("A long report. " * 100_000, input=f"{n}.txt") for n in range(20)])
        assert len(store.document_ids()) == 3
    with open_store(str(path)) as store:
        assert len(store.document_ids()) == 3
        assert store.check() == []


def _as_nobody(path: Path) -> str:
    """What a user who owns nothing gets from a case: in a process of its own, since rights cannot be taken back."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            if os.geteuid() == 0:
                os.setgid(65534)
                os.setuid(65534)
            os.write(write, _said_of(path).encode())
        finally:
            os._exit(0)
    os.close(write)
    with open(read, encoding="utf-8") as said:
        found = said.read()
    os.waitpid(child, 0)
    return found


def _said_of(path: Path) -> str:
    try:
        with open_store(str(path)) as store:
            found = f"{len(store.document_ids())} {len(store.search('dam'))} {store.check()}\n"
            try:
                store.tell("a", b"b", "c")
            except CaseError as error:
                found += str(error)
            return found
    except CaseError as error:
        return str(error)


@contextmanager
def _without_writing(folder: Path):
    for each in folder.iterdir():
        each.chmod(stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH)
    folder.chmod(0o555)
    try:
        yield
    finally:
        folder.chmod(0o755)


@pytest.fixture
def open_folder():
    """A folder that every user may enter."""
    folder = Path(tempfile.mkdtemp(prefix="vedette-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def test_a_case_on_a_medium_that_cannot_be_written_is_read(path, open_folder):
    """An archive's copy is read where it lies, and says what cannot be done with it."""
    shutil.copy(path, open_folder / "case.vedette")
    with _without_writing(open_folder):
        said = _as_nobody(open_folder / "case.vedette")
    assert said.startswith("3 1 []\n")
    assert "it can be read, but neither it nor its folder can be written" in said
    assert [p.name for p in open_folder.iterdir()] == ["case.vedette"]


def test_a_case_whose_last_words_cannot_be_read_is_refused(path, open_folder):
    """A copy with its log ahead, taken while a program ran, would otherwise be read without its latest reports."""
    with open_store(str(path)) as store:
        store.keep([arrival("A late report.")])
        for name in ("case.vedette", "case.vedette-wal"):
            shutil.copy(path.parent / name, open_folder / name)
    with _without_writing(open_folder):
        assert "it was not closed" in _as_nobody(open_folder / "case.vedette")
    with open_store(str(open_folder / "case.vedette")) as store:
        assert len(store.document_ids()) == 4


def test_a_file_that_may_not_be_read_is_said(path, open_folder):
    """A colleague's case is a matter of rights, not of damage."""
    shutil.copy(path, open_folder / "case.vedette")
    (open_folder / "case.vedette").chmod(0)
    assert "cannot be read" in _as_nobody(open_folder / "case.vedette")


def test_reading_only_is_kept_to(path):
    """A program that is to look on must not change a thing."""
    with open_store(str(path), readonly=True) as store:
        assert store.search("dam")[0].document == document(DAM, outlet="Harbour Post").id
        with pytest.raises(CaseError, match="can be read"):
            store.keep([arrival(PORT)])


def test_looking_whether_a_file_is_a_case_leaves_its_locks(path):
    """Closing a second opening of the file would drop SQLite's locks, and two writers could then tear it."""
    from vedette.store import recognising

    with open_store(str(path)) as store:
        store.document_ids()
        inode = recognising.inode_of(path)
        assert recognising.HELD[inode] == 1
        assert recognising.header_of(path) is None
        assert is_case(str(path))
    assert recognising.HELD[inode] == 0
