"""Namesakes abroad, villages and quarters that no list knows, and names that are no places."""

import pytest

from vedette.knowledge.case import CaseKnowledge
from vedette.knowledge.gazetteer import distance_km
from vedette.model.readings import Reading
from vedette.reading.places import reader


@pytest.fixture(scope="module")
def places(read_syntax, document):
    def read(text):
        return reader(CaseKnowledge()).read(Reading(document(text), read_syntax(text)))

    return read


def named(mentions, text):
    return next(m for m in mentions if m.text == text)


def test_a_far_better_known_town_is_meant_outside_the_country_of_the_report(places):
    """Talks of a war are held in no suburb that shares the name of a seat of diplomacy."""
    text = "Ukraine, Ukrainian cities and Kyiv were named. The United States met Russia in Geneva over Ukraine's war."
    assert named(places(text), "Geneva").country == "CHE"


@pytest.mark.parametrize(
    ("text", "name", "lat", "lon"),
    [
        ("Air raids hit Haas village in Idlib province, Syria.", "Haas", 35.8, 36.7),
        ("Troops burned Ngwe Twin village in Sagaing Region, Myanmar.", "Ngwe Twin", 23.5, 95.5),
        ("Gunmen killed 12 in Kukawa ward of Wase, Plateau State, Nigeria.", "Kukawa", 9.1, 9.95),
        ("Police fired at protesters in Kisumu and Nairobi's Mathare slum.", "Mathare", -1.28, 36.82),
        ("Haitian police left Port-au-Prince. Gangs were in the Solino neighbourhood.", "Solino", 18.54, -72.34),
        ("Boko Haram raided Kolofata in the Far North region of Cameroon.", "Kolofata", 11.1, 14.5),
    ],
)
def test_an_unlisted_place_keeps_its_name_and_lies_in_what_is_said_to_hold_it(places, text, name, lat, lon):
    """A village that no list knows is as precise as its province, and no namesake elsewhere."""
    found = named(places(text), name)
    assert found.name == name
    assert distance_km(found.lat, found.lon, lat, lon) < 25
    assert found.radius_m >= 15_000


def test_a_distance_without_its_start_is_told_from_the_town_spoken_of(places):
    """ "About 60 km to the west" is west of the town that the report is on."""
    text = "Shells hit El Fasher in Sudan. El Fasher's people fled towards Tawila, about 60 km to the west."
    found = named(places(text), "Tawila")
    assert distance_km(found.lat, found.lon, 13.5, 24.87) < 25


def test_a_name_with_an_article_inside_is_one_name(places):
    """ "Deir" and "Zour" alone are other places."""
    found = named(places("Syrian troops shelled Deir az-Zour in Syria."), "Deir az-Zour")
    assert distance_km(found.lat, found.lon, 35.34, 40.14) < 20


def test_a_possessive_without_its_apostrophe_is_the_country(places):
    """Copied pages lose their apostrophes."""
    found = places("Russias army left. Troops shelled Syrias city of Hama.")
    assert {"Syria", "Russia"} <= {m.text for m in found if m.kind == "country"}


@pytest.mark.parametrize(
    "text",
    [
        "The state Department of Labor opened an inquiry.",
        "The Tamil minority and Tamil separatists rejected the plan.",
        "Among the dead was Staff Sgt. Ryan Wells, 24.",
        "The Ministry of Disabilities cut its funds.",
    ],
)
def test_bodies_and_peoples_are_no_places(places, text):
    """One weak witness beside a capital is not enough."""
    assert not places(text)


def test_the_country_is_the_one_that_the_lines_before_speak_of(places):
    """A report names many countries; the noun means the one at hand."""
    text = (
        "Russia and Russian officials spoke. Russia denied it. The Taliban entered Kabul in Afghanistan. "
        "Afghanistan is poor, and Kandahar fell. Most of the country is calm."
    )
    assert next(m for m in places(text) if m.pointing).name == "Afghanistan"
