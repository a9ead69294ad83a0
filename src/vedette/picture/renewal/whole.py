"""Whole: the picture put together again from the records by which it stands.

The coverage, the timeline and the agreements are drawn here from the other records, so that they are never behind them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import msgspec

from vedette.knowledge.case import KnownOutlet
from vedette.knowledge.registry import UNGRADED, Registry
from vedette.model.documents import Skipped
from vedette.model.judging import Correction
from vedette.model.pictures import Coverage, Method, Picture, PicturedClaim, PicturedReport
from vedette.model.records import Record
from vedette.picture.agreements import agreements_among
from vedette.picture.renewal.keeping import Kept, ShownLeaf
from vedette.picture.renewal.sorts import SORTS, Sort
from vedette.picture.renewal.soundness import sound, with_origins_there
from vedette.picture.timeline import timeline_among


class Frame(Record, frozen=True):
    """What a standing picture says of itself: its case, by what and by which method it was made, what was not read."""

    case: str
    made_by: str
    method: Method | None
    skipped: tuple[Skipped, ...] = ()
    renewed: int = 0
    days: tuple[date, date] | None = None
    """The first and the last day of publication."""
    corrections: tuple[Correction, ...] = ()
    """What persons judged of the reports, but for what is one and what is not."""
    outlets: tuple[KnownOutlet, ...] = ()
    """What the user knows of outlets: their letters are laid on the reports when the picture is put together."""


def put_together(frame: Frame, shown: Mapping[str, ShownLeaf], rows: Mapping[str, Mapping[str, Kept[Any]]]) -> Picture:
    """Return the picture that stands by what is shown of each report, and by other records by sort and key."""
    leaves = sorted(shown.values(), key=lambda f: (f.report.published or date.max, f.report.id))
    claims = {c.id: c for leaf in leaves for c in leaf.claims}
    tables = {sort.field: _in_order(sort, rows.get(sort.name, {}), claims) for sort in SORTS}
    if frame.renewed:
        tables = sound(tables)
    names = {r.id: r.name for r in (*tables["actors"], *tables["places"])}
    published = [leaf.report.published for leaf in leaves if leaf.report.published]
    last = max(published, default=None)
    return Picture(
        case=frame.case,
        as_of=f"{last.isoformat()}T23:59:59Z" if last else None,
        made_by=frame.made_by,
        coverage=_coverage(frame, leaves, published),
        reports=_lettered(with_origins_there(leaf.report for leaf in leaves), Registry(frame.outlets)),
        claims=tuple(c for leaf in leaves for c in leaf.claims),
        quotes=tuple(q for leaf in leaves for q in leaf.quotes),
        timeline=timeline_among(tables["events"], names),
        agreements=agreements_among(tables["events"], tables["figures"], tables["control"], names, _Tellers(rows)),
        method=frame.method,
        corrections=frame.corrections,
        **tables,  # type: ignore[arg-type]
    )


def _lettered(reports: Sequence[PicturedReport], registry: Registry) -> tuple[PicturedReport, ...]:
    """Return reports with the letters that their outlets have now."""
    letters = [registry.letter(r.outlet, r.url) if registry.outlets else UNGRADED for r in reports]
    return tuple(
        r if r.reliability == letter else msgspec.structs.replace(r, reliability=letter)
        for r, letter in zip(reports, letters, strict=True)
    )


def _coverage(frame: Frame, leaves: Sequence[ShownLeaf], published: Sequence[date]) -> Coverage:
    ordered = tuple(sorted(set(frame.skipped), key=lambda s: (s.input, s.reason)))
    return Coverage(
        len(leaves),
        len({leaf.report.origin for leaf in leaves}),
        min(published, default=None),
        max(published, default=None),
        ordered,
        sum(leaf.skimmed for leaf in leaves),
        len({(leaf.report.outlet or f"report {leaf.report.id}").casefold() for leaf in leaves}),
        frame.renewed,
    )


def _in_order(sort: Sort, table: Mapping[str, Kept[Any]], claims: Mapping[str, PicturedClaim]) -> tuple[Any, ...]:
    if sort.name == "outlook":
        rows = sorted(table.values(), key=lambda k: (-len({s.origin for s in k.sources.values()}), k.record.question))
        return tuple(k.record for k in rows)
    if sort.name == "expectation":
        return tuple(sorted((k.record for k in table.values()), key=lambda x: _first_told(x.claims, claims)))
    return tuple(sorted((k.record for k in table.values()), key=sort.order))


def _first_told(ids: Iterable[str], claims: Mapping[str, PicturedClaim]) -> tuple[str, str, int, str]:
    told = (claims[c] for c in ids if c in claims)
    return min(
        ((str(c.known.first or "9999"), c.report, c.evidence[0].start if c.evidence else 0, c.id) for c in told),
        default=("", "", 0, ""),
    )


class _Tellers:
    """The origins and outlets behind the claims of events, figures and holdings."""

    def __init__(self, rows: Mapping[str, Mapping[str, Kept[Any]]]) -> None:
        tables = (rows.get(sort, {}) for sort in ("control", "figure", "event"))
        self._kept = {tuple(k.record.claims): k for table in tables for k in table.values()}

    def __call__(self, claims: Sequence[str]) -> tuple[int, int]:
        sources = self._kept[tuple(claims)].sources.values()
        return len({s.origin for s in sources}), len({s.outlet for s in sources})
