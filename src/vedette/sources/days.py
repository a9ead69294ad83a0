"""Days as a field of a table or of a line holds them: a value, not prose.

``05/12/2024`` is the fifth of December or the twelfth of May; such a value is no day, since reading
it either way would state something false of half the reports.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

WRITTEN = ("%d %B %Y", "%d %b %Y", "%B %d, %Y", "%b %d, %Y", "%B %d %Y", "%b %d %Y", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d")
ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:$|[T ]\d{2}:?\d{2}.{0,30}$)")
SLASHED = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$")
MAX_LENGTH = 60


def day_of(value: object) -> date | None:
    """Return the day that ``value`` names, or None where it names none or more than one."""
    text = str(value).strip()
    if not text or len(text) > MAX_LENGTH:
        return None
    if match := ISO.match(text):
        return _iso(match[1])
    if match := SLASHED.match(text):
        return _slashed(int(match[1]), int(match[3]), int(match[4]))
    return _written(text) or _from_mail(text)


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _slashed(first: int, second: int, year: int) -> date | None:
    if first <= 12 and second <= 12 and first != second:
        return None
    day, month = (first, second) if first > 12 else (second, first)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _written(text: str) -> date | None:
    for form in WRITTEN:
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    return None


def _from_mail(text: str) -> date | None:
    try:
        return parsedate_to_datetime(text).date()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
