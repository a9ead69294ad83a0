"""Spellings of one name meet; names of two bearers do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vedette.reading.actors.folding import same_person, same_word, short_for, words_of

words = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=9)
names = st.lists(words, min_size=1, max_size=4).map(tuple)


@given(words, words)
def test_two_spellings_meet_whichever_comes_first(a: str, b: str) -> None:
    """The order of mentions never makes one man two."""
    assert same_word(a, b) == same_word(b, a)


@given(names, names)
def test_two_full_names_are_one_person_whichever_comes_first(a: tuple[str, ...], b: tuple[str, ...]) -> None:
    """As above, for full names."""
    assert same_person(a, b) == same_person(b, a)


def test_spellings_carried_over_from_arabic_meet() -> None:
    """One leader is written three ways in three wires."""
    assert same_word("jawlani", "julani")
    assert same_word("golani", "jolani")


def test_different_given_names_keep_a_family_apart() -> None:
    """A surname alone never makes one person of two."""
    assert not same_person(words_of("Mahinda Rajapaksa"), words_of("Gotabaya Rajapaksa"))


def test_a_surname_stands_for_the_full_name_before_a_given_name_does() -> None:
    """ "Karim" is somebody's given name and another's surname."""
    assert short_for(("assad",), words_of("Bashar al-Assad")) > short_for(("bashar",), words_of("Bashar al-Assad"))


@pytest.mark.parametrize(
    ("text", "held", "not_held"),
    [
        ("Lenga was seized by the Blue Front on Monday.", "Blue Front", "Blue Front on Monday"),
        ("The Juan Perez front of the Popular General Staff attacked Lenga.", "Juan Perez front", "Juan Perez"),
        ("A Serb ex-policeman was shot dead by gunmen on Monday.", "gunmen", "Serbian police"),
    ],
)
def test_a_name_ends_where_its_words_do(read, text, held, not_held):
    """A day glued to a name, or a body's stretch taken for a place, makes an actor nobody knows."""
    names = {actor.name for actor in read(text).actors}
    assert held in names
    assert not_held not in names
