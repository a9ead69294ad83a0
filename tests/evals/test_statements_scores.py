"""The figures of comparisons, on pairs whose answers are known."""

import pytest
from evals.statements import Pair, score

from evals import claimdiff, nanco
from vedette.reconciliation import Comparison


def pair(relation: str, reason: str | None = None) -> Pair:
    return Pair("x", "control", "a", "b", None, None, relation, reason)


def test_precision_recall_and_reasons_of_opposed_pairs():
    """Two of three said to be opposed are, of three that are; one of the two with its reason."""
    found = score(
        [
            (pair("contradicts", "date"), Comparison(0.1, 0.9, "date")),
            (pair("contradicts", "scope"), Comparison(0.1, 0.9, "measure")),
            (pair("contradicts", "scope"), Comparison(0.1, 0.1)),
            (pair("neither"), Comparison(0.1, 0.9, "date")),
            (pair("same"), Comparison(0.8, 0.1)),
        ]
    )
    assert found["precision"] == pytest.approx(2 / 3)
    assert found["recall"] == pytest.approx(2 / 3)
    assert found["reason"] == pytest.approx(1 / 2)
    assert found["same"] == 1.0


def test_balanced_accuracy_is_half_of_each_recall():
    """A constant answer earns one half, however many pairs are different."""
    assert nanco.balanced_accuracy([(True, True), (False, True), (False, True)]) == pytest.approx(0.5)
    assert nanco.balanced_accuracy([(True, True), (True, False), (False, False)]) == pytest.approx(0.75)


def test_claimdiff_gives_accuracy_and_f1_of_what_holds():
    """One hit, one miss, one false alarm, one rightly left."""
    found = claimdiff.score([(True, True), (True, False), (False, True), (False, False)])
    assert found == {"accuracy": 0.5, "F1": 0.5}
