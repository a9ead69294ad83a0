"""Nothing but the public internet can be reached, whatever a link, a redirect or a resolver says."""

from __future__ import annotations

import socket
import threading
import time
from ipaddress import IPv6Address, IPv6Network

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.replaying import Replaying, answer, redirect
from tests.sources.web.doors import door, failure, resolving

from vedette.errors import InputError
from vedette.sources.web import Limits, Network, wires
from vedette.sources.web.addresses import Gate, why_closed
from vedette.sources.web.failing import NoAnswer

CLOSED = [
    "0.0.0.1", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.255.255.255",
    "168.63.129.16", "169.254.169.254", "169.254.170.2", "172.16.0.1", "172.31.255.255", "192.0.0.192", "192.0.2.1",
    "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.251",
    "239.255.255.250", "240.0.0.1", "255.255.255.255", "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1",
    "::ffff:10.0.0.1", "::ffff:169.254.169.254", "64:ff9b::a00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::808:808",
    "100::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1", "2001::1",
    "2001:0:4136:e378::1", "2001:2::1", "2001:10::1", "2001:20::1", "2001:db8::1", "2002:7f00:1::",
    "2002:a9fe:a9fe::", "3fff::1", "5f00::1", "4000::1",
]  # fmt: skip
OPEN = [
    "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.1", "100.63.255.255", "100.128.0.1", "126.255.255.255",
    "128.0.0.1", "169.253.255.255", "172.15.255.255", "172.32.0.1", "191.255.255.255", "192.0.1.1", "192.169.0.1",
    "198.17.255.255", "198.20.0.1", "223.255.255.255", "2606:4700::1111", "2a00:1450:4001::1", "2001:4860:4860::8888",
    "::ffff:8.8.8.8", "64:ff9b::808:808",
]  # fmt: skip
SPELLINGS = [
    "2130706433", "0x7f000001", "0x7f.0.0.1", "017700000001", "0177.0.0.1", "127.1", "127.0.1", "127.0.0.1.",
    "127.0.0.01", "0", "0x", "1.2.3.4.5", "256.1.1.1", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]",
    "[0:0:0:0:0:0:0:1]", "[fe80::1%25eth0]", "[::]", "１２７.0.0.1", "127。0。0。1", "localhost.1",
]  # fmt: skip


@pytest.mark.parametrize("address", CLOSED)
def test_addresses_that_are_not_public_are_closed(address: str) -> None:
    """Each stands for a network that a link must not reach: the user's own, a cloud's, a tunnel to either."""
    assert why_closed(address)


@pytest.mark.parametrize("address", OPEN)
def test_public_addresses_are_open(address: str) -> None:
    """Neighbours of the closed blocks: a block that is too wide keeps reports out."""
    assert why_closed(address) is None


@given(st.ip_addresses(v=4))
def test_an_ipv4_address_is_judged_the_same_inside_ipv6(address: object) -> None:
    """A wrapped address leads to the same machine."""
    assert why_closed(f"::ffff:{address}") == why_closed(str(address))


@given(st.ip_addresses())
def test_what_python_calls_global_is_the_most_that_is_open(address: object) -> None:
    """A second witness: no address is open that the standard library knows as private or reserved."""
    if isinstance(address, IPv6Address) and address in IPv6Network("64:ff9b::/96"):
        return
    if why_closed(str(address)) is None:
        assert getattr(address, "is_global", False)


