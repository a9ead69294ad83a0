"""Rewording: which reports of one time share so many of their rarer words that one may retell the other.

A report told again in other words shares no runs of letters, so its fingerprint does not find it; the names, the places
and the things it is about remain. Only reports of days next to each other are looked at, and words that many of them
have do not count, so the cost grows with the reports of each day and not with all pairs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from vedette.model.fingerprints import are_letters, codes_of
from vedette.reconciliation.origins.samples import Numbers, pairs_meeting

DAYS = 2
"""Days between the publication of a report and of one that retells it."""
STEM = 5
"""Letters of a word that are compared: a word in another form or spelling keeps its beginning."""
SHORTEST = 4
"""Letters of a word that is likely to bear content."""
MOST_CHARACTERS = 8_000
"""The opening of a report, which a retelling is looked for in."""
RATE = np.uint64(2)
"""One word in so many is looked at, always the same ones."""
SHARE = 0.35
"""The part of the rarer words of the shorter report that stand in a retelling."""
RARE = 20
"""A word that more reports of a few days have than this is one of the trade, or of the place of the war."""
LEAST = 6
"""Of those words, how many are shared at the least."""
AT_ONCE = 1_000
"""Reports whose words are told apart in one go."""
_BASE = np.uint64(0x9E3779B97F4A7C15)
_OTHER_BASE = np.uint64(0xD6E8FEB86659FD93)


def retold(texts: Sequence[str], days: Sequence[date | None]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of dated ``texts`` that may tell one story in different words, each once and in order."""
    dated = [n for n, day in enumerate(days) if day is not None]
    if len(dated) < 2:
        return
    ordinals = np.array([day.toordinal() for day in days if day is not None], np.int64)
    stems, holders = _stems([texts[n] for n in dated])
    found: set[tuple[int, int]] = set()
    for shift in (0, DAYS):
        windows = ((ordinals + shift) // (2 * DAYS)).astype(np.uint64)
        pairs = _sharing(stems, holders, windows)
        near = np.abs(ordinals[pairs[:, 0]] - ordinals[pairs[:, 1]]) <= DAYS
        found.update((dated[a], dated[b]) for a, b in pairs[near].tolist())
    yield from sorted(found)


def _stems(texts: Sequence[str]) -> tuple[Numbers, NDArray[np.int64]]:
    """Return the checksums of the words of all texts that may bear content, and whose they are."""
    parts, owners = [], []
    for first in range(0, len(texts), AT_ONCE):
        openings = [text[:MOST_CHARACTERS] + " " for text in texts[first : first + AT_ONCE]]
        codes, ends = _codes_of(openings)
        sums, starts = _beginnings(codes)
        kept = sums % RATE == 0
        parts.append(sums[kept])
        owners.append(np.searchsorted(ends, starts[kept], side="right") + first)
    return np.concatenate(parts), np.concatenate(owners)


def _codes_of(openings: Sequence[str]) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    """Return the characters of all ``openings``, one after the other, and where each ends."""
    together = "".join(openings)
    if together.isascii():
        return codes_of(together), np.cumsum([len(opening) for opening in openings])
    codes = [codes_of(opening) for opening in openings]
    return np.concatenate(codes), np.cumsum([len(part) for part in codes])


def _beginnings(codes: NDArray[np.uint32]) -> tuple[Numbers, NDArray[np.int64]]:
    """Return the checksums, of 32 bits, of the beginnings of longer words and of numbers, and where they stand."""
    inside = np.concatenate([[False], are_letters(codes), [False]])
    edges = np.flatnonzero(inside[1:] != inside[:-1])
    starts, ends = edges[::2], edges[1::2]
    kept = (ends - starts >= SHORTEST) | ((codes[starts] >= ord("0")) & (codes[starts] <= ord("9")))
    starts, lengths = starts[kept], np.minimum(ends[kept] - starts[kept], STEM)
    sums = np.zeros(len(starts), np.uint64)
    for n in range(STEM):
        letters = np.where(lengths > n, codes[np.minimum(starts + n, len(codes) - 1)], 0)
        sums = sums * _BASE + letters.astype(np.uint64)
    return (sums * _BASE) >> np.uint64(32), starts


def _sharing(stems: Numbers, holders: NDArray[np.int64], windows: Numbers) -> NDArray[np.int64]:
    """Return the pairs of one window that share much of what few reports of the window have."""
    mixed = (stems * _BASE + windows[holders] * _OTHER_BASE) >> np.uint64(32)
    held = np.sort(mixed << np.uint64(32) | holders.astype(np.uint64))
    held = held[np.concatenate([[True], held[1:] != held[:-1]])] if len(held) else held
    sums, owners = held >> np.uint64(32), held & np.uint64(0xFFFFFFFF)
    starts = np.flatnonzero(np.concatenate([[True], sums[1:] != sums[:-1]]))
    lengths = np.diff(np.append(starts, len(sums)))
    rare = np.repeat((lengths > 1) & (lengths <= RARE), lengths)
    sizes = np.bincount(owners[rare].astype(np.int64), minlength=len(windows))
    pairs, share = pairs_meeting(held[rare], sizes, least=LEAST)
    return pairs[share >= SHARE].astype(np.int64)
