"""Lines of JSON: one report each, and one bad line costs one report."""

import io
from datetime import date

from vedette.model.documents import Label, Skipped
from vedette.sources.lines import captures_of_lines


def of(content: bytes, max_bytes: int = 10_000) -> list:
    return list(captures_of_lines(io.BytesIO(content), "r.jsonl", label=Label(), max_bytes=max_bytes))


def test_a_line_brings_its_own_label():
    """Day, outlet, title and address of the line are those of its report."""
    line = b'{"id": 7, "text": "a", "published": "2024-12-05T10:00:00Z", "outlet": "Post", "title": " A  b ",'
    line += b'"url": "u"}'
    [capture] = of(line)
    assert capture.input == "r.jsonl#1"
    assert capture.label == Label(
        date(2024, 12, 5),
        outlet="Post",
        title="A b",
        url="u",
        id="7",
        published_by="input line",
    )


def test_bad_lines_are_declared_with_their_numbers():
    """The user can find the line; the others are read."""
    found = of(b'{"text": "a"}\n{bad\n[1]\n{"title": "no text"}\n\xff\n\n{"text": "b"}')
    assert [s.input for s in found if isinstance(s, Skipped)] == ["r.jsonl#2", "r.jsonl#3", "r.jsonl#4", "r.jsonl#5"]
    assert [c.content for c in found if not isinstance(c, Skipped)] == [b"a", b"b"]


def test_a_line_without_end_is_passed_over_in_pieces():
    """Memory is bounded by one line's bound, and the next line is still read."""
    found = of(b'{"text": "' + b"x" * 50_000 + b'"}\n{"text": "b"}\n')
    assert "longer than" in found[0].reason
    assert found[1].content == b"b"


def test_a_day_that_is_none_is_declared_and_the_line_read():
    """A report without a day is still a report."""
    [capture, skipped] = of(b'{"text": "a", "published": "05/12/2024"}')
    assert capture.label.published is None
    assert "05/12/2024" in skipped.reason


def test_nesting_without_end_is_a_bad_line():
    """A hundred thousand brackets must not break the reader."""
    [skipped] = of(b"[" * 5_000)
    assert isinstance(skipped, Skipped)


def test_an_id_is_kept_to_the_letter():
    """Programs join what is read to what was given by it."""
    [capture] = of(b'{"id": " a  b ", "text": "a"}')
    assert capture.label.id == " a  b "


def test_a_reading_that_was_written_before_is_no_report():
    """A folder that holds its own readings would count each report twice."""
    [skipped] = of(b'{"format": "vedette.reading/1", "report": {"id": "a"}, "text": "a"}')
    assert "a reading that Vedette made" in skipped.reason
