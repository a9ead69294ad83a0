"""Places: which sites of different reports are one place.

A gazetteer number settles it. Without one, near coordinates with like names do, and an unlocated name joins the one
located place of that name. A town and its province stay two places, and so do a town and its airport; but an area
that no report calls a district or a province is the town of that name. A town with two names is one where the
gazetteer knows both, or a report says so.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import cos, hypot, radians

from rapidfuzz.fuzz import ratio

from vedette.knowledge.gazetteer import gazetteer
from vedette.knowledge.naming import naming
from vedette.model.claims import Report, Site
from vedette.model.forest import Forest
from vedette.model.judgements import Judgement, Subject
from vedette.reconciliation.cast.sayings import said_to_be_one
from vedette.reconciliation.spelling.names import compare_names, fold, parsed
from vedette.reconciliation.spelling.skeletons import COARSE, skeleton
from vedette.reconciliation.verdicts import judge, star

NEAR_KM = 10.0
"""Two gazetteers, or a gazetteer and a report's own coordinates, put one town this far apart."""
RENAMED_KM = 8.0
"""A town's two names lie this near each other in two gazetteers; its suburbs lie near too, and have other names."""
AREA_KM = {"district": 25.0, "province": 15.0}
"""An area that is said as a town's name alone lies this near the town, or for a district in its province."""
SPELLING = 0.84
CROWDED = 300
LETTERS = 0.58
"""Share of letters that two spellings of one place's name have in common, in their order, at the least."""
ANYWHERE_M = 50_000
"""A building or a road that is only known to lie within this radius may be any of its sort: "a Florida hospital"."""
_QUARTERS = re.compile(r"^(north|south)?-?(east|west)?(?:ern)?$")
_TWO = re.compile(r"\b(north|south)\s+(east|west)")
_LONG = {"n": "north", "s": "south", "e": "east", "w": "west"}
_SHORT = re.compile(r"^([NSEW])\.?([EW])?\.?\s(?=[A-Z0-9])")
_ARTICLES = re.compile(r"\b(?:al|el|ul|ar|as|ash|at|ad|an|az|aj) (?=\w)")
FAMILY = {
    "town": "town",
    "district": "district",
    "province": "province",
    "region": "province",
    "country": "country",
    "facility": "facility",
    "bridge": "facility",
    "road": "road",
    "water": "water",
}


@dataclass
class Spot:
    """All sites of one name, family of kinds and gazetteer number (or rough point, or country)."""

    name: str
    family: str
    country: str | None
    gazetteer_id: str | None
    lat: float | None
    lon: float | None
    subjects: list[Subject] = field(default_factory=list)
    forms: set[str] = field(default_factory=set)
    admin1: str | None = None
    anywhere: bool = False

    @property
    def plain(self) -> bool:
        """Whether no report says with the name what it is: "El Fasher", not "El Fasher district"."""
        return not any(set(form.split()) & naming().settlement for form in self.forms)

    @property
    def located(self) -> bool:
        """Whether coordinates are known."""
        return self.lat is not None and self.lon is not None


def same_places(reports: Sequence[Report]) -> list[Judgement]:
    """Return a "same" for each pair of sites that are one place."""
    spots = _spots(reports)
    found: list[Judgement] = []
    groups: Forest[int] = Forest(range(len(spots)))
    for spot in spots:
        found += star(spot.subjects, f"Both reports mean {spot.name}.", "places.name")
    for pairs in (_by_number(spots), _by_nearness(spots), _areas_of_towns(spots), _by_name(spots, groups)):
        for a, b, why, rule in pairs:
            if groups.root(a) != groups.root(b) and groups.join(a, b):
                found.append(judge(min(spots[a].subjects), min(spots[b].subjects), "same", why, rule))
    return [*found, *_by_saying(reports, spots)]


def _by_saying(reports: Sequence[Report], spots: Sequence[Spot]) -> Iterator[Judgement]:
    """Yield a "same" for places that a report says to be one, and that lie together where both are known."""
    by_subject = {subject: spot for spot in spots for subject in spot.subjects}
    for said in said_to_be_one(reports, "place"):
        one, other = by_subject[said.left], by_subject[said.right]
        if one.family == other.family and not (one.located and other.located and _km(one, other) > NEAR_KM):
            yield judge(said.left, said.right, "same", f"A report calls {one.name} also {other.name}.", "places.said")


