"""Copying: how much of one report's text another carries, word by word or in other words.

A copy keeps runs of words: its words that stand in runs of three and of five words of the other are counted, and the
mean of the two parts is taken, so that a synonym here and there costs little and a common phrase gains little. Words
within quotation marks count less: two reporters at one press conference write down the same sentence. A report told
again in other words keeps few runs but the order of the facts: of the content words that stand in no common run of
five, those are counted that both have in one order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import LCSseq

SHORT_RUN, LONG_RUN = 3, 5
QUOTED = 0.35
"""What a word within quotation marks counts beside one outside."""
STEM = 5
"""Letters of a word that are compared where the wording may differ."""
SHORTEST = 4
"""Letters of a word that is likely to bear content, in any language that spells."""
PLAIN = 0.5
"""Of a text that is copied to this part it need not be asked whether it is told in other words as well."""
FEWEST = 45
"""Content words that are enough to tell whether their order is one."""
TELLING = 25
"""Words of a piece of a longer report that is more than a phrase both may have by chance."""
MOST_WORDS = 6_000
"""What lies beyond is not compared."""
# A character of a script that does not part its words counts as a word.
_WORD = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]|[^\W_]+")
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
_QUOTE = re.compile(r"[“\"„«][^“”\"„«»\n]{12,1500}[”\"»]")
_MARK = "\ue000"
_BASE = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True)
class Words:
    """The words of a text in order, a number for each, and which of them stand in quotation marks."""

    words: tuple[str, ...]
    numbers: tuple[int, ...]
    quoted: NDArray[np.bool_]

    @cached_property
    def short_runs(self) -> Runs:
        """The runs of three words."""
        return runs_of(self.numbers, SHORT_RUN)

    @cached_property
    def long_runs(self) -> Runs:
        """The runs of five words."""
        return runs_of(self.numbers, LONG_RUN)

    @cached_property
    def content(self) -> list[str]:
        """The beginnings of the words that are long enough to bear content, and the numbers, in order."""
        return self.content_but()

    def content_but(self, left_out: NDArray[np.bool_] | None = None) -> list[str]:
        """Return the content without the words that ``left_out`` marks."""
        kept = self.words if left_out is None else (w for w, out in zip(self.words, left_out, strict=True) if not out)
        return [word[:STEM] for word in kept if len(word) >= SHORTEST or word.isdigit()]


@dataclass(frozen=True)
class Runs:
    """The checksums of the runs of so many words of a text, in order and as a set."""

    length: int
    sums: list[int]

    @cached_property
    def known(self) -> frozenset[int]:
        """The checksums as a set."""
        return frozenset(self.sums)

    def shared_with(self, other: Runs) -> NDArray[np.bool_]:
        """Return for each word of the text whether it stands in a run that ``other`` has."""
        hits = np.array(list(map(other.known.__contains__, self.sums)), np.bool_)
        covered = np.zeros(len(hits) + self.length - 1, np.bool_)
        for n in range(self.length):
            covered[n : n + len(hits)] |= hits
        return covered

    def but(self, left_out: NDArray[np.bool_]) -> Runs:
        """Return the runs of which most words are not ``left_out``."""
        told = np.convolve(~left_out, np.ones(self.length), "valid") > self.length / 2
        kept = [sums for sums, is_told in zip(self.sums, told.tolist(), strict=True) if is_told]
        return Runs(self.length, kept)


@dataclass(frozen=True)
class Likeness:
    """How much of the shorter of two texts the other carries, in runs of words and in other words, 0 to 1."""

    copied: float
    reworded: float


def words_of(text: str, known: Numbering) -> Words:
    """Return the words of ``text``; ``known`` numbers words, and is one for all texts that are compared."""
    bare = _APOSTROPHE.sub("", text) if "'" in text or "’" in text else text
    plain = bare.casefold().replace(_MARK, " ")
    marked = _QUOTE.sub(lambda quote: _MARK + quote[0] + _MARK, plain) if '"' in plain or "“" in plain else plain
    parts = [_WORD.findall(part) for part in marked.split(_MARK)]
    words = (
        tuple(word for part in parts for word in part)[:MOST_WORDS] if len(parts) > 1 else tuple(parts[0][:MOST_WORDS])
    )
    quoted = (
        np.repeat([n % 2 == 1 for n in range(len(parts))], [len(part) for part in parts])[:MOST_WORDS]
        if len(parts) > 1
        else np.zeros(len(words), np.bool_)
    )
    return Words(words, tuple(map(known.__getitem__, words)), quoted)


class Numbering(dict[str, int]):
    """A number for each word, given when the word is first met."""

    def __missing__(self, word: str) -> int:
        """Give ``word`` the next number."""
        number = self[word] = len(self)
        return number


def likeness(one: Words, other: Words, *, in_other_words: bool = True) -> Likeness:
    """Return how much of the shorter of the two the other carries; the order of the two does not matter."""
    short, long = sorted((one, other), key=lambda w: (len(w.words), w.words))
    if not short.words or (len(short.words) < TELLING and 2 * len(short.words) < len(long.words)):
        return Likeness(0.0, 0.0)
    copied = (_carried(short, long, LONG_RUN) + _carried(short, long, SHORT_RUN)) / 2
    return Likeness(copied, _retold(short, long) if in_other_words and copied < PLAIN else 0.0)


def _retold(short: Words, long: Words) -> float:
    """Return the part of the content in common order, of what neither has copied."""
    if min(len(short.words), len(long.words)) < LONG_RUN:
        return 0.0
    mine = short.content_but(short.long_runs.shared_with(long.long_runs))
    theirs = long.content_but(long.long_runs.shared_with(short.long_runs))
    if min(len(mine), len(theirs)) < FEWEST:
        return 0.0
    return 2 * LCSseq.similarity(mine, theirs) / (len(mine) + len(theirs))


def _carried(short: Words, long: Words, length: int) -> float:
    """Return the part of the words of ``short`` in runs of so many words that ``long`` has; quoted words count less."""
    if len(short.words) < length:
        return float(short.words == long.words)
    own, others = (w.long_runs if length == LONG_RUN else w.short_runs for w in (short, long))
    shared = own.shared_with(others)
    if not short.quoted.any() and not long.quoted.any():
        return float(np.count_nonzero(shared) / len(shared))
    weights = np.where(short.quoted, QUOTED, 1.0)
    if long.quoted.any():
        plainly = own.shared_with(others.but(long.quoted))
        return float((np.minimum(weights, np.where(plainly, 1.0, QUOTED)) * shared).sum() / weights.sum())
    return float((weights * shared).sum() / weights.sum())


def runs_of(numbers: Sequence[int], length: int) -> Runs:
    """Return the runs of so many of ``numbers``."""
    codes = np.array(numbers, np.uint64)
    count = max(len(codes) - length + 1, 0)
    sums = codes[:count].copy()
    for n in range(1, length):
        sums = sums * _BASE + codes[n : n + count]
    return Runs(length, sums.tolist())
