# ruff: noqa: E501
"""The brief in a real browser: it opens every statement to its sentence, by mouse and by keyboard, and asks for nothing."""

import pytest
from sample_picture import sample

from vedette.products.html.page import html_page

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("ignore")]


@pytest.fixture(scope="module")
def brief() -> str:
    return html_page(sample())


def drawer(page):
    return page.locator("#drawer")


def test_the_page_opens_without_a_request_a_complaint_or_a_breach(opened, brief):
    """A brief that calls home or breaks its own policy cannot be sent on."""
    found = opened(brief)
    assert len(found.requests) == 1
    assert found.complaints == []
    assert found.page.evaluate("window.violations") == []


def test_a_click_on_a_sentence_opens_its_report_with_the_sentence_marked(opened, brief):
    """This is what the brief is for."""
    page = opened(brief).page
    page.click("text=At least 426 people have been killed since 3 March")
    assert drawer(page).is_visible()
    assert page.locator("#drawer mark").first.inner_text().startswith("At least 426 people have been killed")
    assert "Radio Brod" in drawer(page).inner_text()


def test_what_speaks_against_it_stands_beneath(opened, brief):
    """A claim is shown with its denial."""
    page = opened(brief).page
    page.locator("#events tr", has_text="14+ killed").locator("b").click()
    text = drawer(page).inner_text()
    assert "What speaks against it" in text
    assert "repelled the attack" in text


def test_other_positions_of_a_disagreement_are_shown(opened, brief):
    """The other side's words belong beside the first's."""
    page = opened(brief).page
    page.click("text=The Front claimed the city in the night to 6 March")
    assert "Who held Kestrin on 6 March" in drawer(page).inner_text()


def test_the_whole_report_opens_at_the_mark_and_goes_back(opened, brief):
    """A reader may want all of it."""
    page = opened(brief).page
    page.click("text=Between 150 000 and 180 000 people were displaced")
    page.click("text=Read the whole report")
    assert (
        page.locator(".whole mark").inner_text()
        == "The Relief Office said between 150,000 and 180,000 people were displaced by Saturday."
    )
    page.click("text=Back to the evidence")
    assert page.locator("#drawer .note").count() >= 1


def test_escape_closes_and_gives_the_focus_back(opened, brief):
    """Who reads by keyboard must not be thrown to the top of the page."""
    page = opened(brief).page
    page.locator(".highlights a.s").nth(1).focus()
    page.keyboard.press("Enter")
    assert drawer(page).is_visible()
    assert page.evaluate("document.activeElement.id") == "drawer-title"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "drawer-close"
    page.keyboard.press("Escape")
    assert not drawer(page).is_visible()
    assert page.evaluate("document.activeElement === document.querySelectorAll('.highlights a.s')[1]")


def test_the_first_tab_skips_to_the_brief(opened, brief):
    """Fourteen links of contents stand before it."""
    page = opened(brief).page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"


@pytest.mark.parametrize(
    "where",
    [
        "svg.map a.mark >> nth=0",
        "svg.chart a.mark >> nth=0",
        "svg.ties .nodes a.mark >> nth=0",
        "svg.strip a.mark >> nth=0",
    ],
)
def test_every_drawing_opens_its_sentences_by_keyboard(opened, brief, where):
    """A mark without its sentence is a picture of nothing."""
    page = opened(brief).page
    page.locator(where).focus()
    page.keyboard.press("Enter")
    assert page.locator("#drawer mark").count() >= 1


def test_a_mark_of_the_map_opens_by_mouse(opened, brief):
    """The map is where readers point first."""
    page = opened(brief).page
    page.locator("svg.map .marks a.mark").first.click()
    assert drawer(page).is_visible()


@pytest.mark.parametrize("width", [320, 360, 768, 1600])
def test_no_width_makes_the_page_scroll_sideways(opened, brief, width):
    """Most people open what they are sent on a phone."""
    page = opened(brief, viewport={"width": width, "height": 800}).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator(".highlights a.s").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    box = drawer(page).bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width + 1


def test_on_a_phone_the_drawer_is_a_sheet_that_leaves_the_sentence_in_sight(opened, brief):
    """Evidence that hides its statement proves nothing."""
    page = opened(brief, viewport={"width": 360, "height": 780}).page
    link = page.locator(".prose a.s").nth(3)
    link.click()
    assert link.bounding_box()["y"] < drawer(page).bounding_box()["y"]
    assert link.bounding_box()["y"] >= -2


def test_the_page_prints_with_its_notes(opened, brief):
    """On paper the notes are all the evidence there is."""
    page = opened(brief).page
    assert len(page.pdf(format="A4")) > 20_000
    page.emulate_media(media="print")
    assert page.locator(".notes .note").first.is_visible()
    assert not drawer(page).is_visible()


def test_without_a_script_a_sentence_leads_to_its_note(opened, brief):
    """Many mail programs and all archives run no script."""
    page = opened(brief, java_script_enabled=False).page
    page.locator(".highlights a.s").first.click()
    assert page.url.endswith("#n1") or "#n" in page.url
    assert not drawer(page).is_visible()


def test_a_hostile_report_changes_nothing(opened):
    """Whatever a report holds, the page stays ours."""
    from test_html_page import hostile_picture

    found = opened(html_page(hostile_picture()))
    page = found.page
    page.locator("#events .ev").first.click()
    page.locator("#drawer button", has_text="whole").first.click()
    assert found.complaints == []
    assert page.evaluate("window.violations") == []
    assert page.evaluate("document.scripts.length") == 2
    assert len(found.requests) == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(opened, brief, scheme):
    """Soft grey on grey is lost on a bad screen; 4.5 to 1 is the floor of WCAG 2.2."""
    page = opened(brief, color_scheme=scheme).page
    ratio = """(selector) => {
      const light = (c) => { const v = c.match(/[\\d.]+/g).slice(0, 3).map((x) => x / 255).map((x) => x <= 0.03928 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4); return 0.2126 * v[0] + 0.7152 * v[1] + 0.0722 * v[2]; };
      const a = light(getComputedStyle(document.querySelector(selector)).color), b = light(getComputedStyle(document.querySelector("main")).backgroundColor);
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }"""
    for selector in (".fine", ".soft", ".highlights li", "sup a", ".st-contested", ".tile-by"):
        assert page.evaluate(ratio, selector) >= 4.5, selector
