"""Streets are places of their own and no towns, and as precise as the town they lie in."""

import pytest

from vedette.knowledge.case import CaseKnowledge
from vedette.model.readings import Reading
from vedette.reading.places import reader


@pytest.fixture(scope="module")
def places(read_syntax, document):
    def read(text):
        return {m.text: m for m in reader(CaseKnowledge()).read(Reading(document(text), read_syntax(text)))}

    return read


@pytest.mark.parametrize(
    ("text", "street", "town"),
    [
        ("A car bomb went off on Al-Kindi Street in Mosul, Iraq.", "Al-Kindi Street", "Mosul"),
        ("Police in Belfast said shots were fired. The gunman fled down Ormeau Road.", "Ormeau Road", "Belfast"),
        ("Shells fell on Peremohy Avenue in Kharkiv.", "Peremohy Avenue", "Kharkiv"),
        ("Israeli jets hit Omar al-Mukhtar Street in Gaza City.", "al-Mukhtar Street", "Gaza City"),
        ("Gangs burned shops on Delmas Road in Port-au-Prince.", "Delmas Road", "Port-au-Prince"),
    ],
)
def test_a_street_lies_in_its_town(places, text, street, town):
    """Its point is the town's, and it claims to be no finer."""
    found = places(text)
    whole = next(m for name, m in found.items() if name.endswith(street))
    assert whole.kind == "road"
    assert (whole.lat, whole.lon) == (found[town].lat, found[town].lon)
    assert whole.radius_m >= found[town].radius_m


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Two men died on Lagos Street in Omdurman, Sudan.", "Lagos"),
        ("A clinic on Paris Avenue in Goma was looted.", "Paris"),
        ("Protesters met on Kandahar Road in Quetta.", "Kandahar"),
    ],
)
def test_a_street_named_after_a_town_is_not_the_town(places, text, town):
    """Nothing happened in the town of that name."""
    assert town not in places(text)


def test_a_street_of_no_town_has_no_point(places):
    """Unknown stays unknown."""
    found = places("Two men died on Harbour Street on Monday, police said.")
    assert found["Harbour Street"].lat is None


@pytest.mark.parametrize(
    "text",
    [
        "The Wall Street Journal said rebels took Goma.",
        "Pupils of Oak Street School fled Bangui.",
        "Trucks used Road 42 near Kidal.",
    ],
)
def test_a_name_that_goes_on_is_no_street(places, text):
    """A paper, a school and a numbered road are none."""
    assert not any(m.text.endswith(("Street", "Road")) for m in places(text).values())


def test_a_road_between_two_towns_is_a_road_between_two_towns(places):
    """It is placed by both, not by one."""
    found = places("Al-Shabaab mined the Mogadishu-Afgooye Road in Somalia.")
    assert not any(name == "Afgooye Road" for name in found)
