"""Words that look like one act and tell of another, and whose words and men they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from vedette.claims import claims_in
from vedette.model.claims import Claim

Told = Callable[..., tuple[Claim, ...]]


@pytest.fixture
def told(read: Callable[..., Any]) -> Told:
    """Return the claims of a text, with the fields of its document."""
    return lambda text, **fields: claims_in(read(text, **fields))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Soldiers regained control of the Tacumbu jail in Asuncion on Friday after a riot.", "capture"),
        ("Guards retook the Modelo prison in Bogota from rioting inmates on Thursday.", "capture"),
        ("The ministry acknowledged the loss of six of its men near Lashkargah.", "capture"),
        ("A military jet crashed near Omdurman on Tuesday, killing its crew of four.", "air strike"),
        ("Gunmen killed nine traders in Djugu on Thursday, a local official and a teacher said.", "accusation"),
        ("The ARSA attacked Maungdaw on Friday, its spokesman said.", "accusation"),
        ("The gang leader was captured in Guayaquil on Monday.", "abduction"),
    ],
)
def test_what_only_looks_like_an_act_is_none(claims: Callable[..., Any], text: str, kind: str) -> None:
    """A quelled prison on the map of control, or a crew bombed by its own jet, is worse than nothing read."""
    assert kind not in {c.kind for c in claims(text)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rebels seized the prison of Munzenze in Goma on Monday.", "capture"),
        ("The army admitted the loss of Sarrin to the rebels.", "capture"),
        ("The gang leader was captured in Guayaquil on Monday.", "arrest"),
        ("Helicopter shot down near Gao", "attack"),
        ("The two aid workers kidnapped on 3 May near Bouar were released this morning.", "prisoner release"),
    ],
)
def test_the_act_itself_is_still_read(claims: Callable[..., Any], text: str, kind: str) -> None:
    """What rules out a likeness must leave the thing."""
    assert kind in {c.kind for c in claims(text)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("No truth to report of attack in Bukavu market.", "attack"),
        ("Reports of clashes in Juba proved false.", "clash"),
        ("Claims that rebels had seized Uvira turned out to be false.", "capture"),
        ("The peacekeepers have at no time sided with any party in Abyei.", "support"),
    ],
)
def test_what_turned_out_untrue_and_what_was_at_no_time_is_denied(
    claims: Callable[..., Any], text: str, kind: str
) -> None:
    """A denied rumour told as an attack is the worst of mistakes."""
    assert {c.polarity for c in claims(text) if c.kind == kind} == {"denied"}


def test_a_crowd_that_tried_to_storm_a_house_has_not_attacked_it(claims: Callable[..., Any]) -> None:
    """Soldiers who try to storm a base fight for it; a crowd is most often held off."""
    told = [c for c in claims("A mob tried to storm the embassy in Port-au-Prince on Friday.") if c.kind == "attack"]
    assert {c.modality for c in told} <= {"planned"}


def test_a_town_entered_without_combat_is_taken_whole_and_unopposed(claims: Callable[..., Any]) -> None:
    """Who enters an empty town holds it, and not a part of it."""
    text = "Fighters entered Djibo without combat on Sunday after the departure of the soldiers."
    assert [(c.unopposed, c.extent) for c in claims(text) if c.kind == "capture"] == [(True, None)]


def test_the_capture_that_dates_a_comparison_takes_no_dead(claims: Callable[..., Any]) -> None:
    """The dead of one year must not be laid on the fall of a city in another."""
    told = claims("In October 2023, dozens died in the worst border fighting since the rebels took Aleppo in 2016.")
    captures = {c.id for c in told if c.kind == "capture"}
    assert captures
    assert all(c.about not in captures and c.place != "Aleppo" for c in told if c.kind == "figure")


def test_those_who_fall_in_an_exchange_of_fire_were_a_side_of_it(claims: Callable[..., Any]) -> None:
    """Who trades fire with another is not the one who attacked."""
    text = (
        "Thai and Khmer Front forces exchanged artillery fire on Sunday night near Surin, killing nine Thai soldiers."
    )
    (told,) = [c for c in claims(text) if c.kind in ("shelling", "clash")]
    assert "Thai army" in told.actors
    assert not told.targets


def test_our_fighters_are_those_of_the_front_whose_bulletin_it_is(told: Told) -> None:
    """A general staff without a nation is the issuer's, and never the state's army."""
    text = (
        "Statement of the general staff\n"
        "The enemy shelled the village of Tessalit in Mali on Monday. Our fighters hold the town of Aguelhok."
    )
    found = told(text, outlet="Front for the Liberation of Azania")
    assert {s.actor for c in found for s in c.said_by} == {"Front for the Liberation of Azania"}
    assert [c.actors for c in found if c.kind == "control"] == [("Front for the Liberation of Azania",)]


def test_its_forces_are_the_speakers_and_not_those_of_the_land_in_the_object(told: Told) -> None:
    """Who captures a country's posts is not that country's army."""
    text = (
        "Pakistan shelled Khost on Friday. The Taliban administration's defence ministry said its forces had seized "
        "three Pakistani posts and killed 22 soldiers."
    )
    found = [c for c in told(text) if c.kind in ("capture", "attack")]
    assert {a for c in found for a in c.actors} == {"Taliban"}


def test_the_army_takes_no_country_from_the_backer_in_its_clause(told: Told) -> None:
    """The one who arms the rebels is not the country whose army accuses him."""
    found = told("The RSF, which the army says is armed by the United Arab Emirates, has shelled El Obeid.")
    assert not [s for c in found for s in c.said_by if s.actor and s.actor.startswith("UAE")]


def test_soldiers_are_not_of_the_nation_of_their_helpers(told: Told) -> None:
    """ "Their Russian auxiliaries" says that they themselves are not Russian."""
    found = told("Soldiers and their Russian auxiliaries arrested 12 herders at Sokorodji on Monday.")
    assert all("Russian army" not in c.actors for c in found)


@pytest.mark.parametrize(
    "text",
    [
        "Our teams treated 30 wounded people in Bunia on Monday.",
        "We confirm that seven miners were killed by a drone of the army in Bunia on Monday.",
    ],
)
def test_the_outlets_own_people_are_no_speaker_beside_it(claims: Callable[..., Any], text: str) -> None:
    """ "According to We" names nobody."""
    assert all(not c.said_by for c in claims(text))


def test_its_spokesman_speaks_for_the_body_told_before(claims: Callable[..., Any]) -> None:
    """A spokesman without a name is heard as the body whose mouth he is."""
    told = claims("The CNDP attacked Rutshuru. Its spokesman said 30 soldiers were killed.")
    assert {s.actor for c in told for s in c.said_by} == {"CNDP"}
