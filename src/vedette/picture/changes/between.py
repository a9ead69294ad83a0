"""Between: two pictures of one case compared, record by record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from vedette.model.changes import Changes, FieldChange, Moment, RecordChange, Sort, Tally
from vedette.model.pictures import Event, Figure, Picture
from vedette.picture.changes.cast import cast_items, shared_names
from vedette.picture.changes.causes import Causes
from vedette.picture.changes.matching import Item, Matching, matched
from vedette.picture.changes.sheets import Sheet, claims_by_token
from vedette.picture.changes.sorts import READERS, Reader, Side, cast_reader

SORTS: tuple[Sort, ...] = (
    "report",
    "event",
    "control",
    "toll",
    "figure",
    "disagreement",
    "relation",
    "service",
    "expectation",
    "actor",
    "place",
)
TURNS = ("new", "revised", "withdrawn")


def changes_between(before: Picture, after: Picture) -> Changes:
    """Return what is new, revised and withdrawn in ``after`` against ``before``, each with its cause.

    Exchanging the two exchanges new and withdrawn; a picture against itself gives no changes.
    """
    left, right = Sheet(before), Sheet(after)
    causes = Causes(left, right)
    found: list[RecordChange] = []
    tallies: dict[Sort, Tally] = {}
    for comparison in _comparisons(left, right, causes):
        changes = list(comparison.changes())
        found.extend(changes)
        tallies[comparison.sort] = comparison.tally(changes)
    return Changes(
        after.case,
        _moment(before),
        _moment(after),
        causes.method,
        tuple(tallies[sort] for sort in SORTS),
        tuple(sorted(found, key=_order)),
    )


def _comparisons(left: Sheet, right: Sheet, causes: Causes) -> Iterator[_Comparison]:
    """Yield the sorts compared; actors and places first, for all else is told of them."""
    ours, theirs = claims_by_token(left, right)
    cast: tuple[dict[str, str], dict[str, str]] = ({}, {})
    drawn: list[tuple[Reader, Reader, list[Item], list[Item], Matching]] = []
    for sort, one, other in (
        ("actor", left.picture.actors, right.picture.actors),
        ("place", left.picture.places, right.picture.places),
    ):
        lefts, rights = cast_items(left, ours, one), cast_items(right, theirs, other)
        found = matched(lefts, rights)
        for names, more in zip(cast, shared_names(sort[0], lefts, rights, found), strict=True):
            names.update(more)
        of_places = sort == "place"
        drawn.append(
            (
                cast_reader(sort, lefts, of_places=of_places),  # type: ignore[arg-type]
                cast_reader(sort, rights, of_places=of_places),  # type: ignore[arg-type]
                lefts,
                rights,
                found,
            )
        )
    sides = Side(left, ours, cast[0]), Side(right, theirs, cast[1])
    for reader, _, lefts, rights, found in drawn:
        yield _Comparison(reader, sides, (lefts, rights), found, causes)
    for reader in READERS:
        lefts, rights = reader.items(sides[0]), reader.items(sides[1])
        yield _Comparison(reader, sides, (lefts, rights), matched(lefts, rights), causes)


class _Comparison:
    """One sort of record in both pictures, matched."""

    def __init__(
        self,
        reader: Reader,
        sides: tuple[Side, Side],
        items: tuple[list[Item], list[Item]],
        found: Matching,
        causes: Causes,
    ) -> None:
        self.sort = reader.sort
        self._reader, self._sides, self._causes, self._found = reader, sides, causes, found
        self._left, self._right = items

    def changes(self) -> Iterator[RecordChange]:
        """Yield what changed."""
        ours, theirs = dict(self._found.pairs), {j: i for i, j in self._found.pairs}
        for i, j in self._found.pairs:
            one, other = self._left[i], self._right[j]
            if fields := self._fields(one, other):
                yield self._change("revised", one, other, fields)
        later = _superseded(self._right, theirs)
        for j in (j for j in range(len(self._right)) if j not in theirs):
            if j in later:
                earlier = self._left[theirs[later[j]]]
                fields = self._fields(earlier, self._right[j])
                yield self._change("revised", earlier, self._right[j], fields, "supersedes the earlier figure")
            else:
                yield self._change("new", None, self._right[j], (), self._relative(j, self._found.split, "split from"))
        former = _superseded(self._left, ours)
        for i in (i for i in range(len(self._left)) if i not in ours):
            if i in former:
                standing = self._right[ours[former[i]]]
                fields = self._fields(self._left[i], standing)
                yield self._change("revised", self._left[i], standing, fields, "the later figure is no longer told")
            else:
                why = self._relative(i, self._found.merged, "merged into") or self._gone(self._left[i])
                yield self._change("withdrawn", self._left[i], None, (), why)

    def tally(self, changes: Sequence[RecordChange]) -> Tally:
        """Return the numbers of this sort."""
        turns = [c.turn for c in changes]
        same = [(self._left[i], self._right[j]) for i, j in self._found.pairs]
        same = [(one, other) for one, other in same if not self._fields(one, other)]
        left, right = (side.sheet for side in self._sides)
        retold = sum(len(right.reports_of(o.claims)) > len(left.reports_of(i.claims)) for i, o in same)
        new, revised, withdrawn = (turns.count(turn) for turn in TURNS)  # type: ignore[arg-type]
        return Tally(self.sort, new, revised, withdrawn, len(same), retold)

    def _fields(self, one: Item, other: Item) -> tuple[FieldChange, ...]:
        was = self._reader.fields(one.record, self._sides[0])
        now = self._reader.fields(other.record, self._sides[1])
        return tuple(FieldChange(f, was[f][1], now[f][1]) for f in was if was[f][0] != now[f][0])

    def _change(
        self,
        turn: Any,
        one: Item | None,
        other: Item | None,
        fields: tuple[FieldChange, ...],
        why: str | None = None,
    ) -> RecordChange:
        shown, side = (other, self._sides[1]) if other is not None else (one, self._sides[0])
        assert shown is not None  # noqa: S101 - a change is of something
        record = shown.record
        before, after = (item.claims if item is not None else () for item in (one, other))
        if self.sort == "report":
            cause = self._causes.of_report(one.record if one else None, other.record if other else None)
        else:
            cause = self._causes.of(before, after)
        known = self._sides[0].sheet.claims
        fresh = tuple(c for c in after if c not in known) or tuple(c for c in after if c not in before)
        title = self._reader.title if turn == "revised" or self._reader.whole is None else self._reader.whole
        return RecordChange(
            self.sort,
            turn,
            cause,
            title(record, side),
            one.key if one else None,
            other.key if other else None,
            fields,
            why,
            self._reader.day(record),
            record.when if isinstance(record, Event) else None,
            isinstance(record, Event | Figure) and record.background,
            self._reader.weight(record),
            side.sheet.witnesses(fresh or shown.claims),
        )

    def _relative(self, n: int, relatives: Mapping[int, int], how: str) -> str | None:
        if n not in relatives:
            return None
        i, j = self._found.pairs[relatives[n]]
        item, side = (self._right[j], self._sides[1]) if how == "merged into" else (self._left[i], self._sides[0])
        return f"{how} “{self._reader.title(item.record, side)}”"

    def _gone(self, item: Item) -> str:
        """Return why a record is there no more."""
        left, right = (side.sheet for side in self._sides)
        if self.sort == "report":
            return "the report is not among those read"
        reports = left.reports_of(item.claims)
        if reports and not any(r.sha256 in right.texts for r in reports):
            return "its reports are not among those read"
        claims = [self._sides[0].claims.get(c, c) for c in item.claims]
        there = set(self._sides[1].claims.values())
        if not any(c in there for c in claims):
            return "its sentences are no longer read so"
        return "what is told of it is no longer held to be so"


def _superseded(items: Sequence[Item], matched_items: Mapping[int, int]) -> dict[int, int]:
    """Return, for figures without a match, the matched one that they replace or correct, over any number of steps."""
    places = {item.key: n for n, item in enumerate(items) if isinstance(item.record, Figure)}
    found: dict[int, int] = {}
    for start in (n for n in places.values() if n not in matched_items):
        seen = {start}
        at = places.get(_earlier(items[start].record))
        while at is not None and at not in seen and at not in matched_items:
            seen.add(at)
            at = places.get(_earlier(items[at].record))
        if at is not None and at in matched_items:
            found[start] = at
    return found


def _earlier(figure: Figure) -> str:
    return figure.supersedes or figure.revises or ""


def _order(change: RecordChange) -> tuple[object, ...]:
    day = change.day or date.max
    key = (str(change.before), str(change.after))
    return SORTS.index(change.sort), TURNS.index(change.turn), change.background, -change.weight, day, change.title, key


def _moment(picture: Picture) -> Moment:
    cover = picture.coverage
    return Moment(picture.as_of, picture.made_by, cover.reports, cover.origins, picture.method)
