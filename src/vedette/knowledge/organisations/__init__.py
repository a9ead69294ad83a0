"""Organisations that stand over any one conflict, by the names that newspapers give them.

Short forms are matched with their capitals: "WHO" is the World Health Organization and "who" is not.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from vedette.knowledge.word_files import table
from vedette.model.records import Record
from vedette.model.words import ActorKind


class Organisation(Record, frozen=True):
    """An organisation; ``country`` is ISO 3166-1 alpha-3. ``stands_for`` is ``state`` where
    the name is used for the state itself ("the Kremlin"), ``army`` where the body is all of a country's army."""

    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    country: str | None = None
    stands_for: str | None = None


def organisation_named(text: str) -> Organisation | None:
    """Return the organisation that ``text`` names, capitals and all, or None.

    >>> organisation_named("U.N.").name
    'United Nations'
    """
    return _by_name().get(text)


@lru_cache(maxsize=1)
def organisation_starts() -> dict[str, int]:
    """Return the first words of names of several words, each with the most words and marks such a name has."""
    starts: dict[str, int] = {}
    for name in _by_name():
        words = name.replace("-", " - ").replace("'", " '").replace("/", " / ").split()
        if len(words) > 1:
            starts[words[0]] = max(starts.get(words[0], 0), len(words))
    return starts


@lru_cache(maxsize=1)
def _by_name() -> dict[str, Organisation]:
    given: dict[ActorKind, list[Any]] = table("organisations", "organisations")
    found: dict[str, Organisation] = {}
    for kind, rows in given.items():
        for row in rows:
            names = row if isinstance(row, list) else row["names"]
            more = {} if isinstance(row, list) else row
            organisation = Organisation(names[0], kind, tuple(names[1:]), more.get("country"), more.get("as"))
            for name in names:
                found.setdefault(name, organisation)
    return found
