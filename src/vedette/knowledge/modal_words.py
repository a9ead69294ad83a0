"""Words that take what they govern out of plain assertion, by the way they do it and their part of speech."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

import msgspec

from vedette.model.records import Record


class ModalWords(Record, frozen=True):
    """The lemmas of one way of not asserting, by part of speech."""

    verbs: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    modals: frozenset[str] = frozenset()


class ModalLexicon(Record, frozen=True):
    """The shipped list ``lexicons/modality.yaml``; what each field holds stands there."""

    expected: ModalWords
    planned: ModalWords
    feared: ModalWords
    reported: ModalWords
    denied: ModalWords
    denied_with_particle: dict[str, str]
    carriers: frozenset[str]
    wishes: frozenset[str]
    evidential_sources: frozenset[str]
    conditions: frozenset[str]
    party_words: frozenset[str]
    party_modifiers: frozenset[str]
    presupposing: frozenset[str]
    speaks_for: frozenset[str]
    institutions: frozenset[str] = frozenset()
    confirming: frozenset[str] = frozenset()
    declining: frozenset[str] = frozenset()


@lru_cache(maxsize=1)
def modal_lexicon() -> ModalLexicon:
    """Return the shipped words, read once."""
    text = resources.files("vedette.knowledge.lexicons").joinpath("modality.yaml").read_bytes()
    return msgspec.yaml.decode(text, type=ModalLexicon)
