"""The laws of the picture, held to on real reports: the example of Goma, read by the product's own rooms."""

import random
from pathlib import Path

import pytest

from vedette.model.claims import Report
from vedette.model.pictures import Picture
from vedette.picture import picture_of
from vedette.products.files import picture_json
from vedette.reconciliation import reconcile


@pytest.fixture(scope="module")
def reports(goma: list[Report]) -> list[Report]:
    return goma


def drawn(reports: list[Report]) -> Picture:
    return picture_of(reports, reconcile(reports), as_of=None, case="goma", skipped=())


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_real_reports_in_any_order_give_the_same_bytes(reports: list[Report], seed: int):
    """Ties in real text are where an order would leak in."""
    shuffled = list(reports)
    random.Random(seed).shuffle(shuffled)  # noqa: S311 - an order, no secret
    assert picture_json(drawn(shuffled)) == picture_json(drawn(reports))


def test_real_reports_read_twice_change_nothing(reports: list[Report]):
    """A folder given twice is no second witness."""
    assert picture_json(drawn([*reports, *reports])) == picture_json(drawn(reports))


def test_papers_that_carry_one_wire_are_one_origin(reports: list[Report]):
    """Three papers printed the wire; the picture must not call it three witnesses."""
    picture = drawn(reports)
    inputs = {Path(r.input).stem: r.origin for r in picture.reports}
    assert inputs["03-wire-goma"] == inputs["04-lakeside-goma"] == inputs["05-standard-goma"]
    wires = {r.id for r in picture.reports if r.origin == inputs["03-wire-goma"]}
    claims = {c.id: c for c in picture.claims}
    for event in picture.events:
        if {claims[c].report for c in event.claims} <= wires:
            assert event.origins == 1
            assert event.status != "confirmed"


def test_every_list_of_claims_leads_to_claims_and_every_slice_is_literal(reports: list[Report]):
    """A reader who opens any line of the brief must arrive at words of a report."""
    picture = drawn(reports)
    claims = {c.id for c in picture.claims}
    texts = {r.id: r.text for r in picture.reports}
    rows = (*picture.events, *picture.control, *picture.figures, *picture.relations, *picture.services)
    lines = (*picture.timeline, *picture.expectations, *picture.actors, *picture.places)
    for row in (*rows, *lines):
        assert set(row.claims) <= claims
    for row in (*picture.events, *picture.control):
        assert set(row.against) <= claims
    for matter in picture.disagreements:
        assert all(set(p.claims) <= claims and p.claims for p in matter.positions)
    for claim in picture.claims:
        assert all(texts[e.report][e.start : e.end] == e.text for e in claim.evidence)


def test_no_two_figures_hold_one_claim(reports: list[Report]):
    """A claim counted in two lines of the ledger would be counted twice."""
    held = [c for f in drawn(reports).figures for c in f.claims]
    assert len(held) == len(set(held))
