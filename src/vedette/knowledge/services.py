"""Services a population lives on, and words for their state."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

import yaml

from vedette.model.records import Record
from vedette.model.words import ServiceState


class ServiceWords(Record, frozen=True):
    """``services`` maps a lower-case phrase to the service's name; the others map a word to the state it tells.

    ``openings`` are the first words of the phrases.
    """

    services: dict[str, str]
    verbs: dict[str, ServiceState]
    adjectives: dict[str, ServiceState]
    nouns: dict[str, ServiceState]
    wholes: frozenset[str]
    openings: frozenset[str]


@lru_cache(maxsize=1)
def service_words() -> ServiceWords:
    """Return the shipped words for services."""
    read = yaml.safe_load(files("vedette.knowledge.lexicons").joinpath("services.yaml").read_text(encoding="utf-8"))
    states: tuple[ServiceState, ...] = ("disrupted", "destroyed", "restored")
    tables: list[dict[str, ServiceState]] = [
        {word: state for state in states for word in read[state][sort]} for sort in ("verbs", "adjectives", "nouns")
    ]
    phrases = {phrase: service for service, spellings in read["services"].items() for phrase in spellings}
    openings = frozenset(phrase.split()[0] for phrase in phrases)
    verbs, adjectives, nouns = tables
    return ServiceWords(phrases, verbs, adjectives, nouns, frozenset(read["wholes"]), openings)
