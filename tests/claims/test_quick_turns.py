"""Turns of phrase that told too much: kinds too wide, charges taken for facts, what was called off or never done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from vedette.claims import report_of
from vedette.model.documents import Block, Document
from vedette.reading import ReadingRoom


@pytest.fixture(scope="module")
def read() -> Callable[[str], tuple[Any, ...]]:
    """The claims of a text, read as a report."""
    room = ReadingRoom()

    def claims_of(text: str) -> tuple[Any, ...]:
        document = Document(
            id="r",
            input="r",
            text=text,
            sha256="0" * 64,
            language="en",
            published=date(2031, 5, 9),
            blocks=(Block(0, len(text), "paragraph"),),
        )
        (reading,) = room.read_all([document])
        return tuple(report_of(reading).claims)

    return claims_of


TOO_WIDE = [
    ("The junta in Myanmar is too committed to the war to turn back.", "promise"),
    ("The Ethiopian government is too determined to win to negotiate.", "promise"),
    ("Volunteers were struggling to extract people from the rubble in Kharkiv.", "evacuation"),
    ("Dozens of people were extracted from the rubble in Khan Younis.", "evacuation"),
    ("Haitian witnesses provided prosecutors with evidence of the killings.", "aid"),
    ("The Colombian government provided investigators with an account of the raid.", "aid"),
    ("The junta is introducing military control over the mines of Katanga.", "constraint"),
    ("The Sudanese army is imposing its control over trade in the ports.", "constraint"),
    ("Putin travelled to Minsk to pay his respects at the grave of the general.", "talks"),
    ("President Santos of Colombia flew to Chile for surgery.", "talks"),
]


@pytest.mark.parametrize(("text", "kind"), TOO_WIDE)
def test_a_kind_is_not_too_wide(read: Callable[[str], tuple[Any, ...]], text: str, kind: str) -> None:
    """Words that a kind shares with other deeds do not make it."""
    assert kind not in {c.kind for c in read(text)}


STILL_TOLD = [
    ("The Malian government is committed to releasing prisoners.", "promise"),
    ("UN helicopters extracted peacekeepers from Kidal.", "evacuation"),
    ("Volunteers extracted three children from the rubble in Mariupol.", "rescue"),
    ("France provided the army of Chad with rifles.", "aid"),
    ("The government of Yemen introduced controls on fuel exports.", "constraint"),
    ("President Macron travelled to Mali on Thursday.", "talks"),
]


@pytest.mark.parametrize(("text", "kind"), STILL_TOLD)
def test_a_kind_is_still_told(read: Callable[[str], tuple[Any, ...]], text: str, kind: str) -> None:
    """Beside them the plain words of the kind hold as before."""
    assert kind in {c.kind for c in read(text)}


HOW_SURELY = [
    ("Man charged with threatening the governor of Plateau State.", "threat", "reported", "yes"),
    ("Police charged a soldier with killing a shopkeeper in Jacmel.", "attack", "reported", "yes"),
    ("His thesis is that Eritrean troops killed civilians in Axum.", "attack", "reported", "yes"),
    ("The allegation is that rebels abducted villagers in Beni.", "abduction", "reported", "yes"),
    ("Executions were committed by the rebels in Bunia.", "execution", "asserted", "yes"),
    ("The rebels were unable to capture Sevare.", "capture", "asserted", "denied"),
    ("The army was not able to capture Bakhmut.", "capture", "asserted", "denied"),
    ("The army was able to capture Marawi.", "capture", "asserted", "yes"),
    ("The army will not pursue the rebels in Cabo Delgado.", "expectation", "expected", "denied"),
    ("The army will pursue the rebels in Cabo Delgado.", "expectation", "expected", "yes"),
    ("The town of Dilling is no longer besieged.", "siege", "asserted", "denied"),
    ("Taiz is no longer under siege.", "siege", "asserted", "denied"),
]


@pytest.mark.parametrize(("text", "kind", "modality", "polarity"), HOW_SURELY)
def test_how_surely_it_is_told(
    read: Callable[[str], tuple[Any, ...]], text: str, kind: str, modality: str, polarity: str
) -> None:
    """A charge or a thesis is somebody's, what was committed was done, and what could not be done was not."""
    assert {(c.modality, c.polarity) for c in read(text) if c.kind == kind} == {(modality, polarity)}


def test_who_charges_is_not_who_did_it(read: Callable[[str], tuple[Any, ...]]) -> None:
    """The deed of a charge is that of the one charged."""
    claims = read("Police charged a soldier with killing a shopkeeper in Jacmel.")
    assert not [a for c in claims if c.kind == "attack" for a in c.actors if "police" in a.lower()]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The army was not able to cut the road to Goma.", False),
        ("Militants failed to block the highway to Bamako.", False),
        ("Militants cut the road to Goma.", True),
    ],
)
def test_a_service_is_not_lost_by_what_failed(read: Callable[[str], tuple[Any, ...]], text: str, *, told: bool) -> None:
    """A road that nobody managed to cut is open."""
    assert any(c.kind == "service" for c in read(text)) is told


@pytest.mark.parametrize(
    "text",
    [
        "The Syrian army suspended its strikes on Homs.",
        "Russia has suspended air strikes on Kharkiv.",
        "The rebels called off the attack on Goma.",
    ],
)
def test_an_attack_called_off_is_a_concession(read: Callable[[str], tuple[Any, ...]], text: str) -> None:
    """Who suspends strikes gives way, forbids nothing and strikes nobody."""
    claims = read(text)
    assert "concession" in {c.kind for c in claims}
    assert not [c for c in claims if c.kind in ("constraint", "attack", "air strike") and c.polarity == "yes"]


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("Ex-president Ivan Petrov of Moldova was detained.", False),
        ("Ivan Petrov, once president of Moldova, was detained.", False),
        ("The late president of Haiti, Jean Baptiste, was buried.", False),
        ("The president of Moldova, Ivan Petrov, was detained.", True),
    ],
)
def test_an_office_held_no_more_leads_nothing(
    read: Callable[[str], tuple[Any, ...]], text: str, *, leads: bool
) -> None:
    """Who has left an office does not lead the land."""
    assert any(c.kind == "leads" for c in read(text)) is leads