def _km(one: Spot, other: Spot) -> float:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return 0.0
    return distance_km((one.lat, one.lon), (other.lat, other.lon))


def _areas_of_towns(spots: Sequence[Spot]) -> Iterator[tuple[int, int, str, str]]:
    """Yield each area that is said as a town's name alone with that town."""
    towns: dict[str, list[int]] = defaultdict(list)
    for n, spot in enumerate(spots):
        if spot.family == "town":
            for key in (*_keys(parsed(spot.name).words), spot.gazetteer_id or ""):
                towns[key].append(n)
    for n, spot in enumerate(spots):
        if spot.family not in AREA_KM or not spot.plain:
            continue
        known = [place.id for place in gazetteer().named(spot.name)]
        near = dict.fromkeys(m for k in (*_keys(parsed(spot.name).words), *known) for m in towns.get(k, ())[:CROWDED])
        own = [m for m in near if _is_its_town(spot, spots[m])]
        if len({spots[m].gazetteer_id or fold(spots[m].name) for m in own}) == 1:
            yield own[0], n, f"{spot.name} is told as the town of that name.", "places.area-of-town"


def _is_its_town(area: Spot, town: Spot) -> bool:
    if not _may_be(area, town) or not (_alike(area, town) or _known_as(area, town)):
        return False
    if not area.located or not town.located:
        return not area.located and fold(area.name) == fold(town.name)
    in_province = area.family == "district" and area.admin1 is not None and area.admin1 == town.admin1
    return in_province or _km(area, town) <= AREA_KM[area.family]


def distance_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the distance in kilometres of two points, latitude first, good to a percent below 500 km."""
    dy, dx = a[0] - b[0], (a[1] - b[1] + 180) % 360 - 180
    return hypot(dy * 111.2, dx * 111.3 * cos(radians((a[0] + b[0]) / 2)))


def _spots(reports: Sequence[Report]) -> list[Spot]:
    found: dict[tuple[str, ...], Spot] = {}
    for report in reports:
        for site in report.sites:
            key = _key(site)
            spot = found.setdefault(
                key,
                Spot(site.name, FAMILY[site.kind], site.country, site.gazetteer_id, site.lat, site.lon),
            )
            spot.name = min(spot.name, site.name)
            spot.country = spot.country or site.country
            spot.admin1 = spot.admin1 or site.admin1
            spot.anywhere = _is_anywhere(site)
            spot.subjects.append(Subject("place", site.report, site.name))
            spot.forms.update(fold(s) for s in (site.name, *site.surfaces) if s[:1].isupper() and fold(s))
    return [found[key] for key in sorted(found)]


def _key(site: Site) -> tuple[str, ...]:
    where = site.gazetteer_id or (
        f"{site.lat:.1f},{site.lon:.1f}" if site.lat is not None and site.lon is not None else ""
    )
    apart = site.report if _is_anywhere(site) else "" if where else site.country or ""
    return (fold(site.name), FAMILY[site.kind], where, apart)


def _is_anywhere(site: Site) -> bool:
    """Return whether a building or a road is named only by the wide area in which it lies."""
    within = site.gazetteer_id is None and (site.radius_m or 0) > ANYWHERE_M
    return within and FAMILY[site.kind] in ("facility", "road") and not site.name.split()[-1][:1].isupper()


def _by_number(spots: Sequence[Spot]) -> Iterator[tuple[int, int, str, str]]:
    first: dict[tuple[str, str], int] = {}
    for n, spot in enumerate(spots):
        if spot.gazetteer_id:
            at = first.setdefault((spot.gazetteer_id, spot.family), n)
            if at != n:
                yield at, n, f"{spots[at].name} and {spot.name} are {spot.gazetteer_id}.", "places.gazetteer"


def _by_nearness(spots: Sequence[Spot]) -> Iterator[tuple[int, int, str, str]]:
    cells: dict[tuple[str, int, int], list[int]] = defaultdict(list)
    for n, spot in enumerate(spots):
        if spot.lat is not None and spot.lon is not None:
            cells[spot.family, round(spot.lat * 5), round(spot.lon * 5)].append(n)
    for (family, y, x), held in sorted(cells.items()):
        around = [m for dy in (-1, 0, 1) for dx in (-1, 0, 1) for m in cells.get((family, y + dy, x + dx), ())]
        for a in held[:CROWDED]:
            for b in around[:CROWDED]:
                if a < b and _one_spot(spots[a], spots[b]):
                    yield a, b, f"{spots[a].name} and {spots[b].name} lie together and are spelt alike.", "places.near"


def _one_spot(one: Spot, other: Spot) -> bool:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    if one.anywhere or other.anywhere:
        return False
    reach = NEAR_KM if one.family in ("town", "facility") else 100.0
    if distance_km((one.lat, one.lon), (other.lat, other.lon)) > reach:
        return False
    if _alike(one, other):
        return True
    return one.family == "town" and _km(one, other) <= RENAMED_KM and _known_as(one, other)


def _known_as(one: Spot, other: Spot) -> bool:
    """Return whether the gazetteer lists the name of one among the names of the other."""
    return any(
        b.gazetteer_id is not None and any(place.id == b.gazetteer_id for place in gazetteer().named(a.name))
        for a, b in ((one, other), (other, one))
    )


def _alike(one: Spot, other: Spot) -> bool:
    if _quarters(one.name) != _quarters(other.name):
        return False
    if one.forms & other.forms:
        return True
    left, right = _without_quarters(bare(one.name)), _without_quarters(bare(other.name))
    if compare_names(left, right, "place") < SPELLING:
        return False
    return ratio(_ARTICLES.sub("", fold(left)), _ARTICLES.sub("", fold(right))) / 100 > LETTERS


def _quarters(name: str) -> list[str]:
    """Return the directions in a name: "northwestern Idlib" and "north-west Idlib" are one part, "eastern" another."""
    full = _SHORT.sub(lambda m: f"{_LONG[m[1].lower()]}{_LONG.get((m[2] or '').lower(), '')} ", name).lower()
    words = _TWO.sub(r"\1\2", full.replace("-", " ")).split()
    found = (_QUARTERS.fullmatch(word) for word in words)
    return ["".join(part or "" for part in match.groups()) for match in found if match and any(match.groups())]


def _without_quarters(name: str) -> str:
    words = [w for w in _SHORT.sub("", name).split() if not _quarters(w)]
    return " ".join(words) if words and _quarters(name) and len(words) < len(name.split()) else name


def bare(name: str) -> str:
    """Return a place's name without the words for what it is: "the Daraa region" is Daraa, "Goma airport" stays."""
    words = name.split()
    kept = [w for w in words if fold(w) not in naming().settlement and fold(w) not in ("the", "of", "international")]
    return " ".join(kept) or name


