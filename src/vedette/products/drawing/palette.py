"""Colour and shape for parties and claimants: eight colours that colour-blind readers tell apart, and a shape each.

The colours are those of Okabe and Ito (2008, "Color Universal Design"), in an order that puts the two most distant
first; the style sheet holds their values under these class names. A shape goes with each, so that print in grey
and readers who see no colour lose nothing. Parties beyond the palette share the last, plain one.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin

from markupsafe import Markup

from vedette.products.drawing.svg import Value, el

SHAPES = ("circle", "square", "triangle", "diamond", "pentagon", "down", "hexagon", "cross")
_SIDES = {"triangle": (3, -90), "down": (3, 90), "diamond": (4, -90), "pentagon": (5, -90), "hexagon": (6, 0)}


def slots(keys: Sequence[str]) -> dict[str, int]:
    """Return the palette slot of each key in its order; all beyond the palette share the last slot."""
    return {key: min(at, len(SHAPES) - 1) for at, key in enumerate(dict.fromkeys(keys))}


def shape(slot: int, x: float, y: float, radius: float, **attributes: Value) -> Markup:
    """Return the shape of ``slot`` centred on ``x, y`` and about as large as a circle of ``radius``."""
    name = SHAPES[slot]
    if name == "circle":
        return el("circle", {"cx": x, "cy": y, "r": radius, **attributes})
    if name == "square":
        half = radius * 0.88
        return el("rect", {"x": x - half, "y": y - half, "width": 2 * half, "height": 2 * half, **attributes})
    return el("polygon", {"points": _corners(name, x, y, radius), **attributes})


def _corners(name: str, x: float, y: float, radius: float) -> str:
    if name == "cross":
        a, b = radius * 1.05, radius * 0.4
        steps = (
            (-b, -a),
            (b, -a),
            (b, -b),
            (a, -b),
            (a, b),
            (b, b),
            (b, a),
            (-b, a),
            (-b, b),
            (-a, b),
            (-a, -b),
            (-b, -b),
        )
        return " ".join(f"{x + dx:.1f},{y + dy:.1f}" for dx, dy in steps)
    sides, turn = _SIDES[name]
    reach = radius * (1.28 if sides == 3 else 1.2 if sides == 4 else 1.08)
    sink = radius * 0.18 * (1 if turn < 0 else -1) if sides == 3 else 0.0
    angles = (turn * pi / 180 + at * 2 * pi / sides for at in range(sides))
    return " ".join(f"{x + reach * cos(a):.1f},{y + reach * sin(a) + sink:.1f}" for a in angles)
