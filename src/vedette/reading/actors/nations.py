"""Countries, demonyms and capitals among the words."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from vedette.knowledge.countries import by_iso3, countries
from vedette.model.records import Record
from vedette.model.syntax import Syntax

NationSort = Literal["country", "people", "capital"]
LARGE = 1_000_000
"""People that a country must have for its capital to stand for its government ("Victoria" and "Stanley" do not)."""
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
        longest = starts.get(word)
        if longest is None:
            i += 1
            continue
        for length in range(min(longest, n - i), 0, -1):
            phrase = text[token.start : syntax[i + length - 1].end]
            hit = names.get(phrase if length == 1 else " ".join(phrase.split()))
            if hit is not None and not (hit[1] == "people" and _is_a_language(syntax, i, i + length)):
                found[i] = Nation(i + length, hit[0], hit[1], hit[2])
                i += length - 1
                break
        i += 1
    return found


NAMING = frozenset(("acronym", "acronyms", "initials", "abbreviation", "language", "spelling", "translation"))


def _is_a_language(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether an adjective names a tongue and no nation: "ELN in Spanish", "its French acronym"."""
    if last >= len(syntax):
        return False
    if syntax[last].lemma.lower() in NAMING:
        return True
    return first > 0 and syntax[first - 1].text.lower() == "in" and syntax[last].text in (")", ",", ".", "as", "]")


def country_name(iso: str) -> str:
    """Return the name of a country as newspapers write it, its code where it is unknown."""
    country = by_iso3().get(iso)
    return country.name if country else iso


def demonym(iso: str) -> str:
    """Return the adjective of a country, its name where none is known."""
    country = by_iso3().get(iso)
    return country.people[0] if country and country.people else country_name(iso)


@lru_cache(maxsize=256)
def whole_army(iso: str) -> frozenset[str]:
    """Return the words that a name for all of a country's army is made of."""
    country = by_iso3().get(iso)
    words = {
        "armed",
        "forces",
        "army",
        "military",
        "general",
        "royal",
        "staff",
        "defence",
        "defense",
        "force",
        "national",
        "troops",
        "arab",
    }
    for phrase in (country.name, *country.also, *country.people) if country else ():
        words.update(phrase.lower().replace(".", "").split())
    return frozenset(words)


@lru_cache(maxsize=1)
def _names() -> tuple[dict[str, tuple[str, NationSort, bool]], dict[str, int]]:
    """Return every phrase with what it names, and by first word the most words a phrase may have.

    Names beat demonyms ("Georgia") and demonyms capitals; where two countries share a name the more peopled has it.
    """
    names: dict[str, tuple[str, NationSort, bool]] = {}
    peopled = sorted(countries(), key=lambda c: c.population)
    for country in peopled:
        if country.capital and country.population > LARGE:
            for seat in (country.capital, *country.seats):
                names[seat] = (country.iso3, "capital", False)
    for country in peopled:
        for word in country.people:
            names[word] = (country.iso3, "people", False)
            if not word.endswith(("ese", "sh", "ch", "s", "ss")) and not word.isupper():
                names[f"{word}s"] = (country.iso3, "people", True)
    for country in peopled:
        for name in (country.name, *country.also):
            names[name] = (country.iso3, "country", False)
    starts: dict[str, int] = {}
    for phrase in names:
        first = phrase.replace("-", " ").split()[0]
        length = min(len(phrase.replace("-", " - ").replace("'", " '").split()), LONGEST)
        starts[first] = max(starts.get(first, 0), length)
    return names, starts
