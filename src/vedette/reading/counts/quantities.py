"""Quantities: a numeral with the words that bound it, as tokens of a report.

"over 820", "some 400", "between 20 and 30", "2,500-3,000", "no fewer than 12", "500 or more", "up to 30".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vedette.knowledge.numbers import number_words
from vedette.knowledge.people import qualifier_words
from vedette.model.records import Record
from vedette.model.words import Qualifier
from vedette.reading.numerals import Numeral, numeral_at

MONEY = frozenset(
    {"$", "us$", "€", "£", "¥", "₹", "usd", "eur", "c$", "a$", "rs", "rs.", "#", "no.", "route", "highway", "chapter"}
)
RISING = frozenset(
    {
        "rise", "rises", "rose", "risen", "rising", "grow", "grows", "grew", "grown", "growing", "increase",
        "increases", "increased", "increasing", "jump", "jumped", "jumps", "climb", "climbed", "climbs", "up",
        "swell", "swelled", "swollen", "surged", "surge", "fell", "fallen", "falls", "dropped", "decreased",
        "declined", "went", "down",
    }
)  # fmt: skip
"""Words before "by" that tell of an increment."""
REACH = 7
"""How many words before a numeral are looked at for its qualifier."""


class Quantity(Record, frozen=True):
    """A bounded number over the tokens ``start:end``; the numeral itself is ``first:end``."""

    start: int
    first: int
    end: int
    low: int | None
    high: int | None
    qualifier: Qualifier
    vague: bool = False


def is_added(words: Sequence[str], quantity: Quantity) -> bool:
    """Return whether the number is what was added to the sum behind it: 12 in "has risen by 12 to 45"."""
    follows = words[quantity.end] if quantity.end < len(words) else ""
    return follows == "to" and _opens_a_rise(words, quantity.start)


def _opens_a_rise(words: Sequence[str], start: int) -> bool:
    return start > 1 and words[start - 1] == "by" and words[start - 2] in RISING


def quantities_in(words: Sequence[str]) -> Iterator[Quantity]:
    """Yield the quantities of ``words`` (lower case) in order, without overlap."""
    i, starts = 0, _starting_words()
    while i < len(words):
        word = words[i]
        numeral = numeral_at(words, i) if word[:1].isdigit() or word in starts else None
        if numeral is None:
            i += 1
            continue
        found = _bounded(words, numeral)
        i = found.end if found else numeral.end
        nobody = words[numeral.start] == "one" and _is_pronoun(words, numeral.start)
        nobody = nobody or (words[numeral.start] == "few" and numeral.end == numeral.start + 1)  # hardly any
        if found is not None and not nobody and not _is_money(words, found.first):
            yield found


def _starting_words() -> frozenset[str]:
    table = number_words()
    return frozenset({*table.cardinals, *table.plurals, *table.few, "a", "an", "half", "hundred"}) - {"pair", "trio"}


def _is_pronoun(words: Sequence[str], i: int) -> bool:
    """Return whether "one" counts nobody: "no one", "this one", "one another", "one day"."""
    before, after = words[max(i - 1, 0)], words[i + 1] if i + 1 < len(words) else ""
    if before in ("this", "that", "which") and after == "of":
        return False  # "told us that one of them was shot"
    return before in ("no", "any", "every", "each", "this", "that", "which") or after in (
        "another",
        "side",
        "day",
        "thing",
    )


def _is_money(words: Sequence[str], first: int) -> bool:
    return first > 0 and (words[first - 1] in MONEY or words[first - 1].endswith("$"))


def _bounded(words: Sequence[str], numeral: Numeral) -> Quantity | None:
    low, high, end = numeral.low, numeral.high, numeral.end
    qualifier: Qualifier = "exactly" if numeral.low == numeral.high else "about"
    start, said = _before(words, numeral.start)
    second = None if _opens_a_rise(words, start) else _second(words, numeral, spread=said == "between")
    if second is not None:
        low, high, end, qualifier = second
        said = None if said == "between" else said
    elif said == "between":
        start, said = numeral.start, None
    after = _after(words, end)
    if after is not None:
        end, said = after[0], said or after[1]
    if numeral.plus and said is None:
        said = "more than"
    if low != int(low):
        return None
    return _apply(
        Quantity(start, numeral.start, end, int(low), None if high is None else int(high), qualifier, numeral.vague),
        said,
    )


def _apply(plain: Quantity, said: Qualifier | None) -> Quantity:
    """Return the quantity with its qualifier: a floor, a ceiling, or a number that stands for its neighbourhood."""
    low, high, qualifier = plain.low, plain.high, plain.qualifier
    if said in ("at least", "more than"):
        high, qualifier = None, said
    elif said in ("up to", "fewer than"):
        low, high, qualifier = None, high if high is not None else low, said
    elif said == "about":
        qualifier = "about"
    if qualifier == "about" and said is None:
        qualifier = "at least" if high is None else "between" if low != high else "about"
    if qualifier == "about" and low != high and high is not None:
        qualifier = "between"
    return Quantity(plain.start, plain.first, plain.end, low, high, qualifier, plain.vague)


def _before(words: Sequence[str], first: int) -> tuple[int, Qualifier | None]:
    """Return where the words that belong to the number start, and the qualifier among them."""
    table = qualifier_words()
    start, said, at = first, None, first
    while at > max(first - REACH, 0):
        for length in (4, 3, 2, 1):
            phrase = tuple(words[max(at - length, 0) : at])
            length = len(phrase)
            qualifier = table.before.get(phrase)
            if qualifier or phrase in table.through:
                break
        else:
            break
        at -= length
        if qualifier:
            start, said = at, qualifier if said in (None, "about") else said
        elif (phrase[0] in ("a", "an", "another", "the") and len(phrase) > 1) or phrase[0] == "another":
            start = at
    return start, said  # type: ignore[return-value]


def _after(words: Sequence[str], end: int) -> tuple[int, Qualifier] | None:
    table = qualifier_words().after
    for length in (2, 1):
        qualifier = table.get(tuple(words[end : end + length]))
        if qualifier:
            return end + length, qualifier  # type: ignore[return-value]
    return None


def _second(words: Sequence[str], numeral: Numeral, *, spread: bool) -> tuple[float, float, int, Qualifier] | None:
    """Return the range that a second numeral closes: "20 to 30", "20-30", "between 20 and 30", "two or three"."""
    at = numeral.end
    joint = words[at] if at < len(words) else ""
    if joint not in ("to", "-", "–", "—", "or") and not (joint == "and" and spread):
        return None
    if joint == "to" and numeral.start and words[numeral.start - 1] == "from":
        # "rose from 20 to 30" tells two numbers, one after the other.
        return None
    second = numeral_at(words, at + 1)
    if second is None or numeral.high is None or second.high is None or words[at + 1] in ("a", "an", "half"):
        return None
    low = numeral.low
    scale = _scale(words, second)
    if scale > 1 and low < second.low / scale * 10 and low < 1000 and _scale(words, numeral) == 1:
        low *= scale
    if low >= second.high or low * 100 < second.high or (joint == "or" and second.high - low > low):
        return None
    return low, second.high, second.end, "between"


def _scale(words: Sequence[str], numeral: Numeral) -> int:
    return number_words().magnitudes.get(words[numeral.end - 1], 1) if numeral.end - numeral.start > 1 else 1
