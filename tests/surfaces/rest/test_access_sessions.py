"""Sessions and their ends: by time, by logging out, by a change of the users file."""

import pytest
from tests.surfaces.rest.asking import OTHER, WORDS

from vedette.surfaces.rest.access import passwords
from vedette.surfaces.rest.access.sessions import IDLE_S, LONGEST_S, Sessions
from vedette.surfaces.rest.access.users_file import User, changing


def test_a_session_ends_when_it_is_not_used(served):
    """A browser that was left open somewhere."""
    browser = served.browser()
    browser.log_in(name="Ida", password=WORDS)
    served.at += IDLE_S - 1
    assert browser.get("/api/v1/thing").status == 200
    served.at += IDLE_S + 1
    assert browser.get("/api/v1/thing").status == 401


def test_a_session_ends_after_a_week_though_it_is_used(served):
    """A cookie that was copied must not be good for ever."""
    browser = served.browser()
    browser.log_in(name="Ida", password=WORDS)
    codes = []
    while served.at < LONGEST_S + IDLE_S:
        codes.append(browser.get("/api/v1/thing").status)
        served.at += IDLE_S / 2
    assert codes[0] == 200
    assert codes[-1] == 401
    assert codes == sorted(codes)


def test_logging_out_ends_the_session(served):
    """Also for who copied the cookie; and it needs the token of the page, as all that writes does."""
    browser = served.browser()
    csrf = browser.log_in(name="Ida", password=WORDS).json["csrf"]
    kept = dict(browser.cookies)
    assert browser.ask("DELETE", "/api/v1/session").status == 403
    assert browser.ask("DELETE", "/api/v1/session", x_csrf_token=csrf).status == 204
    assert not browser.cookies
    assert served.browser(cookies=kept).get("/api/v1/thing").status == 401


def test_logging_in_again_gives_another_session(served):
    """One that was planted before the login must not become a login (session fixation)."""
    browser = served.browser(cookies={"vedette-8000": "planted"})
    browser.log_in(name="Ida", password=WORDS)
    first = dict(browser.cookies)
    assert first["vedette-8000"] != "planted"
    browser.log_in(name="Ida", password=WORDS)
    assert browser.cookies != first
    assert served.browser(cookies=first).get("/api/v1/thing").status == 401


@pytest.mark.parametrize(
    "change",
    [
        lambda held: held.pop(0),
        lambda held: held.__setitem__(0, User("Ida", "reader", held[0].password)),
        lambda held: held.__setitem__(0, User("Ida", "admin", passwords.hashed_password(OTHER))),
    ],
)
def test_a_change_of_the_users_file_ends_the_sessions_that_it_touches(served, users, change):
    """Who is taken out, or given another role or password, is out at once; others go on."""
    ida, tome = served.browser(), served.browser(address="192.0.2.1")
    ida.log_in(name="Ida", password=WORDS)
    tome.log_in(name="Tomé", password=OTHER)
    with changing(users) as held:
        change(held)
    assert ida.get("/api/v1/thing").status == 401
    assert tome.get("/api/v1/thing").status == 200


def test_sessions_take_bounded_memory():
    """The one that was used longest ago gives way."""
    sessions = Sessions(lambda: 0.0, most=3)
    first, second, third = (sessions.begin(name, "reader") for name in "abc")
    assert sessions.of(first.id)
    sessions.begin("d", "reader")
    assert len(sessions) == 3
    assert [sessions.of(one.id) is not None for one in (first, second, third)] == [True, False, True]
