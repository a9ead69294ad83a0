"""Words of time: weekdays, months, units, seasons, parts of the day, as data (``lexicons/times.yaml``)."""

from __future__ import annotations

from functools import lru_cache

from vedette.knowledge.numbers import lexicon
from vedette.model.records import Record


class TimeWords(Record, frozen=True):
    """Words of time in lower case. Weekdays are 1 (Monday) to 7; ``units`` gives TIMEX3 letters."""

    weekdays: dict[str, int]
    months: dict[str, int]
    units: dict[str, str]
    seasons: dict[str, str]
    season_months: dict[str, tuple[int, int]]
    parts: dict[str, str]
    decades: dict[str, int]
    words: dict[str, str]
    holidays: dict[str, tuple[int, int]]
    zones: frozenset[str]


@lru_cache(maxsize=1)
def time_words() -> TimeWords:
    """Return the words of time of English, read once."""
    given = lexicon("times")
    given["season_months"] = {season: (a, b) for season, (a, b) in given["season_months"].items()}
    given["holidays"] = {name: (month, day) for name, (month, day) in given["holidays"].items()}
    given["zones"] = frozenset(given["zones"])
    return TimeWords(**given)
