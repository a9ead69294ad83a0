# ruff: noqa: ARG001, S104, S106 - what is handed in and not looked at, an address and a token that are refused
"""Logging in: by password and by token, sessions and their ends, and how often it may be tried."""

import asyncio
import os
import time
from functools import partial
from pathlib import Path
from time import monotonic

import pytest
from argon2 import PasswordHasher
from tests.surfaces.rest.asking import guarded

from vedette.errors import InputError
from vedette.surfaces.rest.access import passwords
from vedette.surfaces.rest.access.desk import Visit
from vedette.surfaces.rest.access.logins import OneToken, UsersLogin, read_token
from vedette.surfaces.rest.access.opening import Wanted, access_for, warnings_for
from vedette.surfaces.rest.access.rates import Allowed
from vedette.surfaces.rest.access.sessions import IDLE_S, LONGEST_S, Sessions
from vedette.surfaces.rest.access.users_file import User, changing, read_users
from vedette.surfaces.rest.serving import Address

TOKEN = "k" * 40
WORDS = "four plain words here"
OTHER = "quite another secret"


@pytest.fixture(autouse=True)
def quick_hashes(monkeypatch):
    """The real cost, of 64 MB and a tenth of a second each, is what tests cannot wait for."""
    monkeypatch.setattr(passwords, "PasswordHasher", partial(PasswordHasher, time_cost=1, memory_cost=8, parallelism=1))
    passwords._of_nobody.cache_clear()


@pytest.fixture
def users(tmp_path):
    """A users file with a reader and an admin."""
    path = str(tmp_path / "users.json")
    with changing(path) as held:
        held.append(User("Ida", "admin", passwords.hashed_password(WORDS), passwords.digest(TOKEN)))
        held.append(User("Tomé", "reader", passwords.hashed_password(OTHER)))
    return path


@pytest.fixture
def served(tmp_path, users):
    """A small API that the people of the users file may use."""
    return guarded(tmp_path, logins=UsersLogin(users), allowed=Allowed(logins=5))


def test_a_name_and_its_password_open_a_session(served):
    """The way of people."""
    browser = served.browser()
    you = browser.log_in(name="Ida", password=WORDS)
    assert (you.status, you.json["name"], you.json["role"], you.json["login"]) == (200, "Ida", "admin", True)
    assert browser.get("/api/v1/thing").json == {"name": "Ida"}
    assert browser.get("/api/v1/session").json == you.json
    assert browser.write().status == 200


@pytest.mark.parametrize(
    "given",
    [{"name": "Ida", "password": OTHER}, {"name": "Tomé", "password": WORDS}, {"name": "Nobody", "password": WORDS},
     {"name": "Ida"}, {"password": WORDS}, {"token": "x"}, {"token": ""}, {}, {"name": "", "password": ""},
     {"name": "\u202eIda", "password": WORDS}, {"name": "Ida", "password": ""}],
)  # fmt: skip
def test_what_is_wrong_opens_nothing_and_tells_nothing(served, given):
    """The same words whether the name or the password is wrong: which names there are is nobody's business."""
    browser = served.browser()
    answer = browser.log_in(**given)
    assert (answer.status, answer.json["type"]) == (401, "urn:vedette:problem:wrong-login")
    assert not browser.cookies
    assert browser.get("/api/v1/thing").status == 401


def test_a_name_that_is_not_there_costs_as_much_time(served, monkeypatch):
    """Else the time of an answer tells which names there are."""
    checked = []
    real = PasswordHasher.verify

    def counted(self, kept, given):
        checked.append(kept)
        return real(self, kept, given)

    monkeypatch.setattr(PasswordHasher, "verify", counted)
    served.browser().log_in(name="Nobody", password=WORDS)
    served.browser().log_in(name="Ida", password=OTHER)
    assert [kept.startswith("$argon2id$") for kept in checked] == [True, True]


def test_a_token_opens_a_session_and_also_goes_without_one(served):
    """A program sends it with each request; it needs no token of the page then, since no browser sends it unasked."""
    browser = served.browser()
    assert browser.log_in(token=TOKEN).json["name"] == "Ida"
    program = served.browser()
    assert program.get("/api/v1/thing", authorization=f"Bearer {TOKEN}").json == {"name": "Ida"}
    assert program.ask("POST", "/api/v1/thing", {}, authorization=f"bearer {TOKEN}").status == 200
    assert not program.cookies
    for wrong in ("Bearer x", "Bearer ", "Bearer", f"Basic {TOKEN}", TOKEN, f"Bearer {TOKEN}x"):
        assert served.browser(address=f"192.0.2.{len(wrong)}").get("/api/v1/thing", authorization=wrong).status == 401


