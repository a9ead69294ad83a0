"""A count is a range; agreement is arithmetic on ranges."""

from hypothesis import given
from hypothesis import strategies as st

from vedette.model.counts import Count

numbers = st.integers(0, 10**7)


@st.composite
def counts(draw):
    low, high = sorted((draw(numbers), draw(numbers)))
    qualifier = draw(st.sampled_from(["exactly", "at least", "up to", "about", "between"]))
    if qualifier == "at least":
        return Count(low, None, "at least")
    if qualifier == "up to":
        return Count(None, high, "up to")
    return Count(low, high if qualifier == "between" else low, qualifier)


@given(counts(), counts())
def test_agreement_does_not_depend_on_who_reported_first(a, b):
    """Two reports agree or differ whichever of them is read first."""
    assert a.agrees_with(b) == b.agrees_with(a)


@given(counts())
def test_a_count_agrees_with_itself(a):
    """The same figure told twice is no disagreement."""
    assert a.agrees_with(a)


def test_people_and_households_never_agree():
    """A hundred families are not a hundred people."""
    assert not Count(100, 100).agrees_with(Count(100, 100, unit="households"))


def test_a_floor_agrees_with_what_lies_above_it():
    """ "At least 12" and "14" do not contradict each other; "at least 12" and "9" do."""
    assert Count(12, None, "at least").agrees_with(Count(14, 14))
    assert not Count(12, None, "at least").agrees_with(Count(9, 9))
