"""What is skimmed is of another world, and everything else is read in its place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from vedette.model.documents import Document
from vedette.reading import ReadingRoom
from vedette.reading.skimming import skimmed

MATCH = (
    "The striker scored twice before half-time and the goalkeeper saved a penalty. The champions, who lead the league "
    "by four points, attacked from the first whistle and the visitors' defence collapsed. The manager praised them."
)
MARKET = (
    "Shares in the retailer fell 6 percent after it cut its forecast for the quarter. Analysts said that the price war "
    "with discounters had destroyed its margins. Investors will hear from the chief executive on Thursday."
)
WARS = [
    "Paramilitary fighters shelled a market in El Fasher on Friday, killing at least nine people, doctors said.",
    "Two landslides buried homes in southern Leyte before dawn; rescuers pulled eleven bodies from the mud.",
    "Gunmen on motorbikes attacked a village in Djibo, burned granaries and abducted four herders.",
    "A curfew was imposed in Churachandpur after crowds set fire to houses and police fired tear gas.",
    "The army said it had retaken Kawkareik; the rebels denied it and said that the fighting went on.",
]


@pytest.mark.parametrize("text", [MATCH, MARKET])
def test_a_match_and_a_market_are_skimmed(document: Callable[..., Document], text: str) -> None:
    """Their borrowed words would cost a parse each and give claims of war."""
    reading = skimmed(document(text))
    assert reading is not None
    assert reading.skimmed
    assert reading.relevance < 0.15


@pytest.mark.parametrize("text", WARS)
def test_what_tells_of_a_crisis_is_read(document: Callable[..., Document], text: str) -> None:
    """A report lost here is lost without a trace in any table."""
    assert skimmed(document(text)) is None


def test_readings_keep_the_order_of_their_documents(document: Callable[..., Document]) -> None:
    """What is read in depth comes later than what is skimmed, and must not change places with it."""
    texts = [MATCH, WARS[0], MARKET, WARS[2], MATCH]
    documents = [document(text, id=f"r{n}") for n, text in enumerate(texts)]
    readings = list(ReadingRoom().read_all(documents, skim=True))
    assert [r.document.id for r in readings] == ["r0", "r1", "r2", "r3", "r4"]
    assert [r.skimmed for r in readings] == [True, False, True, False, True]
    assert readings[1] == next(ReadingRoom().read_all(documents[1:2]))


def test_all_is_read_where_nobody_asks_to_skim(document: Callable[..., Document]) -> None:
    """``read`` shows every layer of every report."""
    [reading] = ReadingRoom().read_all([document(MATCH)])
    assert reading.sentences
    assert not reading.skimmed
