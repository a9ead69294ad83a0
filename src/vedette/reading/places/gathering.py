"""Gathering: what the ambiguous names of a report say for each other before any of them is settled.

"Alexandria, Brandon and Douglas County" each have a better known namesake, yet one corner of the map holds all three.
A name with few bearers that has one there tells much, a name borne everywhere hardly anything.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

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

Scored = Sequence[tuple[float, GazetteerPlace]]


def gathered(names: Mapping[tuple[str, str | None], Scored]) -> dict[tuple[tuple[str, str | None], str], float]:
    """Return for each name and bearer, by id, what the other names say for the bearer; nothing said is left out."""
    cells: defaultdict[tuple[int, int], list[tuple[int, float, GazetteerPlace]]] = defaultdict(list)
    local = {
        key: [(s, p) for s, p in scored[:MOST] if p.kind != "country" and p.radius_m < 120_000]
        for key, scored in names.items()
    }
    for number, scored in enumerate(local.values()):
        if not scored:
            continue
        told = math.log(1.0 / min(1.0, CHANCE * (1 + len(scored))))
        best = max(s for s, _ in names_at(names, number))
        for score, place in scored:
            weight = told * math.exp(0.35 * max(score - best, -6.0))
            cells[_cell(place)].append((number, weight, place))
    found: dict[tuple[tuple[str, str | None], str], float] = {}
    keys = list(names)
    for number, (key, scored) in enumerate(local.items()):
        if len(names[key]) < 2:
            continue
        wide = {p.kind for _, p in names[key] if not p.alternate} & {"country", "province", "region"}
        for _, place in scored:
            said = _said(place, number, keys, cells) * _open(place, wide)
            if said:
                found[key, place.id] = said
    return found


def names_at(names: Mapping[tuple[str, str | None], Scored], number: int) -> Scored:
    """Return the bearers of the name of this number."""
    return list(names.values())[number]


def _cell(place: GazetteerPlace) -> tuple[int, int]:
    return math.floor(place.lat / 1.5), math.floor(place.lon / 2.0)


def _open(place: GazetteerPlace, wide: set[str]) -> float:
    """How far company may move a name from a country, a province or a region: what lies in it speaks for it too."""
    if not wide:
        return 1.0
    return 0.0 if "country" in wide or place.alternate else 0.4


def _said(
    place: GazetteerPlace,
    number: int,
    keys: list[tuple[str, str | None]],
    cells: Mapping[tuple[int, int], list[tuple[int, float, GazetteerPlace]]],
) -> float:
    row, column = _cell(place)
    best: dict[str, float] = {}
    for i in (row - 1, row, row + 1):
        for j in (column - 1, column, column + 1):
            for other, weight, there in cells.get((i, j), ()):
                name = keys[other][0]
                if other != number and name != keys[number][0]:
                    near = weight * math.exp(-distance_km(place.lat, place.lon, there.lat, there.lon) / REACH_KM)
                    if near > best.get(name, 0.0):
                        best[name] = near
    return min(SHARE * sum(best.values()), CAP)
