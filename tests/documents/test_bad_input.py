"""Bad input: whatever bytes come, the answer is a document or a reason, and it comes soon."""

import io
import time
import zipfile
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vedette.documents import open_capture
from vedette.model.documents import Capture, Document, Label, Skipped

TODAY = date(2025, 6, 1)
TYPES = [
    "text/plain",
    "text/plain; charset=utf-8",
    "text/markdown",
    "text/html",
    "application/pdf",
    "message/rfc822",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/octet-stream",
]
STORY = "Rebels took the town of Foo on Thursday, the army said. At least 12 people were killed in the fighting."


def opened(content: bytes | str, media_type: str = "text/plain", **label: object) -> Document | Skipped:
    content = content.encode() if isinstance(content, str) else content
    return open_capture(Capture("r", content, media_type, Label(**label)), today=TODAY)


def reason(content: bytes | str, media_type: str = "text/plain") -> str:
    found = opened(content, media_type)
    assert isinstance(found, Skipped)
    return found.reason


def zipped(**parts: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return target.getvalue()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "blanks"),
        (b"\xef\xbb\xbf", "blanks"),
        (b"\x00\x01\x02\x03" * 500, "binary"),
        (b"PK\x03\x04" + b"x" * 100, "zip"),
        (zipped(a=b"x"), "zip"),
        (b"\x89PNG\r\n\x1a\n" + b"x" * 50, "PNG"),
        (b"{\\rtf1 Rebels took the town.}", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 50, "old Word"),
        (b"12 34 -- 56", "no words"),
        (b"%PDF-1.4\nbroken", "broken PDF"),
    ],
)
def test_what_is_no_text_says_so(content, words):
    """The coverage tells a user what to do: unpack, convert, look at the file."""
    assert words in reason(content)


def test_a_language_that_is_not_read_is_named():
    """A French report skipped in silence would read as "nothing happened"."""
    text = "Les rebelles ont pris la ville de Goma jeudi, selon des sources locales, et ils avancent avec des chars."
    assert reason(text) == "language fr is not read; English is"
    assert isinstance(open_capture(Capture("r", text.encode(), "text/plain"), language="en", today=TODAY), Document)


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        (STORY.encode("utf-16"), STORY),
        (STORY.encode("utf-16-le"), STORY),
        (STORY.encode("utf-8-sig"), STORY),
        (
            b"The general said \x93we hold the town\x94 and the army\x92s men fled.",
            "The general said “we hold the town” and the army’s men fled.",
        ),
        (
            "The caf\u00e9 na\u00efve \u2014 the army said ".encode() + b"it was \x93theirs\x94.",
            "The café naïve — the army said it was “theirs”.",
        ),
    ],
)
def test_an_encoding_is_found_from_the_bytes(content, wanted):
    """Offsets and quotes hang on the right characters."""
    found = opened(content)
    assert isinstance(found, Document)
    assert found.text == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The army left.\r\nRebels came.\rMore was said.\nThe end of the day.",
        "  \n\nThe army left the town.\n\n\n\x0c",
        "The army\x00 left the town\x07 on Monday.",
        "The army left 👨‍👩‍👧 the town of Čačak.",
    ],
)
def test_plain_text_is_left_as_it_came(text):
    """Offsets are those of the user's own file: no line end, blank or control character is touched."""
    for media_type in ("text/plain", "text/plain; charset=utf-8"):
        found = opened(text, media_type)
        assert isinstance(found, Document)
        assert found.text == text


def test_half_a_character_is_made_whole():
    """A lone surrogate can be written to no file; one stands in for one, so offsets hold."""
    found = opened("The army left \ud83d the town.".encode("utf-8", "surrogatepass"), "text/plain; charset=utf-8")
    assert isinstance(found, Document)
    assert found.text == "The army left \ufffd the town."
    assert found.warnings


def test_a_day_in_the_future_is_unknown_and_declared():
    """A clock or a form was wrong; "yesterday" must not be counted from it."""
    found = opened(STORY, published=date(2031, 1, 1), published_by="manifest")
    assert isinstance(found, Document)
    assert (found.published, found.published_by) == (None, None)
    assert "2031-01-01" in found.warnings[0]


def test_one_line_of_fifty_megabytes_is_read_to_its_bound_in_time():
    """A dump of a database must not stop the other reports."""
    start = time.monotonic()
    found = opened(b"The army said it took the town. " * 1_600_000)
    assert isinstance(found, Document)
    assert len(found.text) == 400_000
    assert "first 400,000" in found.warnings[0]
    assert time.monotonic() - start < 10


