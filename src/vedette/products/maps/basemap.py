"""Land, water and borders under the map, from the outlines that ship as knowledge.

Where no outline is at hand the map stands on a plain grid: places keep their distances, and the brief is still sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from markupsafe import Markup

from vedette.products.drawing.labels import Box, text_width
from vedette.products.drawing.svg import el, group, path_of
from vedette.products.maps.clipping import Point, clipped_line, clipped_ring, holds
from vedette.products.maps.projection import Frame

_CELLS = 26


class Land(NamedTuple):
    """One country in the window: its code, its name and its rings in drawing units."""

    code: str
    name: str
    rings: list[list[Point]]


class Basemap(NamedTuple):
    """What lies under the marks, in drawing units."""

    lands: list[Land]
    provinces: list[list[Point]]
    lakes: list[list[Point]]
    rivers: list[list[Point]]
    disputed: list[list[Point]]

    @property
    def empty(self) -> bool:
        """Whether there is no outline to draw."""
        return not self.lands


def basemap_of(frame: Frame, *, coarse: bool = False) -> Basemap:
    """Return the outlines within ``frame``, cut to it; ``coarse`` for a map the size of a stamp."""
    return Basemap([], [], [], [], [])


def drawn(basemap: Basemap, frame: Frame, theatre: Iterable[str]) -> Markup:
    """Return the base map as SVG; countries in ``theatre`` stand out from their neighbours."""
    if basemap.empty:
        return _grid(frame)
    inside = set(theatre)
    lands = [
        el("path", {"d": "".join(path_of(ring, closed=True) for ring in land.rings),
                    "class": "land near" if land.code in inside else "land", "fill-rule": "evenodd"})
        for land in basemap.lands
    ]
    borders = [el("path", {"d": "".join(path_of(ring, closed=True) for ring in land.rings), "class": "border"}) for land in basemap.lands]
    return group(
        "base", el("rect", {"width": frame.width, "height": frame.height, "class": "sea"}), *lands,
        _lines(basemap.provinces, "province"), _lines(basemap.lakes, "lake", closed=True), _lines(basemap.rivers, "river"),
        *borders, _lines(basemap.disputed, "disputed"),
    )


def country_names(basemap: Basemap, frame: Frame, taken: Sequence[Box]) -> list[tuple[str, float, float, Box]]:
    """Return a place for the name of each country that has room for it, away from ``taken``, biggest first."""
    named: list[tuple[str, float, float, Box]] = []
    covered = list(taken)
    step_x, step_y = frame.width / _CELLS, frame.height / _CELLS
    cells = [((i + 0.5) * step_x, (j + 0.5) * step_y) for i in range(_CELLS) for j in range(_CELLS)]
    owned = [(land, [cell for cell in cells if _within(land, cell)]) for land in basemap.lands]
    for land, own in sorted(owned, key=lambda row: (-len(row[1]), row[0].code)):
        name = land.name.upper()
        best = _roomiest(name, own, covered, (step_x, step_y))
        if best:
            x, y, box = best
            covered.append(box)
            named.append((name, x, y, box))
    return named


def _roomiest(
    name: str, own: list[Point], covered: list[Box], step: tuple[float, float],
) -> tuple[float, float, Box] | None:
    wide = text_width(name, 10) * 1.25
    mine = {(round(x / step[0] - 0.5), round(y / step[1] - 0.5)) for x, y in own}
    reach = max(1, round(wide / 2 / step[0]))
    best: tuple[float, float, float, Box] | None = None
    for x, y in own:
        box = Box(x - wide / 2, y - 7, x + wide / 2, y + 7)
        column, row = round(x / step[0] - 0.5), round(y / step[1] - 0.5)
        if any((column + d, row) not in mine for d in range(-reach, reach + 1)) or any(box.overlap(b) for b in covered):
            continue
        depth = next(d for d in range(_CELLS + 1) if {(column, row + d), (column, row - d)} - mine)
        middle = abs(column - _CELLS / 2) + abs(row - _CELLS / 2)
        if best is None or (-depth, middle) < (best[0], best[1]):
            best = (-depth, middle, 0.0, box)
    if best is None:
        return None
    box = best[3]
    return (box.left + box.right) / 2, box.bottom - 3.5, box


def _within(land: Land, cell: Point) -> bool:
    return sum(holds(ring, *cell) for ring in land.rings) % 2 == 1


def _lines(parts: list[list[Point]], css: str, *, closed: bool = False) -> Markup:
    path = "".join(path_of(part, closed=closed) for part in parts)
    return el("path", {"d": path, "class": css}) if path else Markup("")


def _grid(frame: Frame) -> Markup:
    span = frame.east - frame.west
    step = next((s for s in (0.1, 0.25, 0.5, 1, 2, 5, 10, 20) if span / s <= 9), 45)
    lines: list[Markup] = []
    at = -180.0
    while at <= 180:
        if frame.west < at < frame.east:
            lines.append(el("path", {"d": f"M{frame.x(at):.1f} 0V{frame.height:.1f}"}))
        if frame.south < at < frame.north:
            lines.append(el("path", {"d": f"M0 {frame.y(at):.1f}H{frame.width:.1f}"}))
        at += step
    return el("rect", {"width": frame.width, "height": frame.height, "class": "land"}) + group("grid", *lines)


__all__ = ["Basemap", "Land", "basemap_of", "clipped_line", "clipped_ring", "country_names", "drawn"]