def test_tokens_are_compared_in_constant_time(monkeypatch):
    """The time of an answer must not tell how many characters are right."""
    compared = []
    real = passwords.hmac.compare_digest
    monkeypatch.setattr(passwords.hmac, "compare_digest", lambda a, b: (compared.append((a, b)), real(a, b))[1])
    login = OneToken(TOKEN, "ana")
    assert login.by_token(TOKEN) is not None
    assert login.by_token("x") is None
    assert len(compared) == 2


def test_no_token_and_no_password_is_kept_as_it_is(users):
    """Whoever gets hold of the file gets nothing that opens anything."""
    kept = Path(users).read_text(encoding="utf-8")
    assert TOKEN not in kept
    assert WORDS not in kept
    assert "$argon2id$" in kept


def test_passwords_are_guessed_five_times_a_minute(served):
    """From one address, whatever the name; the right one comes too late as well."""
    browser = served.browser()
    codes = [browser.log_in(name=f"name {one}", password=WORDS).status for one in range(5)]
    late = browser.log_in(name="Ida", password=WORDS)
    assert codes == [401] * 5
    assert (late.status, late.json["type"]) == (429, "urn:vedette:problem:too-many-logins")
    assert 1 <= int(late.header("retry-after") or 0) <= 60


def test_one_name_is_guessed_five_times_a_minute_from_all_addresses(served):
    """A botnet has as many addresses as it likes, and as many ways to write a name."""
    names = ["Tomé", "tomé", " TOMÉ", "Tome\u0301 ", "\tTomé", "tomé"]
    codes = [
        served.browser(address=f"192.0.2.{at}").log_in(name=name, password=WORDS).status
        for at, name in enumerate(names)
    ]
    assert codes == [401] * 5 + [429]
    assert served.browser(address="192.0.2.77").log_in(name="Ida", password=WORDS).status == 200


@pytest.mark.parametrize("name", ["Tomé", "  Tomé", "Tome\u0301 "])
def test_a_name_is_known_however_it_is_written(served, name):
    """As people type it; which is why all these ways are counted as one."""
    assert served.browser().log_in(name=name, password=OTHER).status == 200


def test_tokens_are_guessed_as_seldom(served):
    """The header is a way to log in like the form."""
    browser = served.browser()
    codes = [browser.get("/api/v1/thing", authorization=f"Bearer {one}").status for one in range(6)]
    assert codes == [401] * 5 + [429]
    assert browser.log_in(token="x").status == 429


def test_a_known_token_passes_whatever_others_tried(served):
    """Behind one proxy all have one address: else one wrong try each 12 seconds would silence every program there."""
    other = served.browser()
    assert [other.log_in(name="Ida", password=OTHER).status for _ in range(7)] == [401] * 5 + [429] * 2
    program = served.browser()
    codes = [program.get("/api/v1/thing", authorization=f"Bearer {TOKEN}").status for _ in range(8)]
    assert codes == [200] * 8
    assert program.log_in(token=TOKEN).status == 200
    assert other.get("/api/v1/thing", authorization="Bearer x").status == 429


def test_what_is_right_is_not_counted(served):
    """Ten colleagues behind one proxy begin their day in one minute; and wrong ones are counted beside right ones."""
    codes = [served.browser().log_in(name="Ida", password=WORDS).status for _ in range(7)]
    codes += [served.browser().log_in(token=TOKEN).status for _ in range(7)]
    assert codes == [200] * 14
    codes = []
    for _ in range(6):
        codes += [served.browser().log_in(name="Tomé", password=one).status for one in (OTHER, WORDS)]
    assert codes == [200, 401] * 5 + [429, 429]


def test_tries_at_once_are_counted_before_they_are_known_to_be_wrong(served, monkeypatch):
    """A hundred guesses in the tenth of a second that one takes would else all be let through."""
    tried = []

    def slow(name, password):
        """While one is checked, the next is tried."""
        tried.append(name)
        if len(tried) < 20:
            browser.log_in(name="Ida", password=OTHER)

    browser = served.browser()
    monkeypatch.setattr(served.desk._logins, "by_password", slow)
    browser.log_in(name="Ida", password=OTHER)
    assert len(tried) == 5


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


