"""How a holder looks: a colour and a shape, solid where assessed, hatched where claimed, ringed where contested."""

from __future__ import annotations

from markupsafe import Markup

from vedette.products.casebook import Casebook
from vedette.products.drawing.palette import shape, slots
from vedette.products.drawing.svg import el


def holder_slots(book: Casebook) -> dict[str, int]:
    """Return the palette slot of each holder, those that hold most places first."""
    count: dict[str, int] = {}
    for control in book.picture.control:
        count[control.holder] = count.get(control.holder, 0) + (2 if control.until is None else 1)
    return slots(sorted(count, key=lambda holder: (-count[holder], holder)))


def standing_shape(standing: str, slot: int, x: float, y: float, radius: float = 8.0, *, grey: bool = False) -> Markup:
    """Return a holder's shape, solid where assessed and hatched where claimed; ``grey`` for a key to any holder."""
    form = 0 if grey else slot
    if standing == "assessed":
        return shape(form, x, y, radius, **{"class": f"holder h{slot}"})
    return el(
        "g",
        {},
        shape(form, x, y, radius, **{"class": "holder under"}),
        shape(form, x, y, radius, **{"class": f"holder claimed o{slot}", "fill": f"url(#hatch{slot})"}),
    )


def contested_shape(
    slot: int,
    other: int | None,
    x: float,
    y: float,
    radius: float = 8.0,
    *,
    grey: bool = False,
) -> list[Markup]:
    """Return the mark of a contested place: a ring of dashes round its claimant, the other party at its side."""
    drawing = [
        el("circle", {"cx": x, "cy": y, "r": radius + 4.5, "class": "contest"}),
        standing_shape("claimed", slot, x, y, radius * 0.86, grey=grey),
    ]
    if other is not None:
        drawing.append(
            shape(other, x + radius * 0.95, y + radius * 0.8, radius * 0.62, **{"class": f"holder h{other}"})
        )
    return drawing


def patterns() -> Markup:
    """Hatching in each colour of the palette, for what is only claimed."""
    hatches = [
        el(
            "pattern",
            {
                "id": f"hatch{slot}",
                "width": 4,
                "height": 4,
                "patternUnits": "userSpaceOnUse",
                "patternTransform": "rotate(45)",
            },
            el("rect", {"width": 4, "height": 4, "class": "paper"}),
            el("rect", {"width": 2, "height": 4, "class": f"h{slot}"}),
        )
        for slot in range(8)
    ]
    return el("defs", {}, *hatches)


def swatch(standing: str, slot: int) -> Markup:
    """Return a holder's mark as it stands on the map, at the size of a line of text."""
    return small(
        *(contested_shape(slot, None, 0, 0) if standing == "contested" else [standing_shape(standing, slot, 0, 0)])
    )


def small(*drawing: Markup) -> Markup:
    """Return a drawing round the origin at the size of a line of text."""
    return el(
        "svg", {"viewBox": "-15 -13 30 26", "width": 30, "height": 26, "class": "key", "aria-hidden": "true"}, *drawing
    )
