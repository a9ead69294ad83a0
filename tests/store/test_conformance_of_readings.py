"""Every store does the same: readings, judgements, the standing picture and the log, in a file as on a server."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from msgspec.structs import replace
from tests.store.makings import (
    DAM,
    HILLS,
    NOON,
    PORT,
    arrival,
    document,
    fill,
    forgotten,
    judgement,
    kept_report,
    report,
)

from vedette.errors import NotInCase
from vedette.model.cases import KeptReport
from vedette.model.documents import Skipped


def test_the_latest_reading_holds(store):
    """A better reader replaces what a report says, and the old reading stays on record."""
    store.keep([arrival(DAM), arrival(PORT)])
    dam, port = document(DAM), document(PORT)
    store.put_reports([kept_report(dam, "reader-1"), kept_report(port, "reader-1")])
    store.put_reports([kept_report(dam, "reader-2", low=14)])
    assert store.read_by() == dict(sorted({dam.id: "reader-2", port.id: "reader-1"}.items()))
    assert list(store.reports([dam.id])) == [report(dam, low=14)]
    assert list(store.reports()) == sorted([report(dam, low=14), report(port)], key=lambda r: r.document.id)


def test_a_reading_of_another_form_is_read_anew(store):
    """A later version knows other kinds of claims; its reading is another one, and nothing breaks meanwhile."""
    store.keep([arrival(DAM)])
    odd = report(document(DAM))
    odd = replace(odd, claims=(replace(odd.claims[0], modality="foretold by birds"),))
    store.put_reports([KeptReport(odd, "reader-0")])
    assert list(store.reports()) == []
    assert store.read_by() == {document(DAM).id: "reader-0"}
    assert store.check() == []


def test_an_unread_report_is_not_pending(store):
    """A report that this method cannot read is declared, and tried again only by another method."""
    store.keep([arrival(DAM), arrival(PORT)])
    store.put_reports([kept_report(document(PORT))])
    store.put_unread({document(DAM).id: "no language"}, "reader-1")
    assert store.read_by()[document(DAM).id] == "reader-1"
    assert [r.document.id for r in store.reports()] == [document(PORT).id]
    assert store.skipped() == [Skipped("a.txt", "no language")]
    store.put_reports([kept_report(document(DAM), "reader-2")])
    assert store.skipped() == []
    assert len(list(store.reports())) == 2


def test_documents_and_reports_are_given_by_id_in_order(store):
    """Order of arrival must not show."""
    store.keep([arrival(text) for text in (PORT, DAM, HILLS)])
    store.put_reports([kept_report(document(text)) for text in (HILLS, DAM)])
    wanted = [document(PORT).id, document(DAM).id, "not there", document(PORT).id]
    assert [d.id for d in store.documents(wanted)] == sorted({document(PORT).id, document(DAM).id})
    assert [r.document.id for r in store.reports(wanted)] == [document(DAM).id]


def test_a_forgotten_report_is_no_longer_used_and_stays_on_record(store):
    """What was held back can be explained later."""
    fill(store)
    dam = document(DAM, outlet="Harbour Post")
    store.forget(forgotten(dam.id))
    assert dam.id not in store.document_ids()
    assert dam.id not in store.read_by()
    assert dam.id not in [r.document.id for r in store.reports()]
    assert store.search("dam") == []
    assert store.with_marks([("place", "dam", 12, 12)]) == []
    assert store.near(12, 44, 13, 45) == []
    assert store.forgotten() == [forgotten(dam.id)]
    assert len(store.captures(dam.id)) == 1
    [receipt] = store.keep([arrival(DAM, outlet="Harbour Post")])
    assert not receipt.new
    assert store.check() == []


def test_forgetting_what_is_not_there_is_said(store):
    """A mistyped id must not pass for a report held back."""
    with pytest.raises(NotInCase, match="holds no report 123"):
        store.forget(forgotten("123"))


def test_judgements_are_kept_once(store):
    """The same file imported by two people adds nothing the second time."""
    late = judgement("j0", at=NOON + timedelta(hours=1), verdict="undone", about=(), undoes="j1")
    east = judgement("j2", at=datetime(2031, 3, 3, 14, 30, tzinfo=timezone(timedelta(hours=3))))
    assert store.put_judgements([late, judgement()]) == 2
    assert store.put_judgements([judgement(), east, east]) == 1
    assert [j.id for j in store.judgements()] == ["j2", "j1", "j0"]
    assert store.judgements()[0].at == east.at
    assert store.judgements()[2] == late


def test_the_standing_picture_is_replaced_and_renewed(store):
    """One new report changes the records that it touches, and the order of the others stays."""
    assert store.standing_head() is None
    store.put_standing(b"old", {"event": {"x": b"gone"}, "figure": {"f": b"1"}})
    store.put_standing(b"head", {"event": {"e2": b"two", "e1": b"one", "e3": b"three"}})
    assert list(store.standing("event")) == [("e2", b"two"), ("e1", b"one"), ("e3", b"three")]
    assert list(store.standing("figure")) == []
    store.renew_standing(b"renewed", {"event": {"e0": b"new", "e2": b"other"}}, {"event": ["e1", "no such"]})
    assert list(store.standing("event")) == [("e2", b"other"), ("e3", b"three"), ("e0", b"new")]
    assert list(store.standing("event", ["e0", "e3", "no such"])) == [("e3", b"three"), ("e0", b"new")]
    assert store.standing_head() == b"renewed"


def test_a_picture_is_renewed_only_where_it_still_stands(store):
    """Two programs that renew at once must not mix what each of them made."""
    store.put_standing(b"first", {"event": {"e1": b"one"}})
    assert store.renew_standing(b"second", {"event": {"e1": b"two"}}, {}, on=b"first")
    assert not store.renew_standing(b"third", {"event": {"e1": b"three"}}, {}, on=b"first")
    assert (store.standing_head(), list(store.standing("event"))) == (b"second", [("e1", b"two")])
    store.keep([arrival()])
    store.forget(forgotten(document(DAM).id, erased=True))
    assert not store.renew_standing(b"third", {"event": {"e1": b"three"}}, {}, on=b"second")
    assert store.standing_head() is None


def test_the_log_counts_on_without_gaps(store):
    """A program that asks what is new since line n misses nothing."""
    fill(store)
    lines = store.log()
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    assert [line.what for line in lines if line.subject == document(PORT).id] == ["kept", "read"]
    assert store.log(since=3, most=2) == lines[3:5]
    assert store.log(since=len(lines)) == []
    assert all(line.at.tzinfo is UTC for line in lines)


def test_counts_tell_how_much_is_there(store):
    """`status` must be quick, and agree with what the case gives."""
    assert (store.counts().reports, store.counts().published) == (0, None)
    fill(store)
    store.keep([arrival(DAM, outlet="Bay Times", published=date(2031, 3, 9))])
    store.forget(forgotten(document(PORT).id))
    counts = store.counts()
    assert (counts.reports, counts.outlets, counts.unread, counts.forgotten, counts.captures) == (3, 3, 1, 1, 3)
    assert counts.published == (date(2031, 3, 3), date(2031, 3, 9))
    assert counts.size_bytes > 10_000


def test_one_process_at_a_time_takes_a_work(store, again):
    """Two watchers would fetch everything twice."""
    with again() as other:
        assert store.take("watch")
        assert not other.take("watch")
        assert other.take("settle")
        store.close()
        assert other.take("watch")
