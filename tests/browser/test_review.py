"""The review by keyboard: one key an answer, its effect told before, undo, and nothing lost when the server is."""

import json
import re

import pytest
from tests.browser.axe import faults
from tests.browser.waiting import becomes, settled, until

pytestmark = pytest.mark.browser
TITLE = ".question h2"


def begun(visited, url, **options):
    page = visited(url, **options).page
    page.wait_for_selector(TITLE)
    return page


def sitting(page, count):
    page.get_by_text(f"{count} by you today").wait_for()


def kept(page, url):
    return json.loads(page.request.get(f"{url}api/v1/judgements").text())


def wait_kept(page, url, count):
    becomes(page, lambda: kept(page, url)["total"], count)


def test_ten_things_are_judged_by_keys_alone(serving, visited):
    """A queue of hundreds is done by those who need not aim."""
    url = serving().url
    page = begun(visited, f"{url}review")
    for done in range(10):
        verdicts = page.locator(".answer kbd").all_inner_texts()
        page.keyboard.press("d" if "d" in verdicts else "r" if "r" in verdicts else "g")
        if verdicts == ["g", "→"]:
            page.keyboard.press("b")
        sitting(page, done + 1)
    wait_kept(page, url, 10)
    assert page.get_by_role("alert").count() == 0
    page.locator(".history tbody tr").nth(9).wait_for()


def test_a_day_s_work_is_counted_after_a_reload(serving, visited):
    """Who closed the page at noon has not judged nothing in the morning; what was taken back does not count."""
    url = serving().url
    page = begun(visited, f"{url}review?sort=event")
    for done in range(2):
        page.keyboard.press("r")
        sitting(page, done + 1)
    page.keyboard.press("u")
    sitting(page, 1)
    wait_kept(page, url, 3)
    page.reload()
    page.wait_for_selector(TITLE)
    sitting(page, 1)
    page.keyboard.press("r")
    sitting(page, 2)


def test_the_effect_stands_beside_an_answer_before_it_is_given(served, visited):
    """Who judges must see what it does to the picture."""
    page = begun(visited, f"{served.url}review?sort=figure")
    page.locator(".answer.wrong .sum").wait_for()
    assert re.search(r"changes|goes|is new", page.locator(".answer.wrong .sum").inner_text())
    assert kept(page, served.url)["total"] == 0


def test_undo_again_and_again_brings_all_back(serving, visited):
    """A slip of the finger must cost nothing."""
    url = serving().url
    page = begun(visited, f"{url}review?sort=event")
    titles = []
    for done in range(3):
        titles.append(page.locator(TITLE).inner_text())
        page.keyboard.press("r")
        sitting(page, done + 1)
    for left in (2, 1, 0):
        page.keyboard.press("u")
        sitting(page, left)
        page.wait_for_function("(t) => document.querySelector('.question h2').innerText === t", arg=titles[left])
    wait_kept(page, url, 6)
    states = [one["state"] for one in kept(page, url)["items"]]
    assert "in force" not in states
    page.keyboard.press("u")
    assert "No answer given on this page" in page.get_by_role("alert").inner_text()


def test_a_part_that_is_wrong_is_said_by_a_second_key(serving, visited):
    """A wrong day does not make the event wrong."""
    url = serving().url
    page = begun(visited, f"{url}review?sort=event")
    page.keyboard.press("w")
    page.get_by_text("What of it is wrong?").first.wait_for()
    page.keyboard.press("t")
    sitting(page, 1)
    wait_kept(page, url, 1)
    judgement = kept(page, url)["items"][0]["judgement"]
    assert (judgement["verdict"], judgement["what"]) == ("wrong", "time")


def test_what_is_passed_over_is_not_judged_and_comes_again(served, visited):
    """Not to know is an answer too."""
    page = begun(visited, f"{served.url}review")
    title = page.locator(TITLE).inner_text()
    page.keyboard.press("Space")
    page.wait_for_function("(t) => document.querySelector('.question h2').innerText !== t", arg=title)
    page.get_by_role("button", name="1 skipped").click()
    until(page, "document.querySelector('.skipped') === null")
    assert kept(page, served.url)["total"] == 0


def test_an_answer_that_was_not_kept_comes_back_and_says_so(serving, visited):
    """An analyst who believes a thing judged that is not would never look at it again."""
    page = begun(visited, f"{serving().url}review?sort=event")
    title = page.locator(TITLE).inner_text()
    page.route("**/api/v1/judgements", lambda route: route.abort())
    page.keyboard.press("r")
    page.get_by_role("alert").filter(has_text="was not kept").wait_for()
    becomes(page, page.locator(TITLE).inner_text, title)


def test_a_key_does_nothing_while_a_reason_is_typed(served, visited):
    """The reason for a wrong reading may hold the letter w."""
    page = begun(visited, f"{served.url}review?sort=event")
    page.get_by_label("Reason, if there is one").click()
    page.keyboard.type("wrong war")
    assert page.get_by_text("0 by you today").is_visible()
    assert page.get_by_label("Reason, if there is one").input_value() == "wrong war"


def test_who_reads_alone_sees_the_queue_without_buttons(serving, visited):
    """A reader may know what is in doubt."""
    page = begun(visited, f"{serving('--read-only').url}review")
    assert page.locator(".answer").count() == 0
    assert "reading alone" in page.locator(".notice").inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_a_part_is_asked_for(served, visited, scheme):
    """The second step is part of the screen."""
    page = begun(visited, f"{served.url}review?sort=figure", color_scheme=scheme)
    page.keyboard.press("?")
    page.keyboard.press("w")
    page.get_by_text("What of it is wrong?").first.wait_for()
    settled(page)
    assert faults(page) == []
