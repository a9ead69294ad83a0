"""Dates that name their day, month or year: "Jan. 27", "late January", "Friday night", "2 p.m. Thursday".

A year that is left out is that of the nearest such day in the direction of the verb; a weekday is the last
one on or before publication, the next one where the verb looks ahead.
"""

from __future__ import annotations

from datetime import date, timedelta

from vedette.knowledge.timewords import time_words
from vedette.reading.times import calendar
from vedette.reading.times.calendar import Stretch
from vedette.reading.times.slots import Scene, Slots
from vedette.reading.times.tense import Direction

SPELT_YEARS = range(1900, 2100)
UNSAID = 3
"""How many times as far a day to come must be away, to stand behind one gone by, where no verb says which."""
NEAR_STAMP = 45
"""Days that a stamp may lie before the report, where day and month could also change places."""
CLOCKS = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}


def _date(slots: Slots, scene: Scene) -> Stretch | None:
    value = slots.value("D")
    if not isinstance(value, tuple):
        return None
    year, number, of_month = value
    if year == 0:
        return _stamped(number, -of_month, scene)
    if of_month > 0:
        exact = calendar.valid_day(year, number, of_month)
        return calendar.day(exact) if exact else None
    readings = [
        d for d in (calendar.valid_day(year, number, -of_month), calendar.valid_day(year, -of_month, number)) if d
    ]
    if not readings:
        return None
    near = scene.published or readings[0]
    best = min(readings, key=lambda d: (abs((d - near).days) > 31, abs((d - near).days)))
    return Stretch(
        "DATE", best.isoformat(), min(readings), max(readings), "day" if readings[0] == readings[-1] else "month"
    )


def _stamped(one: int, other: int, scene: Scene) -> Stretch | None:
    """Return the day of a post's stamp without a year: the nearest that it may be, and the others where it is far."""
    at = scene.published
    if at is None:
        return None
    pairs = ((other, one), (one, other))
    found = {d for y in (at.year - 1, at.year, at.year + 1) for m, d_ in pairs if (d := calendar.valid_day(y, m, d_))}
    days = sorted((d for d in found if (d - at).days <= 1), key=lambda d: abs((d - at).days))[: len(set(pairs))]
    if not days:
        return None
    if len(days) == 1 or abs((days[0] - at).days) <= NEAR_STAMP < abs((days[1] - at).days):
        return calendar.day(days[0])
    return Stretch("DATE", days[0].isoformat(), min(days), max(days), "month")


def _calendar_day(slots: Slots, scene: Scene) -> Stretch | None:
    number = slots.number("m")
    of_month = slots.number("n") if "n" in slots else slots.number("o")
    if number is None or of_month is None or not 1 <= of_month <= 31:
        return None
    exact = _with_year(number, of_month, _year_given(slots, scene), scene)
    if exact is None:
        return (
            Stretch("DATE", f"XXXX-{number:02}-{of_month:02}") if scene.published is None and "y" not in slots else None
        )
    return _parted(exact, slots)


def _year_given(slots: Slots, scene: Scene) -> int | None:
    """Return the year in figures, or the one told before that "of that year" points to."""
    if "u" in slots and ("h" in slots or "s" in slots) and "y" not in slots:
        return scene.told_period.year if scene.told_period else None
    return slots.number("y")


def _with_year(number: int, of_month: int, year: int | None, scene: Scene) -> date | None:
    """Return the day of the year given, of the year told in the sentence, or the nearest the tense allows."""
    if year is not None:
        return calendar.valid_day(year, number, of_month)
    if scene.published is None:
        return calendar.valid_day(scene.told_year, number, of_month) if scene.told_year else None
    at = scene.published
    looks = scene.looks()
    if scene.told_year is not None and scene.told_year < at.year and looks == "past":
        return calendar.valid_day(scene.told_year, number, of_month)
    days = [d for y in (at.year - 1, at.year, at.year + 1) if (d := calendar.valid_day(y, number, of_month))]
    ahead, behind = {"past": (8, 1), "future": (1, 8)}.get(looks, (UNSAID, 1))
    return min(days, key=lambda d: (d - at).days * ahead if d > at else (at - d).days * behind, default=None)


def _parted(exact: date, slots: Slots) -> Stretch:
    """Return a day, or the part or the clock of it that the words give."""
    part = CLOCKS.get(slots.text("p"), slots.value("p"))
    clock = _clock_value(slots)
    return calendar.day(exact, clock or (part if isinstance(part, str) else None))


