"""Texts made to be slow: each costs the reading of one report, and no more than a long report does."""

import time
from datetime import date

import pytest

from vedette.claims import report_of
from vedette.documents import open_capture
from vedette.model.documents import Capture, Document, Label
from vedette.reading import ReadingRoom

STORY = "Rebels captured the town of Sake on Monday, killing 12 people, the army said. "
LENGTH = 6_000
UNITS = (
    "“",
    "\U0001f4a3",
    "(",
    "'s",
    "a",
    "12 killed ",
    "rebels took the town of Sake and ",
    "the army, ",
    "Attack. ",
    "قتل ",
)
MOST_SECONDS = 10.0


@pytest.fixture(scope="module")
def room():
    made = ReadingRoom()
    list(made.read_all([opened("")]))
    return made


def opened(words: str) -> Document:
    capture = Capture("r", (STORY + words).encode(), "text/plain", Label(published=date(2025, 1, 1)))
    document = open_capture(capture, language="en", today=date(2025, 2, 1))
    assert isinstance(document, Document)
    return document


@pytest.mark.parametrize("unit", UNITS)
def test_no_words_make_a_report_without_end(room, unit):
    """Six thousand quotation marks in a row once took thirty seconds, a page without full stops minutes."""
    document = opened(unit * (LENGTH // len(unit)))
    began = time.process_time()
    [reading] = room.read_all([document])
    report_of(reading)
    assert time.process_time() - began < MOST_SECONDS


def test_no_sentence_is_without_bound(room):
    """What has no mark for a thousand words is cut, and every word of it stays where it was."""
    document = opened("rebels took the town of Sake and " * 200)
    [reading] = room.read_all([document])
    tokens = reading.syntax.tokens
    lengths = [sum(1 for t in tokens if t.sentence == n) for n in range(tokens[-1].sentence + 1)]
    assert max(lengths) <= 300
    assert all(document.text[t.start : t.end] == t.text for t in tokens)


def test_runs_that_are_no_words_leave_the_words_round_them(room):
    """A rule of asterisks or a packed picture in a text must not cost the sentence before it."""
    document = opened("*" * 500 + " " + "qufb" * 200 + " The mayor of Goma was killed.")
    [reading] = room.read_all([document])
    words = [t.text for t in reading.syntax.tokens]
    assert {"Sake", "mayor", "Goma"} <= set(words)
    assert max(map(len, words)) < 200
