"""Where labels go: a greedy placer that tries eight sides of a mark, then farther out with a leader line.

The most important label is placed first and is never moved again, so the same marks give the same map.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from math import cos, radians, sin
from typing import NamedTuple

_SIDES = (0, 180, 45, -45, 135, -135, 90, -90)
_RINGS = ((0.0, False), (16.0, True), (30.0, True), (46.0, True))


class Box(NamedTuple):
    """An upright box in drawing units."""

    left: float
    top: float
    right: float
    bottom: float

    def overlap(self, other: Box) -> float:
        """Return the area that both boxes cover."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return wide * high if wide > 0 and high > 0 else 0.0


class Wanted(NamedTuple):
    """A label that wants a place beside a mark at ``x, y`` of ``radius``; ``must`` keeps it even in a crowd."""

    text: str
    x: float
    y: float
    radius: float
    size: float
    must: bool = False


class Placed(NamedTuple):
    """A label with its base line's ``anchor`` at ``x, y`` and, where it stands off, the leader's far end.

    The anchor lies on the side of the mark, so that a face wider than the estimate grows away from it.
    """

    text: str
    x: float
    y: float
    anchor: str
    box: Box
    leader: tuple[float, float] | None


def text_width(text: str, size: float) -> float:
    """Return roughly how wide ``text`` is in a sans-serif face of ``size``."""
    ems = 0.0
    for character in text:
        if unicodedata.east_asian_width(character) in "WF":
            ems += 1.0
        elif character in "ijltfr.,:;'|()[] ":
            ems += 0.32
        else:
            ems += 0.66 if character.isupper() or character in "mw" else 0.55
    return ems * size * 1.05


def place_labels(wanted: Sequence[Wanted], taken: Iterable[Box], frame: Box) -> list[Placed | None]:
    """Return a place for each label in its turn, or None where it would cover another and need not stand."""
    covered = list(taken)
    placed: list[Placed | None] = []
    for label in wanted:
        best = _best(label, covered, frame)
        placed.append(best)
        if best:
            covered.append(best.box)
    return placed


def _best(label: Wanted, covered: list[Box], frame: Box) -> Placed | None:
    fallback: tuple[float, Placed] | None = None
    near = [other for other in covered if _reach(label).overlap(other) > 0]
    for distance, leads in _RINGS:
        for side in _SIDES:
            candidate = _candidate(label, side, distance, leads)
            cost = sum(candidate.box.overlap(other) for other in near) + 4 * _outside(candidate.box, frame)
            if cost <= 0:
                return candidate
            if fallback is None or cost < fallback[0]:
                fallback = (cost, candidate)
    return fallback[1] if fallback and label.must else None


def _reach(label: Wanted) -> Box:
    """Return the box within which every place tried for ``label`` lies."""
    wide = text_width(label.text, label.size) + label.size + label.radius + _RINGS[-1][0] + 8
    return Box(label.x - wide, label.y - wide, label.x + wide, label.y + wide)


def _candidate(label: Wanted, side: int, distance: float, leads: bool) -> Placed:
    wide, high = text_width(label.text, label.size), label.size * 1.05
    dx, dy = cos(radians(side)), sin(radians(side))
    reach = label.radius + 3 + distance
    x, y = label.x + dx * reach, label.y + dy * reach
    anchor, left = ("start", x) if dx > 0.3 else ("end", x - wide) if dx < -0.3 else ("middle", x - wide / 2)
    top = y if dy > 0.9 else y - high if dy < -0.9 else y - high / 2
    box = Box(left - 1, top - 1, left + wide + 1, top + high + 1)
    leader = (label.x + dx * (reach - 3), label.y + dy * (reach - 3)) if leads else None
    return Placed(label.text, x, top + label.size * 0.83, anchor, box, leader)


def _outside(box: Box, frame: Box) -> float:
    return (box.right - box.left) * (box.bottom - box.top) - box.overlap(frame)
