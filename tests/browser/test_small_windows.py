"""The workspace where there is little room, or no colour of its own: a phone, a low window, forced colours."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from tests.browser.conftest import Opened
from tests.browser.map_screen import open_map
from tests.browser.serving import Served

pytestmark = pytest.mark.browser


def test_on_a_phone_nothing_is_wider_than_the_screen(visited: Callable[..., Opened], served: Served) -> None:
    """The map is read in the field too."""
    page = open_map(visited, served, viewport={"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.locator(".map-ground").bounding_box()["height"] > 300
    page.get_by_role("button", name="As a list").click()
    page.get_by_role("region", name="Places of the selection").get_by_role("button").nth(1).click()
    assert page.locator(".map-panel").bounding_box()["width"] <= 390


def test_forced_colours_keep_what_the_key_explains(visited: Callable[..., Opened], served: Served) -> None:
    """Who has Windows take every colour away still tells the held from the contested, and what is pressed."""
    page = open_map(visited, served, forced_colors="active")
    images = page.locator(".map-key-standings .plate").evaluate_all(
        "all => all.map(one => getComputedStyle(one).backgroundImage + getComputedStyle(one).backgroundColor)"
    )
    assert len(images) == 2
    assert len(set(images)) == 2
    ground = page.locator(".map-key").evaluate("one => getComputedStyle(one).backgroundColor")
    assert not images[0].endswith(ground)
    button = page.get_by_role("button", name="As a list")
    before = button.evaluate("one => getComputedStyle(one).outlineStyle")
    button.click()
    assert (before, button.evaluate("one => getComputedStyle(one).outlineStyle")) == ("none", "solid")


def test_a_low_window_leaves_its_room_to_the_screen(visited: Callable[..., Opened], served: Served) -> None:
    """At 200 per cent a laptop shows 450 pixels: filters and timeline fold by themselves, and come by a press."""
    page = open_low(visited, served, "map")
    assert page.locator("#screen").bounding_box()["height"] >= 320
    page.get_by_role("button", name="Filter").click()
    assert page.get_by_role("combobox", name="Kind").is_visible()
    page.get_by_role("button", name="One step on").click()
    page.wait_for_url(re.compile("to=2025-"))
    assert page.locator(".time-range").inner_text().strip()
    page.get_by_role("button", name="Show the timeline").click()
    page.wait_for_selector(".time-track")
    page.set_viewport_size({"width": 1440, "height": 900})
    page.wait_for_selector(".time-track")
    assert page.evaluate("localStorage.getItem('vedette-timeline')") is None


def test_at_four_times_the_size_nothing_is_cut_off(visited: Callable[..., Opened], served: Served) -> None:
    """At 400 per cent a window is 320 by 256 pixels: the page scrolls one way, and the screen has room in it."""
    page = open_low(visited, served, "brief", width=320, height=256)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    # Nothing has taken the focus, so that Tab begins at the top, where the way past the head stands.
    assert page.evaluate("document.activeElement === document.body")
    assert page.locator(".head").bounding_box()["y"] == 0
    rail = page.locator(".rail").bounding_box()
    assert rail["y"] + rail["height"] == 256
    page.locator("#screen h1").scroll_into_view_if_needed()
    assert page.locator("#screen").bounding_box()["height"] > 256


@pytest.mark.parametrize(("width", "folded"), [(390, True), (1100, True), (1440, False)])
def test_the_key_leaves_the_map_free(visited: Callable[..., Opened], served: Served, width: int, folded: bool) -> None:
    """A key that covers a third of the map hides what it explains: it stands folded where there is little room."""
    page = open_map(visited, served, viewport={"width": width, "height": 900})
    head = page.locator(".map-key-head")
    assert head.get_attribute("aria-expanded") == ("false" if folded else "true")
    key, ground = page.locator(".map-key").bounding_box(), page.locator(".map-ground").bounding_box()
    assert key["width"] * key["height"] < 0.15 * ground["width"] * ground["height"]


def open_low(visited: Callable[..., Opened], served: Served, screen: str, width: int = 720, height: int = 450) -> Any:
    page = visited(f"{served.url}{screen}", viewport={"width": width, "height": height}).page
    page.wait_for_selector(".filters .tally:not(:empty)")
    page.wait_for_selector("#screen h1", state="attached")
    page.get_by_role("button", name="Show the timeline").wait_for()
    return page
