"""Putting: what was drawn of new reports and their neighbours is put into the standing picture, record by record.

A standing record all of whose reports are at hand is replaced by what was drawn; another is widened. Records are known
again by their claims (docs/decisions/0017), and what is put holds every claim that what it replaces held.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec

from vedette.picture.renewal.keeping import Kept, Leaf, Leaves
from vedette.picture.renewal.renaming import Look
from vedette.picture.renewal.sorts import SORTS, Sort
from vedette.picture.renewal.widening import cast_widened, widened

CAST = frozenset({"actor", "place"})
ASIDE = frozenset({"toll", "merge", "judgement"})
"""Sorts that are made of no claims of their own."""
STANDING_RULE = "rule:standing"


@dataclass
class Changed:
    """Records of a standing picture to be put, by sort and key, and keys that are gone."""

    put: dict[str, dict[str, Kept[Any]]] = field(default_factory=lambda: defaultdict(dict))
    gone: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    leaves: dict[str, Leaf] = field(default_factory=dict)
    whole: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Part:
    """What was drawn of a part of the reports, under standing ids, and what of it is new.

    ``old`` are the standing leaves of its reports, ``touched`` the claims and reports that are put in, ``fresh`` the
    reports that the picture did not hold.
    """

    drawn: Leaves
    old: Mapping[str, Leaf]
    fresh: frozenset[str]
    touched: frozenset[str]

    def tokens(self, sort: Sort, kept: Kept[Any]) -> tuple[str, ...]:
        """Return what a record is known again by: its claims, or for a story its reports."""
        return sort.reports(kept.record) if sort.name == "story" else sort.own(kept.record)

    def is_touched(self, sort: Sort, kept: Kept[Any]) -> bool:
        """Return whether a record rests on, or speaks of, what is put in."""
        return not self.touched.isdisjoint((*sort.mentions(kept.record), *sort.reports(kept.record)))

    def holds(self, kept: Kept[Any]) -> bool:
        """Return whether all reports of a standing record are at hand."""
        return all(report in self.drawn.leaves for report in kept.reports)


def put_into(part: Part, look: Look) -> Changed:
    """Return what of the standing picture, in which ``look`` finds records, is to be put and taken out."""
    found = Changed()
    for sort in SORTS:
        if sort.name in CAST:
            _put_cast(sort, part, look, found)
        elif sort.name not in ASIDE:
            _put_told(sort, part, look, found)
    _put_aside(part, look, found)
    _put_leaves(part, found)
    return found


def _put_told(sort: Sort, part: Part, look: Look, found: Changed) -> None:
    table = part.drawn.rows[sort.name]
    keys = {key for leaf in part.old.values() for key in leaf.rests.get(sort.name, ())}
    seeds = {key for key, kept in table.items() if part.is_touched(sort, kept)}
    standing = dict(look(sort.name, sorted(keys | seeds)))
    for ours, theirs in _components(sort, part, table, standing, seeds):
        if all(part.holds(standing[key]) for key in theirs):
            found.gone[sort.name] |= theirs - ours
            found.put[sort.name] |= {key: table[key] for key in sorted(ours)}
            found.whole |= {c for key in ours for c in sort.own(table[key].record)}
            continue
        for key in sorted(ours & seeds):
            local = table[key]
            partner = _partner(sort, part, local, key, {t: standing[t] for t in theirs})
            before = found.put[sort.name].get(partner) or standing[partner] if partner is not None else None
            put = widened(before, local, part.touched) if before is not None else local
            found.put[sort.name][partner or key] = put


def _components(
    sort: Sort, part: Part, table: Mapping[str, Kept[Any]], standing: Mapping[str, Kept[Any]], seeds: Iterable[str]
) -> Iterator[tuple[set[str], set[str]]]:
    """Yield the records that share claims, drawn ones and standing ones, where one of the drawn is touched."""
    ours: dict[str, set[str]] = defaultdict(set)
    theirs: dict[str, set[str]] = defaultdict(set)
    for held, rows in ((ours, table), (theirs, standing)):
        for key, kept in rows.items():
            for token in (*part.tokens(sort, kept), f"key {key}"):
                held[token].add(key)
    done: set[str] = set()
    for seed in sorted(seeds):
        if seed in done:
            continue
        near, far, open_ = {seed}, set[str](), [(seed, True)]
        while open_:
            key, drawn = open_.pop()
            rows, others, seen = (table, theirs, far) if drawn else (standing, ours, near)
            for token in (*part.tokens(sort, rows[key]), f"key {key}"):
                for other in sorted(others.get(token, set()) - seen):
                    seen.add(other)
                    open_.append((other, not drawn))
        done |= near
        yield near, far


def _partner(sort: Sort, part: Part, local: Kept[Any], key: str, standing: Mapping[str, Kept[Any]]) -> str | None:
    """Return the standing record that shares most with a drawn one."""
    own = set(part.tokens(sort, local))
    shared = {k: len(own & set(part.tokens(sort, kept))) + (k == key) for k, kept in standing.items()}
    best = min(shared, key=lambda k: (-shared[k], k), default=None)
    return best if best is not None and shared[best] else None


def _put_cast(sort: Sort, part: Part, look: Look, found: Changed) -> None:
    named: dict[str, dict[str, int]] = defaultdict(dict)
    for report in sorted(part.fresh):
        leaf = part.drawn.leaves[report]
        for key, times in (leaf.actors if sort.name == "actor" else leaf.places).values():
            named[key][report] = named[key].get(report, 0) + times
    table = part.drawn.rows[sort.name]
    standing = look(sort.name, sorted(named))
    for key in sorted(named):
        before = standing.get(key)
        if before is None or part.holds(before):
            found.put[sort.name][key] = table[key]
        else:
            found.put[sort.name][key] = cast_widened(before, table[key], named[key])


def _put_aside(part: Part, look: Look, found: Changed) -> None:
    """Put the joins, and persons' judgements, that speak of what is put in."""
    cast = {key for sort in CAST for key in found.put.get(sort, ())}
    merges = {
        key: kept
        for key, kept in part.drawn.rows["merge"].items()
        if kept.record.by != STANDING_RULE
        and (kept.record.record in cast or not part.touched.isdisjoint((kept.record.left, kept.record.right)))
    }
    for name, table in (("merge", merges), ("judgement", part.drawn.rows["judgement"])):
        there = look(name, sorted(table))
        found.put[name] |= {key: kept for key, kept in table.items() if key not in there}


