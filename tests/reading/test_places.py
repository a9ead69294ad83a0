"""Places are found, put on the map as precisely as the words allow, and nothing else is taken for one."""

from datetime import date

import pytest

from vedette.knowledge.case import CaseKnowledge, KnownPlace
from vedette.knowledge.gazetteer import distance_km
from vedette.model.readings import Reading
from vedette.model.spans import Span
from vedette.reading.places import reader, resolve_mentions


@pytest.fixture(scope="module")
def places(read_syntax, document):
    def read(text, case=None, **fields):
        reading = Reading(document(text, published=date(2024, 12, 6), **fields), read_syntax(text))
        mentions = reader(case or CaseKnowledge()).read(reading)
        assert all(m.text == text[m.start : m.end] for m in mentions)
        return mentions

    return read


def one(mentions, text):
    [found] = {(m.name, m.kind, m.lat, m.lon, m.radius_m, m.country): m for m in mentions if m.text == text}.values()
    return found


TOWNS = [
    (
        "Russian forces struck a building in Kharkiv overnight, Ukrainian officials said.",
        "Kharkiv",
        "UKR",
        49.98,
        36.25,
    ),
    ("The paramilitaries shelled El Fasher in Sudan on Monday.", "El Fasher", "SDN", 13.63, 25.35),
    ("Rebels advanced on Goma in the Democratic Republic of Congo.", "Goma", "COD", -1.67, 29.23),
    ("The junta bombed Lashio in northern Myanmar.", "Lashio", "MMR", 22.93, 97.75),
    ("Gunmen stormed Arcahaie in Haiti.", "Arcahaie", "HTI", 18.77, -72.51),
    ("Al-Shabaab fighters attacked a hotel in Mogadishu, Somalia.", "Mogadishu", "SOM", 2.04, 45.34),
    ("The army retook Knin in Croatia in August 1995.", "Knin", "HRV", 44.04, 16.20),
    ("Clashes were reported in Marib and Taiz, Yemen.", "Taiz", "YEM", 13.58, 44.02),
    ("Boko Haram fighters attacked Damboa in Borno State, Nigeria.", "Damboa", "NGA", 11.16, 12.76),
    ("Floods cut off Larkana in Pakistan.", "Larkana", "PAK", 27.56, 68.21),
    ("Ethiopian troops fought Fano militia in Bahir Dar.", "Bahir Dar", "ETH", 11.59, 37.39),
    ("ELN guerrillas attacked soldiers near Cúcuta, Colombian officials said.", "Cúcuta", "COL", 7.89, -72.50),
]


@pytest.mark.parametrize(("text", "name", "country", "lat", "lon"), TOWNS)
def test_a_town_of_any_war_is_put_where_it_lies(places, text, name, country, lat, lon):
    """The map is only as good as its points."""
    found = one(places(text), name)
    assert found.kind == "town"
    assert found.country == country
    assert distance_km(found.lat, found.lon, lat, lon) < 10


def test_one_name_is_one_place_whatever_its_spelling(places):
    """Two spellings of one town must not become two places."""
    found = places("Syrian rebels entered Deraa on Friday. The army left Daraa at night.")
    assert {m.name for m in found if m.kind == "town"} == {"Daraa"}


def test_the_word_province_calls_for_the_province(places):
    """A province fallen is more than its seat."""
    found = places("Rebels seized Donetsk oblast in Ukraine. Shells hit Donetsk.")
    assert [m.kind for m in found if m.text == "Donetsk"] == ["province", "town"]
    assert len({m.name for m in found if m.text == "Donetsk"}) == 2


def test_a_state_after_a_comma_holds_the_town(places):
    """ "Paris, Texas" is not Paris."""
    assert one(places("Police arrested a man in Paris, Texas."), "Paris").admin1 == "Texas"


