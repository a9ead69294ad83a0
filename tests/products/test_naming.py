"""Names, days and counts as running English prints them, whatever war they come from."""

from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_picture import sample

from vedette.model.counts import Count
from vedette.model.pictures import Said, Toll
from vedette.model.when import When
from vedette.products.brief.acronyms import Introducer, acronyms
from vedette.products.brief.counting import count_words, number_words, toll_words
from vedette.products.brief.days import when_words
from vedette.products.brief.grammar import is_plural, listed, participle, sentence_case, with_article
from vedette.products.brief.naming import Names, precision_before

PICTURE = sample()


@pytest.mark.parametrize(
    ("name", "kind", "told"),
    [
        ("Malian army", "state forces", "the Malian army"),
        ("rebels", "armed group", "rebels"),
        ("Rebels", "armed group", "rebels"),
        ("M23", "armed group", "M23"),
        ("Ahmed al-Sharaa", "person", "Ahmed al-Sharaa"),
        ("local civil society leader", "person", "a local civil society leader"),
        ("opposition leader aligned with the Front", "person", "an opposition leader aligned with the Front"),
        ("UN-backed monitor", "monitor", "a UN-backed monitor"),
        ("UN", "international organisation", "the UN"),
        ("OCHA", "international organisation", "OCHA"),
        ("International Committee of the Red Cross", "ngo", "the International Committee of the Red Cross"),
        ("Rapid Support Forces", "armed group", "the Rapid Support Forces"),
        ("Haiti’s transitional council", "state", "Haiti’s transitional council"),
        ("United States", "state", "the United States"),
        ("Myanmar", "state", "Myanmar"),
        ("The Hague", "other", "the Hague"),
        ("police", "state forces", "the police"),
        ("residents of Gao", "civilians", "residents of Gao"),
    ],
)
def test_a_name_takes_the_article_that_english_gives_it(name, kind, told):
    """A brief that says "the rebels army" or "a Hamas" is not sent on."""
    assert with_article(name, kind) == told


@pytest.mark.parametrize(
    ("name", "many"),
    [("rebels", True), ("the Houthis", True), ("United Nations", False), ("a guard and two nurses", True),
     ("women and children", True), ("Hamas", False), ("the police", True), ("the Sudanese army", False),
     ("an officer of the guards", False), ("Iran-backed militias", True), ("crisis", False)],
)  # fmt: skip
def test_a_name_takes_the_verb_of_its_number(name, many):
    """ "The army were" and "prisoners was" betray a machine."""
    assert is_plural(name) is many


@pytest.mark.parametrize(
    ("when", "told"),
    [
        (When.on(date(2024, 12, 5)), "on 5 December"),
        (When.on(date(2013, 8, 21)), "on 21 August 2013"),
        (When.before(date(2024, 12, 6)), "by 6 December"),
        (When(date(2024, 12, 7), None, "after"), "since 7 December"),
        (When(date(2024, 11, 25), date(2024, 12, 1), "week"), "in the week of 25 November"),
        (When(date(2024, 11, 29), date(2024, 12, 1)), "between 29 November and 1 December"),
        (When(date(2024, 11, 27), date(2024, 11, 29)), "between 27 and 29 November"),
        (When(date(2024, 11, 1), date(2024, 11, 30), "month"), "in November"),
        (When(date(2012, 11, 1), date(2012, 11, 30), "month"), "in November 2012"),
        (When(date(2011, 1, 1), date(2011, 12, 31), "year"), "in 2011"),
        (When(date(2023, 12, 30), date(2024, 1, 2)), "between 30 December 2023 and 2 January 2024"),
        (When(), None),
        (None, None),
    ],
)
def test_a_day_is_told_no_more_exactly_than_it_is_known(when, told):
    """ "By 6 December" is not "on 6 December", and another year is said."""
    assert when_words(when, home=2024) == told


