"""Sums of those told in one breath, people reached by aid, and numbers whose ground no list knows."""

import pytest


@pytest.fixture
def figures(claims):
    """The figures of a text that are no part of another: number, measure and place."""
    return lambda text, **fields: [
        (c.count.low, c.count.high, c.count.measure, c.place)
        for c in claims(text, **fields)
        if c.kind == "figure" and c.part_of is None
    ]


SUMS = [
    (
        "Twenty-two policemen and seven gunmen were killed in an attack on Bunia on Monday.",
        [(29, 29, "killed", "Bunia")],
    ),
    ("The shell killed a couple and their three children in Bunia on Monday.", [(5, 5, "killed", "Bunia")]),
    ("Gunmen killed her husband and his two brothers in Bunia on Monday.", [(3, None, "killed", "Bunia")]),
    ("A mine killed her and her driver near Bunia on Monday.", [(2, None, "killed", "Bunia")]),
    ("A man of 70 and his two grandsons were wounded by gunmen in Bunia.", [(3, None, "injured", "Bunia")]),
]


@pytest.mark.parametrize(("text", "told"), SUMS)
def test_those_told_in_one_breath_are_added_up(figures, text, told):
    """Set against each other, 22 and seven would read as a spread between two claimants."""
    assert figures(text) == told


AID = [
    "The World Food Programme handed out flour to 9,000 displaced people in Lira on Monday.",
    "The Red Cross fed 700 displaced people in Lira.",
    "In Gulu 9,000 displaced people received food parcels.",
]


@pytest.mark.parametrize("text", AID)
def test_people_reached_by_aid_are_no_displacement(claims, text):
    """How many were fed says nothing of how many fled, and would stand beside that number as a rival."""
    assert not [c for c in claims(text) if c.kind in ("figure", "displacement")]


def test_the_displaced_are_still_counted(figures):
    """A number of the displaced beside a word of aid stays one."""
    assert figures("Some 9,000 people were displaced in Lira, where food is short.") == [
        (9000, 9000, "displaced", "Lira")
    ]


def test_a_number_of_an_unknown_village_is_not_the_countrys(figures):
    """The dead of one village would be told of a whole country."""
    text = "The army of Niger came back to Niger. Twelve dead have been counted at Garabuul, a nurse said."
    assert [place for *_, place in figures(text)] in ([None], ["Garabuul"])


def test_a_number_of_another_land_is_not_the_reports(figures):
    """What a neighbour counts are its own dead."""
    text = "In Afghanistan 54 people were killed. Afghanistan closed schools. Pakistan has counted 13 civilian dead."
    assert (13, 13, "killed", "Afghanistan") not in figures(text)


def test_a_place_that_opens_a_line_is_that_of_its_numbers(figures):
    """Situation reports name the place once, as a label, and tell on."""
    text = (
        "Summary of the week\nGoma, 4 December. Armed men shot dead two traders.\n"
        "Bunia, 3 December. Six people were hurt by a mine."
    )
    assert figures(text) == [(2, 2, "killed", "Goma"), (6, 6, "injured", "Bunia")]


def test_who_is_killed_attacking_is_killed_there(claims):
    """The deed of those struck tells where they fell, though it stands in a clause of its own."""
    text = "Police killed eight militants who had attacked their camp in Lira district, officials in Kampala said."
    assert {c.place for c in claims(text) if c.kind == "figure"} == {"Lira"}


def test_a_semicolon_parts_the_places_of_two_numbers(figures):
    """The forty lie in one town and the eleven in another country."""
    text = (
        "Forty wounded have been taken to the hospital of Gao, a nurse says; "
        "eleven others have crossed the border and are treated at Abala."
    )
    assert {low: place for low, _, _, place in figures(text)} in ({40: None, 11: "Abala"}, {40: "Gao", 11: "Abala"})
