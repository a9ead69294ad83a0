"""A number told of several places is of all of them together: of neither alone, and not of each."""

import pytest
from tests.claims.paragraphs import placed, report


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("More than 500,000 people were displaced in North and South Kivu in January.", "North Kivu and South Kivu"),
        (
            "In North, Central and South Darfur some 500,000 people were displaced in May.",
            "Central Darfur, North Darfur and South Darfur",
        ),
        (
            "Over 500,000 people have been uprooted in Idlib and northern and western Aleppo.",
            "Idlib, northern Aleppo and western Aleppo",
        ),
        ("Attacks in Benue and Plateau states have driven 500,000 people from their homes.", "Benue and Plateau"),
    ],
)
def test_a_number_of_two_places_is_given_to_neither_alone(text, place):
    """Half of the place dropped, half a million people were said to have fled one province."""
    assert placed(text) == {500000: place}


def test_villages_that_no_list_knows_are_all_kept():
    """The first of three villages alone was kept, and had the dead of all."""
    told = report("In the villages of Mpety, Kaseke and Bulindi alone, 19 civilians were killed.")
    assert {s.name for s in told.sites} >= {"Mpety", "Kaseke", "Bulindi", "Bulindi, Kaseke and Mpety"}
    assert placed(told.document.text) == {19: "Bulindi, Kaseke and Mpety"}


def test_the_joint_place_is_a_ring_round_both():
    """A point in one of the two would say on the map what the words do not."""
    told = report("Landmines killed 14 people in Kharkiv and Kherson in April.")
    both = next(s for s in told.sites if s.name == "Kharkiv and Kherson")
    assert both.kind == "region"
    assert both.country == "UKR"
    assert both.radius_m > 200_000
    assert both.gazetteer_id is None


def test_without_a_point_of_one_there_is_none_of_both():
    """A village that no list knows may lie anywhere."""
    told = report("Gunmen killed 14 people in the villages of Sake and Kabulonga Bisiwa on Monday.")
    both = next(s for s in told.sites if " and " in s.name)
    assert both.lat is None


def test_a_number_of_both_is_told_of_both():
    """Two strikes in two towns with 47 dead together are not 47 dead in one."""
    text = "Russian air strikes on Poltava and Kharkiv killed 47 people on Thursday."
    assert placed(text) == {47: "Kharkiv and Poltava"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Fighting killed 12 and 7 people in Beni and Butembo respectively.", {12: "Beni", 7: "Butembo"}),
        ("Shelling killed 12 people in Beni and seven in Butembo.", {12: "Beni", 7: "Butembo"}),
        ("Twelve people were killed on the road between Beni and Butembo.", {12: "the road between Beni and Butembo"}),
        ("Twelve people were killed in Goma, North Kivu, and Bukavu.", {12: "Bukavu and Goma"}),
    ],
)
def test_places_that_are_told_apart_stay_apart(text, said):
    """A list is no one place where its words deal the numbers out, and a unit that holds a town is none of the list."""
    found = placed(text)
    assert {n: (p or "").removeprefix("the ") for n, p in found.items()} == {
        n: p.removeprefix("the ") for n, p in said.items()
    }


def test_a_part_s_town_is_not_where_the_whole_was():
    """Of 110 dead all over the country 42 were of the city, and all were put there."""
    assert placed("Hostilities killed 110 civilians, 42 of them in Aleppo city.") == {110: None, 42: "Aleppo"}


def test_where_people_are_brought_is_no_joint_ground():
    """An evacuation to two towns happened in neither; the number that went there is of both."""
    told = report("About 3,000 people have been flown to Beni and Butembo.")
    assert {c.place for c in told.claims if c.kind == "evacuation"} == {"Beni"}
    assert placed(told.document.text) == {3000: "Beni and Butembo"}
