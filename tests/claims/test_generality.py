"""Ways of telling that many outlets share: notes without verbs, storms, releases, aid, agents that decide the kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

TELLINGS = [
    ("Cyclone Ada made landfall near Beira late on Thursday.", "disaster", "Beira"),
    ("Hurricane Ada slammed into Dominica on Monday night, tearing off roofs.", "disaster", "Dominica"),
    ("Flooding: 300 homes lost in Khartoum and Kassala.", "disaster", "Khartoum"),
    ("Looters carried off sacks of maize from a warehouse in Beira.", "looting", "Beira"),
    ("Kidnappers freed 27 schoolboys in Kankara on Friday.", "prisoner release", "Kankara"),
    ("Gunmen dragged away the village chief near Djibo.", "abduction", "Djibo"),
    ("Thousands of refugees crossed into Chad at Adre this week.", "displacement", "Adre"),
    ("24,000 new displaced people registered in Kaya since 1 August.", "displacement", "Kaya"),
    ("Families are back in Raqqa after two years.", "return", "Raqqa"),
    ("Telephone lines in Mekelle have been down since Friday.", "service disruption", "Mekelle"),
    ("The air force carried out strikes on rebel positions near Bama.", "air strike", "Bama"),
    ("Rebels broke the siege of Dekwa after three days.", "clash", "Dekwa"),
    ("Protesters hit the streets of Khartoum on Saturday.", "protest", "Khartoum"),
    ("Civilians killed by shelling in Aden on Friday were buried at night.", "shelling", "Aden"),
    ("Food parcels were handed out to 3,000 families in Palu.", "aid", "Palu"),
    ("Four aid workers killed in Maiduguri on 3 May.", "attack", "Maiduguri"),
    ("The army began an assault on the city of Marawi on Tuesday.", "offensive begins", "Marawi"),
    ("An explosive dropped from a drone wounded two soldiers in Morales.", "drone strike", "Morales"),
    ("Bandits held up a relief convoy near Bria.", "attack", "Bria"),
]


@pytest.mark.parametrize(("text", "kind", "place"), TELLINGS)
def test_a_telling_gives_its_kind_and_its_place(claims: Callable[..., Any], text: str, kind: str, place: str) -> None:
    """A reader of a new conflict meets these turns of phrase first; each was once read as nothing."""
    assert (kind, place) in {(c.kind, c.place) for c in claims(text)}


def test_a_question_put_to_the_reader_tells_of_no_event(claims: Callable[..., Any]) -> None:
    """Opinion pages ask rhetorical questions, and nobody was killed by them."""
    assert not [c for c in claims("Will you kill your own countrymen to protect the banks?") if c.kind == "attack"]


def test_a_figure_about_a_standing_number_makes_no_event(claims: Callable[..., Any]) -> None:
    """A camp that houses people is no movement of people."""
    found = claims("Mbera camp in Mauritania houses 106,000 refugees, officials said.")
    assert not [c for c in found if c.kind == "displacement"]


def test_the_day_of_a_clause_is_not_that_of_what_went_before_it(claims: Callable[..., Any]) -> None:
    """Who speaks on Monday of a seizure two days older does not put the seizure on Monday."""
    [capture] = [
        c for c in claims("He spoke in Accra on Monday, two days after rebels seized Bouake.") if c.kind == "capture"
    ]
    assert capture.when.precision == "before"
