"""The gazetteer: towns, provinces, regions, waters, airports and countries of the world with their names.

It answers by exact name after folding, by likeness inside a frame of countries, and by nearness. The data, its
sources and licences stand in PROVENANCE.md beside this file.
"""

from __future__ import annotations

import math
from functools import lru_cache
from importlib.resources import as_file, files

import numpy as np
from rapidfuzz import fuzz

from vedette.knowledge.gazetteer.folding import fold, skeleton, without_article
from vedette.knowledge.gazetteer.store import ALTERNATE, Store
from vedette.model.records import Record
from vedette.model.words import PlaceKind

EARTH_KM = 6371.0
LIKE_FLOOR = 62.0
"""Least likeness (rapidfuzz ratio, 0 to 100) of folded names whose skeletons agree: Deir Ezzor / Dayr az Zawr is 64."""
SHORT_BONE = {2: 20.0, 3: 8.0}
"""What is added to the floor for skeletons so short that many names share them."""
# fmt: off
SPELT = frozenset((
    "USA", "GBR", "CAN", "AUS", "IRL", "NZL", "FRA", "DEU", "ESP", "PRT", "ITA", "NLD", "BEL", "AUT", "CHE",
    "MEX", "BRA", "ARG", "CHL",
))
"""Countries whose small places are kept with all their names, since none is a mere transliteration."""
ENGLISH = frozenset(("USA", "GBR", "CAN", "AUS", "IRL", "NZL"))
"""Countries whose places have one spelling."""
TRANSLITERATED = frozenset((
    "SYR", "IRQ", "LBN", "JOR", "PSE", "SAU", "YEM", "OMN", "ARE", "QAT", "BHR", "KWT", "EGY", "LBY", "TUN",
    "DZA", "MAR", "SDN", "MRT", "SOM", "DJI", "TCD", "ERI", "SSD", "ISR", "ESH", "ETH", "UKR", "RUS", "BLR",
    "BGR", "SRB", "MKD", "MNE", "KAZ", "KGZ", "TJK", "TKM", "UZB", "GEO", "ARM", "AZE", "IRN", "AFG", "PAK",
    "IND", "BGD", "NPL", "LKA", "MMR", "THA", "KHM", "LAO", "TWN", "KOR", "PRK", "JPN", "MNG", "GRC",
    "CYP", "BTN", "MDV",
))
"""Countries that write in another script: one place has many spellings in English. Elsewhere another spelling is nearly
always another place (Kibumba is not Kibombo)."""
# fmt: on
_APART = frozenset(("al", "el", "ash", "esh", "ar", "ad", "az", "ez", "adh", "ath"))
"""Articles that stand before a name without a hyphen and are no English word."""
SPELT_FLOOR = 84.0
"""Least likeness where names are written in Latin letters at home: Rutchuru / Rutshuru is 87, Kibumba / Kibombo 71."""


class GazetteerPlace(Record, frozen=True):
    """A place of the world; ``radius_m`` is the radius it fills, ``country`` ISO 3166-1 alpha-3 or None.

    ``alternate`` tells that it was found by a name other than its main one; ``wordy`` that the name is also an
    ordinary English word, ``rare`` that English has hardly seen the spelling of ``name``.
    """

    id: str
    name: str
    kind: PlaceKind
    lat: float
    lon: float
    radius_m: int
    country: str | None
    admin1: str | None
    population: int
    alternate: bool = False
    wordy: bool = False
    rare: bool = False

    def km_to(self, lat: float, lon: float) -> float:
        """Return the great-circle distance to a point in km."""
        return distance_km(self.lat, self.lon, lat, lon)


