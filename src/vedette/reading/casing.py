"""Capitals: a report written all in capital letters, as wires and cables once were, is given its small letters back.

A reader of names needs to see which words are names. A word is lowered when English knows it, and keeps its first
capital when it opens a sentence, is a place or a people, or is no word at all: then it is a name. What stands in
brackets behind its own initials is an abbreviation and stays as it is. Every character keeps its place, so that
offsets are those of the report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec
import numpy as np

from vedette.knowledge.capitals import capital_words
from vedette.knowledge.countries import country_named, country_of_demonym
from vedette.knowledge.gazetteer import gazetteer
from vedette.model.documents import Document
from vedette.reading.syntax import direction_of, known_words

LEAST = 120
"""Capitals below which nothing can be said of how a text is written."""
CAPITAL = 0.85
"""The share of capitals among the letters of a text that is written in them."""
OPENING = 4_000
"""Characters of a text that are looked at for it."""
WARNING = "it is written in capitals; small letters are restored"
WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*")
OPENS = re.compile(r"(?:^|(?<!\.[A-Z])[.!?]\)?\s+|\n\s*\n\s*|--\s*(?:\[[A-Z ]+\]\s+)+|:\s+[\"“])[\"'“‘(\[]?$")
BACK = 40
"""Characters looked back over for the end of the sentence before."""
BRACKETED = re.compile(r"(?<=[A-Z\"] )[(\[]([A-Z][A-Z0-9-]{1,5})[)\]]")
INNER = frozenset({"of", "the", "for", "and", "in", "to", "on", "de", "del", "la", "y"})
"""Words that an abbreviation leaves out."""
SUFFIXES = frozenset({"s", "t", "re", "ll", "ve", "nd", "rd", "th", "st"})
LONGEST_NAME = 4
"""Words in the longest name that is looked for in the gazetteer."""
BIG = 100_000
"""People of a town whose name is taken for the town, though it is a word that the dictionary lists too."""
ALIKE = 0.4
"""How near a known word's vector lies to those of names for it to be one beside another name."""
SHORTEST_PART = 3
ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("es", ""), ("es", "e"), ("s", ""), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"),
    ("er", ""), ("er", "e"), ("est", ""), ("est", "e"), ("ly", ""), ("ily", "y"), ("ness", ""), ("men", "man"),
    ("like", ""), ("less", ""),
)  # fmt: skip
PREFIXES = ("anti", "counter", "non", "un", "re", "pre", "para", "over", "inter", "mis", "dis", "sub", "ex")


def restored(document: Document) -> Document:
    """Return the document with its small letters, and a warning that says so, where it is all in capitals."""
    if not in_capitals(document.text):
        return document
    text = _Text(document.text).small()
    return msgspec.structs.replace(
        document,
        text=text,
        title=document.title if document.title is None else _Text(document.title).small(),
        warnings=(*document.warnings, WARNING),
    )


def in_capitals(text: str) -> bool:
    """Return whether a text of some length is written in capital letters."""
    upper = sum(map(str.isupper, text[:OPENING]))
    return upper >= LEAST and upper >= CAPITAL * (upper + sum(map(str.islower, text[:OPENING])))


