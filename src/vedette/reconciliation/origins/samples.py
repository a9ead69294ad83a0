"""Samples: which fingerprints share so much that their texts are worth comparing in full.

All checksums of all texts are sorted once, so the cost grows with n log n; those that many texts hold lead from each of
their holders to its next ones and to the first only, so that a wire in a thousand papers costs a few thousand pairs.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

COMMON = 48
"""A checksum that more texts than this hold is a wire printed everywhere, or a phrase of the trade."""
NEXT = 3
"""Holders that follow, to which each holder of a common checksum leads."""

Numbers = NDArray[np.uint64]


def pairs_sharing(samples: Sequence[Sequence[int]], *, least: int = 2) -> tuple[Numbers, NDArray[np.float64]]:
    """Return the pairs ``(lesser, greater)`` of ``samples`` that share ``least`` checksums, and how much they share.

    How much is the part of the shorter sample that stands in the other. Pairs are rows of two indices, in order.
    """
    sizes = np.fromiter(map(len, samples), np.int64, len(samples))
    sums = np.fromiter(chain.from_iterable(samples), np.uint64, int(sizes.sum()))
    holders = np.repeat(np.arange(len(samples), dtype=np.uint64), sizes)
    return pairs_meeting(np.sort(sums << np.uint64(32) | holders), sizes, least=least)


def pairs_meeting(held: Numbers, sizes: NDArray[np.int64], *, least: int) -> tuple[Numbers, NDArray[np.float64]]:
    """Return what ``pairs_sharing`` does; ``held`` are checksums of 32 bits, then holders, in order, ``sizes`` how many
    each holder has.
    """
    if len(held) == 0:
        return np.empty((0, 2), np.uint64), np.empty(0)
    met = _met(held)
    met.sort()
    first = _beginnings(met)
    counts = np.diff(first, append=len(met))
    enough = counts >= least
    packed, counts = met[first[enough]], counts[enough]
    left, right = packed >> np.uint64(32), packed & np.uint64(0xFFFFFFFF)
    share = counts / np.minimum(sizes[left.astype(np.int64)], sizes[right.astype(np.int64)])
    return np.stack([left, right], axis=1), share


def _beginnings(ordered: Numbers) -> NDArray[np.intp]:
    """Return where each run of equal numbers begins."""
    return np.concatenate([[0], np.flatnonzero(ordered[1:] != ordered[:-1]) + 1])[: len(ordered)]


def _met(held: Numbers) -> Numbers:
    """Return a number for each meeting of two texts at a checksum: the lesser index, then the greater one."""
    sums, texts = held >> np.uint64(32), held & np.uint64(0xFFFFFFFF)
    starts = _beginnings(sums)
    lengths = np.diff(starts, append=len(sums))
    met: list[Numbers] = []
    rare = np.repeat((lengths > 1) & (lengths <= COMMON), lengths)
    met += _with_next(sums[rare], texts[rare], COMMON)
    common = np.repeat(lengths > COMMON, lengths)
    if common.any():
        met += _with_next(sums[common], texts[common], NEXT)
        many = lengths > COMMON
        first = np.repeat(texts[starts[many]], lengths[many])
        others = texts[common]
        met.append((first << np.uint64(32) | others)[first != others])
    return np.concatenate(met) if met else np.empty(0, np.uint64)


def _with_next(sums: Numbers, texts: Numbers, most: int) -> list[Numbers]:
    """Return the meetings of each text with those that follow it among the holders of one checksum."""
    met = []
    last = len(sums) - 1
    here = np.arange(len(sums))
    for step in range(1, most + 1):
        # Those that have no holder at this step have none at the next: the checksums stand in order.
        here = here[: np.searchsorted(here, last - step, side="right")]
        here = here[sums[here + step] == sums[here]]
        if not len(here):
            break
        met.append((texts[here] << np.uint64(32)) | texts[here + step])
    return met
