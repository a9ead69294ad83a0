"""Copies and fingerprints: the same report once, ids that are nobody else's, likeness without comparing texts."""

from datetime import date

from vedette.documents import open_capture, without_copies
from vedette.model.documents import Capture, Document, Label, Skipped

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


def test_fingerprints_tell_how_much_is_shared():
    """An edited copy stays close, another report is far."""
    words = [f"word{i}" for i in range(300)]
    text = "The army said " + " ".join(words) + "."
    edited = text.replace("word7 ", "other ")
    other = "The army said " + " ".join(f"term{i}" for i in range(300)) + "."

    def mark(text: str) -> tuple[int, ...]:
        found = open_capture(Capture("r", text.encode(), "text/plain"), language="en")
        assert isinstance(found, Document)
        return found.fingerprint

    def likeness(a: tuple[int, ...], b: tuple[int, ...]) -> float:
        return sum(x == y for x, y in zip(a, b, strict=True)) / len(a)

    assert mark(text) == mark(text)
    assert likeness(mark(text), mark(edited)) > 0.85
    assert likeness(mark(text), mark(other)) < 0.1
