"""Words for whom a number counts, and for where people left and where they are (``lexicons/counted.yaml``)."""

from __future__ import annotations

import re
from functools import lru_cache

from vedette.knowledge.word_files import lexicon
from vedette.model.records import Record
from vedette.model.words import Direction


class CountedWords(Record, frozen=True):
    """``within`` and ``at_large`` hold groups of people, singular; the rest words before a place."""

    within: frozenset[str]
    at_large: frozenset[str]
    leaving: frozenset[str]
    reaching: frozenset[str]
    being: frozenset[str]


@lru_cache(maxsize=1)
def counted_words() -> CountedWords:
    """Return the shipped words, read once."""
    return CountedWords(**{name: frozenset(rows) for name, rows in lexicon("counted").items()})


def is_within(who: str) -> bool:
    """Return whether ``who`` are told within a number of people: children, medics."""
    return _last(who) in counted_words().within or who in counted_words().within


def is_at_large(who: str) -> bool:
    """Return whether ``who`` are people at large: nobody in particular, civilians, residents."""
    return not who or bool({_last(who), who.lower().split()[-1]} & counted_words().at_large)


def direction_of(sentence: str, places: tuple[str, ...]) -> Direction | None:
    """Return whether people moved ``from`` or ``to`` the place that bears one of the names, or are ``in`` it."""
    for name in sorted(places, key=lambda p: (-len(p), p)):
        found = re.search(rf"(\w+ )?(\w+) (?:the |its |their )?(?:\w+ of )?{re.escape(name)}\b", sentence)
        if found is None:
            continue
        last, both = found.group(2).lower(), "".join(w or "" for w in found.group(1, 2)).lower()
        for words, direction in _directions():
            if last in words or both in words:
                return "to" if direction == "in" and _ARRIVED.search(sentence) else direction
    return None


_ARRIVED = re.compile(r"\d[\d,. ]*(?:\s+[a-z-]+){0,3}\s+(?:(?:have|had|has)\s+)?(?:newly\s+)?arriv(?:ed|ing)\b")
"""Words that make those counted in a place such as came to it: "In Goma, 2,500 families arrived"."""


@lru_cache(maxsize=1)
def _directions() -> tuple[tuple[frozenset[str], Direction], ...]:
    words = counted_words()
    return (words.leaving, "from"), (words.reaching, "to"), (words.being, "in")


def _last(who: str) -> str:
    words = who.lower().split()
    return words[-1].removesuffix("s") if words and words[-1] not in counted_words().within else (words or [""])[-1]
