"""How like two reports are: the cosines of what they have in common, rare words first, and the days that they tell.

Five kinds of words are compared apart: common words, names, numbers, pairs of words, and the words of the head. A
word weighs by its rarity in the case, to which a background of everyday news is added so that a case of five reports
knows too that "killed" says little. Words lead from a report to the others that hold them, and a word that very many
hold leads nowhere, so that the work grows with the reports and not with their square.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from vedette.knowledge.stories import StorySigns, story_signs
from vedette.reconciliation.stories.spaces import spaces_of
from vedette.reconciliation.stories.text import StoryText

SIGNS = ("words", "names", "numbers", "pairs", "head", "same day", "same year", "other year", "other weekday")
"""The signs, in the order of the columns of ``Likeness.signs``."""
SPACES = 5
LEAST_COSINES = 0.3
"""The sum of a pair's cosines below which it is not looked at."""
_DAYS, _YEARS, _WEEKDAYS = slice(0, 6), slice(6, 8), slice(8, 9)
"""Where the days of a year, the years and the weekdays stand among a report's bits, 64 to a number."""


class Likeness:
    """Reports made ready to be compared, each with those that stand before it."""

    def __init__(self, texts: Sequence[StoryText], signs: StorySigns | None = None) -> None:
        self.texts = texts
        self.learnt = signs or story_signs()
        self._known, self._spaces = spaces_of(texts, self.learnt.everyday)
        self._weights = np.array([self.learnt.weights.get(name, 0.0) for name in SIGNS])
        self._bits = np.array([_bits(text) for text in texts], np.uint64).reshape(len(texts), _WEEKDAYS.stop)

    def signs(self) -> Iterator[tuple[int, NDArray[np.intp], NDArray[np.float64]]]:
        """Yield each report's number, the numbers of those before it that are like it, and the signs of each pair."""
        for n in range(len(self.texts)):
            cosines = np.zeros((SPACES, n), dtype=np.float32)
            for space, found in zip(self._spaces, cosines, strict=True):
                space.add_cosines(n, found)
            like = np.flatnonzero(cosines.sum(axis=0) >= LEAST_COSINES)
            signs = np.empty((len(like), len(SIGNS)))
            signs[:, :SPACES] = cosines[:, like].T
            signs[:, SPACES:] = self._days(n, like)
            yield n, like, signs

    def _days(self, one: int, others: NDArray[np.intp]) -> NDArray[np.bool_]:
        """Return for each of ``others`` whether it shares a day and a year with ``one``, has other years, weekdays."""
        mine, theirs = self._bits[one], self._bits[others]
        met = mine & theirs
        days, years, weekdays = (met[:, part].any(axis=1) for part in (_DAYS, _YEARS, _WEEKDAYS))
        dated, on_weekdays = (mine[part].any() & theirs[:, part].any(axis=1) for part in (_YEARS, _WEEKDAYS))
        return np.stack([days, years, dated & ~years, on_weekdays & ~weekdays], axis=1)

    def logits(self, signs: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return how sure pairs with these signs are to tell of one happening, as logits."""
        logits: NDArray[np.float64] = signs @ self._weights + self.learnt.constant
        return logits

    def shared(self, one: int, other: int) -> list[tuple[str, float]]:
        """Return the names, numbers and words that two reports share, heaviest first."""
        weighed: dict[str, float] = {}
        for space, sign in ((1, "names"), (0, "words"), (2, "numbers")):
            a, b = self._spaces[space].weight(one), self._spaces[space].weight(other)
            by = self.learnt.weights.get(sign, 1.0)
            weighed.update({self._known.stems[term]: by * a[term] * b[term] for term in a if term in b})
        return sorted(weighed.items(), key=lambda t: (-t[1], t[0]))


def _bits(text: StoryText) -> list[int]:
    """Return the days, the years and the weekdays of ``text``, 64 bits to a number."""
    days = [(text.days >> shift) & 0xFFFFFFFFFFFFFFFF for shift in range(0, 384, 64)]
    return [*days, text.years & 0xFFFFFFFFFFFFFFFF, text.years >> 64, text.weekdays]
