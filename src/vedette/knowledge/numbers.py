"""Number words and what each allows: "dozens" is two dozen or more, "several" three to nine.

The lists are data (``lexicons/numbers.yaml``); how the words combine is the business of the rooms.
"""

from __future__ import annotations

from functools import lru_cache

from vedette.knowledge.word_files import lexicon
from vedette.model.records import Record


class NumberWords(Record, frozen=True):
    """Number words in lower case. ``few`` gives the least and the greatest number a word allows."""

    cardinals: dict[str, int]
    magnitudes: dict[str, int]
    letters: dict[str, int]
    collectives: dict[str, int]
    plurals: dict[str, int]
    few: dict[str, tuple[int, int]]
    ordinals: dict[str, int]


@lru_cache(maxsize=1)
def number_words() -> NumberWords:
    """Return the number words of English, read once."""
    given = lexicon("numbers")
    given["few"] = {word: (low, high) for word, (low, high) in given["few"].items()}
    return NumberWords(**given)
