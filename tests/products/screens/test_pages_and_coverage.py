"""Pages of actors and places, the graph, what was covered, and what a search finds."""

from datetime import date, datetime

from msgspec.structs import replace
from tests.products.screens.invented import index_of_picture, sample, strait

from vedette.model.cases import Hit
from vedette.model.judging import Correction
from vedette.model.pictures import Picture
from vedette.products.screens.keys import toll_key
from vedette.products.screens.selection import Selection
from vedette.products.screens.tables.coverage import CaseStands, coverage_view
from vedette.products.screens.tables.finding import found
from vedette.products.screens.tables.graph import graph_of
from vedette.products.screens.tables.pages import actor_page, place_page

SAMPLE = index_of_picture(sample())
STRAIT = index_of_picture(strait())


def test_an_actor_s_page_parts_what_it_did_from_what_it_suffered():
    """Who struck and who was struck are two lists."""
    page = actor_page(SAMPLE, "army")
    assert {line.id for line in page.did} == {e.id for e in SAMPLE.picture.events if "army" in e.actors}
    assert {line.id for line in page.suffered} == {e.id for e in SAMPLE.picture.events if "army" in e.targets}
    days = [str(line.end or line.start) for line in page.did if line.end or line.start]
    assert days == sorted(days, reverse=True)
    assert actor_page(SAMPLE, "nobody") is None


def test_a_place_s_page_says_who_held_it_and_what_is_out():
    """The history of a town is read on one page."""
    page = place_page(SAMPLE, "tarnov")
    assert {line.holder.id for line in page.control} == {
        c.holder for c in SAMPLE.picture.control if c.place == "tarnov"
    }
    assert len(page.services) == sum(s.place == "tarnov" for s in SAMPLE.picture.services)
    assert place_page(SAMPLE, "nowhere") is None


def test_disputes_stand_on_the_pages_of_those_they_name():
    """A page without them would read as settled."""
    assert {one.id for one in actor_page(STRAIT, "a-company").disagreements} == {"d-gates", "d-dead"}
    assert {one.id for one in place_page(STRAIT, "p-oru").disagreements} == {"d-gates", "d-dead", "d-grew"}


def test_the_graph_shows_the_weightiest_and_counts_the_rest():
    """Sixty actors are readable; who is left out must be told."""
    whole = graph_of(SAMPLE, Selection(background=True), 300)
    few = graph_of(SAMPLE, Selection(background=True), 3)
    assert len(few.actors) == 3
    assert few.left_out + 3 == len(whole.actors)
    assert [a.id for a in few.actors] == [a.id for a in whole.actors[:3]]
    ids = {a.id for a in few.actors}
    assert all({t.source.id, t.goal.id} <= ids for t in few.ties)
    assert all({e.source, e.goal} <= ids for e in few.encounters)


def test_an_encounter_leads_to_the_events_behind_it():
    """Every line of the graph opens."""
    for one in graph_of(SAMPLE, Selection(), 300).encounters:
        assert one.events == len(one.ids)
        for id in one.ids:
            assert one.source in SAMPLE.events[id].actors
            assert one.goal in SAMPLE.events[id].targets


def test_coverage_counts_copies_apart():
    """Three printings of one dispatch are three reports and one origin."""
    view = coverage_view(STRAIT, CaseStands(pending=2, unread=1))
    assert [(row.name, row.reports, row.origins) for row in view.outlets] == [
        ("River Wire", 2, 2), ("Company Post", 1, 1), ("Evening Ferry", 1, 0), ("Oru Gazette", 1, 0),
    ]  # fmt: skip
    assert view.days == ((date(2029, 5, 5), 2, 1), (date(2029, 5, 6), 2, 1), (date(2029, 5, 9), 1, 1))
    assert [(row.id, len(row.reports)) for row in view.origin_rows] == [("w", 3), ("d", 1), ("l", 1)]
    assert (view.pending, view.unread) == (2, 1)


def test_the_places_last_heard_of_come_first():
    """Where nothing was heard for long, the map is blind."""
    (age,) = coverage_view(STRAIT, CaseStands()).ages
    assert (age.place.id, age.last_event, age.last_told, age.events) == ("p-oru", date(2029, 5, 4), date(2029, 5, 6), 2)
    ages = coverage_view(SAMPLE, CaseStands()).ages
    told = [age.last_told or date.min for age in ages]
    assert told == sorted(told)


def test_a_grade_says_who_gave_it():
    """A letter without a name behind it is nobody's judgement."""
    given = Correction("j1", "graded", "Ana Ruiz", "long record", datetime(2029, 5, 9), "River Wire", (), grade="B")
    view = coverage_view(index_of_picture(replace(strait(), corrections=(given,))), CaseStands())
    assert {row.name: row.graded_by for row in view.outlets}["River Wire"] == "Ana Ruiz"


def test_names_are_found_by_their_beginnings_whatever_their_accents():
    """A reader types three letters."""
    ids = [(one.sort, one.id) for one in found(STRAIT, "öRu", (), 20).records]
    assert ids[0] == ("place", "p-oru")
    assert ("actor", "a-company") in ids
    assert ("disagreement", "d-dead") in ids
    assert found(STRAIT, "ower", (), 20).records == ()
    assert len(found(STRAIT, "oru", (), 2).records) == 2
    assert found(STRAIT, "  ", (), 20).records == ()


def test_reports_are_found_with_the_words_around():
    """Reports that the picture does not hold are not offered: they could not be opened."""
    view = found(STRAIT, "dam", [Hit("w", "the dam gave way"), Hit("gone", "…")], 20)
    assert [(one.id, one.words) for one in view.reports] == [("w", "the dam gave way")]


def test_keys_are_of_one_record_each():
    """Two records under one key would open each other's evidence."""
    picture: Picture = sample()
    assert len(SAMPLE.control) == len(picture.control)
    assert len(SAMPLE.relations) == len(picture.relations)
    assert len(SAMPLE.quotes) == len(picture.quotes)
    assert len(SAMPLE.services) == len(picture.services)
    assert len({toll_key(t) for t in picture.tolls}) == len(picture.tolls)
