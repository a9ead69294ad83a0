"""Nouns for people and households, what befalls them, and the words that bound a number, as data."""

from __future__ import annotations

from functools import lru_cache

from vedette.knowledge.word_files import lexicon
from vedette.model.records import Record
from vedette.model.words import Measure

Fate = tuple[Measure | None, str | None]
"""A measure and a reporting term: ``("displaced", "homeless")``; either may be None."""

MOVING: frozenset[Measure] = frozenset({"displaced", "returned", "evacuated"})
"""Measures of people who leave one place and come to another."""
PLURALS = {
    "man": "men",
    "woman": "women",
    "child": "children",
    "person": "persons",
    "family": "families",
    "body": "bodies",
    "life": "lives",
    "baby": "babies",
    "wife": "wives",
    "fatality": "fatalities",
    "casualty": "casualties",
}


class PeopleWords(Record, frozen=True):
    """Nouns in lower case, singular and plural, with their singular."""

    people: dict[str, str]
    households: dict[str, str]
    homes: dict[str, str]
    transparent: frozenset[str]
    armed: frozenset[str]
    others: frozenset[str]


class MeasureWords(Record, frozen=True):
    """Lemmas with the fate they tell; ``phrases`` are pairs of a verb and its object."""

    patient: dict[str, Fate]
    subject: dict[str, Fate]
    phrases: dict[tuple[str, str], Fate]
    adjectives: dict[str, Fate]
    nouns: dict[str, Fate]
    events: dict[str, Fate]
    housing: dict[str, Fate]
    forcing: frozenset[str]
    leaving: frozenset[str]
    shelters: frozenset[str]
    staying: frozenset[str]


class QualifierWords(Record, frozen=True):
    """Phrases, as tuples of words, with the qualifier they are; ``through`` changes nothing."""

    before: dict[tuple[str, ...], str]
    after: dict[tuple[str, ...], str]
    through: frozenset[tuple[str, ...]]


@lru_cache(maxsize=1)
def people_words() -> PeopleWords:
    """Return the nouns for people and households, read once."""
    given = lexicon("people")
    return PeopleWords(
        _numbered(given["people"]),
        _numbered(given["households"]),
        _numbered(given["homes"]),
        frozenset(given["transparent"]),
        frozenset(_numbered(given["armed"])),
        frozenset(_numbered(given["others"])),
    )


@lru_cache(maxsize=1)
def measure_words() -> MeasureWords:
    """Return the words that tell what befell people, read once."""
    given = lexicon("measures")

    def table(name: str) -> dict[str, Fate]:
        return {word: _fate(key) for key, words in given[name].items() for word in words}

    return MeasureWords(
        patient=table("patient"),
        subject=table("subject"),
        phrases={(verb, thing): _fate(key) for key, pairs in given["phrases"].items() for verb, thing in pairs},
        adjectives=table("adjectives"),
        nouns=table("nouns"),
        events=table("events"),
        housing=table("housing"),
        forcing=frozenset(given["forcing"]),
        leaving=frozenset(given["leaving"]),
        shelters=frozenset(given["shelters"]),
        staying=frozenset(given["staying"]),
    )


@lru_cache(maxsize=1)
def qualifier_words() -> QualifierWords:
    """Return the words that bound a number, read once."""
    given = lexicon("qualifiers")
    tables = {
        side: {tuple(phrase.split()): qualifier for qualifier, phrases in given[side].items() for phrase in phrases}
        for side in ("before", "after")
    }
    return QualifierWords(tables["before"], tables["after"], frozenset(tuple(p.split()) for p in given["through"]))


def _fate(key: str) -> Fate:
    measure, _, term = key.partition(" ")
    return None if measure == "-" else measure, term or measure  # type: ignore[return-value]


def _numbered(singulars: list[str]) -> dict[str, str]:
    forms: dict[str, str] = {}
    for word in singulars:
        forms[word] = word
        forms[_plural(word)] = word
    return forms


def _plural(word: str) -> str:
    for singular, plural in PLURALS.items():
        if word.endswith(singular):
            return word[: -len(singular)] + plural
    if word.endswith(("s", "x", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"
