"""The forest in which things judged the same stand together."""

from hypothesis import given
from hypothesis import strategies as st

from vedette.model.forest import Forest

pairs = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=30)


@given(pairs, st.randoms(use_true_random=False))
def test_groups_do_not_depend_on_the_order_of_joining(joins, rng):
    """What is one thing must not change with the order in which judgements are laid."""
    shuffled = list(joins)
    rng.shuffle(shuffled)
    one, other = Forest(range(13)), Forest(range(13))
    for a, b in joins:
        one.join(a, b)
    for a, b in shuffled:
        other.join(a, b)
    assert {frozenset(g) for g in one.groups().values()} == {frozenset(g) for g in other.groups().values()}


@given(pairs, st.tuples(st.integers(0, 5), st.integers(6, 12)))
def test_what_is_kept_apart_never_meets(joins, apart):
    """One careful "different" holds against any chain of "same"."""
    forest: Forest[int] = Forest(range(13))
    forest.keep_apart(*apart)
    for a, b in joins:
        forest.join(a, b)
    assert forest.root(apart[0]) != forest.root(apart[1])
