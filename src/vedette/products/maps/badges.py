"""The events of a place as a row of small marks beside it, one per group of kinds, with a tally of several."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from vedette.products.drawing.labels import Box
from vedette.products.drawing.svg import Opener, el, opened
from vedette.products.maps.glyphs import glyph
from vedette.products.maps.marks import Badge, PlaceMark, badge_words

_BADGES = 4
_STEP = 16.0


class BadgeRow(NamedTuple):
    """The badges of a place, where they stand and the box they take; ``rest`` events have no badge."""

    mark: PlaceMark
    shown: list[Badge]
    rest: int
    x: float
    y: float
    box: Box


def badge_rows(marks: Sequence[PlaceMark], boxes: Sequence[Box]) -> list[BadgeRow]:
    """Return a row for each place with events, on the side where it covers least."""
    rows: list[BadgeRow] = []
    for mark in marks:
        if not mark.badges:
            continue
        shown = mark.badges[:_BADGES] if len(mark.badges) > _BADGES + 1 else mark.badges
        rest = sum(len(badge.events) for badge in mark.badges[len(shown) :])
        wide = _STEP * (len(shown) + bool(rest))
        own = [*(box for box, other in zip(boxes, marks, strict=True) if other is not mark), *(row.box for row in rows)]
        spots = [
            (mark.x - wide / 2, mark.y + max(mark.radius + 3, 8.5)),
            (mark.x - wide / 2, mark.y - mark.radius - 18),
            (mark.x + mark.radius + 4, mark.y - 7),
            (mark.x - mark.radius - 4 - wide, mark.y - 7),
        ]
        costs = [sum(Box(x, y, x + wide, y + 15).overlap(box) for box in own) for x, y in spots]
        x, y = spots[costs.index(min(costs))]
        rows.append(BadgeRow(mark, shown, rest, x, y, Box(x - 1, y - 1, x + wide + 1, y + 16)))
    return rows


def drawn_row(row: BadgeRow, place: str, opener: Opener | None) -> Markup:
    """Return the badges of ``place``; each opens the sentences of its events."""
    drawn_badges: list[Markup] = []
    for at, badge in enumerate(row.shown):
        x, y = row.x + _STEP * (at + 0.5), row.y + 7.5
        many = len(badge.events)
        tally = (
            el(
                "g",
                {},
                el("circle", {"cx": x + 5.2, "cy": y - 5.6, "r": 3.9, "class": "tally"}),
                el("text", {"x": x + 5.2, "y": y - 3.3, "class": "many"}, str(many) if many < 100 else "99"),
            )
            if many > 1
            else Markup("")
        )
        claims = [claim for event in badge.events for claim in event.claims]
        against = [claim for event in badge.events for claim in event.against]
        drawn_badges.append(
            opened(
                opener,
                claims,
                against,
                badge_words(badge, place),
                el("circle", {"cx": x, "cy": y, "r": 7.0, "class": "badge"}),
                glyph(badge.group, x, y, 4.2),
                tally,
            )
        )
    if row.rest:
        x = row.x + _STEP * (len(row.shown) + 0.5)
        drawn_badges.append(el("text", {"x": x, "y": row.y + 11.0, "class": "rest"}, f"+{row.rest}"))
    return Markup("").join(drawn_badges)
