"""Parts of a named time, and days named by their number: "the last week of June", "the early hours of Friday",
"the week of 3 March", "by the 15th", "the day before yesterday", "for the third day running"."""

from __future__ import annotations

from datetime import date, timedelta

from vedette.model.words import Precision
from vedette.reading.times import calendar
from vedette.reading.times.calendar import Stretch
from vedette.reading.times.dates import RULES as DATES
from vedette.reading.times.slots import Scene, Slots


def _part_of(slots: Slots, scene: Scene) -> Stretch | None:
    """Read "the last week of June", "the first half of 2024", "the first days of May"."""
    cut = slots.letters.index("F")
    part, whole = Slots(slots.words[:cut]), _whole(Slots(slots.words[cut + 1 :]), scene)
    if whole is None or whole.first is None or whole.last is None:
        return None
    number = -1 if "l" in part else part.number("o") or 0
    if "H" in part:
        return _half(whole, number)
    if "n" in part and (length := part.number("n")) is not None:
        return _run_of(whole, length if number > 0 else -length, str(part.value("u")))
    if part.value("u") == "D" and part.text("u") == "days":
        return calendar.narrowed(whole, "late" if number < 0 else "early")
    if part.value("u") == "W" and whole.precision == "month" and part.text("u") == "week":
        return _week_of_month(whole, number)
    if part.value("u") == "M" and whole.precision == "year" and part.text("u") == "month" and 0 < abs(number) <= 12:
        return calendar.month(whole.first.year, number if number > 0 else 12)
    return None


def _whole(slots: Slots, scene: Scene) -> Stretch | None:
    if "m" in slots:
        return DATES["month"](slots, scene)
    return DATES["year"](slots, scene)


def _run_of(whole: Stretch, length: int, unit: str) -> Stretch | None:
    """Return the first ``length`` units of a year or a month, or the last where it is negative."""
    if whole.first is None or whole.last is None or unit not in ("D", "W", "M") or not length:
        return None
    first, last = whole.first, whole.last
    if length > 0:
        last = calendar.clamped(calendar.back(first, -length, unit), -1)
    else:
        first = calendar.clamped(calendar.back(calendar.clamped(last, 1), -length, unit), 0)
    if first < whole.first or last > whole.last:
        return None
    days = (last - first).days
    return Stretch("DATE", f"{first}/{last}", first, last, "week" if days <= 14 else "month" if days <= 92 else "year")


def _up_to(slots: Slots, scene: Scene) -> Stretch | None:
    """Read "the week to 1 December", "the year to October", "the 12 months to March 2024"."""
    cut = slots.letters.index("6")
    part, rest = Slots(slots.words[:cut]), Slots(slots.words[cut + 1 :])
    unit, length = str(part.value("u")), part.number("n") if "n" in part else 1
    end = DATES["month" if "n" not in rest and "o" not in rest else "calendar day"](rest, scene)
    if end is None or end.last is None or length is None or unit not in ("D", "W", "M", "Y"):
        return None
    last = end.last
    first = calendar.back(calendar.clamped(last, 1), length, unit)
    days = (last - first).days
    precision: Precision = "week" if days <= 14 else "month" if days <= 92 else "year"
    return Stretch("DURATION", f"P{length}{unit}", first, last, precision)


def _half(whole: Stretch, number: int) -> Stretch | None:
    if whole.first is None or whole.last is None or number not in (1, 2, -1):
        return None
    if whole.precision == "year":
        year = whole.first.year
        first, last = (calendar.month(year, n) for n in ((1, 6) if number == 1 else (7, 12)))
        return Stretch("DATE", f"{year}-H{1 if number == 1 else 2}", first.first, last.last, "year")
    middle = whole.first + timedelta(days=14)
    first_day, last_day = (whole.first, middle) if number == 1 else (middle + timedelta(days=1), whole.last)
    return Stretch("DATE", whole.value, first_day, last_day, "month")


def _week_of_month(whole: Stretch, number: int) -> Stretch | None:
    """Return a week of a month, seven days from its first day on or up to its last."""
    if whole.first is None or whole.last is None or not (1 <= number <= 4 or number == -1):
        return None
    start = whole.first + timedelta(days=7 * (number - 1)) if number > 0 else whole.last - timedelta(days=6)
    return Stretch("DATE", whole.value, start, start + timedelta(days=6), "week")


