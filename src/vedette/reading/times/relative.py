"""Times that are counted from another day: "nine days ago", "last week", "two days later", "the past year".

Most count from publication. Words that point back into the story ("the next day", "two days later", "that
night") count from the last day told, and stay open where none was told.
"""

from __future__ import annotations

from datetime import date, timedelta

from vedette.model.words import Precision
from vedette.reading.times import calendar
from vedette.reading.times.calendar import Stretch
from vedette.reading.times.slots import Scene, Slots

DISTANT = {
    "D": (2, 6),
    "W": (2, 8),
    "M": (2, 11),
    "Y": (2, 60),
    "E": (2, 10),
    "C": (2, 4),
    "TH": (1, 23),
    "TM": (1, 59),
    "TS": (1, 59),
    "F": (2, 4),
    "Q": (2, 4),
}
"""How many units a bare plural may mean: "weeks ago" is two to eight weeks."""


def _relative(slots: Slots, scene: Scene) -> Stretch | None:
    """Read "last week", "the past two years", "recent days", "the following day"."""
    at, unit = scene.published, str(slots.value("u") or "")
    if "k" in slots:
        return _weekend(slots, scene)
    ahead = "x" in slots or "f" in slots
    if "n" in slots or "q" in slots:
        return _run(2 if slots.text("q") == "couple" else slots.number("n"), unit, at, ahead=ahead)
    if slots.words[-1].text.endswith("s"):
        return _plural(unit, at, ahead=ahead)
    if unit == "D":
        return _told_step(1 if ahead else -1, unit, scene)
    if "f" in slots:
        return _told_step(1, unit, scene)
    if at is None:
        return _unresolved(unit)
    if slots.text("l") == "past":
        return _between(_length(1, unit), calendar.back(at, 1, unit), at)
    step = 1 if ahead else 0 if "j" in slots and unit != "Q" else -1
    return _third(_unit_at(at, unit, step), slots, scene)


def _plural(unit: str, at: date | None, *, ahead: bool) -> Stretch:
    many = DISTANT[unit][1]
    if ahead:
        return _between(_length(None, unit), at, calendar.back(at, -many, unit) if at else None)
    if unit in "YEC":
        return Stretch("DATE", "PAST_REF", None, at, "before" if at else "unknown")
    first = calendar.back(at, many, unit) if at else None
    return _between(_length(None, unit), first, at)


def _run(counted: int | None, unit: str, at: date | None, *, ahead: bool) -> Stretch:
    """Return a run of units up to the day of publication, or from it on where ``ahead``."""
    value = _length(counted, unit)
    if at is None:
        return Stretch("DURATION", value)
    amount = counted if counted is not None else DISTANT[unit][1]
    edge = calendar.back(at, -amount if ahead else amount, unit)
    first, last = (at, edge) if ahead else (edge, at)
    return _between(value, first, last)


def _between(value: str, first: date | None, last: date | None) -> Stretch:
    """Return a length of time with the days it covers; its precision is as wide as these."""
    if first is None or last is None:
        return Stretch("DURATION", value, first, last)
    days = (last - first).days
    precision: Precision = "day" if days <= 2 else "week" if days <= 14 else "month" if days <= 92 else "year"
    return Stretch("DURATION", value, first, last, precision)


