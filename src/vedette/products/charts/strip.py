"""The strip over the timeline: one small mark per event, stacked over its day, filled as surely as it is known.

An event that is only known to have happened by a day stands on that day with a tail to the left. One whose
days are known less exactly than to three is not drawn, and is counted.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from markupsafe import Markup

from vedette.model.pictures import Event
from vedette.products.casebook import Casebook
from vedette.products.charts.scales import Days
from vedette.products.drawing.svg import Opener, el, group, opened
from vedette.products.drawing.wording import plural, span_text, when_text
from vedette.products.maps.extent import mapped

WIDTH = 900.0
_LEFT, _RIGHT = 14.0, 886.0
_ROWS = 14
_CELL = 9.0
_EXACT = 3
_STATUSES = ("confirmed", "reported", "claimed", "contested")


class Strip(NamedTuple):
    """The drawing, and how many events have no day exact enough to stand on it."""

    svg: Markup
    left_out: int


class Bin(NamedTuple):
    """A day or a longer stretch of the strip, with its events by status."""

    first: date
    last: date
    events: list[Event]


def strip_of(book: Casebook, opener: Opener | None = None) -> Strip | None:
    """Return the strip, or None where fewer than two events have their day."""
    happened = [e for e in book.picture.events if mapped(e)]
    dated = [(day, e) for e in happened if (day := _day(e))]
    days = [day for day, _ in dated]
    if len(days) < 2:
        return None
    first, last = _window(sorted(days), [line.day for line in book.picture.timeline])
    shown = [(day, e) for day, e in dated if first <= day <= last]
    bins = _bins(shown, first, last)
    tallest = max(len(one.events) for one in bins)
    scale = max(1, -(-tallest // _ROWS))
    rows = -(-tallest // scale)
    base = 14 + rows * (_CELL + 2)
    axis = Days(bins[0].first, bins[-1].first, _LEFT + 24, _RIGHT - 24)
    columns = [_column(one, axis.x(one.first), base, scale, opener) for one in bins if one.events]
    ticks = [
        el(
            "g",
            {},
            el("path", {"d": f"M{axis.x(day):.1f} {base + 3:.1f}v5", "class": "tick"}),
            el("text", {"x": axis.x(day), "y": base + 20, "text-anchor": "middle"}, text),
        )
        for day, text in axis.ticks(70)
    ]
    note = f"one mark = up to {scale} events" if scale > 1 else "one mark = one event"
    svg = el(
        "svg",
        {
            "viewBox": f"0 0 {WIDTH:.0f} {base + 28:.0f}",
            "class": "strip",
            "role": "group",
            "aria-label": "Events per day",
        },
        el("path", {"d": f"M{_LEFT} {base + 3:.1f}H{_RIGHT}", "class": "base"}),
        group("axes", *ticks),
        *columns,
        el("text", {"x": _LEFT, "y": 10, "class": "foot"}, note),
    )
    return Strip(svg, len(happened) - len(shown))


def _day(event: Event) -> date | None:
    """The day an event stands on, or None where the words do not allow one."""
    if event.when.precision == "before":
        return event.when.end
    return event.when.start if event.when.days is not None and event.when.days <= _EXACT else None


def _window(days: list[date], lines: list[date]) -> tuple[date, date]:
    """The days of the strip: a stray event long before the rest does not stretch it."""
    first, last = days[0], days[-1]
    cut = len(days) // 20
    near, far = days[cut], days[-1 - cut]
    span = max(10, (far - near).days)
    first, last = max(first, near - timedelta(days=span // 2)), min(last, far + timedelta(days=span // 2))
    inside = [day for day in lines if first - timedelta(days=span) <= day <= last + timedelta(days=span)]
    return min([first, *inside]), max([last, *inside])


def _bins(events: list[tuple[date, Event]], first: date, last: date) -> list[Bin]:
    span = (last - first).days + 1
    step = next((s for s in (1, 2, 7, 14, 30, 91, 365) if span / s <= 62), 1826)
    starts = [first + timedelta(days=at) for at in range(0, span, step)]
    bins = [Bin(start, start + timedelta(days=step - 1), []) for start in starts]
    for day, event in events:
        bins[(day - first).days // step].events.append(event)
    return bins


def _column(one: Bin, x: float, base: float, scale: int, opener: Opener | None) -> Markup:
    marks: list[Markup] = []
    at = 0
    for status in _STATUSES:
        of_status = sorted((event for event in one.events if event.status == status), key=_late)
        for start in range(0, len(of_status), scale):
            some = of_status[start : start + scale]
            y = base - (at + 1) * (_CELL + 2) + 2
            words = (
                f"{when_text(some[0].when)}: {some[0].kind}, {status}"
                if len(some) == 1
                else (f"{span_text(one.first, one.last)}: {plural(len(some), 'event')}, {status}")
            )
            claims = [claim for event in some for claim in event.claims]
            against = [claim for event in some for claim in event.against]
            marks.append(
                opened(opener, claims, against, words, _cell(status, x, y, tail=all(_late(event) for event in some)))
            )
            at += 1
    return group("column", *marks)


def _late(event: Event) -> bool:
    return event.when.precision == "before"


def _cell(status: str, x: float, y: float, *, tail: bool) -> Markup:
    half = _CELL / 2
    line = el("path", {"d": f"M{x - half:.1f} {y + half:.1f}h-6", "class": f"tail {status}"}) if tail else Markup("")
    box = line + el(
        "rect", {"x": x - half, "y": y, "width": _CELL, "height": _CELL, "rx": 1.5, "class": f"cell {status}"}
    )
    if status == "contested":
        return el(
            "g", {}, box, el("path", {"d": f"M{x - 2.4:.1f} {y + 2.1:.1f}l4.8 4.8m0 -4.8l-4.8 4.8", "class": "crossed"})
        )
    return box
