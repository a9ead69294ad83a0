"""The legend: only what stands on this map."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from vedette.products.casebook import Casebook
from vedette.products.drawing.svg import el
from vedette.products.maps.glyphs import GROUPS, glyph
from vedette.products.maps.holders import contested_shape, small, standing_shape
from vedette.products.maps.marks import PlaceMark, ringed


class Key(NamedTuple):
    """One line of the legend."""

    drawing: Markup
    text: str


def holder_keys(book: Casebook, marks: Sequence[PlaceMark], palette: dict[str, int]) -> list[Key]:
    """Return the holders of the map, and the other parties of contested places."""
    holding = {
        holder
        for mark in marks
        for control in mark.held
        for holder in (control.holder, control.source)
        if holder and (holder == control.holder or mark.standing == "contested")
    }
    shown = sorted((holder for holder in holding if holder in palette), key=lambda holder: palette[holder])
    return [
        Key(small(standing_shape("assessed", palette[h], 0, 0)), book.actor(h) or "holder not known") for h in shown
    ]


def standing_keys(marks: Sequence[PlaceMark]) -> list[Key]:
    """Return how sure holdings are drawn."""
    found = {mark.standing for mark in marks}
    keys = [
        ("assessed", [standing_shape("assessed", 7, 0, 0, grey=True)], "solid: assessed"),
        ("claimed", [standing_shape("claimed", 7, 0, 0, grey=True)], "hatched: claimed"),
        ("contested", contested_shape(7, None, 0, 0, grey=True), "ringed: contested"),
        ("none", [el("circle", {"cx": 0, "cy": 0, "r": 3.5, "class": "dot"})], "no holder named"),
    ]
    listed = [Key(small(*drawing), text) for standing, drawing, text in keys if standing in found]
    if any(ringed(mark) for mark in marks):
        listed.append(Key(small(el("circle", {"cx": 0, "cy": 0, "r": 10.0, "class": "ring"})), "lies somewhere within"))
    return listed


def kind_keys(marks: Sequence[PlaceMark]) -> list[Key]:
    """Return the groups of events on the map."""
    found = {badge.group for mark in marks for badge in mark.badges}
    return [
        Key(
            small(el("circle", {"cx": 0, "cy": 0, "r": 9.0, "class": "badge"}), glyph(group.key, 0, 0, 5.2)),
            group.name,
        )
        for group in GROUPS
        if group.key in found
    ]
