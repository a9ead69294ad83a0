"""What a happening cost in the end, from the tolls of its reports."""

from datetime import date

import pytest

from vedette.claims import report_of
from vedette.model.claims import ReportToll
from vedette.model.documents import Document
from vedette.picture import picture_of
from vedette.picture.tolls.incidents import final_toll
from vedette.reading.room import ReadingRoom
from vedette.reconciliation import reconcile


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


BULLETIN = (
    "Gunmen abducted two nurses near Gossi on Wednesday.\n\n"
    "On Tuesday a convoy drove over a mine; eight soldiers were killed and two drivers died. "
    "A boat sank and 31 people drowned."
)
SINGLE = "Gunmen attacked a wedding in Gossi on Wednesday, killing a farmer and his brother. Five people were hurt."


def events_of(text: str) -> dict[str, tuple[int | None, int | None]]:
    document = Document("r1", "r1.txt", text, "0" * 64, outlet="Courier", published=date(2024, 5, 10), language="en")
    reports = [report_of(reading) for reading in ReadingRoom().read_all([document])]
    drawn = picture_of(reports, reconcile(reports), as_of=None, case="case")
    return {e.kind: (e.killed.best if e.killed else None, e.injured.best if e.injured else None) for e in drawn.events}


def test_the_dead_of_a_bulletin_are_laid_on_none_of_its_events_but_their_own():
    """ "Nurses abducted, nine dead": nobody died there, and no sentence says so."""
    told = events_of(BULLETIN)
    assert told["abduction"] == (None, None)


def test_the_persons_of_a_report_on_one_attack_are_its_toll():
    """No sentence sums up the farmer and his brother."""
    assert events_of(SINGLE)["attack"] == (2, 5)
