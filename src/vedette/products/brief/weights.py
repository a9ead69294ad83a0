"""How much each kind of event weighs in a brief: what an editor would put first."""

from __future__ import annotations

from math import sqrt

from vedette.model.pictures import Event

WEIGHTS = {
    "capture": 10,
    "ceasefire": 9,
    "coup": 9,
    "chemical attack": 9,
    "agreement": 7,
    "withdrawal": 7,
    "offensive begins": 7,
    "flight": 7,
    "suicide bombing": 7,
    "execution": 7,
    "air strike": 6,
    "drone strike": 6,
    "shelling": 6,
    "bombing": 6,
    "attack": 6,
    "disaster": 8,
    "siege": 6,
    "advance": 5,
    "clash": 5,
    "prisoner release": 5,
    "displacement": 5,
    "abduction": 5,
    "emergency decree": 6,
    "evacuation": 4,
    "reinforcement": 4,
    "mobilisation": 4,
    "protest": 4,
    "riot": 4,
    "uprising": 5,
    "arrest": 3,
    "talks": 3,
    "aid": 3,
    "sanction": 4,
    "blockade": 5,
    "destruction": 4,
    "looting": 3,
    "travel advisory": 3,
    "sexual violence": 7,
    "torture": 6,
    "rescue": 4,
    "accident": 4,
    "deportation": 5,
}


def weight_of(event: Event) -> float:
    """Return the weight of an event: its kind's, more with each origin and with the dead it counts."""
    dead = event.killed.best or event.killed.low or 0 if event.killed else 0
    return WEIGHTS.get(event.kind, 2) + min(event.origins, 5) + sqrt(min(dead, 200))
