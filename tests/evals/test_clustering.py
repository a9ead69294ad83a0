"""The measures of grouping give what their papers give."""

import random
from itertools import permutations

import pytest
from evals.clustering import b_cubed, best_total, ceaf_e, conll, groups_of, muc


def groups(*words: str) -> list[frozenset[str]]:
    return [frozenset(word) for word in words]


def test_groups_are_made_of_what_bears_one_label():
    """A story's id stands for its reports."""
    assert groups_of({"a": 1, "b": 2, "c": 1}) == [frozenset("ac"), frozenset("b")]


def test_the_same_groups_score_in_full():
    """Nothing may be lost on a perfect answer."""
    right = groups("abc", "de", "f")
    for measure in (muc, b_cubed, ceaf_e):
        assert measure(right, list(reversed(right))) == pytest.approx((1, 1, 1))


def test_b_cubed_of_two_groups_taken_for_one():
    """Bagga and Baldwin's example: two and five of twelve put together are right by 2/7 and by 5/7."""
    gold = groups("12345", "67", "89abc")
    assert b_cubed(gold, groups("12345", "6789abc"))[:2] == pytest.approx(((5 + 4 / 7 + 25 / 7) / 12, 1.0))


def test_muc_counts_links():
    """Vilain's example: a chain of four broken in two keeps two of its three links."""
    assert muc(groups("abcd"), groups("ab", "cd")) == pytest.approx((1.0, 2 / 3, 0.8))
    assert muc(groups("ab", "cd"), groups("abcd")) == pytest.approx((2 / 3, 1.0, 0.8))


def test_muc_says_nothing_of_things_that_stand_alone():
    """A thing alone has no link to lose."""
    assert muc(groups("a", "b"), groups("a", "b")) == (0.0, 0.0, 0.0)


def test_ceaf_takes_each_group_once():
    """Luo's example in small: one group against two, of which only one may be matched."""
    precision, recall, _ = ceaf_e(groups("abcd"), groups("ab", "cd"))
    assert (precision, recall) == pytest.approx((2 * 2 / 6 / 2, 2 * 2 / 6))


def test_things_that_were_not_found_cost_recall():
    """A mention that is in no group of the answer is missing, not alone."""
    precision, recall, _ = b_cubed(groups("abc"), groups("ab"))
    assert (precision, recall) == pytest.approx((1.0, 4 / 9))


def test_the_best_assignment_is_that_of_all_assignments():
    """A greedy choice would take 9 and be left with 1."""
    assert best_total({(0, 0): 9.0, (0, 1): 8.0, (1, 0): 8.0, (1, 1): 1.0}) == pytest.approx(16.0)
    chance = random.Random(4)  # noqa: S311 - not for secrets
    for _ in range(40):
        n, m = chance.randint(1, 4), chance.randint(1, 5)
        worth = {(r, c): chance.random() for r in range(n) for c in range(m) if chance.random() < 0.7}
        wide = range(max(n, m))
        every = max(sum(worth.get((r, p[r]), 0.0) for r in wide) for p in permutations(wide))
        assert best_total(worth) == pytest.approx(every)


def test_conll_is_the_mean_of_three_over_all_topics():
    """The same name in two topics is two things."""
    found = conll([(groups("ab"), groups("ab")), (groups("ab"), groups("a", "b"))])
    assert found["CoNLL"] == pytest.approx((found["MUC"] + found["B3"] + found["CEAF-e"]) / 3)
    assert found["MUC"] == pytest.approx(2 / 3)
    assert found["B3"] == pytest.approx(2 * 0.75 / 1.75)
