"""Outlines cut to the window of the map, so that a brief carries no more of the world than it shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from vedette.products.maps.projection import Frame

type Point = tuple[float, float]


def clipped_ring(points: Sequence[Point], frame: Frame) -> list[Point]:
    """Return the part of a closed ring inside the frame, in drawing units (Sutherland and Hodgman, 1974)."""
    ring = [(frame.x(lon), frame.y(lat)) for lon, lat in points]
    edge = 4.0
    walls: tuple[tuple[int, float, int], ...] = (
        (0, -edge, 1),
        (0, frame.width + edge, -1),
        (1, -edge, 1),
        (1, frame.height + edge, -1),
    )
    for axis, at, sense in walls:
        if not ring:
            return []
        reach = [point[axis] * sense for point in ring]
        if max(reach) < at * sense:
            return []
        if min(reach) < at * sense:
            ring = _cut(ring, axis, at, sense)
    return ring


def clipped_line(points: Sequence[Point], frame: Frame) -> list[list[Point]]:
    """Return the runs of a line that lie inside the frame or cross into it, in drawing units."""
    runs: list[list[Point]] = []
    run: list[Point] = []
    before: Point | None = None
    inside_before = False
    for lon, lat in points:
        point = (frame.x(lon), frame.y(lat))
        inside = -8 <= point[0] <= frame.width + 8 and -8 <= point[1] <= frame.height + 8
        if inside or inside_before:
            if not run and before is not None:
                run.append(before)
            run.append(point)
        elif run:
            runs.append(run)
            run = []
        before, inside_before = point, inside
    return [*runs, run] if run else runs


def holds(ring: Sequence[Point], x: float, y: float) -> bool:
    """Return whether a ring holds a point, by counting crossings."""
    inside = False
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def _cut(ring: list[Point], axis: int, at: float, sense: int) -> list[Point]:
    kept: list[Point] = []
    inside: Callable[[Point], bool] = lambda point: (point[axis] - at) * sense >= 0  # noqa: E731
    for before, point in zip([ring[-1], *ring[:-1]], ring, strict=True):
        if inside(point) != inside(before):
            share = (at - before[axis]) / (point[axis] - before[axis])
            kept.append((before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])))
        if inside(point):
            kept.append(point)
    return kept
