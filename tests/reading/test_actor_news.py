"""What news does to names: short forms, titles, pointing words, metonyms, rivals; in wars far apart."""

from collections.abc import Callable

import pytest

from vedette.knowledge.case import CaseKnowledge
from vedette.model.documents import Document
from vedette.model.readings import ActorMention, Reading
from vedette.model.syntax import Syntax
from vedette.reading.actors import reader
from vedette.reading.places import reader as place_reader

Actors = Callable[[str], tuple[ActorMention, ...]]

CALLED = [
    (
        "The SPLM-N, the Sudan People's Liberation Movement-North, took Kadugli.",
        "SPLM-N",
        "Sudan People's Liberation Movement-North",
    ),
    (
        "The Bangsamoro Islamic Freedom Fighters (BIFF) burned a school in Mindanao. The BIFF denied it.",
        "BIFF",
        "Bangsamoro Islamic Freedom Fighters",
    ),
    ("The National Liberation Army (ELN in Spanish) freed two men. The ELN left.", "ELN", "National Liberation Army"),
    ("CODE, the Coalition for Delta Equality, shelled Warri.", "CODE", "Coalition for Delta Equality"),
    ("The Kuki-Zo Council and the police met in Manipur. The council called a strike.", "council", "Kuki-Zo Council"),
    (
        "Amhara's regional government and Fano fought in Lalibela.",
        "Amhara's regional government",
        "Amhara regional government",
    ),
    ("Al-Masirah TV reported five dead in Sanaa. The channel showed pictures.", "channel", "Al-Masirah TV"),
    ("Julio de la Cruz spoke in Cauca. De la Cruz gave no names.", "De la Cruz", "Julio de la Cruz"),
    (
        "Sergeant Maria van der Berg, 34, was wounded in Goma. Van der Berg was flown out.",
        "Van der Berg",
        "Maria van der Berg",
    ),
    ("Forces loyal to Khalifa Haftar advanced on Tripoli.", "Forces", "Khalifa Haftar's forces"),
    ("The 3rd Assault Brigade left. Battalion 444 patrolled Tripoli.", "Battalion 444", "Battalion 444"),
    ("The people of Mali want peace.", "people of Mali", "people of Mali"),
]
ARMED = [
    ("The army of President Félix Tshisekedi and the M23 clashed near Sake.", "M23"),
    ("The Houthis, allied with Iran, fired at ships in the Red Sea.", "Houthis"),
    ("The loss of Mocímboa da Praia was a defeat of Ansaru.", "Ansaru"),
]
STATES = [
    ("Russia has a special responsibility to protect civilians in Ukraine.", "Russia"),
    ("France remains committed to the peace process in Mali.", "France"),
    ("Rwanda's commitment to the truce in Congo is weak.", "Rwanda"),
    ("Kenya stands by Ethiopia in the talks on Tigray.", "Ethiopia"),
    ("The deal will enable Sudan to borrow money again.", "Sudan"),
    ("Turkey is a key player in Nagorno-Karabakh.", "Turkey"),
]
PLACES_ONLY = [
    ("Iran has a population of 90 million.", "Iran"),
    ("France remains the largest country of the west.", "France"),
    ("Fighting in Haiti became worse on Monday.", "Haiti"),
]


@pytest.fixture(scope="session")
def actors(document: Callable[..., Document], read_syntax: Callable[[str], Syntax]) -> Actors:
    read, place = reader(CaseKnowledge()).read, place_reader(CaseKnowledge()).read

    def of(text: str) -> tuple[ActorMention, ...]:
        bare = Reading(document(text), read_syntax(text))
        return read(Reading(bare.document, bare.syntax, places=place(bare)))  # type: ignore[return-value,arg-type]

    return of


def named(mentions: tuple[ActorMention, ...], text: str) -> list[str]:
    return [m.name for m in mentions if m.text == text]


@pytest.mark.parametrize(("text", "words", "name"), CALLED)
def test_a_short_or_pointing_form_has_the_full_name(actors, text, words, name):
    """A short form under a name of its own is a second actor in the picture."""
    assert named(actors(text), words)[-1:] == [name]


