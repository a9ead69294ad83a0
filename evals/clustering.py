"""How well things are put together: B-cubed, MUC and CEAF-e, by their published definitions.

Both sides are groups of one set of things; what stands in no group of the prediction stands alone.

* MUC: Vilain et al. 1995, A model-theoretic coreference scoring scheme.
* B-cubed: Bagga and Baldwin 1998, Algorithms for scoring coreference chains.
* CEAF-e: Luo 2005, On coreference resolution performance metrics, by entities; its similarity is 2|K∩R| / (|K|+|R|).
* CoNLL F1: the mean of the three F1 (Pradhan et al. 2011).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence

Groups = Sequence[frozenset[Hashable]]
Score = tuple[float, float, float]
"""Precision, recall and F1."""


def groups_of[K: Hashable](label: Mapping[K, Hashable]) -> list[frozenset[Hashable]]:
    """Return the groups of the things that bear one label."""
    found: dict[Hashable, set[Hashable]] = defaultdict(set)
    for thing, of in label.items():
        found[of].add(thing)
    return [frozenset(group) for group in found.values()]


def f1(precision: float, recall: float) -> Score:
    """Return both with their harmonic mean."""
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def b_cubed(gold: Groups, given: Groups) -> Score:
    """Return the mean over all things of the share of its group that is right, and of its right group that is there.

    Precision is the mean over what was given, recall over what is right, so that the two may hold different things.
    """
    return f1(_mean_share(given, gold), _mean_share(gold, given))


def _mean_share(groups: Groups, others: Groups) -> float:
    """Return the mean, over the things in ``groups``, of the part of its group that one of ``others`` holds with it."""
    where = {thing: n for n, other in enumerate(others) for thing in other}
    total = 0.0
    for group in groups:
        shared: dict[int, int] = defaultdict(int)
        for thing in group:
            if thing in where:
                shared[where[thing]] += 1
        total += sum(n * n for n in shared.values()) / len(group)
    return total / max(sum(map(len, groups)), 1)


def muc(gold: Groups, given: Groups) -> Score:
    """Return the shares of links: a group of n things needs n - 1, less those that the other side breaks."""
    return f1(_links(given, gold), _links(gold, given))


def _links(groups: Groups, others: Groups) -> float:
    where = {thing: n for n, other in enumerate(others) for thing in other}
    kept = needed = 0
    for group in groups:
        parts = {where[t] for t in group if t in where}
        alone = sum(t not in where for t in group)
        kept += len(group) - len(parts) - alone
        needed += len(group) - 1
    return kept / needed if needed else 0.0


def ceaf_e(gold: Groups, given: Groups) -> Score:
    """Return the likeness of the groups under the best one-to-one assignment, per group given and per group of gold."""
    total = best_total(_likenesses(gold, given))
    return f1(total / max(len(given), 1), total / max(len(gold), 1))


def _likenesses(gold: Groups, given: Groups) -> dict[tuple[int, int], float]:
    where = {thing: n for n, group in enumerate(given) for thing in group}
    found = {}
    for k, group in enumerate(gold):
        shared: dict[int, int] = defaultdict(int)
        for thing in group:
            if thing in where:
                shared[where[thing]] += 1
        found.update({(k, r): 2 * n / (len(group) + len(given[r])) for r, n in shared.items()})
    return found


def best_total(worth: Mapping[tuple[int, int], float]) -> float:
    """Return the greatest sum of pairs in which no row and no column comes twice; a pair not named is worth 0.

    Rows and columns that are bound by pairs are solved together, each such part by the Hungarian method.
    """
    rows: dict[int, list[int]] = defaultdict(list)
    columns: dict[int, list[int]] = defaultdict(list)
    for row, column in worth:
        rows[row].append(column)
        columns[column].append(row)
    total, seen = 0.0, set()
    for start in rows:
        if start in seen:
            continue
        held, todo = {start}, [start]
        while todo:
            for column in rows[todo.pop()]:
                todo += [other for other in columns[column] if other not in held]
                held.update(columns[column])
        seen |= held
        part = sorted({c for r in held for c in rows[r]})
        total += _hungarian([[worth.get((r, c), 0.0) for c in part] for r in sorted(held)])
    return total


def _hungarian(worth: list[list[float]]) -> float:
    """Return the greatest total of an assignment of rows to columns (Kuhn 1955, by shortest paths)."""
    if len(worth) > len(worth[0]):
        worth = [list(column) for column in zip(*worth, strict=True)]
    n, m = len(worth), len(worth[0])
    u, v = [0.0] * (n + 1), [0.0] * (m + 1)
    owner, way = [0] * (m + 1), [0] * (m + 1)
    for row in range(1, n + 1):
        owner[0], column = row, 0
        least, used = [float("inf")] * (m + 1), [False] * (m + 1)
        while owner[column]:
            used[column] = True
            held, delta, following = owner[column], float("inf"), 0
            for c in range(1, m + 1):
                if not used[c]:
                    cost = -worth[held - 1][c - 1] - u[held] - v[c]
                    if cost < least[c]:
                        least[c], way[c] = cost, column
                    if least[c] < delta:
                        delta, following = least[c], c
            for c in range(m + 1):
                if used[c]:
                    u[owner[c]] += delta
                    v[c] -= delta
                else:
                    least[c] -= delta
            column = following
        while column:
            owner[column] = owner[way[column]]
            column = way[column]
    return sum(worth[owner[c] - 1][c - 1] for c in range(1, m + 1) if owner[c])


def conll(pairs: Iterable[tuple[Groups, Groups]]) -> dict[str, float]:
    """Return the F1 of MUC, of B-cubed and of CEAF-e over all ``(gold, given)`` taken together, and their mean."""
    gold: list[frozenset[Hashable]] = []
    given: list[frozenset[Hashable]] = []
    for n, (right, found) in enumerate(pairs):
        gold += [frozenset((n, thing) for thing in group) for group in right]
        given += [frozenset((n, thing) for thing in group) for group in found]
    scores = {"MUC": muc(gold, given)[2], "B3": b_cubed(gold, given)[2], "CEAF-e": ceaf_e(gold, given)[2]}
    return {**scores, "CoNLL": sum(scores.values()) / 3}
