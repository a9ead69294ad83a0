"""A sentence taken apart for the gate: its names, its numbers, its dates and what it puts in quotation marks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from vedette.model.records import Record
from vedette.products.brief.days import MONTHS
from vedette.products.brief.wordlists import words

TOKEN = re.compile(
    r"(?<![^\W_])\d{1,3}(?:[,\u202f\u00a0]\d{3})+(?:\.\d+)?(?![^\W_])|(?<![^\W_])\d+(?:\.\d+)?(?![^\W_])|"
    r"[^\W_]+(?:[’'][^\W_]+)*"
)
MONTH_NUMBER = {m.lower(): n for n, m in enumerate(MONTHS, 1)} | {
    m.lower()[:3]: n for n, m in enumerate(MONTHS, 1)
} | {"sept": 9}  # fmt: skip
ONES = {
    w: n
    for n, w in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = {
    w: n * 10 for n, w in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
LOOSE = words("dozens scores hundreds thousands millions")
PARTICLES = words("of de del al el ul bin ibn von van der du la le da do")
YEAR_LEADS = words("in since of by until from year")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)$", re.IGNORECASE)


class Token(Record, frozen=True):
    """A word or a number; ``apart`` when punctuation stands between it and the one before."""

    text: str
    folded: str
    start: int
    end: int
    apart: bool


class Told(Record, frozen=True):
    """What a text says in numbers: counts in thousandths, loose counts, days as (day, month), months and years."""

    counts: tuple[tuple[int, str], ...]
    loose: tuple[str, ...]
    days: tuple[tuple[int, int], ...]
    months: tuple[int, ...]
    years: tuple[int, ...]


def tokens_of(text: str) -> list[Token]:
    """Return the words and numbers of ``text`` in order."""
    found: list[Token] = []
    end = 0
    for match in TOKEN.finditer(text):
        gap = text[end : match.start()]
        short = bool(found) and len(found[-1].text) <= 3 and found[-1].text[:1].isupper()
        rest = gap.strip(" -‐‑\u00a0\n\t’'") if not (short and gap.startswith(".")) else gap[1:].strip(" -")
        found.append(Token(match.group(), fold(match.group()), match.start(), match.end(), bool(rest)))
        end = match.end()
    return found


def sequence(tokens: Sequence[Token]) -> str:
    """Return the folded words of a text between blanks, with a bar where punctuation parts them."""
    return "".join(f" | {t.folded}" if t.apart else f" {t.folded}" for t in tokens) + " "


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """Return ``word`` without case, marks and possessive, so that spellings of one letter meet."""
    bare = re.sub(r"[’']s?$", "", word, flags=re.IGNORECASE).replace("’", "").replace("'", "")
    plain = "".join(c for c in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(c))
    return plain.casefold().replace(",", "").replace("\u202f", "").replace("\u00a0", "")


def is_name(token: Token) -> bool:
    """Return whether a word needs to be held as a name: a capital anywhere, or a letter that is not Latin."""
    return any(c.isupper() or (c.isalpha() and not _latin(c)) for c in token.text)


def _latin(char: str) -> bool:
    return ord(char) < 0x250 or 0x1E00 <= ord(char) <= 0x1EFF


def names_of(tokens: Sequence[Token], ordinary: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield the names of a sentence as half-open runs of ``tokens``: capitalised words that follow one another,
    with particles between them. The first word counts only where it is no ordinary opener."""
    run: list[int] = []
    for at, token in enumerate(tokens):
        if at == 0 and token.text.lower() in ordinary and not any(c.isupper() for c in token.text[1:]):
            continue
        if token.apart and run:
            yield from _closed(tokens, run)
            run = []
        if (is_name(token) and not (token.text in MONTHS and _dated(tokens, at))) or (
            run and (token.folded in PARTICLES or (token.folded == "the" and tokens[run[-1]].folded == "of"))
        ):
            run.append(at)
        else:
            yield from _closed(tokens, run)
            run = []
    yield from _closed(tokens, run)


def _closed(tokens: Sequence[Token], run: list[int]) -> Iterator[tuple[int, int]]:
    while run and not is_name(tokens[run[-1]]):
        run = run[:-1]
    if run:
        yield run[0], run[-1] + 1


