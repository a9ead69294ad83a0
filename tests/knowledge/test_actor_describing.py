"""A phrase by itself tells role and country; what it does not tell stays unknown."""

from datetime import date

import pytest

from vedette.knowledge.actors import describe

TOLD = [
    ("former president of Chad", "former elite", "TCD"),
    ("the Saudi-led coalition", "military", "SAU"),
    ("rebels in northern Mali", "rebels", "MLI"),
    ("Russian tourists", "civilians", "RUS"),
    ("the central bank of Nigeria", "government", "NGA"),
    ("the Shining Path", "rebels", "PER"),
    ("Iran-backed militias in Iraq", "paramilitary", "IRQ"),
    ("Turkish-backed fighters", "rebels", None),
    ("US forces in Saudi Arabia", "military", "USA"),
    ("Russia's ambassador to Poland", "government", "RUS"),
    ("pro-Russian separatists in Ukraine", "rebels", "UKR"),
    ("opposition leader", "opposition", None),
    ("the military government of Niger", "government", "NER"),
    ("Sudanese government forces", "military", "SDN"),
    ("UN envoy to Yemen", "government", "UNO"),
    ("the World Bank", "international organisation", "IGO"),
    ("Boko Haram gunmen", "rebels", "NGA"),
    ("Khartoum", "government", "SDN"),
    ("FARC dissidents", "rebels", "COL"),
    ("Haitian gang leader", "criminals", "HTI"),
    ("Manipur police", "police", "IND"),
    ("a priest in Northern Ireland", "religious", "GBR"),
    ("the commander of the army", "military", None),
    ("International Criminal Court", "judiciary", "IGO"),
    ("villagers", "civilians", None),
    ("Mr Smith", None, None),
    ("yesterday", None, None),
]


@pytest.mark.parametrize(("phrase", "role", "country"), TOLD)
def test_a_phrase_tells_its_role_and_its_country(phrase, role, country):
    """Coders write both beside each event; a backer's country is not the fighters'."""
    assert describe(phrase) == (role, country)


@pytest.mark.parametrize(
    ("name", "day", "role"),
    [
        ("Omar al-Bashir", date(2015, 6, 1), "government"),
        ("Omar al-Bashir", date(2023, 6, 1), "former elite"),
        ("Prime Minister Abiy Ahmed", date(2021, 6, 1), "government"),
        ("the Taliban", date(2010, 6, 1), "rebels"),
        ("the Taliban", date(2023, 6, 1), "government"),
    ],
)
def test_who_holds_power_depends_on_the_day(name, day, role):
    """The same name is a government one year and an elite or a rebel in another."""
    assert describe(name, on=day)[0] == role


def test_a_country_beside_the_phrase_helps_where_it_has_none():
    """ "Defence minister" in a text on Ethiopia is Ethiopia's; "Kenyan police" there stay Kenya's."""
    assert describe("Defence Minister", context="Ethiopia")[1] == "ETH"
    assert describe("Kenyan police", context="Haiti")[1] == "KEN"
