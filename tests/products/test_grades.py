"""Grades as shown: each digit opens to what it was given by, letter and digit stand apart, loaded words are marked."""

import html5lib
import msgspec
import pytest
from sample_picture import sample

from vedette.model.grades import Grade, GradeInput
from vedette.model.pictures import Picture
from vedette.model.spans import LoadedWord
from vedette.products import render
from vedette.products.html.page import html_page
from vedette.products.html.passages import passage_of

REASONS = (
    GradeInput("origins", "2 outlets, 1 origin"),
    GradeInput("voice", "said by a party about its <enemy's> losses", "lowers"),
    GradeInput("otherwise", "nobody says otherwise"),
)
GRADE = Grade(3, "vedette.credibility/1", "weak", "nobody", REASONS)


def graded() -> Picture:
    """The sample with one grade for everything, and its first long word of evidence loaded."""
    picture, replace = sample(), msgspec.structs.replace
    claims = []
    for claim in picture.claims:
        first = claim.evidence[0]
        word = next((w for w in first.text.split() if w.isalpha() and len(w) > 5), None)
        at = first.start + first.text.index(word) if word else 0
        loaded = (LoadedWord(at, at + len(word), word, "triumphal"),) if word else ()
        claims.append(replace(claim, grade=GRADE, loaded=loaded))
    return replace(
        picture,
        claims=tuple(claims),
        events=tuple(replace(e, credibility=3, grade=GRADE) for e in picture.events),
        figures=tuple(replace(f, grade=GRADE) for f in picture.figures),
        control=tuple(replace(c, grade=GRADE) for c in picture.control),
    )


@pytest.fixture(scope="module")
def page() -> str:
    return html_page(graded())


@pytest.fixture(scope="module")
def tree(page):
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)


def text_of(element) -> str:
    return " ".join("".join(element.itertext()).split())


@pytest.mark.parametrize("section", ["events", "figures", "control"])
def test_each_digit_opens_without_a_script_and_by_the_keyboard(tree, section):
    """`details` and `summary` are the browser's own: a reader without a mouse or a script opens them too."""
    part = next(e for e in tree.iter("section") if e.get("id") == section)
    opened = [d for d in part.iter("details") if d.get("class") == "gr"]
    assert len(opened) == len([e for e in part.iter("td") if e.get("data-label") == "Credibility"]) > 5
    first = opened[0]
    assert text_of(first.find("summary")) == "3, possibly true: what it was given by"
    reasons = [text_of(li) for li in first.iter("li")]
    assert reasons[:3] == [
        "Told by: 2 outlets, 1 origin",
        "Whose word: said by a party about its <enemy's> losses (lowers it)",
        "Against it: nobody says otherwise",
    ]
    assert "vedette.credibility/1" in reasons[3]


def test_a_picture_without_inputs_shows_its_digit_alone():
    """A file of an earlier version is still a picture."""
    assert '<details class="gr"' not in html_page(sample())


def test_a_note_gives_letter_and_digit_apart(tree):
    """ "B3" in one sign invites the eye to mix what is judged apart."""
    notes = next(e for e in tree.iter("section") if e.get("id") == "notes")
    grades = {text_of(e) for e in notes.iter("span") if e.get("class") == "grade"}
    assert {"outlet B", "outlet C", "outlet F", "claim 3"} <= grades


def test_a_loaded_word_is_underlined_and_said(tree):
    """Who cannot see the dots hears the word."""
    loaded = [e for e in tree.iter("span") if e.get("class") == "loaded"]
    assert loaded
    assert {e.get("title") for e in loaded} == {"loaded wording, triumphal: it glorifies"}
    notes = next(e for e in tree.iter("section") if e.get("id") == "notes")
    assert text_of(notes).count("loaded word: ") == len([e for e in notes.iter("span") if e.get("class") == "loaded"])


def test_the_pieces_of_a_passage_are_still_its_words():
    """A mark must not eat a letter of the evidence."""
    text = "They won. A crushing blow fell on Bria at dawn. Then it was still."
    claim = graded().claims[0]
    evidence = msgspec.structs.replace(claim.evidence[0], start=10, end=47, text=text[10:47])
    words = (LoadedWord(12, 25, "crushing blow", "triumphal"),)
    pieces = passage_of(text, (evidence,), words)
    assert "".join(p.text for p in pieces) == text
    assert [p.text for p in pieces if p.loaded] == ["crushing blow"]
    assert "".join(p.text for p in pieces if p.marked) == text[10:47]


@pytest.mark.parametrize("form", ["txt", "md"])
def test_the_notes_of_the_text_carry_both_grades(form):
    """A reader of the mail version judges as well."""
    notes = " ".join(render(graded(), form).lower().partition("notes")[2].split())
    assert "outlet b, claim 3" in notes
    assert "(outlet f" in notes


def test_a_picture_with_grades_comes_back_from_its_file():
    """What is written is what is read."""
    from vedette.products.files.picture_json import picture_from_json, picture_json

    assert picture_from_json(picture_json(graded())) == graded()
