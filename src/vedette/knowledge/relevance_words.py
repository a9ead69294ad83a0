"""Words that tell a report of conflict or crisis from others, from ``lexicons/relevance.yaml``."""

from __future__ import annotations

from functools import lru_cache

from vedette.knowledge.actor_words import lexicon
from vedette.model.records import Record


class RelevanceWords(Record, frozen=True):
    """Lemma → weight for each list; ``borrowed`` are phrases, lower case, that use such words of something else."""

    strong: dict[str, float]
    plain: dict[str, float]
    worlds: dict[str, float]
    crime: dict[str, float]
    borrowed: tuple[str, ...]


@lru_cache(maxsize=1)
def relevance_words() -> RelevanceWords:
    """Return the words, read once."""
    given = lexicon("relevance")
    tables = [_weights(given[name]) for name in ("strong", "plain", "worlds", "crime")]
    return RelevanceWords(*tables, tuple(given["borrowed"]))


def _weights(rows: dict[float, list[str]]) -> dict[str, float]:
    weights: dict[str, float] = {}
    for weight, words in rows.items():
        for word in words:
            weights.setdefault(word, float(weight))
    return weights
