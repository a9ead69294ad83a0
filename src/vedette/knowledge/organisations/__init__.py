"""Organisations that stand over any one conflict, by the names that newspapers give them.

Short forms are matched with their capitals: "WHO" is the World Health Organization and "who" is not.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from vedette.model.records import Record
from vedette.model.words import ActorKind


class Organisation(Record, frozen=True):
    """An organisation; ``country`` is ISO 3166-1 alpha-3. ``is_seat`` says that the name stands for the state
    itself, as "the Kremlin" does."""

    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    country: str | None = None
    is_seat: bool = False


def organisation_named(text: str) -> Organisation | None:
    """Return the organisation that ``text`` names, capitals and all, or None.

    >>> organisation_named("U.N.").name
    'United Nations'
    """
    return _by_name().get(text)


@lru_cache(maxsize=1)
def _by_name() -> dict[str, Organisation]:
    text = files("vedette.knowledge.organisations").joinpath("organisations.yaml").read_text(encoding="utf-8")
    given: dict[ActorKind, list[Any]] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    found: dict[str, Organisation] = {}
    for kind, rows in given.items():
        for row in rows:
            names = row if isinstance(row, list) else row["names"]
            more = {} if isinstance(row, list) else row
            organisation = Organisation(names[0], kind, tuple(names[1:]), more.get("country"), "as" in more)
            for name in names:
                found.setdefault(name, organisation)
    return found
