"""Words that name a disaster."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

import yaml

from vedette.model.records import Record


class HazardWords(Record, frozen=True):
    """Lower-case nouns: ``named`` hazards bear proper names, ``all`` holds these and the others."""

    named: frozenset[str]
    all: frozenset[str]


@lru_cache(maxsize=1)
def hazard_words() -> HazardWords:
    """Return the shipped words for disasters."""
    read = yaml.safe_load(files("vedette.knowledge.lexicons").joinpath("hazards.yaml").read_text(encoding="utf-8"))
    return HazardWords(frozenset(read["named"]), frozenset(read["named"]) | frozenset(read["hazards"]))