class _Text:
    """One text in capitals, word by word."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lists = capital_words()
        self.spans = [(m.start(), m.end()) for m in WORD.finditer(text)]
        self.words = [text[a:b] for a, b in self.spans]
        self.lower = [_bare(w.lower()) for w in self.words]
        self.upper = {m[1] for m in BRACKETED.finditer(text) if country_named(m[1]) is None}
        self.upper |= {w for w in self.words if "." in w}
        self.titled = set(self._spelt_out())
        self.places = set(self._places())
        self.titled |= self.places
        self.names = {n for n in range(len(self.words)) if n not in self.titled and self._is_name(n)}
        self.titled |= self.names
        self.titled |= set(self._beside_names())

    def small(self) -> str:
        """Return the text with small letters where they belong; every character keeps its place."""
        out = list(self.text)
        for n, (start, end) in enumerate(self.spans):
            if not self._stays(n):
                for at in range(start + (n in self.titled or self._opens(start)), end):
                    small = out[at].lower()
                    if len(small) == 1:
                        out[at] = small
        return "".join(out)

    def _stays(self, n: int) -> bool:
        """Return whether a word is an abbreviation; "us" is the country behind an article alone."""
        low = self.lower[n]
        if low in SUFFIXES:
            return False
        if low in self.lists.abbreviations:
            return low != "us" or (n > 0 and self.lower[n - 1] in ("the", "a"))
        return self.words[n] in self.upper or (
            _is_consonants(low) and not self._is_month(n) and low not in self.lists.titles
        )

    def _opens(self, start: int) -> bool:
        return OPENS.search(self.text[max(0, start - BACK) : start]) is not None

    def _is_month(self, n: int) -> bool:
        start, end = self.spans[n]
        beside = re.search(r"\d\s*$", self.text[max(0, start - 4) : start]) or re.match(
            r"\s*\d", self.text[end : end + 4]
        )
        return self.lower[n] in self.lists.months and beside is not None

    def _is_name(self, n: int) -> bool:
        low = self.lower[n]
        if low in SUFFIXES or low in self.lists.particles:
            return False
        if low in self.lists.always or self._is_month(n) or _is_people(low):
            return True
        if low in self.lists.openers:
            return n + 1 < len(self.words) and not is_word(self.lower[n + 1])
        return not is_word(low)

    def _beside_names(self) -> Iterator[int]:
        """Yield titles before names and known words that look like names beside one, wherever they stand again."""
        found: set[str] = set()
        for n, low in enumerate(self.lower):
            if n in self.titled or not (low in self.lists.titles or _looks_like_name(low)):
                continue
            after = self._touch(n, n + 1) and n + 1 in self.names
            if low in self.lists.titles:
                if after or (self._touch(n, n + 1) and _looks_like_name(self.lower[n + 1])):
                    yield n
            elif after or (self._touch(n - 1, n) and (n - 1 in self.names or self.lower[n - 1] in self.lists.titles)):
                found.add(low)
        yield from (n for n, low in enumerate(self.lower) if low in found)

    def _touch(self, left: int, right: int) -> bool:
        """Return whether only a space lies between two words."""
        if left < 0 or right >= len(self.words):
            return False
        return self.text[self.spans[left][1] : self.spans[right][0]] in (" ", "\n")

    def _places(self) -> Iterator[int]:
        n = 0
        while n < len(self.words):
            length = self._place(n)
            yield from range(n, n + length)
            n += max(length, 1)

    def _place(self, n: int) -> int:
        """Return how many words from ``n`` on are the name of a place; 0 where they are none."""
        if self.lower[n] == "the":
            return 0
        for length in range(min(LONGEST_NAME, len(self.words) - n), 0, -1):
            end = self.spans[n + length - 1][1]
            phrase = self.text[self.spans[n][0] : end]
            if length > 1 and ("\n\n" in phrase or not _joined(phrase)):
                continue
            if _is_place(" ".join(self.lower[n : n + length]), length):
                return length
        return 0

    def _spelt_out(self) -> Iterator[int]:
        """Yield the words before a bracketed abbreviation that its letters stand for."""
        at = {start: n for n, (start, _) in enumerate(self.spans)}
        for found in BRACKETED.finditer(self.text):
            n = at.get(found.start(1))
            if n is not None:
                yield from _initials(self.lower, n, found[1].lower())


def _joined(phrase: str) -> bool:
    return all(c.isalpha() or c in " -'’\n" for c in phrase)


def _bare(low: str) -> str:
    """Return a word without the ending of what it owns."""
    return low[:-2] if low.endswith(("'s", "’s")) else low


def _initials(words: Sequence[str], n: int, letters: str) -> list[int]:
    """Return the words before ``n`` whose initials are ``letters`` in any order, since names are translated."""
    wanted: list[str] = sorted(c for c in letters if c.isalpha())
    found: list[int] = []
    for at in range(n - 1, max(-1, n - 12), -1):
        if words[at] not in INNER:
            found.append(at)
        if sorted(words[k][0] for k in found) == wanted:
            return found
        if len(found) >= len(wanted):
            break
    return []


def _is_consonants(low: str) -> bool:
    return len(low) > 1 and low.isascii() and not set(low) & set("aeiouy'")


@lru_cache(maxsize=32768)
def _is_people(low: str) -> bool:
    """Return whether a word names a people: "Nicaraguan", "Malians"."""
    return any(country_of_demonym(w) is not None for w in (low.capitalize(), low.capitalize().removesuffix("s")))


@lru_cache(maxsize=1)
def _direction_of_names() -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    directions = [v for w in sorted(capital_words().names) if (v := direction_of(w)) is not None]
    whole = np.sum(directions, axis=0)
    return np.asarray(whole / np.linalg.norm(whole), dtype=np.float32)


@lru_cache(maxsize=32768)
def _looks_like_name(low: str) -> bool:
    direction = direction_of(low)
    return direction is not None and float(direction @ _direction_of_names()) >= ALIKE


@lru_cache(maxsize=32768)
def _is_place(name: str, words: int) -> bool:
    if country_named(name) is not None:
        return name not in capital_words().double
    found = gazetteer().named(name)
    if not found or found[0].wordy:
        return False
    if words > 1:
        return not all(is_word(w) for w in name.split()) or found[0].population >= BIG
    return not is_word(name) or found[0].population >= BIG


@lru_cache(maxsize=32768)
def is_word(low: str) -> bool:
    """Return whether English has the word, in one of its forms."""
    known = known_words()
    if low in known:
        return True
    for ending, stem in ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) > 1:
            bare = low[: -len(ending)]
            if bare + stem in known or (len(bare) > 3 and bare[-1] == bare[-2] and bare[:-1] in known):
                return True
    if any(low.startswith(p) and low[len(p) :] in known for p in PREFIXES):
        return True
    return (low.endswith("s") and _is_compound(low[:-1], known)) or _is_compound(low, known)


def _is_compound(low: str, known: frozenset[str]) -> bool:
    """Return whether a word is two: "gunship", "checkpoint"."""
    cuts = range(SHORTEST_PART + 1, len(low) - SHORTEST_PART)
    return any(low[:at] in known and low[at:] in known for at in cuts)
