"""One happening stands above a conflict at large, and both above another world."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from vedette.reading.relevance import PARTICULAR

HAPPENINGS = [
    "Gunmen killed three teachers and abducted a driver near Palma on Monday evening, a police officer said.",
    "On 3 May, soldiers shot dead two fishermen in the village of Sittwe and burned their boats.",
]
AT_LARGE = [
    "The conflict in Yemen has created one of the worst humanitarian crises in the world, and millions depend on aid. "
    "The United Nations says that peace talks remain stalled. Donors are asked for more support for the region, where "
    "violence, hunger and human rights abuses have become part of daily life over the past nine years of war.",
    "Years of war between government forces and armed groups in eastern Congo have displaced millions, and regional "
    "leaders say that only a political agreement can bring peace. The international community is urged to press for a "
    "ceasefire and to fund the humanitarian response, as tensions between the two countries remain high.",
]


@pytest.mark.parametrize("text", HAPPENINGS)
def test_a_note_on_one_happening_is_particular(read: Callable[..., Any], text: str) -> None:
    """A coder looks for events, and passes over what sums up a war."""
    assert read(text).relevance >= PARTICULAR


@pytest.mark.parametrize("text", AT_LARGE)
def test_a_summary_of_a_war_is_about_it_and_not_particular(read: Callable[..., Any], text: str) -> None:
    """It is of the crisis, and must stay in the picture."""
    assert 0.5 <= read(text).relevance < PARTICULAR
