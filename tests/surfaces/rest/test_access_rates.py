# ruff: noqa: ARG001, S106 - what is handed in and not looked at, passwords that are refused
"""How often it may be asked, and how often logging in may be tried: wrong ones are counted, right ones pass."""

from tests.surfaces.rest.asking import OTHER, TOKEN, WORDS, guarded

from vedette.surfaces.rest.access.rates import Allowed, Rates, client_of


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


def test_writes_and_all_else_are_counted(site):
    """A program that has run wild slows only itself."""
    held = guarded(site, allowed=Allowed(writes=2, all=6))
    browser = held.browser()
    csrf = browser.get("/api/v1/session").json["csrf"]
    codes = [browser.ask("POST", "/api/v1/thing", {}, x_csrf_token=csrf).status for _ in range(3)]
    assert codes == [200, 200, 429]
    assert [browser.get("/").status for _ in range(3)] == [200, 200, 429]
    refused = browser.get("/")
    assert 1 <= int(refused.header("retry-after") or 0) <= 60
    assert held.browser(address="127.0.0.9").get("/").status == 200


def test_counting_takes_bounded_memory(monkeypatch):
    """Addresses cost an attacker nothing; beyond a number of them all share one count."""
    monkeypatch.setattr("vedette.surfaces.rest.access.rates.MOST_CLIENTS", 10)
    rates = Rates(Allowed(all=2))
    waits = [rates.ask(f"192.0.2.{one}", writes=False) for one in range(20)]
    assert len(rates._storage.storage) <= 11
    assert waits[:10] == [None] * 10
    assert None not in waits[12:]


def test_one_client_has_a_network_of_addresses():
    """Counting each IPv6 address by itself would count nothing."""
    assert client_of("2001:db8::1") == client_of("2001:db8::ffff:1")
    assert client_of("2001:db8::1") != client_of("2001:db8:0:1::1")
    assert client_of("fe80::1%eth0") == "fe80::/64"
    assert client_of("") == "unknown"
