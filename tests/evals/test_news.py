"""The measure of what news does to a reader, on claims with known answers."""

from datetime import date

import pytest
from evals.news import FILES, faults, judged, matches

from vedette.claims import report_of


@pytest.fixture
def report(read):
    """Return the report of one short text."""
    return report_of(read("Russian troops captured Vuhledar on 1 October 2024, killing 12 people."))


def test_a_claim_matches_when_every_field_given_does(report):
    """One wrong field is enough to fail."""
    capture = next(c for c in report.claims if c.kind == "capture")
    assert matches(capture, {"kind": "capture", "place": "Vuhledar", "actor": "Russia", "happened": True}, report)
    assert matches(capture, {"kind": ["attack", "capture"], "day": date(2024, 10, 1), "denied": False}, report)
    assert not matches(capture, {"kind": "capture", "place": "Bakhmut"}, report)
    assert not matches(capture, {"kind": "capture", "denied": True}, report)
    assert not matches(capture, {"kind": "capture", "place": "none"}, report)


def test_what_is_missing_and_what_should_not_be_there_are_faults(report):
    """A row is right only when both lists are empty."""
    assert list(faults({"says": [{"kind": "figure", "measure": "killed", "count": 12}]}, report)) == []
    assert len(list(faults({"says": [{"kind": "ceasefire"}], "never": [{"kind": "capture"}]}, report))) == 2
    assert len(list(faults({"nothing": True}, report))) == len(report.claims)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_row_says_what_it_wants(path):
    """A row without an expectation could not fail."""
    rows = [row for row, _ in judged(path)]
    assert rows
    assert all(row.get("says") or row.get("never") or row.get("nothing") for row in rows)
    assert len({row["text"] for row in rows}) == len(rows)
