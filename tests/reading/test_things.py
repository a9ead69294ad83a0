"""Weapons, vehicles, documents and money, and words that only sound like them."""

from collections.abc import Callable

import pytest

from vedette.knowledge.case import CaseKnowledge
from vedette.model.documents import Document
from vedette.model.readings import Reading, ThingMention
from vedette.model.syntax import Syntax
from vedette.reading.things import MONEY, reader

Things = Callable[[str], dict[str, str]]


@pytest.fixture(scope="session")
def things(document: Callable[..., Document], read_syntax: Callable[[str], Syntax]) -> Things:
    def read(text: str) -> dict[str, str]:
        found: tuple[ThingMention, ...] = reader(CaseKnowledge()).read(Reading(document(text), read_syntax(text)))  # type: ignore[assignment]
        return {m.text: m.kind for m in found}

    return read


def test_a_weapon_takes_its_modifiers_with_it(things: Things) -> None:
    """ "Crude barrel bombs" are another thing than bombs."""
    assert things("Helicopters dropped crude barrel bombs on the market.").get("crude barrel bombs") == "weapon"


def test_a_lorry_is_no_military_vehicle_until_it_is_told_so(things: Things) -> None:
    """Every road accident would else hold armour."""
    assert not things("A truck hit a bus near the bridge.")
    assert "vehicle" in things("Two military trucks were burned.").values()


def test_money_is_read_with_its_sign_and_scale(things: Things) -> None:
    """Aid is told in amounts."""
    assert things("Donors pledged $1.5 billion and 20 million euros.") == {
        "$1.5 billion": "money",
        "20 million euros": "money",
    }


def test_a_resolution_keeps_its_number(things: Things) -> None:
    """Resolution 2254 is one paper, "resolution" any."""
    found = things("The council adopted Resolution 2254 on Friday.")
    assert found.get("Resolution 2254") == "document"


def test_a_long_row_of_digits_does_not_hold_up_the_reader() -> None:
    """A hostile page must cost no more than a plain one."""
    assert MONEY.search("1," * 50_000) is None
