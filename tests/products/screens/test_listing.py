"""Lists and lines of a picture: a filter leaves out what it says, and a line says no more than is known."""

from datetime import UTC, date, datetime

import pytest
from msgspec.structs import replace
from tests.products.screens.invented import index_of_picture, sample, strait

from vedette.model.judgements import Judgement, Subject
from vedette.model.judging import Correction
from vedette.model.pictures import Place
from vedette.model.when import When
from vedette.products.casebook import Casebook
from vedette.products.screens.board.areas import areas_of
from vedette.products.screens.board.columns import board_of
from vedette.products.screens.evidence.asked import evidence_of
from vedette.products.screens.evidence.headings import heading
from vedette.products.screens.evidence.saying import Saying
from vedette.products.screens.evidence.verdicts import verdicts_on
from vedette.products.screens.families import family_of_claim
from vedette.products.screens.narrowing.picture import narrowed
from vedette.products.screens.selection import Selection
from vedette.products.screens.tables.listing import listed
from vedette.products.screens.tables.rowing import control_line

STRAIT = strait()


def place(key, kind, country, **more):
    """A place of some land."""
    given = {"lat": None, "lon": None, "radius_m": None, **more}
    return Place(key, key.title(), (), kind, country=country, admin1=None, gazetteer_id=None, claims=(), **given)


@pytest.mark.parametrize("name", ["figures", "events"])
def test_what_is_only_looked_back_at_is_listed_where_it_is_asked_for(name):
    """The dead of an earlier war among those of this one would be counted with them."""
    first, *rest = getattr(STRAIT, name)
    book = Casebook(replace(STRAIT, **{name: (replace(first, background=True), *rest)}))
    assert {one.id for one in listed(book, name, Selection())} == {one.id for one in rest}
    assert {one.id for one in listed(book, name, Selection(background=True))} == {first.id, *(one.id for one in rest)}


def test_a_narrowed_picture_keeps_the_lands_of_its_places_and_no_others():
    """A country that the selection does not touch would stand among its places."""
    more = (place("oruland", "country", "ORU"), place("farland", "country", "FAR"), place("lim", "town", "ORU"))
    book = Casebook(replace(STRAIT, places=(*STRAIT.places, *more)))
    assert {one.id for one in narrowed(book, Selection(kinds=("disaster",))).places} == {"p-oru", "oruland"}


@pytest.mark.parametrize(("kind", "where"), [("town", "Oru (within 7 km), Lowland, ORU"), ("country", "Oru, Lowland")])
def test_a_land_has_no_distance_round_its_middle(kind, where):
    """ "Sudan, within 900 km" tells nobody anything, and looks as if it did."""
    [oru] = STRAIT.places
    index = index_of_picture(replace(STRAIT, places=(replace(oru, kind=kind),)))
    assert dict(evidence_of(index, "event", "e-dam").facts)["Where"] == where


def test_what_persons_held_to_be_one_is_told_and_what_was_only_asked_is_not():
    """A judgement of another sort has no words there; and the evidence opens all the same."""
    two = (Subject("claim", "w", "w.a"), Subject("claim", "d", "d.a"))
    said = [Judgement(*two, verdict, "the same dam", "Ida") for verdict in ("same", "different", "unsure")]
    index = index_of_picture(replace(STRAIT, judgements=tuple(said)))
    assert verdicts_on(index, ["w.a"]) == (
        "Held to be one by Ida (the same dam).",
        "Held to be apart by Ida (the same dam).",
    )


@pytest.mark.parametrize("lost", [{"place": None}, {"actors": ()}])
def test_a_holding_without_a_holder_or_a_place_is_not_told_as_one(lost):
    """ "Guards held" is said of no place, "held Oru" of nobody."""
    claim = next(one for one in STRAIT.claims if one.kind == "control")
    saying = Saying(index_of_picture(STRAIT))
    assert saying.claim(claim) == "The Power Company of Oru held Oru"
    assert " held " not in saying.claim(replace(claim, **lost))


def test_a_holding_since_some_day_before_a_report_has_that_day_in_its_line():
    """A beginning of which only the end is known is still a beginning."""
    [held] = STRAIT.control
    by = replace(held, since=When(None, date(2029, 5, 9)))
    assert control_line(index_of_picture(STRAIT), by).since == date(2029, 5, 9)


def test_a_holder_who_is_no_actor_of_the_picture_takes_nobody_else_off_the_board():
    """One record out of form must not cost the map."""
    [held] = STRAIT.control
    other = replace(held, holder="a-nobody")
    assert len(board_of(Casebook(replace(STRAIT, control=(other, held))), "v1").control) == 1


def test_a_place_of_which_half_a_position_is_known_is_in_no_outline():
    """A latitude alone is everywhere round the earth."""
    assert areas_of([place("oru", "province", "SDN", lat=13.0)]) == areas_of([place("oru", "province", "SDN")])


@pytest.mark.parametrize("verdict", ["wrong", "right", "excluded"])
def test_a_judgement_stands_beside_the_claims_it_fell_on_and_beside_no_others(verdict):
    """ "Judged wrong" beside a sentence that nobody judged takes its word away."""
    given = Correction(
        "j1", verdict, "Ida", "a slip", datetime(2029, 5, 10, tzinfo=UTC), "The dam", (Subject("claim", "w", "w.a"),)
    )
    index = index_of_picture(replace(STRAIT, corrections=(given,)))
    [line] = verdicts_on(index, ["w.a"])
    assert "Ida" in line
    assert verdicts_on(index, ["d.a", "l.a"]) == ()


def test_a_heading_is_the_words_of_its_record_with_a_capital():
    """A letter lost there is lost on every screen that the record heads."""
    index = index_of_picture(STRAIT)
    assert heading(index, "disagreement", "d-gates") == "Whether the gates were open"
    assert heading(index, "report", "l") == "River Wire"
    assert heading(index, "event", "e-none") == ""


@pytest.mark.parametrize(("kind", "family"), [("control", "ground"), ("figure", "people"), ("shelling", "remote")])
def test_a_claim_has_the_colour_of_what_it_tells_of(kind, family):
    """What is no event has that of its nearest; grey is for what nobody knows."""
    assert family_of_claim(kind) == family


LISTS = ("events", "claims", "control", "tolls", "relations", "quotes", "services", "stories", "reports", "figures")


@pytest.mark.parametrize("name", LISTS)
def test_words_that_nothing_holds_leave_nothing(name):
    """A list that passes over what was typed shows everything as if it held it."""
    book = Casebook(sample())
    assert listed(book, name, Selection(background=True))
    assert listed(book, name, Selection(background=True, words="zzqx")) in ([], ())


@pytest.mark.parametrize("name", ["events", "claims", "control", "relations", "quotes", "figures", "actors"])
def test_an_actor_who_is_not_there_leaves_nothing(name):
    """A link may name one of another picture."""
    assert listed(Casebook(sample()), name, Selection(background=True, actors=("a-nobody",))) in ([], ())


@pytest.mark.parametrize("name", ["events", "claims", "control", "tolls", "services", "figures", "places"])
def test_a_place_that_is_not_there_leaves_nothing(name):
    """The same."""
    assert listed(Casebook(sample()), name, Selection(background=True, places=("p-nowhere",))) in ([], ())
