"""In a war across borders the army of a sentence is not always that of the country the report is about."""

from collections.abc import Callable

import pytest

from vedette.knowledge.case import CaseKnowledge
from vedette.model.documents import Document
from vedette.model.readings import ActorMention, Reading
from vedette.model.syntax import Syntax
from vedette.reading.actors import reader

Actors = Callable[[str], tuple[ActorMention, ...]]

POSSESSED = [
    ("Russia announced that its troops had left Kherson, in Ukraine.", "troops", "Russian army"),
    ("The United States urged Rwanda to withdraw its soldiers from Congo.", "soldiers", "Rwandan army"),
    ("South Africa, which has lost 14 soldiers in Congo, made no comment.", "soldiers", "South African army"),
    ("Malawi's president ordered his army to leave Congo.", "army", "Malawian army"),
    ("Thailand's military denied that soldiers had crossed into Cambodia.", "soldiers", "Thai army"),
    ("Pakistan's army said three of its soldiers were killed by India.", "soldiers", "Pakistani army"),
    ("The loss was a defeat for the Kremlin since its forces had held Izium, in Ukraine.", "forces", "Russian army"),
    (
        "Chad's army crossed into Nigeria. The Nigerian military said troops shot 40 men.",
        "troops",
        "Nigerian army",
    ),
]
NOT_THE_STATE = [
    ("Russian-backed separatist authorities in Ukraine denied it.", "separatist authorities"),
    ("The Russian-installed administration fled Kherson, in Ukraine.", "administration"),
]


@pytest.fixture(scope="session")
def actors(document: Callable[..., Document], read_syntax: Callable[[str], Syntax]) -> Actors:
    read = reader(CaseKnowledge()).read
    return lambda text: read(Reading(document(text), read_syntax(text)))  # type: ignore[return-value]


def named(found: tuple[ActorMention, ...], text: str) -> ActorMention:
    return next(a for a in found if a.text == text)


@pytest.mark.parametrize(("text", "words", "name"), POSSESSED)
def test_soldiers_are_those_of_the_state_that_the_clause_tells(
    actors: Actors, text: str, words: str, name: str
) -> None:
    """The frame country's army would be charged with another's retreat."""
    assert named(actors(text), words).name == name


@pytest.mark.parametrize(("text", "words"), NOT_THE_STATE)
def test_an_administration_of_the_other_side_is_not_the_state(actors: Actors, text: str, words: str) -> None:
    """What an occupier appoints does not speak for the country."""
    found = named(actors(text), words)
    assert found.kind != "state"
    assert found.country is None


def test_the_men_of_a_person_without_an_office_are_his_own(actors: Actors) -> None:
    """A warlord's fighters are neither civilians nor the army."""
    found = actors("Ramzan Kadyrov, whose fighters have served in Ukraine, said mistakes were made.")
    assert named(found, "fighters").name == "Ramzan Kadyrov's fighters"


def test_the_forces_of_a_groups_leader_are_the_groups(actors: Actors) -> None:
    """One side stays one actor."""
    found = actors("Minni Minnawi, the leader of the Sudan Liberation Army (SLA), said his forces had left Tina.")
    assert named(found, "forces").name == "Sudan Liberation Army"


def test_their_is_nobody_where_several_states_share_a_subject(actors: Actors) -> None:
    """France does not own the nationals of three countries."""
    found = actors("France, Italy and Spain have told their nationals to leave Sudan.")
    assert named(found, "nationals").country is None


def test_an_army_with_a_name_of_its_own_is_not_the_states(actors: Actors) -> None:
    """A demonym and "Army" do not make a rebel force the state's."""
    found = actors(
        "The so-called Syrian National Army, a rebel group backed by Turkey, fought the Syrian army. "
        "The Free Syrian Army stood by."
    )
    assert named(found, "Syrian National Army").name == "Syrian National Army"
    assert named(found, "Syrian National Army").kind == "armed group"
    assert named(found, "Free Syrian Army").kind == "armed group"
    assert named(found, "Syrian army").kind == "state forces"


def test_an_army_of_one_man_is_not_the_states(actors: Actors) -> None:
    """ "The Libyan National Army of X" is X's."""
    found = actors("The Libyan National Army of Khalifa Haftar took Sirte. LNA forces hold the port.")
    assert named(found, "Libyan National Army").kind == "armed group"
    assert named(found, "LNA forces").name == "Libyan National Army"
