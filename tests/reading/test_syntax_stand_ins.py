"""Verbs that the parser takes for nouns are read as verbs, and stand in the tree as they are written."""

from collections.abc import Callable

import pytest

from vedette.model.syntax import Syntax
from vedette.reading.syntax import STAND_INS


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Chadian soldiers retook Bol from the insurgents.", "retook"),
        ("Retook by night, the post at Menaka was lost again by day.", "Retook"),
        ("Army retakes Loikaw market from militia", "retakes"),
    ],
)
def test_a_verb_the_parser_does_not_know(read_syntax: Callable[[str], Syntax], text: str, word: str) -> None:
    [token] = [t for t in read_syntax(text).tokens if t.text == word]
    assert token.lemma == "retake"
    assert text[token.start : token.end] == word
    assert token.pos == "VERB"


def test_what_stands_in_is_as_long() -> None:
    """Offsets stay those of the report."""
    assert all(len(word) == len(known) for word, (known, _) in STAND_INS.items())
