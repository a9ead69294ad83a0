"""Counts as reports give them: bounded, qualified, and never more exact than the words.

A report that says "at least 12 killed" gives a floor and no ceiling. Reading it as 12 would
invent precision, so a count is kept as the range of people the words allow.
"""

from __future__ import annotations

from vedette.model.records import Record
from vedette.model.words import Measure, Qualifier, Unit


class Count(Record, frozen=True):
    """A number of people or households, as a closed range ``low..high``; an open end is None.

    >>> print(Count(12, None, "at least"), Count(12, 12), Count(10, 15, "between"))
    12+ 12 10–15
    """

    low: int | None
    high: int | None
    qualifier: Qualifier = "exactly"
    unit: Unit = "people"
    measure: Measure | None = None
    who: str | None = None

    def __str__(self) -> str:
        if self.low is None:
            return "?" if self.high is None else f"≤{self.high:,}"
        if self.high is None:
            return f"{self.low:,}+"
        if self.low == self.high:
            return f"~{self.low:,}" if self.qualifier == "about" else f"{self.low:,}"
        return f"{self.low:,}–{self.high:,}"

    @property
    def words(self) -> str:
        """The number with what it counts: "12+ killed"."""
        return f"{self} {self.measure or self.unit}"

    def agrees_with(self, other: Count) -> bool:
        """Return whether one number of the same unit suits both; "about" allows a tenth either way."""
        if self.unit != other.unit:
            return False
        (a, b), (c, d) = self._bounds(), other._bounds()
        return (b is None or c <= b) and (d is None or a <= d)

    def _bounds(self) -> tuple[float, float | None]:
        low, high = float(self.low or 0), None if self.high is None else float(self.high)
        if self.qualifier == "about":
            return low * 0.9, None if high is None else high * 1.1
        return low, high
