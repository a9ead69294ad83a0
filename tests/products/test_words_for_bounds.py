"""Bounds that a report gives in words are told in its words, and never as a number proper."""

import pytest

from vedette.model.counts import Count
from vedette.products.brief.counting import is_bounded

TOLD = [
    (Count(24, None, "at least"), "Dozens of soldiers were killed.", True),
    (Count(24, None, "at least"), "At least 24 people were killed.", True),
    (Count(24, 24), "The 24 were killed.", False),
    (Count(1, None, "at least"), "A man was killed.", False),
]


@pytest.mark.parametrize(("count", "text", "bounded"), TOLD)
def test_words_that_give_bounds_are_known(count, text, bounded):
    """ "Dozens" told as 24 is a precision that nobody claimed."""
    assert is_bounded(count, text) is bounded
