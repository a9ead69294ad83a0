"""Numbers, days and passages as they are printed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vedette.model.counts import Count
from vedette.model.spans import Evidence
from vedette.model.when import When
from vedette.products.drawing.wording import count_text, moment_text, number, when_text
from vedette.products.html.environment import json_block
from vedette.products.html.passages import passage_of, utf16
from vedette.products.html.rows.limits import web_address


@pytest.mark.parametrize(
    ("when", "text"),
    [
        (When.on(date(2024, 12, 5)), "5 Dec 2024"),
        (When(date(2024, 12, 5), date(2024, 12, 6), "day"), "5–6 Dec 2024"),
        (When(date(2024, 11, 28), date(2024, 12, 3), "day"), "28 Nov – 3 Dec 2024"),
        (When(date(2024, 12, 2), date(2024, 12, 8), "week"), "week of 2 Dec 2024"),
        (When(date(2024, 2, 1), date(2024, 2, 29), "month"), "February 2024"),
        (When(date(2011, 1, 1), date(2011, 12, 31), "year"), "2011"),
        (When.before(date(2024, 12, 6)), "by 6 Dec 2024"),
        (When(date(2024, 12, 6), None, "after"), "since 6 Dec 2024"),
        (When(), "day not known"),
    ],
)
def test_a_time_is_printed_as_precise_as_it_is_known(when, text):
    """A week that is printed as a day is false."""
    assert when_text(when) == text


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (Count(426, None, "at least"), "at least 426"),
        (Count(40001, None, "more than"), "more than 40\u202f000"),
        (Count(150000, 180000, "between"), "150\u202f000–180\u202f000"),
        (Count(None, 300, "up to"), "up to 300"),
        (Count(None, 299, "fewer than"), "fewer than 300"),
        (Count(3000, 3000, "about"), "about 3\u202f000"),
        (Count(None, None), "not known"),
    ],
)
def test_a_count_keeps_its_qualifier(count, text):
    """A floor that is printed as a number is false."""
    assert count_text(count) == text


def test_a_moment_that_is_no_moment_stands_as_it_is():
    """The cut-off is what the reader was told, even where it cannot be read."""
    assert moment_text("2024-12-08T23:59:59Z") == "8 Dec 2024, 23:59 UTC"
    assert moment_text("the eighth") == "the eighth"


@given(st.integers(0, 10**12))
def test_grouping_loses_no_digit(value):
    """A thin space must not swallow a figure."""
    assert int(number(value).replace("\u202f", "")) == value


@given(st.text(max_size=900), st.data())
def test_a_passage_always_holds_its_evidence(text, data):
    """Whatever is cut away, the proof stays."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    pieces = passage_of(text, [Evidence("r", start, end, text[start:end])])
    if start < end:
        assert "".join(piece.text for piece in pieces if piece.marked)


def test_a_passage_gives_a_sentence_before_and_one_after():
    """A sentence alone can mislead; a page of text hides it."""
    text = "One came first. The second is proof. A third came after. A fourth is too far."
    start = text.index("The second")
    pieces = passage_of(text, [Evidence("r", start, start + 20, text[start : start + 20])])
    shown = "".join(piece.text for piece in pieces)
    assert shown == "One came first. The second is proof. A third came after. …"


@given(st.text(max_size=60), st.integers(0, 60))
def test_offsets_are_counted_as_a_browser_counts(text, at):
    """A letter outside the basic plane would shift every mark behind it."""
    at = min(at, len(text))
    assert utf16(text, at) == len(text[:at].encode("utf-16-le", "surrogatepass")) // 2


@given(st.text())
def test_a_json_block_cannot_end_its_script(text):
    """The text of a report stands in a script element."""
    block = str(json_block({"text": text}))
    assert "<" not in block
    assert ">" not in block


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "http://[", "//x", None, ""]
)
def test_only_web_addresses_are_linked(url):
    """A source may name any scheme."""
    assert web_address(url) == ""
