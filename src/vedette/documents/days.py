"""Days as a report's own head gives them: full dates only, never a guess at what is left out.

``05/12/2024`` is two days, depending on who wrote it, and so it is none. A date without a year takes one only from
something that states it (the address of the page), never from the clock.
"""

from __future__ import annotations

import re
from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
_MONTH = (
    r"(?P<month{0}>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?"
    r"|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_YEAR = r"(?P<year{0}>(?:19|20)\d\d)"
_DAY = r"(?P<day{0}>[0-3]?\d)(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? (?:the )?)?"
DAY_MONTH = (
    _WEEKDAY + _DAY.format("1") + r"(?: of)?[ -]" + _MONTH.format("1") + rf"(?:,? ?-? ?{_YEAR.format('1')}(?!\d))?"
)
MONTH_DAY = _WEEKDAY + _MONTH.format("2") + r" " + _DAY.format("2") + r"(?!\d)(?:,? " + _YEAR.format("2") + r"(?!\d))?"
ISO = r"(?P<year3>(?:19|20)\d\d)[-/.](?P<month3>[01]?\d)[-/.](?P<day3>[0-3]?\d)(?!\d)"
SLASHED = r"(?P<first4>[0-3]?\d)[/.](?P<second4>[0-3]?\d)[/.](?P<year4>(?:19|20)\d\d)(?!\d)"
DAY_WORDS = rf"(?:{ISO}|{SLASHED}|{DAY_MONTH}|{MONTH_DAY})"
"""A day in words or figures; its groups are for ``day_in`` alone, so a pattern may hold it once."""
DAY = re.compile(rf"(?i)(?<![\w/.-]){DAY_WORDS}")
IN_ADDRESS = re.compile(
    r"(?:^|[/_.-])(?P<year>(?:19|20)\d\d)[/_-]?(?P<month>0[1-9]|1[0-2])[/_-]?(?P<day>0[1-9]|[12]\d|3[01])(?=\D|$)"
)
YEAR_IN_ADDRESS = re.compile(r"/(?P<year>(?:19|20)\d\d)(?=[/-])")
OLDEST = 1850
"""The first year of war reporting by wire; an earlier day is a slip or a placeholder."""
MAX_FIELD = 80


def day_of_field(value: object) -> date | None:
    """Return the day that a metadata field holds (ISO 8601 first), or None."""
    text = str(value).strip()
    match = DAY.search(text) if len(text) <= MAX_FIELD else None
    return day_in(match) if match else None


def day_in(match: re.Match[str], *, year: int | None = None) -> date | None:
    """Return the day of a match of ``DAY_WORDS``; ``year`` stands in where the words leave it out."""
    found = match.groupdict()
    for n in "123":
        if found.get(f"day{n}") and found.get(f"month{n}"):
            written = found.get(f"year{n}")
            return _day(int(written) if written else year, _month(found[f"month{n}"]), int(found[f"day{n}"]))
    if found.get("first4"):
        first, second = int(found["first4"]), int(found["second4"])
        if first <= 12 and second <= 12 and first != second:
            return None
        day, month = (first, second) if first > 12 else (second, first)
        return _day(int(found["year4"]), month, day)
    return None


def day_of_address(url: str) -> date | None:
    """Return the day in an address such as ``…/2025/01/27/…``, or None."""
    match = IN_ADDRESS.search(url[:2000])
    return _day(int(match["year"]), int(match["month"]), int(match["day"])) if match else None


def year_of_address(url: str) -> int | None:
    """Return the year in an address such as ``…/2025/…``, or None."""
    match = YEAR_IN_ADDRESS.search(url[:2000])
    return int(match["year"]) if match else None


def _month(words: str) -> int:
    return int(words) if words.isdigit() else MONTHS[words.lower().rstrip(".")]


def _day(year: int | None, month: int, day: int) -> date | None:
    if year is None or year < OLDEST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
