"""Reports in capitals: small letters come back, names keep theirs, and every character keeps its place."""

from datetime import date

import pytest

from vedette.model.documents import Block, Document
from vedette.reading.casing import WARNING, in_capitals, restored
from vedette.reading.room import ReadingRoom

FILLER = (
    " THE SPOKESMAN ADDED THAT THE VILLAGERS HAD BEEN WARNED AND THAT THE ROAD WAS CLOSED TO ALL VEHICLES WHILE THE "
    "SEARCH FOR THE MISSING WENT ON THROUGH THE NIGHT."
)


def document(text):
    return Document(
        "r", "r", text, "0" * 64, published=date(2023, 5, 14), language="en", blocks=(Block(0, len(text), "paragraph"),)
    )


@pytest.mark.parametrize(
    ("capitals", "wanted"),
    [
        (
            "GUNMEN KILLED FIVE FARMERS NEAR MAIDUGURI ON MONDAY.",
            "Gunmen killed five farmers near Maiduguri on Monday.",
        ),
        ("PRESIDENT YOWERI MUSEVENI SPOKE IN KAMPALA.", "President Yoweri Museveni spoke in Kampala."),
        (
            "THE REVOLUTIONARY ARMED FORCES OF COLOMBIA (FARC) FREED COLONEL LUIS MENDIETA.",
            "The Revolutionary Armed Forces of Colombia (FARC) freed Colonel Luis Mendieta.",
        ),
        ("UKRAINIAN TROOPS LEFT BAKHMUT, THE U.S. ENVOY SAID.", "Ukrainian troops left Bakhmut, the U.S. envoy said."),
        ("REBELS IN NORTH KIVU SEIZED RUTSHURU ON 3 MARCH.", "Rebels in North Kivu seized Rutshuru on 3 March."),
        ("THE ARMY WILL MARCH. SOLDIERS MAY FOLLOW.", "The army will march. Soldiers may follow."),
    ],
)
def test_names_keep_their_capitals(capitals, wanted):
    """A reader of names sees which words are names."""
    assert restored(document(capitals + FILLER)).text.startswith(wanted)


def test_every_character_keeps_its_place():
    """Offsets into the report stay true."""
    text = "İZMİR: THE STRASSE OF ŞIRNAK WAS SHELLED." + FILLER
    small = restored(document(text)).text
    assert len(small) == len(text)
    assert small.upper().replace("İ", "I")[7:] == text.replace("İ", "I")[7:]


def test_a_report_with_small_letters_is_left_as_it_is():
    """Headlines in capitals over a common text change nothing."""
    text = "CLASHES IN HODEIDAH\n\n" + FILLER.capitalize() * 3
    assert restored(document(text)) is not None
    assert restored(document(text)).text == text
    assert not in_capitals("UN")


def test_the_report_says_that_its_letters_were_changed():
    """What was done to a text stands in its warnings."""
    assert WARNING in restored(document("FIGHTING RAGED IN TIGRAY." + FILLER)).warnings


def test_a_report_in_capitals_reads_like_any_other():
    """An old cable gives the same actors and places as the same words in small letters."""
    text = "SOLDIERS ARRESTED THE BISHOP CARLOS OSORO IN MANAGUA ON 10 MAY 2023." + FILLER
    (reading,) = ReadingRoom().read_all([document(text)])
    assert "Managua" in {p.name for p in reading.places}
    assert any("Osoro" in a.name for a in reading.actors)
