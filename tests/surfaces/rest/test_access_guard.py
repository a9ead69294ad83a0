# ruff: noqa: ARG002, S104 - a login of one person, and addresses that are told apart and not listened at
"""The guard before the API and the site: what it lets pass, and what it refuses though a route forgot to."""

import pytest
from tests.surfaces.rest.asking import HOST, TOKEN, Browser, guarded

from vedette.surfaces.rest.access.hosts import Hosts
from vedette.surfaces.rest.access.logins import Known, OneToken


class ByRole:
    """One person of a role, known by a token."""

    anybody = None

    def __init__(self, role):
        self._user = Known("dara", role, "1")

    def by_password(self, name, password):
        return None

    def by_token(self, token):
        return self._user if token == TOKEN else None

    def named(self, name):
        return self._user


def problem(answer):
    """The word of a problem, which every refusal is."""
    assert answer.header("content-type") == "application/problem+json"
    assert answer.json["status"] == answer.status
    return answer.json["type"].rpartition(":")[2]


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "[::1]:8000", "LOCALHOST:8000"])
def test_the_names_of_this_machine_are_answered(site, host):
    """Each is how somebody types it."""
    assert guarded(site).browser(host=host).get("/api/v1/thing").status == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8000", "127.0.0.1", "127.0.0.1:9", "localhost.evil.example:8000", "127.0.0.1:8000@x",
     "", "127.0.0.1:8000, x", "localhost:x", "192.0.2.7:8000", "[", "127.0.0.1:8000/x"],
)  # fmt: skip
@pytest.mark.parametrize("path", ["/", "/api/v1/thing", "/api/v1/session"])
def test_another_name_is_refused(site, host, path):
    """A page of another site that had its name resolve to this machine would read the case as its own."""
    answer = guarded(site).browser(host=host).get(path)
    assert (answer.status, problem(answer)) == (421, "wrong-host")
    assert answer.header("set-cookie") is None


def test_a_request_without_a_name_is_refused(site):
    """HTTP/1.0 lets it be left out."""
    assert guarded(site).browser().get("/", host=None).status == 421


@pytest.mark.parametrize(
    ("hosts", "said", "known"),
    [
        (Hosts("192.0.2.7", 8000), "192.0.2.7:8000", True),
        (Hosts("192.0.2.7", 8000), "localhost:8000", False),
        (Hosts("192.0.2.7", 8000), "desk.example:8000", False),
        (Hosts("192.0.2.7", 443), "192.0.2.7", True),
        (Hosts("0.0.0.0", 8000), "192.0.2.9:8000", True),
        (Hosts("0.0.0.0", 8000), "rebound.example:8000", False),
        (Hosts("::", 8000), "[2001:db8::1]:8000", True),
        (Hosts("127.0.0.1", 8000, ("desk.example",)), "desk.example", True),
        (Hosts("127.0.0.1", 8000, ("desk.example",)), "Desk.Example:8443", True),
        (Hosts("127.0.0.1", 8000, ("desk.example",)), "desk.example.evil.example", False),
        (Hosts("127.0.0.2", 8000), "127.0.0.2:8000", True),
    ],
)
def test_a_server_goes_by_its_own_names(hosts, said, known):
    """In a network it has others than on one machine; an address in digits goes through no resolver."""
    assert hosts.knows(said) is known


@pytest.mark.parametrize("method", ["TRACE", "CONNECT", "FOO"])
def test_a_method_that_nothing_takes_is_refused_as_that(site, method):
    """Told that a token is missing, whoever asks would go and look for one."""
    answer = guarded(site).browser().ask(method, "/api/v1/thing")
    assert answer.status == 405
    assert answer.header("allow")


