"""Markdown and plain text carry the same statements with numbered notes, and hostile words stay words."""

import re

import msgspec
from sample_picture import sample

from vedette.products import render
from vedette.products.brief import compose


def composed(picture):
    return msgspec.structs.replace(picture, brief=compose(picture))


PICTURE = composed(sample())


def test_every_statement_of_the_text_has_a_note_that_is_printed():
    """A number in brackets that leads nowhere is no citation."""
    text = render(PICTURE, "txt")
    body, notes = text.split("\nNOTES\n")
    used = {int(n) for n in re.findall(r"\[(\d+)\]", body)}
    printed = {int(n) for n in re.findall(r"^\[(\d+)\]", notes, re.MULTILINE)}
    assert used
    assert used <= printed


def test_markup_in_a_report_stays_text_in_markdown():
    """A report may hold anything; none of it becomes a tag, a link or an image."""
    hostile = "<script>alert(1)</script> ![x](http://a.invalid) [y](javascript:z) `code` # head"
    report = msgspec.structs.replace(PICTURE.reports[0], outlet=hostile, title=hostile)
    page = render(composed(msgspec.structs.replace(PICTURE, reports=(report, *PICTURE.reports[1:]))), "md")
    assert "<script>" not in page
    assert not re.search(r"(?<!\\)\]\(", page)


def test_control_characters_of_a_report_do_not_reach_the_terminal():
    """An escape sequence in a title could repaint a reader's screen."""
    report = msgspec.structs.replace(PICTURE.reports[0], outlet="A\x1b[2J\u202eB", title="T\x07")
    page = render(composed(msgspec.structs.replace(PICTURE, reports=(report, *PICTURE.reports[1:]))), "txt")
    assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e]", page)
