"""Matching: which record of one picture is which of the other.

Ids cannot tell: an event is named after the claim that was known first, and an earlier report that comes in late
changes it. So records are matched by what they are made of, their claims; those that share none by being alike. What
is left over and still shares claims with a record that found its match was merged into it, or split from it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

CROWDED = 50
"""What more records than this have in common tells none of them apart."""


@dataclass(frozen=True)
class Item:
    """A record with what it is made of (``tokens``) and what it says (``likeness``, None where that matches nothing).

    ``strong`` are the tokens that no other record has by chance; None where all are.
    """

    key: str
    record: Any
    tokens: frozenset[Hashable]
    claims: tuple[str, ...]
    likeness: Hashable = None
    strong: frozenset[Hashable] | None = None

    @property
    def bound(self) -> frozenset[Hashable]:
        """The tokens that are enough to say that one record went into another."""
        return self.tokens if self.strong is None else self.strong


@dataclass(frozen=True)
class Matching:
    """Pairs of places in the two lists; ``merged`` and ``split`` give for one left over the pair that took it."""

    pairs: tuple[tuple[int, int], ...]
    merged: dict[int, int]
    split: dict[int, int]


def matched(left: Sequence[Item], right: Sequence[Item]) -> Matching:
    """Return the matching; exchanging the two lists exchanges what it says."""
    shared = _shared(left, right)
    ours: dict[int, int] = {}
    theirs: dict[int, int] = {}
    for i, j in sorted(shared, key=lambda pair: (*_rank(left[pair[0]], right[pair[1]], shared[pair]), pair)):
        if i not in ours and j not in theirs:
            ours[i], theirs[j] = j, i
    for i, j in _alike(left, right, ours, theirs):
        ours[i], theirs[j] = j, i
    pairs = tuple(sorted(ours.items()))
    number = {i: n for n, (i, _) in enumerate(pairs)}
    merged: dict[int, int] = {}
    split: dict[int, int] = {}
    for i, j in sorted(shared, key=lambda pair: (-shared[pair], pair)):
        if i not in ours and j in theirs and left[i].bound & right[j].tokens:
            merged.setdefault(i, number[theirs[j]])
        if j not in theirs and i in ours and right[j].bound & left[i].tokens:
            split.setdefault(j, number[i])
    return Matching(pairs, merged, split)


def _shared(left: Sequence[Item], right: Sequence[Item]) -> Counter[tuple[int, int]]:
    holders: dict[Hashable, list[int]] = defaultdict(list)
    for j, item in enumerate(right):
        for token in item.tokens:
            holders[token].append(j)
    crowds = Counter(token for item in left for token in item.tokens)
    found: Counter[tuple[int, int]] = Counter()
    for i, item in enumerate(left):
        for token in item.tokens:
            if len(holders.get(token, ())) <= CROWDED and crowds[token] <= CROWDED:
                found.update((i, j) for j in holders.get(token, ()))
    return found


def _rank(one: Item, other: Item, shared: int) -> tuple[object, ...]:
    whole = len(one.tokens) + len(other.tokens) - shared
    alike = one.likeness is not None and one.likeness == other.likeness
    return -shared, -shared / whole, not alike, one.key != other.key, *sorted((one.key, other.key))


def _alike(
    left: Sequence[Item], right: Sequence[Item], ours: dict[int, int], theirs: dict[int, int]
) -> list[tuple[int, int]]:
    """Return pairs of what is left that says the same: a report that was fetched anew has other claims."""
    one, other = _by_likeness(left, ours), _by_likeness(right, theirs)
    return [pair for words, rows in one.items() for pair in zip(rows, other.get(words, ()), strict=False)]


def _by_likeness(items: Sequence[Item], taken: dict[int, int]) -> dict[Hashable, list[int]]:
    found: dict[Hashable, list[int]] = defaultdict(list)
    for n in sorted(range(len(items)), key=lambda n: items[n].key):
        if n not in taken and items[n].likeness is not None:
            found[items[n].likeness].append(n)
    return found
