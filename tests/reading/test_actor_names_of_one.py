"""Nicknames, short forms and generic words: who is one with whom within a report, and who is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from vedette.knowledge.case import CaseKnowledge
from vedette.model.documents import Document
from vedette.model.readings import ActorMention
from vedette.reading import ReadingRoom


@pytest.fixture(scope="module")
def room() -> ReadingRoom:
    """One room for all cases: its models are slow to load."""
    return ReadingRoom(CaseKnowledge())


Read = Callable[[str], dict[str, ActorMention]]


@pytest.fixture
def read(room: ReadingRoom, document: Callable[..., Document]) -> Read:
    """Return the last mention of each surface in a text."""

    def actors(text: str) -> dict[str, ActorMention]:
        [reading] = room.read_all([document(text)])
        return {a.text: a for a in reading.actors}

    return actors


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("Pavel Dorin, a former policeman known as Sickle, heads the gang.", "Sickle", "Pavel Dorin"),
        ("On Friday Pavel Dorin alias Sickle held a press conference in Orane.", "Sickle", "Pavel Dorin"),
        ("Pavel Dorin, better known by his nom de guerre Abu Karim, was killed.", "Abu Karim", "Pavel Dorin"),
        ("Pavel Dorin (Sickle) arrived in Nairobi. Sickle met the president.", "Sickle", "Pavel Dorin"),
        (
            "The Disasters Relief Committee -LRB- DRCX -RRB- met. The DRCX said it had raised money.",
            "DRCX",
            "Disasters Relief Committee",
        ),
    ],
)
def test_what_somebody_is_also_called_is_the_same_actor(read: Read, text: str, short: str, full: str) -> None:
    """A nickname that stays a second person doubles the cast and loses whose deeds they are."""
    assert read(text)[short].name == full


def test_a_bare_president_of_another_country_is_not_given_the_reports(read: Read) -> None:
    """A report about one country quotes other countries' presidents; a wrong country makes them its rulers."""
    text = "Kenyan police will land in Haiti. In Georgetown, Guyana, President Irfan Aly said he was glad."
    assert read(text)["Irfan Aly"].country != "HTI"
    assert read("In Kingston President Irfan Aly of Guyana met Haitian parties.")["Irfan Aly"].country == "GUY"


def test_troops_that_a_world_body_sends_are_not_the_reports_army(read: Read) -> None:
    """Peacekeepers counted as the host's own soldiers turn a mission into a mobilisation."""
    text = "The United Nations will send 3,500 troops to Haiti. Haiti asked for help in 2022."
    assert read(text)["troops"].name != "Haitian army"


def test_a_free_army_is_not_the_armed_forces(read: Read) -> None:
    """Defectors and the army they left are on two sides."""
    actors = read("In Syria, the army attacked Rastan. Soldiers who defected to the free army fired back.")
    assert actors["free army"].name != actors["army"].name


def test_a_peoples_own_forces_are_not_its_kin_states_army(read: Read) -> None:
    """Ethnic kin across a border fight their own war."""
    actors = read("Ethnic Armenian forces agreed on Wednesday to lay down their arms in the enclave.")
    assert actors["Ethnic Armenian forces"].kind == "armed group"
    assert actors["Ethnic Armenian forces"].country is None


def test_pirates_stay_pirates(read: Read) -> None:
    """A word that tells more is never replaced by the word of its class."""
    assert (
        read("Somali pirates hijacked a tanker. A gang in Mogadishu offered help.")["Somali pirates"].name == "pirates"
    )


def test_the_coalition_is_the_led_one(read: Read) -> None:
    """Two names for one coalition split its war in two."""
    actors = read("The Saudi-led coalition began an assault on Wednesday. The coalition denied the claim.")
    assert {a.name for t, a in actors.items() if "oalition" in t} == {"Saudi-led coalition"}


def test_who_speaks_is_not_whom_the_quotation_names(read: Read) -> None:
    """A threat must not be put in the mouth of the man it is aimed at."""
    text = 'In the street General Pavel Dorin spoke to the crowd. "That Henry Moss leaves his chair," he threatened.'
    assert read(text)["he"].name == "Pavel Dorin"
