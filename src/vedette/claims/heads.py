"""Whether a word stands for a person though no word list says so: a head of state's name, a calling before a name."""

from __future__ import annotations

from collections.abc import Mapping, Set

from vedette.knowledge.organisations.public_life import head_named
from vedette.model.readings import ActorMention, Reading

NONE: frozenset[str] = frozenset()
PERSONAL = frozenset({"actor", "people", "person"})
"""Classes of somebody of whom only the name is told."""


def as_person(reading: Reading, actors: Mapping[int, ActorMention], i: int, known: Set[str]) -> frozenset[str]:
    """Return the classes that token ``i``, of which no more than ``known`` is told, has as a person."""
    pos = reading.syntax[i].pos
    if pos == "NOUN" and not known and _is_called(reading, actors, i):
        return PERSONAL
    if pos == "PROPN" and known <= PERSONAL and _heads_a_state(reading, i):
        return PERSONAL | {"leader"}
    return NONE


def _heads_a_state(reading: Reading, i: int) -> bool:
    """Return whether a proper noun ends the name of a head of state by the day of the report: "Merkel is to visit"."""
    syntax, day = reading.syntax, reading.document.published
    words = [syntax[i].text]
    if i and syntax[i - 1].pos == "PROPN" and syntax[i - 1].head == i and syntax[i - 1].dep == "compound":
        words.insert(0, syntax[i - 1].text)
    head = head_named(" ".join(words), day.year if day is not None else None)
    return head is not None and bool(head.role)


def _is_called(reading: Reading, actors: Mapping[int, ActorMention], i: int) -> bool:
    """Return whether a noun is what a person is called by who is named beside it: "the poet Ko Zaw"."""
    beside = (actors.get(t.i) for t in reading.syntax.children(i, "appos"))
    return any(m is not None and m.kind == "person" and not m.pointing for m in beside)
