"""Columns: what many reports tell, one number for each report, so that one is compared with many in one go."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

NONE = -1
"""What stands for nothing told, among numbers that are not negative."""

Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]


def numbers_of(values: Iterable[int]) -> Numbers:
    """Return a column of numbers."""
    return np.fromiter(values, np.int64)


def days_of(days: Iterable[date | None]) -> Numbers:
    """Return a column of days, ``NONE`` where there is none."""
    return numbers_of(NONE if day is None else day.toordinal() for day in days)


def numbered(values: Sequence[Hashable]) -> Numbers:
    """Return a number for each of ``values``, the same for equal ones, ``NONE`` for None."""
    known: dict[Hashable, int] = {}
    return numbers_of(NONE if value is None else known.setdefault(value, len(known)) for value in values)
