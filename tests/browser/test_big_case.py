"""Ten thousand events: the first view comes at once, and a brush moves without a stall."""

import statistics
import time

import pytest
from tests.browser.big import big_picture
from tests.browser.serving import BUILT
from tests.browser.serving_picture import ServedPicture

pytestmark = pytest.mark.browser
EVENTS = 10_000


@pytest.fixture(scope="module")
def big(tmp_path_factory):
    if not BUILT.exists():
        pytest.skip("the workspace is not built")
    server = ServedPicture(big_picture(EVENTS), tmp_path_factory.mktemp("big"))
    yield server
    server.stop()


def test_every_event_is_counted(big, visited):
    """A silent cap is a lie."""
    page = visited(f"{big.url}map").page
    page.wait_for_function("() => document.querySelector('.filters .tally')?.innerText.includes('10')", timeout=30_000)
    assert page.inner_text(".filters .tally").replace("\u202f", "") == "10000 events"


def test_scrubbing_does_not_stall(big, visited):
    """The brush follows the hand: each step is drawn before the next comes. The bound is loose, machines are shared."""
    page = visited(f"{big.url}map").page
    page.wait_for_function("() => document.querySelector('.filters .tally')?.innerText.includes('10')", timeout=30_000)
    page.wait_for_selector(".timeline [role=slider]", timeout=30_000)
    page.wait_for_timeout(1500)
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
    assert page.inner_text(".filters .tally").replace("\u202f", "") != "10000 events", "the brush moved nothing"
    print("scrub ms: median", round(statistics.median(took)), "worst", round(max(took)))
    assert statistics.median(took) < 150 * 2


@pytest.mark.parametrize("screen", ["brief", "disagreements", "figures", "actors", "events", "review", "sources"])
def test_every_screen_bears_it(big, visited, screen):
    """What is drawn in one piece for fifteen reports must not freeze for thousands."""
    begun = time.monotonic()
    found = visited(f"{big.url}{screen}")
    found.page.wait_for_load_state("networkidle")
    assert not found.page.locator("#screen .failed").count()
    assert not found.complaints
    assert time.monotonic() - begun < 20
