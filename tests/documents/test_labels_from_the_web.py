"""What the web says of a page, its encoding and when an index saw it, is believed where nothing else tells."""

from datetime import date

from vedette.documents import open_capture
from vedette.model.documents import Capture, Document, Label

SEEN = Label(no_later_than=date(2024, 12, 6))
WORDS = "<p>Shells fell on the market of Kherson for an hour, and eleven people were hurt, officials said.</p>" * 5


def opened(page, media_type="text/html", label=Label()):  # noqa: B008
    document = open_capture(Capture("x", page, media_type, label), today=date(2025, 1, 1), languages=("en", "uk"))
    assert isinstance(document, Document)
    return document


def test_the_day_on_which_an_index_saw_a_page_stands_in_for_its_own():
    """A page without a day would give events without one."""
    document = opened(f"<html><body>{WORDS}</body></html>".encode(), label=SEEN)
    assert (document.published, document.published_by) == (date(2024, 12, 6), "first seen by an index")


def test_a_page_s_own_day_goes_before_the_one_on_which_it_was_seen():
    """An index also sees pages that are years old."""
    head = '<meta property="article:published_time" content="2021-03-04T10:00:00Z">'
    document = opened(f"<html><head>{head}</head><body>{WORDS}</body></html>".encode(), label=SEEN)
    assert document.published == date(2021, 3, 4)


def test_an_encoding_that_only_the_server_states_is_used():
    """Pages of the nineties, and many of today, leave it to the server."""
    page = ("<html><body>" + "<p>Жителі Харкова кажуть, що обстріл тривав годину.</p>" * 8 + "</body></html>").encode(
        "cp1251"
    )
    assert "Жителі Харкова" in opened(page, "text/html; charset=windows-1251").text
