"""Acts told by their own words where the clause of their kind would misstate them."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from vedette.model.pictures import PicturedClaim
from vedette.model.spans import Evidence
from vedette.model.when import When
from vedette.products.brief.turns import turn_of


def claim(kind: str, text: str, found_by: str, **more: Any) -> PicturedClaim:
    """Return a claim of the picture with one sentence behind it."""
    made = PicturedClaim(
        "c1",
        kind,
        "r1",
        (),
        "asserted",
        "yes",
        False,
        (),
        (),
        "p1",
        When(),
        None,
        (Evidence("r1", 0, len(text), text),),
    )
    return msgspec.structs.replace(made, found_by=found_by, **more)


@pytest.mark.parametrize(
    ("kind", "text", "found_by", "wanted"),
    [
        ("change to group", "Mercenaries surrendered their weapons in Goma.", "hand over weapons", "disarming"),
        ("change to group", "Forty soldiers surrendered to the police in Goma.", "surrender to", "surrendering"),
        ("accusation", "A court in Goma sentenced the rebel chief to death.", "convict", "sentencing"),
        ("evacuation", "The army ordered people in Goma to leave.", "order to leave", "ordering out"),
        ("withdrawal", "The army lifted the siege of Goma.", "lift siege", "lifting"),
        ("bombing", "Explosions shook Goma.", "bombing", "exploding"),
        ("bombing", "A car bomb explosion shook Goma.", "bombing", None),
        ("displacement", "Thousands crossed into Goma on foot.", "people cross", "reaching"),
        ("displacement", "Thousands reached Sake and Goma on foot.", "people cross", "reaching"),
        ("displacement", "Thousands fled to safety from Goma.", "people flee", None),
        ("displacement", "Thousands fled Goma.", "people flee", None),
    ],
)
def test_the_words_choose_the_clause(kind: str, text: str, found_by: str, wanted: str | None) -> None:
    """Who fled to a town has not fled it, and a sentence of death is no mere accusation."""
    assert turn_of(kind, [claim(kind, text, found_by)], ("Goma",)) == wanted


def test_claims_that_differ_are_told_by_their_kind() -> None:
    """One report's surrender is another's change of side: the common word says neither."""
    told = [claim("withdrawal", "The army lifted the siege of Goma.", "lift siege")]
    told.append(claim("withdrawal", "The army left Goma.", "troops leave"))
    assert turn_of("withdrawal", told, ("Goma",)) is None
