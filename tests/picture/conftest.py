"""The invented war, its judgements and its picture, once for all tests."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from war import the_war

from vedette.engine import Order, read_documents, take_in
from vedette.knowledge.case import CaseKnowledge
from vedette.model.claims import Report
from vedette.model.documents import Skipped
from vedette.model.pictures import Picture
from vedette.picture import picture_of
from vedette.reconciliation import reconcile

GOMA = Path(__file__).parents[2] / "examples" / "goma-2025"


@pytest.fixture(scope="session")
def goma() -> list[Report]:
    """The reports of an example, read by the product's own rooms."""
    intake = take_in(Order((str(GOMA),)))
    read = read_documents(intake.documents, CaseKnowledge(), workers=1)
    return [one[1] for one in read if not isinstance(one, Skipped)]


@pytest.fixture(scope="session")
def picture() -> Picture:
    reports = the_war()
    return picture_of(reports, reconcile(reports), as_of=None, case="war", skipped=())
