"""Countries, demonyms and capitals among the words."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from vedette.model.records import Record
from vedette.model.syntax import Syntax
from vedette.reading.actors import nations_tmp as countries

NationSort = Literal["country", "people", "capital"]
LONGEST = 6
"""Words that a country's name may have ("Democratic Republic of the Congo")."""


class Nation(Record, frozen=True):
    """Words that name a country: its name, its people or its capital, over tokens up to ``last``."""

    last: int
    iso: str
    sort: NationSort
    plural: bool = False


def nations_in(syntax: Syntax, text: str) -> dict[int, Nation]:
    """Return the nations by their first token; the longest wins, none overlap."""
    names, starts = _names()
    found: dict[int, Nation] = {}
    i, n = 0, len(syntax)
    while i < n:
        token = syntax[i]
        word = token.text
        longest = starts.get(word, 0) if word[0].isupper() or word in starts else 0
        for length in range(min(longest, n - i), 0, -1):
            phrase = text[token.start:syntax[i + length - 1].end]
            hit = names.get(phrase if length == 1 else " ".join(phrase.split()))
            if hit is not None:
                found[i] = Nation(i + length, hit[0], hit[1], hit[2])
                i += length - 1
                break
        i += 1
    return found


def country_name(iso: str) -> str:
    """Return the name of a country as newspapers write it."""
    return countries.name_of(iso) or iso


def demonym(iso: str) -> str:
    """Return the adjective of a country, its name where none is known."""
    return countries.demonym_of(iso) or country_name(iso)


@lru_cache(maxsize=1)
def _names() -> tuple[dict[str, tuple[str, NationSort, bool]], dict[str, int]]:
    names: dict[str, tuple[str, NationSort, bool]] = {}
    for phrase, iso in countries.capitals().items():
        names[phrase] = (iso, "capital", False)
    for phrase, iso in countries.demonyms().items():
        names[phrase] = (iso, "people", False)
        if not phrase.endswith(("ese", "sh", "ch", "s", "ss")):
            names.setdefault(f"{phrase}s", (iso, "people", True))
    for phrase, iso in countries.names().items():
        names[phrase] = (iso, "country", False)
    starts: dict[str, int] = {}
    for phrase in names:
        first = phrase.replace("-", " ").split()[0]
        length = min(len(phrase.replace("-", " - ").replace("'", " '").split()), LONGEST)
        starts[first] = max(starts.get(first, 0), length)
    return names, starts