@pytest.mark.parametrize(("text", "name"), ARMED)
def test_who_clashes_or_fires_is_armed(actors, text, name):
    """A group that nobody listed is told by what it does, also as the second of two subjects."""
    assert {m.kind for m in actors(text) if m.name == name} == {"armed group"}


@pytest.mark.parametrize(("text", "name"), STATES)
def test_a_country_that_owes_promises_or_is_helped_acts(actors, text, name):
    """A country with a duty, a commitment or a friend is a party and no place."""
    assert any(m.name == name and m.kind == "state" for m in actors(text))


@pytest.mark.parametrize(("text", "name"), PLACES_ONLY)
def test_a_country_that_only_lies_there_does_not_act(actors, text, name):
    """Where something is counted or happens, nobody has done it."""
    assert name not in {m.name for m in actors(text)}


def test_a_warlords_national_army_is_not_the_national_army(actors):
    """Two armies of one country under one name would make a war against oneself."""
    told = actors(
        "Haftar's Libyan National Army is backed by Egypt. The Libyan army, loyal to Tripoli, won. The LNA fled."
    )
    assert named(told, "LNA") == ["Libyan National Army"]
    assert named(told, "Libyan army") == ["Libyan army"]


def test_the_national_army_of_nobody_else_is_the_army(actors):
    """Without an owner of its own a national army is the country's."""
    told = actors("The Chadian National Army left Faya. The Chadian army said so.")
    assert len({m.name for m in told if "army" in m.text.lower()}) == 1


def test_rebels_are_not_those_who_fight_beside_the_army(actors):
    """ "The rebels" of an ambush on soldiers and their hired men are the other side."""
    told = actors("Malian troops and Wagner fighters were ambushed. Bamako said Kyiv had helped the rebels.")
    assert named(told, "rebels") == ["rebels"]


def test_those_whom_a_group_drives_out_are_not_itself(actors):
    """ "The rebels" whom a militia chases are its enemies."""
    told = actors("Mai-Mai fighters drove the rebels out of Luke, in Congo.")
    assert named(told, "rebels") == ["rebels"]


def test_a_language_is_no_nation(actors):
    """A short form in Spanish does not make the soldiers beside it Spain's."""
    told = actors("The National Liberation Army (ELN in Spanish) freed two soldiers in Arauca, Colombia.")
    assert "ESP" not in {m.country for m in told}


def test_its_spokesman_is_of_the_body_last_told(actors):
    """The junta's spokesman must not become the rebels', who were named before."""
    told = actors(
        "In Myanmar, the Ta'ang National Liberation Army seized Lashio. The junta confirmed the loss. "
        "Its spokesman, Zaw Min Tun, said the army would return."
    )
    assert {m.of for m in told if m.name == "Zaw Min Tun"} == {"Myanmar government"}


def test_i_and_we_of_a_statement_are_its_speaker(actors):
    """Statements of ministries come without quotation marks: "we" is the one who opens them."""
    told = actors("The Defence Minister, Ana Reyes, said:\n\nI am appalled by the attack on Quibdó. We will act.")
    assert named(told, "I") == ["Ana Reyes"]
    assert named(told, "We") == ["Ana Reyes"]


def test_we_after_a_quotation_is_the_reports_own(actors):
    """An analyst's "we assess" is not the minister's whom he has just quoted."""
    told = actors('The Defence Minister, Ana Reyes, said: "This will end." We think the attack on Kharkiv failed.')
    assert named(told, "We") == []


def test_the_name_of_an_operation_acts_not(actors):
    """ "Operation X" is what soldiers do, not who they are."""
    assert not [m for m in actors("Soldiers of Operation Barkhane left Kidal in Mali.") if m.name == "Barkhane"]


def test_a_foreign_president_keeps_his_own_country(actors):
    """A report on one war names the heads of others by office and family name alone."""
    told = actors(
        "President Macron spoke of Sudan. Sudan's army took Wad Madani in Sudan. People in Sudan fled to Port Sudan."
    )
    assert {m.country for m in told if m.kind == "person"} == {"FRA"}


def test_a_footnotes_number_is_no_part_of_a_name(actors):
    """Encyclopedias hang "[1]" on names."""
    told = actors("The army was led by Bosco Ndala,[1] who later fled from Bunia.")
    assert "Bosco Ndala" in {m.name for m in told}
    assert all("[" not in m.text for m in told)
