"""Counts: how many people or households, what befell them, and what is no count at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vedette.knowledge.case import CaseKnowledge
from vedette.model.readings import Reading
from vedette.reading import times
from vedette.reading.counts import reader
from vedette.reading.counts.quantities import quantities_in
from vedette.reading.numerals import numeral_at


@pytest.fixture
def counts(read_syntax, document):
    """Read the counts of a text."""

    def read(text):
        reading = Reading(document(text), read_syntax(text))
        timed = times.reader(CaseKnowledge()).read(reading)
        return reader(CaseKnowledge()).read(Reading(reading.document, reading.syntax, times=timed))

    return read


def said(found):
    return [(m.low, m.high, m.qualifier, m.measure) for m in found]


FATES = [
    ("The attack killed 12 people and wounded 30.", [(12, "killed"), (30, "injured")]),
    ("Five soldiers and two civilians were killed in an ambush near Gao.", [(5, "killed"), (2, "killed")]),
    ("A car bomb exploded in Mogadishu, leaving 12 dead.", [(12, "killed")]),
    ("The death toll rose to 773 on Friday, the ministry said.", [(773, "killed")]),
    ("Authorities recovered 773 bodies from the streets of Goma.", [(773, "killed")]),
    ("The displacement of 280,000 people has strained the town.", [(280000, "displaced")]),
    ("UNHCR said the number of displaced had risen to 1.2 million.", [(1200000, "displaced")]),
    ("The fighting drove 17,000 from their homes.", [(17000, "displaced")]),
    ("Half a million Rohingya fled to Bangladesh in 2017.", [(500000, "displaced")]),
    ("Gunmen abducted 39 students from a college in Kaduna.", [(39, "abducted")]),
    ("They were among 43 students who disappeared in Iguala.", [(43, "missing")]),
    ("Police arrested 25 protesters in Tehran.", [(25, "detained")]),
    ("More than 60,000 refugees returned to Burundi.", [(60000, "returned")]),
    ("The government evacuated 3,000 people from the coast.", [(3000, "evacuated")]),
    ("Two hundred thousand people died in Darfur.", [(200000, "killed")]),
    ("The cholera outbreak claimed the lives of 27 people.", [(27, "killed")]),
    ("1.3 million people need humanitarian assistance in Cabo Delgado.", [(1300000, "in_need")]),
    ("Shelling wounded a 63-year-old woman and a 12-year-old boy.", [(1, "injured"), (1, "injured")]),
    ("No one was hurt in the strike on Kharkiv.", [(0, "injured")]),
    ("Two suicide bombers killed 14 worshippers in Kano.", [(2, None), (14, "killed")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fates"), FATES)
def test_a_count_says_what_befell_the_counted(counts, text, fates):
    """A ledger stands on these: the number, and whether they died, fled or were taken."""
    assert [(m.low, m.measure) for m in counts(text)] == fates


BOUNDS = [
    ("At least 12 people were killed.", (12, None, "at least", "killed")),
    ("More than half a million people have died.", (500000, None, "more than", "killed")),
    ("About 280,000 people have been displaced.", (280000, 280000, "about", "displaced")),
    ("Up to 30 people died.", (None, 30, "up to", "killed")),
    ("Fewer than 30 people died.", (None, 30, "fewer than", "killed")),
    ("Between 20 and 30 militants died.", (20, 30, "between", "killed")),
    ("Tens of thousands of civilians are fleeing.", (20000, 99999, "between", "displaced")),
    ("Dozens were injured.", (24, None, "at least", "injured")),
    ("Several hundred people were detained.", (300, 999, "between", "detained")),
    ("Some 2,500-3,000 people were abducted.", (2500, 3000, "between", "abducted")),
    ("A dozen civilians were executed.", (12, 12, "exactly", "killed")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "bounds"), BOUNDS)
def test_a_count_is_no_more_exact_than_its_words(counts, text, bounds):
    """Reading "dozens" as a number would invent precision."""
    assert said(counts(text)) == [bounds]


def test_a_part_is_not_added_to_its_whole(counts):
    """111 civilians among 820 killed are no 931."""
    whole, part = counts("More than 820 people have been killed, including 111 civilians.")
    assert (whole.part_of, part.part_of) == (None, 0)
    assert (part.measure, part.who) == ("killed", "civilians")


def test_a_part_may_have_a_fate_of_its_own(counts):
    """Some of the arrested were killed; the arrest is not their fate."""
    whole, part = counts("Troops arrested 32 villagers, 11 of whom were later found dead.")
    assert (whole.measure, part.measure, part.part_of) == ("detained", "killed", 0)


def test_homes_are_households_and_no_dead(counts):
    """A destroyed home says nothing of the people in it."""
    found = counts("Floods destroyed 3,000 homes and left 12,000 people homeless in Sindh.")
    assert [(m.unit, m.measure, m.term) for m in found] == [
        ("households", None, "housing destroyed"), ("people", "displaced", "homeless"),
    ]  # fmt: skip


def test_who_is_counted_is_kept_in_the_reports_words(counts):
    """Women and children are what the report says, and more than "people"."""
    [found] = counts("The strike killed 30 women and children.")
    assert (found.text, found.who) == ("30 women and children", "women and children")


def test_fighters_are_counted_without_a_fate(counts):
    """The strength of a force is a number of people, and no casualty."""
    [found] = counts("Some 500 fighters moved on the town, 62 miles away.")
    assert (found.low, found.measure, found.term) == (500, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "The town lies 100km (62 miles) from the capital.",
        "Rebels seized two major cities.",
        "Homs is the third-largest city.",
        "The $2.5m package will help 60% of them over 3 years.",
        "Resolution 2254, Route 5 and the 4th Division.",
        "The army lost 3 tanks and 12 armoured vehicles on 4 March.",
        "It shot down 60 of 88 drones.",
        "The commander, Ali Hassan, 47, was in Homs in 2013.",
    ],
)
def test_a_number_of_anything_else_is_no_count(counts, text):
    """A distance in the ledger of the dead is the worst error a reader can make."""
    assert counts(text) == ()


def test_a_spoken_for_person_is_not_counted_twice(counts):
    """An apposition says who an ally is and counts nobody."""
    assert counts("Iran, a key ally, is evacuating its commanders.") == ()


@pytest.mark.parametrize(
    ("words", "low"),
    [
        ("half a million", 500000), ("one and a half million", 1500000), ("two hundred and fifty", 250),
        ("twenty - five thousand", 25000), ("9 300", 9300), ("1.3 million", 1300000), ("2.14 lakh", 214000),
        ("half a dozen", 6), ("a hundred", 100), ("12,754", 12754), ("500k", 500000), ("three dozen", 36),
    ],
)  # fmt: skip
def test_a_numeral_is_read_in_words_and_figures(words, low):
    """Reporters write one number in a dozen ways."""
    numeral = numeral_at(words.split(), 0)
    assert numeral is not None
    assert (numeral.low, numeral.end) == (low, len(words.split()))


@given(st.integers(0, 10**9))
def test_a_number_in_figures_is_read_as_it_stands(number):
    """With or without separators."""
    for words in ([f"{number:,}"], [str(number)]):
        numeral = numeral_at(words, 0)
        assert numeral is not None
        assert numeral.low == numeral.high == number


words = st.sampled_from([
    "12", "1,000", "000", "a", "half", "of", "and", "million", "dozens", "tens", "thousands", "to", "-", "between",
    "two", "twenty", "hundred", "few", "several", "at", "least", "more", "than", "up", "or", "1/2", "no", "+", "9" * 40,
])  # fmt: skip


@given(st.lists(words, max_size=30))
def test_quantities_are_in_order_and_bounded_the_right_way_round(found_words):
    """No run of number words may break the reader, or give a floor above its ceiling."""
    reached = 0
    for quantity in quantities_in(found_words):
        assert quantity.start <= quantity.first < quantity.end
        assert quantity.first >= reached
        assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high
        reached = quantity.end
