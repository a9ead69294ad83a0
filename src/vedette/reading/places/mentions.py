"""From drafts and phrases to mentions: names folded to one, coordinates as precise as the words and no more."""

from __future__ import annotations

from vedette.knowledge.countries import by_iso3
from vedette.knowledge.gazetteer import GazetteerPlace, distance_km
from vedette.model.readings import PlaceMention
from vedette.model.words import PlaceKind
from vedette.reading.places.drafts import Draft
from vedette.reading.places.phrases import Phrase
from vedette.reading.places.resolving import lies_in
from vedette.reading.places.words import place_words

NEAR_FACTOR = 3
"""How much wider a place is when only its neighbourhood is meant; at least 15 km."""
SITE_RADIUS_M: dict[str, int] = {"facility": 5_000, "bridge": 8_000, "road": 15_000}

UNIT_RADIUS_M = 25_000
"""The radius of a unit below a province, round its seat."""
LOOSE_RADIUS_M = 20_000
"""The radius of a facility whose own name is not known, round a place named in its sentence."""


def mention_of(draft: Draft) -> PlaceMention:
    """Return the mention of a draft; without a place it has no coordinates."""
    place = draft.place
    if place is None:
        return _within(draft)
    if draft.noun is not None and place.kind == "province" and (seat := _seat(draft, place)) is not None:
        name, wide = f"{seat.name} {draft.noun}", max(3 * seat.radius_m, UNIT_RADIUS_M)
        return PlaceMention(
            draft.start, draft.end, draft.text, name, "district", seat.lat, seat.lon, wide, seat.country, seat.admin1
        )
    radius = max(place.radius_m * NEAR_FACTOR, 15_000) if draft.near and place.kind == "town" else place.radius_m
    return PlaceMention(
        draft.start,
        draft.end,
        draft.text,
        name_of(place, draft.called),
        place.kind,
        place.lat,
        place.lon,
        radius,
        place.country,
        place.admin1,
        place.id,
    )


def _seat(draft: Draft, place: GazetteerPlace) -> GazetteerPlace | None:
    """The town that a unit no list knows is named after: "Idlib district" is neither Idlib nor its province."""
    towns = (p for p in draft.candidates if p.kind == "town" and lies_in(p, place))
    return max(towns, key=lambda p: (not p.alternate, p.population), default=None)


def _within(draft: Draft) -> PlaceMention:
    """A name that no source knows: it is as precise as what the words tell of where it lies; else it has no point."""
    kind, spot = draft.wanted or "town", draft.spot
    if spot is None:
        host = draft.container.place if draft.container is not None else None
        country = host.country if host is not None else None
        return PlaceMention(draft.start, draft.end, draft.text, draft.called or draft.text, kind, country=country)
    return PlaceMention(
        draft.start,
        draft.end,
        draft.text,
        draft.called or draft.text,
        kind,
        spot.lat,
        spot.lon,
        spot.radius_m,
        spot.country,
        spot.admin1,
    )


def name_of(place: GazetteerPlace, called: str | None = None) -> str:
    """Return the name of a place in a report: a province that shares its name with its seat says that it is one.

    ``called`` is the report's spelling, used where the list's is hardly known.
    """
    if called is not None and place.rare and place.kind == "town":
        return called
    if place.kind == "province" and place.admin1 == place.name and seat_shares_name(place):
        return f"{place.name} {place_words().unit.get(place.country or '', 'province')}"
    return place.name


def distinguished(drafts: list[Draft], frame: dict[str, float]) -> dict[str, str]:
    """Return the names of towns that a report tells of beside a better known one of the same name, by identifier.

    "Tripoli, Lebanon" beside Tripoli in Libya: each with its country, or its unit within one country.
    """
    bearers: dict[str, dict[str, GazetteerPlace]] = {}
    for draft in drafts:
        if draft.place is not None and draft.place.kind == "town":
            bearers.setdefault(draft.place.name, {})[draft.place.id] = draft.place
    names: dict[str, str] = {}
    for name, places in bearers.items():
        ranked = sorted(places.values(), key=lambda p: (-frame.get(p.country or "", 0.0), -p.population, p.id))
        for place in ranked[1:]:
            land = by_iso3().get(place.country or "")
            holder = land.name if land is not None and place.country != ranked[0].country else place.admin1
            if holder:
                names[place.id] = f"{name}, {holder}"
    return names


