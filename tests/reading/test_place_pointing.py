"""What points back to a place, towns of one name in one report, and names that the parser takes for persons."""

import pytest

from vedette.claims import report_of
from vedette.knowledge.gazetteer import distance_km, gazetteer


def target(reading, words):
    """The name of the place that ``words`` point to."""
    [name] = {m.name for m in reading.places if m.text == words and m.pointing}
    return name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Fighting in DR Congo went on. Sake lies 25 km from Goma. Rebels took the town on Friday.",
            "the town",
            "Sake",
        ),
        ("Shells fell on Bakhmut, 90 km from Donetsk in Ukraine. Nobody is left in the city.", "the city", "Bakhmut"),
        ("Rebels attacked Masisi, in eastern Congo. At least 12 people were killed there.", "there", "Masisi"),
        ("The Red Cross reached Bani Walid in Libya. There, it said, 40 wounded were waiting.", "There", "Bani Walid"),
        ("Gunmen raided Cabaret, 30 km from Port-au-Prince, in Haiti. Nine died in the town.", "the town", "Cabaret"),
    ],
)
def test_what_is_spoken_of_is_pointed_to_and_not_the_landmark(read, text, words, name):
    """A town from which a distance is measured is no place of what follows."""
    assert target(read(text), words) == name


def test_there_is_existence_where_nothing_is_pointed_to(read):
    """ "There were clashes" names no place."""
    reading = read("There were clashes in Sittwe in Myanmar. There is no water.")
    assert not [m for m in reading.places if m.text in ("There", "there")]


def test_a_figure_is_where_there_points(read):
    """The sentence that opens with "There" takes its place from the town, not from the country named last."""
    text = "The Red Cross reached Bani Walid on Friday after clashes in Libya. There, it said, 40 wounded were waiting."
    assert [c.place for c in report_of(read(text)).claims if c.kind == "figure"] == ["Bani Walid"]


@pytest.mark.parametrize(
    ("text", "far", "near"),
    [
        ("Clashes broke out in Tripoli, Lebanon, a day after Tripoli in Libya was bombed.", "LBN", "LBY"),
        ("A bomb went off in Alexandria in Egypt; the mayor of Alexandria, Virginia, sent word.", "USA", "EGY"),
    ],
)
def test_two_towns_of_one_name_are_two_places(read, text, far, near):
    """Each has its country, and a name of its own."""
    towns = {m.country: m.name for m in read(text).places if m.kind == "town"}
    assert {far, near} <= set(towns)
    assert towns[far] != towns[near]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Israel struck Khan Younis, Rafah and Deir al-Balah overnight.", ("Khan Younis", "Rafah", "Deir al-Balah")),
        ("Russian drones hit Odesa on Monday and Kryvyi Rih on Tuesday.", ("Odesa", "Kryvyi Rih")),
        ("The Fano militia and the army both claim Debre Tabor.", ("Debre Tabor",)),
    ],
)
def test_towns_that_the_parser_takes_for_persons_are_found(read, text, names):
    """A name of several words that towns of one land alone bear is no person's."""
    assert set(names) <= {m.text for m in read(text).places}


def test_a_person_is_no_town(read):
    """Names that people bear as well stay persons."""
    text = "Police in Colombia said that Victoria Wells and Ana Lucia had met Juan Carlos."
    assert {m.text for m in read(text).places} == {"Colombia"}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Delegates from Asia, Africa, Europe and the Americas met to talk of the war.", "Africa", None),
        ("Cholera spread in the provinces of Masvingo and Midlands in Zimbabwe.", "Midlands", "ZWE"),
        (
            "Hospitals in Toronto closed; the province of Ontario asked New York for help. Ontario is short.",
            "Ontario",
            "CAN",
        ),
        ("The mayor of Boston wrote to New York and to Texas.", "Boston", "USA"),
    ],
)
def test_a_name_keeps_to_what_the_report_says_it_is(read, text, name, country):
    """A list of continents holds nothing; a province once said is the province; a city is no sign of its state."""
    found = {m.country for m in read(text).places if m.text == name}
    assert found == {country}


def test_the_better_known_city_stands_where_its_namesake_is_only_in_a_state_of_a_citys_name(read):
    """New York says nothing for the villages of the state."""
    [boston] = {(m.lat, m.lon) for m in read("The mayor of Boston wrote to New York.").places if m.text == "Boston"}
    assert distance_km(*boston, 42.36, -71.06) < 30


@pytest.mark.parametrize(
    ("name", "country", "lat", "lon"),
    [
        ("Karamoja", "UGA", 2.8, 34.3), ("Lualaba", "COD", -10.2, 24.9), ("Telangana", "IND", 17.9, 79.1),
        ("Lower Juba", "SOM", 0.1, 41.9), ("Eastern Visayas", "PHL", 11.3, 125.0), ("Lombardy", "ITA", 45.6, 9.8),
        ("Wa State", "MMR", 22.3, 99.3), ("Bajo Cauca", "COL", 7.7, -75.0), ("Somalia", "SOM", 5.1, 46.8),
    ],
)  # fmt: skip
def test_units_that_the_maps_lack_are_known(name, country, lat, lon):
    """Groups of provinces and units made since the maps were drawn."""
    place = next(p for p in gazetteer().named(name) if p.kind != "town")
    assert place.country == country
    assert place.km_to(lat, lon) < 60
