"""Numbers that count no people though no noun says so: ages, names of roads, shares, scores."""

from __future__ import annotations

from collections.abc import Collection

from vedette.knowledge.people import people_words
from vedette.model.syntax import Syntax, Token
from vedette.reading.counts.ages import is_age_of_one
from vedette.reading.counts.counted import kind_of
from vedette.reading.counts.quantities import Quantity

AGES = frozenset({"age", "aged", "ages"})
MEASURED = frozenset(
    {
        "year",
        "month",
        "day",
        "week",
        "hour",
        "minute",
        "old",
        "point",
        "km",
        "mile",
        "mm",
        "meter",
        "metre",
        "page",
        "seat",
        "story",
        "storey",
        "ton",
    }
)
MONTHS = frozenset(
    {"jan", "january", "feb", "february", "mar", "march", "apr", "april", "may", "jun", "june", "jul", "july"}
    | {"aug", "august", "sep", "sept", "september", "oct", "october", "nov", "november", "dec", "december"}
)
YEARS = (1900, 2100)
BEFORE_YEARS = frozenset({"since", "in", "until", "till", "by", "from", "during", "of", "early", "late", "mid"})
SHORT_YEARS = frozenset({"y", "yo", "y.o.", "y/o", "yr", "yrs", "yr-old"})
OLDEST = 110
NUMBERED = frozenset(
    {
        "flight", "channel", "resolution", "article", "battalion", "brigade", "division", "regiment", "highway",
        "route", "boeing", "airbus", "annex", "phase", "page", "protocol", "checkpoint", "corps", "cell", "ward",
    }
)  # fmt: skip
"""Nouns that bear a number as their name when written with a capital."""
CHARGES = frozenset({"count", "counts", "charge", "charges"})
PARENTS = frozenset({"father", "mother", "parent", "dad", "mom", "mum"})
CLOSING = frozenset({",", ".", ")", ";", "and", "of", "from", "who", "was", "were", "is"})


def counts_no_people(syntax: Syntax, quantity: Quantity, timed: Collection[int]) -> bool:
    """Return whether the number is part of a time, an age, a share, a measure or a name."""
    quarter = quantity.end - quantity.first > 2 and syntax[quantity.first + 1].text.lower() == "quarter"
    if (quantity.first in timed and not quarter) or _is_of_a_date(syntax, quantity):
        return True  # "a quarter of a million" is no quarter of a year
    after = [token.text.lower() for token in syntax.tokens[quantity.end : quantity.end + 2]]
    if after and (after[0] in ("%", "°", "/", "-year") or (after[0] in people_words().others and after[0] != "point")):
        return True
    if _is_rate(syntax, quantity) or _is_of_a_name(syntax, quantity) or _is_of_charges(syntax, quantity):
        return True
    if after and after[0] in SHORT_YEARS and (quantity.low or 0) < OLDEST:
        return True
    if len(after) == 2 and after[0] == "-" and after[1] in MEASURED:
        return True
    return is_age_of_one(syntax, quantity) or _is_age(syntax, quantity, after[0] if after else ".")


def _is_of_a_date(syntax: Syntax, quantity: Quantity) -> bool:
    """Return whether the number is a day or a year no reader of times has taken: "17 Mar 2014", "since 2019"."""
    token = syntax[quantity.first]
    if quantity.end - quantity.first > 1 or not token.text.isdigit():
        return False
    before = syntax[quantity.first - 1].text.lower() if quantity.first else ""
    after = syntax[quantity.end].text.lower() if quantity.end < len(syntax) else ""
    number = int(token.text)
    if number <= 31 and (after.rstrip(".") in MONTHS or before.rstrip(".") in MONTHS) and after != "may":
        return True
    return YEARS[0] <= number <= YEARS[1] and (before in BEFORE_YEARS or before.rstrip(".") in MONTHS)