@pytest.mark.parametrize(
    ("count", "evidence", "told"),
    [
        (Count(820, None, "more than"), "over 820 killed", "more than 820"),
        (Count(821, None, "more than"), "over 820 killed", "more than 820"),
        (Count(280000, 280000, "about"), "some 280,000", "about 280,000"),
        (Count(20000, 99999, "between"), "tens of thousands of people", "tens of thousands of"),
        (Count(24, None, "at least"), "dozens of fighters", "dozens of"),
        (Count(12, None, "at least"), "at least 12 or dozens", "at least 12"),
        (Count(10, 15, "between"), "10 to 15", "between 10 and 15"),
        (Count(None, 30, "up to"), "as many as 30", "up to 30"),
        (Count(None, 99, "fewer than"), "fewer than 100", "fewer than 100"),
        (Count(6900000, 6900000, "about"), "6.9 million", "about 6.9 million"),
        (Count(1, 1), "one man", "one"),
        (Count(None, None), "", "an unknown number of"),
    ],
)
def test_a_count_is_told_no_more_exactly_than_the_report_gave_it(count, evidence, told):
    """ "Tens of thousands" is not "between 20,000 and 99,999"."""
    assert count_words(count, evidence) == told


def test_a_toll_of_nobody_is_not_told():
    """ "Leaving 0 people dead" tells nothing."""
    assert toll_words(Toll(0, 0, 0)) is None
    assert toll_words(Toll(3, 3, None)) == "at least three"
    assert toll_words(Toll(12, 14, 30)) == "between 12 and 30"


@given(st.integers(1, 10**9))
def test_a_number_in_words_or_figures_never_loses_size(number):
    """A number is written short only where it is exact."""
    told = number_words(number)
    if told.endswith(" million"):
        assert round(float(told.split()[0]) * 1_000_000) == number
    elif told[0].isdigit():
        assert int(told.replace(",", "")) == number


@given(st.lists(st.sampled_from(["Bor", "Gao", "Ndola", "Ye"]), min_size=1, max_size=4))
def test_a_list_in_words_holds_every_name_once(names):
    """No place is lost between a comma and an "and"."""
    assert listed(names).replace(" and ", ", ").split(", ") == names


def test_a_verb_after_had_is_a_participle():
    """ "Had withdrew" and "had was captured" are no English."""
    told = [participle(p) for p in ("withdrew from Bor", "was captured", "began an offensive", "hit a market", "fled")]
    assert told == ["withdrawn from Bor", "been captured", "begun an offensive", "hit a market", "fled"]


def test_a_name_that_writes_its_own_capitals_keeps_them_at_the_start():
    """ "EThekwini" is a misspelling."""
    assert sentence_case("eThekwini was flooded") == "eThekwini was flooded"
    assert sentence_case("rebels left") == "Rebels left"


def test_what_was_near_a_place_is_not_put_into_it():
    """A shell near a town has not hit the town."""
    place = PICTURE.places[0]
    assert precision_before(place, f"Shells fell near {place.name}.") == "near"
    assert precision_before(place, f"Shells fell north of the town of {place.name}.") == "north of"
    assert precision_before(place, f"Shells fell in {place.name}.") is None
    assert (Names(PICTURE).located(place.id, f"a base outside {place.name}") or "").startswith("outside ")


def test_a_person_is_introduced_as_the_report_does_and_never_by_a_pronoun():
    """ "His adviser said" leaves the reader asking whose."""
    names = Names(PICTURE)
    person = next(a for a in PICTURE.actors if a.kind == "person")
    last = person.name.split()[-1]
    assert names.speaker(Said(person.id, f"Interior minister {last}", None)) == f"Interior minister {last}"
    assert names.speaker(Said(person.id, f"his adviser {last}", None)) == person.name
    assert names.speaker(Said(person.id, "he", None)) == person.name
    assert names.speaker(Said(None, "Two fighters", None)) == "two fighters"


def test_an_acronym_is_introduced_once_and_then_used():
    """A reader meets HTS after he was told what it is."""
    actor = msgspec.structs.replace(PICTURE.actors[0], name="National Army of the North", aliases=("NAN", "XYZ"))
    known = acronyms(msgspec.structs.replace(PICTURE, actors=(actor,)))
    assert known == {"National Army of the North": "NAN"}
    introducer = Introducer(known)
    assert introducer.told("The National Army of the North left.") == "The National Army of the North (NAN) left."
    quoted = "The National Army of the North: “National Army of the North”."
    assert introducer.told(quoted) == "The NAN: “National Army of the North”."
