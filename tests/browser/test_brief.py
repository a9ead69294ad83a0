"""The brief of the moment: it follows the selection, and every sentence is a way to its evidence."""

import re

import pytest
from tests.browser.axe import faults
from tests.browser.waiting import becomes, focused, settled

pytestmark = pytest.mark.browser


def test_a_sentence_opens_its_evidence_by_keyboard_and_escape_returns_to_it(served, visited):
    """Whoever reads without a mouse goes from sentence to source and back without losing the place."""
    page = visited(f"{served.url}brief").page
    page.wait_for_selector(".sentence")
    first = page.locator(".sentence").first
    first.focus()
    page.keyboard.press("j")
    second = page.locator(".sentence").nth(1)
    focused(page, second)
    page.keyboard.press("Enter")
    page.wait_for_selector(".side.says .passage mark")
    focused(page, page.locator(".drawer-title"))
    assert re.search(r"[?&](open|claims)=", page.url)
    page.keyboard.press("Escape")
    page.wait_for_selector("aside.drawer", state="detached")
    focused(page, second)


def test_a_sentence_on_a_disagreement_shows_who_says_otherwise(served, visited):
    """A reader must see that a sentence is disputed from the sentence itself."""
    page = visited(f"{served.url}brief").page
    page.wait_for_selector(".sentence")
    page.locator(".highlights .sentence").filter(has_text="denied").first.click()
    page.wait_for_selector(".side.says .passage")
    page.locator(".disputes .open").first.click()
    page.wait_for_selector(".side.otherwise .passage mark")
    assert page.locator(".side.otherwise .passage").count() >= 1


def test_the_number_behind_a_sentence_is_said(served, visited):
    """A bare number means nothing to who cannot see that it stands raised."""
    page = visited(f"{served.url}brief").page
    page.wait_for_selector(".sentence")
    told = page.locator(".sentence").first.text_content()
    assert re.search(r"\d+ claims?, \d+ independent origins?", told)


def test_the_brief_follows_the_selection(served, visited):
    """A brief beside a map of other days would be believed for those days."""
    page = visited(f"{served.url}brief").page
    page.wait_for_selector(".sentence")
    whole = page.locator(".sentence").count()
    page.goto(f"{served.url}brief?from=2025-01-27&to=2025-01-28")
    page.wait_for_selector(".brief-made")
    assert "27" in page.inner_text(".brief-made")
    assert "whole picture" not in page.inner_text(".brief-made")
    assert 0 < page.locator(".sentence").count() < whole


def test_the_sentence_of_a_selection_opens_its_evidence(served, visited):
    """The brief of some days is written anew; its sentences lead to evidence as those of the whole do."""
    page = visited(f"{served.url}brief?from=2025-01-27&to=2025-01-28").page
    page.wait_for_selector(".sentence")
    sentence = page.locator(".sentence").first
    words = sentence.evaluate("one => one.firstChild.textContent")
    sentence.click()
    page.wait_for_selector(".passage mark")
    becomes(page, lambda: page.inner_text(".drawer-title"), words)


def test_a_total_of_the_brief_opens_what_it_counts(served, visited):
    """The number most quoted is a sum by rules: it leads to its parts and to what was left out."""
    page = visited(f"{served.url}brief").page
    page.wait_for_selector(".sentence")
    total = page.locator(".brief-tolls .open").first
    total.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".drawer .counted li")
    assert "open=toll" in page.url
    page.keyboard.press("Escape")
    focused(page, total)


@pytest.mark.parametrize(("name", "ending"), [("HTML", "html"), ("Markdown", "md"), ("Text", "txt"), ("JSON", "json")])
def test_what_stands_there_is_what_is_taken_away(served, visited, name, ending):
    """A file that told of other days than the screen would be sent on as if it did not."""
    page = visited(f"{served.url}brief?from=2025-01-27&to=2025-01-28", accept_downloads=True).page
    page.wait_for_selector(".sentence")
    sentence = page.locator(".sentence").first.evaluate("one => one.firstChild.textContent")
    with page.expect_download() as waiting:
        page.locator(".take-away").get_by_role("link", name=name, exact=True).click()
    file = waiting.value
    assert file.suggested_filename.endswith(f".{ending}")
    with open(file.path(), encoding="utf-8") as taken:
        assert sentence[:30] in re.sub(r"\s+", " ", taken.read())


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_on_the_brief_with_its_evidence(served, visited, theme):
    """The brief is read by everybody."""
    page = visited(f"{served.url}brief", color_scheme=theme).page
    page.wait_for_selector(".sentence")
    page.locator(".sentence").first.click()
    page.wait_for_selector(".passage mark")
    settled(page)
    assert faults(page) == []
