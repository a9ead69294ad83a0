"""Where the dead and the hurt came to harm: not where their leaders met, who carried them off, nor in other towns."""

import pytest
from tests.claims.paragraphs import placed, report


@pytest.mark.parametrize(
    "text",
    [
        "West Africa's presidents met in Abuja to speak of their troops, of whom the Nigerians alone have lost 13.",
        "While the rebels moved on Bukavu, the region's leaders met in Harare; the Malawians have lost 13 so far.",
        "Kenya's police, who lead the mission in the country, have lost 13 officers.",
    ],
)
def test_what_a_contingent_has_lost_is_not_lost_where_its_leaders_are(text):
    """A title, a summit's town and the sender's own country were each said to be where soldiers had died."""
    assert placed(text) == {13: None}


def test_the_hurt_are_not_hurt_where_the_hospital_is():
    """The wounded of a raid were carried to the next city, and counted there."""
    text = "Militiamen raided a camp at Ndjala on Monday. Another nine men were wounded and taken to a clinic in Bunia."
    assert placed(text) == {9: "Ndjala"}


def test_a_town_behind_because_is_none_of_theirs():
    """The road to another city says why they went a longer way."""
    text = "Eleven people were wounded in Wad Madani because the road to Sennar was shelled."
    assert placed(text) == {11: "Wad Medani"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Gunmen detained seven soldiers at Tell Hadid, a village west of Sweida. Clashes went on in Sweida.",
            "Tell Hadid",
        ),
        ("Clashes went on in Sweida. Shells killed seven men at Bir Hamdan.", "Bir Hamdan"),
        ("Armed men entered Toguel Kossam, in the commune of Téra, and left behind seven bodies.", "Toguel Kossam"),
        ("Militants killed seven people in Wharf Jérémie, a slum of Port-au-Prince.", "Wharf Jérémie"),
    ],
)
def test_a_place_that_no_list_knows_is_not_replaced_by_one_that_is(text, place):
    """What befell an unknown village was told of the town that the report names besides."""
    assert placed(text) == {7: place}


def test_the_toll_of_what_was_just_told_is_its_own():
    """ "The count" of the next sentence had no place."""
    text = "Shells fell on Omdurman on Thursday. By noon the count stood at six dead and 20 hurt, a nurse said."
    assert placed(text) == {6: "Omdurman", 20: "Omdurman"}


def test_the_dead_of_another_town_and_month_are_not_the_report_s_own():
    """A comparison with last month's massacre gave the report a toll of 40."""
    text = (
        "The rebels took Kabkabiya on Monday. As in Kutum last month, where 40 people died, the market was burnt. "
        "Six people were killed in Kabkabiya."
    )
    assert report(text).toll.killed == 6


def test_the_dead_of_another_town_on_the_same_day_stay():
    """A list may know the wrong bearer of a name: a place alone takes no dead from a report."""
    told = report("Shells hit a market in Kharkiv on Monday. Three people died in Lviv on Monday.")
    assert told.toll.killed == 3
