"""A backup is a whole case in one file, from a file as from a server, and a case can move between the two."""

import threading
from pathlib import Path

import pytest
from tests.store.makings import DAM, PORT, arrival, document, fill, forgotten

from vedette.errors import CaseError, NotWritten
from vedette.model.documents import Skipped
from vedette.store import copy_store, create_store, is_case, open_store


def _all_of(store):
    """All that a case gives."""
    return {
        "head": store.head(),
        "documents": list(store.documents()),
        "reports": list(store.reports()),
        "captures": [store.captures(id) for id in store.document_ids()],
        "skipped": store.skipped(),
        "sources": store.sources(),
        "visits": store.visits("s1", 9),
        "judgements": store.judgements(),
        "forgotten": store.forgotten(),
        "read by": store.read_by(),
        "title": store.told("title"),
        "standing": [store.standing_head(), *store.standing("event")],
        "log": store.log(),
        "words": [store.search(words) for words in ("dam", "harbour master", "Khan")],
        "places": store.near(-20, 170, 20, -170),
        "marks": store.with_marks([("place", "dam", 10, 12)]),
        "urls": store.urls(),
        "check": store.check(),
    }


@pytest.fixture
def filled(store):
    fill(store)
    store.forget(forgotten(document(PORT).id))
    store.keep([arrival("A witness.")])
    store.forget(forgotten(document("A witness.").id, erased=True))
    fill(store)
    return store


def test_a_backup_holds_all_that_the_case_does(filled, tmp_path):
    """What is on the shelf must be the whole case, whichever database it came from."""
    there = tmp_path / "backup.vedette"
    filled.backup(there)
    assert is_case(str(there))
    assert not any(
        p.name.startswith(".") or p.name.endswith(("-wal", "-shm")) for p in tmp_path.iterdir() if "backup" in p.name
    )
    with open_store(str(there)) as copy:
        assert _all_of(copy) == _all_of(filled)
        copy.keep([arrival("New in the copy.")])
        assert [line.number for line in copy.log()] == list(range(1, len(filled.log()) + 3))
    for _ in range(2):
        filled.backup(tmp_path / "twice.vedette")
    with open_store(str(tmp_path / "twice.vedette")) as copy:
        assert _all_of(copy) == _all_of(filled)


def test_a_case_moves_to_a_server_and_back(filled, location, server, tmp_path, monkeypatch):
    """A case begins on one analyst's laptop and becomes a team's."""
    from tests.store.servers import PASSWORD

    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    wanted = _all_of(filled)
    filled.close()
    shared = f"{server}?case=moved_{Path(tmp_path).name[-1]}_{'u' if '://' in location else 'f'}&sslmode=disable"
    with copy_store(location, shared) as team:
        assert _all_of(team) == wanted
        team.keep([arrival("New to the team.")])
        team.put_judgements([])
        after = _all_of(team)
    with pytest.raises(CaseError, match="it is there already"):
        copy_store(location, shared)
    with copy_store(shared, str(tmp_path / "back.vedette")) as back:
        assert _all_of(back) == after


def test_a_backup_is_of_one_moment_while_others_write(store, again, tmp_path):
    """A copy that holds a report without its capture is no copy."""
    stop = threading.Event()

    def write() -> None:
        with again() as other:
            n = 0
            while not stop.is_set():
                n += 1
                other.keep([arrival(f"Report {n}. {'Words. ' * 50}", source="s1")])

    store.keep([arrival(DAM)])
    writer = threading.Thread(target=write)
    writer.start()
    try:
        for n in range(3):
            store.backup(tmp_path / f"backup-{n}")
    finally:
        stop.set()
        writer.join(30)
    for n in range(3):
        with open_store(str(tmp_path / f"backup-{n}")) as copy:
            assert copy.check() == []
            assert copy.counts().reports == sum(line.what == "kept" for line in copy.log(most=10**6)) > 0


def test_a_backup_writes_over_nothing_but_a_backup(store, location, tmp_path):
    """A mistyped name must not cost a file."""
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(NotWritten, match="something else is there"):
        store.backup(tmp_path / "notes.txt")
    with pytest.raises(NotWritten, match="something else is there"):
        store.backup(tmp_path)
    with pytest.raises(NotWritten, match="no such file or directory"):
        store.backup(tmp_path / "no folder" / "backup")
    if "://" not in location:
        with pytest.raises(NotWritten, match="it is the case itself"):
            store.backup(Path(location))
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_a_backup_takes_no_other_cases_place(filled, tmp_path):
    """The name of a living case, typed by mistake, must not cost that case."""
    other = tmp_path / "other.vedette"
    with create_store(str(other), "The war for the dam") as living:
        living.keep([arrival("Only here.")])
    before = other.read_bytes()
    with pytest.raises(NotWritten, match="it is another case"):
        filled.backup(other)
    assert other.read_bytes() == before
    own = tmp_path / "own.vedette"
    filled.backup(own)
    filled.keep([arrival("One more.")])
    filled.backup(own)
    with open_store(str(own)) as gone_on:
        assert len(gone_on.log()) == len(filled.log())
        gone_on.keep([arrival("Only in the copy.")])
    before = own.read_bytes()
    with pytest.raises(NotWritten, match="gone another way"):
        filled.backup(own)
    filled.keep([arrival("A"), arrival("B")])
    with pytest.raises(NotWritten, match="gone another way"):
        filled.backup(own)
    assert own.read_bytes() == before
    own.write_bytes(before[:4096] + b"\x07" * (len(before) - 4096))
    with pytest.raises(NotWritten, match="it is a case that cannot be read"):
        filled.backup(own)


def test_a_backup_from_before_an_erasing_is_replaced(filled, tmp_path):
    """That it was erased changes lines of the log; the old backup, which still holds the words, must go."""
    kept = document("Words of a witness.", id="witness-name", input="witness-name.txt")
    came = arrival("Words of a witness.", id="witness-name", input="witness-name.txt")
    filled.keep([came], [Skipped("witness-name.txt", "a remark")])
    there = tmp_path / "own.vedette"
    filled.backup(there)
    filled.forget(forgotten(kept.id, erased=True))
    filled.backup(there)
    assert b"witness-name" not in there.read_bytes()


def test_a_torn_case_is_named_as_the_torn_one(tmp_path):
    """Whoever reads that the backup is damaged looks for the fault in the wrong place."""
    torn = tmp_path / "torn.vedette"
    with create_store(str(torn), "The dam") as store:
        store.keep([arrival(f"Report {n} of the dam.") for n in range(60)])
    content = bytearray(torn.read_bytes())
    content[-8 * 4096 :] = b"\x07" * (8 * 4096)
    torn.write_bytes(bytes(content))
    with open_store(str(torn)) as store, pytest.raises(CaseError, match="damaged") as said:
        store.backup(tmp_path / "backup.vedette")
    assert said.value.case == str(torn)
    assert not (tmp_path / "backup.vedette").exists()
