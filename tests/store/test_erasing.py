"""Erasing a report's words, where a person's safety asks for it; all else can only be appended to."""

from pathlib import Path

import msgspec
import pytest
from sqlalchemy.exc import DBAPIError
from tests.store.makings import DAM, NOON, PORT, arrival, document, fetched, fill, forgotten, judgement, kept_report

from vedette.errors import CaseError
from vedette.model.cases import Arrival, Erased
from vedette.model.documents import Capture, Label, Skipped
from vedette.model.judgements import Pointer
from vedette.store import create_store, open_store
from vedette.store.packing import Unreadable, unpacked
from vedette.store.tables import CASE, EVIDENCE

WITNESS = "The witness Xanthippe-Zweig saw the convoy leave the Old Dam at dawn."


def _everything(store) -> str:
    """All that the tables hold, those of the indexes and what a server guesses of them too, unpacked, as one text."""
    return "\n".join(_told(value) for row in _rows(store._database) for value in row)


def _rows(database):
    with database.engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            found = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
            asked = [f'SELECT * FROM "{name}"' for name in found if name != "words"]  # noqa: S608
        else:
            of = "FROM pg_tables WHERE schemaname = current_schema()"
            found = connection.exec_driver_sql(f"SELECT tablename {of}").scalars().all()
            asked = [f'SELECT "{name}"::text FROM "{name}"' for name in found]  # noqa: S608
            asked.append("SELECT pg_stats::text FROM pg_stats WHERE schemaname = current_schema()")
            asked += [str(table.select().compile(dialect=connection.dialect)) for table in CASE.tables.values()]
        for one in asked:
            yield from connection.exec_driver_sql(one).all()


def _told(value) -> str:
    if not isinstance(value, bytes):
        return str(value)
    try:
        return str(unpacked(value, dict))
    except Unreadable:
        return value.decode("latin-1")


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


NAMES = ("Quixaltepec", "Vrindelhof", "Zorblaxian", "Brunhildexa", "Ymirtokka", "Plundervossen", "Kharzimonde")
TESTIMONY = (
    "Quixaltepec, a nurse at Plundervossen, said that eleven people were killed near the Old Dam. "
    "The witness Vrindelhof saw it."
)


def _testimony(store):
    """Put in a report full of words that no other has, with all that a case may make of it; return its id."""
    own = {"title": "Zorblaxian witness speaks", "id": "witness-Brunhildexa", "input": "Ymirtokka.txt"}
    kept = document(TESTIMONY, outlet="Kharzimonde Radio", warnings=("no date in Ymirtokka.txt",), **own)
    came = Capture("Ymirtokka.txt", TESTIMONY.encode(), "text/plain", Label(title=own["title"]), NOON)
    store.keep([Arrival(came, kept, "opener-1"), arrival(DAM)], [Skipped("Ymirtokka.txt", "a page of it is empty")])
    again = msgspec.structs.replace(came, input="copy-of-Ymirtokka.txt")
    store.keep([Arrival(again, msgspec.structs.replace(kept, input="copy-of-Ymirtokka.txt"), "opener-1")])
    store.put_reports([kept_report(kept), kept_report(kept, "reader-2"), kept_report(document(DAM))])
    marks = [("actor", "quixaltepec", 1, 1), ("story", "accusation vrindelhof", 1, 1), ("place", "dam", 1, 1)]
    store.put_marks({kept.id: [("name", "plundervossen", 1, 1)]})
    store.put_marks({kept.id: marks, document(DAM).id: [("place", "dam", 1, 1)]})
    store.put_standing(b"Quixaltepec", {"event": {"Vrindelhof": b"Zorblaxian"}})
    return kept.id


def _assert_none_of_it(store, location):
    said = _everything(store).lower()
    for name in NAMES:
        assert name.lower() not in said, name
        if "://" not in location:
            for file in Path(location).parent.iterdir():
                assert name.lower().encode() not in file.read_bytes().lower(), (name, file.name)


def test_no_word_of_an_erased_report_is_left_anywhere(store, location):
    """Not in an index, a remark, a line of the log, an id that the report brought, or a mark that only it had."""
    id = _testimony(store)
    said = _everything(store).lower()
    assert all(name.lower() in said for name in NAMES)
    left = store.forget(forgotten(id, erased=True))
    _assert_none_of_it(store, location)
    assert left == Erased(document(TESTIMONY).id)
    assert [one.document for one in store.forgotten()] == [left.document]
    assert store.with_marks([("place", "dam", 1, 1)])
    assert store.check() == []
    assert store.document_ids() == [document(DAM).id]


def test_judgements_go_with_the_report_that_they_alone_quote(store, location):
    """A judgement repeats the sentence; what another report says as well is that report's."""
    id = _testimony(store)
    quoting = [
        judgement("j-figure", verdict="excluded", about=(Pointer("figure", "killed near the Old Dam"),)),
        judgement("j-actor", about=(Pointer("actor", "Quixaltepec"), Pointer("actor", "Blue Front"))),
        judgement("j-in", verdict="wrong", about=(Pointer("event", "Old Dam", "ymirtokka.txt"),)),
        judgement("j-why", verdict="right", about=(Pointer("actor", "Blue Front"),), why="Vrindelhof says so too"),
        judgement("j-outlet", verdict="graded", about=(Pointer("outlet", "Kharzimonde Radio"),), grade="A"),
        judgement("j-undo", verdict="undone", about=(), undoes="j-actor", why="Her name again"),
    ]
    staying = [
        judgement("j-dam", verdict="placed", about=(Pointer("place", "Old Dam"),)),
        judgement("j-else", verdict="right", about=(Pointer("figure", "two dead"),), why="The witness is known"),
    ]
    store.put_judgements([*quoting, *staying])
    left = store.forget(forgotten(id, erased=True))
    assert left.judgements == tuple(sorted(one.id for one in quoting))
    _assert_none_of_it(store, location)
    assert store.judgements() == staying
    assert store.put_judgements(quoting) == 0
    assert store.check() == []


def test_pages_that_were_parted_keep_no_traces(tmp_path):
    """A page that grows too full is parted in two, and what moved away stays in the old one's gaps."""
    path = str(tmp_path / "case.vedette")
    texts = [f"Witness Nameless{n:03}quill tells of the dam. " + "It was dark. " * (n % 37) for n in range(120)]
    with create_store(path, "x") as store:
        for n, text in enumerate(texts):
            store.keep([arrival(text, input=f"Nameless{n:03}quill.txt", title=f"Nameless{n:03}quill")])
            store.put_marks({document(text).id: [("name", f"nameless{n:03}quill {k}", 1, 1) for k in range(9)]})
        for n in range(0, 120, 40):
            store.forget(forgotten(document(texts[n]).id, erased=True))
            for file in tmp_path.iterdir():
                assert f"nameless{n:03}quill".encode() not in file.read_bytes().lower(), (n, file.name)
        assert store.check() == []
