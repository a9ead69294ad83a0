"""Resolving: which of the places of one name the report means.

The weights add up like odds: people (news is where people are), the countries that the report speaks of, places
named beside it, what the words call for ("Kassala state", "Paris, Texas"). One name means one place in one report.
Two passes: places that are clear draw the unclear ones near them.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable

from vedette.knowledge.countries import by_iso3, country_of_demonym
from vedette.knowledge.gazetteer import ENGLISH, GazetteerPlace, distance_km
from vedette.knowledge.gazetteer.folding import fold, same_place_name
from vedette.model.syntax import Syntax
from vedette.reading.places.drafts import Draft
from vedette.reading.places.gathering import gathered
from vedette.reading.places.homonyms import KNOWN, SMALL, is_capital, outshines, renowned
from vedette.reading.places.outlets import Outlet
from vedette.reading.places.words import place_words

Frame = dict[str, float]
"""How much the report speaks of each country, 0 to 1."""

FITS: dict[str, frozenset[str]] = {
    "town": frozenset({"town"}),
    "province": frozenset({"province", "region", "district"}),
    "district": frozenset({"district", "province", "town"}),
    "region": frozenset({"region", "province", "water", "country"}),
    "water": frozenset({"water"}),
    "facility": frozenset({"town", "facility", "district"}),
    "bridge": frozenset({"town", "bridge"}),
    "road": frozenset({"town", "road"}),
    "country": frozenset({"country"}),
}
FAR_M = 100_000
"""A place wider than this is compared whatever its longitude."""
BAND = 12.0
"""Degrees of latitude beyond which two places say nothing for each other."""
OFF_KM = 60.0
"""How far from the edge of what is said to hold it a place may lie and still be the one that is meant."""
NO_OUTLET = Outlet()
MOST_LOCAL = 4
"""Words of one country alone that are counted for it."""
UNITS = 4
"""Provinces of one country up to which a report that names them is on what lies in them; more are a list."""
METROPOLIS = 1_000_000
"""People of a city that is meant by the name it shares with its unit."""
MOST_COMPANY = 3.5
"""The most that the places named beside it say for one."""
REACH_KM = 90.0
"""The distance over which two places named in one report speak for each other."""


def frame_of(syntax: Syntax, drafts: Iterable[Draft], outlet: Outlet = NO_OUTLET) -> Frame:
    """Return the weight of each country: named, by its people, by places that lie in it alone, by the outlet's."""
    heard: defaultdict[str, float] = defaultdict(float)
    weak: defaultdict[str, float] = defaultdict(float)
    if outlet.country:
        heard[outlet.country] += 1.5
    taken: set[int] = set()
    guessed: set[str] = set()
    for draft in drafts:
        taken.update(range(draft.first, draft.last))
        where = {p.country for p in draft.candidates if p.country}
        land = next((p.country for p in draft.candidates if p.kind == "country"), None)
        if land and _shared(draft, land):
            weak[land] += 0.3
        elif land and (len(where) == 1 or draft.candidates[0].kind == "country" or draft.label == "GPE"):
            heard[land] += 1.0 if len(where) == 1 else 0.5
        elif len(where) == 1 and draft.strength >= 2.0:
            known = any(p.kind != "town" or (p.population >= 15_000 and not p.alternate) for p in draft.candidates)
            (heard if known else weak)[next(iter(where))] += 0.7 if known else 0.25
        elif draft.candidates and draft.strength >= 2.0:
            biggest = max(draft.candidates, key=lambda p: p.population)
            large = biggest.kind == "town" and biggest.population >= 500_000
            alone = large and draft.container is None and draft.key not in guessed
            if alone and biggest.country and outshines(biggest, draft.candidates):
                guessed.add(draft.key)
                heard[biggest.country] += 0.3
    _hear_words(syntax, taken, heard)
    for country, weight in weak.items():
        if country in heard or not heard:
            heard[country] += weight
    total = sum(heard.values())
    return {c: n / total for c, n in heard.items()} if total else {}


