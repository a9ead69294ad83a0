"""Markdown and plain text carry the same statements with numbered notes, and hostile words stay words."""

import re

import msgspec
from sample_picture import sample

from vedette.model.pictures import Sentence
from vedette.products import render
from vedette.products.brief import compose
from vedette.products.brief.notes import Notes
from vedette.surfaces.cli.summary import summary


def composed(picture):
    return msgspec.structs.replace(picture, brief=compose(picture))


PICTURE = composed(sample())


def numbers_in(marks: str) -> set[int]:
    """The numbers that a run of marks such as "[1–3, 7]" stands for."""
    found: set[int] = set()
    for inside in re.findall(r"\[(\d[\d–, ]*)\]", marks):
        for run in inside.split(", "):
            first, _, last = run.partition("–")
            found |= set(range(int(first), int(last or first) + 1))
    return found


def test_every_statement_of_the_text_has_a_note_that_is_printed():
    """A number in brackets that leads nowhere is no citation."""
    body, notes = render(PICTURE, "txt").split("\nNOTES\n")
    used = numbers_in(body.replace("\n", " "))
    printed = {int(n) for n in re.findall(r"^\[(\d+)\]", notes, re.MULTILINE)}
    assert used
    assert used == printed


def test_every_sentence_of_the_brief_is_in_the_text_and_in_the_markdown():
    """What the picture holds in words reaches whoever opens the file."""
    told = [*PICTURE.brief.highlights, *(s for section in PICTURE.brief.sections for s in section.sentences)]
    for form in ("txt", "md"):
        page = " ".join(render(PICTURE, form).replace("\\", "").split())
        assert all(" ".join(s.text.split()).replace("- ", "-") in page.replace("- ", "-") for s in told)


def test_runs_of_notes_are_drawn_together():
    """Fourteen brackets in a row hide the sentence."""
    assert Notes.marks((1, 2, 3, 7)) == "[1–3, 7]"
    assert Notes.marks((4, 5)) == "[4, 5]"
    assert Notes.marks(()) == ""


def test_the_limits_say_what_was_left_out():
    """A brief that hides its gaps is believed too much."""
    refused = (Sentence("Reykjavik fell.", ("r1.a",)),)
    picture = msgspec.structs.replace(PICTURE, brief=msgspec.structs.replace(PICTURE.brief, refused=refused))
    page = " ".join(render(picture, "txt").split())
    limits = page[page.index("GAPS AND LIMITS") : page.rindex("SOURCES")]
    for told in (
        "rest on one origin",
        "Languages of the reports: English (7), French (1)",
        "clip.mp4",
        "Without an outlet",
    ):
        assert told in limits
    assert "1 sentence left out, because the evidence did not bear every word" in limits


def test_the_same_picture_gives_the_same_bytes():
    """A file that changes without news cannot be compared."""
    assert all(render(PICTURE, form) == render(composed(sample()), form) for form in ("txt", "md"))


def test_the_notes_of_markdown_are_one_numbered_list_under_their_heading():
    """A viewer renumbers a list that is broken or starts anew."""
    page = render(PICTURE, "md")
    numbers = [int(n) for n in re.findall(r"^(\d+)\. ", page[page.index("## Notes") :], re.MULTILINE)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert page.startswith("# ")
    assert page.count("\n# ") == 0


def test_markup_in_a_report_stays_text_in_markdown():
    """A report may hold anything; none of it becomes a tag, a link or an image."""
    hostile = "<script>alert(1)</script> ![x](http://a.invalid) [y](javascript:z) `code` # head &lt;b&gt;"
    report = msgspec.structs.replace(PICTURE.reports[0], outlet=hostile, title=hostile)
    page = render(composed(msgspec.structs.replace(PICTURE, reports=(report, *PICTURE.reports[1:]))), "md")
    assert "<script>" not in page
    assert "&lt;" not in page
    assert not re.search(r"(?<!\\)\]\(", page)


def test_control_characters_of_a_report_do_not_reach_the_terminal():
    """An escape sequence in a title could repaint a reader's screen."""
    report = msgspec.structs.replace(PICTURE.reports[0], outlet="A\x1b[2J\u202eB", title="T\x07")
    picture = composed(msgspec.structs.replace(PICTURE, reports=(report, *PICTURE.reports[1:])))
    for page in (render(picture, "txt"), render(picture, "md"), summary(picture, ["a.html"])):
        assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e]", page)


def test_the_summary_fits_a_screen_and_says_where_the_file_lies():
    """A person wants the news, what was not read and where to look, not a log."""
    told = summary(PICTURE, ["brief.html"])
    lines = told.split("\n")
    assert len(lines) <= 36
    assert max(map(len, lines)) <= 110
    for word in ("Control", "Key figures", "Disagreements", "Skipped", "brief.html", "Carvania Rights Monitor"):
        assert word in told


def test_the_verbose_summary_holds_every_line():
    """Whoever asks for all gets all."""
    told = summary(PICTURE, [], verbose=True)
    assert "more" not in told.split("Control", 1)[1]
    assert told.count("scan.pdf") == 1


def test_a_toll_that_was_put_together_says_by_whose_rules_and_from_what():
    """A number that no report gives is told with its method and the figures that it was made of."""
    text = render(sample(), "txt")
    flat = " ".join(text.split())
    assert "In all 1,326 killed, between 1,326 and 1,330 (counted from 2 figures of 2 claimants, 2 left out" in flat
    assert "by the rules of Vedette" in flat