def _by_name(spots: Sequence[Spot], groups: Forest[int]) -> Iterator[tuple[int, int, str, str]]:
    """Yield an unlocated place with the one located place of its name; without any, with others of its name."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for n, spot in enumerate(spots):
        for form in sorted({*spot.forms, fold(spot.name)}):
            words = parsed(bare(form)).words
            if words:
                for key in _keys(words):
                    blocks[key].append(n)
    for n, spot in enumerate(spots):
        if spot.located:
            continue
        words = parsed(bare(spot.name)).words
        near = dict.fromkeys(m for key in _keys(words) for m in blocks.get(key, ()))
        like = [m for m in list(near)[:CROWDED] if m != n and _may_be(spot, spots[m]) and _alike(spot, spots[m])]
        exact = [m for m in like if spots[m].family == spot.family] or [m for m in like if _looser(spot, spots[m])]
        located = [m for m in exact if spots[m].located]
        if located and len({groups.root(m) for m in located}) == 1:
            yield (
                located[0],
                n,
                f"{spot.name} is the {spots[located[0]].name} of the other reports.",
                "places.one-bearer",
            )
        elif not located:
            for m in exact:
                if spots[m].family == spot.family:
                    yield m, n, f"Both reports name {spot.name}.", "places.unlocated"


def _keys(words: tuple[str, ...]) -> list[str]:
    """Return the block keys of a name: the bones of each word, and of all as one, for Tin Zaouatine is Tinzaouaten."""
    return sorted({skeleton(w).translate(COARSE) for w in (*words[:4], "".join(words[:4]))})


def _may_be(one: Spot, other: Spot) -> bool:
    return one.country is None or other.country is None or one.country == other.country


def _looser(one: Spot, other: Spot) -> bool:
    return {one.family, other.family} <= {"town", "district", "facility"} and fold(one.name) == fold(other.name)