@pytest.mark.parametrize("host", SPELLINGS)
def test_no_spelling_of_a_number_leads_home(host: str) -> None:
    """Resolvers read many spellings as 127.0.0.1; none gets as far as a connection."""
    with Replaying({"/": answer(b"secret")}) as server, door(allowed_hosts=frozenset()) as web:
        error = failure(web, f"http://{host}:{server.port}/")
        assert error.lasting
        assert not server.asked


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("file:///etc/passwd", "only http and https are fetched, not file"),
        ("ftp://example.org/x", "only http and https"),
        ("gopher://example.org/x", "only http and https"),
        ("javascript:alert(1)", "only http and https"),
        ("data:text/html,x", "only http and https"),
        ("/etc/passwd", "not a path"),
        ("", "not a path"),
        ("http://", "names no host"),
        ("http:///x", "names no host"),
        ("http://.", "names no host"),
        ("http://user@example.org/", "credentials are not fetched"),
        ("http://user:pass@example.org/", "credentials are not fetched"),
        ("http://example.org\\@127.0.0.1/", "credentials are not fetched"),
        ("http://exam ple.org/", "no name that the network knows"),
        ("http://exa%6dple.org/", "no name that the network knows"),
        ("http://-a.org/", "no name that the network knows"),
        ("http://a..b/", "no name that the network knows"),
        ("http://" + "a" * 64 + ".org/", "no name that the network knows"),
        ("http://xn--\ud800.org/", "no URL"),
        ("http://example.org/\r\nHost: x", "control characters"),
        ("http://example.org:0/", "port is 0"),
        ("http://example.org:99999/", "no URL"),
        ("http://example.org:x/", "no URL"),
        ("http://[::1/", "no URL"),
        ("http://[v1.a]/", "no "),
        ("http://example.org:25/", "port 25 is not one of the web's"),
        ("https://example.org:22/", "port 22 is not one of the web's"),
        ("http://example.org/" + "a" * 8000, "longer than 8,000 characters"),
        ("http://example.org/\ud800", "no URL"),
        ("http://example.org/#\ud800", "no URL"),
    ],
)
def test_urls_that_are_never_asked_for(url: str, words: str) -> None:
    """Refused before a name is looked up, and for good: trying again does not help."""

    def never(host: str, port: int) -> list[str]:
        raise AssertionError((host, port))

    with door(allowed_hosts=frozenset(), network=Network(resolver=never)) as web:
        error = failure(web, url)
    assert words in error.why
    assert error.lasting


def test_a_name_that_leads_home_is_refused() -> None:
    """Anybody can let a name of their own point to 127.0.0.1."""
    with (
        Replaying({"/": answer(b"secret")}) as server,
        door(allowed_hosts=frozenset(), network=resolving(news_example_org="127.0.0.1")) as web,
    ):
        error = failure(web, server.url("/", name="news.example.org"))
        assert "news.example.org leads to 127.0.0.1, an address that is this machine's own" in error.why
        assert error.lasting
        assert not server.asked


def test_one_private_address_among_public_ones_closes_the_name() -> None:
    """Whoever mixes them waits for the public one to be unreachable."""
    with door(allowed_hosts=frozenset(), network=resolving(mixed_example_org="8.8.8.8 10.0.0.5")) as web:
        assert "10.0.0.5" in failure(web, "http://mixed.example.org/").why


def test_a_name_that_changes_its_address_is_checked_at_each_connection() -> None:
    """DNS rebinding: the first answer is allowed, the second one leads home."""
    looked_up: list[str] = []

    def resolve(host: str, _: int) -> list[str]:
        looked_up.append(host)
        return ["127.0.0.1"] if len(looked_up) > 1 else ["8.8.8.8"]

    gate = Gate(frozenset(), resolve)
    assert gate.addresses("a.example.org", 80, 1) == ("8.8.8.8",)
    with pytest.raises(NoAnswer, match="this machine's own"):
        gate.addresses("a.example.org", 80, 1)


def test_the_address_that_was_checked_is_the_one_that_is_connected_to(monkeypatch: pytest.MonkeyPatch) -> None:
    """One look-up for one connection, and the socket gets its answer, so that no second answer can slip between."""
    looked_up: list[str] = []
    reached: list[object] = []

    def resolve(host: str, _: int) -> list[str]:
        looked_up.append(host)
        return ["8.8.8.8"] if len(looked_up) == 1 else ["127.0.0.1"]

    class Watched(socket.socket):
        def connect(self, address: object) -> None:
            reached.append(address)
            raise ConnectionRefusedError

    monkeypatch.setattr(wires.socket, "socket", Watched)
    with door(allowed_hosts=frozenset(), network=Network(resolver=resolve)) as web:
        failure(web, "http://a.example.org/")
        assert reached == [("8.8.8.8", 80)]
        assert looked_up == ["a.example.org"]
        assert "this machine's own" in failure(web, "http://a.example.org/").why
        assert len(reached) == 1


