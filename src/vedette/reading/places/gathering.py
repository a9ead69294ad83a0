"""Gathering: what the ambiguous names of a report say for each other before any of them is settled.

"Alexandria, Brandon and Douglas County" each have a better known namesake, yet one corner of the map holds all three.
A name with few bearers that has one there tells much, a name borne everywhere hardly anything.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from vedette.knowledge.gazetteer import GazetteerPlace, distance_km

REACH_KM = 80.0
"""The distance over which bearers of two names speak for each other."""
CHANCE = 0.004
"""The share of the inhabited map within reach of a point: how likely one bearer of a name lies there by chance."""
MOST = 48
"""Bearers of one name that are looked at."""
SHARE = 0.5
"""The part of the evidence that counts, since names of one report are not independent."""
CAP = 4.0

LIKELIER = 0.35
"""How fast the evidence of a bearer falls with its distance in score from the likeliest bearer of its name."""
WORST = 7.5
"""How far behind the likeliest a bearer may be and still be the one that is meant."""
WIDEST_M = 120_000
"""The radius of a place that lies in a corner of the map rather than holding many."""

Name = tuple[str, str | None]
Scored = Sequence[tuple[float, GazetteerPlace]]


def gathered(names: Mapping[Name, Scored]) -> dict[tuple[Name, str], float]:
    """Return for each name and bearer, by id, what the other names say for the bearer; nothing said is left out."""
    cells: defaultdict[tuple[int, int], list[tuple[str, float, GazetteerPlace]]] = defaultdict(list)
    best = {key: max(s for s, _ in scored) for key, scored in names.items()}
    for key, scored in names.items():
        near = [(s, p) for s, p in scored[:MOST] if p.kind != "country" and p.radius_m < WIDEST_M]
        told = math.log(1.0 / min(1.0, CHANCE * (1 + len(near))))
        for score, place in near:
            weight = told * math.exp(LIKELIER * max(score - best[key], -6.0))
            cells[_cell(place)].append((key[0], weight, place))
    found: dict[tuple[Name, str], float] = {}
    for key, scored in names.items():
        if len(scored) < 2:
            continue
        wide = {p.kind for _, p in scored if not p.alternate} & {"country", "province", "region"}
        for score, place in scored[:MOST]:
            if score < best[key] - WORST or place.kind == "country" or place.radius_m >= WIDEST_M:
                continue
            said = _said(place, key[0], cells) * _open(place, wide)
            if said:
                found[key, place.id] = said
    return found


def _cell(place: GazetteerPlace) -> tuple[int, int]:
    return math.floor(place.lat / 1.5), math.floor(place.lon / 2.0)


def _open(place: GazetteerPlace, wide: Collection[str]) -> float:
    """How far company may move a name from a country, a province or a region: what lies in it speaks for it too."""
    if not wide:
        return 1.0
    return 0.0 if "country" in wide or place.alternate else 0.4


def _said(
    place: GazetteerPlace, key: str, cells: Mapping[tuple[int, int], list[tuple[str, float, GazetteerPlace]]]
) -> float:
    row, column = _cell(place)
    best: dict[str, float] = {}
    for i in (row - 1, row, row + 1):
        for j in (column - 1, column, column + 1):
            for name, weight, there in cells.get((i, j), ()):
                if name != key and weight > best.get(name, 0.0):
                    near = weight * math.exp(-distance_km(place.lat, place.lon, there.lat, there.lon) / REACH_KM)
                    if near > best.get(name, 0.0):
                        best[name] = near
    return min(SHARE * sum(best.values()), CAP)
