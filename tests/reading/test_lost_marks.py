"""Actors in texts that lost their commas and apostrophes: the day goes, the name stays one."""

import pytest


@pytest.fixture
def names(read):
    """The names of the actors of a text."""
    return lambda text: {a.name for a in read(text).actors}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Three soldiers were killed near El Obeid on Monday local media reported.", "Monday local media"),
        ("A shell hit Sloviansk on Sunday activists said.", "Sunday activists"),
        ("Rebels took Lashio Thursday state television reported.", "Thursday state television"),
    ],
)
def test_a_day_before_a_speaker_is_not_his_name(names, text, name):
    """A comma stood between them."""
    assert name not in names(text)


def test_a_possessive_without_its_apostrophe_is_the_same_name(names):
    """The text as a whole has lost them: beside "Islamic State", "Islamic States" is its own."""
    text = "Troops fought Islamic States militants near Gao on Tuesday. The Islamic State said it had taken the town."
    assert "Islamic State" in names(text)
    assert "Islamic States" not in names(text)


def test_a_text_that_keeps_its_apostrophes_keeps_its_plurals(names):
    """There an "s" is a plural."""
    text = "Hutu and Hutus fled Masisi. The army's post burnt down. Al-Shabab attacked. Al-Shababs were seen there."
    assert "Al-Shababs" in names(text) or "al-Shababs" in names(text)
