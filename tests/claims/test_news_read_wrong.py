"""Turns of news that once told what nobody said: tied words, parts for wholes, words that only order or forbid."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Claims = Callable[..., Any]


def of_kind(claims: Claims, text: str, kind: str) -> list[Any]:
    """Return the claims of a kind."""
    return [c for c in claims(text) if c.kind == kind]


@pytest.mark.parametrize(
    "text",
    [
        "More than forty nuns abducted in May near Lira were released on Sunday, the bishop said.",
        "Dozens of pupils seized earlier this month in Tegina were freed on Tuesday.",
        "In 2014 raiders seized 30 girls in Yirol, most of whom were later freed.",
    ],
)
def test_captives_who_are_freed_are_read_as_freed(claims: Claims, text: str) -> None:
    """A participle behind its noun is no second verb, and "whom" is no town."""
    assert of_kind(claims, text, "prisoner release")
    assert not of_kind(claims, text, "capture")


def test_guards_taken_hostage_are_no_compound(claims: Claims) -> None:
    """The gunmen of the next clause are not among those taken."""
    taken = of_kind(claims, "Inmates took nine guards hostage and gunmen stormed a studio in Quevedo.", "abduction")
    assert [c.actors for c in taken] == [("inmates",)]
    assert all("gunmen" not in c.targets for c in taken)


@pytest.mark.parametrize(
    "text",
    [
        "The army told residents not to return to Khiam.",
        "Rebels warned civilians not to leave Goma.",
        "The governor ordered his soldiers not to attack Bouar.",
    ],
)
def test_what_is_forbidden_is_neither_done_nor_denied(claims: Claims, text: str) -> None:
    """Who is told not to go back has not gone, and nobody denies that he has."""
    kinds = {c.kind for c in claims(text)}
    assert not kinds & {"return", "displacement", "evacuation", "withdrawal", "attack"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A deal to let rebels leave eastern Aleppo fell apart on Wednesday.", "withdrawal"),
        ("The accord would have had 7,000 guerrillas hand their weapons to the UN.", "change to group"),
    ],
)
def test_what_a_deal_would_let_happen_has_not_happened(claims: Claims, text: str, kind: str) -> None:
    """A bare infinitive is as sure as the verb above it."""
    assert all(c.modality in ("planned", "expected") for c in of_kind(claims, text, kind))


@pytest.mark.parametrize(
    "text",
    [
        "The biggest city of North Kivu has been captured by the M23.",
        "The army has recaptured the second-largest town in Sudan.",
    ],
)
def test_one_town_of_a_land_is_a_part_of_it(claims: Claims, text: str) -> None:
    """Who takes the biggest city of a province has not taken the province."""
    assert [c.extent for c in of_kind(claims, text, "capture")] == ["part"]


def test_who_brokers_a_truce_is_no_party_to_it(claims: Claims) -> None:
    """The mediator does not lay down its own arms."""
    truces = of_kind(claims, "A truce brokered by Qatar between the army and the ELN began on Monday.", "ceasefire")
    assert truces
    assert all("Qatar" not in c.actors for c in truces)


def test_the_killed_are_no_third_side_of_a_fight(claims: Claims) -> None:
    """Students wounded in a clash did not clash."""
    (clash,) = of_kind(claims, "Police clashed with protesters in Nairobi, wounding three students.", "clash")
    assert "students" not in clash.targets


def test_some_soldiers_are_not_the_army(claims: Claims) -> None:
    """The words of the report stay beside the body to which the persons belong."""
    (arrest,) = of_kind(claims, "Druze gunmen detained seven government soldiers in Sweida on Tuesday.", "arrest")
    assert arrest.object_text == "seven government soldiers"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The road to Jalalabad was damaged, holding up aid trucks near Torkham.", "attack"),
        ("Militiamen beat two presenters and carried off the transmitter in Teshgan.", "abduction"),
        ("The president has put the army in charge of prisons in Guayaquil.", "accusation"),
        ("Kenya said the departure of its police for Port-au-Prince had been delayed.", "withdrawal"),
        ("Russia launched what it called a special operation in Ukraine on Thursday.", "demand"),
        ("Hundreds of villagers sought shelter across the frontier near Rih.", "demand"),
        ("The general's spokesman conceded that the town of Kutkai had been lost.", "concession"),
        ("Niger pulled out its men from the base at Baga.", "rescue"),
        ("The wounded men were taken from the steelworks, ending a siege of three months.", "withdrawal"),
    ],
)
def test_words_alike_tell_of_another_thing(claims: Claims, text: str, kind: str) -> None:
    """The words around a verb decide what it tells of."""
    assert not of_kind(claims, text, kind)


def test_a_group_told_beside_a_name_is_that_name(claims: Claims) -> None:
    """Whoever was named before holds no town because "the group" stands behind another's name."""
    text = (
        "Medics of the Coastal Medical Society treated 50 people in Douma. Damascus dismissed the charge as a "
        "fabrication by Jaish al-Salam, the group controlling the town."
    )
    held = of_kind(claims, text, "control")
    assert all("Coastal Medical Society" not in c.actors for c in held)


def test_a_pluperfect_aside_has_no_share_in_the_day(claims: Claims) -> None:
    """On Sunday the bodies were found; the occupation was over by then."""
    text = "Bodies lay in the streets of Bucha on Sunday after the departure of troops who had occupied it for a month."
    assert all(c.when.start is None for c in of_kind(claims, text, "capture"))


def test_what_avenges_an_act_is_not_that_act(claims: Claims) -> None:
    """Rockets that avenge a commander were not fired at him."""
    text = "Hezbollah fired 200 rockets into northern Israel on Thursday to avenge the killing of Mohammed Nasser."
    assert all("Mohammed Nasser" not in c.targets for c in of_kind(claims, text, "shelling"))


def test_a_raid_that_ends_in_arrests_is_a_search(claims: Claims) -> None:
    """Police who hold six people have attacked nobody."""
    assert not of_kind(claims, "Six people were detained in raids in the south of Quito on Friday.", "attack")
