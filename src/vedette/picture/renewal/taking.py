"""Taking out: a standing picture without some of its reports, before what they supported is drawn anew.

A record that rests on nothing else is gone; another loses the claims, and hangs loose until it is drawn again from what
is left. Numbers that follow from the claims left are counted at once, so that nothing stands on a report that is gone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec

from vedette.model.pictures import Control, Disagreement, Event, Figure, OutlookItem, Position, Story
from vedette.picture.renewal.keeping import Kept, Leaf, Source
from vedette.picture.renewal.putting import CAST, Changed
from vedette.picture.renewal.renaming import Look
from vedette.picture.renewal.sorts import BY_NAME
from vedette.picture.renewal.widening import origins_among, outlets_among

DRAWN_ANEW = 12
"""A record of at most so many reports is drawn anew where it lost one; another stands on what is left of it."""
ANEW = frozenset({"event", "figure", "control", "disagreement"})


@dataclass
class Loosened:
    """What changes where reports are taken out; ``claims`` and ``reports`` are those to be compared and drawn again."""

    changed: Changed = field(default_factory=Changed)
    claims: set[str] = field(default_factory=set)
    reports: set[str] = field(default_factory=set)


def taken_out(leaves: Mapping[str, Leaf], look: Look) -> Loosened:
    """Return what is to be put and taken out so that nothing rests on the reports of ``leaves``."""
    found = Loosened()
    claims = frozenset(claim.id for leaf in leaves.values() for claim in leaf.claims)
    _from_cast(leaves, claims, look, found.changed)
    rests: dict[str, set[str]] = defaultdict(set)
    for leaf in leaves.values():
        for sort, keys in leaf.rests.items():
            rests[sort].update(keys)
    for sort in sorted(rests):
        for key, kept in sorted(look(sort, sorted(rests[sort])).items()):
            left = _without(sort, kept, claims, frozenset(leaves))
            if left is None:
                found.changed.gone[sort].add(key)
                continue
            found.changed.put[sort][key] = left
            if sort in ANEW and len(left.reports) <= DRAWN_ANEW:
                found.claims.update(BY_NAME[sort].own(left.record))
                found.reports.update(left.reports)
    return found


def _from_cast(leaves: Mapping[str, Leaf], claims: frozenset[str], look: Look, changed: Changed) -> None:
    for sort in sorted(CAST):
        lost: dict[str, Counter[str]] = defaultdict(Counter)
        for report, leaf in leaves.items():
            for key, times in (leaf.actors if sort == "actor" else leaf.places).values():
                lost[key][report] += times
        for key, kept in look(sort, sorted(lost)).items():
            reports = tuple(r for r in kept.reports if r not in leaves)
            if not reports:
                changed.gone[sort].add(key)
                continue
            record = msgspec.structs.replace(
                kept.record,
                claims=_left(kept.record.claims, claims),
                mentions=max(kept.record.mentions - sum(lost[key].values()), len(reports)),
                reports=len(reports),
            )
            changed.put[sort][key] = Kept(record, reports)


def _left(claims: Iterable[str], gone: frozenset[str]) -> tuple[str, ...]:
    return tuple(c for c in claims if c not in gone)


def _without(sort: str, kept: Kept[Any], claims: frozenset[str], reports: frozenset[str]) -> Kept[Any] | None:
    """Return a record without claims and reports; None where nothing is left that it could stand on."""
    record = kept.record
    sources = {c: s for c, s in kept.sources.items() if c not in claims}
    left = tuple(r for r in kept.reports if r not in reports)
    if sort == "toll":
        return kept
    if sort in ("merge", "judgement"):
        return None
    if BY_NAME[sort].own(record) and not _left(BY_NAME[sort].own(record), claims):
        return None
    change = _BY_TYPE.get(type(record), _plain)
    changed = change(record, claims, sources) if not isinstance(record, Story) else _story(record, reports)
    return Kept(changed, left, sources) if changed is not None and left else None


def _plain(record: Any, claims: frozenset[str], _: Mapping[str, Source]) -> Any:
    return msgspec.structs.replace(record, claims=_left(record.claims, claims))


def _counted(record: Event | Figure, claims: frozenset[str], sources: Mapping[str, Source]) -> Event | Figure:
    changed: dict[str, Any] = {
        "claims": _left(record.claims, claims),
        "origins": origins_among(sources.values()),
        "outlets": outlets_among(sources.values()),
    }
    if isinstance(record, Event):
        changed["against"] = _left(record.against, claims)
        if record.status == "confirmed" and changed["origins"] < 2:
            changed["status"] = "reported"
        elif record.status == "contested" and not changed["against"]:
            changed["status"] = "confirmed" if changed["origins"] > 1 else "reported"
    return msgspec.structs.replace(_ungraded(record, claims), **changed)


def _ungraded[R: Event | Figure | Control](record: R, claims: frozenset[str]) -> R:
    """Return ``record`` with a grade that points at none of ``claims``."""
    if record.grade is None:
        return record
    inputs = tuple(msgspec.structs.replace(i, claims=_left(i.claims, claims)) for i in record.grade.inputs)
    return msgspec.structs.replace(record, grade=msgspec.structs.replace(record.grade, inputs=inputs))


def _control(record: Control, claims: frozenset[str], _: Mapping[str, Source]) -> Control:
    left, against = _left(record.claims, claims), _left(record.against, claims)
    status = "assessed" if record.status == "contested" and record.against and not against else record.status
    return msgspec.structs.replace(_ungraded(record, claims), claims=left, against=against, status=status)


def _disagreement(record: Disagreement, claims: frozenset[str], _: Mapping[str, Source]) -> Disagreement | None:
    positions = tuple(Position(p.says, left) for p in record.positions if (left := _left(p.claims, claims)))
    return msgspec.structs.replace(record, positions=positions) if len(positions) > 1 else None


def _outlook(record: OutlookItem, claims: frozenset[str], _: Mapping[str, Source]) -> OutlookItem:
    return msgspec.structs.replace(record, basis=_left(record.basis, claims))


def _story(record: Story, reports: frozenset[str]) -> Story | None:
    left = tuple(r for r in record.reports if r not in reports)
    return msgspec.structs.replace(record, reports=left) if left else None


_BY_TYPE: dict[type, Callable[[Any, frozenset[str], Mapping[str, Source]], Any]] = {
    Event: _counted,
    Figure: _counted,
    Control: _control,
    Disagreement: _disagreement,
    OutlookItem: _outlook,
}
