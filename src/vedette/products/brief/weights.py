"""How much each event weighs in a brief: what an editor would put first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from math import log2, sqrt

from vedette.model.pictures import Event

WEIGHTS = {
    "capture": 10, "ceasefire": 9, "coup": 10, "chemical attack": 9, "agreement": 6, "withdrawal": 7,
    "offensive begins": 7, "flight": 8, "suicide bombing": 7, "execution": 7, "air strike": 6, "drone strike": 6,
    "shelling": 6, "bombing": 6, "attack": 6, "disaster": 10, "siege": 6, "advance": 5, "clash": 5,
    "prisoner release": 5, "displacement": 4, "abduction": 5, "emergency decree": 6, "evacuation": 4,
    "reinforcement": 4, "mobilisation": 4, "protest": 4, "riot": 4, "uprising": 6, "arrest": 3, "talks": 3, "aid": 3,
    "sanction": 4, "blockade": 5, "destruction": 4, "looting": 4, "travel advisory": 3, "sexual violence": 7,
    "torture": 6, "rescue": 4, "accident": 4, "deportation": 5,
}  # fmt: skip
LESS_SURE = {"confirmed": 1.0, "reported": 0.8, "contested": 0.8, "claimed": 0.7}
HALF_LIFE_DAYS = 30
"""News of a month before the last report weighs half of the last day's."""


def weight_of(event: Event, last: date | None = None, mentions: Mapping[str, int] | None = None) -> float:
    """Return the weight of an event: its kind's, more with each origin, with the dead it counts, with how much the
    reports speak of its place, and the nearer it is to ``last``, the day of the newest report."""
    dead = event.killed.best or event.killed.low or 0 if event.killed else 0
    weight = WEIGHTS.get(event.kind, 2) + min(event.origins, 5) + sqrt(min(dead, 200))
    weight += min(log2(1 + (mentions or {}).get(event.place or "", 0)), 6) / 2 if event.place else -4
    day = event.when.start or event.when.end
    if last is not None and day is not None:
        weight *= 0.5 ** (min(max((last - day).days, 0), 60) / HALF_LIFE_DAYS)
    hearsay = 0.7 if event.modality == "reported" else 1.0
    return weight * LESS_SURE.get(event.status, 0.8) * hearsay


PRECISE = {"day": 1.0, "week": 0.9, "before": 0.85, "month": 0.8, "year": 0.35, "after": 0.3, "unknown": 0.5}
"""How much of its weight an event keeps by how well its day is known."""
WIDE = {"country": 0.6, "region": 0.75, "province": 0.85}
"""How much of its weight an event keeps that lies somewhere in a wide place."""
NOWHERE, NOBODY, ONE_ORIGIN, ALL_IN_ONE = 0.5, 0.6, 0.7, 31
SEVERE = {"clash", "attack"}
"""Kinds that say little unless somebody died."""


def lead_weight(event: Event, kinds: Mapping[str, str], mentions: Mapping[str, int]) -> float:
    """Return what an event weighs in the telling of years: what a person who had read them all would still name.

    Origins and the dead count most, then a change of hands of a place that is much spoken of; a doer, a day and a
    place that are known keep the weight, and what rests on one origin or only on a party's word loses some of it.
    ``kinds`` and ``mentions`` are of places.
    """
    dead = event.killed.best or event.killed.low or 0 if event.killed else 0
    spoken = log2(1 + mentions.get(event.place or "", 0))
    weight = WEIGHTS.get(event.kind, 2) + 3 * min(event.origins - 1, 4) + 1.2 * sqrt(min(dead, 400))
    weight += spoken if event.kind in ("capture", "withdrawal", "siege") else spoken / 3
    weight *= PRECISE.get(event.when.precision, 0.5) if event.when.known else 0.3
    days = event.when.days
    if dead and days is not None and days > ALL_IN_ONE:
        weight *= 0.5
    weight *= WIDE.get(kinds.get(event.place or "", ""), 1.0) if event.place else NOWHERE
    if not event.actors:
        weight *= NOBODY
    if event.kind in SEVERE and not dead:
        weight *= 0.6
    sure = LESS_SURE.get(event.status, 0.8) * (ONE_ORIGIN if event.modality == "reported" else 1.0)
    return weight * sure * (ONE_ORIGIN if event.origins < 2 else 1.0)
