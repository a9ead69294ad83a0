"""The toll of a whole war as it was counted over the years: one line of counts, and the counts that stand beside it.

A report of the second year says 150,000 dead and one of the fifth says 320,000: both are right of their day. The line
is the longest run of counts that do not fall, each weighed by its origins; what lies far above or below it is a rival.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from vedette.model.pictures import Figure, Picture, Sentence
from vedette.products.brief.counting import count_words
from vedette.products.brief.days import MONTHS
from vedette.products.brief.figures import MEASURES, PEOPLE, FigureWriter
from vedette.products.brief.grammar import is_plural, listed, sentence_case

FEWEST, LARGE = 3, 1_000
"""Counts that make a series, and the least of them that is of a whole war."""
SMALLER, GREATER = 12, 3
"""A count this many times below or above the series' measure counts something else."""
APART = 1.25
"""A count beyond this many times the series' own of that day is a rival."""
MOST_POINTS, MOST_RIVALS = 6, 3
LOOSE = 1.3
"""A range wider than this ("millions") is no count."""
YEAR = timedelta(days=365)


class SeriesWriter:
    """Tells the cumulative tolls of a long case."""

    def __init__(self, picture: Picture, figures: FigureWriter) -> None:
        self._picture, self._figures = picture, figures
        self._texts = {c.id: c.evidence[0].text for c in picture.claims if c.kind == "figure" and c.evidence}
        self._outlets = {r.outlet for r in picture.reports}
        self._lines: dict[str, list[Figure]] = {}
        self._country = Counter(p.country for p in picture.places for _ in range(p.mentions) if p.country)

    def line(self, measure: str) -> list[Figure]:
        """Return the series of one measure, oldest first; empty where there are too few counts of the whole."""
        if measure not in self._lines:
            found = self._candidates(measure)
            self._lines[measure] = _longest_rise(found) if len(found) >= FEWEST else []
        return self._lines[measure]

    def rivals(self, measure: str) -> list[Figure]:
        """Return the newest count of each claimant that lies far from the series at its day, the newest first."""
        line = self.line(measure)
        found: dict[str, Figure] = {}
        for figure in sorted(self._candidates(measure), key=_day, reverse=True) if line else ():
            beside = next((f for f in reversed(line) if _day(f) <= _day(figure)), line[0])
            low, own = figure.count.low or 0, beside.count.low or 0
            if figure not in line and (low > APART * own or own > APART * low):
                found.setdefault(self._figures.claimant(figure), figure)
        return list(found.values())

    def current(self, measure: str) -> list[Figure]:
        """Return the counts of the whole for key figures: the series' last and what others said in its last year."""
        line = self.line(measure)
        if not line:
            return []
        return [line[-1], *(f for f in self.rivals(measure) if _day(line[-1]) - _day(f) <= YEAR)][:2]

    def sentences(self, measure: str) -> list[Sentence]:
        """Return how the toll was counted over the years, and who counted otherwise."""
        line = self.line(measure)
        points = _yearly(line)
        if len(points) < 2:
            return []
        whom = f"people {MEASURES[measure]}"
        told = [f"{self._count(f)} ({self._by(f)})" for f in points]
        rise = f"counts of {whom} in all rose from {told[0]} to {listed(told[1:])}"
        found = [_sentence(rise, points)]
        others = sorted(self.rivals(measure)[:MOST_RIVALS], key=_day)
        if others:
            also = [f"{self._count(f)} ({self._by(f)})" for f in others]
            found.append(_sentence(f"other counts of {whom} differed: {listed(also)}", others))
        return found

    def _candidates(self, measure: str) -> list[Figure]:
        kinds = {p.id: p for p in self._picture.places}
        home = self._country.most_common(1)[0][0] if self._country else None
        found = []
        for figure in self._picture.figures:
            place = kinds.get(figure.place or "")
            whole = figure.place is None or (place is not None and place.kind == "country" and place.country == home)
            wide = figure.who is None or figure.who.lower() in PEOPLE
            low, high = figure.count.low or 0, figure.count.high
            if (
                figure.measure == measure and figure.part_of is None and figure.said_on is not None
                and whole and wide and figure.count.unit == "people" and low >= LARGE
                and (high is None or high <= LOOSE * low) and not self._is_loose(figure)
            ):  # fmt: skip
                found.append(figure)
        sizes = sorted((f.count.low or 0 for f in found), reverse=True)
        scale = sizes[min(FEWEST - 1, len(sizes) - 1)] if sizes else 0
        kept = [f for f in found if scale / SMALLER <= (f.count.low or 0) <= scale * GREATER]
        return sorted(kept, key=lambda f: (_day(f), f.count.low or 0, f.id))

    def _is_loose(self, figure: Figure) -> bool:
        """Return whether the words only said "millions": a floor that nobody counted."""
        text = " ".join(self._texts.get(c, "") for c in figure.claims[:1])
        digits = str(figure.count.low or 0).rstrip("0")
        return digits in ("", "2") and f"{figure.count.low:,}" not in text and str(figure.count.low) not in text

    def _count(self, figure: Figure) -> str:
        return count_words(figure.count).removesuffix(" of")

    def _by(self, figure: Figure) -> str:
        day = _day(figure)
        who = self._figures.claimant(figure)
        # "Analysts" opened its sentence; a name with a capital is of an actor or an outlet.
        plain = figure.claimant is None and who not in self._outlets and is_plural(who.lower()) and " " not in who
        return f"{who.lower() if plain else who}, {MONTHS[day.month - 1]} {day.year}"


def _sentence(text: str, figures: Sequence[Figure]) -> Sentence:
    return Sentence(sentence_case(text) + ".", tuple(dict.fromkeys(c for f in figures for c in f.claims[:2])))


def _day(figure: Figure) -> date:
    return figure.said_on or date.min


def _longest_rise(figures: Sequence[Figure]) -> list[Figure]:
    """Return the run of counts that do not fall with the most origins behind it; ``figures`` are in order of days."""
    best: list[tuple[int, int]] = []
    for at, figure in enumerate(figures):
        low = figure.count.low or 0
        before = [(best[b][0], -b) for b in range(at) if (figures[b].count.low or 0) <= low]
        weight, back = max(before, default=(0, 1))
        best.append((weight + figure.origins, -back))
    if not best:
        return []
    at = max(range(len(best)), key=lambda n: (best[n][0], n))
    run = []
    while at >= 0:
        run.append(figures[at])
        at = best[at][1]
    return run[::-1]


def _yearly(line: Sequence[Figure]) -> list[Figure]:
    """Return the first count of the line and the last of each later year, each number once."""
    last: dict[int, Figure] = {}
    for figure in line[1:]:
        last[_day(figure).year] = figure
    points = list(line[:1])
    for figure in last.values():
        if (figure.count.low or 0) > (points[-1].count.low or 0):
            points.append(figure)
    return points[-MOST_POINTS:]
