"""How near two words are in meaning, by the directions that the parser's own table gives them."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from vedette.reading.syntax import direction_of

KEPT = 20_000


@lru_cache(maxsize=KEPT)
def _direction(word: str) -> NDArray[np.float32] | None:
    return direction_of(word)


def nearness(one: str, other: str) -> float:
    """Return the cosine of the directions of two words in small letters, 0 where one is not known."""
    a, b = _direction(one), _direction(other)
    return float(a @ b) if a is not None and b is not None else 0.0
