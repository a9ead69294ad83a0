"""Families of kinds of event, by which screens colour and filter: a reader tells six colours apart, and not sixty."""

from __future__ import annotations

from types import MappingProxyType
from typing import get_args

from vedette.products.screens.records.board import Family

FAMILIES: tuple[Family, ...] = get_args(Family)
_KINDS: dict[Family, tuple[str, ...]] = {
    "ground": (
        "capture", "withdrawal", "advance", "reinforcement", "mobilisation", "offensive begins", "siege", "clash",
        "blockade", "base established", "disrupted weapons use", "change to group", "uprising", "coup",
    ),
    "remote": (
        "air strike", "drone strike", "shelling", "grenade attack", "bombing", "suicide bombing", "chemical attack",
    ),
    "civilians": (
        "attack", "execution", "torture", "sexual violence", "abduction", "destruction", "looting", "arrest",
        "deportation", "organised crime",
    ),
    "unrest": ("protest", "riot"),
    "politics": (
        "ceasefire", "agreement", "talks", "support", "accusation", "demand", "rejection", "threat", "sanction",
        "emergency decree", "curfew", "prisoner release", "flight", "travel advisory", "promise", "concession",
        "cooperation", "investigation", "constraint",
    ),
    "people": ("displacement", "evacuation", "return", "aid", "service disruption", "disaster", "accident", "rescue"),
}  # fmt: skip
_NO_EVENTS: dict[str, Family] = {
    "control": "ground", "fights": "ground", "figure": "people", "service": "people", "quote": "politics",
    "supports": "politics", "backs": "politics", "leads": "politics", "member of": "politics", "part of": "politics",
    "allied with": "politics", "mediates": "politics", "sanctions": "politics",
}  # fmt: skip
FAMILY_OF = MappingProxyType({kind: family for family, kinds in _KINDS.items() for kind in kinds})


def family_of(kind: str) -> Family:
    """Return the family of a kind of event; ``other`` for one that has none."""
    return FAMILY_OF.get(kind, "other")


def family_of_claim(kind: str) -> Family:
    """Return the family of a kind of claim: that of its event, and for what is none the family that lies nearest."""
    return _NO_EVENTS.get(kind) or family_of(kind)
