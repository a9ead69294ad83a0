"""Words for ties between actors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from vedette.model.records import Record
from vedette.model.words import RelationType


class CompoundTie(Record, frozen=True):
    """The tie in "X-backed Y": ``from_modifier`` when it runs from X to Y, else from Y to X."""

    type: RelationType
    from_modifier: bool


class Phrase(Record, frozen=True):
    """A set phrase of one verb: the nouns it takes as its object (none: it needs no object), and its prepositions.

    ``against`` asks that it is done against somebody.
    """

    type: RelationType
    nouns: frozenset[str]
    prepositions: frozenset[str]
    against: bool


class TieWords(Record, frozen=True):
    """All words for ties, by the construction they stand in; keys are lemmas or lower-case forms."""

    compound: dict[str, CompoundTie]
    passive: dict[str, RelationType]
    active: dict[str, RelationType]
    company: dict[str, RelationType]
    noun_of: dict[str, RelationType]
    support: frozenset[str]
    giving: frozenset[str]
    leading_offices: frozenset[str]
    reversed: dict[str, RelationType]
    loyal: dict[str, RelationType]
    phrases: dict[str, tuple[Phrase, ...]]
    reliance: frozenset[str]
    imposing: frozenset[str]
    whose: frozenset[str]
    placed: frozenset[str]
    supplies: frozenset[str]
    military_offices: frozenset[str]
    local_offices: frozenset[str]
    member_offices: frozenset[str]
    chairs: frozenset[str]
    talks: frozenset[str]
    brokering: frozenset[str]
    battles: frozenset[str]
    battling: frozenset[str]
    striking: frozenset[str]
    serving: frozenset[str]
    contributing: frozenset[str]
    receiving: frozenset[str]
    unions: frozenset[str]
    past: frozenset[str]
    lifting: frozenset[str]


@lru_cache(maxsize=1)
def tie_words() -> TieWords:
    """Return the shipped words for ties."""
    read = yaml.safe_load(files("vedette.knowledge.lexicons").joinpath("ties.yaml").read_text(encoding="utf-8"))
    compound = {
        word: CompoundTie(entry["type"], entry["from"] == "modifier") for word, entry in read["compound"].items()
    }
    return TieWords(
        compound,
        read["passive"],
        read["active"],
        read["with"],
        read["noun_of"],
        frozenset(read["support"]),
        frozenset(read["giving"]),
        frozenset(read["leading_offices"]),
        read["reversed"],
        read["loyal"],
        _by_verb(read["phrases"]),
        frozenset(read["reliance"]),
        frozenset(read["imposing"]),
        *(
            frozenset(read[name])
            for name in (
                "whose",
                "placed",
                "supplies",
                "military_offices",
                "local_offices",
                "member_offices",
                "chairs",
                "talks",
                "brokering",
                "battles",
                "battling",
                "striking",
                "serving",
                "contributing",
                "receiving",
                "unions",
                "past",
                "lifting",
            )
        ),
    )


def _by_verb(rows: Iterable[Mapping[str, Any]]) -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, list[Phrase]] = {}
    for row in rows:
        nouns, prepositions = frozenset(row["nouns"]), frozenset(row["prepositions"])
        for verb in row["verbs"]:
            found.setdefault(verb, []).append(Phrase(row["type"], nouns, prepositions, row.get("against", False)))
    return {verb: tuple(phrases) for verb, phrases in found.items()}
