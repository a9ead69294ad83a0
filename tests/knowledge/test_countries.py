"""Countries under the names and the words for people that the news uses."""

import pytest

from vedette.knowledge.countries import by_iso3, countries, country_named, country_of_demonym


@pytest.mark.parametrize(
    ("name", "iso3"),
    [
        ("Turkey", "TUR"),
        ("Türkiye", "TUR"),
        ("DR Congo", "COD"),
        ("DRC", "COD"),
        ("Congo-Kinshasa", "COD"),
        ("Burma", "MMR"),
        ("the UK", "GBR"),
        ("U.S.", "USA"),
        ("Ivory Coast", "CIV"),
        ("Côte d’Ivoire", "CIV"),
        ("Kosovo", "XKX"),
        ("the Netherlands", "NLD"),
        ("Bosnia", "BIH"),
        ("Syrian Arab Republic", "SYR"),
        ("North Korea", "PRK"),
        ("South Sudan", "SSD"),
        ("Republic of the Congo", "COG"),
    ],
)
def test_a_country_is_known_by_the_names_of_the_news(name, iso3):
    """Lists of official names miss what reporters write."""
    found = country_named(name)
    assert found is not None
    assert found.iso3 == iso3


@pytest.mark.parametrize("word", ["us", "car", "Mali's", "Europe", "", "of"])
def test_an_ordinary_word_is_no_country(word):
    """ "told us" does not name the United States."""
    assert country_named(word) is None


@pytest.mark.parametrize(
    ("word", "iso3"),
    [
        ("Syrian", "SYR"),
        ("Syrians", "SYR"),
        ("Burkinabe", "BFA"),
        ("Congolese", "COD"),
        ("Briton", "GBR"),
        ("Burmese", "MMR"),
        ("Nigerien", "NER"),
        ("Nigerian", "NGA"),
        ("Haitians", "HTI"),
        ("South Sudanese", "SSD"),
    ],
)
def test_words_for_a_people_tell_their_country(word, iso3):
    """Demonyms are the commonest hint at what a report is about."""
    found = country_of_demonym(word)
    assert found is not None
    assert found.iso3 == iso3


def test_neighbours_are_mutual():
    """A border has two sides."""
    table = by_iso3()
    for country in countries():
        for other in country.neighbours:
            assert country.iso3 in table[other].neighbours, (country.iso3, other)


def test_points_are_on_earth_and_codes_are_unique():
    """A table that is wrong here is wrong everywhere."""
    assert len({c.iso3 for c in countries()}) == len(countries())
    for c in countries():
        assert c.lat is None or (-90 <= c.lat <= 90 and c.lon is not None and -180 <= c.lon <= 180)
