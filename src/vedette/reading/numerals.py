"""Numerals as reports write them: digits, words, magnitudes and vague words, as the range they allow.

"half a million", "1.3 million", "9 300", "two hundred and fifty", "tens of thousands", "several hundred",
"a couple of dozen". A numeral has no qualifier and no unit; those belong to what is counted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from vedette.knowledge.numbers import number_words
from vedette.model.records import Record

DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3}){2,}|\d+)(?:([.,])(\d+))?(k|m|mn|bn)?(\+)?$")
HALVES = {"1/2": 0.5, "½": 0.5, "1/4": 0.25, "¼": 0.25, "3/4": 0.75, "¾": 0.75}
LIMIT = 10**13
"""Numbers above this are never people; it bounds hostile input."""


class Numeral(Record, frozen=True):
    """The range ``low..high`` that the words ``start:end`` (positions in the list) allow; ``high`` None is open.

    ``vague`` marks words that give no number ("dozens", "several"); ``digits`` a numeral in figures.
    """

    start: int
    end: int
    low: float
    high: float | None
    vague: bool = False
    digits: bool = False
    plus: bool = False


def numeral_at(words: Sequence[str], i: int) -> Numeral | None:
    """Return the longest numeral that starts at ``words[i]`` (lower case), or None."""
    word = words[i] if i < len(words) else ""
    if not word:
        return None
    if word[0].isdigit() or word[0] in "½¼¾":
        return _figures(words, i)
    table = number_words()
    if word in table.plurals:
        return _plural(words, i)
    if word in ("a", "an", "half") or word in table.few:
        return _article(words, i)
    if word in table.cardinals or (word in table.magnitudes and word == "hundred"):
        return _spelt(words, i)
    return None


def _figures(words: Sequence[str], i: int) -> Numeral | None:
    value, at, plus = HALVES.get(words[i]), i + 1, False
    if value is None:
        match = DIGITS.match(words[i])
        if match is None or len(words[i]) > 16:
            return None
        value, plus = _digits(match), match[5] is not None
        if "," not in words[i] and len(words[i]) <= 3 and words[i].isdigit() and words[i][0] != "0":
            groups = i + 1
            while groups < len(words) and len(words[groups]) == 3 and words[groups].isdigit() and groups < i + 4:
                value, groups = value * 1000 + int(words[groups]), groups + 1
            at = groups
            if words[at : at + 2] == [",", "000"]:
                value, at = value * 1000, at + 2
        if at < len(words) and words[at] in HALVES:
            value, at = value + HALVES[words[at]], at + 1
    if words[at : at + 3] == ["and", "a", "half"]:
        value, at = value + 0.5, at + 3
    value, at = _magnified(words, at, value)
    return Numeral(i, at, value, value, digits=True, plus=plus) if value <= LIMIT else None


def _digits(match: re.Match[str]) -> float:
    whole, point, fraction, letter, _ = match.groups()
    value = float(re.sub(r"[.,]", "", whole))
    if point:
        grouped = len(fraction) == 3 and letter is None and (point == "," or value > 0)
        value = value * 1000 + int(fraction) if grouped else float(f"{int(value)}.{fraction}")
    return value * number_words().letters[letter] if letter else value


def _magnified(words: Sequence[str], at: int, value: float) -> tuple[float, int]:
    table = number_words()
    while at < len(words) and value <= LIMIT:
        scale = table.magnitudes.get(words[at]) or table.collectives.get(words[at])
        if scale is None and words[at] in ("m", "mn", "k"):
            scale = table.letters[words[at]]
        if scale is None:
            break
        value, at = value * scale, at + 1
    return round(value, 3), at


def _plural(words: Sequence[str], i: int) -> Numeral:
    """Read "dozens", "tens of thousands", "hundreds and hundreds of thousands"."""
    plurals = number_words().plurals
    scale, at = plurals[words[i]], i + 1
    if at + 1 < len(words) and words[at] in ("and", "upon") and words[at + 1] == words[i]:
        at += 2
    if at + 1 < len(words) and words[at] == "of" and plurals.get(words[at + 1], 0) >= 1000 and scale < 1000:
        larger = plurals[words[at + 1]]
        return Numeral(i, at + 2, 2 * scale * larger, _ceiling(scale) * larger + larger - 1, vague=True)
    return Numeral(i, at, 2 * scale, 99 if scale == 10 else None, vague=True)


def _ceiling(scale: int) -> int:
    return {10: 99, 12: 99, 20: 99, 100: 999}.get(scale, 999)


def _article(words: Sequence[str], i: int) -> Numeral | None:
    """Read "a dozen", "half a million", "a few hundred", "several thousand", "a couple of dozen"."""
    table = number_words()
    at, factor = i, 1.0
    if words[at] == "a" and words[at + 1 : at + 4] == ["quarter", "of", "a"]:
        factor, at = 0.25, at + 4
    elif words[at] == "half":
        factor, at = 0.5, at + 1
        at += at < len(words) and words[at] in ("a", "of")
        at += at < len(words) and words[at - 1] == "of" and words[at] == "a"
    elif words[at] in ("a", "an"):
        at += 1
        if words[at : at + 2] in (["half", "dozen"], ["half", "million"], ["half", "-"]):
            factor, at = 0.5, at + 1
            at += at < len(words) and words[at] == "-"
        if words[at : at + 1] == ["further"]:
            at += 1
    if at >= len(words):
        return None
    few = table.few.get(words[at])
    if few is not None:
        return _few(words, i, at, few)
    if words[at] not in table.magnitudes and words[at] not in table.collectives:
        return None
    value, end = _magnified(words, at, factor)
    if words[end : end + 3] == ["and", "a", "half"]:
        value, end = value * 1.5, end + 3
    return Numeral(i, end, value, value)


def _few(words: Sequence[str], i: int, at: int, few: tuple[int, int]) -> Numeral:
    after = at + 1
    over = after + (words[after : after + 1] == ["of"])
    table = number_words()
    scale = table.magnitudes.get(words[over]) or table.collectives.get(words[over]) if over < len(words) else None
    if scale is None and over < len(words):
        scale = table.plurals.get(words[over])
    if scale is None:
        return Numeral(i, after, few[0], few[1], vague=True)
    top = few[1] * scale if few[0] == few[1] else (few[1] + 1) * scale - 1
    return Numeral(i, over + 1, few[0] * scale, top, vague=True)


def _spelt(words: Sequence[str], i: int) -> Numeral:
    """Read "twenty - five", "two hundred and fifty", "one and a half million"."""
    table = number_words()
    total, part, at = 0.0, 0.0, i
    while at < len(words) and at < i + 12 and total <= LIMIT:
        word = words[at]
        if word in table.cardinals and (part == 0 or _fits(part, table.cardinals[word])):
            part += table.cardinals[word]
        elif word == "hundred":
            part = (part or 1) * 100
        elif word in table.magnitudes or word in table.collectives:
            total, part = total + (part or 1) * (table.magnitudes.get(word) or table.collectives[word]), 0.0
        elif words[at : at + 3] == ["and", "a", "half"]:
            part, at = part + 0.5, at + 2
        elif (word == "-" and 20 <= part % 100 < 100 and part % 10 == 0 and _small(words, at + 1)) or (
            word == "and" and (part >= 100 or (total and not part)) and _below_hundred(words, at + 1)
        ):
            pass
        else:
            break
        at += 1
    return Numeral(i, at, total + part, total + part)


def _fits(part: float, value: int) -> bool:
    if value == 0:
        return False
    return (part % 100 == 0 and part >= 100) or (part % 10 == 0 and part % 100 >= 20 and value < 10)


def _small(words: Sequence[str], at: int) -> bool:
    return at < len(words) and 0 < number_words().cardinals.get(words[at], 0) < 10


def _below_hundred(words: Sequence[str], at: int) -> bool:
    return at < len(words) and words[at] in number_words().cardinals
