"""What holds on every screen: who cannot see, who has no mouse, who has a phone, who has lost the server."""

import gzip
import re
from pathlib import Path

import pytest
from tests.browser.axe import faults
from tests.browser.serving import BUILT
from tests.browser.waiting import becomes, settled, until

pytestmark = pytest.mark.browser
SCREENS = ("map", "brief", "disagreements", "figures", "actors", "events", "review", "sources", "add")
FIRST_VIEW_KB = 900


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("screen", SCREENS)
def test_axe_finds_nothing(served, visited, screen, theme):
    """WCAG 2.2 AA, as far as a machine can check it."""
    page = visited(f"{served.url}{screen}", color_scheme=theme).page
    settled(page)
    assert not faults(page)


@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_asks_nobody_else_and_complains_of_nothing(served, visited, screen):
    """A request to another host tells it who reads what; a complaint is a fault that nobody looked at."""
    found = visited(f"{served.url}{screen}")
    settled(found.page)
    host = served.url.rstrip("/")
    assert not [one for one in found.requests if not one.startswith((host, "blob:", "data:"))]
    assert not found.complaints
    assert found.page.evaluate("window.violations") == []


@pytest.mark.parametrize("screen", SCREENS)
def test_a_phone_shows_it_without_scrolling_sideways(served, visited, screen):
    """An officer in the field has a phone; a table may scroll in its own frame, the page may not."""
    found = visited(f"{served.url}{screen}", viewport={"width": 390, "height": 844}, has_touch=True)
    settled(found.page)
    wide = found.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0
    assert found.page.locator("nav.rail a").first.is_visible()


@pytest.mark.parametrize("screen", SCREENS)
def test_every_control_has_a_name_and_is_reached_by_tab(served, visited, screen):
    """A person without a mouse goes from control to control, and hears what each is."""
    found = visited(f"{served.url}{screen}")
    settled(found.page)
    seen: list[str] = []
    for _ in range(60):
        found.page.keyboard.press("Tab")
        told = found.page.evaluate(
            """() => { const at = document.activeElement; const box = at.getBoundingClientRect();
            const name = at.getAttribute('aria-label') || at.labels?.[0]?.innerText || at.innerText || at.placeholder
                || document.getElementById(at.getAttribute('aria-labelledby'))?.innerText || at.title || '';
            const shown = box.width * box.height > 0;
            return at === document.body ? null : [at.tagName, name.trim().slice(0, 60), shown]; }"""
        )
        if told is None:
            break
        tag, name, shown = told
        seen.append(name)
        assert name, f"a {tag} without a name after {seen[-4:]}"
        assert shown, f"the focus is on something that is not to be seen: {name}"
    assert len(seen) > 8


def test_the_screens_are_reached_by_the_rail_and_back_returns(served, visited):
    """Links are links: the browser's own Back restores what was seen."""
    page = visited(f"{served.url}map").page
    for name in ("Brief", "Events", "Sources"):
        page.get_by_role("navigation").get_by_role("link", name=name).click()
        page.wait_for_function(f"() => document.querySelector('#screen').getAttribute('aria-label') === '{name}'")
    page.go_back()
    page.wait_for_function("() => document.querySelector('#screen').getAttribute('aria-label') === 'Events'")
    assert page.url.endswith("/events")


def test_a_link_restores_the_selection_on_every_screen(served, visited):
    """A colleague who opens the link sees what its sender saw."""
    page = visited(f"{served.url}events?status=contested&from=2025-01-20&to=2025-02-10").page
    settled(page)
    told = page.inner_text(".filters .tally")
    assert " of " in told
    page.get_by_role("navigation").get_by_role("link", name="Map").click()
    until(page, "location.pathname === '/map'")
    assert "status=contested" in page.url
    becomes(page, lambda: page.inner_text(".filters .tally"), told)


def test_a_killed_server_is_told_and_what_is_shown_stays(serving, visited):
    """Who loses the server in the middle of a sentence must not lose the sentence."""
    server = serving()
    found = visited(f"{server.url}brief")
    settled(found.page)
    before = found.page.inner_text("#screen")
    assert len(before) > 200
    server.kill()
    found.page.wait_for_selector(".lost")
    assert found.page.inner_text("#screen") == before


def test_a_lost_network_is_told_and_heals(served, visited):
    """A laptop that wakes up again goes on by itself."""
    found = visited(f"{served.url}events")
    page = found.page
    settled(page)
    page.context.set_offline(True)
    page.get_by_role("navigation").get_by_role("link", name="Disagreements").click()
    page.wait_for_selector("[role=alert]")
    page.context.set_offline(False)
    # Where the line was lost too, the screen has come back by itself, and the button is gone.
    page.evaluate("document.querySelector('#screen .failed button')?.click()")
    page.wait_for_selector("#screen .matrix")


def test_the_first_view_is_light():
    """A newsroom's line is slow: what the map needs is under 900 kB as it travels."""
    if not BUILT.exists():
        pytest.skip("the workspace is not built")
    folder = BUILT.parent
    page = BUILT.read_text(encoding="utf-8")
    wanted = set(re.findall(r"/assets/[\w.-]+", page))
    for name in sorted(path.name for path in (folder / "assets").iterdir()):
        if re.match(r"(MapScreen|maplibre|shared|Timeline)[\w.-]*\.(m?js|css)$", name):
            wanted.add(f"/assets/{name}")
    sizes = {name: _travels(folder / name.lstrip("/")) for name in sorted(wanted)}
    assert sum(sizes.values()) < FIRST_VIEW_KB * 1000, sizes


def _travels(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9))
