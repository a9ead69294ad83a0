"""Trust: how often persons found a rule's readings right, and what that makes of the next one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from vedette.model.judging import Correction

READ = tuple[str, str]
"""A claim's kind and the rule that read it."""


def tallies(corrections: Sequence[Correction]) -> dict[READ, tuple[int, int]]:
    """Return, by kind and rule, how many claims persons called right and how many wrong.

    A claim that persons disagree on counts by the judgement that holds, and claims of one judgement that one rule read
    alike (copies of a sentence) count once.
    """
    right: Counter[READ] = Counter()
    wrong: Counter[READ] = Counter()
    for one in corrections:
        if one.verdict in ("right", "wrong") and one.outranked_by is None:
            for read in sorted({(r.kind, r.rule) for r in one.read_as}):
                (right if one.verdict == "right" else wrong)[read] += 1
    return {read: (right[read], wrong[read]) for read in sorted({*right, *wrong})}


class Trust:
    """What past judgements say of rules."""

    def __init__(self, corrections: Sequence[Correction]) -> None:
        self._tallies = tallies(corrections)

    def of(self, reads: Iterable[READ]) -> tuple[float, tuple[str, ...]]:
        """Return by what doubt is multiplied, 0.4 to 1.6, and why; 1 where nobody has judged the rule."""
        worst = 1.0
        words: tuple[str, ...] = ()
        known = [(read, self._tallies[read]) for read in sorted(reads) if read in self._tallies]
        for (kind, _), (right, wrong) in known:
            factor = 0.4 + 1.2 * (wrong + 1) / (right + wrong + 2)
            if not words or factor > worst:
                worst = factor
                words = (f"{right} of {right + wrong} judged readings of {kind} by its rule were right",)
        return worst, words
