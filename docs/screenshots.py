"""The picture in the README: the top of a real brief, as a browser shows it.

    python -m docs.screenshots

Needs Playwright and a Chromium (``/usr/bin/chromium``, or the one that ``CHROMIUM`` names).
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import vedette

ROOT = Path(__file__).resolve().parent.parent
IMAGE = ROOT / "docs" / "images" / "brief.png"
WIDTH, HEIGHT = 1280, 1000


def take() -> None:
    """Make a brief of an example and photograph it."""
    from playwright.sync_api import sync_playwright

    page_text = vedette.read_reports(ROOT / "examples" / "goma-2025").picture.render("html")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as engine:
        file = Path(folder) / "brief.html"
        file.write_text(page_text, encoding="utf-8")
        chromium = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        browser = engine.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-quic"])
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, reduced_motion="reduce")
        page.goto(file.as_uri())
        page.wait_for_load_state("load")
        page.screenshot(path=IMAGE)
        browser.close()


if __name__ == "__main__":
    IMAGE.parent.mkdir(parents=True, exist_ok=True)
    take()
