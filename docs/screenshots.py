"""The pictures in the docs: the top of a real brief, and each screen of the workspace, as a browser shows them.

    python -m docs.screenshots [NAME…]

Needs Playwright, a Chromium (``/usr/bin/chromium``, or the one that ``CHROMIUM`` names) and the built workspace
(``just web``). Names are those of the files in ``docs/images``, without their ending; without names, all are made.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import vedette

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
EXAMPLE = ROOT / "examples" / "goma-2025"
FLAGS = ("--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking")
RESTS_MS = 1_200
"""How long a screen rests before it is photographed: the map's last tiles are drawn by then."""


@dataclass(frozen=True)
class Shot:
    """A picture of a screen: its address, how wide and high the window is, and what is pressed first.

    ``press`` are selectors that are clicked one after another. ``until`` is a selector of what the drawer is to hold:
    the things that ``press`` finds are opened one after another until it does.
    """

    address: str
    width: int = 1440
    height: int = 900
    dark: bool = False
    press: tuple[str, ...] = ()
    until: str | None = None


SHOTS = {
    "workspace-map": Shot("map"),
    "workspace-map-dark": Shot("map", dark=True),
    "workspace-evidence": Shot("brief", press=(".brief .sentence",), until=".drawer .side.otherwise .passage"),
    "workspace-brief": Shot("brief"),
    "workspace-disagreements": Shot("disagreements"),
    "workspace-figures": Shot("figures"),
    "workspace-actors": Shot("actors"),
    "workspace-actor": Shot("actors", press=("#screen table a[href^='/actors/']",)),
    "workspace-report": Shot("sources", press=("#screen a[href^='/reports/']",)),
    "workspace-events": Shot("events"),
    "workspace-review": Shot("review"),
    "workspace-sources": Shot("sources"),
    "workspace-add": Shot("add"),
    "workspace-phone": Shot("map", 390, 844),
    "workspace-phone-brief": Shot("brief", 390, 844),
}


def take(names: list[str]) -> None:
    """Make the pictures of these names, all where there are none."""
    from playwright.sync_api import sync_playwright

    IMAGES.mkdir(parents=True, exist_ok=True)
    wanted = names or ["brief", *SHOTS]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as engine:
        chromium = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        browser = engine.chromium.launch(executable_path=chromium, args=list(FLAGS))
        if "brief" in wanted:
            _take_brief(browser, Path(folder))
        shots = {name: SHOTS[name] for name in wanted if name in SHOTS}
        if shots:
            with _served(Path(folder)) as url:
                for name, shot in shots.items():
                    _take_screen(browser, url, shot, IMAGES / f"{name}.png")
        browser.close()


def _take_brief(browser: Browser, folder: Path) -> None:
    file = folder / "brief.html"
    file.write_text(vedette.read_reports(EXAMPLE).picture.render("html"), encoding="utf-8")
    page = browser.new_page(viewport={"width": 1280, "height": 1000}, reduced_motion="reduce")
    page.goto(file.as_uri())
    page.wait_for_load_state("load")
    page.screenshot(path=IMAGES / "brief.png")
    page.close()


def _take_screen(browser: Browser, url: str, shot: Shot, image: Path) -> None:
    scheme = "dark" if shot.dark else "light"
    page = browser.new_page(
        viewport={"width": shot.width, "height": shot.height}, reduced_motion="reduce", color_scheme=scheme
    )
    page.goto(f"{url}{shot.address}")
    _rest(page)
    for selector in shot.press:
        _press(page, selector, shot.until)
        _rest(page)
    page.mouse.move(0, 0)  # what stands under the pointer would show its tip
    page.screenshot(path=image)
    page.close()


def _press(page: Page, selector: str, until: str | None) -> None:
    found = page.locator(selector)
    found.first.wait_for()
    for at in range(found.count()):
        found.nth(at).click()
        if until is None:
            return
        page.wait_for_selector(".drawer .told[aria-busy=false] .sides")
        page.wait_for_timeout(150)
        if page.locator(until).count():
            return
        page.keyboard.press("Escape")


def _rest(page: Page) -> None:
    page.wait_for_selector("#screen")
    if page.locator(".map-ground").count():
        page.wait_for_selector('.map-ground[aria-busy="false"]')
    page.wait_for_selector(".head .job", state="detached")
    page.wait_for_timeout(RESTS_MS)


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    """Serve a case of the example, and yield its address."""
    place = folder / "goma.vedette"
    with vedette.Workspace.create(place, "Goma 2025", by="desk") as case:
        case.add(EXAMPLE)
        case.settle()
    command = [str(Path(sys.executable).with_name("vedette")), "serve", str(place), "--port", "0", "--by", "desk"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603 - a command of our own
        assert server.stdout is not None  # noqa: S101
        address = re.search(r"http://\S+", server.stdout.readline())
        if address is None:
            raise SystemExit("the server did not start")
        try:
            yield address[0]
        finally:
            server.terminate()


if __name__ == "__main__":
    take(sys.argv[1:])
