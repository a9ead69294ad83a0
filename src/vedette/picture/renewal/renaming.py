"""Renaming: the records of a part of the reports under the ids by which the standing picture knows them.

An actor or a place is known again by the reports that the part and the whole both hold: what each calls it there. What
none of them names is looked up by its name.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import msgspec

from vedette.model.counts import Count
from vedette.model.grades import Grade
from vedette.model.pictures import Actor, Known, PicturedReport, Place
from vedette.model.spans import Evidence, LoadedWord
from vedette.model.when import When
from vedette.picture.ids import mark
from vedette.picture.renewal.keeping import Kept, Leaf, Leaves
from vedette.picture.renewal.sorts import BY_NAME

Look = Callable[[str, Iterable[str]], Mapping[str, Kept[Any]]]
"""Gives the standing records of a sort by their keys, without those that are not there."""
_PLAIN = (Evidence, When, Count, Known, Grade, LoadedWord, PicturedReport)
"""What points at no record of the picture but at claims, which keep their ids."""
Called = Callable[[str, str], Sequence[str]]
"""Gives the ids of the standing actors or places that go by a name."""


def standing_ids(part: Leaves, leaves: Mapping[str, Leaf], look: Look, called: Called) -> dict[str, str]:
    """Return, by the ids of ``part``, those of the standing picture; ``leaves`` are its reports' standing ones."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for report, leaf in leaves.items():
        ours = part.leaves[report]
        for here, there in ((ours.actors, leaf.actors), (ours.places, leaf.places), (ours.groups, leaf.groups)):
            for name, local in here.items():
                if name in there:
                    votes[_id(local)][_id(there[name])] += 1
    ids: dict[str, str] = {}
    taken: set[str] = set()
    for local in sorted(votes, key=lambda one: (-max(votes[one].values()), one)):
        best = min(votes[local], key=lambda there: (-votes[local][there], there))
        if best not in taken:
            ids[local] = best
            taken.add(best)
    for sort in ("actor", "place"):
        ids |= _by_name(sort, part, ids, (look, called), taken)
    return ids


def _id(named: tuple[str, int] | str) -> str:
    return named if isinstance(named, str) else named[0]


def _by_name(
    sort: str, part: Leaves, ids: Mapping[str, str], ask: tuple[Look, Called], taken: set[str]
) -> dict[str, str]:
    look, called = ask
    found: dict[str, str] = {}
    for local, kept in sorted(part.rows[sort].items()):
        if local in ids:
            continue
        standing = look(sort, called(sort, kept.record.name))
        like = [
            key for key, other in sorted(standing.items()) if key not in taken and _may_be(kept.record, other.record)
        ]
        if len(like) == 1:
            found[local] = like[0]
        elif local in taken or look(sort, [local]):
            found[local] = mark(f"{local}-", kept.record.name, *kept.reports)
        else:
            found[local] = local
        taken.add(found[local])
    return found


def _may_be(one: Actor | Place, other: Actor | Place) -> bool:
    """Return whether two of one name, told by no report in common, are one."""
    if isinstance(one, Place) and isinstance(other, Place) and one.gazetteer_id and other.gazetteer_id:
        return one.gazetteer_id == other.gazetteer_id
    return one.kind == other.kind and (one.country is None or other.country is None or one.country == other.country)


def renamed[R](record: R, ids: Mapping[str, str]) -> R:
    """Return ``record`` with ``ids`` in place of its own wherever it points at a record."""
    changed = {old: new for old, new in ids.items() if old != new}
    return _changed(record, changed) if changed else record


def _changed(value: Any, ids: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return ids.get(value, value)
    if isinstance(value, _PLAIN):
        return value
    if isinstance(value, tuple):
        several = tuple(_changed(one, ids) for one in value)
        return value if all(a is b for a, b in zip(value, several, strict=True)) else several
    if isinstance(value, dict):
        return {key: _changed(one, ids) for key, one in value.items()}
    if isinstance(value, msgspec.Struct):
        fields = {name: getattr(value, name) for name in value.__struct_fields__}
        new = {name: _changed(one, ids) for name, one in fields.items()}
        moved = {name: one for name, one in new.items() if one is not fields[name]}
        return msgspec.structs.replace(value, **moved) if moved else value
    return value


def standing_origins(part: Leaves, leaves: Mapping[str, Leaf]) -> dict[str, str]:
    """Return, by the origins of texts in ``part``, the standing ones, whose first report may not be at hand."""
    found: dict[str, str] = {}
    for report, leaf in sorted(leaves.items()):
        found.setdefault(part.leaves[report].report.origin, leaf.report.origin)
    return {here: there for here, there in found.items() if here != there}


def all_renamed(part: Leaves, ids: Mapping[str, str], origins: Mapping[str, str], fresh: frozenset[str]) -> Leaves:
    """Return ``part`` under the standing ids and ``origins``, its tables keyed anew; of its leaves the ``fresh``."""
    rows = {
        sort: {BY_NAME[sort].key(kept.record): kept for kept in (_kept(kept, ids, origins) for kept in table.values())}
        for sort, table in part.rows.items()
    }
    leaves = {report: _leaf(leaf, ids, origins) if report in fresh else leaf for report, leaf in part.leaves.items()}
    return Leaves(leaves, rows)


def _kept(kept: Kept[Any], ids: Mapping[str, str], origins: Mapping[str, str]) -> Kept[Any]:
    moved = renamed(kept, ids)
    if not origins or not moved.sources:
        return moved
    sources = {claim: _changed(source, origins) for claim, source in moved.sources.items()}
    return Kept(moved.record, moved.reports, sources)


def _leaf(leaf: Leaf, ids: Mapping[str, str], origins: Mapping[str, str]) -> Leaf:
    moved = renamed(leaf, ids)
    origin = origins.get(moved.report.origin, moved.report.origin)
    return msgspec.structs.replace(moved, report=msgspec.structs.replace(moved.report, origin=origin))
