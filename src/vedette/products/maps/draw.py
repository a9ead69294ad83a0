"""The map: holders by colour and shape, solid where assessed, hatched where claimed, halved where contested."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from vedette.model.pictures import Place
from vedette.products.casebook import Casebook
from vedette.products.drawing.labels import Box, Placed, Wanted, place_labels
from vedette.products.drawing.palette import shape, slots
from vedette.products.drawing.svg import Opener, el, group, opened
from vedette.products.maps.basemap import Basemap, basemap_of, country_names, drawn
from vedette.products.maps.extent import extent_of
from vedette.products.maps.furniture import inset, inset_box, north, scale_bar, scale_box
from vedette.products.maps.glyphs import GROUPS, glyph
from vedette.products.maps.marks import Badge, PlaceMark, badge_words, control_words, marks_of
from vedette.products.maps.projection import Frame, frame_around

WIDTH = 900.0
_TALLEST, _LOWEST = 680.0, 440.0
_BADGES = 4
_STEP = 15.0
_RING_SHOWS = 14.0


class Key(NamedTuple):
    """One line of the legend."""

    drawing: Markup
    text: str


class Map(NamedTuple):
    """The map with its legend and with the places it leaves out."""

    svg: Markup
    holders: list[Key]
    standings: list[Key]
    kinds: list[Key]
    far: list[Place]
    based: bool


def holder_slots(book: Casebook) -> dict[str, int]:
    """Return the palette slot of each holder, those that hold most places first."""
    count: dict[str, int] = {}
    for control in book.picture.control:
        count[control.holder] = count.get(control.holder, 0) + (2 if control.until is None else 1)
    return slots(sorted(count, key=lambda holder: (-count[holder], holder)))


def map_of(book: Casebook, opener: Opener | None = None) -> Map | None:
    """Return the map of a picture, or None where no place of it has coordinates."""
    extent = extent_of(book.picture)
    if not extent.shown:
        return None
    frame = frame_around([(p.lon or 0.0, p.lat or 0.0) for p in extent.shown], WIDTH, tallest=_TALLEST, lowest=_LOWEST)
    marks = marks_of(book, extent, frame)
    palette = holder_slots(book)
    basemap = basemap_of(frame)
    theatre = {place.country for place in extent.shown if place.country}
    boxes = [Box(m.x - m.radius - 2, m.y - m.radius - 2, m.x + m.radius + 2, m.y + m.radius + 2) for m in marks]
    badge_rows = _badge_rows(marks, boxes)
    corner = inset_box(frame, [*boxes, *(row.box for row in badge_rows)]) if not basemap.empty else None
    taken = [*boxes, *(row.box for row in badge_rows), scale_box(frame), *([corner] if corner else [])]
    sheet = Box(4, 4, frame.width - 4, frame.height - 4)
    names = place_labels([_wanted(m) for m in marks], taken, sheet)
    countries = country_names(basemap, frame, [*taken, *(name.box for name in names if name)])
    layers = (
        drawn(basemap, frame, theatre),
        group("countries", *(el("text", {"x": x, "y": y, "text-anchor": "middle"}, name) for name, x, y, _ in countries)),
        group("rings", *(_ring(mark) for mark in marks)),
        group("leaders", *(_leader(mark, name) for mark, name in zip(marks, names, strict=True))),
        group("marks", *(_mark(book, mark, palette, opener) for mark in marks)),
        group("badges", *(_badge(row, book, opener) for row in badge_rows)),
        group("names", *(_name(mark, name) for mark, name in zip(marks, names, strict=True) if name)),
        scale_bar(frame), north(frame), inset(frame, corner, theatre) if corner else Markup(""),
    )
    svg = el(
        "svg", {"viewBox": f"0 0 {frame.width:.0f} {frame.height:.0f}", "class": "map", "role": "group", "aria-label": "Map of places, holders and events"},
        _patterns(), *layers, el("rect", {"x": 0.5, "y": 0.5, "width": frame.width - 1, "height": frame.height - 1, "class": "neat"}),
    )
    return Map(svg, _holder_keys(book, marks, palette), _standing_keys(marks), _kind_keys(marks), extent.far, not basemap.empty)


class _BadgeRow(NamedTuple):
    mark: PlaceMark
    shown: list[Badge]
    rest: int
    x: float
    y: float
    box: Box


def _badge_rows(marks: Sequence[PlaceMark], boxes: Sequence[Box]) -> list[_BadgeRow]:
    rows: list[_BadgeRow] = []
    for mark in marks:
        if not mark.badges:
            continue
        shown = mark.badges[:_BADGES] if len(mark.badges) > _BADGES + 1 else mark.badges
        rest = sum(len(badge.events) for badge in mark.badges[len(shown):])
        wide = _STEP * (len(shown) + bool(rest))
        own = [*(box for box, other in zip(boxes, marks, strict=True) if other is not mark), *(row.box for row in rows)]
        spots = [(mark.x - wide / 2, mark.y + mark.radius + 3), (mark.x - wide / 2, mark.y - mark.radius - 18),
                 (mark.x + mark.radius + 4, mark.y - 7), (mark.x - mark.radius - 4 - wide, mark.y - 7)]
        costs = [sum(Box(x, y, x + wide, y + 15).overlap(box) for box in own) for x, y in spots]
        x, y = spots[costs.index(min(costs))]
        rows.append(_BadgeRow(mark, shown, rest, x, y, Box(x - 1, y - 1, x + wide + 1, y + 16)))
    return rows


def _wanted(mark: PlaceMark) -> Wanted:
    return Wanted(mark.place.name, mark.x, mark.y, mark.radius + 1, 13 if mark.held else 11, bool(mark.held))


def _mark(book: Casebook, mark: PlaceMark, palette: dict[str, int], opener: Opener | None) -> Markup:
    name = book.place(mark.place.id) or ""
    if not mark.held:
        claims = [claim for badge in mark.badges for event in badge.events for claim in event.claims]
        return opened(opener, claims, (), f"{name}: nobody is named as its holder", el("circle", {"cx": mark.x, "cy": mark.y, "r": 3.5, "class": "dot"}))
    claims = [claim for control in mark.held for claim in control.claims]
    against = [claim for control in mark.held for claim in control.against]
    return opened(
        opener, claims, against, f"{name}: {control_words(book, mark.held)}",
        el("circle", {"cx": mark.x, "cy": mark.y, "r": 15.0, "class": "hit"}), *_standing(mark, palette),
    )


def _standing(mark: PlaceMark, palette: dict[str, int]) -> list[Markup]:
    slot = palette.get(mark.held[0].holder, 7)
    if mark.standing != "contested":
        return [standing_shape(mark.standing, slot, mark.x, mark.y)]
    other = next((c.holder for c in mark.held[1:]), mark.held[0].source)
    return contested_shape(slot, palette.get(other, 7) if other else None, mark.x, mark.y)


def standing_shape(standing: str, slot: int, x: float, y: float, radius: float = 8.0) -> Markup:
    """Return a holder's shape: solid where assessed, hatched where claimed."""
    if standing == "assessed":
        return shape(slot, x, y, radius, **{"class": f"holder h{slot}"})
    return el(
        "g", {}, shape(slot, x, y, radius, **{"class": "holder under"}),
        shape(slot, x, y, radius, **{"class": f"holder claimed o{slot}", "fill": f"url(#hatch{slot})"}),
    )


