"""Which world the words of a report are of: each word leans by its vector, and the mean of all decides."""

from __future__ import annotations

import math
import re
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from vedette.knowledge.worlds import worlds
from vedette.reading.syntax import direction_of

WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*[A-Za-z]|[.!?\"”\n]")
KEPT = 100_000
"""Words whose lean is remembered; then all are forgotten, so that memory stays bounded."""


def content_words(text: str) -> list[str]:
    """Return the words of ``text``, small, without those that open no sentence and are written big: names lean to
    the wars and clubs that the vectors have heard of, and a report must read alike whomever it names.
    """
    found: list[str] = []
    opens = True
    for word in WORD.findall(text):
        if len(word) == 1:
            opens = True
            continue
        if opens or word[0].islower():
            found.append(word.lower())
        opens = False
    return found


FEW = 30
"""Words that say half as much as many: a note of ten words leans by chance."""


class Shares(NamedTuple):
    """The share of each world, which add up to 1; ``wary`` the same, nearer to even the fewer words they rest on."""

    shares: NDArray[np.float64]
    wary: NDArray[np.float64]
    words: int


class Lean:
    """The lean of each word to each world, worked out once."""

    def __init__(self) -> None:
        trained = worlds()
        self._weights = np.array(trained.weights)
        self._offsets = np.array(trained.offsets)
        self._known: dict[str, NDArray[np.float64] | None] = {}

    def of(self, words: list[str]) -> Shares:
        """Return the share of each world, conflict first, in the words."""
        known = self._known
        if len(known) > KEPT:
            known.clear()
        for word in words:
            if word not in known:
                direction = direction_of(word)
                known[word] = None if direction is None else self._weights @ direction
        leaning = [lean for word in words if (lean := known[word]) is not None]
        count = len(leaning)
        mean = np.sum(leaning, axis=0) / count if leaning else np.zeros(len(self._offsets))
        return Shares(_softmax(self._offsets + mean), _softmax(self._offsets + mean * (count / (count + FEW))), count)


def _softmax(told: NDArray[np.float64]) -> NDArray[np.float64]:
    shares: NDArray[np.float64] = np.exp(told - told.max())
    shares /= shares.sum()
    return shares


def log_odds(share: float) -> float:
    """Return the logarithm of the odds of a share between 0 and 1."""
    share = min(max(share, 1e-6), 1 - 1e-6)
    return math.log(share / (1.0 - share))
