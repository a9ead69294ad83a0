"""The map: holders by colour and shape, solid where assessed, hatched where claimed, halved where contested."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from vedette.model.pictures import Place
from vedette.products.casebook import Casebook
from vedette.products.drawing.cleaning import label
from vedette.products.drawing.labels import Box, Placed, Wanted, place_labels
from vedette.products.drawing.svg import Opener, el, group, opened, path_of
from vedette.products.maps.badges import badge_rows, drawn_row
from vedette.products.maps.basemap import Basemap, Land, basemap_of, country_names, drawn, lands_under, province_of
from vedette.products.maps.extent import extent_of
from vedette.products.maps.furniture import inset, inset_box, north, scale_bar, scale_box
from vedette.products.maps.holders import contested_shape, holder_slots, standing_shape
from vedette.products.maps.legend import Key, holder_keys, kind_keys, standing_keys
from vedette.products.maps.marks import PlaceMark, control_words, marks_of, ringed
from vedette.products.maps.projection import frame_around

WIDTH = 900.0
_TALLEST, _LOWEST = 680.0, 440.0
_LONGEST_NAME = 30
_WIDE_RING = 130.0


class Map(NamedTuple):
    """The map with its legend and with the places it leaves out."""

    svg: Markup
    holders: list[Key]
    standings: list[Key]
    kinds: list[Key]
    far: list[Place]
    based: bool


def map_of(book: Casebook, opener: Opener | None = None) -> Map | None:
    """Return the map of a picture, or None where no place of it has coordinates."""
    extent = extent_of(book.picture)
    if not extent.shown:
        return None
    frame = frame_around([(p.lon or 0.0, p.lat or 0.0) for p in extent.shown], WIDTH, tallest=_TALLEST, lowest=_LOWEST)
    marks = marks_of(book, extent, frame)
    palette = holder_slots(book)
    basemap = basemap_of(frame)
    theatre = lands_under(basemap, [(mark.x, mark.y) for mark in marks])
    boxes = [Box(m.x - m.radius - 2, m.y - m.radius - 2, m.x + m.radius + 2, m.y + m.radius + 2) for m in marks]
    rows = badge_rows(marks, boxes)
    corner = inset_box(frame, [*boxes, *(row.box for row in rows)]) if not basemap.empty else None
    taken = [*boxes, *(row.box for row in rows), scale_box(frame), *([corner] if corner else [])]
    sheet = Box(4, 4, frame.width - 4, frame.height - 4)
    names = place_labels([_wanted(m) for m in marks], taken, sheet)
    countries = country_names(basemap, frame, [*taken, *(name.box for name in names if name)])
    layers = (
        drawn(basemap, frame, theatre),
        group("areas", *_areas(marks, basemap, palette)),
        group(
            "countries", *(el("text", {"x": x, "y": y, "text-anchor": "middle"}, name) for name, x, y, _ in countries)
        ),
        group("rings", *(_ring(mark, basemap) for mark in marks)),
        group("leaders", *(_leader(mark, name) for mark, name in zip(marks, names, strict=True))),
        group("marks", *(_mark(book, mark, palette, opener) for mark in marks)),
        group("badges", *(drawn_row(row, book.place(row.mark.place.id) or "", opener) for row in rows)),
        group("names", *(_name(mark, name) for mark, name in zip(marks, names, strict=True) if name)),
        scale_bar(frame),
        north(frame),
        inset(frame, corner, theatre) if corner else Markup(""),
    )
    svg = el(
        "svg",
        {
            "viewBox": f"0 0 {frame.width:.0f} {frame.height:.0f}",
            "class": "map",
            "role": "group",
            "aria-label": "Map of places, holders and events",
        },
        *layers,
        el("rect", {"x": 0.5, "y": 0.5, "width": frame.width - 1, "height": frame.height - 1, "class": "neat"}),
    )
    return Map(
        svg, holder_keys(book, marks, palette), standing_keys(marks), kind_keys(marks), extent.far, not basemap.empty
    )


def _wanted(mark: PlaceMark) -> Wanted:
    return Wanted(_short(mark.place.name), mark.x, mark.y, mark.radius + 1, 13 if mark.held else 11, bool(mark.held))


def _unit(mark: PlaceMark, basemap: Basemap) -> Land | None:
    return province_of(basemap, (mark.place.name, *mark.place.aliases), mark.moved_from or (mark.x, mark.y))


def _outline(unit: Land) -> str:
    return "".join(path_of(ring, closed=True) for ring in unit.rings)


def _short(name: str) -> str:
    name = label(name)
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].rstrip() + "…"


def _areas(marks: Sequence[PlaceMark], basemap: Basemap, palette: dict[str, int]) -> list[Markup]:
    """Whole provinces that somebody holds: solid where assessed, hatched where claimed or contested."""
    drawn_areas: list[Markup] = []
    for mark in marks:
        unit = _unit(mark, basemap) if mark.held and mark.place.kind == "province" else None
        if unit:
            slot = palette.get(mark.held[0].holder, 7)
            looks = (
                {"class": f"area-fill h{slot}"}
                if mark.standing == "assessed"
                else {"class": "area-fill", "fill": f"url(#hatch{slot})"}
            )
            drawn_areas.append(el("path", {"d": _outline(unit), **looks}))
    return drawn_areas


def _mark(book: Casebook, mark: PlaceMark, palette: dict[str, int], opener: Opener | None) -> Markup:
    name = book.place(mark.place.id) or ""
    if not mark.held:
        claims = [claim for badge in mark.badges for event in badge.events for claim in event.claims]
        return opened(
            opener,
            claims,
            (),
            f"{name}: nobody is named as its holder",
            el("circle", {"cx": mark.x, "cy": mark.y, "r": 3.5, "class": "dot"}),
        )
    claims = [claim for control in mark.held for claim in control.claims]
    against = [claim for control in mark.held for claim in control.against]
    return opened(
        opener,
        claims,
        against,
        f"{name}: {control_words(book, mark.held)}",
        el("circle", {"cx": mark.x, "cy": mark.y, "r": 15.0, "class": "hit"}),
        *_standing(mark, palette),
    )


def _standing(mark: PlaceMark, palette: dict[str, int]) -> list[Markup]:
    slot = palette.get(mark.held[0].holder, 7)
    if mark.standing != "contested":
        return [standing_shape(mark.standing, slot, mark.x, mark.y)]
    other = next((c.holder for c in mark.held[1:]), mark.held[0].source)
    return contested_shape(slot, palette.get(other, 7) if other else None, mark.x, mark.y)


def _ring(mark: PlaceMark, basemap: Basemap) -> Markup:
    """Where a place is only known to lie: its province's own outline, or a circle of its radius."""
    if not ringed(mark):
        return Markup("")
    unit = _unit(mark, basemap) if mark.place.kind == "province" else None
    if unit:
        return el("path", {"d": _outline(unit), "class": "ring"})
    x, y = mark.moved_from or (mark.x, mark.y)
    return el("circle", {"cx": x, "cy": y, "r": mark.ring, "class": "ring" if mark.ring < _WIDE_RING else "ring wide"})


def _leader(mark: PlaceMark, name: Placed | None) -> Markup:
    """The line from a mark to a label that stands off, and from a mark that was moved to its true place."""
    lines: list[Markup] = []
    if name and name.leader:
        path = f"M{mark.x:.1f} {mark.y:.1f}L{name.leader[0]:.1f} {name.leader[1]:.1f}"
        lines.append(el("path", {"d": path, "class": "leader"}))
    if mark.moved_from:
        x, y = mark.moved_from
        lines.append(el("path", {"d": f"M{mark.x:.1f} {mark.y:.1f}L{x:.1f} {y:.1f}", "class": "leader"}))
    return Markup("").join(lines)


def _name(mark: PlaceMark, name: Placed) -> Markup:
    wide = mark.place.kind in ("province", "district", "region")
    css = "held" if mark.held else "area" if wide else "minor"
    return el("text", {"x": name.x, "y": name.y, "text-anchor": name.anchor, "class": css}, name.text)