def _is_of_a_name(syntax: Syntax, quantity: Quantity) -> bool:
    """Return whether the number ends a name: "Flight 17", "Channel 4 |", "Battalion 33 -", "Brigade 7"."""
    token = syntax[quantity.first]
    before = syntax[quantity.first - 1] if quantity.start else None
    if quantity.start != quantity.first or quantity.end - quantity.first > 1 or not token.text.isdigit():
        return False
    if before is None or before.pos not in ("PROPN", "NOUN") or before.sentence != token.sentence:
        return False
    after = syntax[quantity.end] if quantity.end < len(syntax) else None
    if before.text[:1].isupper() and before.lemma.lower() in NUMBERED:
        return after is None or after.pos not in ("NOUN", "ADJ")
    if before.pos != "PROPN":
        return False
    return after is None or after.sentence != token.sentence or after.text in ("|", "-", "–", "—", "/", ")")


def _is_of_charges(syntax: Syntax, quantity: Quantity) -> bool:
    """Return whether charges are counted, not people: "four counts of murder", "two charges of kidnapping"."""
    after = [token.text.lower() for token in syntax.tokens[quantity.end : quantity.end + 3]]
    return any(word in CHARGES for word in after[:2]) and "of" in after


def _is_rate(syntax: Syntax, quantity: Quantity) -> bool:
    """Return whether the number is half of a rate: "one in five children", "four out of ten households"."""
    behind = syntax.tokens[quantity.end : quantity.end + 3]
    before = syntax.tokens[max(quantity.first - 3, 0) : quantity.first]
    if len(behind) > 1 and behind[0].text.lower() in ("in", "out"):
        return any(token.tag == "CD" and token.text.isalpha() for token in behind[1:])
    if len(before) > 1 and before[-1].text.lower() == "in" and before[-2].tag == "CD":
        return before[-2].text.isalpha()
    return len(before) == 3 and before[0].tag == "CD" and [t.text.lower() for t in before[1:]] == ["out", "of"]


def _is_age(syntax: Syntax, quantity: Quantity, after: str) -> bool:
    """Return whether the number is an age or a brood: "Jones, 24,", "ages four, six and 13", "father of three"."""
    sentence = syntax[quantity.first].sentence
    before = [
        token for token in syntax.tokens[max(quantity.start - 7, 0) : quantity.start] if token.sentence == sentence
    ]
    if not before or quantity.qualifier != "exactly":
        return False
    texts = [token.text.lower() for token in before]
    if AGES.intersection(texts[-1:]) or (
        AGES.intersection(texts)
        and all(
            token.pos in ("NUM", "PUNCT", "CCONJ") or token.text.lower() in AGES for token in before[_last(texts) :]
        )
    ):
        return True
    if len(before) > 1 and texts[-1] == "of" and texts[-2] in PARENTS:
        return True
    if _is_of_several(syntax, quantity, before):
        return True
    named = texts[-1] in (",", "(") and len(before) > 1 and before[-2].pos in ("PROPN", "NOUN")
    return (
        named
        and after in CLOSING
        and after not in ("were", "was", "of", "who")
        and (quantity.low or 0) < 110
        and quantity.first + 1 == quantity.end
        and before[-2].tag in ("NNP", "NN")
    )


def _is_of_several(syntax: Syntax, quantity: Quantity, before: list[Token]) -> bool:
    """Return whether a bare number is one of the ages of those named just before: "Two men, 21 and 24, were shot"."""
    ages = 1
    at = len(before)
    while at and (before[at - 1].text in (",", "and", "(") or before[at - 1].tag == "CD"):
        at -= 1
        ages += before[at].tag == "CD"
    if not at or at == len(before) or before[at].text not in (",", "("):
        return False
    end = quantity.end
    while end < len(syntax) and (
        syntax[end].tag == "CD" or (syntax[end].text in (",", "and") and _goes_on(syntax, end))
    ):
        ages += syntax[end].tag == "CD"
        end += 1
    closed = end < len(syntax) and syntax[end].text in (",", ")", ".")
    digits = quantity.first + 1 == quantity.end and syntax[quantity.first].text.isdigit()
    young = digits and (quantity.low or 0) < OLDEST
    return young and closed and ages > 1 and before[at - 1].tag == "NNS" and kind_of(before[at - 1]) == "people"


def _goes_on(syntax: Syntax, at: int) -> bool:
    """Return whether another number follows, behind a comma, an "and" or both."""
    following = [t for t in syntax.tokens[at + 1 : at + 3] if t.text not in (",", "and")]
    return bool(following) and following[0].tag == "CD"


def _last(texts: list[str]) -> int:
    return max(i for i, text in enumerate(texts) if text in AGES)
