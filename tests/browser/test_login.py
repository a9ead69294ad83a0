"""The way in, where a case is served to others: what the page says, and what a reader finds behind it."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.browser.axe import faults
from tests.browser.serving import Served

pytestmark = pytest.mark.browser
PHRASE = "seven lean herons wade"


@pytest.fixture
def guarded(serving: Callable[..., Served], tmp_path: Path) -> Served:
    """A server that Reem may read at."""
    file = tmp_path / "users.json"
    command = [str(Path(sys.executable).with_name("vedette")), "users", str(file), "add", "Reem", "--role", "reader"]
    subprocess.run(command, input=f"{PHRASE}\n", text=True, check=True, capture_output=True, timeout=60)
    return serving("--users", str(file))


@pytest.fixture
def at_the_door(browser: Any, guarded: Served) -> Iterator[Any]:
    """The page that asks who is there."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{guarded.url}events")
    page.locator(".login").wait_for()
    yield page
    context.close()


def test_the_way_in_is_shown_without_a_fault(browser: Any, guarded: Served) -> None:
    """Whoever looks at the console for what is wrong finds what is wrong, and not two refusals that had to come."""
    context = browser.new_context()
    page, complaints, asked = context.new_page(), [], []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("request", lambda request: asked.append(request.url) if "/api/" in request.url else None)
    page.goto(guarded.url)
    page.locator(".login").wait_for()
    page.reload()
    page.locator(".login").wait_for()
    assert (complaints, asked) == ([], [])
    enter(page)
    page.locator("#screen").wait_for()
    page.reload()
    page.locator("#screen").wait_for()
    context.close()


def enter(page: Any, phrase: str = PHRASE) -> None:
    page.get_by_label("Name").fill("Reem")
    page.get_by_label("Password").fill(phrase)
    page.keyboard.press("Enter")


def test_a_reader_comes_in_where_the_link_led_and_sees_who_it_is(at_the_door: Any) -> None:
    """Who cannot judge must see why: the name stands with its role, and what writes is not offered."""
    page = at_the_door
    assert page.evaluate("document.activeElement.name") == "name"
    assert faults(page) == []
    enter(page)
    page.locator(".events tbody tr").first.wait_for()
    page.set_viewport_size({"width": 1440, "height": 900})
    assert page.locator(".you").inner_text().split("\n")[:2] == ["Reem", "reader"]
    assert page.get_by_role("navigation").get_by_role("link", name="Add reports").count() == 0
    assert faults(page) == []
    page.get_by_role("button", name="Log out").click()
    page.locator(".login").wait_for()


def test_a_wrong_password_is_said_and_the_way_in_stays(at_the_door: Any) -> None:
    """An error that is not read out is no error to who cannot see it."""
    enter(at_the_door, "not the phrase at all")
    alert = at_the_door.get_by_role("alert")
    alert.wait_for()
    assert alert.inner_text() == "Name or password are not right."
    assert faults(at_the_door) == []
    enter(at_the_door)
    at_the_door.locator("#screen").wait_for()


def test_a_browser_that_keeps_no_login_is_not_told_that_the_password_is_wrong(at_the_door: Any) -> None:
    """Over plain http a browser drops the login: who is told of a wrong password types it until it is barred."""

    def without_cookie(route: Any) -> None:
        answer = route.fetch()
        at_the_door.context.clear_cookies()
        kept = {name: value for name, value in answer.headers.items() if name.lower() != "set-cookie"}
        route.fulfill(status=answer.status, headers=kept, body=answer.body())

    at_the_door.context.route("**/api/v1/session", without_cookie)
    enter(at_the_door)
    alert = at_the_door.get_by_role("alert")
    alert.wait_for()
    assert alert.inner_text() == "You were let in, but this browser kept no login. Allow cookies for this address."
