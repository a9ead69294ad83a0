"""Spots: where a place lies, as a person writes it: degrees, or the name of a place of the gazetteer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vedette.errors import InputError
from vedette.knowledge.gazetteer import GazetteerPlace, gazetteer
from vedette.model.judging import Spot

FORM = "Write LAT,LON or LAT,LON,RADIUS in degrees and metres, or a place of the gazetteer as NAME or NAME, ISO3."
SHOWN = 5
ABOUT_KM = 30.0
"""A district or a province whose middle lies this near a town of its name is not another place."""
_NUMBERS = re.compile(r"\s*([+-]?\d{1,2}(?:\.\d+)?)\s*[,;]\s*([+-]?\d{1,3}(?:\.\d+)?)\s*(?:[,;]\s*(\d{1,7})\s*m?\s*)?")


def spot_of(words: str) -> Spot:
    """Return the spot that ``words`` tell.

    Raises ``InputError`` where they are neither degrees on earth nor the name of one place.

    >>> spot_of("-1.68, 29.22, 500")
    Spot(lat=-1.68, lon=29.22, radius_m=500, name=None, gazetteer_id=None, country=None, admin1=None)
    """
    numbers = _NUMBERS.fullmatch(words)
    if numbers is None:
        return _named(words)
    lat, lon, radius = float(numbers[1]), float(numbers[2]), numbers[3]
    if abs(lat) > 90 or abs(lon) > 180:
        raise InputError(words, "no place on earth lies there", FORM)
    return Spot(lat, lon, int(radius) if radius else None)


def _named(words: str) -> Spot:
    name, _, within = (part.strip() for part in words.partition(","))
    found = [p for p in gazetteer().named(name) if not within or within.casefold() in _areas(p)] if name else []
    same = _one_place([p for p in found if not p.alternate] or found)
    if not same:
        raise InputError(words, "the gazetteer knows no such place", FORM)
    if len(same) > 1:
        rows = "; ".join(f"{p.name}, {p.admin1 or p.country} ({p.kind}, {p.lat},{p.lon})" for p in same[:SHOWN])
        raise InputError(words, f"the gazetteer knows {len(same)} places of that name", f"Give the degrees: {rows}.")
    place = same[0]
    return Spot(place.lat, place.lon, place.radius_m, place.name, place.id, place.country, place.admin1)


def _one_place(found: Sequence[GazetteerPlace]) -> list[GazetteerPlace]:
    """Return the town alone where all others are areas about it, else all."""
    towns = [p for p in found if p.kind == "town"]
    about = len(towns) == 1 and all(towns[0].km_to(p.lat, p.lon) <= ABOUT_KM for p in found)
    return towns if about else list(found)


def _areas(place: GazetteerPlace) -> set[str]:
    return {area.casefold() for area in (place.country, place.admin1, place.kind) if area}
