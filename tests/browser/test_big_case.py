"""Ten thousand events: the first view comes at once, and a brush moves without a stall."""

import statistics
import time

import pytest
from tests.browser.big import big_picture
from tests.browser.serving import BUILT
from tests.browser.serving_picture import ServedPicture
from tests.browser.waiting import becomes, pace, settled

pytestmark = pytest.mark.browser
EVENTS = 10_000


@pytest.fixture(scope="module")
def big(tmp_path_factory):
    if not BUILT.exists():
        pytest.skip("the workspace is not built")
    server = ServedPicture(big_picture(EVENTS), tmp_path_factory.mktemp("big"))
    yield server
    server.stop()


def told(page):
    """Return what the bar of the selection tells, with plain numbers."""
    return page.inner_text(".filters .tally").replace("\u202f", "")


def test_every_event_is_counted(big, visited):
    """A silent cap is a lie."""
    page = visited(f"{big.url}map").page
    becomes(page, lambda: told(page), "10000 events")


def test_scrubbing_does_not_stall(big, visited):
    """The brush follows the hand: each step is drawn before the next. The bound grows with what slows the machine."""
    page = visited(f"{big.url}map").page
    becomes(page, lambda: told(page), "10000 events")
    page.wait_for_selector(".timeline [role=slider]")
    settled(page)
    bound = 300 * pace(page)
    handle = page.locator(".timeline [role=slider]").first
    handle.focus()
    took = page.evaluate(
        """async () => {
            const at = document.activeElement, times = [];
            for (let step = 0; step < 25; step++) {
                const begun = performance.now();
                at.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowRight', bubbles: true}));
                await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
                times.push(performance.now() - begun);
            }
            return times;
        }"""
    )
    assert told(page) != "10000 events", "the brush moved nothing"
    print("scrub ms: median", round(statistics.median(took)), "worst", round(max(took)))
    assert statistics.median(took) < bound


@pytest.mark.parametrize("screen", ["brief", "disagreements", "figures", "actors", "events", "review", "sources"])
def test_every_screen_bears_it(big, visited, screen):
    """What is drawn in one piece for fifteen reports must not freeze for thousands."""
    begun = time.monotonic()
    found = visited(f"{big.url}{screen}")
    settled(found.page)
    took = time.monotonic() - begun
    assert not found.page.locator("#screen .failed").count()
    assert not found.complaints
    assert took < 20 * pace(found.page)
