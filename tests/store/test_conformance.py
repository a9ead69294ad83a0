"""Every store does the same: what is put into a case comes back, from a file as from a server."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace
from tests.store.makings import (
    DAM,
    HILLS,
    NOON,
    PORT,
    arrival,
    document,
    fetched,
    fill,
    kept_report,
    source,
    visit,
)

from vedette.errors import CaseError, NotInCase
from vedette.model.cases import Arrival
from vedette.model.documents import Capture, Label, Skipped
from vedette.store import create_store, is_case, open_store


def test_a_case_says_what_it_is(store, location):
    """A person who opens a case of years ago sees what it is and which program made it."""
    head = store.head()
    assert (head.name, head.made_at, head.schema) == ("The war for the dam", NOON, 1)
    assert head.made_by.startswith("vedette ")
    assert is_case(location)


def test_a_case_is_not_made_over_another(store, location):
    """A second ``init`` must not cost the first case's reports."""
    store.keep([arrival()])
    with pytest.raises(CaseError, match="it is there already"):
        create_store(location, "Another")
    assert len(store.document_ids()) == 1


def test_what_was_put_is_there_after_it_is_opened_again(store, again):
    """A case outlives the program."""
    fill(store)
    store.close()
    with again() as later:
        assert later.document_ids() == sorted(document(text).id for text in (DAM, PORT, HILLS))
        assert [len(later.captures(id)) for id in later.document_ids()] == [1, 1, 1]
        assert later.check() == []


def test_the_latest_of_what_was_told_holds(store):
    """A knowledge file that is told anew is the one that counts; nothing else is lost."""
    assert store.told("knowledge") is None
    store.tell("knowledge", b"one\x00\xff", "Ana")
    store.tell("title", b"t", "Ana")
    store.tell("knowledge", b"", "Ben")
    assert (store.told("knowledge"), store.told("title")) == (b"", b"t")


def test_a_source_is_appended_once_for_each_setting(store):
    """`add` run twice names one source, and a new pace is kept."""
    feed, pages = source("s2"), source("s1", sort="list", location="/reports/list.txt")
    assert store.put_source(feed)
    assert store.put_source(pages)
    assert not store.put_source(replace(feed, added=NOON + timedelta(days=1), by="Ben"))
    assert store.put_source(replace(feed, every_s=600))
    assert store.sources() == [replace(feed, every_s=600), pages]


def test_an_ended_source_is_not_visited_and_may_be_taken_up_again(store):
    """Ending is appended like all else, so that it can be undone."""
    store.put_source(source())
    store.end_source("s1", "Ana")
    store.end_source("never there", "Ana")
    assert store.sources() == []
    assert store.put_source(source())
    assert store.sources() == [source()]


def test_visits_come_the_latest_first(store):
    """The next visit needs the last answer's etag."""
    store.put_source(source())
    for n in range(3):
        store.put_visit(visit(etag=str(n), begun=NOON + timedelta(minutes=n)))
    store.put_visit(visit("s2"))
    assert [v.etag for v in store.visits("s1", 2)] == ["2", "1"]
    assert store.visits("s1") == [visit(etag="2", begun=NOON + timedelta(minutes=2))]
    assert store.visits("none") == []


def test_a_capture_comes_back_as_it_came(store):
    """Evidence must survive the page: bytes, headers, address and time."""
    page = fetched("https://news.example/port", PORT)
    page = replace(page, content=bytes(range(256)) * 40)
    store.keep([arrival(PORT, capture=page, source="s1")])
    assert store.captures(document(PORT).id) == [page]
    assert store.urls() == {"https://news.example/port", "https://news.example/port/"}


def test_the_same_report_is_kept_once_and_each_of_its_fetches(store):
    """A page that still stands a week later is evidence, and no second report."""
    first, second = (fetched("https://news.example/p", PORT, NOON + timedelta(days=7 * n)) for n in range(2))
    [one] = store.keep([arrival(PORT, capture=first)])
    [two] = store.keep([arrival(PORT, capture=second)])
    assert (one.new, two.new) == (True, False)
    assert one.document == two.document == document(PORT)
    assert one.capture != two.capture
    assert store.captures(document(PORT).id) == [first, second]


