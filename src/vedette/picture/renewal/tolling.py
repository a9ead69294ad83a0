"""Tolling: what new reports add to the tolls by day, by week and over the whole case.

A row of the whole case rests on the figures of thousands of reports, which are not at hand. So the rows are counted
twice over the reports that are, with the new ones and without, by the same rules; the difference is added to the
standing rows. A figure that only repeats what stands makes no difference, and adds nothing. A row all of whose figures
are at hand, as most of a day or a week are, is counted anew and replaced.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

import msgspec

from vedette.model.pictures import Figure, Known, LeftOut, PeriodToll
from vedette.model.when import When
from vedette.model.words import CountingName
from vedette.picture.drawing import Drawn
from vedette.picture.ledger import ledger_of
from vedette.picture.renewal.keeping import Kept
from vedette.picture.renewal.renaming import Look, renamed
from vedette.picture.renewal.sorts import BY_NAME
from vedette.picture.renewal.widening import known_of
from vedette.picture.tolls.counted import figure_book
from vedette.picture.tolls.methods import counting_named
from vedette.picture.tolls.periods import Frame, period_tolls

TOLL = BY_NAME["toll"]
Rows = dict[str, PeriodToll]


class Tolled(NamedTuple):
    """What was drawn of the reports ``fresh`` and their neighbours, by whose rules tolls are counted, and where.

    ``days`` are the first and the last day of publication of the whole case, ``ids`` the standing ids by those drawn,
    ``stood`` the rows, as they were, that speak of figures ``gone`` with the reports that were taken out.
    """

    drawn: Drawn
    fresh: frozenset[str]
    counting: CountingName
    days: tuple[date, date] | None
    ids: Mapping[str, str]
    stood: Mapping[str, PeriodToll] = {}
    gone: frozenset[str] = frozenset()


def tolls_renewed(put: Tolled, look: Look) -> dict[str, Kept[Any] | None]:
    """Return the standing rows that new reports change, by their keys; None for one that is no more."""
    drawn, fresh, counting, days, ids, stood, gone = put
    frame = Frame(*days, _areas(drawn, ids, look)) if days is not None else None
    after, before = _rows(drawn, frozenset(), counting, frame, ids), _rows(drawn, fresh, counting, frame, ids)
    keys = sorted({*stood, *(key for key in after.keys() | before.keys() if after.get(key) != before.get(key))})
    standing = look(TOLL.name, keys)
    whole = _at_hand(drawn, ids, look) | gone
    found: dict[str, Kept[Any] | None] = {}
    for key in keys:
        now, then = after.get(key), before.get(key)
        held = standing.get(key)
        was = stood.get(key) or (held.record if held is not None else None)
        if was is not None and whole.issuperset(_spoken_of(was)):
            found[key] = Kept(now, ()) if now is not None else None
            continue
        if held is None and key in stood:
            row = now
        elif held is None:
            row = now if then is None else None  # what stood without a row of its own is told by a wider one
        elif now is None:
            row = None
        else:
            row = _added(held.record, then, now) if now.kind != "stock" else _latest(held.record, now)
        if row is not None and (held is None or row != held.record):
            found[key] = Kept(row, ())
    return found


def _at_hand(drawn: Drawn, ids: Mapping[str, str], look: Look) -> frozenset[str]:
    """Return the figures, by their standing ids, that rest on the reports at hand alone."""
    ours = sorted({ids.get(f.id, f.id) for f in drawn.picture.figures})
    reports = {r.document.id for r in drawn.fold.reports}
    standing = look("figure", ours)
    return frozenset(key for key in ours if key not in standing or reports.issuperset(standing[key].reports))


def _spoken_of(row: PeriodToll) -> set[str]:
    """Return the figures that a row counts, and those that it leaves out."""
    return {*row.figures, *(out.figure for out in row.left_out)}


def _areas(drawn: Drawn, ids: Mapping[str, str], look: Look) -> frozenset[str]:
    """Return the places of ``drawn`` that have a row of the whole case in the standing picture."""
    tables = {(f.measure, f.count.unit, f.direction) for f in drawn.picture.figures}
    keys = {
        f"{measure}|{unit}|{direction}|flow|{ids.get(place.id, place.id)}|case|": place.id
        for measure, unit, direction in tables
        for place in drawn.picture.places
    }
    return frozenset(keys[key] for key in look(TOLL.name, sorted(keys)))


def _rows(
    drawn: Drawn,
    without: frozenset[str],
    counting: CountingName,
    frame: Frame | None,
    ids: Mapping[str, str],
) -> Rows:
    fold, told = drawn.fold, drawn.told
    if without:
        held = tuple(h for h in fold.held if h.report.document.id not in without)
        by_claim = {subject: h for subject, h in fold.by_claim.items() if h.report.document.id not in without}
        judged = tuple(j for j in fold.judgements if j.left in by_claim and j.right in by_claim)
        fold = replace(fold, held=held, by_claim=by_claim, judgements=judged)
    book = figure_book(fold)
    figures = ledger_of(fold, told, drawn.cast, book)
    rows = period_tolls(fold, figures, told, drawn.cast, book, counting_named(counting), frame)
    # A figure is named after its first claim, which may be among those left out: it is known by any claim.
    whole = {claim: f for f in drawn.picture.figures for claim in f.claims}
    same = {f.id: whole[f.claims[0]] for f in figures if f.claims[0] in whole}
    renaming = {**ids, **{key: ids.get(f.id, f.id) for key, f in same.items()}}
    found = {}
    for row in rows:
        known = Known()
        for figure in (same[key] for key in row.figures if key in same):
            known = known_of(known, figure.known)
        moved = renamed(msgspec.structs.replace(row, known=known), renaming)
        found[TOLL.key(moved)] = moved
    return found


def _added(held: PeriodToll, then: PeriodToll | None, now: PeriodToll) -> PeriodToll:
    """Return a standing row with the difference between two counts of a part of it."""
    low, best, high, claimants = (
        max(getattr(held, name) + getattr(now, name) - (getattr(then, name) if then else 0), 0)
        for name in ("low", "best", "high", "claimants")
    )
    counted = set(then.figures if then else ())
    added = {f for f in now.figures if f not in counted}
    figures = {*held.figures, *added} - (counted - {*now.figures})
    passed = {o.figure for o in then.left_out} if then else set()
    new = (o for o in now.left_out if o.figure not in passed)
    out = {o.figure: o for o in (*held.left_out, *new) if o.figure not in figures}
    starts, ends = (
        [day for row in (held, now) if (day := getattr(row.period, side)) is not None] for side in ("start", "end")
    )
    return msgspec.structs.replace(
        held,
        period=When(min(starts, default=None), max(ends, default=None), held.period.precision),
        low=low,
        best=max(best, low),
        high=max(high, best),
        figures=tuple(sorted(figures)),
        claimants=max(claimants, 1),
        left_out=tuple(out[key] for key in sorted(out)),
        known=known_of(held.known, now.known),
    )


def _latest(held: PeriodToll, now: PeriodToll) -> PeriodToll:
    """Return the later of two states of a place; the figures of the other were superseded by it."""
    if (now.period.end or date.min) < (held.period.end or date.min):
        return held
    passed = {o.figure: o for o in (*held.left_out, *now.left_out)}
    for figure in set(held.figures) - set(now.figures):
        passed[figure] = LeftOut(figure, "superseded", now.figures[0])
    left = tuple(passed[key] for key in sorted(passed) if key not in now.figures)
    return msgspec.structs.replace(now, left_out=left, known=known_of(held.known, now.known))


def without_figures(row: PeriodToll, gone: Mapping[str, Figure], told: frozenset[str]) -> PeriodToll | None:
    """Return a row without figures that no report tells any more; None where it counts no other.

    A number is taken off where its event is gone with it or it is of none; where others tell of the event, what they
    say stands. ``told`` are the gone figures whose event still is.
    """
    figures = tuple(f for f in row.figures if f not in gone)
    if not figures:
        return None
    lost = [gone[f].count for f in row.figures if f in gone and f not in told]
    low = max(row.low - sum(c.low or 0 for c in lost), 0)
    return msgspec.structs.replace(
        row,
        low=low,
        best=max(row.best - sum(c.low or 0 for c in lost), low),
        high=max(row.high - sum(c.high or c.low or 0 for c in lost), low),
        figures=figures,
        left_out=tuple(o for o in row.left_out if o.figure not in gone),
    )
