"""Counting: by whose rules low, best and high are made of what the claimants say. A method is chosen by its name.

Each method is a few rules in words, kept beside what computes them, so that a reader can check a number by hand:
which measures are counted, what a vague word is worth, which of several numbers is the best, and how a number that is
told of several places is shared among them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from vedette.knowledge.vague import vague_of
from vedette.model.claims import Claim
from vedette.model.pictures import Toll
from vedette.model.words import CountingName, Measure

MEASURES_OF_DEATH: frozenset[Measure] = frozenset({"killed"})
FEW_DEATHS, FEW_DEATHS_IN_WAR = 3, 10
"""ACLED's numbers for dead of whom nobody says how many: elsewhere, and where two sides fight."""


class Bounds(NamedTuple):
    """What one voice says last of one matter: the least and the most, with the figures that it was made of."""

    low: int
    high: int
    figures: tuple[str, ...]
    origins: frozenset[str]
    day: date | None


class Counting(NamedTuple):
    """A way of counting. ``measures`` None: all. ``cautious``: the lowest number is the best whatever tells it.

    ``low_on_a_draw``: of numbers that as many origins give, the lowest is the best, else the one told last.
    ``words_as_numbers``: a vague word is one number. ``shares``: a number told of several places is divided.
    """

    name: CountingName
    measures: frozenset[Measure] | None
    cautious: bool
    low_on_a_draw: bool
    words_as_numbers: bool
    shares: bool
    rules: tuple[str, ...]

    def counts(self, measure: Measure | None) -> bool:
        """Return whether the method has numbers of ``measure`` at all."""
        return self.measures is None or measure in self.measures

    def bounds_of(self, claim: Claim, *, fighting: bool) -> tuple[int, int] | None:
        """Return the least and the most that a figure claim allows; None where its words give no number."""
        count = claim.count
        if count is None:
            return None
        if self.words_as_numbers:
            text = " ".join(e.text for e in claim.evidence)
            vague = vague_of(count.low, count.high, text)
            if vague is not None:
                few = FEW_DEATHS_IN_WAR if fighting else FEW_DEATHS
                least = vague.least if vague.least is not None else few
                return least, least
        if count.low is None:
            return None
        return count.low, count.high if count.high is not None else count.low

    def toll(self, voices: Sequence[Bounds]) -> Toll:
        """Return low, best and high of what ``voices`` say of one matter."""
        figures = tuple(sorted({f for v in voices for f in v.figures}))
        low, high = min(v.low for v in voices), max(v.high for v in voices)
        return Toll(low, self._best(voices), high, self.name, figures)

    def _best(self, voices: Sequence[Bounds]) -> int:
        if self.cautious:
            return min(v.low for v in voices)
        support: dict[tuple[int, int], set[str]] = defaultdict(set)
        latest: dict[tuple[int, int], date] = {}
        for v in voices:
            key = (v.low, v.high)
            support[key] |= v.origins
            latest[key] = max(latest.get(key, date.min), v.day or date.min)
        if self.low_on_a_draw:
            return min(support, key=lambda n: (-len(support[n]), n))[0]
        return max(support, key=lambda n: (len(support[n]), latest[n], n))[0]


VEDETTE = Counting(
    "vedette",
    None,
    cautious=False,
    low_on_a_draw=False,
    words_as_numbers=False,
    shares=False,
    rules=(
        "Every measure is counted.",
        "Low and high hold all that the claimants say last; each claimant speaks once.",
        "Best is what most independent origins give; of two that as many give, the one told later.",
        "“At least 12” counts as 12, “dozens” as 24, “several” as three to nine.",
    ),
)
UCDP = Counting(
    "ucdp",
    MEASURES_OF_DEATH,
    cautious=False,
    low_on_a_draw=True,
    words_as_numbers=False,
    shares=False,
    rules=(
        "Deaths alone are counted.",
        "Low and high are the least and the most that claimants say last; best lies between them.",
        "Best is what most independent origins give; of two that as many give, the lower.",
        "The dead of both sides, civilians and unknown are added up.",
    ),
)
ACLED = Counting(
    "acled",
    MEASURES_OF_DEATH,
    cautious=True,
    low_on_a_draw=True,
    words_as_numbers=True,
    shares=True,
    rules=(
        "Reported deaths alone are counted, the injured never; they are not split by side.",
        "Best is the most conservative number that a claimant says last; the others stand as high.",
        "“Tens” counts as 10, “dozens” as 12, “hundreds” as 100.",
        "Dead of whom nobody says how many count as 10 where two sides fight, else as 3.",
        "A number told of several places or days is divided among them.",
    ),
)
COUNTINGS: dict[CountingName, Counting] = {c.name: c for c in (VEDETTE, UCDP, ACLED)}


def counting_named(name: CountingName) -> Counting:
    """Return the way of counting of that name."""
    return COUNTINGS[name]
