"""Elsewhere: the places of a report that are too far from what it is first of all about to be part of it.

A report that leads with a strike near one town and goes on to a strike on another tells of two, and the dead of the
second are not the first's.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from datetime import timedelta

from vedette.knowledge.gazetteer import distance_km
from vedette.model.claims import Claim
from vedette.model.readings import PlaceMention, Reading

FAR_KM = 50.0
"""Distance from which on two towns are not the ground of one happening."""
OTHER_DAY, OTHER_TIME = timedelta(days=2), timedelta(days=10)
"""How long before the main claim a number is another's: one of a place that is far, and one of any other place."""
LOCAL = frozenset({"town", "facility", "bridge"})
"""Kinds of places that are points; a district or a province may hold the other."""


def elsewhere(reading: Reading, claims: Sequence[Claim], main_claim: str | None) -> frozenset[str]:
    """Return the names of the points that lie ``FAR_KM`` or more from the town of the main claim; none without one."""
    main = next((c for c in claims if c.id == main_claim), None)
    known = {p.name: p for p in reading.places if p.kind in LOCAL and p.lat is not None and p.lon is not None}
    at = known.get(main.place) if main is not None and main.place else None
    if at is None:
        return frozenset()
    return frozenset(name for name, place in known.items() if _km(at, place) >= FAR_KM)


def figures_of_others(claims: Sequence[Claim], main_claim: str | None, far: Set[str]) -> frozenset[str]:
    """Return the ids of the figures of another place and time than the main claim's.

    "As in Kutum last month, where 40 died", a report says, and then tells of six dead of its own.
    A far place alone tells little, since a list may know the wrong bearer of its name; nor does a day alone.
    """
    main = next((c for c in claims if c.id == main_claim), None)
    if main is None or main.place is None or main.when.start is None:
        return frozenset()
    found = set()
    for claim in claims:
        if claim.kind != "figure" or claim.place in (None, main.place) or claim.when.end is None:
            continue
        slack = OTHER_DAY if claim.place in far else OTHER_TIME
        if claim.when.end < main.when.start - slack:
            found.add(claim.id)
    return frozenset(found)


def _km(one: PlaceMention, other: PlaceMention) -> float:
    return distance_km(one.lat or 0.0, one.lon or 0.0, other.lat or 0.0, other.lon or 0.0)
