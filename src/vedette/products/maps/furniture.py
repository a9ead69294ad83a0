"""Scale bar, north note and the small map that shows where in the world the window lies."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from markupsafe import Markup

from vedette.products.drawing.labels import Box
from vedette.products.drawing.svg import el, group, path_of
from vedette.products.drawing.wording import number
from vedette.products.maps.basemap import basemap_of
from vedette.products.maps.projection import Frame

_INSET_WIDTH, _INSET_HEIGHT = 150.0, 112.0
_LONGEST_BAR = 150.0


def scale_box(frame: Frame) -> Box:
    """Return the corner that the scale bar and the north note take."""
    return Box(8, frame.height - 44, 225, frame.height - 8)


def scale_bar(frame: Frame) -> Markup:
    """Return a bar of a round length, no longer than a sixth of the map."""
    longest_km = _LONGEST_BAR * frame.metres_per_unit / 1000
    length = max(
        (step * 10**power for power in range(-1, 5) for step in (1, 2, 5) if step * 10**power <= longest_km),
        default=0.1,
    )
    wide = length * 1000 / frame.metres_per_unit
    y = frame.height - 18
    halves = f"M16 {y:.1f}h{wide / 2:.1f}v4h{-wide / 2:.1f}z"
    return group(
        "scale",
        el("rect", {"x": 8.0, "y": y - 20, "width": wide + 62, "height": 30.0, "class": "plate"}),
        el("path", {"d": f"M16 {y:.1f}h{wide:.1f}v4h{-wide:.1f}z", "class": "barline"}),
        el("path", {"d": halves, "class": "barfill"}),
        el("text", {"x": 16, "y": y - 5}, "0"),
        el(
            "text",
            {"x": 16 + wide, "y": y - 5, "text-anchor": "middle"},
            f"{number(length) if length >= 1 else length:} km",
        ),
        el("path", {"d": f"M{wide + 52:.1f} {y + 5:.1f}v-16m-3.5 5l3.5 -6l3.5 6", "class": "needle"}),
    )


def north(frame: Frame) -> Markup:
    """Return the note that north is up, which goes with the needle beside the scale bar."""
    return el(
        "desc",
        {},
        f"North is up. Plate carrée, true to scale at {(frame.south + frame.north) / 2:.1f} degrees of latitude.",
    )


def inset_box(frame: Frame, taken: Sequence[Box]) -> Box | None:
    """Return the corner where the small map covers nothing, or None where every corner is in use."""
    right, bottom = frame.width - _INSET_WIDTH - 10, frame.height - _INSET_HEIGHT - 10
    for left, top in ((right, 10.0), (10.0, 10.0), (right, bottom)):
        box = Box(left, top, left + _INSET_WIDTH, top + _INSET_HEIGHT)
        if not any(box.overlap(other) for other in taken):
            return box
    return None


def inset(frame: Frame, box: Box, theatre: Collection[str]) -> Markup:
    """Return the small map: the window as a box among the countries around it."""
    middle_lat, middle_lon = (frame.south + frame.north) / 2, (frame.west + frame.east) / 2
    high = min(120.0, max(18.0, (frame.north - frame.south) * 5))
    south = max(-85.0, min(85.0 - high, middle_lat - high / 2))
    squeeze = (frame.north - frame.south) / frame.height / ((frame.east - frame.west) / frame.width)
    wide = min(340.0, high * _INSET_WIDTH / _INSET_HEIGHT / squeeze)
    small = Frame(middle_lon - wide / 2, south, middle_lon + wide / 2, south + high, _INSET_WIDTH, _INSET_HEIGHT)
    lands = [
        el(
            "path",
            {
                "d": "".join(path_of(ring, closed=True) for ring in land.rings),
                "class": "land near" if land.code in theatre else "land",
            },
        )
        for land in basemap_of(small, coarse=True).lands
    ]
    x, y = small.x(frame.west), small.y(frame.north)
    window = el(
        "rect",
        {"x": x, "y": y, "width": small.x(frame.east) - x, "height": small.y(frame.south) - y, "class": "window"},
    )
    clip = el("clipPath", {"id": "inset"}, el("rect", {"width": _INSET_WIDTH, "height": _INSET_HEIGHT}))
    edge = el("rect", {"width": _INSET_WIDTH, "height": _INSET_HEIGHT, "class": "edge"})
    return el(
        "g",
        {"class": "inset", "transform": f"translate({box.left:.1f} {box.top:.1f})", "aria-hidden": "true"},
        clip,
        el(
            "g",
            {"clip-path": "url(#inset)"},
            el("rect", {"width": _INSET_WIDTH, "height": _INSET_HEIGHT, "class": "sea"}),
            *lands,
            window,
        ),
        edge,
    )