@pytest.mark.parametrize(
    "text",
    [
        "Paris Hilton met Jordan Peterson.",
        "Israel Smith was tired.",
        "Western officials spoke on Thursday.",
        "The Washington Institute for Near East Policy published it.",
        "The Boston Globe said so in March.",
        "Human Rights Watch said most people were safe.",
        "President Washington spoke.",
        "Syrian soldiers fled.",
    ],
)
def test_persons_papers_peoples_and_plain_words_are_no_places(places, text):
    """Any word is a village somewhere."""
    assert [m.text for m in places(text)] == []


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        ("Rebels freed inmates of Kober prison in Khartoum, Sudan.", "Kober prison", "facility"),
        ("Drones struck the Antonivskyi Bridge near Kherson.", "Antonivskyi Bridge", "bridge"),
        ("Tanks rolled down the Kabul-Kandahar highway in Afghanistan.", "Kabul-Kandahar highway", "road"),
        ("Shells fell on the Abu Shouk camp in El Fasher, Sudan.", "Abu Shouk camp", "facility"),
        ("Missiles flew over the Red Sea off Yemen.", "Red Sea", "water"),
        ("Jihadists roam northern Mali.", "northern Mali", "region"),
        ("Fighting spread in the Sahel.", "Sahel", "region"),
    ],
)
def test_places_that_are_no_towns_have_their_kind(places, text, surface, kind):
    """An analyst asks for the prison, the bridge and the road."""
    assert one(places(text), surface).kind == kind


def test_a_road_lies_between_its_ends(places):
    """A road is told by two towns and lies in neither."""
    road = one(places("A convoy was ambushed on the Gao-Ansongo road in Mali."), "Gao-Ansongo road")
    assert 15.6 < road.lat < 16.3
    assert road.radius_m > 20_000


def test_near_a_town_is_wider_than_in_it(places):
    """ "Near" is not a point."""
    inside = one(places("Fighting raged in Pokrovsk, Ukraine."), "Pokrovsk")
    outside = one(places("Fighting raged near Pokrovsk, Ukraine."), "Pokrovsk")
    assert outside.radius_m >= 2 * inside.radius_m


def test_a_part_of_a_country_leans_to_its_side(places):
    """ "Eastern DR Congo" is not Kinshasa."""
    east = one(places("Violence grew in eastern Ukraine."), "eastern Ukraine")
    west = one(places("Violence grew in western Ukraine."), "western Ukraine")
    assert east.lon > west.lon + 5
    assert east.country == west.country == "UKR"


def test_the_city_points_to_the_town_before_it(places):
    """Most sentences name a place by a noun."""
    found = places("Rebels entered Goma in DR Congo. Thousands fled the city.")
    back = next(m for m in found if m.pointing)
    assert (back.text, back.name) == ("the city", "Goma")


def test_the_capital_is_that_of_the_country_told_of(places):
    """A report seldom names a capital twice."""
    back = next(m for m in places("Sudanese forces left the capital.") if m.pointing)
    assert back.name == "Khartoum"


def test_the_user_s_places_win(places):
    """The user knows the ground better than any list."""
    case = CaseKnowledge(places=(KnownPlace("Point Echo", 10.0, 20.0, aliases=("Goma",), kind="facility"),))
    assert one(places("Shells fell in Goma overnight.", case), "Goma").lat == 10.0


def test_a_user_s_place_needs_no_entry_anywhere_else(places):
    """Checkpoints and camps have names that only those on the ground know."""
    case = CaseKnowledge(places=(KnownPlace("Zorblax Ridge Post", 10.0, 20.0),))
    assert one(places("Fighters shelled Zorblax Ridge Post at dawn.", case), "Zorblax Ridge Post").lon == 20.0


def test_a_name_that_no_list_knows_has_no_point_or_that_of_what_holds_it(places):
    """A wrong point is worse than none."""
    found = one(places("Gunmen attacked the village of Qerzabul in Kaduna State, Nigeria."), "Qerzabul")
    assert found.gazetteer_id is None
    assert found.lat is None or found.radius_m > 50_000


def test_spans_given_are_all_resolved(read_syntax, document):
    """Measuring needs an answer for each span, demonyms too."""
    text = "French troops left Gao."
    reading = Reading(document(text), read_syntax(text))
    first, second = resolve_mentions(reading, [Span(0, 6), Span(19, 22)])
    assert first.country == "FRA"
    assert second.name == "Gao"


@pytest.mark.parametrize(
    "text", ["", " \n ", "A" * 5000, "Of " * 400, "Paris, " * 300, "-" * 500, "al-al-al-al-" * 100]
)
def test_hostile_text_is_read_in_bounded_time(places, text):
    """A page of litter must not stop the belt."""
    places(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("M23 fighters took Qerzabul and are pushing toward Goma in DR Congo.", "Qerzabul"),
        ("The army entered Zambulo at dawn. Residents of Zambulo fled.", "Zambulo"),
        ("Before Goma there had been Zambulo, Numbra and Goma in DR Congo.", "Numbra"),
        ("The fall of Zambulo was confirmed by the army.", "Zambulo"),
        ("Families have walked as far as Zambulo.", "Zambulo"),
        ("Thousands fled to Zambulo from Goma in DR Congo.", "Zambulo"),
    ],
)
def test_a_place_that_no_list_holds_is_found_by_its_words(places, text, name):
    """Wars are fought over villages that no gazetteer has; without their names events have no place."""
    found = one(places(text), name)
    assert found.kind == "town"
    assert found.gazetteer_id is None


