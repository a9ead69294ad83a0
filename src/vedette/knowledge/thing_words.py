"""Nouns of weapons, vehicles, documents and money, from ``lexicons/things.yaml``."""

from __future__ import annotations

from functools import lru_cache

from vedette.knowledge.word_files import lexicon
from vedette.model.records import Record


class ThingWords(Record, frozen=True):
    """``nouns``: singular, lower case → kind; ``models``: type name with its capitals → kind;
    ``longest``: words of the longest noun."""

    nouns: dict[str, str]
    models: dict[str, str]
    longest: int


@lru_cache(maxsize=1)
def thing_words() -> ThingWords:
    """Return the nouns of things, read once."""
    given = lexicon("things")
    nouns: dict[str, str] = {}
    for kind in ("weapon", "vehicle", "document", "money"):
        for noun in given[kind]:
            nouns.setdefault(noun, kind)
    models = {name: kind for kind, names in given["models"].items() for name in names}
    return ThingWords(nouns, models, max(len(noun.replace("-", " - ").split()) for noun in nouns))