def test_a_file_seen_again_is_one_capture(store):
    """A watched folder that is looked at every minute must not grow the case."""
    [one] = store.keep([arrival()])
    log = store.log()
    [two] = store.keep([replace(arrival(), capture=replace(arrival().capture, seen=NOON + timedelta(days=1)))])
    assert (two.capture, two.new) == (one.capture, False)
    assert store.log() == log


def test_what_makes_a_report_another_one(store):
    """The same words of another outlet, or another day, are that outlet's and that day's report."""
    [first] = store.keep([arrival(outlet="Harbour Post")])
    [other, later, owned] = store.keep(
        [
            arrival(outlet="Bay Times"),
            arrival(outlet="Harbour Post", published=date(2031, 3, 4)),
            arrival(outlet="Harbour Post", id="own-1"),
        ]
    )
    [same] = store.keep([arrival(outlet="Harbour Post", input="copy.txt")])
    assert [r.new for r in (first, other, later, owned, same)] == [True, True, True, True, False]
    assert same.document.id == first.document.id
    assert len(set(store.document_ids())) == 4
    assert store.skipped() == [Skipped("copy.txt", "identical to a.txt")]


def test_an_id_in_use_is_told_apart_as_in_a_folder(store):
    """A case and a folder give the same ids, so that they give the same picture."""
    from vedette.documents import without_copies

    handed = [
        arrival(DAM, id="7"),
        arrival(PORT, id="7"),
        arrival(HILLS, id="7"),
        arrival(DAM, outlet="A"),
        arrival(DAM, outlet="B"),
        arrival(DAM, outlet="B"),
    ]
    kept = [receipt.document for receipt in store.keep(handed) if receipt.new]
    assert kept == list(without_copies(a.opened for a in handed[:5]))
    assert [d.id for d in kept[:3]] == ["7", "7-2", "7-3"]
    assert list(store.documents()) == sorted(kept, key=lambda d: d.id)
    assert Skipped("a.txt", "the id 7 is another report's as well; this one is 7-2") in store.skipped()


def test_what_was_not_read_is_told_once_with_its_reason(store):
    """Coverage says what a picture does not rest on."""
    empty = Capture("empty.pdf", b"", "application/pdf", Label(), NOON)
    [receipt] = store.keep(
        [Arrival(empty, Skipped("empty.pdf", "holds no text"), "opener-1")], [Skipped("b.xyz", "unknown")], "s1"
    )
    store.keep([], [Skipped("b.xyz", "unknown"), Skipped("b.xyz", "gone")])
    assert (receipt.document, receipt.new) == (None, False)
    assert store.skipped() == [
        Skipped("b.xyz", "gone"),
        Skipped("b.xyz", "unknown"),
        Skipped("empty.pdf", "holds no text"),
    ]


def test_a_call_that_fails_keeps_nothing(store):
    """A step is whole or not at all: half a batch that looks acknowledged is a loss."""

    class Breaks(list):
        def __iter__(self):
            yield arrival(DAM)
            raise RuntimeError("the source broke")

    with pytest.raises(RuntimeError, match="broke"):
        store.keep(Breaks())
    with pytest.raises(NotInCase, match="holds no report"):
        store.put_reports([kept_report(document(DAM))])
    assert store.document_ids() == []
    assert store.log() == []


def test_a_case_that_is_not_there_is_said(location):
    """A typing error must not make an empty case."""
    with pytest.raises(CaseError, match="there is no such"):
        open_store(location)


def test_what_could_not_be_had_and_came_later_is_not_skipped(store):
    """A page whose server slept in March is no gap in the case in June."""
    page = "https://daily.example/dam"
    store.keep([], [Skipped(page, "it cannot be fetched (no answer)"), Skipped("notes.bin", "it is no report")])
    assert [one.input for one in store.skipped()] == [page, "notes.bin"]
    store.keep([arrival()])
    store.keep([], [Skipped("file of the dam", "read with a remark")])
    store.keep([_came_from(page)])
    assert [one.input for one in store.skipped()] == ["file of the dam", "notes.bin"]


def _came_from(page: str) -> Arrival:
    one = arrival(PORT)
    return replace(one, capture=replace(one.capture, input=page))