@pytest.mark.parametrize(
    "text",
    [
        "Colonel Zambulo met Major Numbra.",
        "Zambulo said his men would leave.",
        "The talks with Zambulo, who leads the rebels, failed.",
        "Soldiers carried Zambulov rifles.",
        "Operation Zambulo ended in November.",
        "The Zambulo Liberation Front denied it.",
    ],
)
def test_unknown_persons_groups_and_weapons_are_no_places(places, text):
    """A person put on the map is worse than a village left out."""
    assert [m.text for m in places(text)] == []


def test_a_distance_and_a_direction_give_a_point(places):
    """Reports tell where a village lies when nobody knows it."""
    found = one(places("Rebels seized Zambulo, 40 kilometres west of Goma in DR Congo."), "Zambulo")
    assert distance_km(found.lat, found.lon, -1.68, 28.87) < 8
    assert 5_000 <= found.radius_m <= 20_000
    assert found.country == "COD"


def test_a_distance_alone_gives_a_disc(places):
    """Without a direction the place may lie on any side."""
    found = one(places("Rebels seized Zambulo, about 40 km from Goma in DR Congo."), "Zambulo")
    assert distance_km(found.lat, found.lon, -1.68, 29.23) < 8
    assert found.radius_m >= 40_000


def test_the_unit_that_holds_a_village_places_it(places):
    """A territory is less than a point and more than nothing."""
    found = one(places("Gunmen burned Zambulo, in South Kivu, DR Congo, on Monday."), "Zambulo")
    assert found.admin1 == "South Kivu"
    assert found.radius_m > 50_000


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Power and water were cut in Goma on Monday.", "Goma"),
        ("Rebels seized Bria on Tuesday.", "Bria"),
        ("Residents fled Kidal after the army entered the town.", "Kidal"),
        ("Fighting continued around Bakhmut and Soledar.", "Soledar"),
        ("Government forces regained control of Marawi.", "Marawi"),
        ("BANGUI - Rebels entered Sibut on Sunday.", "Bangui"),
        ("Al-Shabab retook Adan Yabaal.", "Adan Yabaal"),
    ],
)
def test_one_sentence_is_enough(places, text, name):
    """Event coders paste single sentences; the parser takes half of their towns for persons."""
    assert name in {m.name for m in places(text) if m.lat is not None}


def test_a_river_named_with_the_article_is_the_river(places):
    """ "Crossed the Oskil" is no attack on the village of Oskil."""
    found = one(places("Ukrainian forces crossed the Oskil in Ukraine."), "Oskil")
    assert found.kind == "water"


def test_another_name_of_a_place_is_that_place(places):
    """Towns change their names with their holders."""
    found = places("Shells fell on Gisenyi, which the Rwandans now call Rubavu.")
    assert len({m.gazetteer_id for m in found}) == 1


def test_a_rare_spelling_gives_way_to_the_report_s(places):
    """Readers look for the name that they read."""
    assert one(places("Ukrainian troops hold Balakliia and Kharkiv."), "Balakliia").name == "Balakliia"


def test_a_list_of_states_holds_no_state_in_another(places):
    """ "California, Colorado" is not a town of Colorado."""
    text = "Cases were found in Arkansas, California, Colorado and Idaho in the United States."
    assert {m.kind for m in places(text)} == {"province", "country"}


def test_a_village_on_another_continent_is_not_meant(places):
    """The one village of a name that a list knows need not be the one that a report tells of."""
    found = one(places("Villagers from Tigui fled to Faya in Chad."), "Tigui")
    assert found.country != "PHL"


def test_the_town_is_not_the_metropolis_beside_it(places):
    """ "The town" after a town and a city is the town."""
    text = "Ukrainian troops took Balakliia, south-east of Kharkiv. Soldiers stood on a roof in the town."
    back = next(m for m in places(text) if m.pointing)
    assert back.name == "Balakliia"
