"""Victims: those to whom harm was done, also where nobody numbers them."""

import pytest

TOLD = [
    ("Maria Lopez, 34, was shot dead in Cali on Monday.", [("killed", "Maria Lopez", 34)]),
    ("The victim was pronounced dead at a hospital in Medellin.", [("killed", None, None)]),
    ("His brother was killed in the shelling of Agdam.", [("killed", None, None)]),
    ("Gunmen killed the judge and wounded his driver in Quetta.", [("killed", None, None), ("injured", None, None)]),
    ("A teacher was shot in the leg in Morelia.", [("hit", None, None)]),
    ("Police are looking into the death of Omar Haddad in Aden.", [("killed", "Omar Haddad", None)]),
    ("The suspect shot himself fatally in Derry.", [("killed", None, None)]),
]


@pytest.mark.parametrize(("text", "victims"), TOLD)
def test_people_are_victims_with_and_without_a_number(read, text, victims):
    """Most who die in a war of small attacks are told of one by one."""
    assert [(v.harm, v.who.name, v.who.age) for v in read(text).victims] == victims


NOBODY = [
    "Musa opened the door and shot at the car in Kano.",
    "He was going to kill his wife, the court in Bamako heard.",
    "The man turned himself in to the police in Juba.",
    "The gunman was charged in Kabul.",
    "The mayor of Mopti spoke at the market.",
    "Every soldier killed is mourned, the general said in Jerusalem.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_who_acts_or_is_only_threatened_is_no_victim(read, text):
    """A wrong death is worse than a missing one."""
    assert read(text).victims == ()


def test_a_name_beside_a_noun_is_the_same_person(read):
    """ "Her husband, Amin Noor" is one man."""
    [victim] = read("Soldiers shot her husband, Amin Noor, at a checkpoint in Mekelle.").victims
    assert (victim.who.name, victim.who.sex) == ("Amin Noor", "male")


def test_a_triple_murder_counts_three(read):
    """Headlines multiply instead of counting."""
    [victim] = read("Arrest after triple murder in Acapulco.").victims
    assert (victim.harm, victim.low) == ("killed", 3)
