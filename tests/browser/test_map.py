"""The map and the timeline in a real browser, on the example of Goma: one selection, by mouse and by keyboard."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from tests.browser.conftest import Opened
from tests.browser.map_screen import open_map
from tests.browser.serving import Served
from tests.browser.waiting import settled, until

pytestmark = pytest.mark.browser
FIRST, LAST = "First day of what happened", "Last day of what happened"
KNOWN = "Only what was known by"


def count_of(page: Any) -> int:
    """The events of the selection, as the bar of the selection tells them."""
    return int(re.match(r"(\d+)", page.locator(".filters .tally").inner_text())[0])


def test_arrows_on_a_handle_narrow_the_days_and_the_count(visited: Callable[..., Opened], served: Served) -> None:
    """Who has no mouse brushes as well as who has one, and the link holds what was brushed."""
    page = open_map(visited, served)
    before = count_of(page)
    handle = page.get_by_role("slider", name=LAST)
    handle.focus()
    for _ in range(3):
        page.keyboard.press("Shift+ArrowLeft")
    page.wait_for_url(re.compile(r"[?&]to=2025-\d\d-\d\d"))
    assert count_of(page) < before
    assert handle.get_attribute("aria-valuetext") in page.locator(".time-range").inner_text()
    page.keyboard.press("End")
    assert count_of(page) == before


def test_dragging_over_the_bars_selects_days(visited: Callable[..., Opened], served: Served) -> None:
    """A brush is what a mouse expects of a histogram."""
    page = open_map(visited, served)
    before = count_of(page)
    box = page.locator(".time-track").bounding_box()
    y = box["y"] + box["height"] - 6
    page.mouse.move(box["x"] + box["width"] * 0.6, y)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.75, y, steps=6)
    page.mouse.up()
    page.wait_for_url(re.compile(r"from=2025-.*to=2025-"))
    assert 0 < count_of(page) < before


def test_play_goes_on_by_itself_and_stops_at_the_end(visited: Callable[..., Opened], served: Served) -> None:
    """A clock that runs shows how it came about; at the end it rests."""
    page = open_map(visited, served, "?to=2025-01-25")
    page.emulate_media(reduced_motion="no-preference")
    page.get_by_label("Pace").select_option("quick")
    page.get_by_role("button", name="Play", exact=True).click()
    page.wait_for_selector('button[aria-label="Pause"]')
    page.wait_for_selector('button[aria-label="Play"]')
    assert "6 Feb 2025" in page.locator(".time-range").inner_text()


def test_without_motion_play_is_one_step(visited: Callable[..., Opened], served: Served) -> None:
    """Who asked for less motion sees nothing run by itself."""
    page = open_map(visited, served, "?to=2025-01-25")
    page.get_by_role("button", name="One step on").click()
    page.wait_for_url(re.compile("to=2025-01-26"))
    page.wait_for_timeout(900)
    assert "to=2025-01-26" in page.url


def test_the_second_clock_hides_what_was_told_later(visited: Callable[..., Opened], served: Served) -> None:
    """What was known on a day is another question than what happened by it."""
    page = open_map(visited, served)
    before = count_of(page)
    page.get_by_role("slider", name=KNOWN).focus()
    page.keyboard.press("Home")
    page.wait_for_url(re.compile(r"known=2025-01-2\d"))
    assert count_of(page) < before
    assert page.locator(".timeline.past").count() == 1


def test_a_link_restores_the_view_the_days_and_what_is_put_away(visited: Callable[..., Opened], served: Served) -> None:
    """What one sees is what the link that one sends shows."""
    asked = "?from=2025-01-25&to=2025-01-29&at=-1.67,29.22,9.5&hide=precision&here=p-goma"
    page = open_map(visited, served, asked)
    assert page.get_by_role("button", name="How exact the place is").get_attribute("aria-pressed") == "false"
    assert page.get_by_role("region", name="Goma", exact=True).is_visible()
    count, url = count_of(page), page.url
    page.locator(".maplibregl-canvas").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("url => location.href !== url", arg=url)
    moved = page.url
    again = open_map(visited, served, moved[moved.index("?") :])
    assert again.url == moved
    assert count_of(again) == count


def test_a_place_opens_its_events_and_an_event_its_evidence(visited: Callable[..., Opened], served: Served) -> None:
    """From a dot to the sentence in two presses, with the keyboard alone."""
    page = open_map(visited, served)
    page.get_by_role("button", name="As a list").focus()
    page.keyboard.press("Enter")
    page.get_by_role("region", name="Places of the selection").get_by_role(
        "button", name=re.compile("^Goma M23")
    ).focus()
    page.keyboard.press("Enter")
    panel = page.get_by_role("region", name="Goma", exact=True)
    panel.get_by_role("button", name="M23 captured Goma").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("open=event%3A"))
    assert page.locator(".drawer").count() == 1


def test_a_mark_of_several_places_opens_by_zooming_in(visited: Callable[..., Opened], served: Served) -> None:
    """A cluster is never a dead end: it comes apart, or lists what it holds."""
    page = open_map(visited, served, "?at=-1.6585,29.2204,7")
    box = page.locator(".map-ground").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_function("() => !location.search.includes('29.2204,7') || location.search.includes('here=')")
    assert re.search(r"at=-1\.\d+%2C29\.\d+%2C(8|9|1\d)|here=p-", page.url)


def test_the_key_tells_who_holds_what_and_puts_it_away(visited: Callable[..., Opened], served: Served) -> None:
    """Holders are told in words and counts, not by colour alone, for the day that is shown."""
    page = open_map(visited, served, "?to=2025-01-28")
    key = page.get_by_role("region", name="Key", exact=True)
    assert "28 Jan 2025" in key.inner_text()
    assert "M23" in key.inner_text()
    assert "Contested" in key.inner_text()
    key.get_by_role("button", name=re.compile("Who holds it")).click()
    page.wait_for_url(re.compile("hide=control"))
    assert "M23" not in key.inner_text()


def test_a_holder_opens_the_evidence_of_its_holding(visited: Callable[..., Opened], served: Served) -> None:
    """A colour on the map is a claim, and leads to who made it."""
    page = open_map(visited, served, "?here=p-goma")
    page.get_by_role("region", name="Goma", exact=True).get_by_role("button", name="M23 (assessed)").first.click()
    page.wait_for_url(re.compile("open=control%3A"))


def test_a_day_that_mattered_opens_its_claims(visited: Callable[..., Opened], served: Served) -> None:
    """The flags over the axis are sentences, and sentences rest on claims."""
    page = open_map(visited, served)
    flag = page.get_by_role("button", name=re.compile("^27 Jan 2025: .*M23 captured Goma"))
    flag.focus()
    page.locator(".time-told-line", has_text="M23 captured Goma").wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("claims="))


def test_the_timeline_folds_and_stays_so(visited: Callable[..., Opened], served: Served) -> None:
    """A small screen gives its room to the map, and remembers."""
    page = open_map(visited, served)
    page.get_by_role("button", name="Hide the timeline").click()
    page.reload()
    page.get_by_role("button", name="Show the timeline").wait_for()
    assert page.locator(".time-track").count() == 0


def test_nothing_is_asked_of_others_and_nothing_is_refused(visited: Callable[..., Opened], served: Served) -> None:
    """A map without a tile server asks its own server alone, within its content policy."""
    found = visited(f"{served.url}map")
    found.page.wait_for_selector('.map-ground[aria-busy="false"]')
    settled(found.page)
    assert [one for one in found.requests if not one.startswith((served.url, "blob:", "data:"))] == []
    assert found.page.evaluate("window.violations") == []
    assert [one for one in found.complaints if "GL Driver" not in one] == []


def test_what_is_not_in_view_is_counted_and_one_press_away(visited: Callable[..., Opened], served: Served) -> None:
    """A first view that leaves out a capital must say so, or what happened there did not happen."""
    page = open_map(visited, served)
    outside = page.get_by_role("button", name=re.compile(r"^\d+ outside this view$"))
    outside.click()
    page.wait_for_function("() => !/outside this view/.test(document.querySelector('.map-tools').textContent)")
    page.get_by_role("button", name=re.compile(r"^\d+ not on the map$")).click()
    unmarked = page.get_by_role("region", name="Not on the map", exact=True)
    assert unmarked.evaluate("one => one.scrollTop") == 0
    assert "Named, but not on the map" in unmarked.inner_text()
    assert "No place named" in unmarked.inner_text()
    unmarked.locator(".map-events .open").first.click()
    page.wait_for_url(re.compile("open=event%3A"))


def test_the_list_of_places_leads_to_what_has_no_mark(visited: Callable[..., Opened], served: Served) -> None:
    """Half of what happened may name no place: who reads the list to its end must not think that this was all."""
    page = open_map(visited, served, "?list=1")
    page.get_by_role("region", name="Places of the selection").get_by_role(
        "button", name=re.compile("not on the map$")
    ).click()
    page.wait_for_url(re.compile("list=unmarked"))
    assert page.evaluate("document.activeElement.innerText") == "Not on the map"


def test_a_month_is_a_step(visited: Callable[..., Opened], served: Served) -> None:
    """A year is played in twelve steps, not in three hundred and sixty-five."""
    page = open_map(visited, served, "?to=2025-01-02")
    page.get_by_label("Length of a step").select_option("month")
    page.get_by_role("button", name="One step on").click()
    page.wait_for_url(re.compile("to=2025-02-02"))


def test_without_webgl_the_list_stands_in(visited: Callable[..., Opened], served: Served) -> None:
    """A browser in a locked-down office may draw no map: its places are there all the same, in the first view."""
    found = visited(f"{served.url}brief")
    found.page.add_init_script("HTMLCanvasElement.prototype.getContext = () => null")
    found.page.goto(f"{served.url}map")
    found.page.get_by_role("alert").get_by_text("WebGL is missing").wait_for()
    assert found.page.get_by_role("button", name="Whole case").count() == 0
    found.page.locator(".map-place").first.click()
    found.page.locator(".map-events .open").first.wait_for()


def test_the_colours_of_families_are_those_of_the_page(visited: Callable[..., Opened], served: Served) -> None:
    """A mark in another shade than its line in the key is read as another kind."""
    page = open_map(visited, served)
    key = page.eval_on_selector(".map-key .family.remote path", "a => getComputedStyle(a).stroke")
    bars = page.eval_on_selector(".time-bars path.remote", "a => getComputedStyle(a).fill")
    page.locator(".map-key").get_by_role("button", name=re.compile("^Strikes and shelling")).wait_for()
    assert key == bars
    until(page, f"({DRAWN})('{key}') > 10")


# How many points of the sheet of marks have the colour that is given.
DRAWN = """(wanted) => {
          const [r, g, b] = wanted.match(/\\d+/g).map(Number);
          const sheet = document.querySelector('.map-marks');
          const { data } = sheet.getContext('2d').getImageData(0, 0, sheet.width, sheet.height);
          let near = 0;
          for (let at = 0; at < data.length; at += 4) {
            const off = Math.abs(data[at] - r) + Math.abs(data[at + 1] - g) + Math.abs(data[at + 2] - b);
            if (data[at + 3] > 250 && off < 4) near++;
          }
          return near;
        }"""


def test_a_dragged_clock_says_its_days(visited: Callable[..., Opened], served: Served) -> None:
    """Who drags a handle reads its day beside it, not in a corner of the screen."""
    page = open_map(visited, served)
    box = page.get_by_role("slider", name=LAST).bounding_box()
    assert box["width"] >= 24
    page.mouse.move(box["x"] + 8, box["y"] + 30)
    page.mouse.down()
    page.mouse.move(box["x"] - 120, box["y"] + 30, steps=5)
    until(page, "document.querySelectorAll('.time-day').length === 2")
    told = page.locator(".time-day").all_inner_texts()
    assert all(re.fullmatch(r"\d{1,2} [A-Z][a-z]{2} 2025", one) for one in told)
    page.mouse.up()
    page.wait_for_selector(".time-day", state="detached")
    assert page.locator(".time-known-word").inner_text() == "Known by"
