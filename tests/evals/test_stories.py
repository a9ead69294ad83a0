"""The measure of who, what, when and where, on answers with known overlap."""

import pytest
from evals.stories import score, token_f1


def test_answers_are_compared_by_their_tokens():
    """Two of two and two of three words in common; articles weigh nothing."""
    assert token_f1("the rebel army", "rebel army units") == pytest.approx(4 / 5)
    assert token_f1("rebels", "soldiers") == 0.0


def test_the_best_coder_counts_and_questions_nobody_answered_do_not():
    """Three coders name one actor in three ways; nobody said when."""
    row = (
        {"who": ["rebel army", "army"], "what": ["seized Kasiri"], "where": ["Kasiri"]},
        {"who": "rebel army", "what": "seized", "where": "Goma"},
        {"who": "army"},
    )
    figures = score([row])
    assert figures["who"] == 1.0
    assert figures["what"] == pytest.approx(2 / 3)
    assert figures["where"] == 0.0
    assert figures["who, peer"] == 1.0
