"""CAMEO codes of acts and of actors."""

from __future__ import annotations

import pytest

from vedette.knowledge.actors import actor_code
from vedette.knowledge.cameo import ACTS, cameo_of, pairs
from vedette.knowledge.codes import KINDS


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("four Malian soldiers", "MLIMIL"),
        ("Sudan", "SDN"),
        ("the Haitian police", "HTICOP"),
        ("rebels", "---REB"),
        ("Colombian President Gustavo Petro", "COLGOV"),
        ("the United Nations", "IGOUNO"),
        ("Burundian refugees", "BDIREF"),
        ("the table", None),
    ],
)
def test_an_actor_is_coded_by_country_and_part(words: str, code: str | None) -> None:
    """Event data are joined on these codes; a wrong country is a wrong war."""
    assert actor_code(words) == code


def test_a_report_s_knowledge_fills_what_the_words_leave_out() -> None:
    """ "The rebels" of one country are not those of another."""
    assert actor_code("the rebels", "armed group", "COD") == "CODREB"


def test_intent_is_coded_as_intent_and_denial_not_at_all() -> None:
    """A promise of aid is not aid."""
    assert cameo_of("aid") == "070"
    assert cameo_of("aid", modality="expected", intended=True) == "033"
    assert cameo_of("aid", modality="expected") is None
    assert cameo_of("attack", polarity="denied") is None


def test_acts_done_together_go_both_ways() -> None:
    """Talks have no source and no target."""
    assert pairs("talks", ("ETH", "ERI"), ()) == [("ETH", "ERI"), ("ERI", "ETH")]
    assert pairs("attack", ("ETH",), ("ERI",)) == [("ETH", "ERI")]


def test_every_coded_kind_is_a_kind() -> None:
    """A code for a kind that nobody makes is a slip of the pen."""
    assert set(ACTS) <= KINDS
