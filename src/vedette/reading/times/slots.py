"""What a pattern's words are resolved from: the words by their letters, and the scene they stand in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from vedette.model.records import Record
from vedette.reading.times.calendar import Stretch
from vedette.reading.times.tense import Direction
from vedette.reading.times.words import Word


class Scene(Record, frozen=True):
    """What a time is understood against: the day of publication, the last day and the last period told, and
    where the verb looks.

    ``compared`` is the quarter or month that a figure before "a year earlier" is of, where the words compare.
    """

    published: date | None
    told: date | None
    told_period: date | None
    told_year: int | None
    looks: Callable[[], Direction]
    compared: Stretch | None = None


class Slots:
    """The words of one match by their letters."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        self.letters = "".join(word.letter for word in words)

    def __contains__(self, letter: str) -> bool:
        return letter in self.letters

    def value(self, letter: str) -> float | str | tuple[int, int, int] | None:
        """Return the value of the first word spelt ``letter``."""
        at = self.letters.find(letter)
        return self.words[at].value if at >= 0 else None

    def number(self, letter: str) -> int | None:
        """Return the value of the first word spelt ``letter`` where it is a whole number."""
        value = self.value(letter)
        return int(value) if isinstance(value, int | float) and value == int(value) else None

    def text(self, letter: str) -> str:
        """Return the first word spelt ``letter``, or nothing."""
        at = self.letters.find(letter)
        return self.words[at].text if at >= 0 else ""

    @property
    def third(self) -> str | None:
        """Early, mid or late, where it is said."""
        word = self.text("b") or self.text("B")
        return {
            "early": "early",
            "beginning": "early",
            "start": "early",
            "mid": "mid",
            "middle": "mid",
            "late": "late",
            "end": "late",
            "year-end": "late",
        }.get(word)
