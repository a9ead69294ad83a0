"""Sources and coverage: what was read and what was not, who copied whom, how old the newest word is."""

import json

import pytest
from tests.browser.axe import faults
from tests.browser.waiting import becomes, focused, settled

pytestmark = pytest.mark.browser


def at(visited, url, **options):
    page = visited(url, **options).page
    page.wait_for_selector(".read-strip")
    return page


def test_the_strip_opens_the_list_with_its_reasons(served, visited):
    """A number of skipped inputs without their names cannot be checked."""
    page = at(visited, f"{served.url}sources")
    page.locator(".read-strip button", has_text="skipped").click()
    rows = page.locator("[role=tabpanel] tbody tr")
    rows.first.wait_for()
    assert "tab=skipped" in page.url
    assert "gold.yaml" in page.locator("[role=tabpanel]").inner_text()
    assert all(cell.strip() for cell in rows.locator("td:nth-child(2)").all_inner_texts())


def test_tabs_are_walked_by_arrows_and_stand_in_the_address(served, visited):
    """A tab that only a mouse opens is closed to many."""
    page = at(visited, f"{served.url}sources")
    page.get_by_role("tab", name="Reports").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.get_by_role("tab", name="Origins").get_attribute("aria-selected") == "true"
    focused(page, page.locator("#tab-origins"))
    other = at(visited, page.url)
    assert other.get_by_role("tab", name="Origins").get_attribute("aria-selected") == "true"


def test_copies_stand_under_the_text_that_they_are_of(served, visited):
    """Three outlets with one wire report are one voice."""
    page = at(visited, f"{served.url}sources?tab=origins")
    family = page.locator(".origins > li", has_text="in 3 outlets, 1 origin")
    becomes(page, family.locator(".prints li").count, 3)
    assert family.get_by_text("first", exact=True).count() == 1


def test_a_report_is_found_and_opens_whole(served, visited):
    """The list is the way into the texts."""
    page = at(visited, f"{served.url}sources")
    page.get_by_role("searchbox", name="Find in titles").fill("minova courier")
    link = page.locator("[role=tabpanel] tbody a")
    page.wait_for_function("() => document.querySelectorAll('[role=tabpanel] tbody tr').length === 1")
    link.click()
    page.wait_for_url("**/reports/**")


def test_an_outlet_is_graded_where_it_stands_with_a_reason(serving, visited):
    """A grade without a reason is an opinion."""
    url = serving().url
    page = at(visited, f"{url}sources?tab=outlets")
    page.get_by_label("Grade of Meridian Wire").select_option("B")
    form = page.locator(".grading form")
    form.locator(".judge-effect").wait_for()
    form.get_by_role("button", name="Keep").click()
    assert "A reason is wanted" in form.get_by_role("alert").inner_text()
    form.locator("input").fill("Its corrections are prompt.")
    form.locator("input").press("Enter")
    form.wait_for(state="detached")
    made = json.loads(page.request.get(f"{url}api/v1/judgements").text())["items"][0]["judgement"]
    assert (made["verdict"], made["grade"], made["why"]) == ("graded", "B", "Its corrections are prompt.")
    page.wait_for_function(
        "() => document.querySelector('select[aria-label=\"Grade of Meridian Wire\"]').value === 'B'"
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("tab", ["outlets", "origins", "ages", "skipped", "visits"])
def test_axe_finds_nothing_on_any_tab(served, visited, tab, scheme):
    """WCAG 2.2 AA, as far as a machine can check it."""
    page = at(visited, f"{served.url}sources?tab={tab}", color_scheme=scheme)
    settled(page)
    assert faults(page) == []