def contested_shape(slot: int, other: int | None, x: float, y: float, radius: float = 8.0) -> list[Markup]:
    """Return the mark of a contested place: a ring of dashes round its claimant, the other party at its side."""
    drawing = [
        el("circle", {"cx": x, "cy": y, "r": radius + 4.5, "class": "contest"}),
        standing_shape("claimed", slot, x, y, radius * 0.86),
    ]
    if other is not None:
        drawing.append(shape(other, x + radius * 0.95, y + radius * 0.8, radius * 0.62, **{"class": f"holder h{other}"}))
    return drawing


def _ring(mark: PlaceMark) -> Markup:
    if mark.ring < _RING_SHOWS:
        return Markup("")
    return el("circle", {"cx": mark.x, "cy": mark.y, "r": mark.ring, "class": "ring"})


def _leader(mark: PlaceMark, name: Placed | None) -> Markup:
    if not name or not name.leader:
        return Markup("")
    return el("path", {"d": f"M{mark.x:.1f} {mark.y:.1f}L{name.leader[0]:.1f} {name.leader[1]:.1f}", "class": "leader"})


def _name(mark: PlaceMark, name: Placed) -> Markup:
    wide = mark.place.kind in ("province", "district", "region")
    css = "held" if mark.held else "area" if wide else "minor"
    return el("text", {"x": name.x, "y": name.y, "class": css}, name.text)


