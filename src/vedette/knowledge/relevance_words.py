"""Words that tell a report of conflict or crisis from others, from ``lexicons/relevance.yaml``."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from vedette.knowledge.inflecting import forms_of
from vedette.knowledge.word_files import lexicon
from vedette.model.records import Record

WEIGHED = ("strong", "plain", "worlds", "crime")


class RelevanceWords(Record, frozen=True):
    """Lemma → weight for each list; ``borrowed`` are phrases, lower case, that use such words of something else.

    ``harm`` are verbs that tell harm where ``harmed`` or persons are what they befall. ``forms`` leads from a form of a
    word to its lists and lemmas. ``happens`` are words of a happening, ``at_large`` those of a conflict at large,
    ``grave`` those of people shot, killed or taken, ``empty`` those that say nothing of what a text is about.
    """

    strong: dict[str, float]
    plain: dict[str, float]
    worlds: dict[str, float]
    crime: dict[str, float]
    borrowed: tuple[str, ...]
    harm: frozenset[str]
    harmed: frozenset[str]
    happens: frozenset[str]
    at_large: frozenset[str]
    grave: frozenset[str]
    empty: frozenset[str]
    forms: dict[str, tuple[tuple[str, str], ...]]


@lru_cache(maxsize=1)
def relevance_words() -> RelevanceWords:
    """Return the words, read once."""
    given = lexicon("relevance")
    weights = {name: _weights(given[name]) for name in WEIGHED}
    sets = {name: frozenset(given[name]) for name in ("harm", "harmed", "happens", "at_large", "grave", "empty")}
    told: dict[str, Any] = {**weights, **sets, "borrowed": tuple(given["borrowed"]), "forms": _forms(weights)}
    return RelevanceWords(**told)


def _weights(rows: dict[float, list[str]]) -> dict[str, float]:
    weights: dict[str, float] = {}
    for weight, words in rows.items():
        for word in words:
            weights.setdefault(word, float(weight))
    return weights


def _forms(weights: dict[str, dict[str, float]]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return form → lists and lemmas; a lemma's own form wins over one made from another lemma of its list."""
    found: dict[str, dict[str, str]] = {}
    for name, lemmas in weights.items():
        for lemma in lemmas:
            for form in forms_of(lemma):
                if form == lemma or form not in lemmas:
                    found.setdefault(form, {})[name] = lemma
    return {form: tuple(lists.items()) for form, lists in found.items()}
