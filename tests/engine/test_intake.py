"""Intake: each input is read or declared."""

from datetime import date

import pytest

from vedette.engine import Order, take_in
from vedette.errors import NothingToRead
from vedette.model.documents import Label

STORY = "Rebels seized the town of Butembo on Monday, the army said. At least 12 people were killed there."


def test_texts_given_as_such_are_reports():
    """From Python a report may come from anywhere."""
    taken = take_in(
        Order((), texts=(STORY, "Shelling hit Odesa, officials said."), label=Label(outlet="Harbour Radio"))
    )
    assert [d.input for d in taken.documents] == ["text-1.txt", "text-2.txt"]
    assert {d.outlet for d in taken.documents} == {"Harbour Radio"}


def test_a_report_without_a_day_is_left_out_of_a_picture_as_of_a_day():
    """It is not known whether it was there; taking it in would leak the future."""
    with pytest.raises(NothingToRead, match="has no date"):
        take_in(Order((), texts=(STORY,), as_of=date(2025, 3, 4)))


def test_a_warning_of_a_report_that_was_read_is_declared(monkeypatch):
    """A report of which only a part was read must say so in the coverage."""
    monkeypatch.setattr("vedette.documents.opening.MAX_CHARACTERS", 60)
    taken = take_in(Order((), texts=(STORY,)))
    assert len(taken.documents) == 1
    assert "only the first 60" in taken.skipped[0].reason


def test_copies_are_kept_where_each_report_is_read_by_itself():
    """`vedette read` gives one line for each line of its input."""
    assert len(take_in(Order((), texts=(STORY, STORY))).documents) == 1
    assert len(take_in(Order((), texts=(STORY, STORY), copies=True)).documents) == 2


def test_the_reasons_are_told_where_nothing_can_be_read(tmp_path):
    """Only the first few: a folder of a thousand photographs fills no screen."""
    for n in range(8):
        (tmp_path / f"{n}.txt").touch()
    with pytest.raises(NothingToRead, match="and 3 more"):
        take_in(Order((str(tmp_path),)))
