"""The age of one person, told behind "of": "a man of 60", "a fisherman of 58 years", "a girl of nine"."""

from __future__ import annotations

from vedette.model.syntax import Syntax
from vedette.reading.counts.counted import kind_of
from vedette.reading.counts.quantities import Quantity

OLDEST = 110
SEVERAL = frozenset(
    {
        "crew", "crowd", "staff", "personnel", "group", "team", "family", "couple", "party", "gang", "band", "unit",
        "patrol", "convoy", "squad", "number", "total", "toll", "leader", "member", "commander", "captain", "chief",
        "head", "owner", "body", "life", "death", "loss", "killing", "murder", "kidnapping", "abduction", "arrest",
        "displacement", "disappearance", "execution", "injury", "fatality", "casualty", "rest", "half", "list",
    }
)  # fmt: skip
"""Nouns before "of" and a number that name no one person of that age."""
YEARS = frozenset({"years", "year", "months", "summers", "winters"})
COUNTABLE = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})


def is_age_of_one(syntax: Syntax, quantity: Quantity) -> bool:
    """Return whether the number is the age of the one named before it, and counts nobody."""
    of, noun = quantity.start - 1, quantity.start - 2
    if noun < 0 or syntax[of].text.lower() != "of" or syntax[noun].sentence != syntax[quantity.first].sentence:
        return False
    person = syntax[noun]
    if person.tag not in ("NN", "NNP") or person.lemma.lower() in SEVERAL or kind_of(person) != "people":
        return False
    if quantity.low is None or not 0 < quantity.low < OLDEST:
        return False
    after = syntax[quantity.end] if quantity.end < len(syntax) else None
    if after is None or after.sentence != person.sentence or after.text.lower() in YEARS:
        return True
    return after.pos not in COUNTABLE
