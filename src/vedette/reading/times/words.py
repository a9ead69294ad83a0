"""The words of a report spelt as one letter each, so that a pattern of time words is a plain regex.

"early last week" is spelt ``blu``. A word that no time expression holds is spelt ``_``, and most of a report
is that; the letters and what they stand for are listed in ``LETTERS``.
"""

from __future__ import annotations

import re
from functools import lru_cache

from vedette.knowledge.numbers import number_words
from vedette.knowledge.timewords import time_words
from vedette.model.records import Record
from vedette.model.syntax import Syntax, Token
from vedette.reading.numerals import numeral_at

LETTERS = {
    "t": "the",
    "a": "a, an",
    "i": "this, these",
    "h": "that, those",
    "e": "each, every",
    "s": "same",
    "l": "last, past",
    "v": "previous, prior",
    "x": "next, coming",
    "f": "following",
    "j": "recent",
    "c": "current",
    "n": "number",
    "q": "few, several",
    "H": "half",
    "u": "unit of time",
    "k": "weekend",
    "w": "weekday",
    "m": "month",
    "y": "year in figures",
    "Y": "decade (1990s)",
    "o": "ordinal",
    "S": "season",
    "p": "part of the day",
    "g": "ago",
    "r": "earlier, later",
    "R": "before, after",
    "b": "early, late, mid",
    "B": "beginning, end",
    "F": "of",
    "-": "hyphen",
    ",": "comma",
    ":": "10:35",
    "P": "a.m., p.m.",
    "T": "time zone",
    "'": "possessive",
    "A": "nearly, almost",
    "N": "about, around",
    "1": "more, less",
    "2": "than",
    "3": "at",
    "4": "least, most",
    "5": "up",
    "6": "to",
    "&": "and",
    "|": "or",
    "D": "a whole date in figures",
    "d": "today, now",
    "E": "full, trading, consecutive",
    "O": "old",
    "X": "holiday",
    "V": "on, in",
    "K": "by, until, since",
    "G": "fiscal",
    "Z": "so",
    "C": "century with its number",
    "M": "between",
}
WORDS = {
    "the": "t",
    "a": "a",
    "an": "a",
    "this": "i",
    "these": "i",
    "that": "h",
    "those": "h",
    "each": "e",
    "every": "e",
    "same": "s",
    "last": "l",
    "past": "l",
    "previous": "v",
    "prior": "v",
    "preceding": "v",
    "next": "x",
    "coming": "x",
    "upcoming": "x",
    "following": "f",
    "ensuing": "f",
    "subsequent": "f",
    "recent": "j",
    "latest": "j",
    "few": "q",
    "several": "q",
    "many": "q",
    "couple": "q",
    "half": "H",
    "ago": "g",
    "earlier": "r",
    "later": "r",
    "before": "R",
    "after": "R",
    "afterwards": "R",
    "previously": "r",
    "early": "b",
    "late": "b",
    "mid": "b",
    "beginning": "B",
    "end": "B",
    "start": "B",
    "middle": "B",
    "of": "F",
    "between": "M",
    "-": "-",
    "–": "-",
    "—": "-",
    ",": ",",
    "'s": "'",
    "’s": "'",
    "nearly": "A",
    "about": "N",
    "almost": "A",
    "around": "N",
    "roughly": "N",
    "approximately": "N",
    "over": "A",
    "some": "N",
    "more": "1",
    "less": "1",
    "fewer": "1",
    "no": "0",
    "than": "2",
    "at": "3",
    "least": "4",
    "most": "4",
    "up": "5",
    "to": "6",
    "and": "&",
    "or": "|",
    "full": "E",
    "consecutive": "E",
    "straight": "E",
    "successive": "E",
    "trading": "E",
    "whole": "E",
    "working": "E",
    "business": "E",
    "calendar": "E",
    "long": "E",
    "tense": "E",
    "old": "O",
    "weekend": "k",
    "weekends": "k",
    "a.m.": "P",
    "p.m.": "P",
    "am": "P",
    "pm": "P",
    "a.m": "P",
    "p.m": "P",
    "running": "E",
    "by": "K",
    "until": "K",
    "since": "K",
    "on": "V",
    "in": "V",
    "into": "V",
    "fiscal": "G",
    "so": "Z",
    "year-end": "B",
}
CLOCK = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)$")
DOTTED = re.compile(r"([01]?\d|2[0-4])\.([0-5]\d)$")
MILITARY = re.compile(r"([01]\d|2[0-3])[0-5]\d$")
NIGHTS = re.compile(r"([0-3]?\d)([-–—])([0-3]?\d)$")
WALL = re.compile(r"([01]?\d)(?:[:.]([0-5]\d))?(am|pm|a\.m\.?|p\.m\.?)$")
HOURS = frozenset({"am", "pm", "a.m.", "p.m.", "a.m", "p.m", "gmt", "utc", "local", "hrs"})
ISO = re.compile(r"(1[5-9]\d\d|20\d\d)-(0?[1-9]|1[0-2])-([0-2]?\d|3[01])(?!\d)")
SLASHED = re.compile(r"([0-3]?\d)([/.])([0-3]?\d)\2((?:19|20)?\d\d)$")
NO_YEAR = re.compile(r"([0-3]?\d)/([0-3]?\d)$")
NAMED_MONTH = re.compile(r"([0-3]?\d)[-–]([a-z]{3,9})[-–]((?:19|20)?\d\d)$")
YEAR = re.compile(r"(1[5-9]\d\d|20\d\d)$")
ORDINAL = re.compile(r"(\d{1,2})(st|nd|rd|th)$")
DECADE = re.compile(r"'?((?:1[5-9]|20)?\d0)'?s$")
GLUED = re.compile(r"(early|late|mid|pre|post|[a-z]{3,4}\.?)-?([a-z.]+|\d{1,4}s?)$")


