"""Words of time: weekdays, months, units, seasons, parts of the day, as data (``lexicons/times.yaml``)."""

from __future__ import annotations

from functools import lru_cache

from vedette.knowledge.word_files import lexicon
from vedette.model.records import Record


class TimeWords(Record, frozen=True):
    """Words of time in lower case. Weekdays are 1 (Monday) to 7; ``units`` gives TIMEX3 letters.

    The last six tell how a report comes back to an incident to date it: ``aftermath`` holds verbs of what is done
    about a violent act on a later day, ``happening`` of taking place, ``alarm`` of what ``responders`` do at once.
    """

    weekdays: dict[str, int]
    months: dict[str, int]
    units: dict[str, str]
    seasons: dict[str, str]
    season_months: dict[str, tuple[int, int]]
    parts: dict[str, str]
    decades: dict[str, int]
    words: dict[str, str]
    holidays: dict[str, tuple[str, int, int]]
    zones: frozenset[str]
    aftermath: frozenset[str]
    happening: frozenset[str]
    incident: frozenset[str]
    alarm: frozenset[str]
    responders: frozenset[str]
    harm: frozenset[str]
    shots: frozenset[str]


@lru_cache(maxsize=1)
def time_words() -> TimeWords:
    """Return the words of time of English, read once."""
    given = lexicon("times")
    given["season_months"] = {season: (a, b) for season, (a, b) in given["season_months"].items()}
    given["holidays"] = {name: (str(kind), a, b) for name, (kind, a, b) in given["holidays"].items()}
    for name in ("zones", "aftermath", "happening", "incident", "alarm", "responders", "harm", "shots"):
        given[name] = frozenset(given[name])
    return TimeWords(**given)
