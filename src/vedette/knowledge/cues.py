"""Words that attribute, and what each may govern."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

import msgspec

from vedette.model.records import Record


class CueGroup(Record, frozen=True):
    """Verbs that take the same: ``quote``, ``clause``, ``infinitive``, ``object`` or ``prepositions``."""

    takes: tuple[str, ...]
    words: tuple[str, ...]
    prepositions: tuple[str, ...] = ()


class CueFile(Record, frozen=True):
    """The shipped list ``lexicons/cues.yaml`` as it is written."""

    verbs: tuple[CueGroup, ...]
    showing: frozenset[str]
    displaying: frozenset[str]
    nouns: frozenset[str]
    adjectives: frozenset[str]
    hearsay_adverbs: frozenset[str]
    medium_words: frozenset[str]
    media: frozenset[str]
    naming_words: frozenset[str]
    holders: frozenset[str]
    thing_endings: tuple[str, ...]
    things: frozenset[str]
    speaking_nouns: frozenset[str]
    sayers: frozenset[str]
    empty_objects: frozenset[str]
    stances: frozenset[str]
    mouths: frozenset[str]
    judging: frozenset[str]
    owned_nouns: frozenset[str]
    promises: frozenset[str]
    hearsay_nouns: frozenset[str]
    giving: frozenset[str]
    felt: frozenset[str]
    taking_for: frozenset[str]
    blames: frozenset[str]
    hearers: frozenset[str]
    late_cues: frozenset[str]
    hearsay_passives: frozenset[str]


class CueVerb(Record, frozen=True):
    """What one verb may govern as the content of an attribution."""

    takes: frozenset[str]
    prepositions: frozenset[str]


class CueLexicon(Record, frozen=True):
    """The cue words by lemma."""

    verbs: dict[str, CueVerb]
    words: CueFile


@lru_cache(maxsize=1)
def cue_lexicon() -> CueLexicon:
    """Return the shipped words, read once."""
    text = resources.files("vedette.knowledge.lexicons").joinpath("cues.yaml").read_bytes()
    words = msgspec.yaml.decode(text, type=CueFile)
    takes: dict[str, set[str]] = {}
    prepositions: dict[str, set[str]] = {}
    for group in words.verbs:
        for verb in group.words:
            takes.setdefault(verb, set()).update(group.takes)
            prepositions.setdefault(verb, set()).update(group.prepositions)
    verbs = {verb: CueVerb(frozenset(takes[verb]), frozenset(prepositions[verb])) for verb in takes}
    return CueLexicon(verbs, words)
