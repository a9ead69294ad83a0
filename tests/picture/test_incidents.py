"""What a happening cost in the end, from the tolls of its reports."""

import pytest

from vedette.model.claims import ReportToll
from vedette.picture.tolls.incidents import final_toll


def tolls(*pairs: tuple[int | None, int | None]) -> list[ReportToll]:
    return [ReportToll(killed, injured) for killed, injured in pairs]


@pytest.mark.parametrize(
    ("told", "final"),
    [
        ([(None, None)], (None, None)),
        ([(None, 4)], (0, 4)),
        ([(2, 3), (2, 3), (1, 3)], (2, 3)),
        ([(None, 5), (None, 5), (1, 4)], (0, 5)),
        ([(None, 1), (1, None)], (1, 0)),
        ([(1, 3), (2, None)], (2, 2)),
        ([(1, 2), (2, 1)], (2, 1)),
    ],
)
def test_the_final_toll(told: list[tuple[int | None, int | None]], final: tuple[int | None, int | None]):
    """Most voices count, the later more on a draw; the wounded who die are killed and no more wounded."""
    assert final_toll(tolls(*told)) == final