def _week_of(slots: Slots, scene: Scene) -> Stretch | None:
    """Read "the week of 3 March": the week that holds the day, or that starts with it where it is a Sunday."""
    if slots.value("u") != "W":
        return None
    day = DATES["calendar day"](Slots(slots.words[slots.letters.index("F") + 1 :]), scene)
    if day is None or day.first is None:
        return None
    if day.first.isoweekday() == 7:
        week = calendar.week(day.first + timedelta(days=1))
        return Stretch("DATE", week.value, day.first, day.first + timedelta(days=6), "week")
    return calendar.week(day.first)


def _early_hours(slots: Slots, scene: Scene) -> Stretch | None:
    """Read "the early hours", "the early hours of Friday"."""
    if slots.value("u") != "TH" or slots.text("b") not in ("early", "late"):
        return None
    part = "MO" if slots.text("b") == "early" else "NI"
    cut = slots.letters.find("F")
    if cut < 0:
        at = scene.told or scene.published
        return calendar.day(at, part) if at else Stretch("TIME", f"XXXX-XX-XXT{part}")
    rest = Slots(slots.words[cut + 1 :])
    day = (
        DATES["calendar day"](rest, scene)
        if "m" in rest
        else DATES["word"](rest, scene)
        if "d" in rest
        else DATES["weekday"](rest, scene)
    )
    return calendar.day(day.first, part) if day is not None and day.first is not None else None


def _numbered(slots: Slots, scene: Scene) -> Stretch | None:
    """Read "the 15th", "the 3rd of this month": the nearest such day that the tense allows."""
    number, at = slots.number("o"), scene.published
    if number is None or not 1 <= number <= 31 or not slots.text("o")[:1].isdigit():
        return None
    if at is None:
        return Stretch("DATE", f"XXXX-XX-{number:02}")
    looks = "unclear" if "u" in slots else scene.looks()
    days = [day for month in (-1, 0, 1) if (day := _in_month(at, month, number)) is not None]
    if "u" in slots:
        days = [day for day in days if (day.year, day.month) == (at.year, at.month)]
    elif looks == "future":
        days = [day for day in days if day >= at]
    else:
        days = [day for day in days if day <= at][-1:]
    return calendar.day(days[0]) if days else None


def _part_of_numbered(slots: Slots, scene: Scene) -> Stretch | None:
    """Read "the morning of the 3rd"."""
    found = _numbered(slots, scene)
    return calendar.day(found.first, str(slots.value("p"))) if found is not None and found.first is not None else None


def _in_month(at: date, months: int, number: int) -> date | None:
    first = calendar.month(at.year, at.month + months).first
    return calendar.valid_day(first.year, first.month, number) if first else None


def _two_away(slots: Slots, scene: Scene) -> Stretch | None:
    """Read "the day before yesterday", "the day after tomorrow"."""
    step = {("before", "yesterday"): -2, ("after", "tomorrow"): 2}.get((slots.text("R"), slots.text("d")))
    if step is None or slots.value("u") != "D":
        return None
    return calendar.day(calendar.clamped(scene.published, step)) if scene.published else Stretch("DATE", "XXXX-XX-XX")


def _nights_ago(slots: Slots, scene: Scene) -> Stretch | None:
    """Read "two nights ago"."""
    number = slots.number("n")
    if number is None or slots.text("p") not in ("nights", "mornings", "evenings") or scene.published is None:
        return None
    return calendar.day(calendar.clamped(scene.published, -number), str(slots.value("p")))


def _running(slots: Slots, scene: Scene) -> Stretch | None:
    """Read "the third day running": so many days, of which the day told or of publication is the last."""
    number, unit = slots.number("o"), str(slots.value("u"))
    if number is None or number < 2 or unit.startswith("T") or slots.text("E") not in STRAIGHT:
        return None
    at = scene.told or scene.published
    value = f"P{number}{unit}" if unit in "DWMY" else f"P{number}X"
    return (
        Stretch("DURATION", value, calendar.back(at, number - 1, unit), at, "week")
        if at and unit == "D"
        else (Stretch("DURATION", value))
    )


STRAIGHT = frozenset({"running", "straight", "consecutive", "successive"})
RULES = {
    "part of": _part_of,
    "up to": _up_to,
    "week of": _week_of,
    "early hours": _early_hours,
    "numbered": _numbered,
    "part of a numbered day": _part_of_numbered,
    "two away": _two_away,
    "nights ago": _nights_ago,
    "running": _running,
}
