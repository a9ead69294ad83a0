"""Kappa and Wilson: how far two judges agree beyond chance, and how sure a share of few cases is.

Kappa is that of J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement
20 (1960), with the large-sample standard error of J. L. Fleiss, J. Cohen and B. S. Everitt, Psychological Bulletin 72
(1969). The interval of a share is that of E. B. Wilson, Journal of the American Statistical Association 22 (1927).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import sqrt

from vedette.model.records import Record

Z = 1.959963984540054
"""The normal deviate of an interval that holds in 95 of 100 cases."""


class Kappa(Record, frozen=True):
    """``kappa`` is None where chance alone would make the two agree always; ``low`` and ``high`` hold it at 95 %."""

    n: int
    agreed: float
    kappa: float | None
    low: float | None
    high: float | None


class Share(Record, frozen=True):
    """``right`` of ``n``, the share, and its interval at 95 %."""

    right: int
    n: int
    share: float
    low: float
    high: float


def cohens_kappa(pairs: Sequence[tuple[str, str]]) -> Kappa:
    """Return the agreement of two judges from their words on the same things; ``pairs`` must not be empty."""
    n = len(pairs)
    cells, left, right = Counter(pairs), Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    words = sorted({*left, *right})
    agreed = sum(cells[w, w] for w in words) / n
    chance = sum(left[w] * right[w] for w in words) / n**2
    if chance >= 1:
        return Kappa(n, agreed, None, None, None)
    kappa = (agreed - chance) / (1 - chance)
    on = sum(cells[w, w] / n * (1 - (left[w] + right[w]) / n * (1 - kappa)) ** 2 for w in words)
    off = (1 - kappa) ** 2 * sum(
        cells[a, b] / n * ((right[a] + left[b]) / n) ** 2 for a in words for b in words if a != b
    )
    variance = (on + off - (kappa - chance * (1 - kappa)) ** 2) / (n * (1 - chance) ** 2)
    error = Z * sqrt(max(variance, 0.0))
    return Kappa(n, agreed, kappa, max(-1.0, kappa - error), min(1.0, kappa + error))


def wilson(right: int, n: int) -> Share:
    """Return the share ``right`` of ``n``, which is at least 1, with its interval."""
    share = right / n
    middle = (share + Z**2 / (2 * n)) / (1 + Z**2 / n)
    half = Z * sqrt(share * (1 - share) / n + Z**2 / (4 * n**2)) / (1 + Z**2 / n)
    return Share(right, n, share, max(0.0, middle - half), min(1.0, middle + half))
