"""Naming: a picture of an earlier day under the ids of the one that stands, so that a link means the same in both.

An id is readable and carries a mark only among namesakes; so a town's own changes once a second town of its name is
told of, and an event's with the claim that was known first. A record of the earlier picture that the standing one
holds takes its id from there, and no other record of it goes by an id that stands for something else now.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence

from vedette.model.pictures import Actor, Picture, Place
from vedette.picture.changes.cast import cast_items
from vedette.picture.changes.matching import Item, matched
from vedette.picture.changes.sheets import Sheet, claims_by_token
from vedette.picture.changes.sorts import READERS, Side
from vedette.picture.ids import mark
from vedette.picture.renewal.renaming import renamed

NAMED = ("event", "figure", "disagreement")
"""Sorts of record beside actors and places that are linked to by an id of their own."""


def under_ids_of(standing: Picture, earlier: Picture) -> Picture:
    """Return ``earlier`` with the ids by which ``standing`` knows the same records."""
    left, right = Sheet(earlier), Sheet(standing)
    ours, theirs = claims_by_token(left, right)
    ids: dict[str, str] = {}
    for one, other in ((earlier.actors, standing.actors), (earlier.places, standing.places)):
        ids |= _ids(cast_items(left, ours, one), cast_items(right, theirs, other))
    sides = Side(left, ours, ids), Side(right, theirs, {})
    for reader in READERS:
        if reader.sort in NAMED:
            ids |= _ids(reader.items(sides[0]), reader.items(sides[1]))
    return renamed(earlier, ids)


def _ids(left: Sequence[Item], right: Sequence[Item]) -> dict[str, str]:
    """Return for each record of ``left`` the id that it goes by beside ``right``."""
    found = dict(_pairs(left, right))
    stand, taken = {item.key for item in right}, set(found.values())
    for item in left:
        if item.key not in found and (item.key in stand or item.key in taken):
            found[item.key] = mark(f"{item.key}-", *item.claims)
    return found


def _pairs(left: Sequence[Item], right: Sequence[Item]) -> Iterator[tuple[str, str]]:
    """Yield the ids of records that are one: what the gazetteer knows as one, then what has most in common."""
    ours, theirs = _spots(left), _spots(right)
    both = [(ours[spot], theirs[spot]) for spot in ours if spot in theirs]
    yield from ((one.key, other.key) for one, other in both)
    done, gone = {one.key for one, _ in both}, {other.key for _, other in both}
    rest, others = [i for i in left if i.key not in done], [i for i in right if i.key not in gone]
    for i, j in matched(rest, others).pairs:
        if _may_be(rest[i], others[j]):
            yield rest[i].key, others[j].key


def _spots(items: Iterable[Item]) -> dict[Hashable, Item]:
    """Return the places of the gazetteer, each where one record alone is of it."""
    placed = [(i.record.gazetteer_id, i) for i in items if isinstance(i.record, Place) and i.record.gazetteer_id]
    count = Counter(spot for spot, _ in placed)
    return {spot: item for spot, item in placed if count[spot] == 1}


def _may_be(one: Item, other: Item) -> bool:
    if isinstance(one.record, Place) and isinstance(other.record, Place):
        here, there = one.record.gazetteer_id, other.record.gazetteer_id
        return here is None or there is None or here == there
    return isinstance(one.record, Actor) or not one.tokens.isdisjoint(other.tokens)
