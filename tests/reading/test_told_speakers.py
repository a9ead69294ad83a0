"""Speakers who are told by an office, a pronoun or what points back."""

import pytest


@pytest.fixture
def speakers(read):
    """The speakers of the attributions of a text, with who relays them."""
    return lambda text: [(a.speaker, a.relayed_by) for a in read(text).attributions if a.source is not None]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Amina Yusuf, a nurse at the clinic, has not slept. “We have no blood left,” the nurse said.", "Amina Yusuf"),
        ("“This is a massacre,” posted the mayor of Port-au-Prince, Lydie Mbeki, on Facebook.", "Lydie Mbeki"),
        ("It had “no intention of leaving”, the statement signed by spokesman Khun Okkar said.", "Khun Okkar"),
        ("“It is a lie.” That was how army spokesman Tariq Aziz on Monday dismissed the charge.", "Tariq Aziz"),
        ("Two children died, according to Lina Haddad, a doctor. “More will die,” she said.", "Lina Haddad"),
    ],
)
def test_the_speaker_is_found_by_name(speakers, text, name):
    """Readers follow these without a thought."""
    assert name in [speaker for speaker, _ in speakers(text)]


def test_a_source_is_never_its_own_relay(speakers):
    """An agency of the UN is no news agency."""
    assert speakers("Some 400,000 people have fled, according to the U.N. refugee agency.") == [("UNHCR", None)]


def test_an_item_of_a_list_is_no_speaker(speakers):
    """ "Malawi: three" is said by nobody."""
    assert speakers("Losses of the forces:\n- Malawi: three (SAMIDRC)\n- Uruguay: one") == []
