"""The day of an incident and the answers to four questions, scored on cases with known answers."""

from datetime import date

import pytest
from evals.incidents import score
from evals.stories import score as score_answers
from evals.stories import token_f1

ONE, TWO = date(2031, 5, 8), date(2031, 5, 9)


def test_an_article_without_a_single_day_is_wrong_and_has_no_say():
    """Silence must not raise the share, and must not outvote those that speak."""
    found = score([("a", ONE, ONE), ("a", ONE, None), ("a", ONE, None), ("b", TWO, ONE)])
    assert found == {"day of an article": 0.25, "day of those dated": 0.5, "day of an incident": 0.5}


def test_most_articles_decide_the_day_of_an_incident():
    """One article with another day is outvoted."""
    assert score([("a", ONE, TWO), ("a", ONE, ONE), ("a", ONE, ONE)])["day of an incident"] == 1.0


def test_nothing_told_gives_nothing():
    """No article, no share."""
    assert score([])["day of an article"] == 0.0


@pytest.mark.parametrize(
    ("answer", "gold", "f1"),
    [("the army", "army", 1.0), ("army units", "the army", 2 / 3), ("rebels", "the army", 0.0), ("", "army", 0.0)],
)
def test_tokens_in_common_are_weighed_by_both_lengths(answer, gold, f1):
    """An article more is no fault; a word more is half a one."""
    assert token_f1(answer, gold) == pytest.approx(f1)


def test_the_best_coder_counts_and_questions_without_a_coder_are_left_out():
    """Three coders may word one answer three ways; a question nobody answered has no right answer."""
    rows = [
        ({"who": ["soldiers", "the army"], "when": []}, {"who": "army"}, {"who": "soldiers of the north"}),
        ({"who": ["police"]}, {}, {"who": "police"}),
    ]
    found = score_answers(rows)
    assert found["who"] == 0.5
    assert found["who, peer"] == pytest.approx((2 / 4 + 1) / 2)
    assert found["when"] == 0.0
