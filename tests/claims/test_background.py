"""History is told as background and kept apart from the news."""

from datetime import date

import pytest

from vedette.claims.background import is_background
from vedette.model.when import When


def token_of(reading, word):
    """Return the number of the first token that is ``word``."""
    return next(t.i for t in reading.syntax.tokens if t.text == word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The 2013 attack killed hundreds.", "attack"),
        ("The province is the birthplace of the 2011 uprising.", "uprising"),
        ("The group has a history of abducting schoolgirls.", "abducting"),
        ("Historically, the regime relied on allies to suppress revolts.", "relied"),
        ("The army seized power in a coup in 2021.", "seized"),
        ("The Front, who ruled the coast from 1996 to 2001, fled on Sunday.", "ruled"),
        ("Some 800,000 people were killed during the 1994 genocide.", "killed"),
    ],
)
def test_history_is_background(attributed, text, word):
    """An old massacre counted as this week's would double the dead."""
    reading = attributed(text)
    assert is_background(reading, token_of(reading, word), When())


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Rebels captured the town on Thursday.", "captured"),
        ("The town, which rebels seized in 2012, was retaken on Sunday.", "retaken"),
        ("The Front, who ruled the coast from 1996 to 2001, fled on Sunday.", "fled"),
        ("It is the fastest advance since the war began in 2011.", "advance"),
    ],
)
def test_news_beside_history_stays_news(attributed, text, word):
    """An old year in the sentence belongs to its own clause alone."""
    reading = attributed(text)
    assert not is_background(reading, token_of(reading, word), When())


def test_a_day_well_before_the_report_is_background(attributed):
    """The day given to an event decides where the words do not."""
    reading = attributed("Rebels captured the town.")
    captured = token_of(reading, "captured")
    assert is_background(reading, captured, When.on(date(2029, 1, 1)))
    assert not is_background(reading, captured, When.on(date(2031, 5, 8)))