@pytest.mark.parametrize(
    "sent",
    [{"origin": "https://evil.example"}, {"origin": "null"}, {"sec_fetch_site": "cross-site"},
     {"sec_fetch_site": "same-site"}, {"origin": f"http://{HOST}.evil.example"}, {"origin": "http://127.0.0.1:9999"},
     {"sec_fetch_site": "cross-site", "sec_fetch_mode": "navigate"}],
)  # fmt: skip
def test_a_page_of_another_site_writes_nothing(site, sent):
    """Not even with the cookie and the token: a form on another page is sent with all that the browser has."""
    answer = guarded(site).browser().write(**sent)
    assert (answer.status, problem(answer)) == (403, "cross-site")


@pytest.mark.parametrize("sent", [{"origin": f"http://{HOST}", "sec_fetch_site": "same-origin"}, {}])
def test_a_page_of_the_workspace_writes(site, sent):
    """The check must let its own pass."""
    assert guarded(site).browser().write(**sent).status == 200


def test_a_page_of_another_site_reads_nothing_but_a_link_may_lead_here(site):
    """A script elsewhere has no business with the API; a person who follows a link has."""
    browser = guarded(site).browser()
    assert browser.get("/api/v1/thing", sec_fetch_site="cross-site", sec_fetch_mode="no-cors").status == 403
    assert browser.get("/", sec_fetch_site="cross-site", sec_fetch_mode="navigate").status == 200


def test_on_this_machine_nobody_logs_in_and_writes_need_the_token(site):
    """A page of another site can send a request to this machine, and can never know the token."""
    browser = guarded(site).browser()
    you = browser.get("/api/v1/session").json
    assert (you["name"], you["role"], you["login"]) == ("ana", "admin", False)
    assert len(you["csrf"]) >= 40
    for sent in ({}, {"x_csrf_token": "x"}, {"x_csrf_token": ""}, {"x_csrf_token": "ž" * 43}):
        answer = browser.ask("POST", "/api/v1/thing", {}, **sent)
        assert (answer.status, problem(answer)) == (403, "no-csrf")
    assert browser.ask("POST", "/api/v1/thing", {}, x_csrf_token=you["csrf"]).status == 200


def test_the_token_without_its_cookie_is_nothing(site):
    """It is bound to the session."""
    held = guarded(site)
    csrf = held.browser().get("/api/v1/session").json["csrf"]
    assert held.browser().ask("POST", "/api/v1/thing", {}, x_csrf_token=csrf).status == 403


def test_two_first_questions_at_once_leave_one_token(site):
    """A page asks for the case and the session together; whichever cookie comes last, its token is good."""
    held = guarded(site)
    one, two = held.browser(), held.browser()
    csrf = one.get("/api/v1/session").json["csrf"]
    two.get("/api/v1/session")
    assert two.ask("POST", "/api/v1/thing", {}, x_csrf_token=csrf).status == 200


def test_an_authorization_that_is_not_asked_for_opens_nothing(site):
    """Else any header would do in place of the token of the page."""
    assert guarded(site).browser().ask("POST", "/api/v1/thing", {}, authorization="Bearer x").status == 403


@pytest.mark.parametrize(
    ("role", "post", "put"), [("reader", 403, 403), ("analyst", 200, 403), ("admin", 200, 200)]
)  # fmt: skip
def test_roles_may_what_they_may(site, role, post, put):
    """A reader reads, an analyst judges, an admin grades."""
    browser = guarded(site, logins=ByRole(role)).browser()
    assert browser.log_in(token=TOKEN).json["role"] == role
    assert browser.get("/api/v1/thing").status == 200
    assert browser.write().status == post
    assert browser.write(method="PUT").status == put
    assert browser.ask("POST", "/api/v1/thing", {}, authorization=f"Bearer {TOKEN}").status == post
    refused = [one for one in (browser.write(), browser.write(method="PUT")) if one.status == 403]
    assert {problem(one) for one in refused} <= {"role"}


def test_a_reader_writes_nothing_where_a_route_forgot_to_ask(site):
    """The guard holds where a new route has no condition of its own."""
    browser = guarded(site, logins=ByRole("reader")).browser()
    browser.log_in(token=TOKEN)
    answer = browser.write("/api/v1/forgotten")
    assert (answer.status, problem(answer)) == (403, "role")


