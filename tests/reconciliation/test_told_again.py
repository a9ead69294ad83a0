"""An act that a report speaks of again without its day: "the strike on Vila"."""

from telling import DAY, claim, told, verdicts

from vedette.model.spans import Evidence
from vedette.model.when import When

WORDS = "Officials said the strike on Vila killed two."


def again(n, words=WORDS, place="Vila"):
    at = words.index("strike")
    return claim("a", "attack", n, words=words, place=place, trigger=Evidence("a", at, at + 6, "strike"))


def same(*claims):
    return {frozenset((j.left.key, j.right.key)) for j in verdicts(told("a", *claims)) if j.verdict == "same"}


def strike(n=0):
    return claim("a", "air strike", n, words="A jet struck Vila.", place="Vila", when=When.on(DAY))


def test_the_strike_on_a_town_is_the_one_told_before():
    """Told as a second attack, the number that officials give for it would be added and not compared."""
    assert frozenset(("a0", "a1")) in same(strike(), again(1))


def test_a_strike_on_another_town_or_of_an_unknown_hand_stays_apart():
    """Only "the" points back, and only to the same place."""
    assert same(strike(), again(1, place="Port Amar")) == set()
    assert same(strike(), again(1, words="Officials spoke of a strike on Vila.")) == set()
