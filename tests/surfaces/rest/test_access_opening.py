# ruff: noqa: S104 - addresses that are refused
"""Which addresses may be served without a login, and what is refused or warned of before one is."""

import os

import pytest
from tests.surfaces.rest.asking import TOKEN

from vedette.errors import InputError
from vedette.surfaces.rest.access.logins import read_token
from vedette.surfaces.rest.access.opening import Wanted, access_for, warnings_for
from vedette.surfaces.rest.serving import Address


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
