"""How soon the workspace stands in a browser, and how it follows a brush: counted work beside the clock.

    python -m benchmarks.workspace [--events 10000] [--case FILE] [--times 5] [--steps 40]

A made-up war (or a case, served read-only) is opened in Debian's Chromium without a graphics card, each time in a new
browser, then one handle of the timeline is moved step by step. The clock drifts with the machine and with who else uses
it; what is counted does not: bytes and requests, frames of the map and draws in them, messages to the map's worker,
the processor's time of the browser. During a scrub the map's own canvas should not be drawn at all.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

Row = dict[str, float]
CHROMIUM = "/usr/bin/chromium"
QUIET = ("--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync")  # fmt: skip
COUNTS = """(() => {
  const counted = window.counted = {frames: 0, draws: 0, messages: 0, marks: 0, rest: 0};
  let inFrame = false;
  const pen = WebGL2RenderingContext.prototype;
  for (const name of ['drawElements', 'drawArrays']) {
    const draw = pen[name];
    pen[name] = function (...given) {
      counted.draws++;
      if (!inFrame) { inFrame = true; counted.frames++; queueMicrotask(() => { inFrame = false; }); }
      return draw.apply(this, given);
    };
  }
  const send = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (...given) { counted.messages++; return send.apply(this, given); };
  const look = () => {
    if (!counted.marks && document.querySelector('canvas.map-marks')?.width) counted.marks = performance.now();
    const ground = document.querySelector('.map-ground');
    if (ground?.ariaBusy === 'false') counted.rest ||= performance.now(); else counted.rest = 0;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();"""
TAKEN = """() => {
  const came = performance.getEntriesByType('resource'), [page] = performance.getEntriesByType('navigation');
  const paint = performance.getEntriesByName('first-contentful-paint')[0];
  return {...window.counted, paint: paint?.startTime ?? 0, requests: came.length + 1,
          kB: [...came, page].reduce((sum, one) => sum + one.transferSize, 0) / 1000};
}"""
SCRUB = """async (steps) => {
  const handle = document.querySelectorAll('[role=slider]')[1], before = {...window.counted}, times = [], scripts = [];
  handle.focus();
  for (let at = 0; at < steps; at++) {
    const began = performance.now();
    handle.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowLeft', bubbles: true, cancelable: true}));
    scripts.push(performance.now() - began);
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    times.push(performance.now() - began);
  }
  return {times, scripts, frames: window.counted.frames - before.frames,
          messages: window.counted.messages - before.messages};
}"""


def first_view(url: str) -> Row:
    """Return what one cold first view of the map takes; milliseconds, but for counts and kB."""
    with _page() as page:
        began = _processor_s()
        page.goto(f"{url}map", wait_until="commit")
        page.wait_for_selector('.map-ground[aria-busy="false"]', timeout=120_000)
        spent = _processor_s() - began
        page.wait_for_timeout(1500)
        taken: Row = page.evaluate(TAKEN)
        return {**taken, "processor": 1000 * spent}


def scrub(url: str, steps: int) -> dict[str, Any]:
    """Return what each step of a handle takes, and what the map did meanwhile."""
    with _page() as page:
        page.goto(f"{url}map")
        page.wait_for_selector('.map-ground[aria-busy="false"]', timeout=120_000)
        page.wait_for_timeout(2000)
        told: dict[str, Any] = page.evaluate(SCRUB, steps)
        return told


@contextmanager
def _page() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        page = browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce").new_page()
        page.add_init_script(COUNTS)
        yield page
        browser.close()


def _processor_s() -> float:
    """Return the processor's time of all processes that this one started and that still run, in seconds."""
    spent: dict[int, float] = {}
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                told = (entry / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
            except OSError:
                continue
            children.setdefault(int(told[1]), []).append(int(entry.name))
            spent[int(entry.name)] = (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")
    total, waiting = 0.0, [os.getpid()]
    while waiting:
        for child in children.get(waiting.pop(), ()):
            total += spent[child]
            waiting.append(child)
    return total


@contextmanager
def _served(events: int, case: Path | None) -> Iterator[str]:
    from tests.browser.serving import Served

    if case is not None:
        server = Served(case, "--read-only")
        yield server.url
        server.stop()
        return
    from tests.browser.big import big_picture
    from tests.browser.serving_picture import ServedPicture

    with tempfile.TemporaryDirectory() as folder:
        made_up = ServedPicture(big_picture(events), Path(folder))
        yield made_up.url
        made_up.stop()


def _show(name: str, rows: list[Row]) -> None:
    columns = ("paint", "marks", "rest", "processor", "kB", "requests", "frames", "draws", "messages")
    told = ", ".join(f"{column} {statistics.median(row[column] for row in rows):,.0f}" for column in columns)
    print(f"{name}: {told}")


def main() -> None:
    """Print the medians of the first views, and of the scrub its median, 95th percentile and worst step."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--case", type=Path)
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--steps", type=int, default=40)
    given = parser.parse_args()
    with _served(given.events, given.case) as url:
        _show("first view (ms, kB, counts)", [first_view(url) for _ in range(given.times)])
        told = scrub(url, given.steps)
        for part in ("times", "scripts"):
            row = sorted(told[part])
            print(f"scrub, {part} of a step (ms): median {statistics.median(row):.0f}, "
                  f"p95 {row[int(len(row) * 0.95)]:.0f}, worst {row[-1]:.0f}")  # fmt: skip
        print(f"scrub: {told['frames']} frames of the map, {told['messages']} messages to its worker")
        print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


if __name__ == "__main__":
    main()
