"""Groups by average likeness: the two groups whose members are most alike on the mean are joined first.

A pair that was never looked at is unlike.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import heapify, heappop, heappush

Pair = tuple[int, int]


class Grouping:
    """Groups of numbered members under joins by average likeness."""

    def __init__(self, likeness: Iterable[tuple[Pair, float]], least: float) -> None:
        self._least = least
        self._size: dict[int, int] = {}
        self._sums: dict[int, dict[int, float]] = {}
        self._heap: list[tuple[float, int, int]] = []
        for (a, b), like in likeness:
            self._sums.setdefault(a, {})[b] = like
            self._sums.setdefault(b, {})[a] = like
            self._size[a] = self._size[b] = 1
            if like >= least:
                self._heap.append((-like, a, b))
        heapify(self._heap)

    def joins(self) -> Iterator[tuple[Pair, float]]:
        """Yield each join of two groups, by a member of each, with their mean likeness."""
        heap, least = self._heap, self._least
        while heap:
            like, a, b = heappop(heap)
            if a not in self._sums or b not in self._sums or -like != self._mean(a, b):
                continue
            yield (a, b), -like
            kept, gone = (a, b) if (len(self._sums[a]), -a) >= (len(self._sums[b]), -b) else (b, a)
            for other in self._join(kept, gone):
                if (mean := self._mean(kept, other)) >= least:
                    heappush(heap, (-mean, min(kept, other), max(kept, other)))

    def _mean(self, a: int, b: int) -> float:
        return self._sums[a].get(b, 0.0) / (self._size[a] * self._size[b])

    def _join(self, kept: int, gone: int) -> Iterable[int]:
        """Take one group into another; return the groups that are like the whole."""
        sums = self._sums[kept]
        del sums[gone]
        for other, like in self._sums.pop(gone).items():
            if other == kept:
                continue
            sums[other] = sums.get(other, 0.0) + like
            theirs = self._sums[other]
            del theirs[gone]
            theirs[kept] = sums[other]
        self._size[kept] += self._size.pop(gone)
        return list(sums)