def told_in(tokens: Sequence[Token]) -> Told:
    """Return the numbers, dates and years of a text; a number that belongs to a date is no count."""
    counts: list[tuple[int, str]] = []
    days: list[tuple[int, int]] = []
    months: list[int] = []
    years: list[int] = []
    used: set[int] = set()
    for at, token in enumerate(tokens):
        month = _month(token)
        if month is None or not _dated(tokens, at):
            continue
        found = _days_around(tokens, at, used)
        days += [(day, month) for day in found]
        months.append(month)
        for after in (at + 1, at + 2):
            if after < len(tokens) and (year := _year(tokens[after])) and after not in used:
                years.append(year)
                used.add(after)
                break
    at = 0
    while at < len(tokens):
        if at in used:
            at += 1
            continue
        year = _year(tokens[at])
        if year and at and tokens[at - 1].folded in YEAR_LEADS:
            years.append(year)
            at += 1
            continue
        value, length = _number(tokens, at)
        if value is not None:
            counts.append((value, " ".join(t.text for t in tokens[at : at + length])))
        at += max(length, 1)
    loose = tuple(dict.fromkeys(t.folded for t in tokens if t.folded in LOOSE))
    return Told(tuple(counts), loose, tuple(days), tuple(months), tuple(years))


def _month(token: Token) -> int | None:
    return MONTH_NUMBER.get(token.folded.rstrip(".")) if token.text[:1].isupper() else None


def _dated(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a month's name is a date here: "May" and "March" are also words."""
    near = [tokens[i] for i in (at - 1, at + 1) if 0 <= i < len(tokens)]
    if any(_day(t) or _year(t) for t in near):
        return True
    before = tokens[at - 1].folded if at else ""
    if at + 2 < len(tokens) and tokens[at + 1].folded == "to" and _month(tokens[at + 2]) is not None:
        return True  # "June to July 2016"
    return before in {"in", "since", "of", "by", "until", "late", "early", "mid", "and", "between", "last"}


def _days_around(tokens: Sequence[Token], at: int, used: set[int]) -> list[int]:
    found = []
    if at and (day := _day(tokens[at - 1])):
        found.append(day)
        used.add(at - 1)
        if at >= 3 and tokens[at - 2].folded in ("and", "to", "or") and (first := _day(tokens[at - 3])):
            before = tokens[at - 4].folded if at >= 4 else ""
            if before in ("between", "from", "on", "of"):
                found.append(first)
                used.add(at - 3)
        elif at >= 2 and not tokens[at - 1].apart and (first := _day(tokens[at - 2])):
            found.append(first)
            used.add(at - 2)
    elif at + 1 < len(tokens) and (day := _day(tokens[at + 1])):
        found.append(day)
        used.add(at + 1)
        if at + 3 < len(tokens) and tokens[at + 2].folded in ("and", "to") and (last := _day(tokens[at + 3])):
            found.append(last)
            used.add(at + 3)
    return found


def _day(token: Token) -> int | None:
    ordinal = _ORDINAL.match(token.text)
    text = ordinal.group(1) if ordinal else token.text
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 2 and 1 <= int(text) <= 31 else None


def _year(token: Token) -> int | None:
    text = token.text
    return int(text) if len(text) == 4 and text.isascii() and text.isdigit() and 1000 <= int(text) <= 2200 else None


def _number(tokens: Sequence[Token], at: int) -> tuple[int | None, int]:
    """Return the number that begins at ``at`` in thousandths, and how many words it takes."""
    word = tokens[at].folded
    if word == "half" and at + 2 < len(tokens) and tokens[at + 1].folded in ("a", "an"):
        scale = SCALES.get(tokens[at + 2].folded)
        return (scale * 500, 3) if scale else (6_000, 3) if tokens[at + 2].folded == "dozen" else (None, 1)
    if word in ("a", "an") and at + 1 < len(tokens):
        following = tokens[at + 1].folded
        one = SCALES.get(following, 12 if following == "dozen" else 0)
        return (one * 1000, 2) if one else (None, 1)
    digits = re.match(r"\d+(?:\.\d+)?", word)
    if digits and (digits.group() == word or not any(c.isupper() for c in tokens[at].text)):
        value, length = round(float(digits.group()) * 1000), 1
    elif word in ONES or word in TENS:
        value, length = _spelt(tokens, at)
    elif word in ("dozen", "hundred") and not at:
        return ({"dozen": 12_000}.get(word, 100_000), 1)
    else:
        return None, 1
    while at + length < len(tokens) and not tokens[at + length].apart:
        following = tokens[at + length].folded
        if following in SCALES:
            value, length = value * SCALES[following], length + 1
        elif following == "dozen":
            value, length = value * 12, length + 1
        else:
            break
    return value, length


def _spelt(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    word = tokens[at].folded
    if word in ONES:
        return ONES[word] * 1000, 1
    value = TENS[word]
    if at + 1 < len(tokens) and not tokens[at + 1].apart and 0 < ONES.get(tokens[at + 1].folded, 0) < 10:
        return (value + ONES[tokens[at + 1].folded]) * 1000, 2
    return value * 1000, 1
