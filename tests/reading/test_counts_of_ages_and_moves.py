"""Ages told behind "of", bodies handed over, and movements that are neither flight nor return."""

import pytest


def measured(reading):
    """The numbers of a reading that say what befell those counted."""
    return [(c.low, c.measure) for c in reading.counts if c.measure]


AGES = [
    ("A man of 60 was killed in Lira on Monday when a shell hit his house.", [(1, "killed")]),
    ("A fisherman of about 58 years was wounded by gunfire near Entebbe.", [(1, "injured")]),
    ("An old man of 70 and his two grandsons were wounded in Bunia.", [(1, "injured"), (2, "injured")]),
    ("Nine people, among them a girl of seven, were killed in Bunia.", [(9, "killed")]),
    ("A patrol of nine soldiers was ambushed and killed in Bunia.", [(9, "killed")]),
    ("A family of six was killed in Idlib.", [(6, "killed")]),
]


@pytest.mark.parametrize(("text", "told"), AGES)
def test_an_age_counts_nobody(read, text, told):
    """Read as a number, the age of one victim would be sixty dead."""
    assert measured(read(text)) == told


def test_dead_or_missing_are_not_all_dead(read):
    """Nobody knows how many of the forty live, so that they are no toll."""
    assert measured(read("After the fighting in Bunia 40 are dead or missing, the mayor said.")) == []


HANDED = [
    ("The army will hand over the bodies of 14 rebels at Mandera on Tuesday.", []),
    ("The two sides exchanged the bodies of 19 fighters at Torkham.", []),
    ("The bodies were handed over on Tuesday: eight to Kenya and four to Somalia.", []),
    ("The bodies of 19 fighters were found near Torkham.", [(19, "killed")]),
]


@pytest.mark.parametrize(("text", "told"), HANDED)
def test_bodies_handed_over_are_no_new_dead(read, text, told):
    """They died elsewhere and were counted there; at the crossing nobody was killed."""
    assert measured(read(text)) == told


MOVES = [
    ("Six others crossed the border and are being treated in Diffa.", [(6, "injured")]),
    ("Two brothers who were sheltering in the school of Lice were found burnt to death.", [(2, "killed")]),
    ("Of the nine arrested, four have come home.", [(9, "detained")]),
    ("Seven prisoners of war have returned to Ukraine.", []),
    ("Police in Bunia arrested 45 protesters and released 30 of them.", [(45, "detained")]),
    ("The gate was opened for returnees: 1,900 people crossed into Chad.", [(1900, "returned")]),
    ("Of the 40 people displaced from Bunia, 12 have returned home.", [(40, "displaced"), (12, "returned")]),
]


@pytest.mark.parametrize(("text", "told"), MOVES)
def test_who_moves_has_not_always_fled(read, text, told):
    """The wounded, the dead and the freed would swell the number of the displaced."""
    assert measured(read(text)) == told


def test_the_owner_is_no_part_of_whom_is_counted(read):
    """A brief would tell of "100 's fighters"."""
    [count] = read("Both sides claimed to have killed more than 100 of the other's fighters.").counts
    assert count.who == "fighters"


def test_a_couple_and_their_children_are_counted_both(read):
    """The parse hangs the children on the verb, and two of five would be told."""
    assert measured(read("The shell killed a couple and their three children in Bunia.")) == [
        (2, "killed"),
        (3, "killed"),
    ]
