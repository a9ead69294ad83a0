"""Fingerprints: a MinHash over three-word shingles, by which copies of one wire are found without comparing texts.

The share of equal numbers in two fingerprints estimates the share of shingles that two reports have in common
(Broder 1997); with 128 numbers its standard error is at most 0.045.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from vedette.model.documents import Block

WORD = re.compile(r"\w+")
WORDS_OF_A_SHINGLE = 3
NUMBERS = 128
SEED = 20_241
"""Fixed for good: fingerprints of two seeds do not compare."""
MOST_WORDS = 20_000


def fingerprint_of(text: str, blocks: Iterable[Block]) -> tuple[int, ...]:
    """Return the fingerprint of the paragraphs of ``text``, or ``()`` where they hold no words."""
    words: list[str] = []
    for block in blocks:
        if block.kind == "paragraph":
            words += WORD.findall(text[block.start : block.end].casefold())
        if len(words) > MOST_WORDS:
            break
    if not words:
        return ()
    from rensa import RMinHash

    sketch = RMinHash(num_perm=NUMBERS, seed=SEED)
    sketch.update(list(shingles_of(words[:MOST_WORDS])))
    return tuple(sketch.digest())


def shingles_of(words: list[str]) -> set[str]:
    """Return the runs of three words; a shorter text is one shingle."""
    n = WORDS_OF_A_SHINGLE
    return {" ".join(words[i : i + n]) for i in range(max(len(words) - n + 1, 1))}
