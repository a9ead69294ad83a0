"""Spaces: the weights of the words of one kind, in rows by report and in postings by word.

Five kinds are held apart: common words, names, numbers, pairs of words, and the words of the head. A word is a number
here, its place among all words in order, and a pair of words one number made of two, so that a case of twenty thousand
reports takes some bytes a word and not a dictionary a report.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from vedette.reconciliation.stories.text import StoryText

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

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All stems of the reports in order, and how large a share of everyday news holds each."""

    stems: tuple[str, ...]
    everyday: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Space:
    """The words of one kind that at least two reports hold, and not too many.

    ``terms`` and ``weights`` stand in rows, ``starts`` tells where that of each report begins. The postings hold the
    ``reports`` of each word in order, with their ``lights``, the weights in brief; ``heads`` tells for each entry of a
    row where the postings of its word begin, ``before`` how many reports before this one have it.
    """

    starts: list[int]
    terms: Numbers
    weights: NDArray[np.float64]
    heads: Numbers
    before: Numbers
    reports: NDArray[np.intp]
    lights: NDArray[np.float32]

    def row(self, report: int) -> slice:
        """Return where the row of ``report`` stands."""
        return slice(self.starts[report], self.starts[report + 1])

    def add_cosines(self, report: int, found: NDArray[np.float32]) -> None:
        """Add to ``found`` the cosine of ``report`` with each of those before it."""
        row = self.row(report)
        heads, before = self.heads[row].tolist(), self.before[row].tolist()
        lights = self.weights[row].astype(np.float32)
        for head, many, light in zip(heads, before, lights, strict=True):
            if many:
                found[self.reports[head : head + many]] += light * self.lights[head : head + many]

    def weight(self, report: int) -> dict[int, float]:
        """Return what each word of ``report`` weighs."""
        row = self.row(report)
        return dict(zip(self.terms[row].tolist(), self.weights[row].tolist(), strict=True))


def spaces_of(texts: Sequence[StoryText], everyday: Mapping[str, float]) -> tuple[Vocabulary, tuple[Space, ...]]:
    """Return the words of all ``texts``, and the space of each kind: words, names, numbers, pairs, heads."""
    stems = tuple(sorted({word.stem for text in texts for word in text.words}))
    place = {stem: n for n, stem in enumerate(stems)}
    known = Vocabulary(stems, np.array([everyday.get(stem, 0.0) for stem in stems], np.float64))
    told = np.fromiter((place[word.stem] for text in texts for word in text.words), np.int64)
    capital = np.fromiter((word.surface[0].isupper() for text in texts for word in text.words), np.bool_, len(told))
    owners = np.repeat(np.arange(len(texts)), [len(text.words) for text in texts])
    kept = known.everyday[told] < EMPTY
    told, capital, owners = told[kept], capital[kept], owners[kept]
    return known, tuple(
        _space(owner, codes, range(len(texts)), size, known)
        for owner, codes, size in _kinds(told, capital, owners, stems)
    )


def _kinds(
    told: Numbers, capital: NDArray[np.bool_], owners: Numbers, stems: Sequence[str]
) -> Iterator[tuple[Numbers, Numbers, int]]:
    """Yield for each kind of words whose they are, their numbers, and how many numbers there are."""
    size = max(len(stems), 1)
    # Stems that are mostly written with a capital are names, wherever in a sentence they stand.
    names = np.bincount(told, np.where(capital, 1.0, -1.0), size)[told] > 0
    digits = np.fromiter((stem[0].isdigit() for stem in stems), np.bool_, len(stems))[told]
    yield owners[~names & ~digits], told[~names & ~digits], size
    yield owners[names], told[names], size
    yield owners[digits], told[digits], size
    beside = owners[1:] == owners[:-1]
    yield owners[1:][beside], told[:-1][beside] * size + told[1:][beside], size * size
    first = np.searchsorted(owners, owners) + HEAD > np.arange(len(owners))
    yield owners[first], told[first], size


def _space(owners: Numbers, codes: Numbers, reports: range, size: int, known: Vocabulary) -> Space:
    """Return the space of one kind; ``size`` is more than the greatest of ``codes``."""
    entries, times = np.unique(owners * size + codes, return_counts=True)
    owners, codes = entries // size, entries % size
    distinct, term, held = np.unique(codes, return_inverse=True, return_counts=True)
    few = held[term] <= CROWDED
    owners, codes, term, times = owners[few], codes[few], term[few], times[few]
    counted = np.array([0.0, *(1 + math.log(n) for n in range(1, int(times.max(initial=0)) + 1))])
    everyday = known.everyday if size == max(len(known.stems), 1) else None
    weights = counted[times] * _rarity(held, distinct, everyday, len(reports) + BACKGROUND)[term]
    shared = held[term] > 1
    parts = weights * weights * np.where(shared, 1.0, min(1.0, FEW / max(len(reports), 1)))
    starts = np.searchsorted(owners, np.arange(len(reports) + 1)).tolist()
    norms = np.array([math.sqrt(sum(parts[starts[n] : starts[n + 1]].tolist())) for n in reports])
    shared &= norms[owners] > 0 if len(norms) else shared
    owners, term = owners[shared], term[shared]
    return _posted(owners, codes[shared], weights[shared] / norms[owners], term, len(reports))


def _posted(owners: Numbers, codes: Numbers, weights: NDArray[np.float64], term: Numbers, reports: int) -> Space:
    order = np.argsort(term, kind="stable")
    ordered = term[order]
    heads = np.empty_like(term)
    heads[order] = np.searchsorted(ordered, ordered)
    before = np.empty_like(term)
    before[order] = np.arange(len(term))
    before -= heads
    starts = np.searchsorted(owners, np.arange(reports + 1)).tolist()
    lights = weights[order].astype(np.float32)
    return Space(starts, codes, weights, heads, before, owners[order].astype(np.intp), lights)


def _rarity(held: Numbers, terms: Numbers, everyday: NDArray[np.float64] | None, size: int) -> NDArray[np.float64]:
    """Return how rare each of ``terms`` is among ``size`` reports, those of everyday news among them."""
    table = np.array([0.0, *(math.log(size / n) for n in range(1, int(held.max(initial=0)) + 1))])
    rarity = table[held]
    if everyday is not None:
        for n in np.flatnonzero(everyday[terms] > 0).tolist():
            rarity[n] = math.log(size / (held[n] + BACKGROUND * everyday[terms[n]]))
    return rarity
