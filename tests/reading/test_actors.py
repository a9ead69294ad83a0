"""Actors are found from the words of the report, named once each, and never invented."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from vedette.knowledge.actors import describe
from vedette.knowledge.case import CaseKnowledge, KnownActor
from vedette.model.documents import Document
from vedette.model.readings import ActorMention, Reading
from vedette.model.syntax import Syntax
from vedette.reading.actors import reader

Actors = Callable[..., tuple[ActorMention, ...]]


@pytest.fixture(scope="session")
def actors(document: Callable[..., Document], read_syntax: Callable[[str], Syntax]) -> Actors:
    def read(text: str, *known: KnownActor) -> tuple[ActorMention, ...]:
        reading = Reading(document(text), read_syntax(text))
        return reader(CaseKnowledge(actors=known)).read(reading)  # type: ignore[return-value]

    return read


def named(found: tuple[ActorMention, ...]) -> dict[str, str]:
    return {m.name: m.kind for m in found}


def of(found: tuple[ActorMention, ...], text: str) -> ActorMention:
    return next(m for m in found if m.text == text)


def test_a_group_and_its_short_form_are_one_actor(actors: Actors) -> None:
    """A claim by "the BRF" is lost to its group if the short form is another actor."""
    found = actors("The Blue River Front (BRF) seized two villages. The BRF said it had freed prisoners.")
    assert {m.name for m in found if m.text in ("Blue River Front", "BRF")} == {"Blue River Front"}
    assert named(found)["Blue River Front"] == "armed group"


def test_the_army_by_any_word_is_one_actor(actors: Actors) -> None:
    """ "Troops", "soldiers" and "the military" of one country would else fight as three."""
    found = actors("Malian troops left the town. The army said 12 soldiers had died. Mali's military blamed rebels.")
    assert {m.name for m in found if m.kind == "state forces"} == {"Malian army"}
    assert {m.country for m in found if m.kind == "state forces"} == {"MLI"}


def test_a_leaders_forces_are_his_states_army(actors: Actors) -> None:
    """ "Biya's forces" and "the army" are one side."""
    found = actors("President Paul Biya gave a speech in Cameroon. Biya's forces shelled the town, residents said.")
    assert of(found, "Biya's forces").name == "Cameroonian army"


def test_fighters_of_a_group_are_the_group(actors: Actors) -> None:
    """Who is told to have attacked is the group, not an army of nameless fighters."""
    found = actors("M23 fighters attacked the camp. Fighters from the Red Hand Movement fled.")
    assert of(found, "M23 fighters").name == "M23"
    assert of(found, "Fighters").name == "Red Hand Movement"


def test_a_backer_is_not_the_militia_it_backs(actors: Actors) -> None:
    """An attack by Iran-backed militias laid to Iran would be a false accusation."""
    found = actors("Iran-backed militias fired rockets at the base. Iran denied any role.")
    assert of(found, "militias").name == "Iran-backed militias"
    assert of(found, "Iran").kind == "state"


def test_a_locality_keeps_rebels_apart(actors: Actors) -> None:
    """Rebels in the south may be others than those in the north."""
    found = actors("Rebels took the capital. Southern rebel factions seized a border post.")
    assert {"rebels", "southern rebel factions"} <= set(named(found))


def test_an_office_gives_a_person_role_and_body(actors: Actors) -> None:
    """A quote weighs by the office of its speaker."""
    found = actors("UN Secretary-General Amina Diallo met Georgian Prime Minister Irakli Beridze in Tbilisi.")
    diallo, beridze = of(found, "Amina Diallo"), of(found, "Irakli Beridze")
    assert (diallo.role, diallo.of) == ("Secretary-General", "United Nations")
    assert (beridze.role, beridze.of, beridze.country) == ("Prime Minister", "Georgia", "GEO")


def test_two_people_of_one_surname_stay_two(actors: Actors) -> None:
    """Brothers in office are easily made one man."""
    found = actors(
        "President Mahinda Perera won. His brother, defence secretary Gotabaya Perera, led the war. Perera resigned."
    )
    assert {m.name for m in found if m.kind == "person"} == {"Mahinda Perera", "Gotabaya Perera"}


def test_a_surname_goes_to_its_full_name(actors: Actors) -> None:
    """Most mentions of a person are surnames."""
    found = actors("Abdel Karim al-Masri spoke on Monday. Al-Masri said the talks had failed. He left at once.")
    assert {m.name for m in found if m.kind == "person"} == {"Abdel Karim al-Masri"}
    assert of(found, "He").pointing


def test_a_country_in_which_something_happens_is_no_actor(actors: Actors) -> None:
    """ "In Chad" tells a place; "Chad accused" tells an actor."""
    found = actors("Fighting continued in Chad. Sudan accused Libya of arming the rebels.")
    assert {m.name for m in found if m.kind == "state"} == {"Sudan", "Libya"}


def test_a_capital_that_speaks_is_its_state(actors: Actors) -> None:
    """Newspapers let Moscow speak for Russia."""
    assert of(actors("Moscow rejected the offer, and the Kremlin said talks were over."), "Moscow").name == "Russia"


def test_two_armies_joined_by_and_are_both_found(actors: Actors) -> None:
    """ "Indian and Pakistani troops" are two armies in three words."""
    found = actors("Indian and Pakistani troops exchanged fire along the border.")
    assert {"Indian army", "Pakistani army"} <= set(named(found))


def test_a_group_pointed_at_is_the_named_one(actors: Actors) -> None:
    """ "The group" claims what its name claimed a sentence before."""
    found = actors("The Blue River Front (BRF) attacked a base. The group said it had killed ten soldiers.")
    assert of(found, "group").name == "Blue River Front"
    assert of(found, "group").pointing


def test_a_pronoun_with_two_readings_is_left_alone(actors: Actors) -> None:
    """A wrong antecedent is worse than none."""
    found = actors("Rebels and soldiers clashed near the river. Villagers said they had burned houses.")
    assert not [m for m in found if m.text == "they" and m.name in ("rebels", "army")]


def test_an_unnamed_speaker_keeps_its_words(actors: Actors) -> None:
    """Speakers without a name stay distinct by how they are told."""
    found = actors('"We won," said a fighter in the square. A resident told reporters the market had burned.')
    assert of(found, "fighter").name == "a fighter"
    assert of(found, "resident").name == "a resident"


def test_what_a_user_tells_of_an_actor_wins(actors: Actors) -> None:
    """The analyst knows that the Blue Council is armed, whatever its name sounds like."""
    known = KnownActor("Blue Council", ("BC",), "armed group", "COD")
    found = actors("The Blue Council shelled the town. BC said it was at war.", known)
    assert {(m.name, m.kind, m.country) for m in found if m.text in ("Blue Council", "BC")} == {
        ("Blue Council", "armed group", "COD")
    }


def test_an_agency_and_a_rights_group_are_known_for_what_they_are(actors: Actors) -> None:
    """Who relays a figure decides how it is weighed."""
    found = named(actors("Human Rights Watch told Reuters that the World Food Programme had halted aid."))
    assert found["Human Rights Watch"] == "ngo"
    assert found["Reuters"] == "news agency"
    assert found["World Food Programme"] == "international organisation"


def test_mentions_are_slices_in_order_that_never_overlap(actors: Actors) -> None:
    """Everything later looks an actor up by its place in the text."""
    text = (
        "Ukraine's army said Russian troops and Wagner Group mercenaries attacked; President Olena Koval blamed Moscow."
    )
    found = actors(text)
    assert all(text[m.start : m.end] == m.text for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    "text", ["", " ", "()", "-", '"', "'s", "The", "THE ARMY KILLED TEN PEOPLE", "a" * 500, "(" * 200]
)
def test_odd_texts_are_read_without_error(actors: Actors, text: str) -> None:
    """One odd page must not stop a thousand."""
    assert isinstance(actors(text), tuple)


@pytest.mark.parametrize(
    ("phrase", "role", "country"),
    [
        ("four Malian soldiers", "military", "MLI"),
        ("Kenyan police", "police", "KEN"),
        ("an opposition lawmaker", "legislature", None),
        ("a former Georgian minister", "former elite", "GEO"),
        ("Peruvian farmers", "agriculture", "PER"),
    ],
)
def test_a_phrase_alone_tells_role_and_country(phrase: str, role: str, country: str | None) -> None:
    """Tables name actors by a phrase with no report around it."""
    assert describe(phrase) == (role, country)
