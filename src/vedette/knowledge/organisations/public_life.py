"""What a name alone tells of its bearer: heads of state and of government with their years, parties, services, groups.

It serves to describe a phrase that stands by itself. Readers of reports do not ask it: there an actor is what the
report calls it.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Any

from rapidfuzz import fuzz

from vedette.knowledge.word_files import table
from vedette.model.records import Record

LIKE = 70.0
"""Least likeness (0 to 100) of first names that are one: Aleksandr / Alexander is 89, Donald / Melania 31."""
SHORT = 4
"""Letters below which a family name alone names nobody."""
ENDINGS = frozenset(("Jr.", "Jr", "II", "III", "VI", "XVI"))
_PLAIN = str.maketrans({"ł": "l", "đ": "d", "ı": "i", "ø": "o", "Ł": "L", "Đ": "D", "’": "'", "ʼ": "'"})


class PublicRole(Record, frozen=True):
    """A part in public life; ``country`` is ISO 3166-1 alpha-3 or None, ``first`` and ``last`` are years."""

    name: str
    role: str
    country: str | None
    first: int = 0
    last: int = 9999


@lru_cache(maxsize=1)
def as_of() -> int:
    """Return the year for which the heads of state are listed."""
    return int(_table("heads")["as_of"])


def public_body(name: str, year: int | None = None) -> PublicRole | None:
    """Return the party, group or service of this name as it was in ``year``, or None.

    >>> public_body("Shining Path").country, public_body("Taliban", 2015).role, public_body("Taliban", 2023).role
    ('PER', 'rebels', 'government')
    """
    given = _bodies().get(plain(name), ())
    when = year or as_of()
    return next((b for b in given if b.first <= when <= b.last), given[0] if given else None)


def head_named(name: str, year: int | None = None) -> PublicRole | None:
    """Return the head of state or government of this name, "former elite" after the last year in office, or None.

    A family name alone is enough where few bear it. Before the first year nothing but the country is told.

    >>> head_named("Aleksandr Lukashenko").country, head_named("Angela Merkel", 2022).role
    ('BLR', 'former elite')
    """
    words = plain(name).split()
    if not words:
        return None
    when = year or as_of()
    terms = _heads().get(" ".join(words)) or _by_family(words)
    begun = [term for term in terms if term.first <= when]
    held = next((term for term in begun if when <= term.last), None)
    if held is not None or not terms:
        return held
    role = "former elite" if begun else ""
    return PublicRole(terms[0].name, role, terms[0].country, terms[0].first, terms[0].last)


@lru_cache(maxsize=8192)
def plain(name: str) -> str:
    """Return a name without accents, spaces made single."""
    bare = unicodedata.normalize("NFKD", name.translate(_PLAIN))
    return " ".join("".join(c for c in bare if not unicodedata.combining(c)).split())


def _by_family(words: list[str]) -> tuple[PublicRole, ...]:
    bearers = _families().get(words[-1].removeprefix("al-").removeprefix("el-"), ())
    if len(words) == 1 or not bearers:
        return bearers
    return tuple(b for b in bearers if fuzz.ratio(words[0], plain(b.name).split()[0]) >= LIKE)


@lru_cache(maxsize=4)
def _table(name: str) -> Any:
    return table("organisations", name)


@lru_cache(maxsize=1)
def _heads() -> dict[str, tuple[PublicRole, ...]]:
    found: dict[str, tuple[PublicRole, ...]] = {}
    for country, rows in _table("heads")["heads"].items():
        for name, *years in rows:
            term = PublicRole(name, "government", country, *years)
            found[plain(name)] = (*found.get(plain(name), ()), term)
    return found


@lru_cache(maxsize=1)
def _families() -> dict[str, tuple[PublicRole, ...]]:
    """Return the heads by family name, without the names that many people or heads of two countries bear."""
    common = frozenset(_table("heads")["common"])
    found: dict[str, tuple[PublicRole, ...]] = {}
    for name, terms in _heads().items():
        family = next(w for w in reversed(name.split()) if w not in ENDINGS).removeprefix("al-").removeprefix("el-")
        if len(family) >= SHORT and family not in common:
            found[family] = (*found.get(family, ()), *terms)
    return {family: terms for family, terms in found.items() if len({t.country for t in terms}) == 1}


@lru_cache(maxsize=1)
def _bodies() -> dict[str, tuple[PublicRole, ...]]:
    found: dict[str, tuple[PublicRole, ...]] = {}
    for role, lands in _table("parties").items():
        for country, rows in lands.items():
            for row in rows:
                name, *years = row if isinstance(row, list) else [row]
                body = PublicRole(name, role, None if country == "XXX" else country, *years)
                found[plain(name)] = (*found.get(plain(name), ()), body)
    return found
