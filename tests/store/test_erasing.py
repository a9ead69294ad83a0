"""Erasing a report's words, where a person's safety asks for it; all else can only be appended to."""

from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError
from tests.store.makings import DAM, PORT, arrival, document, fetched, fill, forgotten, kept_report

from vedette.errors import CaseError
from vedette.store import create_store, open_store
from vedette.store.tables import CASE, EVIDENCE

WITNESS = "The witness Xanthippe-Zweig saw the convoy leave the Old Dam at dawn."


def _everything(store) -> str:
    """All that the tables hold, unpacked, as one text."""
    from vedette.model.claims import Report
    from vedette.model.documents import Capture, Document
    from vedette.store.packing import Unreadable, unpacked

    said = []
    with store._reading() as connection:
        for table in CASE.tables.values():
            for row in connection.execute(table.select()):
                for value in row:
                    if isinstance(value, bytes):
                        for kind in (Report, Document, Capture):
                            try:
                                value = str(unpacked(value, kind))
                            except Unreadable:
                                continue
                    said.append(str(value))
    return "\n".join(said)


def test_nothing_of_an_erased_report_is_left_but_its_hash(store, location):
    """A name that may cost a life must not be found by whoever takes the laptop."""
    fill(store)
    page = fetched("https://news.example/p", WITNESS)
    store.keep([arrival(WITNESS, capture=page, title="Xanthippe-Zweig speaks")])
    kept = document(WITNESS, title="Xanthippe-Zweig speaks")
    store.put_reports([kept_report(kept)])
    assert [hit.document for hit in store.search("xanthippe")] == [kept.id]
    assert "Xanthippe" in _everything(store)
    store.forget(forgotten(kept.id, erased=True))
    assert store.search("xanthippe") == []
    assert store.captures(kept.id) == []
    assert "Xanthippe" not in _everything(store)
    assert kept.sha256 in _everything(store)
    assert store.forgotten() == [forgotten(kept.id, erased=True)]
    assert "https://news.example/p" in store.urls()
    assert store.standing_head() is None
    assert store.check() == []
    assert len(store.document_ids()) == 3
    if not location.startswith("postgresql"):
        for file in Path(location).parent.iterdir():
            assert b"anthippe" not in file.read_bytes().lower(), file.name


def test_an_erased_report_does_not_come_back(store):
    """The next visit to the feed would bring the name again."""
    store.keep([arrival(WITNESS)])
    store.forget(forgotten(document(WITNESS).id, erased=True))
    [receipt] = store.keep([arrival(WITNESS, capture=fetched("https://news.example/p", WITNESS))])
    assert not receipt.new
    assert "Xanthippe" not in _everything(store)
    assert store.captures(document(WITNESS).id) == []
    assert store.check() == []


def test_a_reading_that_ends_after_the_erasing_brings_nothing_back(store):
    """One program erases what another is just reading."""
    store.keep([arrival(WITNESS), arrival(PORT)])
    store.forget(forgotten(document(WITNESS).id, erased=True))
    store.put_reports([kept_report(document(WITNESS)), kept_report(document(PORT))])
    store.put_unread({document(WITNESS).id: "the words of Xanthippe"}, "reader-1")
    store.put_marks({document(WITNESS).id: [("actor", "Xanthippe", 1, 1)]})
    assert "Xanthippe" not in _everything(store)
    assert [r.document.id for r in store.reports()] == [document(PORT).id]
    assert store.check() == []


def test_words_that_linger_beside_the_file_are_said(tmp_path, monkeypatch):
    """What another program still reads cannot be overwritten; a person must know."""
    monkeypatch.setattr("vedette.store.sqlite.WAIT_S", 0.1)
    path = str(tmp_path / "case.vedette")
    with create_store(path, "x") as store, open_store(path) as other:
        store.keep([arrival(WITNESS)])
        with other._reading() as reading:
            reading.exec_driver_sql("SELECT count(*) FROM documents").all()
            with pytest.raises(CaseError, match="still holds its words"):
                store.forget(forgotten(document(WITNESS).id, erased=True))
        assert store.document_ids() == []
    for file in tmp_path.iterdir():
        assert b"anthippe" not in file.read_bytes().lower(), file.name


def test_bytes_that_another_report_needs_stay(store):
    """The same words under another outlet's name are that outlet's report, and that one was not erased."""
    store.keep([arrival(DAM, outlet="A"), arrival(DAM, outlet="B"), arrival(PORT)])
    store.forget(forgotten(document(DAM).id, erased=True))
    [other] = [id for id in store.document_ids() if id != document(PORT).id]
    assert [capture.content for capture in store.captures(other)] == [DAM.encode()]
    store.forget(forgotten(other, erased=True))
    assert "Blue Front" not in _everything(store)
    assert store.check() == []


def test_a_report_held_back_can_be_erased_later(store):
    """That a report is dangerous is often found out after it was set aside."""
    store.keep([arrival(WITNESS)])
    id = document(WITNESS).id
    store.forget(forgotten(id))
    store.forget(forgotten(id, erased=True))
    store.forget(forgotten(id, erased=True))
    assert "Xanthippe" not in _everything(store)
    assert store.counts().forgotten == 1


def test_evidence_is_never_changed_and_never_taken_out(store):
    """Neither a fault in this program nor another one's command changes what was kept."""
    fill(store)
    store.forget(forgotten(document(PORT).id))
    for table in EVIDENCE:
        column = next(iter(table.c))
        for deed in (table.update().values({column: column}), table.delete()):
            with store._database.engine.connect() as connection, pytest.raises(DBAPIError, match="append only"):
                connection.execute(deed)
