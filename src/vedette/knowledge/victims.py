"""Words that tell who a victim is, and words that tell of another matter, as data (``lexicons/victims.yaml``)."""

from __future__ import annotations

import re
from functools import lru_cache

from vedette.knowledge.word_files import lexicon
from vedette.model.records import Record


class VictimWords(Record, frozen=True):
    """Nouns and pronouns in lower case; ``apart`` finds the phrases that open another matter than the report's own."""

    female: frozenset[str]
    male: frozenset[str]
    young: frozenset[str]
    grown: frozenset[str]
    doers: frozenset[str]
    hitting: frozenset[str]
    missiles: frozenset[str]
    body: frozenset[str]
    fresh: frozenset[str]
    multiples: dict[str, int]
    apart: re.Pattern[str]


@lru_cache(maxsize=1)
def victim_words() -> VictimWords:
    """Return the words about victims, read once."""
    given = lexicon("victims")
    multiples = given.pop("multiples")
    phrases = "|".join(re.escape(phrase) for phrase in sorted(given.pop("apart"), key=len, reverse=True))
    return VictimWords(
        **{name: frozenset(words) for name, words in given.items()},
        multiples=multiples,
        apart=re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE),
    )
