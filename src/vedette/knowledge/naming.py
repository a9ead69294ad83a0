"""Words inside names that do not tell one bearer from another: titles, particles, articles, heads of office."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

import msgspec

from vedette.model.records import Record


class NamingLexicon(Record, frozen=True):
    """The shipped list ``lexicons/naming.yaml``, lower case; what each field holds stands there."""

    titles: frozenset[str]
    particles: frozenset[str]
    articles: frozenset[str]
    little: frozenset[str]
    state_words: frozenset[str]
    force_words: frozenset[str]
    rebel_words: frozenset[str]
    rebel_heads: frozenset[str]
    group_words: frozenset[str]
    pointing: frozenset[str]
    people: frozenset[str]
    settlement: frozenset[str]
    assets: frozenset[str]
    willing: frozenset[str]
    forced: frozenset[str]


@lru_cache(maxsize=1)
def naming() -> NamingLexicon:
    """Return the shipped words, read once."""
    source = resources.files("vedette.knowledge.lexicons").joinpath("naming.yaml").read_bytes()
    lines = msgspec.yaml.decode(source, type=dict[str, list[str]])
    return NamingLexicon(**{name: frozenset(_words(rows)) for name, rows in lines.items()})


def _words(rows: list[str]) -> list[str]:
    return [word.strip() for row in rows for word in row.split(",")]
