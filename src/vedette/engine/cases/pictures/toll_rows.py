"""Toll rows: what becomes of the rows of tolls that counted figures of reports which are taken out, or read anew."""

from __future__ import annotations

from collections.abc import Mapping

from vedette.engine.cases.pictures.changing import Changing
from vedette.model.pictures import Figure, PeriodToll
from vedette.picture.renewal import Kept, unpacked, without_figures
from vedette.store import Store


def without_tolls(store: Store, changing: Changing, figures: Mapping[str, Figure]) -> dict[str, PeriodToll]:
    """Take figures that are gone out of the tolls of days, weeks and the case; return the rows as they stood."""
    if not figures:
        return {}
    still = changing.look("event", [f.event for f in figures.values() if f.event is not None])
    told = frozenset(key for key, figure in figures.items() if figure.event in still)
    stood: dict[str, PeriodToll] = {}
    for key, value in list(store.standing("toll")):
        kept = unpacked("toll", value)
        if not figures.keys().isdisjoint(_spoken_of(kept.record)):
            stood[key] = kept.record
            row = without_figures(kept.record, figures, told)
            if row is None:
                changing.drop("toll", key)
            else:
                changing.set("toll", key, Kept(row, ()))
    return stood


def restore_tolls(changing: Changing, stood: Mapping[str, PeriodToll], figures: Mapping[str, Figure]) -> None:
    """Put rows back as they stood where every figure that was taken out came back as it was, and no other is counted.

    A report that is read anew mostly tells what it told before: then no sum may drift.
    """
    back = changing.look("figure", sorted(figures))
    same = {key for key, was in figures.items() if key in back and _counts_alike(was, back[key].record)}
    for key, row in sorted(stood.items()):
        spoken = _spoken_of(row)
        now = changing.look("toll", [key]).get(key)
        if (figures.keys() & spoken) <= same and (now is None or _spoken_of(now.record) <= spoken):
            changing.set("toll", key, Kept(row, ()))


def _spoken_of(row: PeriodToll) -> set[str]:
    """Return the figures that a row counts, and those that it leaves out."""
    return {*row.figures, *(out.figure for out in row.left_out)}


def _counts_alike(was: Figure, now: Figure) -> bool:
    """Return whether a figure counts in tolls as it did."""
    compared = ("count", "measure", "direction", "place", "period", "part_of", "supersedes", "event", "background")
    return all(getattr(was, name) == getattr(now, name) for name in compared)
