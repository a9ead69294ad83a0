"""How like two reports are: the cosines of what they have in common, rare words first, and the days that they tell.

Five kinds of words are compared apart: common words, names, numbers, pairs of words, and the words of the head. A
word weighs by its rarity in the case, to which a background of everyday news is added so that a case of five reports
knows too that "killed" says little. Words lead from a report to the others that hold them, and a word that very many
hold leads nowhere, so that the work grows with the reports and not with their square.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from vedette.knowledge.stories import StorySigns, story_signs
from vedette.reconciliation.stories.text import StoryText, Word

SIGNS = ("words", "names", "numbers", "pairs", "head", "same day", "same year", "other year", "other weekday")
"""The signs, in the order of the columns of ``Likeness.signs``."""
SPACES = 5
EMPTY = 0.35
"""A word that this share of everyday news holds says nothing of a happening."""
BACKGROUND = 20
"""Reports of everyday news that are added to the case."""
FEW = 5
"""Reports up to which words that only one of them holds weigh in full: among thousands almost every word is shared."""
HEAD = 50
"""Words of a report, title included and everyday words left out, that are its head."""
CROWDED = 1000
"""A word that more reports than this hold leads to none."""
LEAST_COSINES = 0.3
"""The sum of a pair's cosines below which it is not looked at."""


class Likeness:
    """Reports made ready to be compared, each with those that stand before it."""

    def __init__(self, texts: Sequence[StoryText], signs: StorySigns | None = None) -> None:
        self.texts = texts
        self.learnt = signs or story_signs()
        everyday = self.learnt.everyday
        told = [[w for w in t.words if everyday.get(w.stem, 0.0) < EMPTY] for t in texts]
        names = _names(told)
        self._terms = [_terms(words, names) for words in told]
        self._weights = [self._space(n) for n in range(SPACES)]

    def _space(self, space: int) -> list[dict[str, float]]:
        """Return for each report the weights of those of its terms that others hold too, of one kind."""
        held = Counter(term for terms in self._terms for term in terms[space])
        size, everyday = len(self.texts) + BACKGROUND, self.learnt.everyday
        rarity = {
            term: math.log(size / (n + BACKGROUND * everyday.get(term, 0.0)))
            for term, n in held.items()
            if n <= CROWDED
        }
        alone = min(1.0, FEW / max(len(self.texts), 1))
        rows = []
        for terms in self._terms:
            row = {t: (1 + math.log(n)) * rarity[t] for t, n in sorted(terms[space].items()) if t in rarity}
            norm = math.sqrt(sum(w * w * (1.0 if held[t] > 1 else alone) for t, w in row.items()))
            rows.append({t: w / norm for t, w in row.items() if held[t] > 1} if norm else {})
        return rows

    def signs(self) -> Iterator[tuple[int, NDArray[np.intp], NDArray[np.float64]]]:
        """Yield each report's number, the numbers of those before it that are like it, and the signs of each pair."""
        posts = [_Postings() for _ in range(SPACES)]
        for n in range(len(self.texts)):
            cosines = np.stack([posts[s].cosines(self._weights[s][n], n) for s in range(SPACES)], axis=-1)
            like = np.nonzero(cosines.sum(axis=-1) >= LEAST_COSINES)[0]
            days = np.array([self._days(n, int(other)) for other in like], dtype=np.float64).reshape(len(like), 4)
            yield n, like, np.hstack([cosines[like], days])
            for space, row in zip(posts, self._weights, strict=True):
                space.add(n, row[n])

    def _days(self, one: int, other: int) -> tuple[bool, bool, bool, bool]:
        a, b = self.texts[one], self.texts[other]
        met, apart = bool(a.years & b.years), bool(a.years and b.years and not a.years & b.years)
        weekdays = bool(a.weekdays and b.weekdays and not a.weekdays & b.weekdays)
        return bool(a.days & b.days), met, apart, weekdays

    def logits(self, signs: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return how sure pairs with these signs are to tell of one happening, as logits."""
        weights = np.array([self.learnt.weights.get(name, 0.0) for name in SIGNS])
        logits: NDArray[np.float64] = signs @ weights + self.learnt.constant
        return logits

    def shared(self, one: int, other: int) -> list[tuple[str, float]]:
        """Return the names, numbers and words that two reports share, heaviest first."""
        weighed: dict[str, float] = {}
        for space, sign in ((1, "names"), (0, "words"), (2, "numbers")):
            a, b = self._weights[space][one], self._weights[space][other]
            by = self.learnt.weights.get(sign, 1.0)
            weighed.update({term: by * a[term] * b[term] for term in a if term in b})
        return sorted(weighed.items(), key=lambda t: (-t[1], t[0]))


class _Postings:
    """Which reports hold a term, and how much it weighs in each."""

    def __init__(self) -> None:
        self._held: dict[str, tuple[array[int], array[float]]] = defaultdict(lambda: (array("i"), array("f")))

    def add(self, report: int, row: dict[str, float]) -> None:
        for term, weight in row.items():
            reports, weights = self._held[term]
            reports.append(report)
            weights.append(weight)

    def cosines(self, row: dict[str, float], before: int) -> NDArray[np.float32]:
        """Return the cosine of a report with each of those ``before`` it."""
        found = np.zeros(before, dtype=np.float32)
        for term, weight in row.items():
            if term in self._held:
                reports, weights = self._held[term]
                # A copy, so that the arrays may grow again: a view would hold them fast.
                found[np.array(reports)] += np.float32(weight) * np.array(weights)
        return found


def _names(told: Sequence[Sequence[Word]]) -> frozenset[str]:
    """Return the stems that are mostly written with a capital: names, wherever in a sentence they stand."""
    capital: Counter[str] = Counter()
    for words in told:
        for word in words:
            capital[word.stem] += 1 if word.surface[0].isupper() else -1
    return frozenset(stem for stem, more in capital.items() if more > 0)


def _terms(words: Sequence[Word], names: frozenset[str]) -> tuple[Counter[str], ...]:
    """Return how often a report holds each common word, name, number, pair of words, and word of its head."""
    stems = [w.stem for w in words]
    numbers = [s for s in stems if s[0].isdigit()]
    return (
        Counter(s for s in stems if s not in names and not s[0].isdigit()),
        Counter(s for s in stems if s in names),
        Counter(numbers),
        Counter(f"{a} {b}" for a, b in pairwise(stems)),
        Counter(stems[:HEAD]),
    )
