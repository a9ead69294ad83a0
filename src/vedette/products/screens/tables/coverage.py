"""What was covered: reports by day, outlets with their grades, origins with their copies, and how old the news is.

What only the case knows (what waits, what could not be read, the sources that are visited) is handed in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from vedette.model.pictures import PicturedReport
from vedette.products.drawing.cleaning import label
from vedette.products.judged import unread
from vedette.products.screens.index import ScreenIndex
from vedette.products.screens.records.pages import Age, CoverageView, OriginRow, OutletRow, SourceRow
from vedette.products.screens.tables.rowing import place_named

FEWEST_EVENTS = 2
"""Events of a place whose age is told: one alone says little on how closely a place is watched."""
ROWS = 2000
"""Rows of one list at most."""
FAMILY = 200
"""Reports of one origin that are named at most."""


class CaseStands(NamedTuple):
    """What the case knows beyond the picture: reports that wait, could not be read, are forgotten; its sources."""

    pending: int = 0
    unread: int = 0
    forgotten: int = 0
    sources: Sequence[SourceRow] = ()


def coverage_view(index: ScreenIndex, stands: CaseStands) -> CoverageView:
    """Return what was read, skipped and failed, with outlets, origins and ages."""
    told: CoverageView = index.kept(("coverage",), lambda: _of_picture(index))
    return replace(
        told,
        pending=stands.pending,
        unread=stands.unread,
        forgotten=stands.forgotten,
        sources=tuple(stands.sources),
    )


def _of_picture(index: ScreenIndex) -> CoverageView:
    picture, cover = index.picture, index.picture.coverage
    news = [day for e in picture.events if not e.background and (day := e.when.end or e.when.start)]
    outlets = _outlets(index)
    return CoverageView(
        cover.reports,
        cover.origins,
        cover.outlets or len(outlets),
        cover.skimmed,
        0,
        0,
        0,
        cover.first_published,
        cover.last_published,
        max(news, default=None),
        tuple(unread(cover.skipped)[:ROWS]),
        outlets,
        _origins(index),
        _days(picture.reports, _firsts(index)),
        _ages(index),
        (),
        sum(r.published is None for r in picture.reports),
    )


def _outlets(index: ScreenIndex) -> tuple[OutletRow, ...]:
    """Return the outlets, those with most reports first."""
    groups: dict[str, list[PicturedReport]] = {}
    for report in index.picture.reports:
        groups.setdefault(index.outlet(report) if report.outlet else "", []).append(report)
    graded, firsts = _graded(index), _firsts(index)
    rows = [_outlet(name, reports, firsts, graded.get(label(name).casefold())) for name, reports in groups.items()]
    return tuple(sorted(rows, key=lambda row: (-row.reports, row.name)))[:ROWS]


def _outlet(name: str, reports: Sequence[PicturedReport], firsts: frozenset[str], by: str | None) -> OutletRow:
    lead = reports[0]
    days = [r.published for r in reports if r.published]
    return OutletRow(
        name or "Outlet not told",
        lead.reliability,
        by or (None if lead.reliability == "F" else "the case's knowledge of outlets"),
        lead.owner,
        lead.party,
        len(reports),
        sum(r.id in firsts for r in reports),
        min(days, default=None),
        max(days, default=None),
    )


def _firsts(index: ScreenIndex) -> frozenset[str]:
    """Return the reports that are no copies: the first of each origin."""
    return frozenset(family[0].id for family in index.families.values())


def _graded(index: ScreenIndex) -> dict[str, str]:
    """Return who graded an outlet by a judgement, by the outlet's name; the last that holds."""
    held = (c for c in index.picture.corrections if c.verdict == "graded" and c.outranked_by is None)
    return {label(c.words).casefold(): label(c.by) for c in held if c.grade is not None and c.grade.isalpha()}


def _origins(index: ScreenIndex) -> tuple[OriginRow, ...]:
    """Return the origins, those with most copies first."""
    rows = [_origin(index, origin, reports) for origin, reports in index.families.items()]
    return tuple(sorted(rows, key=lambda row: (-len(row.reports), row.published or date.max, row.id)))[:ROWS]


def _origin(index: ScreenIndex, origin: str, reports: Sequence[PicturedReport]) -> OriginRow:
    return OriginRow(
        origin,
        index.outlet(reports[0]),
        tuple(index.ref("report", r.id) for r in reports[:FAMILY]),
        tuple(dict.fromkeys(index.outlet(r) for r in reports)),
        min((r.published for r in reports if r.published), default=None),
    )


def _days(reports: Sequence[PicturedReport], firsts: frozenset[str]) -> tuple[tuple[date, int, int], ...]:
    all_of = Counter(r.published for r in reports if r.published)
    own = Counter(r.published for r in reports if r.published and r.id in firsts)
    return tuple((day, all_of[day], own[day]) for day in sorted(all_of))


def _ages(index: ScreenIndex) -> tuple[Age, ...]:
    """Return the newest observation of each place that has some events, the oldest first."""
    events: dict[str, list[tuple[date | None, date | None]]] = {}
    for event in index.picture.events:
        if event.place in index.book.places and not event.background:
            day = event.when.end or event.when.start
            events.setdefault(event.place or "", []).append((day, event.known.last))
    rows = [
        Age(
            place_named(index, place),
            max((day for day, _ in found if day), default=None),
            max((told for _, told in found if told), default=None),
            len(found),
        )
        for place, found in events.items()
        if len(found) >= FEWEST_EVENTS
    ]
    return tuple(sorted(rows, key=lambda row: (row.last_told or date.min, -row.events, row.place.id)))[:ROWS]
