"""The cast of both pictures: which actor is which, and which place, so that a new spelling changes nothing else.

An actor is known again by the claims in which it plays the same part, and by its names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence

from vedette.model.pictures import Actor, PicturedClaim, Place
from vedette.picture.changes.matching import Item, Matching
from vedette.picture.changes.sheets import Sheet

Names = Mapping[str, str]
"""For each id of one picture the name by which both pictures know it."""


def cast_items(sheet: Sheet, tokens: Mapping[str, str], records: Sequence[Actor | Place]) -> list[Item]:
    """Return actors or places as items: the parts they play in claims, and their names."""
    parts: dict[str, set[Hashable]] = defaultdict(set)
    for key, claim in sheet.claims.items():
        for part, one in _parts(claim):
            parts[one].add((tokens[key], part))
    return [_item(record, parts.get(record.id, set())) for record in records]


def _item(record: Actor | Place, parts: set[Hashable]) -> Item:
    names = {("name", n.casefold()) for n in (record.name, *record.aliases)}
    own = frozenset({*parts, ("name", record.name.casefold())})
    return Item(record.id, record, frozenset(parts | names), record.claims, None, own)


def _parts(claim: PicturedClaim) -> Iterator[tuple[str, str]]:
    for role, ids in (("actor", claim.actors), ("target", claim.targets)):
        yield from ((f"{role} {n}", one) for n, one in enumerate(ids))
    for n, said in enumerate(claim.said_by):
        yield from ((f"{role} {n}", one) for role, one in (("speaker", said.actor), ("relay", said.relayed_by)) if one)
    singles = (("place", claim.place), ("from", claim.source), ("to", claim.goal))
    yield from ((role, one) for role, one in singles if one)


def shared_names(prefix: str, left: Sequence[Item], right: Sequence[Item], found: Matching) -> tuple[Names, Names]:
    """Return the shared names of a matching's items; what was merged or split goes by its other part's name."""
    ours = {left[i].key: f"{prefix}{n}" for n, (i, _) in enumerate(found.pairs)}
    theirs = {right[j].key: f"{prefix}{n}" for n, (_, j) in enumerate(found.pairs)}
    ours |= {left[i].key: f"{prefix}{n}" for i, n in found.merged.items()}
    theirs |= {right[j].key: f"{prefix}{n}" for j, n in found.split.items()}
    return ours, theirs