@pytest.mark.parametrize(
    "page",
    [
        "<html><body>" + "<div>" * 100_000 + f"<p>{STORY}</p>",
        "<html><body>" + f"<p>{STORY}</p>" + "<b><i>" * 50_000,
        "<html><body>" + "<table><tr><td>" * 20_000 + STORY,
        "<html><body><!--" + "<!--" * 100_000 + f"--><p>{STORY}</p>",
        "<html><body>" + "<script>" * 50_000 + f"</script><p>{STORY}</p>",
        "<html><body " + "a=b " * 200_000 + f"><p>{STORY}</p>",
        "<html><body>" + "<a href=x>y</a>" * 50_000 + f"<p>{STORY}</p>",
        "<html><body><p" * 50_000 + f"><p>{STORY}",
    ],
)
def test_a_page_that_nests_without_end_costs_seconds_at_most(page):
    """A page is strangers' input; its depth is bounded before a tree is built."""
    start = time.monotonic()
    found = opened(page, "text/html")
    assert isinstance(found, Document | Skipped)
    assert time.monotonic() - start < 8


def test_a_word_file_that_unfolds_without_end_is_not_unfolded():
    """A few kilobytes of zip can hold gigabytes of nothing."""
    bomb = zipped(word__document_xml=b"<a>" + b" " * 70_000_000 + b"</a>")
    assert len(bomb) < 200_000
    assert "unfolds to more than" in reason(bomb)


def test_a_name_that_lies_is_seen_through():
    """A saved page named .txt is a page, a note named .docx is a note; both say so."""
    page = opened(f"<!DOCTYPE html><html><body><p>{STORY}</p><p>{STORY} More was to come, said the mayor.</p></html>")
    note = opened(STORY, TYPES[6])
    assert isinstance(page, Document)
    assert isinstance(note, Document)
    assert "<" not in page.text
    assert note.text == STORY
    assert "web page" in page.warnings[0]
    assert "plain text" in note.warnings[0]


PIECES = st.sampled_from(
    [
        b"<html>",
        b"<p>",
        b"</p>",
        b"<!--",
        b"<script>",
        b"%PDF-1.4\n",
        b"1 0 obj\n<< /Type /Catalog >>\nendobj\n",
        b"PK\x03\x04",
        b"word/document",
        b"---\n",
        b"title: [",
        b"From: a\n",
        b"Subject: =?x?b?=\n",
        b"\n\n",
        b"\r",
        b"\xff\xfe",
        b"\x00",
        b"# ",
        b"- ",
        b"GOMA, Jan 27 (Reuters) - ",
        b"Published: 31 February 2024\n",
        b"the army of the town ",
        b"\xed\xa0\x80",
        b"=?",
        b"&#x110000;",
        b"Content-Type: multipart/mixed; boundary=b\n\n--b\n",
        b"Content-Transfer-Encoding: base64\n",
        b'{"@type":',
    ]
)


@settings(max_examples=250, deadline=4_000, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.one_of(st.binary(max_size=300), st.lists(PIECES | st.binary(max_size=6), max_size=25).map(b"".join)),
    st.sampled_from(TYPES),
)
def test_any_bytes_give_a_document_or_a_reason(content, media_type):
    """Nothing that comes in may raise: one bad report must not cost the others."""
    found = opened(content, media_type)
    if isinstance(found, Document):
        found.text.encode()
        assert all(a.end <= b.start for a, b in zip(found.blocks, found.blocks[1:], strict=False))
    else:
        assert found.reason


HEADER = "Goma 2025 · data to 6 February 2025 · reports: 15, independent origins: 13 · vedette 0.1.0"


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (f'<!doctype html><html><head><meta name="generator" content="vedette 0.1.0"></head><p>{STORY}', "text/html"),
        (f"# Goma fell\n\n*{HEADER}*\n\n{STORY}", "text/markdown"),
        (f"GOMA FELL\n{HEADER}\n\n{STORY}", "text/plain"),
    ],
)
def test_an_earlier_brief_is_no_report(content, media_type):
    """Left in the folder under another name, it would count each of its sources once more."""
    assert "a brief that Vedette made" in reason(content, media_type)


@pytest.mark.parametrize(
    "charset", ["punycode", "Punycode", "idna", "utf-7", "unicode_escape", "raw-unicode-escape", "undefined"]
)
def test_an_encoding_that_only_programs_use_is_not_believed(charset: str) -> None:
    """Python takes the square of the length to read Punycode: hours for a page of 20 MB that says it is in it."""
    page = f"<html><head><meta charset={charset}></head><body><p>{STORY} {STORY}</p></body></html>-".encode()
    begun = time.process_time()  # of this process: others may be at work
    found = opened(page + b"b" * 300_000, "text/html")
    assert time.process_time() - begun < 2
    assert isinstance(found, Document)
    assert STORY in found.text
