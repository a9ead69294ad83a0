"""Sorts: the kinds of record that a standing picture is kept by, and what each is known by, rests on and ordered by.

The timeline and the agreements are not among them: they follow from the other records, and so does the coverage.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple, get_args

from vedette.model.judgements import Judgement
from vedette.model.pictures import (
    Actor,
    Control,
    Disagreement,
    Event,
    Expectation,
    Figure,
    Merge,
    OutlookItem,
    PeriodToll,
    Place,
    Relation,
    Service,
    Story,
)
from vedette.model.words import Reason
from vedette.picture.ids import mark

_REASONS: tuple[str, ...] = get_args(Reason)
_SPANS = ("case", "week", "day")


class Sort(NamedTuple):
    """One sort of record: its name, the picture's field that holds it, and its type.

    ``key`` is what a record is kept under, ``order`` where it stands among the others, ``own`` the claims that it is
    made of, ``mentions`` all claims that it points at, ``reports`` those it names itself.
    """

    name: str
    field: str
    type: type
    key: Callable[[Any], str]
    order: Callable[[Any], tuple[object, ...]]
    own: Callable[[Any], tuple[str, ...]]
    mentions: Callable[[Any], tuple[str, ...]]
    reports: Callable[[Any], tuple[str, ...]] = lambda _: ()


def _claims(record: Any) -> tuple[str, ...]:
    return tuple(record.claims)


def _none(_: Any) -> tuple[str, ...]:
    return ()


def _graded(record: Any) -> tuple[str, ...]:
    inputs = record.grade.inputs if record.grade else ()
    against = getattr(record, "against", ())
    return tuple(dict.fromkeys((*record.claims, *against, *(c for i in inputs for c in i.claims))))


def _positions(record: Disagreement) -> tuple[str, ...]:
    return tuple(dict.fromkeys(c for p in record.positions for c in p.claims))


def _basis(record: OutlookItem) -> tuple[str, ...]:
    return tuple(record.basis)


def _merged(record: Merge) -> tuple[str, ...]:
    return (record.left, record.right) if record.sort in ("event", "figure") else ()


def _merged_reports(record: Merge) -> tuple[str, ...]:
    return (record.left, record.right) if record.sort == "origin" else ()


def _toll_key(t: PeriodToll) -> str:
    days = f"{t.period.start}|{t.period.end}" if t.span != "case" else ""
    return f"{t.measure}|{t.unit}|{t.direction}|{t.kind}|{t.place}|{t.span}|{days}"


def _toll_order(t: PeriodToll) -> tuple[object, ...]:
    # The table as ``period_tolls`` orders it: by the words of (measure, unit, direction, is a stock).
    table = f"Table(measure={t.measure!r}, unit={t.unit!r}, direction={t.direction!r}, stock={t.kind == 'stock'!r})"
    if t.kind == "stock":
        return table, 0, "", False, str(t.place)
    return (
        table,
        _SPANS.index(t.span),
        str(t.period.start) if t.span != "case" else "",
        t.place is not None,
        t.place or "",
    )


def _merge_order(m: Merge) -> tuple[object, ...]:
    return m.sort, m.record, m.left, m.right, m.by, m.why


def _judgement_order(j: Judgement) -> tuple[object, ...]:
    return j.left, j.right, j.by, j.verdict, j.why, str(j.at)


SORTS: tuple[Sort, ...] = (
    Sort("actor", "actors", Actor, lambda a: a.id, lambda a: (a.id,), _claims, _claims),
    Sort("place", "places", Place, lambda p: p.id, lambda p: (p.id,), _claims, _claims),
    Sort(
        "event",
        "events",
        Event,
        lambda e: e.id,
        lambda e: (str(e.when.start or e.when.end or "9999"), e.kind, e.id),
        _claims,
        _graded,
    ),
    Sort(
        "figure",
        "figures",
        Figure,
        lambda f: f.id,
        lambda f: (f.measure, str(f.said_on or ""), -(f.count.low or 0), f.id),
        _claims,
        _graded,
    ),
    Sort(
        "control",
        "control",
        Control,
        lambda c: mark("h-", c.place, c.holder, str(c.since.start), *c.claims),
        lambda c: (c.place, str(c.since.start or c.since.end or ""), c.holder, c.claims),
        _claims,
        _graded,
    ),
    Sort("toll", "tolls", PeriodToll, _toll_key, _toll_order, _none, _none),
    Sort(
        "relation",
        "relations",
        Relation,
        lambda r: f"{r.source}|{r.type}|{r.goal}",
        lambda r: (r.source, r.type, r.goal),
        _claims,
        _claims,
    ),
    Sort(
        "service",
        "services",
        Service,
        lambda s: f"{s.place}|{s.service}|{s.state}",
        lambda s: (s.place or "", s.service, s.state),
        _claims,
        _claims,
    ),
    Sort(
        "disagreement",
        "disagreements",
        Disagreement,
        lambda d: d.id,
        lambda d: (_REASONS.index(d.reason), d.about, d.id),
        _positions,
        _positions,
    ),
    Sort("outlook", "outlook", OutlookItem, lambda o: mark("o-", o.question), lambda _: (), _basis, _basis),
    Sort("expectation", "expectations", Expectation, lambda x: mark("x-", x.text), lambda _: (), _claims, _claims),
    Sort(
        "story",
        "stories",
        Story,
        lambda s: s.id,
        lambda s: (-len(s.reports), s.id),
        _none,
        _none,
        lambda s: tuple(s.reports),
    ),
    Sort(
        "merge",
        "merges",
        Merge,
        lambda m: mark("m-", *map(str, _merge_order(m))),
        _merge_order,
        _merged,
        _merged,
        _merged_reports,
    ),
    Sort("judgement", "judgements", Judgement, lambda j: mark("j-", repr(j)), _judgement_order, _none, _none),
)
BY_NAME = {sort.name: sort for sort in SORTS}