def _hear_words(syntax: Syntax, taken: set[int], heard: defaultdict[str, float]) -> None:
    """Add the demonyms outside the drafts, and the words that news of one country alone uses."""
    spoken: set[str] = set()
    local = place_words().local
    for token in syntax.tokens:
        if token.text in local:
            spoken.add(token.text.lower())
        if token.text[0].isupper() and token.i not in taken and (land := country_of_demonym(token.text)):
            heard[land.iso3] += 0.6
    for word in sorted(spoken)[:MOST_LOCAL]:
        heard[local[word]] += 0.4


def _shared(draft: Draft, land: str) -> bool:
    """Whether a country bears the name of a unit of another that is as large: Georgia."""
    return draft.candidates[0].kind == "province" and draft.candidates[0].country != land


def resolve(drafts: list[Draft], frame: Frame, outlet: Outlet = NO_OUTLET) -> None:
    """Set ``place`` on each draft that has candidates; drafts of one key and want get the same place."""
    groups: dict[tuple[str, str | None], list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.candidates and draft.place is None:
            groups[draft.key, draft.wanted].append(draft)
    named_units = {(p.country, p.name) for d in drafts for p in d.candidates[:6] if _meant_as_unit(p, d)}
    many = Counter(country for country, _ in named_units)
    chosen: dict[tuple[str, str | None], GazetteerPlace] = {}
    base = {
        key: [(_alone(p, group, frame, named_units, many) + outlet.favours(key[0], p), p) for p in group[0].candidates]
        for key, group in groups.items()
    }
    said = gathered(base)
    for key, scored in base.items():
        told = [(s + said.get((key, p.id), 0.0), p) for s, p in scored]
        best, chosen[key] = max(told, key=lambda s: s[0])
        base[key] = [s for s in told if s[0] >= best - MOST_COMPANY]
    _agree(base, chosen)
    for _ in range(2):
        anchors = {key: p for key, p in chosen.items() if p.kind != "country" and p.radius_m < 300_000}
        for key, scored in base.items():
            if len(scored) > 1:
                others = [p for k, p in anchors.items() if k[0] != key[0] and _few(p, many)] + list(outlet.homes)
                chosen[key] = max(scored, key=lambda s: s[0] + _company(s[1], others))[1]
    for key, group in groups.items():
        for draft in group:
            draft.place = chosen[key]
    for draft in drafts:
        if draft.container is not None and draft.container.place is not None and draft.candidates:
            _hold(draft, draft.container)
    _let_go(drafts)


def _agree(
    base: dict[tuple[str, str | None], list[tuple[float, GazetteerPlace]]],
    chosen: dict[tuple[str, str | None], GazetteerPlace],
) -> None:
    """Who says "the province of Kassala" once means by Kassala that province or what lies in it, and no namesake."""
    units = {key: chosen[key, w] for key, w in base if w == "province" and chosen[key, w].kind == "province"}
    for (key, wanted), scored in base.items():
        unit = units.get(key)
        if unit is None or wanted is not None:
            continue
        own = [s for s in scored if s[1].id == unit.id or lies_in(s[1], unit)]
        if own:
            base[key, wanted] = own
            chosen[key, wanted] = max(own, key=lambda s: s[0])[1]


def _let_go(drafts: list[Draft]) -> None:
    """One name is one place: what is no listed place where its holder is told is none elsewhere in the report."""
    gone = {d.key for d in drafts if d.place is None and d.inside}
    for draft in drafts:
        if draft.key in gone and draft.container is None and draft.place is not None and _small(draft.place):
            draft.place, draft.candidates = None, ()


def _hold(draft: Draft, container: Draft) -> None:
    """Give the draft the place of its name that lies in what is said to hold it; none where that one is not listed."""
    holder = container.place
    if holder is None:
        return
    if holder.kind == "water" and draft.place is not None:
        units = [p for p in container.candidates if p.kind == "province" and lies_in(draft.place, p)]
        container.place = holder = units[0] if units else holder  # "Guma, Benue" lies in no river.
    inside = [p for p in draft.candidates if lies_in(p, holder)]
    if inside and draft.place not in inside:
        draft.place = max(inside, key=lambda p: (_fit(p, draft.wanted), p.population))
    elif not inside and draft.place is not None and _elsewhere(draft.place, holder, surely=draft.inside):
        draft.place, draft.candidates = None, ()


def _small(place: GazetteerPlace) -> bool:
    return place.kind in ("town", "district") and place.population < SMALL and not place.id.startswith("case:")


def _elsewhere(place: GazetteerPlace, container: GazetteerPlace, *, surely: bool) -> bool:
    """Whether a small place lies in another country, or a day's way off, from what the words put it in.

    ``surely`` tells that more than a comma puts it there.
    """
    if place.kind == container.kind == "country":
        return place.alternate and surely and place.country != container.country  # "Tanganyika, DR Congo".
    if surely and container.country and place.country != container.country and place.population < KNOWN:
        return place.kind in ("town", "district") and not place.id.startswith("case:") and not is_capital(place)
    if not _small(place):
        return False
    if container.kind == "country":
        return surely and place.country != container.country
    if container.country in ENGLISH:
        return False  # Every village is listed there: the words are misread rather than the place unlisted.
    if container.country and place.country != container.country:
        return True
    apart = distance_km(place.lat, place.lon, container.lat, container.lon)
    return surely and apart > 1.5 * container.radius_m / 1000 + OFF_KM


def christen(drafts: list[Draft]) -> None:
    """Set ``called``: the report's own spelling where English has hardly seen the list's, one for one unlisted name."""
    spelt: defaultdict[str, Counter[str]] = defaultdict(Counter)
    roots: dict[str, str] = {}
    for draft in drafts:
        if draft.alias is not None and draft.alias.place is not None:
            draft.place = draft.alias.place
        place = draft.place
        if place is None and draft.key not in roots:
            near = (k for k in list(roots)[:LOOKED_AT] if same_place_name(k, draft.key) >= 0.76)
            roots[draft.key] = next(near, draft.key)
        known = roots[draft.key] if place is None else place.id
        if draft.alias is None:
            spelt[known][_spelling(draft.text)] += 1 if place is None or draft.text.isupper() else 2
    for draft in drafts:
        place = draft.place
        if place is None:
            draft.called = spelt[roots[draft.key]].most_common(1)[0][0] if spelt[roots[draft.key]] else draft.text
        elif place.rare and spelt[place.id]:
            draft.called = spelt[place.id].most_common(1)[0][0]


LOOKED_AT = 60
"""Unlisted names of one report that a further one is compared with."""


def _spelling(surface: str) -> str:
    return surface.title() if surface.isupper() and len(surface) > 4 else surface


def _alone(
    place: GazetteerPlace,
    group: list[Draft],
    frame: Frame,
    units: set[tuple[str | None, str]],
    many: Counter[str | None],
) -> float:
    curated = place.id.startswith("vedette:")
    score = 0.55 * math.log10(1_000_000 if curated else place.population + 300)
    score += 0.4 if not place.alternate else -0.7
    score += {"country": 2.0, "region": 0.6, "water": 1.0, "province": -0.2, "facility": -0.8}.get(place.kind, 0.0)
    candidates = group[0].candidates
    if place.name == group[0].text and not place.name.isascii():
        score += 1.2  # "San José" is written so in one of the two countries.
    if (
        place.id.startswith("geonames-adm2:")
        and group[0].wanted is None
        and any(p.kind == "town" and p.country == place.country for p in candidates)
    ):
        score -= 1.3  # A unit is seldom named without the word for it where its seat bears its name.
    if (
        place.kind == "province"
        and group[0].wanted is None
        and any(
            p.kind == "town"
            and p.admin1 == place.admin1
            and p.country == place.country
            and p.alternate <= place.alternate
            and (p.population >= 15_000 or p.population * 12 > place.population)
            for p in candidates
        )
    ):
        score -= 1.3
    if curated and not place.country:
        score += 1.8  # What belongs to many countries has no share in the frame of one.
    if place.country:
        score += 2.6 * min(1.0, 1.6 * frame.get(place.country, 0.0) ** 0.7)
        land = by_iso3().get(place.country)
        if land is not None:
            if (
                place.kind == "town"
                and land.capital
                and place.population > 50_000
                and fold(land.capital) in (fold(place.name), group[0].key)
            ):
                score += 0.8
            score += 0.5 * max((frame.get(n, 0.0) for n in land.neighbours), default=0.0)
    if (
        place.kind in ("town", "district")
        and (place.country, place.admin1) in units
        and place.admin1
        and fold(place.admin1) != group[0].key
    ):
        score += (0.3 if place.alternate else 1.5) * min(1.0, UNITS / many[place.country])
    if place.kind == "province" and group[0].wanted is None and any(_better_known(p, place, frame) for p in candidates):
        score -= 2.5  # "Red Sea" without "state" is the sea.
    score += renowned(place, candidates, frame) + _fit(place, group[0].wanted)
    for draft in group:
        if draft.container is not None:
            score += 6.0 if any(lies_in(place, c) for c in draft.container.candidates[:12]) else -0.5
            break
    return score


def _meant_as_unit(place: GazetteerPlace, draft: Draft) -> bool:
    """Whether a name that a draft bears as a first-level unit tells of that unit: "New York" alone is the city."""
    if place.kind != "province" or place.alternate:
        return False
    return draft.wanted == "province" or all(
        p.admin1 != place.admin1 or p.population < max(METROPOLIS, place.population / 5)
        for p in draft.candidates[:UNITS]
        if p.kind == "town"
    )


def _better_known(region: GazetteerPlace, unit: GazetteerPlace, frame: Frame) -> bool:
    """Whether a sea or a region of the world is meant rather than a unit of its name, by what the report is on."""
    if not region.id.startswith("vedette:") or region.kind not in ("water", "region"):
        return False
    return region.country is None or frame.get(region.country, 0.0) >= frame.get(unit.country or "", 0.0)


def _few(place: GazetteerPlace, many: Counter[str | None]) -> bool:
    """Whether a place speaks for what lies near it: one of a long list of provinces does not."""
    return place.kind != "province" or many[place.country] <= UNITS


def _fit(place: GazetteerPlace, wanted: str | None) -> float:
    if wanted is None:
        return 0.0
    if place.kind == wanted:
        return 3.0
    return 1.0 if place.kind in FITS.get(wanted, ()) else -3.0


def _company(place: GazetteerPlace, others: list[GazetteerPlace]) -> float:
    """What the places named beside it say for a place: the nearest counts most."""
    if place.kind == "country" or not others:
        return 0.0
    shares = sorted(
        (
            math.exp(-max(distance_km(place.lat, place.lon, o.lat, o.lon) - o.radius_m / 2000, 0.0) / REACH_KM)
            for o in others
            if abs(place.lat - o.lat) < BAND and (o.radius_m > FAR_M or abs(place.lon - o.lon) < 2 * BAND)
        ),
        reverse=True,
    )
    if not shares:
        return 0.0
    return min(2.0 * shares[0] + sum(0.8 * s for s in shares[1:4]), MOST_COMPANY)


def lies_in(place: GazetteerPlace, container: GazetteerPlace) -> bool:
    """Return whether a place lies in a country, or in a unit that bears its admin-1 name or surrounds its point."""
    if place.id == container.id:
        return False
    if container.kind == "country":
        return place.country == container.country and place.kind != "country"
    if container.country and place.country != container.country:
        return False
    if container.kind == "province" and place.admin1 and container.admin1:
        return place.admin1 == container.admin1
    return (
        container.kind in ("province", "region", "district", "town")
        and container.radius_m > place.radius_m
        and (
            distance_km(place.lat, place.lon, container.lat, container.lon) * 1000 <= container.radius_m * 1.4 + 10_000
        )
    )