def seat_shares_name(place: GazetteerPlace) -> bool:
    """Return whether a town of the province bears the province's name."""
    from vedette.knowledge.gazetteer import gazetteer

    return any(
        p.kind == "town" and p.country == place.country and not p.alternate and p.name == place.name
        for p in gazetteer().named(place.name)
    )


def mention_of_phrase(phrase: Phrase, text: str) -> PlaceMention:
    """Return the mention of a facility, a bridge, a road or a part of a country."""
    surface = text[phrase.start : phrase.end]
    if phrase.place is not None:
        known = phrase.place
        return PlaceMention(
            phrase.start,
            phrase.end,
            surface,
            known.name,
            known.kind,
            known.lat,
            known.lon,
            known.radius_m,
            known.country,
            known.admin1,
            known.id,
        )
    places = [d.place for d in phrase.of if d.place is not None]
    kind: PlaceKind = phrase.kind
    spot = phrase.of[0].spot if phrase.of and not phrase.joins else None
    if not places and spot is not None:
        radius = max(spot.radius_m, SITE_RADIUS_M.get(kind, 5_000))
        return PlaceMention(
            phrase.start, phrase.end, surface, surface, kind, spot.lat, spot.lon, radius, spot.country, spot.admin1
        )
    loose = phrase.loose or (not places and phrase.host is not None)
    if not places and phrase.host is not None and phrase.host.place is not None:
        places = [phrase.host.place]
    if not places:
        return PlaceMention(phrase.start, phrase.end, surface, surface, kind)
    first = places[0]
    if phrase.side is not None:
        lat, lon, radius = part_of(first, phrase.side)
        name = " ".join([*surface.split()[: -len(phrase.of[0].text.split())], first.name])
        return PlaceMention(
            phrase.start, phrase.end, surface, name, kind, lat, lon, radius, first.country, first.admin1
        )
    if phrase.joins and len(places) == 2:
        a, b = places
        km = distance_km(a.lat, a.lon, b.lat, b.lon)
        return PlaceMention(
            phrase.start,
            phrase.end,
            surface,
            surface,
            kind,
            round((a.lat + b.lat) / 2, 4),
            round((a.lon + b.lon) / 2, 4),
            int(max(km * 500, 8_000)),
            a.country if a.country == b.country else None,
            a.admin1 if a.admin1 == b.admin1 else None,
        )
    radius = max(LOOSE_RADIUS_M if loose else SITE_RADIUS_M.get(kind, 5_000), first.radius_m)
    return PlaceMention(
        phrase.start, phrase.end, surface, surface, kind, first.lat, first.lon, radius, first.country, first.admin1
    )


def part_of(place: GazetteerPlace, side: tuple[float, float]) -> tuple[float, float, int]:
    """Return the middle and radius of a part of a place: a country by its box, another by its radius."""
    country = by_iso3().get(place.country or "") if place.kind == "country" else None
    if country is not None and country.box is not None:
        west, south, east, north = country.box
        half_lat, half_lon = (north - south) / 2, (east - west) / 2
        lat, lon = (north + south) / 2 + side[1] * half_lat * 0.6, (east + west) / 2 + side[0] * half_lon * 0.6
        return round(lat, 3), round(lon, 3), int(max(half_lat, half_lon * 0.7) * 111_000 * 0.6)
    step = place.radius_m * 0.5 / 111_000
    return round(place.lat + side[1] * step, 4), round(place.lon + side[0] * step, 4), int(place.radius_m * 0.7)
