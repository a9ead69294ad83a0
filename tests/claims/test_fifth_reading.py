"""More of what news does to its verbs: things seen done, acts laid to somebody, lists, days between, fiction, teams."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

TOLD = [
    ("The city of Goma saw its last checkpoint overrun by M23 fighters on Sunday.", "capture", "M23", "Goma"),
    ("The attack, blamed on Boko Haram, killed 12 people in Maiduguri.", "attack", "Boko Haram", "Maiduguri"),
    ("Ukraine cleared Kherson of Russian troops.", "capture", "Ukraine", "Kherson"),
    ("Militants attacked Palma, looted shops and withdrew.", "looting", "militants", None),
    ("Myanmar troops freed 12 hostages in Mandalay.", "rescue", None, "Mandalay"),
    ("A second jail in Bukavu was overrun on Monday.", "capture", None, "Bukavu"),
    ("A state of siege was decreed in Bunia.", "emergency decree", None, "Bunia"),
    ("Kenyan President William Ruto on Saturday hosted President Salva Kiir in Nairobi.", "talks", None, "Nairobi"),
    ("Rebels drove a truck bomb into a barracks in Mogadishu.", "bombing", "rebels", "Mogadishu"),
]


@pytest.mark.parametrize(("text", "kind", "actor", "place"), TOLD)
def test_a_turn_of_phrase_gives_kind_actor_and_place(
    claims: Callable[..., Any], text: str, kind: str, actor: str | None, place: str | None
) -> None:
    """Each was read as nothing, as another kind, or without the one who did it."""
    told = [c for c in claims(text) if c.kind == kind]
    assert told
    assert actor is None or any(actor.lower() in name.lower() for c in told for name in c.actors)
    assert place is None or place in {c.place for c in told}


@pytest.mark.parametrize(
    "text",
    [
        "The film tells of a captain who captures an enemy town and loses his brother.",
        "The novel's heroine is abducted by pirates.",
        "With that deed the gang crossed the line.",
        "The senator came under fire for his remarks about pensions.",
        "The bank's raid on its rival's bond desk left traders bruised.",
    ],
)
def test_figures_of_speech_and_fiction_tell_of_no_event(claims: Callable[..., Any], text: str) -> None:
    """A brief that counts a film's battles is not believed about the real ones."""
    assert not [c for c in claims(text) if c.kind not in ("figure", "expectation")]


def test_a_long_awaited_offensive_that_was_launched_has_happened(claims: Callable[..., Any]) -> None:
    """ "Long-planned" says that it was a plan, not that it is one."""
    (told,) = [c for c in claims("Ukraine launched its long-planned offensive on Kherson.") if "offensive" in c.kind]
    assert told.modality == "asserted"


def test_talks_that_are_to_be_held_have_not_been_held(claims: Callable[..., Any]) -> None:
    """ "Are to" announces."""
    assert all(
        c.modality == "planned" for c in claims("Sudan and Egypt are to hold talks in Cairo.") if c.kind == "talks"
    )


def test_a_likely_assault_has_not_happened(claims: Callable[..., Any]) -> None:
    """The doubt stands behind the verb."""
    told = [c for c in claims("Analysts say an assault on Mekelle is likely within days.") if c.kind == "attack"]
    assert told
    assert all(c.modality == "expected" for c in told)


def test_what_somebody_rejects_as_a_lie_is_denied(claims: Callable[..., Any]) -> None:
    """Two words of denial deny once."""
    told = [c for c in claims("We reject the lie that civilians have been executed.") if c.kind == "execution"]
    assert all(c.polarity == "denied" for c in told)