def test_a_person_who_is_added_can_log_in_at_once(served, users):
    """Nobody starts the server anew for it."""
    with changing(users) as held:
        held.append(User("Nara", "analyst", passwords.hashed_password(WORDS)))
    assert served.browser().log_in(name="Nara", password=WORDS).json["role"] == "analyst"


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_text("{")])
def test_a_users_file_that_went_out_of_form_lets_nobody_in(served, users, spoil, caplog):
    """Until it is mended; who is right cannot be told meanwhile."""
    browser = served.browser()
    browser.log_in(name="Ida", password=WORDS)
    kept = Path(users).read_text(encoding="utf-8")
    spoil(Path(users))
    answer = browser.get("/api/v1/thing")
    assert (answer.status, answer.json["type"]) == (503, "urn:vedette:problem:no-logins")
    assert users not in answer.body.decode()
    assert users in caplog.text
    Path(users).write_text(kept, encoding="utf-8")
    assert browser.get("/api/v1/thing").status == 200


def test_an_answer_is_cut_off_when_its_reader_is_logged_out(served, users):
    """A stream would go on for as long as the browser lives."""
    browser = served.browser()
    browser.log_in(name="Ida", password=WORDS)
    served.between = lambda: None
    assert browser.get("/api/v1/lines").body == b"first\nsecond\n"

    def out():
        with changing(users) as held:
            held.clear()

    served.between = out
    assert browser.get("/api/v1/lines").body == b"first\n"


def _still(held, reader, how):
    """Return how long an answer that says nothing goes on after ``how``, and what had come of it."""

    async def asked():
        scope = {
            "type": "http", "http_version": "1.1", "method": "GET", "scheme": "http", "path": "/api/v1/thing",
            "raw_path": b"/api/v1/thing", "query_string": b"", "root_path": "", "client": ("127.0.0.1", 5000),
            "headers": [(b"host", b"127.0.0.1:8000"), *reader],
        }  # fmt: skip
        told, heard = [], asyncio.Event()

        async def silent(scope, receive, send):
            await send({"type": "http.response.start", "status": 200, "headers": []})
            await send({"type": "http.response.body", "body": b"first", "more_body": True})
            heard.set()
            await asyncio.sleep(30)

        async def send(message):
            told.append(message)

        held.app._api = silent
        answering = asyncio.ensure_future(held.app(scope, None, send))
        await asyncio.wait_for(heard.wait(), 5)
        await asyncio.sleep(0.7)  # it was looked once by now whether the reader is still logged in
        assert not answering.done()
        how()
        begun = monotonic()
        await asyncio.wait_for(answering, 5)
        return monotonic() - begun, told

    return asyncio.run(asked())


@pytest.mark.parametrize("way", ["out", "file", "broken file"])
def test_a_stream_that_is_silent_ends_within_a_second_of_the_logout(served, users, way):
    """A heartbeat later, reports and pictures would still go to whoever sits at that screen."""
    browser = served.browser()
    browser.log_in(name="Ida", password=WORDS)
    cookie = "; ".join(f"{name}={value}" for name, value in browser.cookies.items()).encode()

    def ended():
        if way == "out":
            served.desk.log_out(served.sessions.of(browser.cookies["vedette-8000"]))
        elif way == "file":
            with changing(users) as held:
                held[0] = User("Ida", "reader", held[0].password, held[0].token)
        else:
            Path(users).write_text("{", encoding="utf-8")

    took_s, told = _still(served, [(b"cookie", cookie)], ended)
    assert took_s < 1
    assert [one.get("body") for one in told] == [None, b"first", b""]
    assert told[-1]["more_body"] is False


def test_a_programs_stream_ends_with_its_token(served, users):
    """A token that got out is taken back at once, also from who listens with it."""

    def anew():
        with changing(users) as held:
            held[0] = User("Ida", "admin", held[0].password, passwords.digest("n" * 40))

    took_s, told = _still(served, [(b"authorization", f"Bearer {TOKEN}".encode())], anew)
    assert took_s < 1
    assert told[-1]["more_body"] is False


def test_a_program_that_only_reads_on_is_not_cut_off(served):
    """The check must let its own pass, however long an answer takes."""
    served.between = lambda: time.sleep(1.2)
    told = served.browser().get("/api/v1/lines", authorization=f"Bearer {TOKEN}")
    assert told.body == b"first\nsecond\n"


def test_who_never_logged_in_is_not_logged_out(served):
    """The site is given to all, in as many pieces as it has."""
    assert served.desk.holds(Visit())


