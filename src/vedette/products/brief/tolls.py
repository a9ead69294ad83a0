"""Lines on the tolls of the whole case: low, best and high, by whose rules, and from how many figures.

A toll that rests on one figure says no more than that figure; only those that were put together are told.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from vedette.model.pictures import PeriodToll, Picture
from vedette.model.words import CountingName

TOLD = ("killed", "injured", "displaced")
METHODS: dict[CountingName, str] = {"vedette": "Vedette", "ucdp": "UCDP", "acled": "ACLED"}
"""How the methods are called in words."""
FEWEST = 2
CITED = 6
"""Figures of a toll whose sentences a line opens to, the rest stand in the table."""


class TollLine(NamedTuple):
    """A toll in words, and the claims of its largest figures."""

    text: str
    claims: tuple[str, ...]


def case_tolls(picture: Picture) -> list[PeriodToll]:
    """Return the tolls of the whole case, wherever it happened, that several figures were put together for."""
    return [t for m in TOLD for t in picture.tolls if t.measure == m and _is_told(t)]


def _is_told(toll: PeriodToll) -> bool:
    whole = toll.span == "case" and toll.place is None and toll.kind == "flow"
    return whole and toll.unit == "people" and len(toll.figures) >= FEWEST


def toll_lines(picture: Picture) -> list[TollLine]:
    """Return a line for each toll of the whole case."""
    figures = {f.id: f for f in picture.figures}
    lines = []
    for toll in case_tolls(picture):
        used = sorted((figures[f] for f in toll.figures if f in figures), key=lambda f: (-(f.count.low or 0), f.id))
        claims = tuple(dict.fromkeys(f.claims[0] for f in used[:CITED]))
        lines.append(TollLine(toll_line(toll), claims))
    return lines


def toll_line(toll: PeriodToll) -> str:
    """Return the toll with how it was counted, without its stop."""
    return f"{toll_words(toll)} ({from_words(toll)}; by the rules of {METHODS[toll.method]})"


def toll_words(toll: PeriodToll) -> str:
    """Return the toll in words: "In all 1,240 killed, between 1,200 and 1,310"."""
    range_ = "" if toll.low == toll.high else f", between {toll.low:,} and {toll.high:,}"
    way = {"from": " out of the places named", "to": " in the places named", "in": " in the places named"}
    return f"In all {toll.best:,} {toll.measure}{way.get(toll.direction or '', '')}{range_}"


def from_words(toll: PeriodToll) -> str:
    """Return what a toll was counted from: "counted from 14 figures of 6 claimants, 9 left out"."""
    told = f"counted from {_some(len(toll.figures), 'figure')} of {_some(toll.claimants, 'claimant')}"
    return f"{told}, {len(toll.left_out)} left out" if toll.left_out else told


def reasons_of(toll: PeriodToll) -> list[tuple[str, int]]:
    """Return why figures were left out, with how many, the commonest first."""
    counts: dict[str, int] = {}
    for one in toll.left_out:
        counts[one.why] = counts.get(one.why, 0) + 1
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _some(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number:,} {noun}s"


def tolls_shown(picture: Picture, countries: Sequence[str]) -> list[PeriodToll]:
    """Return the tolls of the whole case for a table: wherever it happened, and by country."""
    return [t for t in picture.tolls if t.span == "case" and (t.place is None or t.place in countries)]