def _put_leaves(part: Part, found: Changed) -> None:
    """Put the leaves of new reports, and of old ones whose records, or the grades of whose claims, have changed."""
    rests: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for sort, table in found.put.items():
        for key, kept in table.items() if sort not in CAST else ():
            for report in kept.reports:
                rests[report][sort].add(key)
    groups = {
        claim: key
        for sort in ("figure", "event")
        for key, kept in found.put[sort].items()
        for claim in kept.record.claims
    }
    stories = {report: key for key, kept in found.put["story"].items() for report in kept.record.reports}
    for report, drawn in part.drawn.leaves.items():
        before = part.old.get(report)
        base = before or msgspec.structs.replace(drawn, rests={}, groups={}, story=None)
        after = _leaf(base, drawn, (rests[report], found), groups, stories.get(report))
        if after != before:
            found.leaves[report] = after


def _leaf(
    base: Leaf,
    drawn: Leaf,
    resting: tuple[Mapping[str, set[str]], Changed],
    groups: Mapping[str, str],
    story: str | None,
) -> Leaf:
    new, found = resting
    kept = {sort: {*keys} - found.gone.get(sort, set()) for sort, keys in base.rests.items()}
    for sort, keys in new.items():
        kept[sort] = kept.get(sort, set()) | keys
    graded = {c.id: c.grade for c in drawn.claims if c.id in found.whole}
    return msgspec.structs.replace(
        base,
        claims=tuple(
            msgspec.structs.replace(c, grade=graded[c.id]) if graded.get(c.id, c.grade) != c.grade else c
            for c in base.claims
        ),
        groups={**base.groups, **{c.id: groups[c.id] for c in base.claims if c.id in groups}},
        story=story or base.story,
        rests={sort: tuple(sorted(keys)) for sort, keys in sorted(kept.items()) if keys},
    )
