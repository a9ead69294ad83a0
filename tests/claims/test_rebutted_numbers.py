"""A number that a sentence denies, and one that belongs to another town, are no part of a toll."""

from datetime import date

import pytest

from vedette.claims import report_of
from vedette.model.documents import Block, Document
from vedette.reading.room import ReadingRoom


def report(text):
    """Return the report of one paragraph that came out on Friday, 17 May 2024."""
    block = Block(0, len(text), "paragraph")
    document = Document("r", "r", text, "0" * 64, published=date(2024, 5, 17), language="en", blocks=(block,))
    (reading,) = ReadingRoom().read_all([document])
    return report_of(reading)


def numbers(text):
    """Return the lowest of each number that a text gives, with its polarity."""
    return {c.count.low: c.polarity for c in report(text).claims if c.kind == "figure"}


@pytest.mark.parametrize(
    ("text", "said", "denied"),
    [
        ("Twelve people, not 18, were killed in Omdurman on Tuesday.", 12, 18),
        ("The army said the ambush near Djugu killed nine soldiers, and not 14.", 9, 14),
        ("Not 40 but 14 people were killed in the blast in Beni.", 14, 40),
        ("The UN put the number of dead in Bunia at 30, not 50.", 30, 50),
    ],
)
def test_the_number_behind_not_is_denied_and_the_other_said(text, said, denied):
    """A toll that an outlet takes back must not be printed as what it gave."""
    assert numbers(text) == {said: "yes", denied: "denied"}


def test_a_report_s_toll_leaves_out_what_it_denies():
    """The dead of an incident are those told, and not those said not to be."""
    assert report("A strike on the market in El Fasher killed six people, not 16, on Thursday.").toll.killed == 6


def test_the_victims_of_a_far_town_are_not_those_of_the_first():
    """Two raids of two days in two towns: the second's dead were named as those whom the first had hit."""
    told = report(
        "Russian aircraft bombed trenches near Vovchansk on Monday, the Russian army said. "
        "On Tuesday a Russian air strike hit a hospital in Lviv, killing four people, the governor said."
    )
    main = next(c for c in told.claims if c.id == told.main_claim)
    assert main.place == "Vovchansk"
    assert not main.targets


def test_a_fight_that_goes_on_says_nothing():
    """ "Clashes continued" is no speaker who continues."""
    told = report("Clashes continued in the north of Bambari on Thursday, killing 11 to 14 herders, a monitor said.")
    (figure,) = [c for c in told.claims if c.kind == "figure"]
    assert [s.text for s in figure.said_by] == ["a monitor"]


def test_fighters_are_called_what_the_report_calls_them():
    """Whether tribesmen rebel is not for the reader to say."""
    told = report("Tribal fighters burned a police post in Nyala on Thursday. Two fighters died.")
    assert "tribal fighters" in {p.name for p in told.parties}
    assert not {p.name for p in told.parties} & {"rebels", "militants"}


def test_the_fighters_of_a_report_on_rebels_are_its_rebels():
    """Where a report tells of rebels, the fighters it goes on with are they."""
    told = report("Rebels took the town of Djibo on Thursday. The fighters then burned the market.")
    assert "rebels" in {p.name for p in told.parties}
    assert "fighters" not in {p.name for p in told.parties}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "A ceasefire between the Ukrainian army and separatist forces took effect at midnight.",
            {"Ukrainian army", "separatists"},
        ),
        (
            "A truce between the Malian government and Tuareg rebels began on Friday.",
            {"Malian government", "Tuareg rebels"},
        ),
    ],
)
def test_both_sides_of_a_truce_are_its_parties(text, parties):
    """A truce of which one side is lost reads as if the other alone had declared it."""
    (truce,) = [c for c in report(text).claims if c.kind == "ceasefire"]
    assert set(truce.actors) == parties
