"""Narrowing: a brief of a selection says nothing that the selection does not hold."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.products.screens.invented import drawn, index_of_picture, sample, strait
from worlds import some_reports

from vedette.model.pictures import Story, Toll
from vedette.model.when import When
from vedette.products.brief.compose import compose
from vedette.products.casebook import Casebook
from vedette.products.screens.keys import toll_key
from vedette.products.screens.narrowing import brief
from vedette.products.screens.narrowing.brief import brief_view, selection_words
from vedette.products.screens.narrowing.picture import narrowed
from vedette.products.screens.selection import Selection

SAMPLE = Casebook(sample())
STRAIT = Casebook(strait())
DAYS = st.sampled_from([None, *(date(2031, 3, d) for d in (3, 4, 6, 8))])
SELECTIONS = st.builds(
    Selection,
    start=DAYS,
    end=DAYS,
    known_by=DAYS,
    kinds=st.sampled_from([(), ("capture",), ("clash", "air strike")]),
    statuses=st.sampled_from([(), ("contested",), ("reported", "confirmed")]),
    words=st.sampled_from([None, "blue", "port"]),
    background=st.booleans(),
)


def sentences(view):
    return [*view.highlights, *(one for section in view.sections for one in section.sentences)]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some_reports, SELECTIONS, st.booleans(), st.booleans())
def test_every_sentence_stands_on_claims_of_the_selection(reports, selection, by_actor, by_place):
    """A sentence of what was left out would tell of another week, another town, another day of knowing."""
    picture = drawn(reports)
    book = Casebook(picture)
    if by_actor and picture.actors:
        selection = replace(selection, actors=(picture.actors[0].id,))
    if by_place and picture.places:
        selection = replace(selection, places=(picture.places[0].id,))
    small = narrowed(book, selection)
    ids = {c.id for c in small.claims}
    reports_in = {r.id for r in small.reports}
    assert all(c.report in reports_in for c in small.claims)
    for view in (brief_view(index_of_picture(picture), selection),):
        assert all(set(one.claims) <= ids for one in sentences(view))
    assert small.coverage.reports == len(small.reports)
    assert {f for t in small.tolls for f in t.figures} <= {f.id for f in small.figures}
    if selection.known_by:
        assert all(r.published and r.published <= selection.known_by for r in small.reports)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some_reports)
def test_the_brief_of_an_empty_selection_is_the_brief_of_the_picture(reports):
    """Nothing is asked for, so nothing may change."""
    picture = drawn(reports)
    brief, view = compose(picture), brief_view(index_of_picture(picture), Selection())
    assert view.headline == brief.headline
    assert [(one.text, one.claims) for one in view.highlights] == [(one.text, one.claims) for one in brief.highlights]
    assert [section.title for section in view.sections] == [section.title for section in brief.sections]
    assert view.selection is None


@pytest.mark.parametrize("book", [SAMPLE, STRAIT], ids=["sample", "strait"])
def test_that_nothing_was_found_heads_no_brief_of_a_selection_with_events(book):
    """A reader who sees "no event" believes it, and closes the screen on the event below."""
    index = index_of_picture(book.picture)
    kinds = {event.kind for event in book.picture.events} | {"coup"}
    for asked in [Selection(kinds=(kind,), background=True) for kind in sorted(kinds)]:
        view = brief_view(index, asked)
        assert ("no event" in view.headline.casefold()) == (view.events == 0), view
        assert not view.headline.startswith(book.picture.case.capitalize())


def test_a_total_of_the_war_is_not_told_of_a_day():
    """Whoever brushes one day would read all the dead of a war as those of that day."""
    day = Selection(start=date(2029, 5, 4), end=date(2029, 5, 4))
    assert narrowed(STRAIT, day).tolls == ()
    assert narrowed(STRAIT, Selection(start=date(2029, 5, 1), end=date(2029, 5, 31))).tolls == STRAIT.picture.tolls
    assert narrowed(STRAIT, Selection(actors=("a-company",))).tolls == ()


def test_a_count_of_another_year_takes_its_toll_and_its_dispute_along():
    """What was added up with a number from elsewhere is no sum of the selection, and no dispute within it."""
    picture = strait()
    old = When(date(2028, 1, 1), date(2028, 12, 31), "year")
    figures = tuple(replace(f, period=old) if f.id == "f-25" else f for f in picture.figures)
    small = narrowed(
        Casebook(replace(picture, figures=figures)), Selection(start=date(2029, 5, 1), end=date(2029, 5, 31))
    )
    assert {f.id for f in small.figures} == {"f-40", "f-61"}
    assert small.tolls == ()
    assert [d.id for d in small.disagreements] == ["d-gates", "d-grew"]


def test_the_dead_of_a_long_event_are_not_those_of_one_of_its_days():
    """Fighting that went on all week is told of Monday, its dead are not."""
    picture = strait()
    toll = Toll(40, 40, 61)
    week = When(date(2029, 5, 2), date(2029, 5, 6), "day")
    events = (replace(picture.events[0], when=week, killed=toll), *picture.events[1:])
    book = Casebook(replace(picture, events=events))
    (day,) = narrowed(book, Selection(kinds=("disaster",), start=date(2029, 5, 4), end=date(2029, 5, 4))).events
    (whole,) = narrowed(book, Selection(kinds=("disaster",), start=date(2029, 5, 1), end=date(2029, 5, 9))).events
    assert (day.killed, whole.killed) == (None, toll)


def test_a_holder_of_later_is_not_told_of_before():
    """The guards came on the ninth: nobody knows who held the dam on the fourth."""
    assert narrowed(STRAIT, Selection(end=date(2029, 5, 6))).control == ()
    assert len(narrowed(STRAIT, Selection(start=date(2029, 5, 12), end=date(2029, 5, 14))).control) == 1


def test_the_other_side_comes_along():
    """A brief of the accusation alone must not hide that it is denied."""
    small = narrowed(STRAIT, Selection(kinds=("accusation",)))
    assert [d.id for d in small.disagreements] == ["d-gates"]
    assert "d.a" in {c.id for c in small.claims}


def test_numbers_of_which_one_is_left_out_are_no_dispute():
    """Known by the sixth, there are two counts and no later one."""
    small = narrowed(STRAIT, Selection(known_by=date(2029, 5, 6)))
    assert {f.id for f in small.figures} == {"f-40", "f-25"}
    assert [d.id for d in small.disagreements] == ["d-gates"]


def test_an_event_confirmed_by_later_words_is_not_confirmed_before():
    """By the first report alone it was one voice."""
    book = SAMPLE
    confirmed = [e for e in book.picture.events if e.status == "confirmed"]
    days = sorted({r.published for r in book.picture.reports if r.published})
    assert confirmed
    for day in days:
        for event in narrowed(book, Selection(known_by=day)).events:
            origins = {book.reports[book.claims[c].report].origin for c in event.claims}
            assert event.status != "confirmed" or len(origins) > 1


def test_before_anything_was_published_there_is_nothing():
    """A handle at the far left of the timeline gives an empty brief and no error."""
    small = narrowed(SAMPLE, Selection(known_by=date(1999, 1, 1)))
    assert (small.events, small.claims, small.coverage.reports) == ((), (), 0)
    view = brief_view(index_of_picture(sample()), Selection(known_by=date(1999, 1, 1)))
    assert view.headline
    assert sentences(view) == []


@pytest.mark.parametrize(
    ("selection", "words"),
    [
        (Selection(start=date(2031, 3, 3), end=date(2031, 3, 5)), "3–5 Mar 2031"),
        (Selection(start=date(2031, 3, 3), places=("tarnov",)), "since 3 Mar 2031 · in Tarnov"),
        (Selection(actors=("hf", "gone")), "Highland Front, an actor that was not known yet"),
        (Selection(words=" the  bridge "), "“the bridge”"),
        (Selection(end=date(2031, 3, 3), known_by=date(2031, 3, 5)), "until 3 Mar 2031 · known by 5 Mar 2031"),
    ],
)
def test_a_selection_is_told_in_words(selection, words):
    """A brief that is exported must say what it is of."""
    assert selection_words(index_of_picture(sample()), selection) == words


def test_what_may_have_happened_later_is_left_out_and_counted():
    """ "By Thursday" is not surely Monday."""
    view = brief_view(index_of_picture(sample()), Selection(start=date(2031, 3, 3), end=date(2031, 3, 4)))
    assert "without 1 event that may have happened later" in view.selection


def test_a_headline_says_no_event_only_where_the_selection_holds_none():
    """Above a sentence that tells of one, “no event was found” is false; and the case's name is not what was chosen."""
    picture = sample()
    for event in picture.events:
        asked = Selection(start=event.when.start, end=event.when.end, kinds=(event.kind,), background=True)
        view = brief_view(index_of_picture(picture), asked)
        assert (view.events == 0) == ("no event" in view.headline), view.headline
    none = brief_view(index_of_picture(picture), Selection(start=date(1999, 1, 1), end=date(1999, 1, 2)))
    assert none.headline.startswith("1–2 Jan 1999: no event")
    assert none.headline.endswith("no event of a conflict or a crisis was found")


