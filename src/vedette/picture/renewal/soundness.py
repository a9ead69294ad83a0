"""Soundness: a renewed picture points at nothing that is not in it.

A report that is taken out may leave behind a figure that took the place of one of its own, or a row that counted it in
another's words: such a pointer is dropped where the picture is put together, since only then all records are at hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from vedette.model.pictures import (
    Control,
    Event,
    Figure,
    Merge,
    PeriodToll,
    PicturedReport,
    Relation,
    Story,
    Toll,
)

Tables = Mapping[str, tuple[Any, ...]]


def sound(tables: Tables) -> dict[str, tuple[Any, ...]]:
    """Return the tables of a picture, by field, without pointers at records that are gone."""
    ids = {field: {r.id for r in tables[field]} for field in ("actors", "places", "events", "figures")}
    found = dict(tables)
    found["events"] = tuple(_event(e, ids) for e in tables["events"])
    found["figures"] = tuple(_figure(f, ids) for f in tables["figures"])
    found["control"] = tuple(c for c in tables["control"] if _is_held(c, ids))
    found["relations"] = tuple(r for r in tables["relations"] if _are_there(r, ids))
    found["tolls"] = tuple(row for t in tables["tolls"] if (row := _row(t, ids["figures"])) is not None)
    found["stories"] = tuple(_story(s, ids["events"]) for s in tables["stories"])
    found["merges"] = tuple(m for m in tables["merges"] if _is_of_one(m, ids))
    return found


def with_origins_there(reports: Iterable[PicturedReport]) -> tuple[PicturedReport, ...]:
    """Return ``reports``, in order, copies of a text that is gone under the first of them."""
    rows = list(reports)
    ids = {r.id for r in rows}
    first: dict[str, str] = {}
    for report in rows:
        first.setdefault(report.origin, report.origin if report.origin in ids else report.id)
    return tuple(_replaced(r, origin=first[r.origin]) for r in rows)


def _there(keys: Iterable[str], ids: set[str]) -> tuple[str, ...]:
    return tuple(key for key in keys if key in ids)


def _or_none(key: str | None, ids: set[str]) -> str | None:
    return key if key in ids else None


def _replaced[R: msgspec.Struct](record: R, **fields: Any) -> R:
    """Return ``record``, itself where nothing changes: most of a picture's records point at what is there."""
    changed = {name: value for name, value in fields.items() if getattr(record, name) != value}
    return msgspec.structs.replace(record, **changed) if changed else record


def _event(event: Event, ids: Mapping[str, set[str]]) -> Event:
    return _replaced(
        event,
        actors=_there(event.actors, ids["actors"]),
        targets=_there(event.targets, ids["actors"]),
        place=_or_none(event.place, ids["places"]),
        killed=_toll(event.killed, ids["figures"]),
        injured=_toll(event.injured, ids["figures"]),
        displaced=_toll(event.displaced, ids["figures"]),
    )


def _toll(toll: Toll | None, figures: set[str]) -> Toll | None:
    if toll is None or not toll.figures:
        return toll
    left = _there(toll.figures, figures)
    return _replaced(toll, figures=left) if left else None


def _figure(figure: Figure, ids: Mapping[str, set[str]]) -> Figure:
    figures = ids["figures"]
    return _replaced(
        figure,
        place=_or_none(figure.place, ids["places"]),
        claimant=_or_none(figure.claimant, ids["actors"]),
        part_of=_or_none(figure.part_of, figures),
        supersedes=_or_none(figure.supersedes, figures),
        revises=_or_none(figure.revises, figures),
        event=_or_none(figure.event, ids["events"]),
    )


def _is_held(control: Control, ids: Mapping[str, set[str]]) -> bool:
    return control.holder in ids["actors"] and control.place in ids["places"]


def _are_there(relation: Relation, ids: Mapping[str, set[str]]) -> bool:
    return relation.source in ids["actors"] and relation.goal in ids["actors"]


def _row(row: PeriodToll, figures: set[str]) -> PeriodToll | None:
    counted = _there(row.figures, figures)
    out = tuple(
        _replaced(o, beside=_or_none(o.beside, figures)) if o.beside else o for o in row.left_out if o.figure in figures
    )
    return _replaced(row, figures=counted, left_out=out) if counted else None


def _story(story: Story, events: set[str]) -> Story:
    return _replaced(story, event=_or_none(story.event, events))


def _is_of_one(merge: Merge, ids: Mapping[str, set[str]]) -> bool:
    tables = {"actor": "actors", "place": "places", "event": "events", "figure": "figures"}
    return merge.sort not in tables or merge.record in ids[tables[merge.sort]]
