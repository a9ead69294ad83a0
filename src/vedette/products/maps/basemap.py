"""Land, water and borders under the map, from the outlines that ship as knowledge.

At sea, where no outline lies in the window, the map stands on a plain grid: places keep their distances.
Provinces are drawn for the countries that the picture is about, and not at all on a map of half a continent.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from markupsafe import Markup

from vedette.knowledge.outlines import Level, outlines_within
from vedette.products.drawing.labels import Box, text_width
from vedette.products.drawing.svg import el, group, path_of
from vedette.products.maps.clipping import Point, clipped_line, clipped_ring, holds
from vedette.products.maps.projection import Frame

_CELLS = 26
_FINE, _COARSE = 0.5, 1.1
_WIDEST_PROVINCES = 40.0
_MOST_PROVINCES = 70
_GENERIC = frozenset(
    {
        "north",
        "south",
        "east",
        "west",
        "northern",
        "southern",
        "eastern",
        "western",
        "central",
        "province",
        "governorate",
        "state",
        "region",
        "district",
        "oblast",
        "department",
        "county",
    }
)


class Land(NamedTuple):
    """One country in the window: its code, its name and its rings in drawing units, with the box round each."""

    code: str
    name: str
    rings: list[list[Point]]
    boxes: list[Box]


class Basemap(NamedTuple):
    """What lies under the marks, in drawing units."""

    lands: list[Land]
    provinces: list[Land]
    disputed: list[list[Point]]

    @property
    def empty(self) -> bool:
        """Whether there is no outline to draw."""
        return not self.lands


def basemap_of(frame: Frame, *, coarse: bool = False) -> Basemap:
    """Return the outlines within ``frame``, cut to it; ``coarse`` for a map the size of a stamp."""
    lands = _lands(frame, "countries", _COARSE if coarse else _FINE)
    if coarse or frame.east - frame.west > _WIDEST_PROVINCES:
        return Basemap(lands, [], [])
    box = (frame.west, frame.south, frame.east, frame.north)
    disputed = [
        run
        for line in outlines_within(*box, "disputed")
        for points in line.rings
        for run in clipped_line(points, frame)
    ]
    return Basemap(lands, _lands(frame, "admin1", _FINE), disputed)


def _lands(frame: Frame, level: Level, step: float) -> list[Land]:
    found: list[Land] = []
    for outline in outlines_within(frame.west, frame.south, frame.east, frame.north, level):
        rings = [thin for ring in outline.rings if len(thin := _thinned(clipped_ring(ring, frame), step)) > 2]
        if rings:
            found.append(Land(outline.iso3, outline.name, rings, [_box(ring) for ring in rings]))
    return found


def _thinned(ring: list[Point], step: float) -> list[Point]:
    """The ring without points that lie closer together than a reader sees."""
    kept: list[Point] = []
    for point in ring:
        if not kept or abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= step:
            kept.append(point)
    return kept


def drawn(basemap: Basemap, frame: Frame, theatre: Iterable[str]) -> Markup:
    """Return the base map as SVG; countries in ``theatre`` stand out from their neighbours."""
    if basemap.empty:
        return _grid(frame)
    inside = set(theatre)
    lands = [
        el(
            "path",
            {
                "d": "".join(path_of(ring, closed=True) for ring in land.rings),
                "class": "land near" if land.code in inside else "land",
                "fill-rule": "evenodd",
            },
        )
        for land in basemap.lands
    ]
    borders = [
        el("path", {"d": "".join(path_of(ring, closed=True) for ring in land.rings), "class": "border"})
        for land in basemap.lands
    ]
    return group(
        "base",
        el("rect", {"width": frame.width, "height": frame.height, "class": "sea"}),
        *lands,
        *_provinces(basemap, inside),
        *borders,
        _lines(basemap.disputed, "disputed"),
    )


def _provinces(basemap: Basemap, inside: set[str]) -> list[Markup]:
    """Provinces of the countries in view, save where they are so small that their borders would be a net."""
    many = Counter(unit.code for unit in basemap.provinces)
    return [
        el("path", {"d": "".join(path_of(ring, closed=True) for ring in unit.rings), "class": "province"})
        for unit in basemap.provinces
        if unit.code in inside and many[unit.code] <= _MOST_PROVINCES
    ]


def lands_under(basemap: Basemap, points: Iterable[Point]) -> set[str]:
    """Return the codes of the countries in which ``points`` lie, in drawing units."""
    held = list(points)
    return {land.code for land in basemap.lands if any(_within(land, point) for point in held)}


def province_of(basemap: Basemap, names: Iterable[str], point: Point) -> Land | None:
    """Return the province that holds ``point`` and bears one of ``names``, or None: a place is not its neighbour."""
    wanted = {word for name in names for word in words_of_area(name)}
    for unit in basemap.provinces:
        if _within(unit, point):
            return unit if wanted & words_of_area(unit.name) else None
    return None


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
    name: str,
    own: list[Point],
    covered: list[Box],
    step: tuple[float, float],
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


def words_of_area(name: str) -> set[str]:
    """Return the words of a name that tell it from others, folded, so that "South Kivu" meets "Sud-Kivu"."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name).casefold() if not unicodedata.combining(c))
    return {word for word in re.findall(r"\w{4,}", plain) if word not in _GENERIC}


def _within(land: Land, cell: Point) -> bool:
    x, y = cell
    near = (r for r, b in zip(land.rings, land.boxes, strict=True) if b.left <= x <= b.right and b.top <= y <= b.bottom)
    return sum(holds(ring, x, y) for ring in near) % 2 == 1


def _box(ring: list[Point]) -> Box:
    across, down = [x for x, _ in ring], [y for _, y in ring]
    return Box(min(across), min(down), max(across), max(down))


def _lines(parts: list[list[Point]], css: str) -> Markup:
    path = "".join(path_of(part) for part in parts)
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
