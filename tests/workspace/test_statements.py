"""Two statements as texts: what ``vedette.compare_statements`` says of them."""

import pytest

import vedette
from vedette.errors import InputError

DAY = "2025-05-07"


def compared(a: str, b: str) -> vedette.Comparison:
    """Return the comparison of two texts of one day, made both ways round."""
    found = vedette.compare_statements(a, b, DAY, DAY)
    assert vedette.compare_statements(b, a, DAY, DAY) == found
    return found


def test_one_capture_in_two_wordings_is_the_same():
    """Facts decide where both texts hold some, not words in common."""
    found = compared(
        "Fighters of the Blue Front captured Butembo on Monday.", "Butembo was seized by Blue Front fighters on Monday."
    )
    assert found.same > 0.6
    assert found.contradicts < 0.3


def test_a_text_is_the_same_as_itself():
    """The least that a comparison can promise."""
    text = "Shelling killed 14 people in Butembo on Monday."
    assert compared(text, text).same > 0.8


def test_a_denial_contradicts():
    """A party's denial stands against what is told."""
    found = compared(
        "The Blue Front captured Butembo on Monday.",
        "The army denied that the Blue Front had captured Butembo on Monday.",
    )
    assert found.contradicts > 0.5
    assert found.reason == "contradiction"


def test_other_towns_are_another_matter():
    """Two strikes in two towns neither agree nor contradict."""
    found = compared("An air strike hit Butembo on Monday.", "An air strike hit Goma on Monday.")
    assert found.same < 0.4
    assert found.contradicts < 0.4


@pytest.mark.parametrize(("a", "day"), [("", None), ("  \n", None), ("The army left Butembo.", "Monday")])
def test_an_empty_text_and_a_day_that_is_none_are_said(a, day):
    """An answer for nothing given would be made up."""
    with pytest.raises(InputError):
        vedette.compare_statements(a, "The army left Butembo.", published_a=day)
