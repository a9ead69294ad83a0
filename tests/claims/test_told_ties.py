"""Ties read from whole texts, by the constructions of reporters."""

import pytest

TIES = {"fights", "backs", "supports", "leads", "member of", "part of", "allied with", "sanctions", "mediates"}


@pytest.fixture
def ties(claims):
    """The ties of a text as (from, type, to, polarity)."""
    return lambda text: {(c.source, c.kind, c.goal, c.polarity) for c in claims(text) if c.kind in TIES}


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("The Houthis, backed by Iran, fired missiles.", ("Iran", "backs", "Houthis", "yes")),
        ("Chad denied arming the Rapid Support Forces.", ("Chad", "backs", "Rapid Support Forces", "denied")),
        (
            "The United States announced another $600 million in weapons for Ukraine.",
            ("United States", "supports", "Ukraine", "yes"),
        ),
        (
            "The Czech Republic, which holds the presidency of the European Union, called for a tribunal.",
            ("Czech Republic", "leads", "European Union", "yes"),
        ),
        (
            "Talks between the Sudanese army and the Rapid Support Forces, mediated by Saudi Arabia, resumed.",
            ("Saudi Arabia", "mediates", "Rapid Support Forces", "yes"),
        ),
        (
            "Ethiopian troops fought alongside the Amhara militia against the Tigray People's Liberation Front.",
            ("Ethiopian army", "allied with", "Amhara militia", "yes"),
        ),
        (
            "With the help of Russian air strikes, the Syrian army retook Palmyra from Islamic State.",
            ("Russia", "supports", "Syrian army", "yes"),
        ),
    ],
)
def test_a_tie_is_read_from_its_construction(ties, text, tie):
    """Each of these wordings is common, and each tells who stands with whom."""
    assert tie in ties(text)


def test_a_governor_leads_no_country(ties):
    """A province is not the state."""
    found = ties("Malian troops fled. Jean Dupont, governor of Mopti, said rebels attacked.")
    assert not any(t[0] == "Jean Dupont" for t in found)


def test_an_office_stands_however_unsure_the_sentence(ties):
    """ "Rwandan President Paul Kagame may come" makes him no less the president."""
    assert ("Paul Kagame", "leads", "Rwanda", "yes") in ties("Rwandan President Paul Kagame may attend the summit.")


def test_aid_workers_who_support_a_hospital_side_with_nobody(ties):
    """Help for the sick is no alliance."""
    assert ties("The Red Cross supports the Ndosho hospital, which was full.") == set()
