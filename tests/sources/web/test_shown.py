"""A URL in a log or an error holds no credentials and stays on its line."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.web.doors import door, failure

from vedette.model.shown_urls import shown

SECRET = "s3cr3tvalue"  # noqa: S105  what must not be seen


@pytest.mark.parametrize(
    "key",
    [
        "key", "KEY", "api_key", "apikey", "api-key", "apiKey", "x_api_key", "token", "access_token", "accessToken",
        "password", "passwd", "pwd", "pass", "secret", "client_secret", "sig", "signature", "X-Amz-Signature",
        "X-Amz-Credential", "X-Amz-Security-Token", "auth", "authorization", "Authorization", "oauth_token", "session",
        "sessionid", "PHPSESSID", "JSESSIONID", "sid", "jwt", "hmac", "code", "user", "api", "AWSAccessKeyId", "appkey",
        "subscription-key", "private_key", "k%65y", "apikey[]",
    ],
)  # fmt: skip
def test_values_of_secret_keys_are_not_shown(key: str) -> None:
    """The ways in which the services that list articles take their keys."""
    for url in (f"https://a.org/x?{key}={SECRET}&lang=uk", f"https://a.org/?a=1;{key}={SECRET}#{key}={SECRET}"):
        assert SECRET not in shown(url)
    assert shown(f"https://a.org/x?lang=uk&{key}={SECRET}&p=2") == f"https://a.org/x?lang=uk&{key}=…&p=2"


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/a/b?page=2&lang=ar&q=aleppo",
        "https://example.org/monkeys?keyword=bridge&author=x&passage=3&designer=y&tokyo=1",
        "http://[2606:4700::1]:8080/x",
        "/home/analyst/reports.jsonl",
        "-",
        "",
        "https://example.org/?key=",
    ],
)
def test_what_holds_no_secret_is_shown_as_it_is(url: str) -> None:
    """A masked word that was needed costs an analyst an hour."""
    assert shown(url) == url


@pytest.mark.parametrize(
    "url",
    [
        f"https://{SECRET}@example.org/x",
        f"https://user:{SECRET}@example.org/x",
        f"https://user:{SECRET}@x@example.org/x",
        f"postgresql://user:{SECRET}@db/cases?case=a",
        f"//user:{SECRET}@example.org/x",
        f"HTTPS://user:{SECRET}@example.org",
        f"https:user:{SECRET}@example.org",
        f"https:/user:{SECRET}@example.org/",
        f"https:\\\\user:{SECRET}@example.org/",
    ],
)
def test_users_and_passwords_are_not_shown(url: str) -> None:
    """Pasted from a browser."""
    assert SECRET not in shown(url)


def test_a_url_stays_on_its_line() -> None:
    """A log is read line by line, and on terminals that obey control characters."""
    made = shown("https://a.org/\r\n2024 ok\x1b[2J\u202e\u2028" + "x" * 1000)
    assert made.isprintable()
    assert len(made) <= 300


@given(st.text())
def test_anything_can_be_shown(text: str) -> None:
    """It stands in errors, and must not make one."""
    assert shown(text).isprintable()
    assert shown(shown(text)) == shown(text)


def test_errors_show_no_credentials() -> None:
    """Errors go to screens and logs."""
    with door() as web:
        error = failure(web, f"https://user:{SECRET}@127.0.0.1:1/?token={SECRET}")
        other = failure(web, f"http://127.0.0.1:1/?token={SECRET}")
    for each in (error, other, pickle.loads(pickle.dumps(other))):  # noqa: S301  an error made here
        assert SECRET not in f"{each} {each!r} {each.args}"
