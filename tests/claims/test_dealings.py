"""Dealings between parties: what is promised, refused, asked, conceded and threatened, with PLOVER's types."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from vedette.knowledge.codes import codes_of, plover_of
from vedette.model.words import DEALINGS, NOT_EVENTS

TYPES = [
    ("Chad will provide food aid to Sudan.", "AGREE"),
    ("Ethiopia agreed to withdraw its troops from Tigray.", "AGREE"),
    ("The Colombian government said it was ready to release 20 prisoners.", "AGREE"),
    ("Armenia and Azerbaijan signed a treaty in Sochi.", "SUPPORT"),
    ("Zambia praised Malawi for its handling of the election.", "SUPPORT"),
    ("Egypt and Sudan held joint naval drills in the Red Sea.", "COOPERATE"),
    ("Kenyan officials shared information with Somalia.", "COOPERATE"),
    ("The Philippine government lifted martial law in Mindanao.", "CONCEDE"),
    ("Mali's prime minister resigned on Monday.", "RETREAT"),
    ("Azerbaijan returned the bodies of six soldiers to Armenia.", "RETREAT"),
    ("Haiti opened an investigation into the prison break.", "ACCUSE"),
    ("Ethiopia pointed the finger at Eritrea over the massacre.", "ACCUSE"),
    ("Colombia said it would not extradite the commander to Venezuela.", "REJECT"),
    ("Israel brushed aside calls by Egypt.", "REJECT"),
    ("Russia said it would retaliate against Poland.", "THREATEN"),
    ("Myanmar's junta gave the Arakan Army 48 hours to leave Sittwe.", "THREATEN"),
    ("Algeria cut off diplomatic relations with Morocco.", "SANCTION"),
    ("Nurses in Khartoum downed tools over pay.", "PROTEST"),
    ("Poland placed its army on high alert.", "MOBILIZE"),
    ("Venezuela closed its border with Colombia.", "COERCE"),
    ("Somalia appealed to Qatar for help against the drought.", "REQUEST"),
    ("Turkey flew relief supplies to Somalia.", "AID"),
]


def coded(claims: Callable[..., Any], text: str) -> set[str]:
    """The PLOVER types of a text's claims."""
    return {
        event
        for c in claims(text)
        if (
            event := plover_of(
                codes_of(c.kind, frame=c.found_by)[0],
                c.kind,
                modality=c.modality,
                polarity=c.polarity,
                intended=c.intended,
            ).event
        )
    }


@pytest.mark.parametrize(("text", "event"), TYPES)
def test_a_dealing_has_its_plover_type(claims: Callable[..., Any], text: str, event: str) -> None:
    """Who counts cooperation and conflict needs the deed that the words do, not the deed they speak of."""
    assert event in coded(claims, text)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels could attack Goma within days.",
        "The army denied that it had shelled Omdurman.",
        "The United Nations fears that the militia will attack Bunia.",
    ],
)
def test_what_nobody_did_or_means_to_do_is_no_assault(claims: Callable[..., Any], text: str) -> None:
    """A fear counted as a deed makes a war out of a worry."""
    assert "ASSAULT" not in coded(claims, text)


def test_an_act_that_its_actor_announces_is_marked_as_intended(claims: Callable[..., Any]) -> None:
    """ "Will send" by the sender is a promise; the same words by an analyst are a guess."""
    (own,) = [c for c in claims("Chad will send food to Sudan.") if c.kind == "aid"]
    guessed = [c for c in claims("Analysts expect Chad to send food to Sudan.") if c.kind == "aid"]
    assert own.intended
    assert own.modality == "expected"
    assert not any(c.intended for c in guessed)


def test_a_strike_by_aircraft_is_no_strike_of_workers(claims: Callable[..., Any]) -> None:
    """One word for two things: only those who work stage the one."""
    kinds = {c.kind for c in claims("Nigeria launched an air strike against militants near Sambisa.")}
    assert "air strike" in kinds
    assert "protest" not in kinds


def test_a_broken_truce_is_no_truce(claims: Callable[..., Any]) -> None:
    """The verb turns the noun round."""
    assert "ceasefire" not in {c.kind for c in claims("The Houthis violated the ceasefire in Hodeidah.")}


def test_dealings_make_no_event_of_the_picture() -> None:
    """A brief tells of violence, control, flight, talks and aid; promises would drown them."""
    assert DEALINGS <= NOT_EVENTS
