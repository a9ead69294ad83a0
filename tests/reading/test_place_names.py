"""Names of places inside other names are told apart from places: nothing happens there."""

import pytest

from vedette.claims import report_of


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The UK-based Syrian Observatory said 14 people were killed in Binnish in Idlib.", "UK", "GBR"),
        ("The Geneva-based Norwegian Refugee Council said thousands had fled Pibor.", "Geneva", "CHE"),
        ("A Nairobi-based analyst said Amhara militias took Lalibela in Ethiopia.", "Nairobi", "KEN"),
        ("U.S.-led coalition planes struck Raqqa in Syria.", "U.S.", "USA"),
        ("The Kachin Independence Army took Momauk in northern Myanmar.", "Myanmar", "MMR"),
        ("Jihadists hit Barsalogho in central Burkina Faso.", "Burkina Faso", "BFA"),
    ],
)
def test_a_name_inside_another_is_kept_apart_from_the_places(read, text, name, country):
    """A monitor's seat and the country of which a part is told are named, and are no place of action."""
    reading = read(text)
    assert (name, country) in {(m.text, m.country) for m in reading.place_names}
    assert all(m.text == text[m.start : m.end] for m in reading.place_names)
    assert name not in {m.text for m in reading.places}


@pytest.mark.parametrize(
    ("text", "seat", "where"),
    [
        ("Moscow said its forces destroyed a depot in Kharkiv on Friday.", "Moscow", "Kharkiv"),
        ("Khartoum accused the RSF of shelling a hospital in El Fasher, killing 12.", "Khartoum", "El Fasher"),
        ("Kigali denied that its troops had shelled Sake in DR Congo.", "Kigali", "Sake"),
        ("Tehran vowed revenge after an air strike killed seven in Damascus.", "Tehran", "Damascus"),
        ("Riyadh said its jets bombed Saada in Yemen.", "Riyadh", None),
        ("The UK-based monitor said strikes killed 14 civilians in Binnish in Idlib.", "United Kingdom", "Binnish"),
    ],
)
def test_a_government_named_by_its_capital_is_no_place_of_action(read, text, seat, where):
    """Who speaks in a capital's name does not make it the scene."""
    scenes = {getattr(claim, "place", None) for claim in report_of(read(text)).claims}
    assert seat not in scenes
    assert where is None or where in scenes


def test_one_name_inside_another_is_the_place_that_the_report_means(read):
    """The town that the report is on, not a namesake."""
    reading = read("Gunmen attacked Birmingham in Alabama. A Birmingham-based lawyer was hurt.")
    assert [m.admin1 for m in reading.place_names if m.text == "Birmingham"] == ["Alabama"]
