"""Axes: round ticks on a plain or a logarithmic scale, and days that are as far apart as the chart has room for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from math import ceil, floor, log10
from typing import NamedTuple

from vedette.products.drawing.wording import THIN

_LOG_FROM = 40.0
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Axis(NamedTuple):
    """An upright axis from ``low`` at ``bottom`` to ``high`` at ``top``; logarithmic where values differ widely."""

    low: float
    high: float
    bottom: float
    top: float
    log: bool
    ticks: list[float]

    def y(self, value: float) -> float:
        """Return where a value stands."""
        if self.log:
            share = (log10(max(value, self.low)) - log10(self.low)) / (log10(self.high) - log10(self.low))
        else:
            share = (value - self.low) / (self.high - self.low)
        return self.bottom - share * (self.bottom - self.top)


class Days(NamedTuple):
    """A level axis of days from ``left`` to ``right``."""

    first: date
    last: date
    left: float
    right: float

    def x(self, day: date) -> float:
        """Return where a day stands; a chart of one day has it in the middle."""
        span = (self.last - self.first).days
        if span == 0:
            return (self.left + self.right) / 2
        return self.left + (day - self.first).days / span * (self.right - self.left)

    def ticks(self, room: float = 62.0) -> list[tuple[date, str]]:
        """Return days to write beneath the axis, ``room`` apart at least; the year stands where it changes."""
        span = (self.last - self.first).days
        most = max(1, int((self.right - self.left) / room))
        step = next((s for s in (1, 2, 7, 14, 30, 61, 91, 182, 365, 730, 1826, 3652) if span / s <= most), 7300)
        days = [self.first + timedelta(days=at) for at in range(0, span + 1, step)]
        named: list[tuple[date, str]] = []
        year = None
        for day in days:
            text = f"{_MONTHS[day.month - 1]} {day.year}" if step >= 365 else f"{day.day} {_MONTHS[day.month - 1]}"
            named.append((day, text if step >= 365 or year == day.year else f"{text} {day.year}"))
            year = day.year
        return named


def axis_for(values: Sequence[float], bottom: float, top: float) -> Axis:
    """Return an axis for values above nought; it starts at nought, or is logarithmic from a power of ten."""
    positive = [value for value in values if value > 0] or [1.0]
    low, high = min(positive), max(positive)
    if high / low > _LOG_FROM and min(values) > 0:
        start, end = floor(log10(low)), ceil(log10(high * 1.02))
        return Axis(10.0**start, 10.0**end, bottom, top, True, [10.0**power for power in range(start, end + 1)])
    raw = high * 1.05 / 4
    unit = 10.0 ** floor(log10(raw))
    step = next(unit * s for s in (1, 2, 2.5, 5, 10) if unit * s >= raw)
    step = max(1.0, step)
    ticks = [step * at for at in range(ceil(high * 1.02 / step) + 1)]
    return Axis(0.0, ticks[-1], bottom, top, False, ticks)


def short(value: float) -> str:
    """Return a tick's number: ``500``, ``40k``, ``1.5m``."""
    if value >= 1_000_000:
        return f"{value / 1_000_000:g}m"
    if value >= 10_000:
        return f"{value / 1000:g}k"
    return f"{value:,.0f}".replace(",", THIN)
