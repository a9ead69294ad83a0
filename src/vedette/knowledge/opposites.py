"""Words by which statements on one matter say opposite things: its poles, denials, causes, wholes and parts."""

from __future__ import annotations

from functools import lru_cache

from vedette.knowledge.numbers import number_words
from vedette.knowledge.word_files import verbatim
from vedette.model.records import Record

Phrase = tuple[str, ...]
"""Lemmas of which the later stand below the first in the sentence's tree, or right behind it."""


class Matter(Record, frozen=True):
    """What may stand one way or the other, with the words of both poles.

    ``same_side`` is true where only one and the same side cannot do both: who advances faces one who retreats.
    """

    name: str
    yes: tuple[Phrase, ...]
    no: tuple[Phrase, ...]
    same_side: bool = False


class Opposites(Record, frozen=True):
    """The shipped list ``lexicons/opposites.yaml``; what each field holds stands there."""

    light: frozenset[str]
    matters: tuple[Matter, ...]
    pairs: tuple[tuple[frozenset[str], frozenset[str]], ...]
    denial: frozenset[str]
    untrue: frozenset[Phrase]
    none: frozenset[str]
    fail: frozenset[str]
    unreal: frozenset[str]
    again: frozenset[str]
    causes: dict[str, tuple[Phrase, ...]]
    whole: frozenset[str]
    part: frozenset[str]
    revised: tuple[Phrase, ...]
    taken_back: tuple[Phrase, ...]
    generic: frozenset[str]
    state_side: frozenset[str]
    rebel_side: frozenset[str]
    households: frozenset[str]
    gaining: frozenset[str]
    losing: frozenset[str]
    expelling: frozenset[str]
    entering: frozenset[str]
    masters: frozenset[str]
    killing: frozenset[str]
    hurting: frozenset[str]
    vanishing: frozenset[str]
    seizing: frozenset[str]
    guessing: frozenset[str]
    subgroups: frozenset[str]
    totals: frozenset[str]
    arms: frozenset[str]
    harming: frozenset[str]
    harm: frozenset[str]
    laying: frozenset[str]
    claiming: frozenset[str]
    offices: frozenset[str]
    irregulars: frozenset[str]
    bodies: frozenset[str]
    clearing: frozenset[str]
    leaving: frozenset[str]
    standing: frozenset[str]
    won_back: frozenset[str]
    mishap: frozenset[str]
    all_harm: frozenset[str]
    figures: dict[str, str]


@lru_cache(maxsize=1)
def opposites() -> Opposites:
    """Return the shipped words, read once."""
    given = verbatim("opposites")
    words = {name: frozenset(_listed(given[name])) for name in WORDS}
    return Opposites(
        matters=tuple(_matter(row) for row in given["matters"]),
        pairs=tuple((frozenset(one.split()), frozenset(other.split())) for one, other in given["pairs"]),
        untrue=frozenset(_phrases(_listed(given["untrue"]))),
        revised=_phrases(_listed(given["revised"])),
        taken_back=_phrases(given["taken_back"]),
        causes={kind: _phrases(row) for kind, row in given["causes"].items()},
        figures={word: str(value) for word, value in number_words().cardinals.items()},
        **words,
    )


WORDS = tuple(name for name, kind in Opposites.__annotations__.items() if kind == "frozenset[str]")


def _matter(row: dict[str, object]) -> Matter:
    return Matter(str(row["name"]), _phrases(row["yes"]), _phrases(row["no"]), row.get("same_side") == "true")


def _listed(row: object) -> list[str]:
    if isinstance(row, list):
        return [str(word) for word in row]
    return [word.strip().strip('"') for word in str(row).split(",")]


def _phrases(row: object) -> tuple[Phrase, ...]:
    assert isinstance(row, list)  # noqa: S101 - the shipped file is so written
    return tuple(tuple(str(phrase).split()) for phrase in row)