class Word(Record, frozen=True):
    """A word of a report: its ``letter``, its lower-case ``text``, characters, token number and ``value``."""

    letter: str
    text: str
    start: int
    end: int
    token: int
    value: float | str | tuple[int, int, int] | None = None


def spell(syntax: Syntax) -> tuple[str, list[Word]]:
    """Return the letters of all words, and the words; a sentence's end is spelt ``.``."""
    texts = [token.text.lower() for token in syntax.tokens]
    words: list[Word] = []
    table, skip, sentence, feasts = _table(), 0, 0, _feasts()
    for i, (token, text) in enumerate(zip(syntax.tokens, texts, strict=True)):
        if i < skip:
            continue
        if token.sentence != sentence:
            sentence = token.sentence
            words.append(Word(".", "", token.start, token.start, i))
        found = table.get(text)
        if text in feasts and (end := _feast(texts, i, feasts[text])):
            name = " ".join(texts[i:end])
            words.append(Word("X", name, token.start, syntax[end - 1].end, i, name))
            skip = end
            continue
        if found is not None and found[0] in "moSul" and not _is_time_word(found[0], text, token, syntax):
            found = ("o", 2) if text == "second" else None
        if found is not None:
            words.append(Word(found[0], text, token.start, token.end, i, found[1]))
        elif not text[0].isalpha() or text in number_words().cardinals or "-" in text or text[-1].isdigit():
            skip = _figure(syntax, texts, i, words)
        else:
            words.append(Word("_", text, token.start, token.end, i))
    return "".join(word.letter for word in words), words


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, float | str | None]]:
    known = time_words()
    table: dict[str, tuple[str, float | str | None]] = {word: (letter, None) for word, letter in WORDS.items()}
    table |= {word: ("o", value) for word, value in number_words().ordinals.items()}
    table |= {word: ("w", value) for word, value in known.weekdays.items()}
    table |= {f"{word}s": ("W", value) for word, value in known.weekdays.items() if word.endswith("day")}
    table |= {word: ("m", value) for word, value in known.months.items()}
    table |= {word: ("S", value) for word, value in known.seasons.items()}
    table |= {word: ("p", value) for word, value in known.parts.items()}
    table |= {f"{word}s": ("p", value) for word, value in known.parts.items()}
    table |= {word: ("Y", value) for word, value in known.decades.items()}
    table |= {word: ("d", value) for word, value in known.words.items()}
    table |= dict.fromkeys(known.zones, ("T", None))
    for word, value in known.units.items():
        table[word] = ("u", value)
        table["centuries" if word == "century" else word.rstrip(".") + "s"] = ("u", value)
    table |= {word: ("X", word) for word in known.holidays if " " not in word}
    return table


