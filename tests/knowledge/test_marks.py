"""Quotation marks are found whatever their shape, and apostrophes are not taken for them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vedette.knowledge.marks import quoted_in


def quotes(text):
    spans, at = [], 0
    for line in text.split("\n"):
        spans.append((at, at + len(line)))
        at += len(line) + 1
    return [text[q.start : q.end] for q in quoted_in(text, spans)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said “go” and left.", ["“go”"]),
        ('He said "go" and "stay".', ['"go"', '"stay"']),
        ("‘We won’t go,’ she said.", ["‘We won’t go,’"]),
        ("'They came at night,' he said. 'They left.'", ["'They came at night,'", "'They left.'"]),
        ("«Ici», disait-il.", ["«Ici»"]),
        ("The soldiers' pay, the boys' toys and the '90s.", []),
        ('She said "he told me ‘run’ and I ran".', ['"he told me ‘run’ and I ran"']),
    ],
)
def test_marks_of_every_shape_are_paired(text, found):
    """Outlets set quotes in many ways, and the words inside are the same evidence."""
    assert quotes(text) == found


def test_a_quote_runs_on_through_paragraphs_without_closing_marks():
    """Long quotes open each paragraph anew and close only the last."""
    assert quotes("“First part.\n“Second part,” she said.") == ["“First part.", "“Second part,”"]


def test_a_straight_mark_that_never_closes_quotes_nothing():
    """A stray mark would else turn the rest of a report into somebody's words."""
    assert quotes('The 6" gun fired.\nThen it "stopped\nand more.') == []


@given(st.text(alphabet="ab '\"“”‘’«»,.\n", max_size=200))
def test_quotes_lie_in_order_within_their_text(text):
    """Whatever the marks, spans are valid and do not overlap."""
    found = quoted_in(text, [(0, len(text))])
    assert all(0 <= q.start < q.end <= len(text) for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
