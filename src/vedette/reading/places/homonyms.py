"""Homonyms: names that a report on one country shares with places elsewhere.

Every village of a war has a namesake abroad, and the lists know the namesake and not the village. A small place in a
country that the report never speaks of is therefore none of its places; the village is then told by its words alone.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import islice

from vedette.knowledge.countries import by_iso3
from vedette.knowledge.gazetteer import ENGLISH, GazetteerPlace, distance_km
from vedette.knowledge.gazetteer.folding import fold
from vedette.reading.places.drafts import Draft

SMALL = 50_000
"""People of a town that needs company to be believed."""
KNOWN = 300_000
"""People of a foreign town that a report on one country names without its country."""
FAMOUS = 150_000
"""People of a town so much better known than its namesakes that it needs no country beside it."""
FAR_KM, FURTHER_KM = 300.0, 700.0
"""How far a small town may lie from all else: in a country of its own, and in one that others speak for."""
LOOKED_AT = 240
"""Places of one report that a small one is compared with."""
COMMON = 20
"""Bearers of a name from which on it tells nothing of a country that the report does not speak of."""
CITY = 100_000
"""People of a town over the border that is named without its country, also by a name that is not its first."""
LONG = 9
"""Letters of a name that few places share by chance."""
ONE_COUNTRY = 0.5
"""Share of the frame from which a report is on one country."""
SPOKEN_OF = 0.3
"""Share of the frame from which a country's small towns are named without it."""
_WIDE = frozenset(("USA", "GBR", "CAN", "AUS"))
"""Countries that news in English names places of without saying so."""

Frame = dict[str, float]


def astray(draft: Draft, frame: Frame) -> bool:
    """Return whether a name leads only to small places in countries that a report on others never speaks of.

    "Bule" in a report on Congo is no village of Switzerland that some list also calls so.
    """
    strongest = max(frame.values(), default=0.0)
    if draft.container is not None or strongest < 0.4:
        return False
    return all(_strays(place, frame, draft, strongest) for place in draft.candidates)


def _strays(place: GazetteerPlace, frame: Frame, draft: Draft, strongest: float) -> bool:
    if not place.country or place.id.startswith(("case:", "vedette:")):
        return False
    heard = frame.get(place.country, 0.0)
    if place.kind == "town":
        least = 1_000_000 if place.alternate else 15_000
        if place.population < least and heard < 0.1 and place.country not in _WIDE:
            told = len(draft.key) >= LONG or place.population >= CITY
            return not (told and _next_door(place.country, frame))
        abroad = strongest >= ONE_COUNTRY and heard < 0.02 and (draft.label != "GPE" or place.alternate)
        return abroad and place.population < (least if place.alternate else SMALL)
    if place.kind in ("district", "province") and draft.wanted is None and strongest >= ONE_COUNTRY:
        return heard < 0.02 and place.population < (1_000_000 if place.alternate else KNOWN)
    return False


def _next_door(country: str, frame: Frame) -> bool:
    """Whether a country borders the one that the report is on: its towns are named without it."""
    home = by_iso3().get(max(frame, key=lambda c: (frame[c], c)))
    return home is not None and country in home.neighbours


def renowned(place: GazetteerPlace, candidates: tuple[GazetteerPlace, ...], frame: Frame) -> float:
    """Return what a far better known namesake takes from a small place outside the country that the report is on.

    "Talks in Geneva" of a report on Syria that also names the United States are held in no suburb of Chicago.
    """
    if place.kind not in ("town", "district") or not place.country:
        return 0.0
    home = max(frame, key=lambda c: (frame[c], c), default=None)
    if home is None or frame[home] < ONE_COUNTRY or frame.get(place.country, 0.0) >= SPOKEN_OF:
        return 0.0
    if home in ENGLISH and place.country in ENGLISH:
        return 0.0
    best = max((p.population for p in candidates if p.kind == "town" and not p.alternate), default=0)
    return -2.5 if best >= FAMOUS and best >= 6 * max(place.population, 1) else 0.0


def outshines(place: GazetteerPlace, candidates: tuple[GazetteerPlace, ...]) -> bool:
    """Whether a place has four times the people of every namesake in another country."""
    others = (p.population for p in candidates if p.country != place.country and not p.alternate)
    return place.population >= 4 * max(others, default=0)


def is_capital(place: GazetteerPlace) -> bool:
    """Whether a town is its country's capital."""
    land = by_iso3().get(place.country or "")
    return land is not None and land.capital is not None and fold(land.capital) == fold(place.name)


def _nowhere(draft: Draft, place: GazetteerPlace, frame: Frame) -> bool:
    """Whether a name borne all over the world leads to a country that a report on another never speaks of.

    "Santa Rosa" in a report on Colombia is a village there that no list knows rather than a city of Argentina.
    """
    if draft.container is not None or draft.wanted not in (None, "town") or len(draft.candidates) < COMMON:
        return False
    home = max(frame, key=lambda c: (frame[c], c), default=None)
    if home is None or frame[home] < ONE_COUNTRY or home in ENGLISH or place.country in (None, home):
        return False
    if place.kind not in ("town", "district", "province") or place.id.startswith("case:") or is_capital(place):
        return False
    famous = place.kind == "town" and place.population >= 2 * KNOWN and outshines(place, draft.candidates)
    return frame.get(place.country or "", 0.0) < SPOKEN_OF and not famous


def estrange(drafts: list[Draft], frame: Frame) -> None:
    """Take the place from small towns that lie far from all else and in a country that nothing else speaks for.

    Where the one village of a name that a list knows is on another continent, or at the other end of a large country,
    the report means a village that no list knows.
    """
    placed = [d for d in drafts if d.place is not None]
    speak: defaultdict[str | None, set[str]] = defaultdict(set)
    for draft in placed:
        if draft.place is not None:
            speak[draft.place.country].add(draft.key)
    spots = {d.key: d.place for d in placed if d.place is not None and d.place.radius_m < 300_000}
    gone: dict[str, bool] = {}
    for draft in sorted(placed, key=lambda d: d.place.population if d.place is not None else 0):
        place = draft.place
        if place is not None and speak[place.country] == {draft.key} and _nowhere(draft, place, frame):
            gone[draft.key] = True
            draft.place, draft.candidates = None, ()
            continue
        if place is None or not _doubtful(draft, place):
            continue
        if draft.key not in gone:
            others = [p for key, p in islice(spots.items(), LOOKED_AT) if key != draft.key and not gone.get(key)]
            alone = speak[place.country] == {draft.key}
            nearest = min((distance_km(place.lat, place.lon, p.lat, p.lon) for p in others), default=0.0)
            at_home = sum(p.country == place.country for p in others)
            gone[draft.key] = nearest > (FAR_KM if alone else FURTHER_KM) and (alone or at_home >= 2)
        if gone[draft.key]:
            draft.place, draft.candidates = None, ()


def _doubtful(draft: Draft, place: GazetteerPlace) -> bool:
    """Whether a place is a small town or unit that its own words do not put where the list has it."""
    if place.kind not in ("town", "district") or draft.container is not None or draft.wanted == "town":
        return False
    return place.population < SMALL and not place.id.startswith("case:")