def _day_range(slots: Slots, scene: Scene) -> Stretch | None:
    number = slots.number("m")
    days = [int(w.value) for w in slots.words if w.letter in "no" and isinstance(w.value, int | float)]
    if number is None or len(days) < 2 or not 1 <= days[0] < days[-1] <= 31 or sorted(days) != days:
        return None
    last = _with_year(number, days[-1], slots.number("y"), scene)
    if last is None:
        return None
    first = last.replace(day=days[0])
    return Stretch("DATE", f"{first}/{last}", first, last, "day" if days[-1] - days[0] == 1 else "week")


def _month(slots: Slots, scene: Scene) -> Stretch | None:
    number = slots.number("m")
    year = _year_given(slots, scene)
    if number is None:
        return None
    at = scene.published
    if year is None and "u" in slots and "h" not in slots and "s" not in slots and at is not None:
        year = at.year - ("l" in slots)
    if year is None and scene.told_year and (at is None or (scene.told_year < at.year and scene.looks() == "past")):
        year = scene.told_year
    if year is None and at is not None:
        year = _nearest_year(number, at, scene.looks())
    if year is None:
        return Stretch("DATE", f"XXXX-{number:02}")
    return _third(calendar.month(year, number), slots)


def _nearest_year(number: int, at: date, looks: Direction) -> int:
    if looks == "future":
        return at.year + (number < at.month)
    if looks == "past":
        return at.year - (number > at.month)
    gap = (number - at.month + 6) % 12 - 6
    return at.year + (at.month - 1 + gap) // 12


def _third(stretch: Stretch, slots: Slots) -> Stretch:
    return calendar.narrowed(stretch, slots.third) if slots.third else stretch


def _year(slots: Slots, _: Scene) -> Stretch | None:
    number = slots.number("y")
    if number is None and (spelt := slots.number("n")) is not None and slots.value("u") == "Y":
        number = spelt if spelt in SPELT_YEARS and not slots.text("n")[0].isdigit() else None
    return None if number is None else _third(calendar.year(number), slots)


def _spelt_year(slots: Slots, _: Scene) -> Stretch | None:
    """Read "nineteen ninety-seven", as broadcasters' texts have it."""
    century, rest = (int(w.value) for w in slots.words if w.letter == "n" and isinstance(w.value, int | float))
    if not (15 <= century <= 20 and 10 <= rest <= 99) or any(
        w.text[0].isdigit() for w in slots.words if w.letter == "n"
    ):
        return None
    number = slots.number("m")
    return calendar.month(century * 100 + rest, number) if number else calendar.year(century * 100 + rest)


def _decade(slots: Slots, _: Scene) -> Stretch | None:
    given = slots.number("Y")
    if given is None:
        return None
    if given < 10:
        given = 1900 + given * 10
    first = given if given > 999 else 1900 + given
    return _third(calendar.years(first, first + 9, f"{first // 10}"), slots)


def _century(slots: Slots, _: Scene) -> Stretch | None:
    number = slots.number("o")
    if slots.value("u") == "C" and number is not None:
        return _third(calendar.years((number - 1) * 100, number * 100 - 1, f"{number - 1:02}"), slots)
    return None


def _weekday(slots: Slots, scene: Scene) -> Stretch | None:
    weekday = slots.number("w")
    if weekday is None:
        return None
    part = slots.value("p")
    if scene.published is None:
        return Stretch("TIME" if part else "DATE", f"XXXX-WXX-{weekday}" + (f"T{part}" if part else ""))
    if scene.looks() == "future":
        return _parted(calendar.weekday_after(scene.published, weekday), slots)
    return _parted(calendar.weekday_before(scene.published, weekday), slots)


def _clock(slots: Slots, scene: Scene) -> Stretch | None:
    clock = _clock_value(slots)
    if clock is None:
        return None
    if "w" in slots and "m" not in slots:
        found = _weekday(slots, scene)
    elif "m" in slots:
        rest = slots.letters.index("m")
        found = _calendar_day(Slots(slots.words[rest:]), scene)
    elif "d" in slots:
        found = _word(Slots([w for w in slots.words if w.letter == "d"]), scene)
    else:
        told = scene.told or scene.published
        found = calendar.day(told) if told else None
    if found is None or found.first is None or found.first != found.last:
        return Stretch("TIME", f"XXXX-XX-XXT{clock}")
    return calendar.day(found.first, clock)


