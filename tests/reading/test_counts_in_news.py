"""The shapes in which reports of many wars give their numbers, and the numbers that count nobody."""

import pytest

SHAPES = [
    # totals and what is added to them
    ("Eleven more bodies were found in Beit Hanoun, bringing the death toll to 74.", {11, 74}, "killed"),
    ("The toll from the Hodeidah market strike has risen from 31 to 40, health officials said.", {31, 40}, "killed"),
    ("A death toll of 43 was given by the hospital in Nyala.", {43}, "killed"),
    ("The raid on Pibor left 43 dead.", {43}, "killed"),
    ("The ambush claimed 43 lives in Cabo Delgado.", {43}, "killed"),
    ("Forty-three people lost their lives in the attack on Solhan.", {43}, "killed"),
    ("Since Monday 31 have died in El Geneina.", {31}, "killed"),
    # parts
    ("At least 12 people, including three children, were killed in Kharkiv.", {12, 3}, "killed"),
    ("Nineteen people died in Tumaco, among them four police officers.", {19, 4}, "killed"),
    ("The shelling of Stepanakert killed 10 people, two of whom were journalists.", {10, 2}, "killed"),
    # vague words and bounds
    ("Between 20 and 30 villagers were killed in Ogossagou.", {20}, "killed"),
    ("Dozens of civilians were killed in Sagaing.", {24}, "killed"),
    ("Scores were wounded in Port-au-Prince.", {40}, "injured"),
    ("Up to 40 rebels were killed near Jolo, the army said.", {None}, "killed"),
    ("Some 1,200 households were displaced from Marawi.", {1200}, "displaced"),
    # two speakers
    ("The ministry said 15 people were killed, while the rebels put the number at 27.", {15, 27}, "killed"),
    ("The army said 12 soldiers had died; the rebels claimed to have killed 60.", {12, 60}, "killed"),
    # the wounded who died, and bodies
    ("Three of the wounded later died at the hospital in Goma.", {3}, "killed"),
    ("The bodies of two men were found in Cotabato.", {2}, "killed"),
    ("Four men were found shot to death in Apatzingan.", {4}, "killed"),
    ("Six people were hit by shrapnel in Kherson.", {6}, "injured"),
    ("Nobody was killed in Popayan.", {0}, "killed"),
    # lists and notes without a clause
    ("Two adults, three children found dead in a hut near Bria.", {2, 3}, "killed"),
    ("A girl was grazed by a bullet in Imphal and two boys were shot dead.", {2}, "killed"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "numbers", "measure"), SHAPES)
def test_a_number_is_read_in_every_shape(read, text, numbers, measure):
    """A ledger that knows one shape of a toll knows one outlet."""
    assert {c.low for c in read(text).counts if c.measure == measure} == numbers


NO_FIGURES = [
    "The 72nd Brigade withdrew from Vuhledar.",
    "M23 fighters entered Sake.",
    "Flight 17 was shot down over Donetsk.",
    "Resolution 2254 was killed by a veto, the envoy to Syria said.",
    "The bomb fell 30 km from Taiz and cost $12 million in damage.",
    "One in three children in Tigray is malnourished.",
    "Sixty percent of the wounded in Gaza are women.",
    "It was the first death in Imphal this month.",
    "The prosecutor charged him with four counts of murder in Bogota.",
    "Two fatal crashes were reported near Maiduguri.",
    "Casualties in Lashio reached 60, the army said.",
    "In Derry 14 people have been hurt or killed.",
    "Shots were heard on Radio 4 - Belfast, listeners said.",
]


@pytest.mark.parametrize("text", NO_FIGURES)
def test_what_counts_nobody_is_no_figure(read, text):
    """Names, money, distances, shares, charges and sums of dead and hurt tell how many died in no report."""
    assert [c.text for c in read(text).counts if c.measure is not None] == []


def test_the_badly_hurt_are_some_of_the_hurt(read):
    """ "Six were wounded, three critically" is six people and no nine."""
    whole, part = (c for c in read("Six people were wounded, three critically, in Taiz.").counts if c.measure)
    assert (whole.low, part.low, part.part_of) == (6, 3, 0)


def test_a_part_that_died_is_killed(read):
    """Who was shot fatally is dead, though the whole were only shot."""
    whole, part = read("Five people were shot, one of them fatally, in Cite Soleil.").counts
    assert (whole.measure, part.measure, part.part_of) == ("injured", "killed", 0)


def test_a_clause_belongs_to_the_nearer_noun(read):
    """The mother of the dead is alive."""
    found = read("A mother of two boys who were killed in Nablus spoke to the crowd.").counts
    assert [(c.low, c.measure) for c in found if c.measure] in ([(2, "killed")], [])


def test_who_takes_the_hurt_to_hospital_is_not_hurt(read):
    """Rescuers are no casualties."""
    found = read("Two neighbours rushed a boy to the hospital in Omdurman.").counts
    assert [(c.low, c.measure) for c in found if c.measure] == [(1, "injured")]
