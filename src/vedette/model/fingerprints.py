"""Fingerprints: a sample of a text's runs of letters, by which copies are found without comparing texts.

Of all runs of 16 letters of a text, case, marks, spaces and punctuation left out, those are kept whose checksum falls
into a fixed sixteenth of all checksums: which runs are kept depends on the runs alone ("FracMinHash", Irber et al.
2022; content-defined sampling, Manber 1994). The part of a sample that another holds thus estimates the part of the
text that the other holds, whatever the lengths of the two; a MinHash estimates the likeness of wholes, which tells
little of a wire cut to its first third.
"""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

import numpy as np
from numpy.typing import NDArray

RUN = 16
"""Letters in a run, three to four words; a power of two."""
RATE = 16
"""One run in so many is kept."""
LEAST = 8
"""A text of which fewer are kept gives its smallest checksums, up to this number."""
MOST = 4_096
"""A longer sample keeps its smallest checksums: those of a text of 65,000 letters."""
MOST_LETTERS = 200_000
"""What lies beyond is not fingerprinted."""
_BASE = 0x9E3779B97F4A7C15
_MIX = 0xD6E8FEB86659FD93
_WORD = 1 << 64
_POWERS = tuple((n, np.uint64(pow(_BASE, n, _WORD))) for n in (1, 2, 4, 8))


def fingerprint(text: str) -> tuple[int, ...]:
    """Return the sample of ``text``: checksums of 32 bits, each once, in ascending order; ``()`` without letters.

    >>> fingerprint("The bridge at Kosti was hit.") == fingerprint("THE BRIDGE, AT KÓSTI — was hit!")
    True
    """
    runs = _runs(_letters(text[: 4 * MOST_LETTERS])[:MOST_LETTERS])
    kept = runs[runs < (1 << 32) // RATE]
    if len(kept) < LEAST:
        return tuple(np.unique(runs)[:LEAST].tolist())
    return tuple(np.unique(kept)[:MOST].tolist())


def _letters(text: str) -> NDArray[np.uint64]:
    """Return the letters and digits of ``text`` as numbers, folded so that case and marks do not matter."""
    codes = codes_of(text)
    return codes[are_letters(codes)].astype(np.uint64)


def codes_of(text: str) -> NDArray[np.uint32]:
    """Return the characters of ``text`` as numbers, case folded and marks taken off their letters."""
    folded = text.casefold()
    if folded.isascii():
        return np.frombuffer(folded.encode("ascii"), np.uint8).astype(np.uint32)
    plain = normalize("NFKD", folded).encode("utf-32-le", "surrogatepass")
    return np.frombuffer(plain, np.uint32)


def are_letters(codes: NDArray[np.uint32]) -> NDArray[np.bool_]:
    """Return which of ``codes`` are letters or digits; what lies beyond the basic plane is taken for one."""
    return _is_letter()[np.minimum(codes, 0xFFFF)]


def _runs(letters: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return the checksums of all runs; of a text shorter than a run, that of the text repeated to its length."""
    if not len(letters):
        return letters
    sums = np.resize(letters, RUN) if len(letters) < RUN else letters
    for length, power in _POWERS:
        sums = sums[:-length] * power + sums[length:]  # two neighbours of 1, 2, 4, 8 letters make one of twice as many
    sums = sums ^ (sums >> np.uint64(29))
    return (sums * np.uint64(_MIX)) >> np.uint64(32)


@lru_cache(maxsize=1)
def _is_letter() -> NDArray[np.bool_]:
    return np.fromiter((code == 0xFFFF or chr(code).isalnum() for code in range(0x10000)), np.bool_, 0x10000)
