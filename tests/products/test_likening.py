"""Figures are set side by side only where they count one matter."""

from typing import Any

import pytest
from tests.products.sample_picture import figure

from vedette.model.counts import Count
from vedette.products.brief.likening import alike, same_matter


def _toll(key: str, number: int, measure: Any = "killed", **fields: Any) -> Any:
    return figure(key, measure, Count(number, number), "total", "crm", 5, f"r3.{key}", **fields)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (_toll("a", 1), _toll("b", 9), False),
        (_toll("a", 5, place="tarnov"), _toll("b", 9, place="tarnov"), False),
        (_toll("a", 5, event="e1"), _toll("b", 9, event="e1"), True),
        (_toll("a", 187), _toll("b", 426), True),
        (_toll("a", 40, "displaced", place="tarnov"), _toll("b", 90, "displaced", place="tarnov"), True),
    ],
)
def test_the_few_dead_of_no_event_are_set_against_nobody(one: Any, other: Any, alike: bool):
    """A child who died of thirst and soldiers killed elsewhere are no two counts of one thing."""
    assert same_matter(one, other) is alike


def test_near_counts_of_one_town_are_of_one_thing():
    """Two voices that count two dozen dead in one town on a day quarrel about them; two and seven need not."""
    assert alike(_toll("a", 24, place="tarnov"), _toll("b", 31, place="tarnov"))
    assert not alike(_toll("a", 2, place="tarnov"), _toll("b", 7, place="tarnov"))
    assert not alike(_toll("a", 24, place="tarnov"), _toll("b", 31, place="brod"))