def _badge(row: _BadgeRow, book: Casebook, opener: Opener | None) -> Markup:
    place = book.place(row.mark.place.id) or ""
    drawn_badges: list[Markup] = []
    for at, badge in enumerate(row.shown):
        x, y = row.x + _STEP * (at + 0.5), row.y + 7.5
        many = len(badge.events)
        tally = el("g", {}, el("circle", {"cx": x + 5.5, "cy": y - 5.0, "r": 4.4, "class": "tally"}),
                   el("text", {"x": x + 5.5, "y": y - 2.6, "class": "many"}, str(many) if many < 100 else "99")) if many > 1 else Markup("")
        claims = [claim for event in badge.events for claim in event.claims]
        against = [claim for event in badge.events for claim in event.against]
        drawn_badges.append(opened(opener, claims, against, badge_words(badge, place),
                                   el("circle", {"cx": x, "cy": y, "r": 7.0, "class": "badge"}), glyph(badge.group, x, y, 4.2), tally))
    if row.rest:
        x = row.x + _STEP * (len(row.shown) + 0.5)
        drawn_badges.append(el("text", {"x": x, "y": row.y + 11.0, "class": "rest"}, f"+{row.rest}"))
    return Markup("").join(drawn_badges)


def _patterns() -> Markup:
    """Hatching in each colour of the palette, for what is only claimed."""
    hatches = [
        el("pattern", {"id": f"hatch{slot}", "width": 4, "height": 4, "patternUnits": "userSpaceOnUse", "patternTransform": "rotate(45)"},
           el("rect", {"width": 4, "height": 4, "class": "paper"}), el("rect", {"width": 2, "height": 4, "class": f"h{slot}"}))
        for slot in range(8)
    ]
    return el("defs", {}, *hatches)


def _small(*drawing: Markup) -> Markup:
    return el("svg", {"viewBox": "-15 -13 30 26", "width": 30, "height": 26, "class": "key", "aria-hidden": "true"}, *drawing)


def _holder_keys(book: Casebook, marks: Sequence[PlaceMark], palette: dict[str, int]) -> list[Key]:
    holding = {holder for mark in marks for control in mark.held for holder in (control.holder, control.source)
               if holder and (holder == control.holder or mark.standing == "contested")}
    shown = sorted((holder for holder in holding if holder in palette), key=lambda holder: palette[holder])
    return [Key(_small(standing_shape("assessed", palette[h], 0, 0)), book.actor(h) or "holder not known") for h in shown]


def _standing_keys(marks: Sequence[PlaceMark]) -> list[Key]:
    found = {mark.standing for mark in marks}
    keys = [
        ("assessed", [standing_shape("assessed", 7, 0, 0)], "solid: assessed"), ("claimed", [standing_shape("claimed", 7, 0, 0)], "hatched: claimed"),
        ("contested", contested_shape(7, None, 0, 0), "ringed: contested"), ("none", [el("circle", {"cx": 0, "cy": 0, "r": 3.5, "class": "dot"})], "no holder named"),
    ]
    listed = [Key(_small(*drawing), text) for standing, drawing, text in keys if standing in found]
    if any(mark.ring >= _RING_SHOWS for mark in marks):
        listed.append(Key(_small(el("circle", {"cx": 0, "cy": 0, "r": 10.0, "class": "ring"})), "lies somewhere within"))
    return listed


def _kind_keys(marks: Sequence[PlaceMark]) -> list[Key]:
    found = {badge.group for mark in marks for badge in mark.badges}
    return [Key(_small(el("circle", {"cx": 0, "cy": 0, "r": 9.0, "class": "badge"}), glyph(group.key, 0, 0, 5.2)), group.name) for group in GROUPS if group.key in found]


__all__ = ["Basemap", "Frame", "Key", "Map", "holder_slots", "map_of"]
