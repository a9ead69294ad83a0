"""Build the outlines of countries and admin-1 units for maps.

Wants the Natural Earth 1:10m layers as the GeoPackage of Debian's qgis-common. Countries are simplified together, so
that neighbours keep one border between them. PROVENANCE.md holds versions and licences.

    python scripts/build_outlines.py world_map.gpkg
"""

from __future__ import annotations

import gzip
import json
import sqlite3
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np
import shapely

FOLDER = Path(__file__).parents[1] / "src/vedette/knowledge/outlines"
CODES = {"KOS": "XKX", "SDS": "SSD", "PSX": "PSE", "SAH": "ESH", "SOL": "SOM", "CYN": "CYP", "ALD": "ALA", "KAB": "KAZ"}


def main(gpkg: str) -> None:
    """Write the three layers."""
    connection = sqlite3.connect(f"file:{gpkg}?mode=ro", uri=True)
    known = gazetteer_names()
    units = [
        (CODES.get(iso3, iso3), known.get(fid, name or ""), shapely.make_valid(shape(blob)))
        for fid, iso3, name, blob in connection.execute(
            "select fid, adm0_a3, name, geom from states_provinces order by fid"
        )
    ]
    names = {c["iso3"]: c["name"] for c in json.loads((FOLDER.parent / "countries/countries.json").read_text())}
    groups: dict[str, list[shapely.Geometry]] = defaultdict(list)
    for iso3, _, geometry in units:
        groups[iso3].append(geometry)
    codes = sorted(groups)
    whole = [shapely.union_all(groups[c], grid_size=0.0005) for c in codes]
    simple = shapely.coverage_simplify(np.array(whole), 0.025)
    write(
        "countries", [(c, names.get(c, c), polygons(g, 0.0, 0.003)) for c, g in zip(codes, simple, strict=True)], 0.01
    )
    write("admin1", [(iso3, name, polygons(g, 0.006, 0.0005)) for iso3, name, g in units], 0.005)
    lines = []
    for name, left, blob in connection.execute("select name, adm0_a3_l, geom from disputed_borders order by fid"):
        parts = getattr(shape(blob), "geoms", [])
        lines.append((left or "", name or "", [np.array(p.simplify(0.01).coords)[:, :2] for p in parts]))
    write("disputed", lines, 0.005)


def gazetteer_names() -> dict[int, str]:
    """Return the names that the gazetteer gives the units, by their number in the source."""
    from vedette.knowledge.gazetteer import store

    places = store.Store(FOLDER.parent / "gazetteer/gazetteer.bin")
    source = places.header["sources"].index("naturalearth")
    found = np.flatnonzero(places.arrays["source"] == source)
    return {int(places.arrays["number"][n]): places.name(int(n)) for n in found}


def shape(blob: bytes) -> shapely.Geometry:
    """Return the geometry of a GeoPackage blob."""
    return shapely.from_wkb(blob[8 + (0, 32, 48, 48, 64)[(blob[3] >> 1) & 7] :])


def polygons(geometry: shapely.Geometry, tolerance: float, least: float) -> list[np.ndarray]:
    """Return the simplified rings; small islands are left out, unless nothing else is left."""
    parts = [p for p in getattr(geometry, "geoms", [geometry]) if p.geom_type == "Polygon"]
    parts.sort(key=lambda p: -p.area)
    kept = [p for p in parts if p.area >= least] or parts[:3]
    rings = []
    for part in kept:
        for ring in [part.exterior, *(r for r in part.interiors if shapely.Polygon(r).area >= least)]:
            line = ring.simplify(tolerance) if tolerance else ring
            rings.append(np.array(line.coords)[:, :2] if len(line.coords) >= 4 else np.array(ring.coords)[:, :2])
    return rings


def write(level: str, shapes: list[tuple[str, str, list[np.ndarray]]], step: float) -> None:
    """Write one layer: a line of JSON, then per ring its points as zigzag varints of steps."""
    table, body = [], bytearray()
    for iso3, name, rings in shapes:
        sizes = []
        for ring in rings:
            points = np.round(ring / step).astype(int)
            keep = np.r_[True, np.any(np.diff(points, axis=0) != 0, axis=1)]
            points = points[keep]
            sizes.append(len(points))
            for x, y in np.diff(points, axis=0, prepend=np.zeros((1, 2), int)).tolist():
                body += varint(x) + varint(y)
        if sizes:
            everything = np.vstack(rings)
            box = [round(float(v), 2) for v in (*everything.min(axis=0), *everything.max(axis=0))]
            table.append([iso3, name, box, sizes])
    head = json.dumps({"step": step, "shapes": table}, ensure_ascii=False, separators=(",", ":")).encode()
    path = FOLDER / f"{level}.bin.gz"
    with path.open("wb") as raw, gzip.GzipFile(filename="", mode="wb", fileobj=raw, compresslevel=9, mtime=0) as out:
        out.write(head + b"\n" + bytes(body))
    sys.stdout.write(
        f"{level}: {len(table)} shapes, {sum(sum(t[3]) for t in table)} points, {path.stat().st_size} bytes\n"
    )


def varint(value: int) -> bytes:
    """Return a signed number as zigzag varint."""
    n, out = (value << 1) ^ (value >> 63), bytearray()
    while n > 0x7F:
        out.append(n & 0x7F | 0x80)
        n >>= 7
    return bytes([*out, n])


if __name__ == "__main__":
    main(sys.argv[1])
