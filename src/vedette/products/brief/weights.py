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
