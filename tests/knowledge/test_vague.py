"""Vague numbers keep their word, so that each method can give it its own value."""

import pytest

from vedette.knowledge.vague import vague_of


@pytest.mark.parametrize(
    ("low", "high", "text", "word", "least"),
    [
        (24, None, "Dozens were killed in the market of El Obeid.", "dozens", 12),
        (200, None, "Hundreds fled, and 40 died, in Rakhine.", "hundreds", 100),
        (20, 99, "Tens of civilians died in Taiz.", "tens", 10),
        (20_000, 99_999, "Tens of thousands crossed into Chad.", "tens of thousands", 10_000),
        (3, 9, "Several fishermen drowned off Haiti.", "several", None),
        (36, 119, "Several dozen villagers were hurt near Mopti.", "several dozen", 36),
    ],
)
def test_a_vague_number_is_known_by_its_word_and_bounds(low, high, text, word, least):
    """ "Dozens" is 24 or more to the reader and 12 to a coder: both need to know that it was "dozens"."""
    found = vague_of(low, high, text)
    assert found is not None
    assert (found.word, found.least) == (word, least)


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        (24, 24, "Dozens fled as 24 died."),
        (24, None, "At least 24 died in Ituri."),
        (40, None, "Hundreds fled; over 40 died."),
    ],
)
def test_a_number_proper_is_not_vague(low, high, text):
    """Twenty-four dead beside dozens who fled are twenty-four."""
    assert vague_of(low, high, text) is None
