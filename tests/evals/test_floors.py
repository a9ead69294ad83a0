"""Floors: they rise with the figures, and fall only with a reason."""

from dataclasses import replace

import pytest
from evals.figures import Figure, digest_of
from evals.floors import Floors

SHARE = Figure("times", "TempEval-3", "256 documents", "F1", 0.8604, "d1")
DISTANCE = Figure("places", "LGL", "586 articles", "median km", 12.0, "d1", small_is_good=True)


@pytest.fixture
def floors():
    return Floors({}).moved([SHARE, DISTANCE])


def test_a_new_figure_sets_its_floor_a_little_below_itself(floors):
    """Parsers round differently on other processors."""
    assert floors.of(SHARE).value == 0.855
    assert floors.state(SHARE) == "held"
    assert floors.state(replace(SHARE, value=0.856)) == "held"
    assert floors.state(replace(SHARE, value=0.85)) == "broken"


def test_a_distance_has_a_ceiling(floors):
    """More kilometres are worse."""
    assert floors.state(replace(DISTANCE, value=11.0)) == "held"
    assert floors.state(replace(DISTANCE, value=20.0)) == "broken"


def test_floors_rise_alone_and_fall_only_with_a_reason(floors):
    """A quiet fall is how quality is lost."""
    better, worse = replace(SHARE, value=0.9), replace(SHARE, value=0.7)
    assert floors.moved([better]).of(SHARE).value == 0.895
    assert floors.moved([worse]).of(SHARE).value == 0.855
    lowered = floors.moved([worse], lower="tokens are cut another way").of(SHARE)
    assert (lowered.value, lowered.reason) == (0.695, "tokens are cut another way")


def test_a_floor_of_other_data_says_nothing(floors):
    """A case that was extended gives another figure, not a worse reader."""
    changed = replace(SHARE, value=0.1, digest="d2")
    assert floors.state(changed) == "other data"
    assert floors.moved([changed]).of(SHARE).value == 0.095


def test_floors_come_back_from_their_file(floors, tmp_path):
    """They live in the repository."""
    floors.moved([replace(SHARE, value=0.7)], lower='a "reason"').write(tmp_path / "floors.toml")
    back = Floors.read(tmp_path / "floors.toml")
    assert back.of(SHARE).reason == 'a "reason"'
    assert back.of(DISTANCE).value == floors.of(DISTANCE).value


def test_the_digest_follows_the_content(tmp_path):
    """A figure stands only beside one of the same data."""
    (tmp_path / "a").write_text("one")
    first = digest_of([tmp_path])
    (tmp_path / "a").write_text("two")
    assert digest_of([tmp_path]) != first
