"""Whose office a person holds, and under which names a body goes."""

from collections.abc import Callable

import pytest

from vedette.knowledge.case import CaseKnowledge
from vedette.model.documents import Document
from vedette.model.readings import ActorMention, Reading
from vedette.model.syntax import Syntax
from vedette.reading.actors import reader

Actors = Callable[[str], tuple[ActorMention, ...]]

ROLES = [
    ("Bintou Keita, who heads the UN mission, MONUSCO, was in Goma.", "Bintou Keita", "head", "MONUSCO"),
    (
        "Corneille Nangaa, who leads the Congo River Alliance, spoke.",
        "Corneille Nangaa",
        "leader",
        "Congo River Alliance",
    ),
    ("Vivian van de Perre, the deputy head of MONUSCO, spoke.", "Vivian van de Perre", "deputy head", "MONUSCO"),
    ("Rwandan army spokesman Ronald Rwivanga denied it.", "Ronald Rwivanga", "spokesman", "Rwandan army"),
    ("The Israeli army's Arabic spokesman, Avichay Adraee, spoke.", "Avichay Adraee", "spokesman", "Israeli army"),
    (
        "Claire Odhiambo, Emergency Coordinator for Lantern Medical Relief, wept.",
        "Claire Odhiambo",
        "Emergency Coordinator",
        "Lantern Medical Relief",
    ),
    ("Governor Oleh Syniehubov said ten people were hurt in Ukraine.", "Oleh Syniehubov", "Governor", None),
    ("The Chechen leader Ramzan Kadyrov spoke in Russia.", "Ramzan Kadyrov", "leader", None),
]
SAME = [
    ("Elements of the 23 March Movement (M23) took Sake. The March 23 Movement denied it.", "March 23 Movement"),
    ("The Congolese armed forces (FARDC) fled Goma, in Congo. FARDC soldiers lost Sake.", "FARDC soldiers"),
    ("The Congo River Alliance (AFC) won. The Alliance Fleuve Congo (AFC) rules Goma.", "Congo River Alliance"),
    ("Sudan's RSF won. The Rapid Support Forces denied it.", "RSF"),
]
KINDS = [
    ("The 92nd Brigade held the town against the 1st Guards Tank Army.", "92nd Brigade", "state forces"),
    ("The Ukrainian General Staff reported 50 clashes.", "Ukrainian General Staff", "state forces"),
    ("UNIFIL said its base was hit.", "UNIFIL", "international organisation"),
    ("The YPG ambushed a convoy of Islamic State.", "YPG", "armed group"),
    ("Kigali accused Kinshasa of arming the FDLR.", "FDLR", "armed group"),
    ("Kigali accused Kinshasa of arming the FDLR.", "Kinshasa", "state"),
    ("KINSHASA, Feb 2 (Meridian Wire) - Rain fell.", "Meridian Wire", "news agency"),
    ("The Lebanese Forces, a Christian party, criticised Hezbollah.", "Lebanese Forces", "other"),
    ("Gen. Omar Ould Sidi met Ursula von der Leyen.", "Ursula von der Leyen", "person"),
]


@pytest.fixture(scope="session")
def actors(document: Callable[..., Document], read_syntax: Callable[[str], Syntax]) -> Actors:
    read = reader(CaseKnowledge()).read
    return lambda text: read(Reading(document(text), read_syntax(text)))  # type: ignore[return-value]


@pytest.mark.parametrize(("text", "person", "role", "of"), ROLES)
def test_an_office_belongs_to_the_body_that_the_words_tell(
    actors: Actors, text: str, person: str, role: str, of: str | None
) -> None:
    """A spokesman of the wrong army speaks for the enemy; a governor governs no country."""
    found = next(a for a in actors(text) if a.text == person)
    assert (found.role, found.of) == (role, of)


@pytest.mark.parametrize(("text", "words"), SAME)
def test_short_forms_and_full_forms_are_one_actor(actors: Actors, text: str, words: str) -> None:
    """Two records of one group would each have half of its deeds."""
    found = [a for a in actors(text) if a.kind in ("armed group", "state forces", "other")]
    assert words in {a.text for a in found}
    assert len({a.name for a in found}) == 1


@pytest.mark.parametrize(("text", "words", "kind"), KINDS)
def test_a_name_is_told_by_its_form_and_by_what_it_does(actors: Actors, text: str, words: str, kind: str) -> None:
    """No list holds the groups of a war that nobody prepared for."""
    assert next(a for a in actors(text) if a.text == words).kind == kind


def test_adjectives_of_creed_and_headings_are_no_actors(actors: Actors) -> None:
    """ "Islamist" and "OUTLOOK" do nothing."""
    found = {a.text for a in actors("OUTLOOK\n\nIslamist and Western ideas spread. Dark became the town.")}
    assert not found & {"OUTLOOK", "Islamist", "Western", "Dark"}