def _clock_value(slots: Slots) -> str | None:
    at = slots.letters.find(":")
    at = at if at >= 0 else slots.letters.find("P") - 1
    if at < 0:
        return None
    text = slots.words[at].text
    after = slots.words[at + 1].text if at + 1 < len(slots.words) else ""
    digits = "".join(c if c.isdigit() else " " for c in text).split()
    if not digits:
        digits = [str(int(float(str(slots.words[at].value))))]
    hour, minute = int(digits[0]), int(digits[1]) if len(digits) > 1 else 0
    half = text.lstrip("0123456789:.") or after
    if hour > 24 or minute > 59:
        return None
    if half.startswith("p"):
        hour += 12 if hour < 12 else 0
    elif half.startswith("a") and hour == 12:
        hour = 0
    return f"{hour:02}:{minute:02}"


def _season(slots: Slots, scene: Scene) -> Stretch | None:
    code, year = str(slots.value("S")), slots.number("y")
    if year is None and scene.published is not None:
        year = _season_year(code, scene.published, scene.looks())
    if year is None:
        return Stretch("DATE", f"XXXX-{code}")
    return _third(calendar.season(year, code), slots)


def _season_year(code: str, at: date, looks: Direction) -> int:
    start = time_words().season_months[code][0]
    if looks == "future":
        return at.year + (at.month > time_words().season_months[code][1])
    return at.year - (at.month < start and code != "WI")


def _quarter(slots: Slots, scene: Scene) -> Stretch | None:
    """Read "the third quarter", "last year's second quarter", "the year-ago quarter"."""
    if slots.value("u") == "C":
        return _century(slots, scene)
    if "Q" not in [w.value for w in slots.words]:
        return None
    number, year, at = slots.number("o"), slots.number("y"), scene.published
    if number is not None and number > 4:
        return None
    if at is None and year is None:
        return Stretch("DATE", f"XXXX-Q{number or 'X'}")
    if year is None and at is not None:
        running = (at.month + 2) // 3
        ended = calendar.quarter(at.year, running - 1)
        number = number or int(ended.value[-1])
        back = "g" in slots or "r" in slots or "l" in slots
        if "x" in slots:
            return calendar.quarter(at.year + 1, number)
        over = number > int(ended.value[-1]) and scene.looks() != "future" and number != running
        year = (at.year if number == running else int(ended.value[:4])) - over - back
    return calendar.quarter(year, number) if year and number else None


def _the_part(slots: Slots, scene: Scene) -> Stretch | None:
    """Read "the morning" of the last day told."""
    if slots.letters == "bp" or (slots.letters == "p" and slots.text("p") not in CLOCKS):
        return None
    if "d" in slots:
        return _word(slots, scene)
    at = scene.told or scene.published
    part = CLOCKS.get(slots.text("p"), str(slots.value("p")))
    return calendar.day(at, part) if at else Stretch("TIME", f"XXXX-XX-XXT{part}")


def _word(slots: Slots, scene: Scene) -> Stretch | None:
    """Read one word that is a time by itself: "today", "overnight", "now", "daily"."""
    rule, at = str(slots.value("d")), scene.published
    if (slots.text("d") == "future" and "t" not in slots) or ("t" in slots and not rule.endswith("_REF")):
        return None
    if rule.startswith("SET"):
        return Stretch("SET", rule[4:])
    if rule.endswith("_REF"):
        first = at if rule == "FUTURE_REF" else None
        last = at if rule == "PAST_REF" else None
        if rule == "PRESENT_REF":
            return Stretch("DATE", rule, at, at, "day" if at else "unknown")
        return Stretch("DATE", rule, first, last, "unknown" if at is None else "after" if first else "before")
    name, step = rule.split()
    if at is None:
        return Stretch("DATE", "XXXX-XX-XX") if name == "day" else Stretch("TIME", "XXXX-XX-XXTNI")
    if name == "day":
        return _parted(calendar.clamped(at, int(step)), slots)
    if int(step):
        return Stretch("TIME", f"{at}TNI", at - timedelta(days=1), at, "day")
    return calendar.day(at, "NI")


def _part_of_day(slots: Slots, scene: Scene) -> Stretch | None:
    """Read "the night of 9-10 September", "the night between the ninth and the tenth", "the morning of Friday"."""
    day = Slots([w for w in slots.words if w.letter not in "pb"])
    if "m" not in day:
        return _weekday(slots, scene)
    found = _day_range(day, scene) or _calendar_day(Slots(day.words), scene)
    if found is None or found.first is None:
        return found
    return Stretch("TIME", f"{found.first}T{slots.value('p')}", found.first, found.last, "day")


RULES = {
    "date": _date,
    "calendar day": _calendar_day,
    "day range": _day_range,
    "month": _month,
    "year": _year,
    "spelt year": _spelt_year,
    "decade": _decade,
    "weekday": _weekday,
    "clock": _clock,
    "season": _season,
    "quarter": _quarter,
    "the part": _the_part,
    "word": _word,
    "part of a day": _part_of_day,
}