def test_a_case_that_is_served_to_be_read_is_not_written(site):
    """By an admin neither."""
    answer = guarded(site, readonly=True).browser().write("/api/v1/forgotten")
    assert (answer.status, problem(answer)) == (403, "read-only")


@pytest.mark.parametrize("path", ["/api/v1/thing", "/api/v1/openapi.json", "/api/v1/nothing", "/api/v1/case", "/api/"])
def test_without_a_login_nothing_is_told(site, path):
    """Where one is asked for; not even which addresses there are."""
    answer = guarded(site, logins=OneToken(TOKEN, "ana")).browser().get(path)
    assert (answer.status, problem(answer)) == (401, "no-login")
    assert answer.header("www-authenticate") == "Bearer"


def test_without_a_login_nothing_is_written(site):
    """By any method."""
    browser = guarded(site, logins=OneToken(TOKEN, "ana")).browser()
    assert [browser.ask(method, "/api/v1/thing", {}).status for method in ("POST", "PUT", "DELETE", "PATCH")] == [
        401
    ] * 4
    assert browser.ask("DELETE", "/api/v1/session").status == 401


def test_the_site_is_given_before_a_login(site):
    """It holds nothing of the case, and somebody must be able to see where to log in."""
    browser = guarded(site, logins=OneToken(TOKEN, "ana")).browser()
    assert browser.get("/").status == 200
    answer = browser.get("/api/v1/session")
    assert (answer.status, problem(answer)) == (401, "no-login")
    assert answer.header("www-authenticate") == "Bearer"


def test_an_api_without_a_guard_is_nobodys(site):
    """Whoever mounts the routes without it gets refusals, not an open case."""
    bare = Browser(guarded(site).app._api)
    assert [bare.get("/api/v1/thing").status, bare.ask("POST", "/api/v1/thing", {}).status] == [401, 401]


def test_a_fault_is_told_without_its_words(site, caplog):
    """They may be a report's; and the answer is a problem."""
    answer = guarded(site).browser().get("/api/v1/fault?q=ambush")
    assert answer.status == 500
    assert b"words of a report" not in answer.body
    assert "words of a report" not in caplog.text
    assert "ambush" not in caplog.text


def test_requests_are_logged_without_what_was_asked(site, caplog):
    """A log outlives the case: no words of reports, no tokens, no cookies."""
    caplog.set_level("INFO", "vedette.rest")
    browser = guarded(site, log=True, logins=OneToken(TOKEN, "ana")).browser()
    browser.log_in(token=TOKEN)
    browser.get("/api/v1/thing?q=ambush", authorization=f"Bearer {TOKEN}")
    assert "GET /api/v1/thing 200" in caplog.text
    for secret in ("ambush", TOKEN, *browser.cookies.values()):
        assert secret not in caplog.text


def test_a_web_socket_is_not_spoken(site):
    """No route speaks over one, and the checks above are those of requests."""
    import asyncio

    sent = []

    async def send(message):
        sent.append(message)

    asyncio.run(guarded(site).app({"type": "websocket", "path": "/api/v1/thing", "headers": []}, None, send))
    assert not [one for one in sent if one["type"] == "websocket.accept"]


def test_a_page_is_told_what_it_may_ask_at_once(site):
    """A page that asks and is refused logs faults on its console, before anybody did anything."""
    navigates = {"sec_fetch_mode": "navigate"}
    told = guarded(site).browser().get("/map", **navigates)
    assert told.header("server-timing") == "ahead;desc=picture"
    barred = guarded(site, logins=OneToken(TOKEN, "ana")).browser()
    assert barred.get("/map", **navigates).header("server-timing") == "ahead;desc=login"
    barred.log_in(token=TOKEN)
    assert barred.get("/map", **navigates).header("server-timing") == "ahead;desc=picture"
    assert barred.get("/map").header("server-timing") is None
