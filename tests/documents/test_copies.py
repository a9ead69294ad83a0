"""Copies and fingerprints: the same report once, ids that are nobody else's, likeness without comparing texts."""

import random
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from vedette.documents import open_capture, without_copies
from vedette.model.documents import Capture, Document, Label, Skipped
from vedette.model.fingerprints import fingerprint

STORY = "Rebels took the town of Foo on Thursday, the army said. At least 12 people were killed in the fighting there."


def of(*captures: tuple[str, str, Label]) -> list[Document | Skipped]:
    return list(without_copies(open_capture(Capture(n, t.encode(), "text/plain", label)) for n, t, label in captures))


def test_a_second_copy_is_skipped_and_names_the_first():
    """One report handed in twice would count as two voices."""
    first, second = of(("a.txt", STORY, Label()), ("b.txt", STORY, Label()))
    assert isinstance(first, Document)
    assert second == Skipped("b.txt", "identical to a.txt")


def test_the_same_words_under_two_names_are_two_reports():
    """Two outlets ran the wire; that they share an origin is found where reports are compared."""
    first, second = of(("a.txt", STORY, Label(outlet="Post")), ("b.txt", STORY, Label(outlet="Times")))
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert first.id != second.id
    assert first.sha256 == second.sha256


def test_an_id_used_twice_is_made_unique_and_declared():
    """Evidence that names a report must lead to one text."""
    first, second = of(("a", STORY, Label(id="x")), ("b", STORY + " More.", Label(id="x")))
    assert (first.id, second.id) == ("x", "x-2")
    assert "another report's" in second.warnings[0]


def test_the_id_comes_from_the_words_alone():
    """The same report has the same id in a reading and in a picture, whatever its file is called."""
    [first] = of(("a.txt", STORY, Label()))
    [second] = of(("other.txt", STORY, Label(published=date(2024, 12, 5), outlet="Post")))
    assert first.id == second.id == first.sha256[:12]


def mark(text: str) -> tuple[int, ...]:
    found = open_capture(Capture("r", text.encode(), "text/plain"), language="en")
    assert isinstance(found, Document)
    return found.fingerprint


def held_by(part: tuple[int, ...], whole: tuple[int, ...]) -> float:
    return len(set(part) & set(whole)) / len(part)


WORDS = [f"{a}{b}{c}" for a in ("kivu", "osa", "tren", "mabo") for b in ("lan", "dira", "pe") for c in "aeioustkmnrz"]


def test_fingerprints_tell_how_much_is_shared():
    """An edited copy stays close, another report is far."""
    text = "The army said " + " ".join(WORDS) + "."
    other = "The navy wrote " + " ".join(reversed(WORDS)) + "."
    assert mark(text) == mark(text)
    assert held_by(mark(text), mark(text.replace(WORDS[70], "another"))) > 0.9
    assert held_by(mark(text), mark(other)) < 0.1


def test_fingerprints_tell_that_one_text_is_in_another():
    """A paper prints the first third of a wire: the whole of it is in the wire, and a third of the wire in it."""
    text = "The army said " + " ".join(WORDS * 2) + "."
    third = "The army said " + " ".join(WORDS[:96]) + "."
    assert held_by(mark(third), mark(text)) > 0.95


@given(st.text(min_size=1), st.sampled_from([str.upper, str.title, lambda t: t.replace(" ", " — ").replace("e", "é")]))
def test_fingerprints_do_not_depend_on_type_and_marks(text, change):
    """A paper that sets the wire in other quotes, capitals or accents prints the wire."""
    plain = "".join(c for c in text if c.isascii())
    assert fingerprint(change(plain)) == fingerprint(plain)


def test_a_fingerprint_is_bounded():
    """A page of one letter, or a book, must not fill the picture's file."""
    rng = random.Random(4)  # noqa: S311
    book = "".join(rng.choices("abcdefghij ", k=900_000))
    assert len(fingerprint(book)) == 4_096
    assert len(fingerprint("ab" * 400_000)) <= 2
    assert fingerprint("—!") == ()
