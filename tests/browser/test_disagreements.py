"""The matrix of disagreements: who says this, who says otherwise, who is silent, and the words behind each mark."""

import re

import pytest
from tests.browser.axe import faults
from tests.browser.waiting import focused, settled

pytestmark = pytest.mark.browser


def test_a_mark_opens_the_words_behind_it(served, visited):
    """A mark in a table is a judgement on an outlet: what it rests on is one step away."""
    page = visited(f"{served.url}disagreements").page
    page.wait_for_selector(".matrix button.stance")
    cell = page.locator(".matrix button.stance.agree").first
    outlet = cell.get_attribute("aria-label").split(":")[0]
    cell.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".side.says .passage mark")
    assert outlet in page.inner_text(".side.says")
    page.keyboard.press("Escape")
    focused(page, cell)


def test_arrows_go_from_mark_to_mark(served, visited):
    """A matrix of ninety marks is one stop of the tab key, and not ninety."""
    page = visited(f"{served.url}disagreements").page
    page.wait_for_selector(".matrix button.stance[tabindex='0']")
    assert page.locator(".matrix button.stance[tabindex='0']").count() == 1
    page.locator(".matrix button.stance[tabindex='0']").focus()
    place = (
        "(() => { const td = document.activeElement.closest('td');"
        " return [td.parentElement.rowIndex, td.cellIndex]; })()"
    )
    row, column = page.evaluate(place)
    page.keyboard.press("ArrowRight")
    assert page.evaluate(place)[0] == row
    assert page.evaluate(place)[1] > column
    page.keyboard.press("ArrowDown")
    assert page.evaluate(place)[0] > row
    page.keyboard.press("ArrowUp")
    assert page.evaluate(place)[0] == row
    assert page.locator(".matrix button.stance[tabindex='0']").count() == 1


def test_the_matrix_agrees_with_the_api(served, visited):
    """A mark in the wrong column puts words into the mouth of another outlet."""
    page = visited(f"{served.url}disagreements").page
    page.wait_for_selector(".matrix tbody")
    told = page.evaluate("fetch('/api/v1/disagreements').then(r => r.json())")
    columns = page.locator(".matrix .origin-name").all_inner_texts()
    for row, body in zip(told["rows"], page.locator(".matrix tbody").all(), strict=True):
        lines = body.locator("tr:not(.group)").all()
        for position, line in zip(row["positions"], lines, strict=True):
            cells = line.locator("td:not(.spare)").all()
            assert len(cells) == len(columns)
            stances = {o["id"]: o["name"] for o in told["origins"]}
            wanted = sorted((stances[c["origin"]], c["stance"]) for c in position["cells"])
            shown = [
                (name, "agree" if "agree" in (found.get_attribute("class") or "") else "differ")
                for name, one in zip(columns, cells, strict=True)
                if (found := one.locator("button")).count()
            ]
            assert sorted(shown) == wanted
            assert all("silent" in one.text_content() for one in cells if not one.locator("button").count())


def test_a_reason_narrows_the_matrix_and_stands_in_the_link(served, visited):
    """Whoever looks for contradictions does not read through figures that were brought up to date."""
    page = visited(f"{served.url}disagreements").page
    page.wait_for_selector(".matrix tbody")
    whole = page.locator(".matrix .origin").count()
    page.get_by_label("Reason").select_option("contradiction")
    page.wait_for_function(
        "() => [...document.querySelectorAll('.reason')].every(r => r.innerText === 'contradiction')"
    )
    assert "reason=contradiction" in page.url
    assert 0 < page.locator(".matrix .origin").count() <= whole
    for column in range(page.locator(".matrix .origin").count()):
        marks = page.locator(f".matrix tbody tr:not(.group) td:nth-child({column + 2}) button")
        assert marks.count() > 0, "a column that takes no side in these rows"
    page.go_back()
    page.wait_for_function("() => location.search === ''")


def test_who_said_it_first_is_told_in_words(served, visited):
    """The mark alone is not enough for who cannot see it."""
    page = visited(f"{served.url}disagreements").page
    page.wait_for_selector(".matrix tbody")
    assert re.search(r"first said by .+ on \d+ \w+ \d{4}", page.inner_text(".matrix"))
    labels = page.eval_on_selector_all(".matrix button.stance", "all => all.map(one => one.getAttribute('aria-label'))")
    assert any("said it first" in one for one in labels)


def test_a_phone_shows_cards(served, visited):
    """A matrix of forty columns cannot be read on a phone."""
    page = visited(f"{served.url}disagreements", viewport={"width": 390, "height": 844}, has_touch=True).page
    page.wait_for_selector(".matrix-cards .card-side")
    assert page.locator(".matrix").count() == 0
    page.locator(".card-side button.small").first.click()
    page.wait_for_selector(".passage mark")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_axe_finds_nothing_on_the_matrix(served, visited, theme, width):
    """Heads, rows and marks are told to who hears the table."""
    page = visited(f"{served.url}disagreements", color_scheme=theme, viewport={"width": width, "height": 900}).page
    page.wait_for_selector(".matrix tbody, .matrix-cards .card-side")
    settled(page)
    assert faults(page) == []