class Gazetteer:
    """Look-ups over the mapped file; one is shared by all (``gazetteer()``)."""

    def __init__(self, store: Store) -> None:
        self._store = store
        head = store.header
        self._countries: list[str] = head["countries"]
        self._admin1: list[str] = head["admin1"]
        self._kinds: list[PlaceKind] = head["kinds"]
        self._sources: list[str] = head["sources"]
        self.named = lru_cache(maxsize=32768)(self._named)
        self.like = lru_cache(maxsize=8192)(self._like)
        self.longest = lru_cache(maxsize=32768)(store.longest)

    def _named(self, name: str) -> tuple[GazetteerPlace, ...]:
        """Return the places of exactly this name after folding: bearers of it as main name first, then by people."""
        key = fold(name)
        entries, wordy = self._store.find(key) if key else ([], False)
        if not entries and (bare := without_article(key)) and ("-" in name or key.split()[0] in _APART):
            entries, wordy = self._store.find(bare)
            entries = [e for e in entries if self._store.arrays["kind"][e & ~ALTERNATE] in (0, 2)]
        return tuple(self._place(e & ~ALTERNATE, alternate=bool(e & ALTERNATE), wordy=wordy) for e in entries)

    def _like(self, name: str, within: tuple[str, ...], floor: float = LIKE_FLOOR) -> tuple[GazetteerPlace, ...]:
        """Return places of the countries ``within`` whose name sounds like ``name``, likest first.

        ``floor`` is the least likeness of the folded names, 0 to 100; below it the answer is ().
        """
        key = fold(name)
        bone = skeleton(key)
        scored: dict[int, float] = {}
        if len(bone) < 2 or len(key) < 4:
            return ()
        for country in within:
            if country in ENGLISH:
                continue
            least = floor + SHORT_BONE.get(len(bone), 0.0) if country in TRANSLITERATED else SPELT_FLOOR
            for found, place in self._by_bone(country).get(bone, ()):
                score = fuzz.ratio(key, found)
                if score >= least:
                    scored[place] = max(scored.get(place, 0.0), score)
        order = sorted(scored, key=lambda p: (-round(scored[p] / 8), -int(self._store.arrays["population"][p]), p))
        return tuple(self._place(p, alternate=True) for p in order[:8])

    def near(self, lat: float, lon: float, *, within_km: float = 30.0, limit: int = 8) -> tuple[GazetteerPlace, ...]:
        """Return the towns within ``within_km`` of a point, nearest first."""
        a = self._store.arrays
        margin = within_km / 111.0
        wide = margin / max(math.cos(math.radians(lat)), 0.05)
        mask = (np.abs(a["lat"] - lat) < margin) & (np.abs(a["lon"] - lon) < wide) & (a["kind"] == 0)
        found = [self._place(int(p)) for p in np.flatnonzero(mask)]
        reached = [(p.km_to(lat, lon), p.id, p) for p in found]
        return tuple(p for km, _, p in sorted(reached, key=lambda r: r[:2])[:limit] if km <= within_km)

    @lru_cache(maxsize=256)  # noqa: B019 - one gazetteer lives as long as the process
    def _by_bone(self, country: str) -> dict[str, list[tuple[str, int]]]:
        """Return the names of one country by their skeleton."""
        if country not in self._countries:
            return {}
        a = self._store.arrays
        places = a["entries"] & np.uint32(~ALTERNATE & 0xFFFFFFFF)
        wanted = np.flatnonzero(a["country"][places] == self._countries.index(country))
        blocks = np.searchsorted(a["block_entry"], wanted, side="right") - 1
        found: dict[str, list[tuple[str, int]]] = {}
        chosen = {int(w) for w in wanted}
        for block in np.unique(blocks).tolist():
            entry = int(a["block_entry"][block])
            for key, count in zip(self._store.keys_of(block), self._counts(block), strict=False):
                for n in range(entry, entry + count):
                    if n in chosen:
                        text = key.decode()
                        found.setdefault(skeleton(text), []).append((text, int(places[n])))
                entry += count
        return found

    def _counts(self, block: int) -> list[int]:
        counts = self._store.arrays["counts"][block * 16 : block * 16 + 16].tolist()
        return [c & 0x7F for c in counts]

    def _place(self, n: int, *, alternate: bool = False, wordy: bool = False) -> GazetteerPlace:
        a = self._store.arrays
        kind, admin1, number = self._kinds[a["kind"][n]], int(a["admin1"][n]), int(a["number"][n])
        population = int(a["population"][n])
        name = self._store.name(n)
        radius = int(a["radius"][n]) * 100 or town_radius_m(population)
        return GazetteerPlace(
            self._id(self._sources[a["source"][n]], number, name, n),
            name,
            kind,
            round(float(a["lat"][n]), 5),
            round(float(a["lon"][n]), 5),
            radius,
            self._countries[a["country"][n]] or None,
            self._admin1[admin1] if admin1 != 65535 else None,
            population,
            alternate,
            wordy,
            bool(self._store.rare[n]),
        )

    def _id(self, source: str, number: int, name: str, n: int) -> str:
        if source == "geonames-adm2":
            country, admin1 = self._countries[self._store.arrays["country"][n]], int(self._store.arrays["admin1"][n])
            within = fold(self._admin1[admin1]) if admin1 != 65535 else ""
            return f"geonames-adm2:{country}-{within}-{fold(name)}".replace(" ", "-")
        if source == "icao":
            return "icao:" + np.base_repr(number, 36).zfill(4)
        if source == "iata":
            return "iata:" + "".join(chr(65 + number // 26**p % 26) for p in (2, 1, 0))
        if source == "iso3166":
            return "iso3166:" + self._iso3(name)
        if source == "vedette":
            return "vedette:" + fold(name).replace(" ", "-")
        return f"{source}:{number:05d}" if source == "fips" else f"{source}:{number}"

    def _iso3(self, name: str) -> str:
        from vedette.knowledge.countries import countries

        return next(c.iso3 for c in countries() if c.name == name)


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """Return the shipped gazetteer, mapped on first use."""
    with as_file(files(__name__).joinpath("gazetteer.bin")) as path:
        return Gazetteer(Store(path))


def town_radius_m(population: int) -> int:
    """Return the radius in metres that a town of this many people fills: 3 km for a village, 20 for ten million."""
    return int(min(max(2000.0 * (population / 10_000) ** 0.33 if population else 0.0, 3000.0), 25_000.0))


def distance_km(lat: float, lon: float, to_lat: float, to_lon: float) -> float:
    """Return the great-circle distance in km (haversine)."""
    p, q = math.radians(lat), math.radians(to_lat)
    a = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(to_lon - lon) / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(min(a, 1.0)))