@lru_cache(maxsize=1)
def _feasts() -> dict[str, list[tuple[str, ...]]]:
    """Return the names of feasts of more than one word by their first, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(time_words().holidays, key=lambda n: (-n.count(" "), n)):
        if " " in name:
            found.setdefault(name.split()[0], []).append(tuple(name.split()))
    return found


def _feast(texts: list[str], i: int, names: list[tuple[str, ...]]) -> int:
    """Return where the name of a feast that starts at ``i`` ends, or 0."""
    return next((i + len(name) for name in names if tuple(texts[i : i + len(name)]) == name), 0)


def _is_time_word(letter: str, text: str, token: Token, syntax: Syntax) -> bool:
    """Tell the month "May" from the verb, "the fall of" a city from autumn, a "second" from the second."""
    if letter == "m":
        return token.text[0].isupper() and _is_month(text, token, syntax)
    if letter == "S":
        if token.pos not in ("NOUN", "PROPN") or (
            text == "spring" and token.pos == "PROPN" and token.i and syntax[token.i - 1].text[0].isupper()
        ):
            return False
        after = syntax[token.i + 1].text if token.i + 1 < len(syntax) else ""
        before = syntax[token.i - 1].text.lower() if token.i else ""
        return not (after == "of" and not _year_after(syntax, token.i + 2)) and (
            text in ("summer", "winter", "autumn")
            or before in ("last", "this", "next", "the", "early", "late", "in", "past")
        )
    if letter == "u" and text == "second":
        return (
            token.pos == "NOUN"
            and token.dep != "amod"
            and syntax[max(token.i - 1, 0)].text.lower() in ("a", "per", "one")
        )
    return True


def _is_month(text: str, token: Token, syntax: Syntax) -> bool:
    """Tell a month from a name or a verb: "Jan Kavan", "May hopes", "the March for Life"."""
    after = syntax[token.i + 1].text if token.i + 1 < len(syntax) else ""
    before = syntax[token.i - 1].text if token.i else ""
    if len(text) == 3 and text != "may":
        return after[:1].isdigit() or before[:1].isdigit()
    if text == "march" and after in ("of", "for", "on", "to") and not _year_after(syntax, token.i + 2):
        return before.lower() in ("in", "since", "last", "early", "late", "by", "until", "this")
    return text != "may" or token.tag in ("NNP", "NN", "CD")


def _year_after(syntax: Syntax, i: int) -> bool:
    return i < len(syntax) and YEAR.match(syntax[i].text) is not None


def _figure(syntax: Syntax, texts: list[str], i: int, words: list[Word]) -> int:
    """Add the word or words of a token in figures, with a hyphen inside, or of a spelt number; return the next."""
    token, text = syntax[i], texts[i]
    whole = _whole_date(syntax, texts, i)
    if whole is not None:
        value, last = whole
        words.append(Word("D", "", token.start, syntax[last].end, i, value))
        return last + 1
    if MILITARY.match(text) and i + 1 < len(texts) and texts[i + 1] in HOURS:
        words.append(Word(":", f"{text[:2]}:{text[2:]}", token.start, token.end, i, text))
        return i + 1
    if (pair := NIGHTS.match(text)) and _by_month(texts, i):
        return _two_days(token, pair, words)
    if DOTTED.match(text) and i + 1 < len(texts) and texts[i + 1] in HOURS:
        words.append(Word(":", text, token.start, token.end, i, text))
        return i + 1
    for pattern, letter in ((CLOCK, ":"), (WALL, ":"), (ORDINAL, "o"), (DECADE, "Y"), (YEAR, "y")):
        match = pattern.match(text)
        if match:
            value_: float | str = text if letter == ":" else int(match[1])
            words.append(Word(letter, text, token.start, token.end, i, value_))
            return i + 1
    if text[0].isalpha() and ("-" in text or text[-1].isdigit()) and len(text) < 20 and (parts := GLUED.match(text)):
        cut = token.start + len(parts[1])
        return _glued(token, parts, cut, words)
    numeral = numeral_at(texts, i)
    if numeral is not None:
        end = numeral.end
        words.append(Word("n", text, token.start, syntax[end - 1].end, i, numeral.low))
        return end
    words.append(Word("_", text, token.start, token.end, i))
    return i + 1


def _by_month(texts: list[str], i: int) -> bool:
    """Return whether a month stands right before or behind token ``i``."""
    months = time_words().months
    return (i > 0 and texts[i - 1] in months) or (i + 1 < len(texts) and texts[i + 1] in months)


def _two_days(token: Token, pair: re.Match[str], words: list[Word]) -> int:
    """Split "3–4" beside a month: two days in one token."""
    middle = token.start + len(pair[1])
    words.append(Word("n", pair[1], token.start, middle, token.i, float(pair[1])))
    words.append(Word("-", pair[2], middle, middle + 1, token.i))
    words.append(Word("n", pair[3], middle + 1, token.end, token.i, float(pair[3])))
    return token.i + 1


def _glued(token: Token, parts: re.Match[str], cut: int, words: list[Word]) -> int:
    """Split "mid-1996", "Oct.7": two time words in one token."""
    table = _table()
    rest = parts[2]
    first = table.get(parts[1])
    second = table.get(rest)
    if second is None and (match := YEAR.match(rest) or DECADE.match(rest)):
        second = ("y" if match.re is YEAR else "Y", int(match[1]))
    elif second is None and rest.isdigit() and len(rest) <= 2:
        second = ("n", float(rest))
    if first is None or second is None or first[0] not in "bm":
        words.append(Word("_", token.text.lower(), token.start, token.end, token.i))
    else:
        words.append(Word(first[0], parts[1], token.start, cut, token.i, first[1]))
        words.append(Word(second[0], rest, token.end - len(rest), token.end, token.i, second[1]))
    return token.i + 1


def _whole_date(syntax: Syntax, texts: list[str], i: int) -> tuple[tuple[int, int, int], int] | None:
    """Read 2024-12-05 (five tokens), 5/12/2024, 5-Dec-2024 and the 05/12 of a stamp, whose year is then 0; the last
    token's number comes with the value.
    """
    if YEAR.match(texts[i]) and i + 4 < len(texts) and texts[i + 1] == texts[i + 3] == "-":
        match = ISO.match("".join(texts[i : i + 5]))
        if match and syntax[i + 4].end - syntax[i].start == match.end():
            return (int(match[1]), int(match[2]), int(match[3])), i + 4
    match = ISO.match(texts[i]) or None
    if match and match.end() == len(texts[i]):
        return (int(match[1]), int(match[2]), int(match[3])), i
    if (by_name := _with_named_month(syntax, texts, i)) is not None:
        return by_name
    if (short := NO_YEAR.match(texts[i])) and i + 1 < len(texts) and CLOCK.match(texts[i + 1]):
        return (0, int(short[1]), -int(short[2])), i
    slashed = SLASHED.match(texts[i])
    if slashed:
        a, b, year = int(slashed[1]), int(slashed[3]), _whole_year(slashed[4])
        if slashed[2] == ".":  # the day stands first wherever points are written
            return ((year, b, a), i) if a <= 31 and b <= 12 else None
        # Day first and month first are both read where both are possible: the month is then negative.
        if b > 12 >= a:
            return (year, a, b), i
        if a > 12 >= b:
            return (year, b, a), i
        return ((year, a, -b), i) if a <= 12 and b <= 12 else None
    return None


def _with_named_month(syntax: Syntax, texts: list[str], i: int) -> tuple[tuple[int, int, int], int] | None:
    """Read "5-Dec-2024", which the parser may have cut at its hyphens."""
    if not texts[i][0].isdigit():
        return None
    for last in range(i, min(i + 5, len(texts))):
        if last > i and syntax[last].start != syntax[last - 1].end:
            return None
        named = NAMED_MONTH.match("".join(texts[i : last + 1]))
        if named and (number := time_words().months.get(named[2])) is not None:
            return (_whole_year(named[3]), number, int(named[1])), last
    return None


def _whole_year(figures: str) -> int:
    year = int(figures)
    return year + (0 if year > 99 else 1900 if year > 50 else 2000)
