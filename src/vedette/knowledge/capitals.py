"""Words that decide where small letters belong in a report written in capitals."""

from __future__ import annotations

from functools import lru_cache

from vedette.knowledge.word_files import verbatim
from vedette.model.records import Record


class CapitalWords(Record, frozen=True):
    """The lists of ``lexicons/capitals.yaml``, each a set of words in small letters."""

    always: frozenset[str]
    months: frozenset[str]
    abbreviations: frozenset[str]
    particles: frozenset[str]
    openers: frozenset[str]
    titles: frozenset[str]
    names: frozenset[str]
    double: frozenset[str]


@lru_cache(maxsize=1)
def capital_words() -> CapitalWords:
    """Return the shipped lists, read once."""
    given: dict[str, str] = verbatim("capitals")
    return CapitalWords(**{key: frozenset(w.strip() for w in words.split(",")) for key, words in given.items()})
