"""Truces told as ended are no truces, and who declares one over turns from it."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The ceasefire in Tigray collapsed on Sunday.",
        "A truce in Cauca broke down on Monday and clashes spread.",
        "The army declared an end to the truce in Mindanao.",
        "After the collapse of the ceasefire in Gaza, Israel bombed Rafah.",
        "The Ethiopian army said the truce in Mekelle was over.",
        "The ceasefire around Stepanakert was declared dead on Tuesday.",
    ],
)
def test_a_truce_that_is_over_is_none(claims, text):
    """Its end is told, not its making."""
    assert "ceasefire" not in {c.kind for c in claims(text)}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The RSF declared the truce over, citing army violations in Omdurman.", "RSF"),
        ("Villagers fled after the Myanmar army declared a fragile week-long ceasefire over.", "Myanmar army"),
    ],
)
def test_who_declares_a_truce_over_rejects_it(claims, text, who):
    """It is a deed of somebody's."""
    assert [(c.kind, c.actors) for c in claims(text) if c.kind in ("ceasefire", "rejection")] == [("rejection", (who,))]


@pytest.mark.parametrize(
    "text",
    [
        "The ceasefire in Hodeidah is in effect, the UN said.",
        "A truce brokered in Doha ended weeks of fighting in Goma.",
        "The junta and the rebels declared a ceasefire over the holidays in Lashio.",
    ],
)
def test_a_truce_that_holds_is_one(claims, text):
    """What a truce ends, and the days over which it runs, are not its own end."""
    assert "ceasefire" in {c.kind for c in claims(text)}
