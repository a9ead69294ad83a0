"""CAMEO codes of acts and of actors."""

from __future__ import annotations

from datetime import date

import pytest

from vedette.knowledge.actors import actor_code, actor_codes
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
        ("Khartoum", "SDN"),
        ("anti-government protesters in Port-au-Prince", "HTIOPP"),
        ("UN peacekeepers", "IGOUNOMIL"),
        ("the African Union", "IGOAFRAFU"),
        ("Rwanda-backed rebels", "---REB"),
        ("Somali President Hassan Sheikh Mohamud", "SOMGOV"),
        ("Kenya's national security adviser", "KENGOV"),
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


def test_a_visit_goes_one_way_and_an_exchange_both() -> None:
    """Who is visited has not travelled; each side of a swap gives the other its prisoners."""
    assert pairs("talks", ("FRA",), ("LBN",), code="042") == [("FRA", "LBN")]
    swapped = pairs("prisoner release", ("ARM", "AZE"), ("---CVL",), code="0841", frame="swap prisoners")
    assert swapped == [("ARM", "AZE"), ("AZE", "ARM")]


def test_the_men_of_two_nations_are_two_actors() -> None:
    """Event data count a dyad: a phrase of two nations is not the first of them."""
    assert actor_codes("Ethiopian and Eritrean soldiers") == ("ETHMIL", "ERIMIL")
    assert actor_codes("men and boys") == ("---CVL",) or actor_codes("men and boys") == ()
    assert actor_codes("Colombian police") == ("COLCOP",)


@pytest.mark.parametrize(("day", "code"), [(date(2010, 5, 1), "CIVGOV"), (date(2014, 5, 1), "CIVELI")])
def test_a_head_of_state_is_one_by_the_day_of_the_report(day: date, code: str) -> None:
    """The same name is a government in one year and a defendant in another."""
    assert actor_code("Laurent Gbagbo", on=day) == code


def test_every_coded_kind_is_a_kind() -> None:
    """A code for a kind that nobody makes is a slip of the pen."""
    assert set(ACTS) <= KINDS
