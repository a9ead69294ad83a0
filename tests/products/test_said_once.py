"""A number of those struck is said once in a sentence, and a verb agrees with what was looted."""

from __future__ import annotations

import pytest

from vedette.products.brief.events import _said_once
from vedette.products.brief.grammar import is_plural
from vedette.products.brief.phrases import Clause


@pytest.mark.parametrize(
    ("predicate", "after", "said"),
    [
        ("attacked 22 soldiers in Bria", ", leaving 22 soldiers dead", "attacked soldiers in Bria"),
        ("attacked three suspected raiders", ", leaving three people dead", "attacked suspected raiders"),
        ("destroyed three houses in Bria", ", leaving three people dead", "destroyed three houses in Bria"),
        ("attacked 22 soldiers in Bria", ", leaving two soldiers dead", "attacked 22 soldiers in Bria"),
    ],
)
def test_the_number_of_those_struck_is_said_once(predicate: str, after: str, said: str) -> None:
    """ "Attacked 22 soldiers, leaving 22 soldiers dead" reads as 44."""
    assert _said_once(Clause("gunmen", predicate, True), after).predicate == said


def test_a_number_with_a_comma_hides_no_plural() -> None:
    """ "Some 5,600 weapons was looted" is no sentence."""
    assert is_plural("some 5,600 weapons")
