"""Names that share a word with their neighbours: the head of the last, the sort of all."""

import pytest

from vedette.model.documents import Block, Document
from vedette.reading.room import ReadingRoom


def places(text):
    """Return the places of a text by what stands there."""
    block = Block(0, len(text), "paragraph")
    document = Document("r", "r", text, "0" * 64, language="en", blocks=(block,))
    (reading,) = ReadingRoom().read_all([document])
    return {p.text: p for p in reading.places}


@pytest.mark.parametrize(
    ("text", "first", "name"),
    [
        ("Thousands fled fighting in North and South Kivu.", "North", "North Kivu"),
        ("Floods hit Upper and Middle Shebelle in October, says a note from Lower Juba in Somalia.", "Upper", None),
        ("Shells fell on eastern and western Aleppo.", "eastern", "eastern Aleppo"),
        ("The army left East and West Hararghe.", "East", None),
    ],
)
def test_the_first_of_two_names_has_the_head_of_the_second(text, first, name):
    """The half of "North and South Kivu" that has no head of its own was dropped."""
    found = places(text)
    if name is not None:
        assert found[first].name == name
    if first in found:
        assert found[first].pointing
        assert found[first].name.startswith(first)


def test_a_quarter_of_the_compass_alone_is_no_name():
    """ "North and south of the city" names one town."""
    assert {p.name for p in places("Rebels hold the hills to the north and south of Goma.").values()} == {"Goma"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Raids struck the villages of Mpety, Kaseke and Bulindi.", {"Mpety", "Kaseke", "Bulindi"}),
        ("Landmines hurt people in Demoso and Hpruso townships in Myanmar.", {"Demoso", "Hpruso"}),
    ],
)
def test_the_sort_of_a_list_is_that_of_each(text, names):
    """The parser takes the later names of a list for persons."""
    found = places(text)
    assert names <= set(found)
    assert all(found[name].kind in ("town", "district") for name in names)


def test_the_leaders_of_two_capitals_are_no_list_of_towns():
    """Capitals of countries are not told by the countries' names."""
    kinds = {p.kind for p in places("Envoys left for the capitals of Kenya and Uganda.").values()}
    assert kinds == {"country"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gunmen abducted two traders in Mangu Local Government Area of Plateau State, Nigeria.", "Mangu"),
        ("Gunmen abducted two traders in Bokkos LGA of Plateau State, Nigeria.", "Bokkos"),
    ],
)
def test_a_unit_of_several_words_is_no_part_of_the_name(text, name):
    """With the words for its sort in its name, a unit was neither known nor held by its state."""
    found = places(text)[name]
    assert (found.kind, found.country, found.admin1) == ("district", "NGA", "Plateau")


def test_where_a_lorry_is_hijacked_is_a_place():
    """An unlisted quarter where something was done was taken for a person, and the act had no place."""
    assert "Dzumbalo" in places("Two lorries were hijacked at Dzumbalo on 7 March.")
