"""The registry finds an outlet by its name, by another name, or by the address of a report."""

import pytest

from vedette.knowledge.case import KnownOutlet
from vedette.knowledge.registry import Registry

POST = KnownOutlet("Harbour Post", aliases=("HP", "Le Courrier du Port"), domains=("post.example",), reliability="B")
RADIO = KnownOutlet("Radio Été", domains=("https://www.radio.example/", "fm.post.example"), reliability="D")
KNOWN = Registry([POST, RADIO])


@pytest.mark.parametrize(
    ("outlet", "url", "found"),
    [
        ("Harbour Post", None, POST),
        ("THE HARBOUR POST", None, POST),
        ("le courrier du port", None, POST),
        ("radio ete", None, RADIO),
        (None, "https://post.example/a", POST),
        (None, "http://user@news.Post.example:8080/a?b#c", POST),
        ("Some Desk", "https://www.post.example/a", POST),
        (None, "https://fm.post.example/x", RADIO),
        ("post.example", None, POST),
        ("Harbour Post", "https://radio.example/copied", POST),
        ("Harbour Postman", None, None),
        (None, "https://notpost.example/", None),
        (None, "https://example/", None),
        (None, "https://evil.example/post.example", None),
        ("", "", None),
        (None, None, None),
    ],
)
def test_an_outlet_is_found_by_name_then_by_address(outlet, url, found):
    """The name on the report is nearer than the site that carries it; a likeness is no match."""
    assert KNOWN.of(outlet, url) is found


def test_an_outlet_that_nobody_graded_stands_at_f():
    """A program that has read five of its texts cannot judge it."""
    assert (KNOWN.letter("Harbour Post", None), KNOWN.letter("Gazette", None), Registry().letter("X", "x.y")) == (
        "B",
        "F",
        "F",
    )
