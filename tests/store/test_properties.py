"""What is put is got, byte for byte, whatever a report, a file's name or a server's header holds."""

from datetime import UTC, date, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.store.makings import NOON, document, forgotten, kept_report, report, source, visit

from vedette.model.cases import Arrival
from vedette.model.documents import Capture, Fetch, Label, Skipped
from vedette.store.columns import moment, moment_of
from vedette.store.keeping.asking import _spans
from vedette.store.packing import packed, unpacked
from vedette.store.wording import indexed, phrases_of, words_of

ODD = st.one_of(
    st.text(st.characters(), max_size=20),
    st.sampled_from(
        ["\x00", "a\x00b", "\ud800", "\udce9x", "\ud83d\ude00", "\x1a", "\x1a0000", "\x1a\x1a", "é", "e\u0301", "'", ""]
    ),
)
DAYS = st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1))
MAYBE = st.none() | ODD
MOMENTS = st.datetimes(datetime(1970, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
LABELS = st.builds(Label, DAYS, MAYBE, MAYBE, MAYBE, MAYBE, MAYBE, DAYS)
FETCHES = st.none() | st.builds(
    Fetch, ODD, ODD, st.integers(100, 599), st.lists(st.tuples(ODD, ODD), max_size=3).map(tuple), MOMENTS
)
CAPTURES = st.builds(Capture, ODD, st.binary(max_size=400), ODD, LABELS, st.none() | MOMENTS, FETCHES)
MANY = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@st.composite
def documents(draw):
    made = document(
        draw(ODD) + draw(ODD),
        input=draw(ODD),
        title=draw(MAYBE),
        outlet=draw(MAYBE),
        url=draw(MAYBE),
        published=draw(DAYS),
        warnings=tuple(draw(st.lists(ODD, max_size=2))),
        fingerprint=tuple(draw(st.lists(st.integers(0, 2**64 - 1), max_size=3))),
    )
    own = draw(MAYBE)
    return replace(made, id=own) if own else made


@MANY
@given(st.lists(st.tuples(CAPTURES, documents()), min_size=1, max_size=4))
def test_captures_and_documents_come_back_as_they_came(store, handed):
    """Evidence that is changed on the way in is no evidence."""
    receipts = store.keep([Arrival(capture, opened, "opener-1") for capture, opened in handed])
    held = {d.id: d for d in store.documents()}
    for receipt, (capture, opened) in zip(receipts, handed, strict=True):
        kept = held[receipt.document.id]
        assert (kept.text, kept.sha256, kept.outlet) == (opened.text, opened.sha256, opened.outlet)
        if receipt.new:
            assert kept == receipt.document == replace(opened, id=kept.id, warnings=kept.warnings)
        captures = store.captures(kept.id)
        assert any(replace(c, seen=None) == replace(capture, seen=None) for c in captures)
    assert list(held) == store.document_ids() == sorted(held)


@MANY
@given(ODD, ODD, st.binary(max_size=30), st.lists(st.tuples(ODD, ODD), max_size=3))
def test_all_words_come_back_as_they_were(store, key, words, value, inputs):
    """Names of files, places and people are whatever the world makes them."""
    store.tell(key, value, words)
    assert store.told(key) == value
    store.keep([], [Skipped(*each) for each in inputs])
    assert {Skipped(*each) for each in inputs} <= set(store.skipped())
    store.put_source(source(f"id {key}", location=words, outlet=key))
    assert source(f"id {key}", location=words, outlet=key) in store.sources()
    store.put_visit(visit(f"id {key}", words=words, etag=key))
    assert store.visits(f"id {key}") == [visit(f"id {key}", words=words, etag=key)]
    assert store.log(since=len(store.log(most=10**6)) - 1)[0].subject == f"id {key}"


@MANY
@given(documents(), ODD, st.integers(0, 10**9))
def test_a_reading_comes_back_whole_with_its_document(store, opened, name, low):
    """A reading rests on its document's words, which are kept once."""
    [receipt] = store.keep([Arrival(Capture("a", b"", "text/plain"), opened, "opener-1")])
    [held] = store.documents([receipt.document.id])
    read = report(held, low=low)
    read = replace(read, sites=tuple(replace(site, name=name) for site in read.sites))
    store.put_reports([replace(kept_report(held), report=read)])
    assert list(store.reports([held.id])) == [read]


@given(st.builds(Skipped, ODD, ODD) | LABELS | CAPTURES)
def test_records_are_packed_without_loss(record):
    """JSON refuses lone surrogates and joins pairs of them; neither may change a word."""
    assert unpacked(packed(record), type(record)) == record


@given(st.text(st.characters(codec="utf-8"), min_size=300, max_size=2000))
def test_what_is_packed_is_never_longer(text):
    """A case of twenty thousand reports is to fit on a laptop."""
    import msgspec

    record = Skipped(text, text)
    assert len(packed(record)) <= len(msgspec.json.encode(record))
    assert unpacked(packed(record), Skipped) == record


@given(st.lists(MOMENTS, min_size=2, max_size=5))
def test_moments_sort_as_their_words_do(moments):
    """The database orders words, and people's judgements by time."""
    assert [moment_of(m) for m in sorted(moment(m) for m in moments)] == sorted(moments)


@given(st.text(max_size=60))
def test_a_text_is_found_by_each_of_its_words(text):
    """What is indexed and what is asked for are the same words."""
    words = indexed(text)
    assert all(word.isascii() and word.isalnum() for word in words)
    for word in words_of(text):
        asked = phrases_of(text[word.start : word.end])
        assert all(set(phrase) <= set(words) for phrase in asked)


@given(st.floats(-720, 720), st.floats(0, 360))
def test_stretches_of_longitude_are_within_the_world(west, width):
    """A map that was dragged round the globe twice still asks for what it shows."""
    spans = _spans(west, west + width)
    assert all(-180 <= left <= right <= 180 for left, right in spans)
    assert abs(sum(right - left for left, right in spans) - width) < 1e-6 or width >= 359.999999


def test_what_is_forgotten_may_have_any_name(store):
    """An own id is what a colleague's list says."""
    odd = document("x", id="\x00\ud800/../'; --")
    store.keep([Arrival(Capture("a", b"x", "text/plain", Label(), NOON), odd, "o")])
    store.forget(forgotten(odd.id, erased=True))
    assert store.forgotten()[0].document == odd.sha256[:12]
    assert store.check() == []
