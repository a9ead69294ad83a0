"""The matrix of disagreements: each side against every origin, as agreeing, differing or silent, and who said it first.

An origin agrees with a side where one of its reports, a copy among them, makes a claim of it, and differs where it
makes one of another side of the same disagreement. One that does both agrees with both: its own words stand on two
sides, and hiding one of them would take sides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from vedette.model.pictures import Disagreement, PicturedClaim, Position
from vedette.products.brief.differences import narrowed as camps_told
from vedette.products.html.words import REASONS
from vedette.products.screens.index import ScreenIndex
from vedette.products.screens.narrowing.picture import disputes_of
from vedette.products.screens.records.evidence import Stance
from vedette.products.screens.records.matrix import (
    FirstSaid,
    Matrix,
    MatrixCell,
    MatrixPosition,
    MatrixRow,
    OriginColumn,
)
from vedette.products.screens.selection import Selection

COLUMNS, CLAIMS, REPORTS = 200, 60, 60
"""Origins of a page at most, claims of a side or a cell, and reports and outlets of an origin."""


def ranked_disputes(index: ScreenIndex, selection: Selection) -> list[Disagreement]:
    """Return the disagreements of a selection, those that exclude each other first, then those of most origins."""
    held: list[Disagreement] = index.kept(("disputes", selection), lambda: _ranked(index, selection))
    return held


def _ranked(index: ScreenIndex, selection: Selection) -> list[Disagreement]:
    order = list(REASONS)
    held = disputes_of(index.book, selection)
    return sorted(held, key=lambda d: (order.index(d.reason), -_weight(index, d), d.id))


def matrix_of(index: ScreenIndex, page: Sequence[Disagreement], total: int, following: str | None) -> Matrix:
    """Return a page of disagreements as rows against the origins that take a side in one of them.

    Of more than ``COLUMNS`` origins those that take a side in most rows are shown, and the others counted.
    """
    taken = Counter(o for d in page for o in {index.origin(c.report) for p in d.positions for c in _claims(index, p)})
    shown = sorted(taken, key=lambda o: (-taken[o], o))[:COLUMNS]
    columns = sorted((_column(index, one) for one in shown), key=lambda c: (c.published or date.max, c.name, c.id))
    order = {column.id: at for at, column in enumerate(columns)}
    left = len(taken) - len(columns)
    return Matrix(tuple(columns), tuple(_row(index, one, order) for one in page), total, following, left)


def _weight(index: ScreenIndex, disagreement: Disagreement) -> int:
    return index.origins(tuple(c for p in disagreement.positions for c in p.claims))


def _column(index: ScreenIndex, origin: str) -> OriginColumn:
    family = index.families[origin]
    lead = family[0]
    return OriginColumn(
        origin,
        index.outlet(lead),
        lead.title or None,
        tuple(dict.fromkeys(index.outlet(r) for r in family))[:REPORTS],
        tuple(r.id for r in family[:REPORTS]),
        min((r.published for r in family if r.published), default=None),
        lead.reliability,
    )


def _row(index: ScreenIndex, one: Disagreement, order: dict[str, int]) -> MatrixRow:
    claims = [c for p in one.positions for c in _claims(index, p)]
    days = [day for c in claims for day in (c.when.start, c.when.end) if day]
    sides = [_by_origin(index, p) for p in one.positions]
    about = camps_told(one.about, one, index.book.claims)
    return MatrixRow(
        one.id,
        about[:1].upper() + about[1:],
        one.reason,
        REASONS[one.reason],
        one.agreed,
        tuple(
            MatrixPosition(
                camps_told(p.says, one, index.book.claims),
                p.claims[:CLAIMS],
                first_said(index, _claims(index, p)),
                len(sides[at]),
                _cells(sides, at, order),
            )
            for at, p in enumerate(one.positions)
        ),
        _ids(c.place for c in claims),
        _ids(a for c in claims for a in (*c.actors, *c.targets, c.source, c.goal)),
        min(days, default=None),
        max(days, default=None),
    )


def _cells(sides: Sequence[dict[str, list[str]]], at: int, order: dict[str, int]) -> tuple[MatrixCell, ...]:
    found = []
    for origin in sorted({o for side in sides for o in side if o in order}, key=lambda o: order[o]):
        stance: Stance = "agree" if origin in sides[at] else "differ"
        own = sides[at].get(origin, [])
        claims = own or [c for n, side in enumerate(sides) if n != at for c in side.get(origin, ())]
        found.append(MatrixCell(origin, stance, tuple(claims[:CLAIMS])))
    return tuple(found)


def first_said(index: ScreenIndex, claims: Sequence[PicturedClaim]) -> FirstSaid | None:
    """Return who said a thing first; None where no day is known, or two origins said it first on one day."""
    dated = [(r.published, c) for c in claims if (r := index.book.reports.get(c.report)) and r.published]
    if not dated:
        return None
    first = min(day for day, _ in dated)
    early = [c for day, c in dated if day == first]
    origins = {index.origin(c.report) for c in early}
    if len(origins) > 1:
        return None
    ranks = {r.id: at for at, r in enumerate(index.families[origins.pop()])}
    lead = min(early, key=lambda c: (ranks[c.report], c.evidence[0].start if c.evidence else 0, c.id))
    report = index.book.reports[lead.report]
    chain = index.book.chain(lead.said_by)
    return FirstSaid(report.id, index.outlet(report), first, chain[0] if chain else None)


def _claims(index: ScreenIndex, position: Position) -> list[PicturedClaim]:
    return [index.book.claims[c] for c in position.claims if c in index.book.claims]


def _by_origin(index: ScreenIndex, position: Position) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for claim in _claims(index, position):
        found.setdefault(index.origin(claim.report), []).append(claim.id)
    return found


def _ids(ids: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in ids if one))
