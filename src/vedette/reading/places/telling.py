"""Where the words say that an unlisted place lies: "28 kilometres west of Goma", "between Sake and Minova", "near Gao".

A distance with a direction gives a point and a radius of a third of the distance; a distance alone gives the disc round
the place told of; "between" gives the middle and half the way. What is told once in a report holds for each mention.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Container, Iterable
from itertools import pairwise

from vedette.knowledge.gazetteer import GazetteerPlace, distance_km, gazetteer
from vedette.model.syntax import Syntax, Token
from vedette.reading.places.drafts import Draft, Spot
from vedette.reading.places.phrases import side_of

UNITS = {"km": 1.0, "kms": 1.0, "kilometres": 1.0, "kilometers": 1.0, "kilometre": 1.0, "kilometer": 1.0}
MILES = {"miles": 1.609, "mile": 1.609, "mi": 1.609}
LENGTHS = {**UNITS, **MILES}
FURTHEST_KM = 600.0
"""A place told to lie further than this from another is not located by it."""
REACH = 14
"""Tokens between a name and the place that locates it."""
NEAR_M = 15_000
SPOKEN_OF = 0.08
"""Share of the frame from which a report speaks of a country."""
BACK = 3
"""Sentences back to the town from which a distance or a quarter is told."""
TOWNS = frozenset(("city", "town", "capital", "village"))
QUARTERS = frozenset((
    "neighbourhood", "neighborhood", "quarter", "suburb", "slum", "ward", "favela", "borough", "barrio", "district",
))  # fmt: skip
"""Nouns of parts of a town."""
SUBORDINATE = frozenset((
    "suburb", "outskirts", "quarter", "neighbourhood", "neighborhood", "district", "area", "part", "edge", "fringe",
    "fringes", "limits", "entrance", "gates",
))  # fmt: skip
"""Nouns of what a town holds or what lies at its border."""


def told(drafts: list[Draft], syntax: Syntax, frame: dict[str, float]) -> None:
    """Set ``spot`` of the drafts without a place where the words tell it, and give it to their other mentions.

    ``frame`` weighs the countries that the report speaks of.
    """
    within = frozenset(c for c in frame if frame[c] >= SPOKEN_OF)
    home = frozenset(sorted(frame, key=lambda c: (-frame[c], c))[:1])
    tokens = syntax.tokens
    found: dict[str, Spot] = {}
    for n, draft in enumerate(drafts):
        if draft.place is None and draft.key not in found:
            spot = (
                _after(draft, drafts[n + 1 : n + 4], tokens)
                or _between(draft, drafts, n, tokens)
                or _airfield(draft, within)
                or _held(draft)
                or _beside_what_is_told(draft, n, drafts, tokens, home)
            )
            if spot is not None:
                found[draft.key] = spot
    for draft in drafts:
        if draft.place is None:
            draft.spot = found.get(draft.key)


def _held(draft: Draft) -> Spot | None:
    """The unit that the words put it in."""
    host = draft.container.place if draft.container is not None else None
    if host is None or (host.kind == "country" and host.radius_m > 400_000):
        return None
    return Spot(host.lat, host.lon, max(host.radius_m, NEAR_M), host.country, host.admin1)


def _after(draft: Draft, following: Iterable[Draft], tokens: tuple[Token, ...]) -> Spot | None:
    """ "Kibumba, 28 km north of Goma"; "Kituku, near Goma"; "Mugunga, on the outskirts of Goma"."""
    for other in following:
        place = other.place
        gap = tokens[draft.last : other.first]
        if place is None or place.kind == "country" or other.key == draft.key:
            continue
        if len(gap) > REACH or tokens[other.first].sentence != tokens[draft.first].sentence:
            return None
        words = [t.text.lower() for t in gap]
        if not words or ";" in words or any(t.pos == "VERB" and t.tag in ("VBD", "VBZ", "VBP") for t in gap):
            return None
        if words[-1] not in ("of", "from", "near", "outside", "to", "in", "at", "the"):
            return None
        km = _length(gap)
        if km is not None and km <= FURTHEST_KM:
            return offset(place, km, next((s for s in map(side_of, reversed(words)) if s is not None), None))
        if km is not None:
            return None
        side = next((s for s in map(side_of, reversed(words)) if s is not None and s != (0, 0)), None)
        if side is not None and words[-1] == "of" and len(words) <= 5:
            return Spot(place.lat, place.lon, max(3 * place.radius_m, 40_000), place.country, place.admin1)
        if words[-1] in ("near", "outside") and len(words) <= 3:
            return Spot(place.lat, place.lon, max(NEAR_M, 3 * place.radius_m), place.country, place.admin1)
        if words[-1] == "of" and "," not in words[2:] and any(w in SUBORDINATE for w in words[-4:]):
            return Spot(place.lat, place.lon, max(NEAR_M, 2 * place.radius_m), place.country, place.admin1)
        return None
    return None


def _beside_what_is_told(
    draft: Draft, n: int, drafts: list[Draft], tokens: tuple[Token, ...], home: Container[str]
) -> Spot | None:
    """ "Tawila, about 60 km to the west"; "Bon Repos, north of the city"; "the Solino neighbourhood".

    Each is told from the town that the lines before speak of, or that the whole report does.
    """
    gap = tuple(t for t in tokens[draft.last : draft.last + 9] if t.sentence == tokens[draft.first].sentence)
    words = [t.text.lower() for t in gap]
    ahead = next((k for k, w in enumerate(words) if w in (".", ";")), len(words))
    gap, words = gap[:ahead], words[:ahead]
    km = _length(gap) if words[:1] == [","] else None
    side = next((s for s in map(side_of, words) if s is not None and s != (0, 0)), None)
    away = words[:1] == [","] and side is not None and any(w in TOWNS for w in words) and "of" in words
    quarter = bool({*words[:1], *_noun_before(draft, tokens)} & QUARTERS)
    if not (away or quarter or (km is not None and side is not None and not {"of", "from"} & set(words))):
        return None
    town = _spoken_of(n, drafts, tokens, home)
    if town is None:
        return None
    if km is not None and km <= FURTHEST_KM:
        return offset(town, km, side)
    return Spot(town.lat, town.lon, max(NEAR_M, (3 if away else 2) * town.radius_m), town.country, town.admin1)


def _noun_before(draft: Draft, tokens: tuple[Token, ...]) -> list[str]:
    """The noun of which the name is told ("the neighbourhood of Solino")."""
    before = tokens[max(draft.first - 2, 0) : draft.first]
    return [before[0].text.lower()] if len(before) == 2 and before[1].text.lower() == "of" else []


def _spoken_of(n: int, drafts: list[Draft], tokens: tuple[Token, ...], home: Container[str]) -> GazetteerPlace | None:
    """The town named last before a draft, a few sentences back at most, else the one that most of the report is on."""
    sentence = tokens[drafts[n].first].sentence
    towns = [d.place for d in drafts if d.place is not None and d.place.kind == "town" and d.place.country in home]
    counts = Counter(p.id for p in towns)
    main = max(towns, key=lambda p: counts[p.id], default=None)
    main = main if main is not None and counts[main.id] >= 2 else None
    for other in reversed(drafts[max(n - 6, 0) : n]):
        back = sentence - tokens[other.first].sentence
        if back > BACK or (back and main is not None):
            break
        place = other.place
        if place is not None and place.kind == "town" and other.key != drafts[n].key and place.country in home:
            return place
    return main


def _airfield(draft: Draft, within: Container[str]) -> Spot | None:
    """A village that no list knows may have an airport that one does ("Kavumu")."""
    found = [p for p in gazetteer().named(draft.text + " Airport") if p.country in within] if draft.guessed else []
    if len(found) != 1:
        return None
    return Spot(found[0].lat, found[0].lon, NEAR_M, found[0].country, found[0].admin1)


def _length(gap: tuple[Token, ...]) -> float | None:
    for left, right in pairwise(gap):
        factor = LENGTHS.get(right.text.lower())
        if factor is not None:
            try:
                return float(left.text.replace(",", "")) * factor
            except ValueError:
                return _NUMBERS.get(left.text.lower())
    for token in gap:
        number = token.text.lower().removesuffix("km")
        if number != token.text.lower() and number.replace(".", "").isdigit() and number.count(".") < 2:
            return float(number)
    return None


_TOLD = "two three four five six seven eight nine ten"
_NUMBERS = {word: float(n) for n, word in enumerate(_TOLD.split(), 2)} | {
    "twelve": 12.0, "fifteen": 15.0, "twenty": 20.0, "thirty": 30.0, "forty": 40.0, "fifty": 50.0,
}  # fmt: skip


def offset(place: GazetteerPlace, km: float, side: tuple[float, float] | None) -> Spot:
    """Return the spot that lies ``km`` from a place, to one side of it where the side is told."""
    if side is None or side == (0, 0):
        return Spot(place.lat, place.lon, int(max(km * 1100, 5_000)), place.country, place.admin1)
    east, north = side
    lat = place.lat + north * km / 111.2
    lon = place.lon + east * km / (111.2 * max(math.cos(math.radians(place.lat)), 0.05))
    return Spot(round(lat, 4), round(lon, 4), int(max(km * 350, 5_000)), place.country, place.admin1)


def _between(draft: Draft, drafts: list[Draft], n: int, tokens: tuple[Token, ...]) -> Spot | None:
    """ "Mubambiro, between Sake and Goma"."""
    pair = [d for d in drafts[n + 1 : n + 3] if d.place is not None and d.place.kind != "country"]
    if len(pair) < 2 or tokens[pair[1].first].sentence != tokens[draft.first].sentence:
        return None
    words = [t.text.lower() for t in tokens[draft.last : pair[0].first]]
    if not words or words[-1] != "between" or len(words) > 6 or pair[1].first - pair[0].last > 2:
        return None
    a, b = pair[0].place, pair[1].place
    if a is None or b is None:
        return None
    km = distance_km(a.lat, a.lon, b.lat, b.lon)
    if km > FURTHEST_KM:
        return None
    middle = (round((a.lat + b.lat) / 2, 4), round((a.lon + b.lon) / 2, 4))
    return Spot(*middle, int(max(km * 550, 5_000)), a.country if a.country == b.country else None, None)