def test_where_nobody_logs_in_nothing_is_cut_off(tmp_path):
    """A page that is open for a week on one's own machine outlives its session."""
    held = guarded(tmp_path)
    session = held.desk.log_in(None, None, None, "127.0.0.1")
    held.desk.log_out(session)
    assert held.desk.holds(held.desk.visit_of(session))


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(served, tmp_path, users):
    """And of the network, wherever there is one."""
    cookie = served.browser().log_in(name="Ida", password=WORDS).header("set-cookie") or ""
    assert cookie.startswith("vedette-8000=")
    assert cookie.partition("; ")[2] == "Path=/; HttpOnly; SameSite=Strict"
    afar = guarded(tmp_path, logins=UsersLogin(users), secure=True)
    cookie = afar.browser().log_in(name="Ida", password=WORDS).header("set-cookie") or ""
    assert cookie.startswith("__Host-vedette-8000=")
    assert cookie.endswith("; Secure")


def test_a_broken_cookie_is_none(served):
    """Whoever sends it."""
    for sent in ("vedette-8000", "=;=", "vedette-8000=\x00", "a[b=c; vedette-8000=x", "x" * 20_000):
        assert served.browser().get("/api/v1/thing", cookie=sent).status == 401


def test_sessions_take_bounded_memory():
    """The one that was used longest ago gives way."""
    sessions = Sessions(lambda: 0.0, most=3)
    first, second, third = (sessions.begin(name, "reader") for name in "abc")
    assert sessions.of(first.id)
    sessions.begin("d", "reader")
    assert len(sessions) == 3
    assert [sessions.of(one.id) is not None for one in (first, second, third)] == [True, False, True]


def wanted(**more):
    return Wanted(**{"address": Address(), "person": "ana", **more})


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7", "desk.example", "2001:db8::1"])
def test_another_address_without_a_login_is_refused(host):
    """The whole network would read the case, and write it."""
    with pytest.raises(InputError, match="--users FILE") as refused:
        access_for(wanted(address=Address(host, 8000)))
    assert host in str(refused.value)


def test_a_name_behind_a_proxy_needs_a_login_too():
    """The proxy reaches this machine's own address, and everybody reaches the proxy."""
    with pytest.raises(InputError, match="needs a login"):
        access_for(wanted(names=("desk.example",)))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.0.0.3"])
def test_this_machine_needs_no_login(host):
    """One person at their own desk."""
    assert not access_for(wanted(address=Address(host, 8000))).desk.asks


def test_passwords_in_the_clear_are_warned_of(users):
    """Who serves over a network without TLS must have heard it once."""
    afar = Address("192.0.2.7", 8000)
    assert any("without TLS" in one for one in warnings_for(wanted(address=afar, users=users)))
    assert warnings_for(wanted(users=users)) == []
    os.chmod(users, 0o644)
    assert any("chmod 600" in one for one in warnings_for(wanted(users=users)))


@pytest.mark.parametrize(
    "more", [{"users": "u", "token_file": "t"}, {"address": Address(certificate="c")}, {"address": Address(key="k")}]
)
def test_halves_and_doubles_are_refused(more):
    """Two ways to know people, or a certificate without its key."""
    with pytest.raises(InputError):
        access_for(wanted(**more))


@pytest.mark.parametrize("name", ["http://x", "a b", "x:80", "*", "ä.example", ""])
def test_a_name_is_a_hosts_name(name, users):
    """A name out of form would let in what it was not meant to, or nothing."""
    with pytest.raises(InputError, match="--name"):
        access_for(wanted(names=(name,), users=users))


def test_a_token_file_holds_one_long_token(tmp_path):
    """A short one is guessed; two lines are a mistake."""
    file = tmp_path / "token"
    file.write_text(f"{TOKEN}\n")
    assert read_token(str(file)) == TOKEN
    for wrong in ("", "short\n", f"{TOKEN}\n{TOKEN}\n", f"{'k' * 20} {'k' * 20}", "é" * 40, "k" * 5000, "\x00" * 40):
        file.write_text(wrong)
        with pytest.raises(InputError, match="32 to 1000"):
            read_token(str(file))
    with pytest.raises(InputError, match="openssl rand"):
        read_token(str(tmp_path / "none"))


def test_the_users_of_a_file_are_read_as_they_are(users):
    """The round trip."""
    assert [(one.name, one.role) for one in read_users(users).users] == [("Ida", "admin"), ("Tomé", "reader")]