def test_events_that_head_nothing_are_counted_in_the_headline():
    """A brief of few events has no sentence for its top."""
    picture = sample()
    quiet = replace(
        picture, events=tuple(replace(e, claims=(), background=False) for e in picture.events[:2]), brief=None
    )
    bare = replace(quiet, figures=(), tolls=(), claims=(), case="in the harbour")
    assert compose(bare).headline == "In the harbour: 2 events were found"
    assert compose(replace(bare, events=bare.events[:1])).headline == "In the harbour: 1 event was found"


def test_the_totals_of_a_brief_lead_to_their_tolls_and_none_is_told_that_the_selection_cuts():
    """ "In all 61 killed" is the number most quoted: it opens to all that it counts, and is no total of one day."""
    picture = strait()
    index = index_of_picture(picture)
    [toll] = brief_view(index, Selection()).tolls
    assert (toll.sort, toll.id) == ("toll", toll_key(picture.tolls[0]))
    assert toll.title.startswith("In all 61 killed, between 25 and 61 (counted from 2 figures of 2 claimants")
    assert toll.id in index.tolls
    assert brief_view(index, Selection(start=date(2029, 5, 4), end=date(2029, 5, 4))).tolls == ()


def test_of_more_events_than_a_brief_holds_the_weightiest_are_told(monkeypatch):
    """A brief of ten thousand events that left out the forty dead would say that it is of the weightiest."""
    held = []
    real = brief.narrowed_to
    monkeypatch.setattr(brief, "HEAVIEST", 1)
    monkeypatch.setattr(
        brief, "narrowed_to", lambda book, asked, kept: (held.extend(e.id for e in kept), real(book, asked, kept))[1]
    )
    for heavy, light in (("e-dam", "e-gates"), ("e-gates", "e-dam")):
        picture = strait()
        killed = {heavy: Toll(40, 40, 40), light: None}
        events = [replace(e, kind="shelling", status="reported", killed=killed[e.id]) for e in picture.events]
        index = index_of_picture(replace(picture, events=tuple(events)))
        held.clear()
        said = brief_view(index, Selection(start=date(2029, 5, 1), end=date(2029, 5, 9))).selection
        assert held == [heavy], f"{light} is told in place of {heavy}"
        assert "the 1 weightiest of 2 events" in (said or "")


def test_stories_of_other_events_are_left_out():
    """Three outlets on another matter would be counted for this one."""
    stories = (Story("s1", "The dam", ("w", "c1"), "e-dam"), Story("s2", "The gates", ("d", "l"), "e-gates"))
    book = Casebook(replace(strait(), stories=stories))
    assert [one.id for one in narrowed(book, Selection(kinds=("disaster",))).stories] == ["s1"]


def test_a_holding_of_no_known_day_is_of_no_days_that_are_asked_for():
    """Whether it was held in that week nobody said."""
    picture = strait()
    since = {"known": picture.control[0].since, "unknown": When()}
    kept = {}
    for name, when in since.items():
        book = Casebook(replace(picture, control=(replace(picture.control[0], since=when),)))
        kept[name] = len(narrowed(book, Selection(start=date(2029, 5, 1), end=date(2029, 5, 9))).control)
    assert kept == {"known": 1, "unknown": 0}
