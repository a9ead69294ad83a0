"""Figures read from whole texts: who counts, whom, where and over what span."""

from datetime import date

import pytest


@pytest.fixture
def figures(claims):
    """The figures of a text."""
    return lambda text, **fields: [c for c in claims(text, **fields) if c.kind == "figure"]


def test_a_list_under_its_lead_counts_each_line(figures):
    """Bulletins give tolls by country, and each line must know what befell those it counts."""
    text = (
        "Thirteen peacekeepers were killed in three days.\n"
        "Losses among international forces:\n- Ghana: nine (seven with the mission)\n- Nepal: three\n- Chile: one"
    )
    found = figures(text)
    assert [(f.count.low, f.count.measure) for f in found] == [(n, "killed") for n in (13, 9, 3, 1)]
    assert [f.part_of is not None for f in found] == [False, True, True, True]


def test_who_records_a_number_is_behind_it(figures):
    """Counting is saying with a number."""
    [figure] = figures("The health ministry of Haiti recorded 187 wounded in March.")
    assert "ministry" in figure.said_by[0].text


def test_a_happening_that_raises_a_toll_counts_nothing(figures):
    """A blast is no source."""
    [figure] = figures("The blast brought the death toll to 12.")
    assert figure.said_by == ()


def test_the_source_in_brackets_is_behind_the_number(figures):
    """Situation reports set their source at the end of the line."""
    found = figures("At least 5 civilians killed and 34 injured in Sumy since 2 December (regional health department).")
    assert [f.said_by[0].text for f in found] == ["regional health department"] * 2


def test_shells_fired_from_a_place_do_not_kill_there(figures):
    """Where the gun stands is not where the dead lie."""
    [figure] = figures("Rockets fired from Lebanon killed two people in Metula, officials in Tel Aviv said.")
    assert figure.place == "Metula"


def test_dead_and_wounded_in_one_number_are_no_toll(figures):
    """Nobody can tell how many of them died."""
    assert figures("The losses of the enemy amounted to 130 servicemen killed and wounded.") == []


def test_soldiers_who_shelter_are_not_displaced(figures):
    """Soldiers who seek cover at a base are no humanitarian caseload."""
    assert figures("More than 100 soldiers gave up their weapons and were sheltering at the base.") == []


def test_a_single_person_killed_counts_one(figures):
    """A driver's death is a toll of one with who it was."""
    [figure] = figures("The convoy was hit near Kidal and its driver died.")
    assert (figure.count.low, figure.count.high, figure.count.who) == (1, 1, "driver")


def test_parts_behind_a_colon_add_up_to_the_whole(figures):
    """Whoever gives the whole gives its parts."""
    text = (
        "The dead of Derna are counted again. They are 2,900, according to Lina Haddad: "
        "2,000 bodies already buried, 900 others in the morgues."
    )
    whole, *parts = figures(text)
    assert (whole.count.low, whole.count.measure) == (2900, "killed")
    assert all(p.part_of == whole.id and p.said_by == whole.said_by for p in parts)


def test_the_span_of_a_count_is_its_period(figures):
    """A flow over a week and a total since a year are never added."""
    [figure] = figures("In three days more than 2,000 fighters have been eliminated.")
    assert figure.period is not None
    assert (figure.period.start, figure.period.end) == (date(2024, 12, 3), date(2024, 12, 6))


def test_the_day_of_speaking_is_not_the_day_of_dying(figures):
    """ "The minister said on Monday" dates the minister."""
    [figure] = figures("At least 32 people have been killed in floods in Kinshasa, the minister said on Monday.")
    assert figure.when.start is None


def test_men_lost_to_injury_are_not_dead(figures):
    """Sports pages lose players."""
    assert figures("The hosts lost two more men to injury on Saturday.") == []


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Rescuers in Derna found 12 more bodies on Monday.", ["increment"]),
        ("Another 12 people were killed near Mopti.", ["increment"]),
        ("The ministry said the death toll in Gaza had risen to 40.", ["total"]),
        ("Police in Cotabato said 30 people were killed and another 12 wounded.", [None, None]),
        ("At least 12 people were killed in Sumy.", [None]),
    ],
)
def test_a_figure_says_how_it_stands_to_an_earlier_one(figures, text, changes):
    """Twelve more are added, a toll that rose to 40 is not; wounded beside killed are the first wounded told."""
    assert [f.change for f in figures(text)] == changes


def test_how_many_live_in_a_place_is_no_number_of_the_displaced(figures):
    """Half of a population of 22 million fled: nobody said that 22 million did."""
    found = figures("Half of the region's pre-war population of 900,000 fled their homes, and 40 people were killed.")
    assert all(f.count.low != 900_000 for f in found)
