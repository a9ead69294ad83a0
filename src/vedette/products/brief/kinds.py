"""Kinds of event and of figure as the sections of a brief part them."""

from __future__ import annotations

POLITICAL = frozenset({
    "ceasefire", "agreement", "talks", "support", "accusation", "demand", "rejection", "threat", "sanction",
    "travel advisory", "emergency decree", "aid", "coup", "protest", "riot", "uprising", "change to group",
})  # fmt: skip
HUMAN = frozenset({"displacement", "evacuation", "return", "service disruption", "accident", "rescue"})
HARMED = ("killed", "injured", "missing", "detained", "abducted")
MOVED = ("displaced", "returned", "evacuated")
OWN_WORDS = frozenset({
    "accusation", "demand", "rejection", "threat", "support", "sanction", "agreement", "talks", "change to group",
    "travel advisory", "emergency decree", "aid", "organised crime", "service disruption", "accident", "disaster",
    "rescue", "ceasefire",
})  # fmt: skip
"""Kinds whose matter lies in what was said or agreed: a template would leave the reader asking what."""
SPREAD = frozenset({"capture", "withdrawal", "disaster"})
"""Kinds whose places are told in one sentence though they fell on different days."""
ARMED_ACTS = frozenset({"capture", "withdrawal", "siege", "advance", "reinforcement", "offensive begins"})
AIMED = frozenset({"shelling", "air strike", "drone strike"})
KILLING = AIMED | {"attack", "bombing", "suicide bombing", "chemical attack", "grenade attack"}
"""Kinds whose dead are killed by the act itself; a clash or a siege leaves dead behind."""
