"""What the words of a report alone say of what it is about, before anything is parsed.

Words of war are weighed against words of the worlds that borrow them: a match report has shots and attacks,
a market report rallies and takeovers. What counts is how thick the evidence lies and how many different words give it;
a long text with one "attack" is about something else. The lean of all its words to a world stands beside these lists,
since no list holds all the words of sport.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from vedette.knowledge.relevance_words import RelevanceWords, relevance_words
from vedette.reading.relevance.worlds import Lean, content_words, log_odds
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
LISTS = ("strong", "plain", "worlds", "crime")


@dataclass(frozen=True, slots=True)
class Surface:
    """``lean``: the log-odds that the report is about a conflict or a crisis, by its words alone. ``earnest``:
    whether it is of states and their dealings, or people are shot, killed or taken, whatever its lean.
    """

    lean: float
    earnest: bool


def surface_of(text: str) -> Surface:
    """Return what the words of ``text`` alone say."""
    opening = plain(text[:LONG])
    shares = _lean().of(content_words(opening))
    small = opening.lower()
    words = WORDS.findall(small)
    known = relevance_words()
    lists = _listed(words, small, known)
    conflict, crime, politics = (float(shares[at]) for at in (CONFLICT, CRIME, POLITICS))
    world = log_odds(conflict + STATECRAFT * politics)
    return Surface(
        lean=lists + WORLD * world - (STRANGE if world < 0 else 0.0) if words else -9.0,
        earnest=politics > 0.25
        or (politics > 0.1 and conflict + politics > 0.5)
        or (conflict + crime > 0.6 and not known.grave.isdisjoint(words)),
    )


def _listed(words: list[str], small: str, known: RelevanceWords) -> float:
    """Return the log-odds that the lists of words give."""
    told: dict[str, Counter[str]] = {name: Counter() for name in LISTS}
    for word in words:
        for name, lemma in known.forms.get(word, ()):
            told[name][lemma] += 1
    borrowed = sum(1 for _ in _pattern(known.borrowed).finditer(small))
    strong = max(_sum(told["strong"], known.strong) - 3.0 * borrowed, 0.0)
    ordinary = max(_sum(told["plain"], known.plain) - 2.0 * borrowed, 0.0)
    against = _sum(told["worlds"], known.worlds) + 4.0 * borrowed
    crime = _sum(told["crime"], known.crime)
    for_it = strong + min(ordinary, strong + 4.0) * 0.5
    content = sum(1 for word in words if word not in known.empty)
    scale = 100.0 / (max(content, ENOUGH // 2) + 15)
    share = for_it / (for_it + against + 0.5) if for_it else 0.0
    lean = (
        0.42 * for_it * scale
        + (0.45 * min(len(told["strong"]), 6) + 0.2 * min(len(told["plain"]), 6)) * share
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
