# ruff: noqa: E501
"""Actors in the browser: a graph that stays readable, and pages that lead to what was said."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from tests.browser.axe import faults
from tests.browser.conftest import Opened
from tests.browser.graph_of_sixty import graph
from tests.browser.serving import Served
from tests.browser.waiting import becomes, settled, until

pytestmark = pytest.mark.browser
Visit = Callable[..., Opened]


def sixty(visited: Visit, served: Served, query: str = "", **options: Any) -> Opened:
    """Open the graph of an invented war of sixty actors."""
    found = visited(f"{served.url}brief", **options)

    def told(route: Any) -> None:
        asked = re.search(r"most=(\d+)", route.request.url)
        route.fulfill(json=graph(int(asked[1]) if asked else 60))

    found.page.route(re.compile(r"/api/v1/graph"), told)
    found.page.goto(f"{served.url}actors{query}")
    found.page.wait_for_selector(".actor")
    return found


def boxes(page: Any) -> list[Any]:
    """Where each name and each mark stands on the screen: left, top, right, bottom, and what it is."""
    found = page.eval_on_selector_all(
        ".actor .label, .actor .mark",
        "all => all.map(a => { const b = a.getBoundingClientRect(); return [b.left, b.top, b.right, b.bottom, a.parentNode.dataset.actor]; })",
    )
    assert isinstance(found, list)
    return found


def test_a_tie_and_an_actor_lead_to_their_evidence(served: Served, visited: Visit) -> None:
    """From the graph to the page of an actor to the sentences: three steps, all by keyboard."""
    page = visited(f"{served.url}actors").page
    page.wait_for_selector(".actor[tabindex='0']")
    focus = "document.activeElement.dataset.actor"
    page.locator(".actor[tabindex='0']").focus()
    before = page.evaluate(focus)
    page.keyboard.press("ArrowRight")
    until(page, f"{focus} && {focus} !== '{before}'")
    actor = page.evaluate(focus)
    page.keyboard.press("Enter")
    page.wait_for_selector(".subject h1")
    assert page.url.split("?")[0].endswith(f"/actors/{actor}")
    page.locator(".part .open").first.click()
    page.wait_for_selector(".drawer mark")


def test_sixty_actors_stand_without_a_name_on_another(served: Served, visited: Visit) -> None:
    """A name that lies on another is read by nobody; measured on the screen, as people see it."""
    page = sixty(visited, served).page
    assert page.locator(".actor").count() > 50
    held = boxes(page)
    over = [
        (a[4], b[4]) for at, a in enumerate(held) for b in held[at + 1 :]
        if a[4] != b[4] and a[0] + 0.5 < b[2] and b[0] + 0.5 < a[2] and a[1] + 0.5 < b[3] and b[1] + 0.5 < a[3]
    ]  # fmt: skip
    assert not over
    frame = page.locator(".graph").bounding_box()
    assert all(a[0] >= frame["x"] - 1 and a[2] <= frame["x"] + frame["width"] + 1 for a in held)
    assert all(a[1] >= frame["y"] - 1 and a[3] <= frame["y"] + frame["height"] + 1 for a in held)


def test_the_names_of_sixty_actors_can_be_read(served: Served, visited: Visit) -> None:
    """Sixty names of 10 px are sixty marks: below 12 px on the screen the frame grows, or the drawing is moved about."""
    for options in ({"viewport": {"width": 1440, "height": 900}}, {"viewport": {"width": 390, "height": 844}}):
        page = sixty(visited, served, "?most=60", **options).page
        drawn = page.evaluate("() => 13 * document.querySelector('.net > g').getScreenCTM().a")
        assert drawn >= 11.99, (options, drawn)


def test_the_graph_does_not_move_once_it_is_shown(served: Served, visited: Visit) -> None:
    """What moves cannot be read, nor hit; and the same ties stand at the same places for everyone."""
    page = sixty(visited, served).page
    first = boxes(page)
    page.wait_for_timeout(600)
    assert boxes(page) == first
    again = sixty(visited, served).page
    assert [one[4] for one in boxes(again)] == [one[4] for one in first]
    assert max(abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in zip(first, boxes(again), strict=True)) < 1


def test_an_actor_is_selected_and_stands_out(served: Served, visited: Visit) -> None:
    """One among sixty: its own ties stay, the rest steps back, and the link to it says which."""
    page = sixty(visited, served).page
    page.locator(".actor[data-actor='a-15']").click()
    page.wait_for_selector(".selected-actor")
    becomes(page, page.locator(".actor.chosen").count, 1)
    until(page, "document.querySelectorAll('.actor:not(.faded)').length < 35")
    until(page, "location.search.includes('node=a-15')")
    until(page, "document.querySelectorAll('.selected-actor .open').length > 8")
    page.locator(".selected-actor .open").first.click()
    until(page, "location.search.includes('open=relation')")


def test_what_narrows_the_graph_stands_in_the_url(served: Served, visited: Visit) -> None:
    """Only who fights whom, only what several claims tell, only twenty: and the link shows the same."""
    page = sixty(visited, served).page
    page.get_by_role("button", name="Mediates", exact=True).click()
    until(page, "document.querySelectorAll('.tie.between').length === 1")  # the key's own
    page.get_by_role("button", name=re.compile("^Encounters")).click()
    until(page, "document.querySelectorAll('.net .tie.met').length === 5")
    page.locator(".least input").fill("4")
    until(page, "document.querySelectorAll('.actor').length < 40")
    page.get_by_label("Actors shown").select_option("20")
    until(page, "document.querySelectorAll('.actor').length < 20")
    until(page, "['hide=between', 'meet=1', 'least=4', 'most=20'].every(one => location.search.includes(one))")
    page.locator(".alone-list li").first.wait_for(state="attached")


def test_ties_stand_beneath_in_words(served: Served, visited: Visit) -> None:
    """A drawing says nothing to who does not see it; the table says all of it, and opens the evidence."""
    page = sixty(visited, served).page
    rows = page.locator(".tie-table tbody tr")
    becomes(page, rows.count, len(graph()["ties"]))
    assert rows.first.inner_text().split("\t")[:3] == [
        "Armed Forces of Kastoria (FAK)",
        "fights",
        "Southern Liberation Movement",
    ]
    rows.first.locator(".open").click()
    until(page, "location.search.includes('open=relation')")


def test_the_page_of_an_actor_selects_it_and_leads_to_its_places(served: Served, visited: Visit) -> None:
    """From who did it to where, and back to the map with this actor alone."""
    page = visited(f"{served.url}actors/a-m23").page
    page.wait_for_selector(".subject h1")
    page.locator(".strip .bar").first.click()
    until(page, "location.search.includes('open=control')")
    page.keyboard.press("Escape")
    page.locator(".strip li a").first.click()
    until(page, "location.pathname.startsWith('/places/')")
    page.wait_for_selector(".subject h1")
    page.go_back()
    page.get_by_role("button", name="Only this actor on the map").click()
    until(page, "location.pathname === '/map' && location.search.includes('actor=a-m23')")


def test_an_actor_that_is_not_there_is_said_so(served: Served, visited: Visit) -> None:
    """A link may outlive what it names."""
    page = visited(f"{served.url}actors/a-nobody").page
    page.locator("#screen .standing", has_text="a-nobody").wait_for()


@pytest.mark.parametrize("path", ["actors/a-m23", "places/p-goma"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_on_the_pages(served: Served, visited: Visit, theme: str, path: str) -> None:
    """WCAG 2.2 AA on the pages of an actor and a place."""
    found = visited(f"{served.url}{path}", color_scheme=theme)
    found.page.wait_for_selector(".subject h1")
    _nothing(found)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_on_sixty_actors(served: Served, visited: Visit, theme: str) -> None:
    """WCAG 2.2 AA with an actor selected, and nothing in the console."""
    found = sixty(visited, served, "?node=a-1&meet=1", color_scheme=theme)
    found.page.wait_for_selector(".selected-actor")
    _nothing(found)


def _nothing(found: Opened) -> None:
    settled(found.page)
    assert not faults(found.page)
    assert not found.complaints
    assert found.page.evaluate("window.violations") == []
