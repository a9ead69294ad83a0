"""Words that tell who a victim is, and words that tell of another matter, as data (``lexicons/victims.yaml``)."""

from __future__ import annotations

import re
from functools import lru_cache

from vedette.knowledge.word_files import lexicon
from vedette.model.records import Record


class VictimWords(Record, frozen=True):
    """Nouns and pronouns in lower case; ``apart`` finds the phrases that open another matter than the report's own.

    ``struck`` finds what wounds by violence, ``accidental`` and ``own_hand`` what says that nobody else meant it.
    """

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
    struck: re.Pattern[str]
    accidental: re.Pattern[str]
    own_hand: re.Pattern[str]


@lru_cache(maxsize=1)
def victim_words() -> VictimWords:
    """Return the words about victims, read once."""
    given = lexicon("victims")
    return VictimWords(
        female=frozenset(given["female"]),
        male=frozenset(given["male"]),
        young=frozenset(given["young"]),
        grown=frozenset(given["grown"]),
        doers=frozenset(given["doers"]),
        hitting=frozenset(given["hitting"]),
        missiles=frozenset(given["missiles"]),
        body=frozenset(given["body"]),
        fresh=frozenset(given["fresh"]),
        multiples=given["multiples"],
        apart=_any_of(given["apart"]),
        struck=_any_of(given["struck"]),
        accidental=_any_of(given["accidental"]),
        own_hand=_any_of(given["own_hand"]),
    )


def _any_of(phrases: list[str]) -> re.Pattern[str]:
    """Return the pattern of any of the phrases, the longest first."""
    words = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
