"""The headers of every answer: the content policy, and what else browsers are told."""

import re

import pytest
from tests.surfaces.rest.asking import guarded

from vedette.errors import InputError
from vedette.surfaces.rest.access.headers import content_policy, origin_of
from vedette.surfaces.rest.access.rates import Allowed


def every_answer(site):
    """An answer of each sort."""
    browser = guarded(site).browser()
    mark = browser.get("/").header("etag")
    yield from (
        browser.get("/"),
        browser.get("/", if_none_match=mark),
        browser.get("/map"),
        browser.get("/assets/app-1f.js"),
        browser.get("/assets/none.js"),
        browser.ask("POST", "/"),
        browser.get("/api/v1/thing"),
        browser.get("/api/v1/nothing"),
        browser.get("/api/v1/fault"),
        browser.get("/api/v1/session"),
        browser.ask("POST", "/api/v1/thing", {}),
        browser.ask("POST", "/api/v1/session", {"no": 1}),
        browser.get("/", host="evil.example"),
        guarded(site, allowed=Allowed(all=0)).browser().get("/"),
        guarded(site.parent / "nowhere").browser().get("/"),
    )


def test_the_content_policy_stands_on_every_answer(site):
    """One error page without it is the one that a script is smuggled into."""
    answers = list(every_answer(site))
    assert {one.status for one in answers} >= {200, 304, 403, 404, 405, 421, 422, 429, 500, 503}
    for answer in answers:
        policies = [value for name, value in answer.headers if name == "content-security-policy"]
        assert policies == [content_policy()]
        assert answer.header("x-content-type-options") == "nosniff"
        assert answer.header("referrer-policy") == "no-referrer"
        assert answer.header("cross-origin-opener-policy") == "same-origin"
        assert answer.header("cross-origin-resource-policy") == "same-origin"
        assert answer.header("permissions-policy")
        assert answer.header("access-control-allow-origin") is None
        assert answer.header("strict-transport-security") is None


def test_the_content_policy_lets_nothing_in_from_elsewhere():
    """No script but the site's own files, none in the page, no other server, no frame."""
    policy = content_policy()
    assert policy.startswith("default-src 'none'; script-src 'self';")
    assert "unsafe" not in policy
    assert not re.search(r"https?:|\*", policy)
    assert "frame-ancestors 'none'" in policy
    assert "base-uri 'none'" in policy
    assert "require-trusted-types-for 'script'; trusted-types default" in policy


def test_a_tile_server_is_let_in_by_its_origin_alone(site):
    """For pictures and data, never for scripts."""
    answer = guarded(site, tiles="https://tiles.example:8443/style.json?key=x").browser().get("/")
    policy = dict(part.strip().split(" ", 1) for part in (answer.header("content-security-policy") or "").split(";"))
    assert policy["connect-src"] == "'self' https://tiles.example:8443"
    assert "tiles.example" in policy["img-src"]
    assert policy["script-src"] == "'self'"


@pytest.mark.parametrize(
    "url", ["ftp://x", "https://", "https://a;b/", "https://*/", "https://u@h/", "https://h:x/", "x"]
)
def test_a_tile_server_out_of_form_is_refused(url):
    """A semicolon in it would write a policy of its own."""
    with pytest.raises(InputError):
        origin_of(url)


def test_with_tls_browsers_are_told_to_keep_to_it(site):
    """Else the first request of each visit goes in the clear."""
    assert guarded(site, tls=True).browser().get("/").header("strict-transport-security")
