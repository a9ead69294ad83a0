"""The days of a case are those of its reports, wherever the reader sits and whatever the browser speaks."""

import pytest
from tests.browser.waiting import settled

pytestmark = pytest.mark.browser
SCREENS = ("map", "brief", "disagreements", "figures", "events", "sources?tab=ages", "actors/a-m23")
WEST = {"timezone_id": "America/Los_Angeles", "locale": "tr-TR"}
EAST = {"timezone_id": "Pacific/Kiritimati", "locale": "ar-EG"}


@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_says_the_same_at_both_ends_of_the_world(served, visited, screen):
    """A day that slips at midnight puts a massacre on the day before it, for half of the readers."""
    told = []
    for reader in (WEST, EAST):
        page = visited(f"{served.url}{screen}", **reader).page
        settled(page)
        told.append(page.evaluate("document.body.textContent"))
    assert "2025" in told[0]
    assert told[0] == told[1]


def test_titles_are_found_in_capitals_by_who_reads_turkish(served, visited):
    """There “I” is no capital of “i”: a search that heeds the browser's language finds nothing and says nothing."""
    page = visited(f"{served.url}sources", **WEST).page
    page.get_by_role("searchbox", name="Find in titles").fill("MINOVA COURIER")
    page.locator("[role=tabpanel] tbody tr").first.wait_for()
    assert page.locator("[role=tabpanel] tbody tr").count() == 1
