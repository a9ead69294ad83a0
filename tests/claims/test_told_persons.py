"""Figures of persons whom no number counts, and of what has not befallen anybody yet."""

import pytest


@pytest.fixture
def figures(claims):
    """The figures of a text."""
    return lambda text, **fields: [c for c in claims(text, **fields) if c.kind == "figure"]


@pytest.fixture
def persons(figures):
    """The floors that persons told of give: measure and number."""
    return lambda text: [(f.count.measure, f.count.low) for f in figures(text) if f.found_by == "count:persons"]


PERSONS = [
    ("A woman and her two sons were killed by a mine near Izyum.", [("killed", 3)]),
    ("The mayor of Toribío was wounded in an ambush on Tuesday.", [("injured", 1)]),
    ("The journalist Amin Noor was shot dead in Port Sudan on Sunday.", [("killed", 1)]),
    ("Gunmen attacked a village near Djibo, killing a nurse and wounding her husband.", [("injured", 1)]),
    ("Gunmen shot dead the chief of Gossi on Monday. The chief was killed at home.", [("killed", 1)]),
]


@pytest.mark.parametrize(("text", "told"), PERSONS)
def test_persons_told_of_are_a_floor(persons, text, told):
    """A mayor shot is one victim at least, though nobody wrote a number."""
    assert persons(text) == told


STATED = [
    "Three people, a woman and her two sons, were killed by a mine near Izyum.",
    "The mayor of Toribío was wounded in an ambush. At least four people were injured in the attack.",
    "The group claimed to have killed 50 mercenaries and 10 soldiers south of Tinzaouaten.",
    "The mayor of Marawi could be killed if the militants attack the town.",
    "The mayor of Derry was killed in an attack thirty years ago.",
    "A priest was killed in an attack in Pemba.",
]


@pytest.mark.parametrize("text", STATED)
def test_a_number_that_is_stated_needs_no_floor(persons, text):
    """Two figures of one happening, one derived, would read as a disagreement; history and fears have no victims."""
    assert persons(text) == []


def test_those_summed_are_parts_of_the_sum(figures):
    """Else a mother and her sons would be counted twice."""
    found = figures("A teacher and her two pupils were killed in an air strike on Lashio.")
    whole = next(f for f in found if f.found_by == "count:persons")
    assert (whole.count.low, whole.count.high, whole.count.qualifier) == (3, None, "at least")
    assert [f.part_of == whole.id for f in found if f is not whole] == [True, True]
    assert whole.about is not None


UNREAL = [
    ("Aid groups fear 2,000 people could die in El Geneina.", "feared"),
    ("Up to 20,000 people will be displaced by the storm in Sittwe.", "expected"),
    ("If the dam breaks, 5,000 people would drown in Nova Kakhovka.", "expected"),
    ("About 300 people may have been killed in Wad Madani.", "reported"),
    ("About 300 people were killed in Wad Madani.", "asserted"),
    ("The 12 people killed in Gao on Sunday will be buried on Monday.", "asserted"),
]


@pytest.mark.parametrize(("text", "modality"), UNREAL)
def test_the_verb_of_a_fate_tells_how_sure_it_is(figures, text, modality):
    """Those who could die are no dead."""
    [figure] = figures(text)
    assert figure.modality == modality


def test_the_dead_of_whom_somebody_denies_are_denied(figures):
    """A denial counts nobody."""
    [figure] = figures("The government denied that 40 civilians were killed in Gao.")
    assert figure.polarity == "denied"


HISTORY = [
    "Soldiers patrolled Kigali on Sunday, 30 years after the genocide in which 800,000 people were killed.",
    "Mourners met in Potocari on Tuesday, 28 years after troops captured the town and executed some 8,000 men.",
    "Elders asked forgiveness for the massacre of 2004 at Barlonyo, in which rebels killed more than 300 people.",
    "The ceremony remembered the 8,000 men and boys killed in Srebrenica.",
    "Ten years ago this week 276 pupils were abducted in Chibok.",
    "Mocoa, hit by a landslide that killed 300 in 2017, was calm.",
]
NEWS = [
    "Two years after the war began, 20 people were killed in Wau on Sunday.",
    "Families remembered the 12 people killed in last week's attack in Derry.",
    "Ten years after the fall of Mosul, gunmen killed four policemen there on Sunday.",
    "Rebels from a group founded twenty years ago killed six people in Beni on Sunday.",
]


@pytest.mark.parametrize(("text", "history"), [*((t, True) for t in HISTORY), *((t, False) for t in NEWS)])
def test_the_dead_of_years_ago_are_background(figures, text, history):
    """A genocide remembered is not this week's, and this week's dead are not history for standing beside it."""
    assert [f.background for f in figures(text)] == [history]


def test_those_who_suffer_bring_no_total(figures):
    """The displaced did not count themselves."""
    found = figures("An additional 12,000 people were displaced in Rutshuru, bringing the total to 1.1 million.")
    assert [f.said_by for f in found] == [(), ()]


def test_a_source_in_brackets_may_give_its_day(figures):
    """Situation reports set the hour of the count beside its source."""
    found = figures("• 976 dead, 598 missing (INGC, 18 Mar, 06:00), most of them in Sofala.")
    assert [f.said_by[0].actor or f.said_by[0].text for f in found] == ["INGC", "INGC"]
