"""Words that tell a report of conflict or crisis from others, from ``lexicons/relevance.yaml``."""

from __future__ import annotations

from functools import lru_cache

from vedette.knowledge.actor_words import lexicon
from vedette.model.records import Record


class RelevanceWords(Record, frozen=True):
    """Lemma → weight for each list; ``borrowed`` are phrases, lower case, that use such words of something else.

    ``harm`` are verbs that tell harm where ``harmed`` or persons are what they befall.
    """

    strong: dict[str, float]
    plain: dict[str, float]
    worlds: dict[str, float]
    crime: dict[str, float]
    borrowed: tuple[str, ...]
    harm: frozenset[str]
    harmed: frozenset[str]


@lru_cache(maxsize=1)
def relevance_words() -> RelevanceWords:
    """Return the words, read once."""
    given = lexicon("relevance")
    strong, plain, worlds, crime = (_weights(given[name]) for name in ("strong", "plain", "worlds", "crime"))
    harm, harmed = frozenset(given["harm"]), frozenset(given["harmed"])
    return RelevanceWords(strong, plain, worlds, crime, tuple(given["borrowed"]), harm, harmed)


def _weights(rows: dict[float, list[str]]) -> dict[str, float]:
    weights: dict[str, float] = {}
    for weight, words in rows.items():
        for word in words:
            weights.setdefault(word, float(weight))
    return weights
