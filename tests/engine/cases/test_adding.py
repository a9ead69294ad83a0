"""What a person names is received, and remembered where it can be visited again."""

import json

import pytest
from tests.sources.clocks import Clock
from tests.sources.replaying import Replaying, answer, status
from tests.sources.web.doors import door

from vedette.engine.cases.arrivals.adding import Adding, Wish
from vedette.errors import FetchError, InputError

PAGE = (
    b"<html><body><article><p>The bridge at Antonivka was hit on Thursday, the mayor said.</p></article></body></html>"
)
ATOM = "application/atom+xml"


def feed(*links):
    entries = "".join(f"<entry><title>T</title><link href='{link}'/></entry>" for link in links)
    told = f"<feed xmlns='http://www.w3.org/2005/Atom'><title>Delta Post</title>{entries}</feed>"
    return answer(told.encode(), ATOM, fields=[("ETag", '"v1"')])


def add(store, *given, stdin=None, told=lambda _receipt: None, **wish):
    clock = Clock()
    with door(clock=clock) as web:
        adding = Adding(store, "N. Analyst", now=clock.now, web=web, stdin=stdin, told=told)
        return adding.add([str(one) for one in given], Wish(**wish))


def inputs(store):
    return sorted(document.input for document in store.documents())


def test_a_feed_is_received_and_remembered(store):
    """The address is pasted once; from then on its reports come by themselves."""
    with Replaying({"/feed": feed("/1", "/2"), "/1": answer(PAGE), "/2": status(404)}) as server:
        added = add(store, server.url("/feed"), every_s=1800)
        assert inputs(store) == [server.url("/1")]
    assert (len(added.received.new), added.received.known, added.failed) == (1, 0, 1)
    [source] = store.sources()
    assert (source.sort, source.every_s, source.by, added.sources) == ("feed", 1800, "N. Analyst", (source,))
    [visit] = store.visits(source.id)
    assert (visit.outcome, visit.new, visit.known, visit.failed) == ("read", 1, 0, 1)
    [capture] = store.captures(store.document_ids()[0])
    assert (capture.content, capture.fetch.status) == (PAGE, 200)


def test_a_feed_that_is_added_again_brings_only_what_is_new(store):
    """Politeness: a page that the case has is not asked for again."""
    scenario = {"/feed": [feed("/1"), feed("/1"), feed("/1", "/2")], "/1": answer(PAGE), "/2": answer(PAGE + b" ")}
    with Replaying(scenario) as server:
        add(store, server.url("/feed"), sort="feed", every_s=1800)
        again = add(store, server.url("/feed"), sort="feed")
        more = add(store, server.url("/feed"), sort="feed")
        assert server.paths().count("/1") == 1
    assert [len(one.received.new) + one.received.known for one in (again, more)] == [1, 2]
    assert [source.every_s for source in store.sources()] == [1800]


def test_a_page_is_received_and_not_remembered(store):
    """A page that was read does not change much; whoever wants it visited says how often."""
    with Replaying({"/1": answer(PAGE)}) as server:
        add(store, server.url("/1"))
        assert store.sources() == []
        assert store.document_ids() != []
        added = add(store, server.url("/1"), every_s=3600)
    assert [source.sort for source in added.sources] == ["page"]


def test_what_a_page_announces_is_told(store):
    """Most people paste the address of the front page."""
    announcing = PAGE.replace(
        b"<body>", b"<head><link rel=alternate type='application/rss+xml' href=/rss></head><body>"
    )
    with Replaying({"/": answer(announcing)}) as server:
        added = add(store, server.url("/"))
    assert ["announces the feed" in remark for remark in added.remarks] == [True]


def test_nothing_is_received_where_one_name_is_wrong(store, reports):
    """Half an addition would have to be found out by hand."""
    with Replaying({"/gone": status(410)}) as server, pytest.raises(FetchError):
        add(store, reports, server.url("/gone"))
    with pytest.raises(InputError):
        add(store, reports, reports / "none")
    assert (store.document_ids(), store.sources()) == ([], [])


def test_a_folder_is_visited_again_and_a_file_is_not(store, reports):
    """A report that is put into the folder tomorrow is meant as well; a file that was named is that file."""
    add(store, reports / "01-front.txt")
    assert store.sources() == []
    added = add(store, reports, outlet="Lake Post", once=True)
    assert (added.sources, store.sources()) == ((), [])
    assert [source.location for source in add(store, reports).sources] == [str(reports)]


def test_lines_are_received_with_what_they_say(store, tmp_path):
    """What another program collected, with its own ids."""
    rows = [{"id": f"x{n}", "text": f"Report {n}. Shelling hit Beni on Tuesday.", "outlet": "Post"} for n in range(70)]
    path = tmp_path / "reports.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    kept = []
    added = add(store, path, told=kept.append)
    assert (len(added.received.new), len(kept)) == (70, 70)
    assert store.document_ids() == sorted(row["id"] for row in rows)
