"""Words inside names that do not tell one bearer from another: titles, particles, articles, heads of office."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources

import msgspec

from vedette.model.records import Record


class NamingLexicon(Record, frozen=True):
    """The shipped list ``lexicons/naming.yaml``, lower case; what each field holds stands there."""

    titles: frozenset[str]
    particles: frozenset[str]
    articles: frozenset[str]
    served: frozenset[str]
    little: frozenset[str]
    state_words: frozenset[str]
    force_words: frozenset[str]
    rebel_words: frozenset[str]
    rebel_heads: frozenset[str]
    terrorists: frozenset[str]
    group_words: frozenset[str]
    pointing: frozenset[str]
    people: frozenset[str]
    settlement: frozenset[str]
    assets: frozenset[str]
    parts: frozenset[str]
    ground: frozenset[str]
    willing: frozenset[str]
    forced: frozenset[str]
    legal: frozenset[str]
    short_names: frozenset[str]
    short_words: frozenset[str]
    regions: frozenset[str]


@lru_cache(maxsize=1)
def naming() -> NamingLexicon:
    """Return the shipped words, read once."""
    source = resources.files("vedette.knowledge.lexicons").joinpath("naming.yaml").read_bytes()
    lines = msgspec.yaml.decode(source, type=dict[str, list[str]])
    return NamingLexicon(**{name: frozenset(_words(rows)) for name, rows in lines.items()})


@lru_cache(maxsize=1)
def legal_forms() -> tuple[str, ...]:
    """Return the legal forms of companies, lower case, the longest first."""
    return tuple(sorted(naming().legal, key=lambda form: (-len(form), form)))


@lru_cache(maxsize=1)
def diminutives() -> dict[str, str]:
    """Return the short forms of given names with the full one: ``{"ben": "benjamin"}``."""
    return _pairs(naming().short_names)


@lru_cache(maxsize=1)
def short_words() -> dict[str, str]:
    """Return the short forms of words in organisations' names with the full one: ``{"intl": "international"}``."""
    return _pairs(naming().short_words)


def _pairs(rows: frozenset[str]) -> dict[str, str]:
    return {short.strip(): full.strip() for short, _, full in (row.partition("=") for row in rows)}


def _words(rows: list[str]) -> list[str]:
    return [word.strip() for row in rows for word in row.split(",")]


SETTLEMENTS = frozenset({"villages", "towns", "cities", "settlements", "localities", "communities"})
"""Plural words that stand before names of their own behind "of": "the towns of A and B" are A and B."""


@lru_cache(maxsize=1)
def _within() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return what finds a thing within a place behind a verb, before a passive, and a city that is not named."""
    assets = "|".join(sorted(naming().assets | SETTLEMENTS, key=len, reverse=True))
    inside = r"(?:in|inside|around|near|across|outside|along|within|at|of)"
    behind = re.compile(rf"\s+(?:[\w'’-]+\s+){{0,4}}?({assets})\s+({inside})\s", re.I)
    before = re.compile(
        rf"\b({assets})\s+({inside})\s+(?:[\w'’-]+\s+){{1,5}}(?:was|were|(?:has|have|had)\s+been|is|are)\s*$", re.I
    )
    unnamed = re.compile(r"\b(?:city|cities|town|towns|village|villages|capital|port)\s+(?:of|in)\s+(?:the\s+)?$", re.I)
    return behind, before, unnamed


def part_named(text: str, start: int, end: int) -> str | None:
    """Return the noun of a thing within a place that the verb at ``start..end`` of ``text`` takes, or None.

    >>> part_named("The army retook several villages in Kalehe.", 9, 15)
    'villages'
    >>> part_named("Rebels captured the towns of Sake and Minova.", 7, 15)
    """
    behind, before, _ = _within()
    found = behind.match(text[end : end + 90]) or before.search(text[max(0, start - 90) : start])
    if found is None:
        return None
    noun, link = found.group(1).lower(), found.group(2).lower()
    return None if link == "of" and noun in SETTLEMENTS else noun


def city_not_named(text: str, place: str) -> bool:
    """Return whether ``place`` stands in ``text`` only to say where a city lies: "the biggest city of the east"."""
    at = text.find(place) if place else -1
    return at > 0 and bool(_within()[2].search(text[max(0, at - 24) : at]))


@lru_cache(maxsize=1)
def _beside() -> re.Pattern[str]:
    around = "suburbs?|outskirts|countryside|fringes?|edges?|vicinity|environs|approaches|hinterland|surroundings"
    parts = "neighbou?rhoods|districts|quarters|villages?|towns?|hamlets?|settlements?|communities|camps?"
    article = r"(?:the\s+|(?:north|south|east|west)\w*\s+|rural\s+|nearby\s+)*$"
    within = "in|within|around|near|outside|across"
    return re.compile(
        rf"\b(?:(?:{around})\s+(?:of|to|on|{within})|(?:{parts})\s+(?:{within})|neighbou?rhoods\s+of)\s+{article}", re.I
    )


def only_beside(text: str, place: str) -> bool:
    """Return whether ``text`` names ``place`` only to say by which city a suburb or a village lies.

    >>> only_beside("The opposition held a suburb of Damascus.", "Damascus")
    True
    >>> only_beside("They took the town of Sake and villages near Sake.", "Sake")
    False
    """
    spots = list(re.finditer(rf"(?<!\w){re.escape(place)}(?!\w)", text))[:20] if place else []
    beside = [_beside().search(text[max(0, m.start() - 48) : m.start()]) for m in spots]
    return bool(spots) and all(beside) and not any(_SPOKEN_OF.match(text, m.end()) for m in spots)


_SPOKEN_OF = re.compile(r",\s+(?:the|a|an|its|their|whose|which|where)\b", re.I)
"""What makes a place spoken of in its own right: "a forest on the edge of Izium, the city that was won back"."""
