"""What the words of a report alone say of what it is about, before anything is parsed.

Words of war are weighed against words of the worlds that borrow them: a match report has shots and attacks,
a market report rallies and takeovers. What counts is how thick the evidence lies and how many different words give it;
a long text with one "attack" is about something else. The lean of all its words to a world stands beside these lists,
since no list holds all the words of sport.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from vedette.knowledge.relevance_words import relevance_words
from vedette.knowledge.worlds import worlds
from vedette.reading.relevance.worlds import Lean, Shares, content_words, log_odds
from vedette.reading.syntax import plain

REPEATS = 4
"""Occurrences of one word that count; more of the same tell nothing new."""
ENOUGH = 60
"""Words from which on a text is long enough for its thickness to be taken as it is."""
OFFSET = 3.0
"""The lean at which a report is as likely about a conflict as not, where words speak against it too."""
UNOPPOSED = 1.8
"""The same where none does."""
LONG = 5600
"""Characters of a text that are weighed: a report says early what it is about."""
WORDS = re.compile(r"[a-z][a-z'-]*[a-z]")
CONFLICT, CRIME, POLITICS = 0, 4, 6
"""The places of three worlds among the shares."""
STATECRAFT = 0.4
"""How far the words of states and their dealings are words of conflict."""
WORLD, STRANGE = 1.5, 0.8
"""What the lean of all words weighs beside the lists, and what words of another world take off besides."""
LEAST = -4.0
"""The lists say no more than this against: a borrowed word or two must not outweigh all others of a short note."""
LITTLE = 1e-4
NOTHING = -9.0
"""What a text without words says."""
LISTS = ("strong", "plain", "worlds", "crime")


@dataclass(frozen=True, slots=True)
class Surface:
    """``lean``: the log-odds that the report is about a conflict or a crisis, by its words alone. ``here``: those that
    it is of the world where conflicts are, and not of one that borrows their words; a killing is of it.
    """

    lean: float
    here: float


@dataclass(frozen=True, slots=True)
class _Told:
    """The words of the lists that a text holds, how many phrases borrow them, and its words that say something."""

    lists: dict[str, Counter[str]]
    borrowed: int
    content: int
    grave: int


@lru_cache(maxsize=64)
def surface_of(text: str) -> Surface:
    """Return what the words of ``text`` alone say."""
    opening = plain(text[:LONG])
    shares = _lean().of(content_words(opening))
    small = opening.lower()
    words = WORDS.findall(small)
    told = _told(words, small)
    world = log_odds(float(shares.shares[CONFLICT]) + STATECRAFT * float(shares.shares[POLITICS]))
    lists = _listed(told)
    return Surface(
        lean=lists + WORLD * world - (STRANGE if world < 0 else 0.0) if words else NOTHING,
        here=float(np.dot(worlds().gate, signs_of(shares, told))) if words else NOTHING,
    )


def _told(words: list[str], small: str) -> _Told:
    known = relevance_words()
    lists: dict[str, Counter[str]] = {name: Counter() for name in LISTS}
    for word in words:
        for name, lemma in known.forms.get(word, ()):
            lists[name][lemma] += 1
    return _Told(
        lists=lists,
        borrowed=sum(1 for _ in _pattern(known.borrowed).finditer(small)),
        content=sum(1 for word in words if word not in known.empty),
        grave=len(known.grave.intersection(words)),
    )


def signs_of(shares: Shares, told: _Told) -> list[float]:
    """Return the signs that the gate weighs: the worlds' shares, the thickness of each list, grave words, shortness."""
    wary = np.log(shares.wary + LITTLE)
    strong, ordinary, against, crime = _weights(told)
    thickness = 10.0 / (told.content + 10)
    grave = min(told.grave, 3)
    return [
        *(wary - wary.mean()).tolist(),
        max(strong - 3.0 * told.borrowed, 0.0) * thickness,
        max(ordinary - 2.0 * told.borrowed, 0.0) * thickness,
        against * thickness,
        crime * thickness,
        math.log1p(told.borrowed),
        min(len(told.lists["strong"]), 6) / 6,
        min(len(told.lists["worlds"]), 6) / 6,
        grave / 3,
        float(shares.wary[CONFLICT] + shares.wary[CRIME]) if grave else 0.0,
        10.0 / (shares.words + 10),
        1.0,
    ]


def signs_in(text: str) -> list[float]:
    """Return the signs of a text, on which the gate is trained."""
    opening = plain(text[:LONG])
    small = opening.lower()
    return signs_of(_lean().of(content_words(opening)), _told(WORDS.findall(small), small))


def _weights(told: _Told) -> tuple[float, float, float, float]:
    known = relevance_words()
    lists = told.lists
    return (
        _sum(lists["strong"], known.strong),
        _sum(lists["plain"], known.plain),
        _sum(lists["worlds"], known.worlds),
        _sum(lists["crime"], known.crime),
    )


def _listed(told: _Told) -> float:
    """Return the log-odds that the lists of words give."""
    all_strong, all_plain, of_worlds, crime = _weights(told)
    strong = max(all_strong - 3.0 * told.borrowed, 0.0)
    ordinary = max(all_plain - 2.0 * told.borrowed, 0.0)
    against = of_worlds + 4.0 * told.borrowed
    for_it = strong + min(ordinary, strong + 4.0) * 0.5
    scale = 100.0 / (max(told.content, ENOUGH // 2) + 15)
    share = for_it / (for_it + against + 0.5) if for_it else 0.0
    lean = (
        0.42 * for_it * scale
        + (0.45 * min(len(told.lists["strong"]), 6) + 0.2 * min(len(told.lists["plain"]), 6)) * share
        - 0.40 * against * scale
        - 0.35 * max(crime - 0.7 * strong, 0.0) * scale
    )
    return max(lean - (OFFSET if against or crime else UNOPPOSED), LEAST)


def _sum(told: Counter[str], weights: dict[str, float]) -> float:
    return sum(weights[lemma] * min(n, REPEATS) for lemma, n in told.items())


@lru_cache(maxsize=1)
def _lean() -> Lean:
    return Lean()


@lru_cache(maxsize=2)
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(re.escape(p) for p in sorted(phrases, key=len, reverse=True)) + r")\b")
