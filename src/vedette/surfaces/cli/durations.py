"""Durations as people write them: 90s, 30m, 6h, 2d."""

from __future__ import annotations

import re

from vedette.errors import InputError

UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}
LEAST_S, MOST_S = 1, 366 * 86_400
WRITTEN = re.compile(r"(\d{1,6})\s*([smhd])")


def seconds_given(text: str | None, option: str) -> int | None:
    """Return the seconds that an option gives, None where it is not given. Raises ``InputError`` for no duration.

    >>> seconds_given("30m", "--every"), seconds_given(None, "--every")
    (1800, None)
    """
    if text is None:
        return None
    found = WRITTEN.fullmatch(text.strip().lower())
    seconds = int(found[1]) * UNITS[found[2]] if found else 0
    if not LEAST_S <= seconds <= MOST_S:
        raise InputError(f"{option} {text}", "a time from 1s to 366d is wanted", f"Write for example {option} 30m.")
    return seconds


def duration_words(seconds: int) -> str:
    """Return seconds in the largest unit that tells them whole.

    >>> duration_words(1800), duration_words(90)
    ('30m', '90s')
    """
    unit = next(u for u in reversed(UNITS) if seconds % UNITS[u] == 0)
    return f"{seconds // UNITS[unit]}{unit}"
