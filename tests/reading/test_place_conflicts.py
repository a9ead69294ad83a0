"""What news of wars does to a place reader, in many wars: datelines, namesakes, units that share a name, people."""

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


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Armed men raided Victoria village in Sokoto State, Nigeria.", "Victoria", "NGA"),
        ("Insurgents burned Santa Maria in Mozambique's Cabo Delgado province.", "Santa Maria", "MOZ"),
        ("Rebels of the ELN hold San José in Caquetá, Colombia.", "San José", "COL"),
        ("Gunmen killed nine in Valencia in Mindanao, Philippines.", "Valencia", "PHL"),
        ("Militiamen entered Florida, a village in Ituri, DR Congo.", "Florida", "COD"),
    ],
)
def test_a_village_of_the_region_is_no_town_of_its_name_elsewhere(places, text, name, country):
    """A point on another continent is worse than none."""
    found = named(places(text), name)
    assert found.country in (country, None)
    if found.lat is not None:
        assert distance_km(found.lat, found.lon, *CENTRES[country]) < 1_200


CENTRES = {"NGA": (10.0, 8.0), "MOZ": (-15.0, 37.0), "COL": (3.0, -74.0), "PHL": (9.0, 124.0), "COD": (0.0, 27.0)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The clinic in Santa Cruz was burned. ELN rebels then left Cauca, Colombia.", "Santa Cruz"),
        ("Two died in Richmond. Jihadists then hit Gao and Ménaka, Mali.", "Richmond"),
        ("Troops shelled San Pedro. The Sudanese army then hit Kosti and Rabak, Sudan.", "San Pedro"),
    ],
)
def test_a_name_borne_all_over_the_world_lies_in_no_country_that_the_report_never_speaks_of(places, text, name):
    """The report means a place that no list knows."""
    assert {(m.lat, m.country) for m in places(text) if m.text == name} <= {(None, None)}


def test_a_seat_of_diplomacy_keeps_its_point_in_a_report_on_another_country(places):
    """What outshines its namesakes is meant without its country."""
    text = "The Sudanese army and the RSF met in Geneva. Fighting went on in Omdurman and El Fasher, Sudan."
    assert named(places(text), "Geneva").country == "CHE"


def test_two_towns_of_one_name_in_one_report_are_two(places):
    """The border town that the list has in one country stays in it; the other side's has no point of its own."""
    found = [m for m in places("Fighting hit Moyale in Kenya and Moyale in Ethiopia.") if m.text == "Moyale"]
    assert [m.country for m in found] == ["KEN", "ETH"]
    assert found[0].lat is not None
    assert found[1].lat is None


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("In Idlib city, Idlib district and Idlib governorate, Syria, 30 died.", ["town", "district", "province"]),
        ("Bakhmut city and the whole Bakhmut raion were shelled in Ukraine.", ["town", "district"]),
        ("The city of Taiz and Taiz governorate were bombed, Yemen's army said.", ["town", "province"]),
    ],
)
def test_a_town_its_district_and_its_province_are_kept_apart(places, text, kinds):
    """Who takes the town does not hold the province."""
    name = text.split(" city")[0].split()[-1] if " city," in text or " city and" in text else "Taiz"
    found = [m for m in places(text) if m.text == name]
    assert [m.kind for m in found] == kinds
    assert len({(m.name, m.kind) for m in found}) == len(kinds)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("YANGON: The junta bombed a village near Lashio on Sunday, killing 11.", "YANGON"),
        ("PORT-AU-PRINCE, Haiti - Gangs attacked a market overnight.", "PORT-AU-PRINCE"),
        ("GOMA, DR Congo (AP) - M23 fighters entered Minova on Tuesday.", "GOMA"),
        ("ADEN — Separatists seized a base on Monday.", "ADEN"),
    ],
)
def test_a_dateline_in_capitals_is_a_place(places, text, name):
    """The report was written there."""
    assert named(places(text), name).kind == "town"


def test_the_city_is_the_city_and_not_its_quarter(places):
    """The quarter named last is no city."""
    text = "PORT-AU-PRINCE, Haiti - Gangs attacked the neighbourhood of Solino. Ten people were killed in the city."
    found = places(text)
    assert named(found, "Solino").kind == "district"
    assert named(found, "the city").name == "Port-au-Prince"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Colonel Houston Santiago led troops in Arauca, Colombia. Santiago was wounded.", "Santiago"),
        ("Senator Bernie Sanders spoke. Sanders said Israel must stop bombing Gaza.", "Sanders"),
        ("The Rev. Roy Florence's sermon drew crowds in Belfast. Then Florence was shot.", "Florence"),
        ("General Marcel Kenya Mbala left Bukavu. Officers said that Mbala fled.", "Mbala"),
        ("The Saba newspaper said Houthi fighters shelled Taiz, Yemen.", "Saba"),
    ],
)
def test_a_person_or_a_paper_of_a_towns_name_is_no_town(places, text, name):
    """A surname alone is the person told of in full before."""
    assert name not in {m.text for m in places(text)}


def test_a_list_of_units_is_a_list_of_units(places):
    """Each of them also is a town somewhere."""
    text = "Cases were found in Idaho, Nevada, Oregon, Washington and Wyoming, United States officials said."
    assert {m.kind for m in places(text) if m.country == "USA" and m.text != "United States"} == {"province"}


def test_names_with_few_bearers_draw_a_common_one_to_their_corner(places):
    """Each has a better known namesake; one corner of the map holds them all."""
    text = "Crews from Bangor, Comber and Donaghadee met. Bangor sent a pump."
    found = named(places(text), "Bangor")
    assert distance_km(found.lat, found.lon, 54.66, -5.67) < 30


def test_an_unlisted_river_is_not_the_town_of_its_name(places):
    """The banks of a creek are not a town hundreds of km away."""
    assert "Medina" not in {m.text for m in places("Bodies were found in Medina Creek, troops said.")}
