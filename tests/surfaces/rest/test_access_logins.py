"""Logging in: by name and password, by token, and what neither tells nor keeps."""

from pathlib import Path

import pytest
from argon2 import PasswordHasher
from tests.surfaces.rest.asking import OTHER, TOKEN, WORDS, guarded

from vedette.surfaces.rest.access import passwords
from vedette.surfaces.rest.access.logins import OneToken, UsersLogin
from vedette.surfaces.rest.access.users_file import User, changing, read_users


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


@pytest.mark.parametrize("name", ["Tomé", "  Tomé", "Tome\u0301 "])
def test_a_name_is_known_however_it_is_written(served, name):
    """As people type it; which is why all these ways are counted as one."""
    assert served.browser().log_in(name=name, password=OTHER).status == 200


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


def test_the_users_of_a_file_are_read_as_they_are(users):
    """The round trip."""
    assert [(one.name, one.role) for one in read_users(users).users] == [("Ida", "admin"), ("Tomé", "reader")]
