"""Countries and territories: codes, names, words for their people, neighbours.

The sources of the data stand in PROVENANCE.md in this folder.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

import msgspec

from vedette.model.records import Record

_SPACED = re.compile(r"[^0-9a-zà-ɏ]+")


class Country(Record, frozen=True):
    """A country or territory. ``iso3`` is ISO 3166-1 alpha-3 (XKX for Kosovo); ``people`` are its demonyms,
    the adjective first ("US", "Philippine"); ``seats`` other spellings of its capital and seats of government.

    ``lat`` and ``lon`` are of a middle point in WGS84 degrees, None where none is known; ``radius_m`` is that of a
    disc of the same area; ``box`` west, south, east, north of its main part in degrees. ``neighbours`` are
    alpha-3 codes; ``population`` that of GeoNames.
    """

    iso3: str
    iso2: str
    name: str
    also: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capital: str | None = None
    seats: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None
    radius_m: int = 0
    population: int = 0
    continent: str = ""
    neighbours: tuple[str, ...] = ()
    box: tuple[float, float, float, float] | None = None


@lru_cache(maxsize=1)
def countries() -> tuple[Country, ...]:
    """Return all countries and territories, by code."""
    raw = files(__name__).joinpath("countries.json").read_bytes()
    return tuple(msgspec.json.decode(raw, type=list[Country]))


@lru_cache(maxsize=1)
def by_iso3() -> dict[str, Country]:
    """Return the countries by their alpha-3 code."""
    return {c.iso3: c for c in countries()}


@lru_cache(maxsize=32768)
def country_named(name: str) -> Country | None:
    """Return the country of this name or common other name, or None.

    Names written in capitals only ("US", "UK", "CAR") are not found in small letters: "us" is a word.

    >>> country_named("the DRC").name, country_named("Türkiye").iso3, country_named("us")
    ('DR Congo', 'TUR', None)
    """
    words = _key(name)
    if len(words) <= 3 and words.upper() not in name.replace(".", ""):
        return None
    return _names().get(words)


@lru_cache(maxsize=32768)
def country_of_demonym(word: str) -> Country | None:
    """Return the country that a word for its people, in singular, plural or as adjective, belongs to, or None.

    >>> country_of_demonym("Syrians").iso3, country_of_demonym("Burkinabe").iso3
    ('SYR', 'BFA')
    """
    return _people().get(_key(word)) if word[:1].isupper() else None


def _key(name: str) -> str:
    words = _SPACED.sub(" ", name.lower().replace(".", "").replace("'", "").replace("’", "")).strip()
    return words.removeprefix("the ")


@lru_cache(maxsize=1)
def _names() -> dict[str, Country]:
    found: dict[str, Country] = {}
    for country in countries():
        found[_key(country.name)] = country
    for country in countries():
        for name in (*country.also, country.iso3 if country.iso3 in ("USA", "UAE") else country.name):
            found.setdefault(_key(name), country)
    return found


@lru_cache(maxsize=1)
def _people() -> dict[str, Country]:
    found: dict[str, Country] = {}
    names = _names()
    for country in countries():
        for word in country.people:
            key = _key(word)
            if names.get(key) is country:
                continue  # "Myanmar" and "US" are adjectives and names: the name wins
            found.setdefault(key, country)
            if not key.endswith(("s", "sh", "ch", "ese", "men")):
                found.setdefault(key + "s", country)
    return found