@pytest.mark.parametrize(
    "target",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://[fd00:ec2::254]/latest/",
        "http://10.1.2.3/",
        "http://home.example.org/",
        "//192.168.1.1/",
        "file:///etc/passwd",
        "gopher://127.0.0.1:6379/_x",
        "javascript:alert(1)",
        "http://user:pass@8.8.8.8/",
        "http://2130706433/",
        "http://8.8.8.8:25/",
    ],
)
def test_a_redirect_leads_nowhere_that_a_link_may_not(target: str) -> None:
    """The first address is good, the second one is the attack."""
    with Replaying({"/": redirect(target)}) as server, door(network=resolving(home_example_org="192.168.0.9")) as web:
        error = failure(web, server.url("/"))
    assert error.lasting
    assert error.url == server.url("/")


@pytest.mark.parametrize("allowed", ["127.0.0.1", "127.0.0.1:{port}", " 127.0.0.1 "])
def test_a_host_that_the_user_allows_is_fetched_from(allowed: str) -> None:
    """Teams keep reports on their own network."""
    with Replaying({"/": answer(b"ours")}) as server:
        hosts = frozenset({allowed.format(port=server.port)})
        with door(allowed_hosts=hosts) as web:
            assert web.get(server.url("/")).content == b"ours"


def test_an_allowed_port_opens_no_other() -> None:
    """``host:port`` means that port."""
    with Replaying({"/": answer(b"ours")}) as server, door(allowed_hosts=frozenset({"127.0.0.1:1"})) as web:
        assert "this machine's own" in failure(web, server.url("/")).why


def test_a_name_that_is_allowed_may_have_any_address() -> None:
    """It is the name that the user wrote down, in capitals or not."""
    with (
        Replaying({"/": answer(b"ours")}) as server,
        door(allowed_hosts=frozenset({"Intranet"}), network=resolving(intranet="127.0.0.1")) as web,
    ):
        assert web.get(server.url("/", name="INTRANET.")).content == b"ours"
        assert server.asked[-1].headers["host"] == f"intranet:{server.port}"


@pytest.mark.parametrize("name", ["http://intranet/", "intranet/x", "user@intranet", "", "a b", "intranet:x", "0x7f.1"])
def test_an_allowed_host_is_a_host(name: str) -> None:
    """A mistake here would be found only when a page is missing."""
    with pytest.raises(InputError, match="as an allowed host"):
        Gate(frozenset({name}))


@pytest.mark.parametrize("name", ["[::1]", "[::1]:80", "[0:0::1]"])
def test_ipv6_hosts_are_allowed_in_brackets(name: str) -> None:
    """As in a URL."""
    assert Gate(frozenset({name})).addresses("::1", 80, 1) == ("::1",)


def test_a_look_up_that_hangs_is_left_behind() -> None:
    """The system's resolver may take half a minute."""
    let_go = threading.Event()

    def slow(_: str, __: int) -> list[str]:
        let_go.wait(20)
        return []

    begun = time.monotonic()
    with door(limits=Limits(seconds=0.2), network=Network(resolver=slow)) as web:
        assert "looking up a.example.org took too long" in failure(web, "http://a.example.org/").why
    let_go.set()
    assert time.monotonic() - begun < 10


def test_a_name_in_another_script_is_asked_for_in_ascii() -> None:
    """Arabic, Cyrillic and Ukrainian outlets have names and paths in their own letters."""
    name = "xn--b1amnebsh.xn--j1amh"
    network = resolving(**{name: "127.0.0.1"})
    with (
        Replaying({"/%D0%BC%D0%B8%D1%80?q=%D0%B0": answer(b"x")}) as server,
        door(allowed_hosts=frozenset({name}), network=network) as web,
    ):
        answered = web.get(server.url("/мир?q=а", name="новости.укр"), robots=False)
        assert answered.fetch.final_url == f"http://{name}:{server.port}/%D0%BC%D0%B8%D1%80?q=%D0%B0"
        assert server.asked[0].headers["host"] == f"{name}:{server.port}"
