"""A link of a stranger is an http or https URL or nothing; two spellings of one page are known for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vedette.sources.link_addresses import among, canonical, web_address


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("/a b", "https://post.example/a%20b"),
        ("b?x=1#c", "https://post.example/news/b?x=1"),
        ("//cdn.example/x", "https://cdn.example/x"),
        (" https://a.example/x\n", "https://a.example/x"),
        ("https://a.example/long\n/way", "https://a.example/long/way"),
        ("https://user:pass@a.example/x", "https://a.example/x"),
        ("HTTP://A.example", "http://a.example/"),
        ("https://[2001:db8::1]:8080/x", "https://[2001:db8::1]:8080/x"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("data:text/html,x", None),
        ("https://a.example/\x00", None),
        ("https://a.example/\u202egpj.exe", None),
        ("https://a.example:port/", None),
        ("https://[::1/x", None),
        ("https://a.example/" + "x" * 5000, None),
        ("", None),
        (None, None),
        (7, None),
    ],
)
def test_a_link_is_a_page_of_the_web_or_none(written, address):
    """Everything else would be fetched from this machine, or by no one."""
    assert web_address(written, "https://post.example/news/feed") == address


@pytest.mark.parametrize(
    "other",
    [
        "https://post.example/a?id=7#part",
        "https://POST.example:443/a?id=7",
        "https://post.example./a?id=7&utm_source=rss&utm_medium=feed",
        "https://post.example/a?fbclid=x&id=7",
    ],
)
def test_spellings_of_one_page_are_one(other):
    """A page that is had already is not fetched again because somebody counts readers."""
    assert among([other])("https://post.example/a?id=7")


@pytest.mark.parametrize(
    "other", ["https://post.example/a?id=8", "https://post.example/A?id=7", "http://post.example/a?id=7"]
)
def test_other_pages_stay_others(other):
    """A report that is never fetched is lost."""
    assert not among([other])("https://post.example/a?id=7")


@given(st.text(max_size=60), st.sampled_from([None, "https://post.example/a/b"]))
def test_any_text_is_taken(text, base):
    """No link, however odd, raises an error, and the canonical form is a form of its own."""
    address = web_address(text, base)
    assert canonical(canonical(text)) == canonical(text)
    if address is not None:
        assert address.startswith(("http://", "https://"))
        assert web_address(address) == address
