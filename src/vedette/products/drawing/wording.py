"""Numbers, days and times as the brief prints them: grouped thinly, and never more exact than they are known."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime

from vedette.model.counts import Count
from vedette.model.pictures import Toll
from vedette.model.when import When

THIN = "\u202f"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_FULL = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def number(value: float) -> str:
    """Return a whole number with thin grouping: ``110 000``; four digits stand together as in print."""
    text = f"{round(value):,}"
    return text.replace(",", THIN)


def count_text(count: Count) -> str:
    """Return a count with its qualifier in words: ``at least 426``, ``150 000–180 000``, ``about 3 000``."""
    low, high = count.low, count.high
    if low is None:
        return (
            "not known"
            if high is None
            else f"{'fewer than' if count.qualifier == 'fewer than' else 'up to'} {number(_ceiling(count))}"
        )
    if high is None:
        return f"{'more than' if count.qualifier == 'more than' else 'at least'} {number(_floor(count))}"
    if low != high:
        return f"{number(low)}–{number(high)}"
    return f"about {number(low)}" if count.qualifier == "about" else number(low)


def toll_text(toll: Toll | None) -> str:
    """Return low–high of an event's toll with its best figure, or nothing."""
    if toll is None or toll == Toll(None, None, None):
        return ""
    if toll.high is None:
        return f"{number(toll.low)}+" if toll.low is not None else number(toll.best or 0)
    if toll.low is None:
        return f"≤{number(toll.high)}"
    return number(toll.low) if toll.low == toll.high else f"{number(toll.low)}–{number(toll.high)}"


def day_text(day: date | None, *, year: bool = True) -> str:
    """Return ``5 Dec 2024``, or ``day not known``."""
    if day is None:
        return "day not known"
    return f"{day.day} {_MONTHS[day.month - 1]}" + (f" {day.year}" if year else "")


def span_text(start: date, end: date) -> str:
    """Return a run of days with nothing said twice: ``5–6 Mar 2031``, ``28 Feb – 3 Mar 2031``."""
    if start == end:
        return day_text(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day_text(end)}"
    return f"{day_text(start, year=start.year != end.year)} – {day_text(end)}"


def when_text(when: When | None) -> str:
    """Return a time as precise as it is known: a day, a run of days, ``week of …``, a month, ``by …``, ``since …``."""
    if when is None or not when.known:
        return "day not known"
    start, end = when.start, when.end
    if start is None or end is None:
        return f"by {day_text(end)}" if end else f"since {day_text(start)}"
    if when.precision == "week" and (end - start).days == 6:
        return f"week of {day_text(start)}"
    if start.day == 1 and end.day == monthrange(end.year, end.month)[1]:
        if (start.year, start.month) == (end.year, end.month):
            return f"{_FULL[start.month - 1]} {start.year}"
        if start.month == 1 and end.month == 12:
            return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
    return span_text(start, end)


def until_text(until: When) -> str:
    """Return when a holding ended; where nobody tells it, the last day for which it is told."""
    if until.start is not None and until.end is None:
        return f"not told (last told of {day_text(until.start)})"
    return when_text(until)


def moment_text(moment: str | None) -> str:
    """Return an ISO 8601 instant as ``10 Mar 2031, 12:00 UTC``; what cannot be read as one stands as it is."""
    if not moment:
        return "not given"
    try:
        read = datetime.fromisoformat(moment)
    except ValueError:
        return moment
    zone = " UTC" if read.utcoffset() is not None and not read.utcoffset() else ""
    return f"{day_text(read.date())}, {read:%H:%M}{zone}"


def plural(how_many: int, one: str, many: str | None = None) -> str:
    """Return ``1 report`` or ``8 reports``."""
    return f"{number(how_many)} {one if how_many == 1 else many or one + 's'}"


def _floor(count: Count) -> int:
    """The number that the words name: "more than 40,000" is kept as 40,001 or as 40,000."""
    low = count.low or 0
    return low - 1 if count.qualifier == "more than" and low % 10 == 1 else low


def _ceiling(count: Count) -> int:
    high = count.high or 0
    return high + 1 if count.qualifier == "fewer than" and high % 10 == 9 else high
