"""The measure of time expressions, on spans with known answers."""

import pytest
from evals.times import score

from vedette.model.readings import TimeMention

GOLD = [(0, 6, "DATE", "2024-05-03"), (10, 20, "DATE", "2024-05"), (30, 35, "DURATION", "P3D")]


def _found(start: int, end: int, value: str) -> TimeMention:
    return TimeMention(
        start=start, end=end, text="x" * (end - start), type="DATE", value=value, first=None, last=None, precision="day"
    )


def test_extent_and_value_are_scored_apart():
    """One right, one with another value, one that only touches, one of nothing: of three wanted, four given."""
    found = (_found(0, 6, "2024-05-03"), _found(10, 20, "2023-05"), _found(31, 35, "P3D"), _found(50, 55, "2024"))
    figures = score([(GOLD, found)])
    assert figures["strict precision"] == pytest.approx(2 / 4)
    assert figures["strict recall"] == pytest.approx(2 / 3)
    assert figures["strict"] == pytest.approx(4 / 7)
    assert figures["strict and value"] == pytest.approx(2 / 7)
    assert figures["relaxed"] == pytest.approx(2 * (3 / 4) * 1.0 / (3 / 4 + 1.0))


def test_nothing_found_scores_nothing():
    """An empty reading is no error."""
    assert score([(GOLD, ())])["strict and value"] == pytest.approx(0.0)
