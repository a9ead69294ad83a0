"""Place names that stand inside something else: "Ministry of Health of Kerala", "UK-based", "northern Mali".

They say where something comes from or what it is part of, never where anything happens. So they are kept apart from
the places: nothing takes place there, yet whoever asks which places a report names finds them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from vedette.knowledge.case import CaseKnowledge
from vedette.knowledge.countries import country_named
from vedette.knowledge.gazetteer import GazetteerPlace, gazetteer
from vedette.knowledge.gazetteer.folding import fold
from vedette.model.readings import PlaceMention, Reader, Reading
from vedette.model.syntax import Token
from vedette.reading.places.homonyms import outshines
from vedette.reading.places.phrases import side_of
from vedette.reading.places.weighing import HYPHENED
from vedette.reading.places.words import place_words

LONGEST = 3
"""Words of a name inside another."""
SPOKEN_OF = 0.1
"""Least share of a report's places in a country whose smaller places are looked for inside names."""
WELL_KNOWN = 100_000
"""People of a town that is where something may be based without its country."""
BODIES = frozenset(("ORG",))


def reader(case: CaseKnowledge) -> Reader:  # noqa: ARG001 - every reader is made of the user's knowledge
    """Return the reader of place names inside other names."""
    return Reader("place_names", ("syntax", "places"), "place_names", _read)


@dataclass(slots=True)
class Scene:
    """What the report's places tell: ``known`` are those by folded name, ``share`` each country's part of them."""

    known: dict[str, PlaceMention]
    share: dict[str, float]
    covered: set[int]


def _read(reading: Reading) -> tuple[PlaceMention, ...]:
    scene = _scene(reading)
    found = [*_inside_names(reading, scene), *_of_parts(reading)]
    return tuple(sorted(found, key=lambda m: (m.start, m.end)))


def _scene(reading: Reading) -> Scene:
    known: dict[str, PlaceMention] = {}
    heard: Counter[str] = Counter()
    covered: set[int] = set()
    for m in reading.places:
        covered.update(range(*reading.syntax.at(m.start, m.end)))
        if not m.pointing and m.gazetteer_id is not None:
            known.setdefault(fold(m.text), m)
        if m.country and not m.pointing:
            heard[m.country] += 1
    total = sum(heard.values()) or 1
    return Scene(known, {c: n / total for c, n in heard.items()}, covered)


def _inside_names(reading: Reading, scene: Scene) -> Iterator[PlaceMention]:
    """The names of places in names of bodies and before "-based"."""
    tokens, text, i = reading.syntax.tokens, reading.document.text, 0
    while i < len(tokens):
        token, last = tokens[i], i + 1
        whole, _, tail = token.text.rpartition("-")
        if whole and whole[0].isupper() and tail in HYPHENED:
            made = _mention(token.start, text[token.start : token.start + len(whole)], scene, free=True)
            if made is not None:
                yield made
            i = last
            continue
        if token.text[0].isupper() and i not in scene.covered and token.text != "The":
            in_body = token.entity[2:] in BODIES
            for end in range(min(i + LONGEST, len(tokens)), i, -1):
                if not (_belongs(tokens, end) if not in_body else _stands_in_body(tokens, i, end)):
                    continue
                surface = text[token.start : tokens[end - 1].end]
                made = _mention(token.start, surface, scene, free=not in_body or _belongs(tokens, end))
                if made is not None:
                    yield made
                    last = end
                    break
        i = last


def _belongs(tokens: tuple[Token, ...], end: int) -> bool:
    """Whether "-based" or a word like it follows."""
    if end + 1 >= len(tokens) or tokens[end].text != "-" or tokens[end].start != tokens[end - 1].end:
        return False
    return tokens[end + 1].text.lower() in HYPHENED


def _stands_in_body(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """Whether the tokens are one stretch of capitals inside a body's name with more of the name behind them."""
    if end >= len(tokens) or tokens[end].entity[:1] != "I" or not tokens[end].text[0].isupper():
        return False
    return all(t.text[0].isupper() and t.entity[2:] == "ORG" for t in tokens[first:end])


def _mention(start: int, surface: str, scene: Scene, *, free: bool) -> PlaceMention | None:
    key = fold(surface)
    known = scene.known.get(key)
    if known is not None:
        return PlaceMention(
            start,
            start + len(surface),
            surface,
            known.name,
            known.kind,
            known.lat,
            known.lon,
            known.radius_m,
            known.country,
            known.admin1,
            known.gazetteer_id,
        )
    if key in place_words().never:
        return None
    place = _chosen(surface, key, scene, free=free)
    return None if place is None else _mention_of(start, surface, place)


def _chosen(surface: str, key: str, scene: Scene, *, free: bool) -> GazetteerPlace | None:
    """The place that a name inside a name means: a country, a unit of a country spoken of, or a unit named as one."""
    found = [p for p in gazetteer().named(surface) if not p.alternate or p.kind == "country"]
    land = country_named(surface)
    for place in found:
        if place.kind == "country" and land is not None:
            return place
    near = [p for p in found if scene.share.get(p.country or "", 0.0) >= SPOKEN_OF]
    near.sort(key=lambda p: (-(p.kind == "province"), -scene.share.get(p.country or "", 0.0), -p.population))
    for place in near:
        unit = place.kind == "province" and (not place.wordy or place.country == "USA")
        county = place.kind == "district" and key.endswith((" county", " district"))
        if unit or (county and len(near) == 1) or (free and place.population >= 5_000):
            return place
    known = (p for p in found if free and p.kind == "town" and p.population >= WELL_KNOWN)
    return next((p for p in known if outshines(p, tuple(found))), None)


def _mention_of(start: int, surface: str, place: GazetteerPlace) -> PlaceMention:
    return PlaceMention(
        start,
        start + len(surface),
        surface,
        place.name,
        place.kind,
        place.lat,
        place.lon,
        place.radius_m,
        place.country,
        place.admin1,
        place.id,
    )


def _of_parts(reading: Reading) -> Iterator[PlaceMention]:
    """The whole of which a part is told: "Mali" in "northern Mali"."""
    for m in reading.places:
        if m.kind != "region" or m.gazetteer_id is not None or m.lat is None or m.lon is None or m.pointing:
            continue
        side, _, whole = m.text.partition(" ")
        if not whole or side_of(side) is None:
            continue
        found = [p for p in gazetteer().named(whole) if p.country == m.country]
        nearest = min(found, key=lambda p: p.km_to(m.lat or 0.0, m.lon or 0.0) - p.radius_m / 1000, default=None)
        if nearest is not None:
            yield _mention_of(m.end - len(whole), whole, nearest)
