"""The frame of the screens: choosing by name, what stands where nothing is, titles, and links that lie."""

import re

import pytest
from tests.browser.axe import faults
from tests.browser.waiting import settled

pytestmark = pytest.mark.browser


def test_an_actor_is_found_by_typing_a_part_of_its_name(served, visited):
    """Three hundred names in one list are not read; a part of one is typed."""
    page = visited(f"{served.url}events").page
    page.locator(".filters .tally", has_text="events").wait_for()
    box = page.get_by_role("combobox", name="Actor")
    box.click()
    page.keyboard.type("congolese ar")
    page.keyboard.press("Enter")
    page.wait_for_url("**actor=**")
    option = page.get_by_role("option", name="Congolese army")
    assert option.get_attribute("aria-selected") == "true"
    assert page.get_by_role("listbox", name="Actor").locator("[data-active]").count() == 1
    settled(page)  # what is being loaded anew is pale until it is there
    assert faults(page) == []
    page.keyboard.press("Enter")
    page.wait_for_function("() => !location.search.includes('actor')")
    page.keyboard.press("Escape")
    assert box.get_attribute("aria-expanded") == "false"


def test_a_phone_folds_the_filters_into_one_button(served, visited):
    """Four boxes in a row that is scrolled sideways are not found."""
    page = visited(f"{served.url}brief", viewport={"width": 390, "height": 844}).page
    assert page.get_by_role("combobox", name="Kind").count() == 0
    page.get_by_role("button", name="Filter").click()
    page.get_by_role("combobox", name="Kind").click()
    page.get_by_role("option").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_selection_without_events_says_which_filter_does_it(served, visited):
    """An empty screen is read as 'nothing happened'."""
    page = visited(f"{served.url}brief?kind=looting&from=2025-02-05").page
    bar = page.locator(".nothing-bar")
    bar.wait_for()
    page.locator("#screen h1").wait_for()
    settled(page)
    assert faults(page) == []
    bar.get_by_role("button", name=re.compile("^Without looting")).click()
    bar.wait_for(state="detached")
    assert "looting" not in page.url


def test_a_day_before_all_reports_is_said_calmly(served, visited):
    """Trying again cannot help where nothing was known yet."""
    page = visited(f"{served.url}events?known=2020-01-01").page
    page.get_by_role("heading", name="no event was known yet").wait_for()
    assert page.get_by_text("Try again").count() == 0
    page.get_by_role("button", name="Go to that day").click()
    page.locator(".events tbody tr").first.wait_for()


def test_a_link_puts_no_words_into_the_evidence(served, visited):
    """An address is sent round; what stands over the sentences must come from the case."""
    page = visited(f"{served.url}events").page
    claim = page.evaluate("fetch('/api/v1/claims?limit=1').then((r) => r.json()).then((r) => r.items[0].id)")
    page.goto(f"{served.url}brief?claims={claim}&title=NINE+THOUSAND+KILLED")
    page.locator(".drawer .passage").first.wait_for()
    assert "NINE THOUSAND" not in page.locator("body").inner_text()
    assert page.locator(".drawer-title").inner_text().strip()


def test_the_title_tells_the_screen_and_the_focus_comes_to_its_heading(served, visited):
    """Ten tabs of one case are told apart; a screen reader hears where it is."""
    page = visited(f"{served.url}events").page
    page.wait_for_function("() => /^Events · \\d+ events · /.test(document.title)")
    page.locator("nav.rail a[href*=review]").click()
    page.wait_for_function("() => document.activeElement.tagName === 'H1'")
    page.wait_for_function("() => document.title.startsWith('Review · ')")


@pytest.mark.parametrize("size", [(1440, 900), (390, 844)], ids=["desk", "phone"])
def test_the_answers_of_the_review_are_in_view(served, visited, size):
    """Who must scroll for each answer judges half as many."""
    page = visited(f"{served.url}review", viewport={"width": size[0], "height": size[1]}).page
    page.locator(".answer").first.wait_for()
    for answer in page.locator(".answer").all():
        box = answer.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= size[1]


def test_an_empty_case_says_what_to_do(serving, visited, tmp_path):
    """A first case is empty: nine empty screens help nobody."""
    vedette = pytest.importorskip("vedette")
    with vedette.Workspace.create(tmp_path / "new.vedette", "New", by="desk"):
        pass
    found = visited(f"{serving(case=tmp_path / 'new.vedette').url}map")
    page = found.page
    page.get_by_role("heading", name="This case holds no report yet").wait_for()
    settled(page)
    assert (faults(page), found.complaints) == ([], [])
    page.get_by_role("button", name="Add reports").click()
    page.locator(".drop").wait_for()
