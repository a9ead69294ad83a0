"""The screen of the map in a real browser, opened and at rest."""

from collections.abc import Callable
from typing import Any

from tests.browser.conftest import Opened
from tests.browser.serving import Served
from tests.browser.waiting import settled


def open_map(visited: Callable[..., Opened], served: Served, asked: str = "", **options: Any) -> Any:
    page = visited(f"{served.url}map{asked}", **options).page
    page.wait_for_selector('.map-ground[aria-busy="false"]')
    page.wait_for_selector(".time-track")
    settled(page)
    return page