def _unit_at(at: date, unit: str, step: int) -> Stretch:
    """Return the calendar unit that holds ``at``, moved by ``step`` units."""
    if unit.startswith("T"):
        return calendar.day(at)
    if unit == "D":
        return calendar.day(calendar.clamped(at, step))
    if unit in "WF":
        found = calendar.week(calendar.clamped(at, 7 * step * (2 if unit == "F" else 1)))
        if step == -1 and at.isoweekday() == 7 and found.first is not None:
            # Many outlets' weeks start on Sunday: "last week" said on a Sunday may be the days just gone.
            return Stretch("DATE", found.value, found.first, at - timedelta(days=1), "week")
        return found
    if unit == "M":
        return calendar.month(at.year, at.month + step)
    if unit == "Q":
        return calendar.quarter(at.year, (at.month + 2) // 3 + step)
    if unit == "Y":
        return calendar.year(at.year + step)
    span = 10 if unit == "E" else 100
    first = (at.year // span + step) * span
    return calendar.years(first, first + span - 1, str(first // span))


def _unresolved(unit: str) -> Stretch:
    return Stretch("DATE", {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX"}.get(unit, "XXXX"))


def _third(stretch: Stretch, slots: Slots, scene: Scene) -> Stretch:
    """Narrow to the early or late part; "earlier this month" ends, and "later this month" starts, at publication."""
    at = scene.published
    if slots.third:
        return calendar.narrowed(stretch, slots.third)
    if at and stretch.first and stretch.last and stretch.first <= at <= stretch.last and stretch.precision != "day":
        if slots.text("r") == "earlier" or (slots.text("r") == "" and scene.looks() == "past"):
            return Stretch(stretch.type, stretch.value, stretch.first, at, stretch.precision)
        if slots.text("r") == "later":
            return Stretch(stretch.type, stretch.value, at, stretch.last, stretch.precision)
    return stretch


def _named(slots: Slots, scene: Scene) -> Stretch | None:
    """Read "last Friday", "this morning", "next June", "that day", "last fall", "this week"."""
    at = scene.published
    if slots.letters.lstrip("brBtF")[:1] in ("h", "s", "f") or slots.letters.startswith(("tsu", "isu")):
        return _told(slots, scene)
    step = 1 if "x" in slots or "f" in slots else -1 if "l" in slots or "v" in slots else 0
    if at is None:
        return _unresolved(str(slots.value("u"))) if "u" in slots else Stretch("DATE", "XXXX-XX-XX")
    if "k" in slots:
        return _weekend(slots, scene)
    if "u" in slots:
        if slots.words[-1].text.endswith("s"):
            return Stretch(
                "DATE",
                "PRESENT_REF",
                calendar.back(at, DISTANT[str(slots.value("u"))][1], str(slots.value("u"))),
                at,
                "week",
            )
        return _third(_unit_at(at, str(slots.value("u")), step), slots, scene)
    if "w" in slots:
        return _named_weekday(slots, at, step, scene)
    if "m" in slots:
        return _third(_named_month(int(str(slots.value("m"))), at, step), slots, scene)
    if "S" in slots:
        return _named_season(str(slots.value("S")), at, step, scene)
    part = str(slots.value("p"))
    return calendar.day(calendar.clamped(at, step), part)


def _named_weekday(slots: Slots, at: date, step: int, scene: Scene) -> Stretch:
    weekday = slots.number("w") or 1
    if step > 0 or (step == 0 and scene.looks() == "future"):
        return calendar.day(calendar.weekday_after(at, weekday, strictly=step > 0))
    found = calendar.weekday_before(at, weekday, strictly=step < 0)
    if step < 0 and (at - found).days <= 2:
        # "last Thursday" said on a Friday may be eight days ago as well.
        return Stretch("DATE", found.isoformat(), found - timedelta(days=7), found, "week")
    return calendar.day(found)


def _named_month(number: int, at: date, step: int) -> Stretch:
    if step < 0:
        return calendar.month(at.year - (number >= at.month), number)
    if step > 0:
        return calendar.month(at.year + (number <= at.month), number)
    return calendar.month(at.year, number)


def _named_season(code: str, at: date, step: int, scene: Scene) -> Stretch:
    this = calendar.season(at.year, code)
    if this.first is None or this.last is None:
        return this
    if step < 0:
        return this if this.last < at else calendar.season(at.year - 1, code)
    if step > 0:
        return this if this.first > at else calendar.season(at.year + 1, code)
    return calendar.season(at.year + 1, code) if this.last < at and scene.looks() == "future" else this


def _told(slots: Slots, scene: Scene) -> Stretch | None:
    """Read "that day", "the same month", "the following night": counted from the last day told."""
    unit = str(slots.value("u") or "D")
    at = scene.told_period if unit in "MYQEC" else scene.told
    step = 1 if "f" in slots else 0
    if at is None:
        return _unresolved(unit)
    if "p" in slots:
        return calendar.day(calendar.clamped(at, step), str(slots.value("p")))
    if "w" in slots:
        return calendar.day(calendar.weekday_after(at, slots.number("w") or 1, strictly=step > 0))
    if "u" not in slots:
        return None
    return _unit_at(at, unit, step)


def _told_step(step: int, unit: str, scene: Scene) -> Stretch:
    at = scene.told_period if unit in "MYQEC" else scene.told
    return _unit_at(at, unit, step) if at else _unresolved(unit)


def _weekend(slots: Slots, scene: Scene) -> Stretch | None:
    """Read "the weekend", "last weekend", "this weekend"; bare "weekend" is no time."""
    at = scene.published
    if len(slots.words) == 1 or slots.words[-1].text.endswith("s"):
        return None
    if at is None:
        return Stretch("DATE", "XXXX-WXX-WE")
    step = 1 if "x" in slots else -1 if "l" in slots or "v" in slots else 0
    if step == 0 and scene.looks() == "past" and at.isoweekday() < 6:
        step = -1
    return calendar.weekend(calendar.clamped(at, 7 * step))


def _ago(slots: Slots, scene: Scene) -> Stretch | None:
    """Read "nine days ago", "about two years ago", "weeks ago"."""
    at, unit = scene.published, str(slots.value("u"))
    amount = _amount(slots)
    if unit == "Y" and amount == 1 and scene.compared is not None:
        return calendar.year_before(scene.compared)
    if amount is not None:
        return calendar.shifted(at, -amount, unit) if at else _unresolved(unit)
    least, most = DISTANT[unit]
    if at is None:
        return Stretch("DATE", "PAST_REF")
    if unit in "YEC":
        return Stretch("DATE", "PAST_REF", None, calendar.back(at, least, unit), "before")
    return Stretch("DATE", "PAST_REF", calendar.back(at, most, unit), calendar.back(at, least, unit), _wider(unit))


def _wider(unit: str) -> Precision:
    return {"D": "week", "W": "month", "F": "month"}.get(unit, "day" if unit.startswith("T") else "year")  # type: ignore[return-value]


def _shift(slots: Slots, scene: Scene) -> Stretch | None:
    """Read "two days later", "a day earlier", "the week before"."""
    unit = str(slots.value("u"))
    later = slots.text("r") == "later" or slots.text("R") in ("after", "afterwards")
    at = scene.told or (None if later else scene.published)
    amount = _amount(slots)
    if unit == "Y" and amount == 1 and not later and scene.compared is not None:
        return calendar.year_before(scene.compared)
    if at is None or amount is None:
        return Stretch("DATE", "FUTURE_REF" if later else "PAST_REF") if amount is None else _unresolved(unit)
    return calendar.shifted(at, amount if later else -amount, unit)


def _before(slots: Slots, scene: Scene) -> Stretch | None:
    """Read "the day before", "the year earlier"."""
    if slots.text("u").endswith("s"):
        return None
    earlier = slots.text("r") == "earlier" or slots.text("R") == "before"
    return _told_step(-1 if earlier else 1, str(slots.value("u")), scene)


def _amount(slots: Slots) -> float | None:
    """Return how many units the words give: "a week" is one, "weeks" and "several weeks" say none."""
    number = slots.value("n")
    if isinstance(number, int | float):
        return float(number)
    if "q" in slots:
        return 2.0 if slots.text("q") == "couple" else None
    if "H" in slots:
        return 0.5
    return 1.0 if "a" in slots or "t" in slots else None


def _length(counted: float | None, unit: str) -> str:
    """Return a TIMEX3 duration: ``P3D``, ``PT24H``, ``PXW``."""
    if unit in ("E", "C", "F"):
        counted, unit = (
            None if counted is None else counted * {"E": 10, "C": 100, "F": 2}[unit],
            {"E": "Y", "C": "Y", "F": "W"}[unit],
        )
    halves = {"Y": "6M", "TH": "30M", "TM": "30S"}.get(unit)
    if counted is not None and counted % 1 == 0.5 and halves:
        return f"P{unit[:-1]}{int(counted)}{unit[-1]}{halves}"
    amount = "X" if counted is None else f"{counted:g}" if counted < 1e6 else f"{counted:.0f}"
    return f"P{unit[:-1]}{amount}{unit[-1]}"


def _measure(slots: Slots, _: Scene) -> Stretch | None:
    """Read a length of time: "three days", "at least 72 hours", "a few months", "16-hour"."""
    unit, amount = str(slots.value("u")), _amount(slots)
    if unit == "Q" and slots.text("u") == "quarters" and "-" in slots:
        return None
    if amount == 0.5 and unit == "TH":
        return Stretch("DURATION", "PT30M")
    if amount == 0.5 and unit == "Y":
        return Stretch("DURATION", "P6M")
    return Stretch("DURATION", _length(amount, unit))


def _year_ago(slots: Slots, scene: Scene) -> Stretch | None:
    """Read "the year-ago toll", "year-earlier arrivals": the period that a figure is held against."""
    if scene.published is None or slots.value("u") != "Y":
        return None
    return (
        calendar.year_before(scene.compared) if scene.compared is not None else calendar.year(scene.published.year - 1)
    )


def _year_end(slots: Slots, scene: Scene) -> Stretch | None:
    """Read "year-end", "the year's end": its last month."""
    if slots.value("u") != "Y" or slots.text("B") != "end":
        return None
    return calendar.narrowed(calendar.year(scene.published.year), "late") if scene.published else _unresolved("Y")


def _present(slots: Slots, _: Scene) -> Stretch | None:
    """Read "current" before a noun: a state of now, that dates no happening."""
    return Stretch("DATE", "PRESENT_REF") if slots.text("c") == "current" else None


def _the_past(slots: Slots, _: Scene) -> Stretch | None:
    """Read "in the past", with nothing counted behind it."""
    return Stretch("DATE", "PAST_REF") if slots.text("l") == "past" else None


def _the_unit(slots: Slots, scene: Scene) -> Stretch | None:
    """Read "the week", "the current year", "the end of the month"."""
    at, unit = scene.published, str(slots.value("u"))
    if slots.words[-1].text.endswith("s") or unit.startswith("T") or unit in "EC":
        return None
    if at is None:
        return _unresolved(unit)
    return _third(_unit_at(at, unit, -1 if unit == "Q" else 0), slots, scene)


def _plural_alone(slots: Slots, _: Scene) -> Stretch | None:
    """Read "for weeks", "in years"."""
    return Stretch("DURATION", _length(None, str(slots.value("u")))) if slots.text("u").endswith("s") else None


def _set(slots: Slots, _: Scene) -> Stretch | None:
    """Read "every day", "each July", "Tuesday nights"."""
    if "u" in slots:
        number = slots.number("n") or 1
        return Stretch("SET", _length(number, str(slots.value("u"))))
    if "m" in slots:
        return Stretch("SET", f"XXXX-{slots.number('m'):02}")
    part = slots.value("p")
    weekday = slots.number("w") or slots.number("W")
    return Stretch("SET", f"XXXX-WXX-{weekday}" + (f"T{part}" if part else ""))


RULES = {
    "relative": _relative,
    "named": _named,
    "ago": _ago,
    "shift": _shift,
    "before": _before,
    "length": _measure,
    "the unit": _the_unit,
    "year ago": _year_ago,
    "year end": _year_end,
    "present": _present,
    "the past": _the_past,
    "set": _set,
    "plural": _plural_alone,
    "weekend": _weekend,
}
