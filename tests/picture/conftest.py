"""The invented war, its judgements and its picture, once for all tests."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from war import the_war

from vedette.model.pictures import Picture
from vedette.picture import picture_of
from vedette.reconciliation import reconcile


@pytest.fixture(scope="session")
def picture() -> Picture:
    reports = the_war()
    return picture_of(reports, reconcile(reports), as_of=None, case="war", skipped=())
