"""The evidence drawer and the whole report: whoever reads a sentence gets to the words that say it, and back."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from tests.browser.axe import faults
from tests.browser.serving import BUILT, Served
from tests.browser.waiting import becomes, focused, settled

import vedette

pytestmark = pytest.mark.browser
MARKED = ".passage mark"
TURNED = "\u202egro.live\u202c"
ARABIC = "قصف مدفعي على أطراف المدينة"
REPORTS = [
    {
        "id": "a",
        "title": f"{ARABIC} {TURNED}",
        "outlet": "وكالة النهر <script>window.ran=1</script>",
        "url": "javascript:window.ran=1",
        "published": "2023-05-03",
        "text": "🚨🚨 Shelling killed 9 people in El Geneina on Tuesday, a doctor said.\n\n"
        + "x" * 10_000
        + "\n\nFighters looted the market in El Geneina, residents said.",
    },
    {
        "id": "b",
        "title": "T" * 10_000,
        "outlet": "Sahel Notebook",
        "url": "https://sahel-notebook.example/geneina",
        "published": "2023-05-04",
        "text": "Shelling killed 31 people in El Geneina on Tuesday, the governor said. "
        "The army denied that it shelled El Geneina.",
    },
]


@pytest.fixture(scope="module")
def strange(tmp_path_factory: pytest.TempPathFactory):
    """A server of reports that are out of all form: turned words, one word of 10,000 letters, markup in names."""
    if not BUILT.exists():
        pytest.skip("the workspace is not built")
    folder: Path = tmp_path_factory.mktemp("strange")
    (folder / "reports.jsonl").write_text("\n".join(json.dumps(one) for one in REPORTS), encoding="utf-8")
    with vedette.Workspace.create(folder / "case.vedette", by="desk") as case:
        case.add(folder / "reports.jsonl")
        case.settle()
    server = Served(folder / "case.vedette")
    yield server
    server.stop()


def opened_disagreement(served: Served, visited: Any, **options: Any) -> Any:
    """Open a page on a disagreement: its evidence has two sides."""
    page = visited(f"{served.url}disagreements", **options).page
    page.locator(".group-words .about").first.click()
    page.wait_for_selector(".side.otherwise .passage")
    return page


def test_evidence_shows_both_sides_with_how_many_stand_on_each(served, visited):
    """A drawer that showed only what supports a sentence would take sides."""
    page = opened_disagreement(served, visited)
    for side in ("says", "otherwise"):
        assert re.search(r"\d+ outlets?, \d+ independent origins?", page.inner_text(f".side.{side} > header"))
        assert page.locator(f".side.{side} {MARKED}").first.inner_text().strip()
    card = page.locator(".passage").first
    assert re.fullmatch(r"[A-F][1-6]?", card.locator(".grade").inner_text())
    assert page.evaluate("window.violations") == []


def test_a_citation_is_copied(served, visited):
    """What goes into a paper must be the sentence, its outlet and its day, not typed from memory."""
    page = opened_disagreement(served, visited, permissions=["clipboard-read", "clipboard-write"])
    card = page.locator(".passage").first
    card.get_by_role("button", name="Copy as a citation").click()
    card.get_by_text("Copied").wait_for()
    line = page.evaluate("navigator.clipboard.readText()")
    assert card.locator("mark").first.inner_text().split("\n")[0][:40] in line
    assert "report " in line


def test_the_report_opens_at_the_sentence(served, visited):
    """The sentence alone may mislead: the way to all of the text is one step, and ends at the very words."""
    page = opened_disagreement(served, visited)
    card = page.locator(".passage").first
    words = card.locator("mark").first.inner_text()
    card.get_by_role("link", name="Read it in the report").click()
    page.wait_for_selector(".report-text .here")
    page.wait_for_function(
        """() => { const box = document.querySelector('.report-text .here').getBoundingClientRect();
        return box.top > 0 && box.bottom < innerHeight; }"""
    )
    here = page.locator(".report-text .here").first.inner_text()
    assert words[:20] in here or here[:20] in words
    assert page.locator("aside.drawer").is_visible()
    page.go_back()
    page.wait_for_selector(".matrix")


def test_a_mark_of_the_report_opens_its_evidence_and_the_list_leads_to_it(served, visited):
    """Every mark leads to what it became, and every reading to its place in the text."""
    page = opened_disagreement(served, visited)
    page.locator(".passage").first.get_by_role("link", name="Read it in the report").click()
    page.wait_for_selector(".report-text a.claim")
    page.keyboard.press("Escape")
    page.wait_for_selector("aside.drawer", state="detached")
    mark = page.locator(".report-text a.claim").last
    mark.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(MARKED)
    page.keyboard.press("Escape")
    focused(page, mark)
    entry = page.locator(".report-claims li button").last
    entry.click()
    page.wait_for_selector(".report-claims li button[aria-current]")
    assert re.search(r"[?&]at=\d+", page.url)


def test_the_text_of_a_report_is_all_there(served, visited):
    """A report with a word left out by its own marks would not be the report."""
    page = visited(f"{served.url}disagreements").page
    report = page.evaluate("fetch('/api/v1/reports?limit=50').then(r => r.json()).then(r => r.items[0].id)")
    text = page.evaluate(f"fetch('/api/v1/reports/{report}').then(r => r.json()).then(r => r.text)")
    page.goto(f"{served.url}reports/{report}")
    page.wait_for_selector(".report-text p")
    shown = page.evaluate("[...document.querySelectorAll('.report-text p')].map(p => p.textContent).join('')")
    assert re.sub(r"\s", "", shown) == re.sub(r"\s", "", text)


def test_the_keys_j_and_k_go_from_sentence_to_sentence(served, visited):
    """Twenty sentences are read faster with two keys than with a mouse."""
    page = opened_disagreement(served, visited)
    page.locator(".drawer-title").focus()
    for key, at in (("j", 0), ("j", 1), ("k", 0)):
        page.keyboard.press(key)
        focused(page, page.locator(".passage").nth(at))


def test_the_drawer_is_made_wider_by_keyboard_within_bounds(served, visited):
    """Two sides stand beside each other once there is room."""
    page = opened_disagreement(served, visited)
    grip = page.get_by_role("separator", name="Width of the evidence")
    grip.focus()
    before = int(grip.get_attribute("aria-valuenow"))
    page.keyboard.press("ArrowLeft")
    wide = "(least) => document.querySelector('aside.drawer').getBoundingClientRect().width > least"
    page.wait_for_function(wide, arg=before)
    for _ in range(30):
        page.keyboard.press("ArrowLeft")
    page.keyboard.press("End")
    page.wait_for_function(wide, arg=700)
    assert page.locator("aside.drawer").bounding_box()["width"] < 0.65 * 1440
    page.wait_for_function(
        """() => { const [x, y] = [...document.querySelectorAll('.side')].map(one => one.getBoundingClientRect());
        return x.top === y.top && x.right <= y.left; }"""
    )


def test_back_within_the_drawer_returns_to_what_was_open_before(served, visited):
    """Whoever follows a link wants the way home."""
    page = opened_disagreement(served, visited)
    title = page.inner_text(".drawer-title")
    page.locator(".side-words .says").first.click()
    page.wait_for_function("(title) => document.querySelector('.drawer-title').innerText !== title", arg=title)
    page.get_by_role("button", name="Back", exact=True).click()
    page.wait_for_function("(title) => document.querySelector('.drawer-title').innerText === title", arg=title)


def test_a_judgement_shows_its_effect_before_it_is_kept(serving, visited):
    """What is taken out of the picture must be seen before it is gone."""
    server = serving()
    page = opened_disagreement(server, visited)
    card = page.locator(".passage").first
    card.get_by_role("button", name="Judge").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("It is wrong", exact=True).check()
    dialog.get_by_label("Reason").fill("the speaker was misheard")
    dialog.locator(".judge-effect").wait_for()
    kept = page.evaluate("fetch('/api/v1/judgements').then(r => r.json()).then(r => r.total)")
    assert kept == 0
    dialog.get_by_role("button", name="Keep the judgement").click()
    page.wait_for_selector("dialog", state="detached")
    assert page.evaluate("fetch('/api/v1/judgements').then(r => r.json()).then(r => r.total)") == 1


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_in_the_drawer_and_the_report(served, visited, theme):
    """The evidence is for everybody."""
    page = opened_disagreement(served, visited, color_scheme=theme)
    settled(page)
    assert faults(page) == []
    page.locator(".passage").first.get_by_role("link", name="Read it in the report").click()
    page.wait_for_selector(".report-text .here")
    settled(page)
    assert faults(page) == []


def test_on_a_phone_the_drawer_is_a_sheet_and_gives_way_to_the_report(served, visited):
    """A sheet over the report that it just opened would hide it."""
    page = opened_disagreement(served, visited, viewport={"width": 390, "height": 844}, has_touch=True)
    box = page.locator("aside.drawer").bounding_box()
    assert (box["width"], box["height"]) == (390, 844)
    page.locator(".passage").first.get_by_role("link", name="Read it in the report").click()
    page.wait_for_selector(".report-text .here")
    becomes(page, page.locator("aside.drawer").count, 0)


@pytest.mark.parametrize("width", [390, 1440])
def test_words_out_of_all_form_are_shown_as_words_and_keep_the_layout(strange, visited, width):
    """A word of 10,000 letters, words that turn the line, markup in a name: nothing runs, nothing is pushed aside."""
    found = visited(f"{strange.url}disagreements", viewport={"width": width, "height": 844})
    page = found.page
    ids = page.evaluate("fetch('/api/v1/reports?limit=5').then(r => r.json()).then(r => r.items.map(i => i.id))")
    assert len(ids) == 2
    for path in [*(f"reports/{one}" for one in ids), *(f"brief?open=report:{one}" for one in ids)]:
        page.goto(strange.url + path)
        page.wait_for_selector(".drawer .passage, .report-text p")
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        for part in page.query_selector_all("aside.drawer, .report-text, .report-head"):
            assert part.evaluate("one => one.scrollWidth - one.clientWidth") <= 1
        assert page.locator("a[href^='javascript:']").count() == 0
    page.goto(f"{strange.url}reports/{ids[0]}?at=3")
    page.wait_for_selector(".report-text .here")
    assert page.evaluate("window.ran") is None
    assert page.evaluate("window.violations") == []
    assert page.locator(".report-head h1").first.get_attribute("dir") == "auto"


def test_marks_stand_at_their_words_behind_characters_of_two_units(strange, visited):
    """The API counts in code points: two sirens before a sentence must not shift its mark."""
    page = visited(f"{strange.url}disagreements").page
    ids = page.evaluate("fetch('/api/v1/reports?limit=5').then(r => r.json()).then(r => r.items.map(i => i.id))")
    page.goto(f"{strange.url}reports/{ids[0]}")
    page.wait_for_selector(".report-text a.claim")
    marked = page.locator(".report-text a.claim").all_text_contents()
    assert any(one.startswith(("Shelling", "🚨")) for one in marked)
    assert any(re.match(r"Fighters looted the market", one) for one in marked)
