"""Trust: how often persons found a rule's readings right, and what that makes of the next one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from vedette.model.forest import Forest
from vedette.model.judgements import Subject
from vedette.model.judging import Correction

READ = tuple[str, str]
"""A claim's kind and the rule that read it."""


def tallies(corrections: Sequence[Correction]) -> dict[READ, tuple[int, int]]:
    """Return, by kind and rule, how many claims persons called right and how many wrong.

    A reading is one trial, however many persons judged it: that of the judgement that holds. Claims of one judgement
    that one rule read alike (copies of a sentence) are one reading.
    """
    said: dict[Subject, list[Correction]] = defaultdict(list)
    read: dict[Subject, READ] = {}
    for one in corrections:
        if one.verdict in ("right", "wrong"):
            for subject, how in zip((s for s in one.subjects if s.sort == "claim"), one.read_as, strict=False):
                said[subject].append(one)
                read[subject] = (how.kind, how.rule)
    verdict = {subject: _holding(rows) for subject, rows in said.items()}
    alike: Forest[Subject] = Forest()
    for one in corrections:
        first: dict[tuple[READ, str], Subject] = {}
        for subject in (s for s in one.subjects if s in said and one in said[s]):
            alike.join(first.setdefault((read[subject], verdict[subject]), subject), subject)
    trials = {alike.root(subject): (read[subject], verdict[subject]) for subject in sorted(said)}
    counted = Counter(trials.values())
    return {how: (counted[how, "right"], counted[how, "wrong"]) for how in sorted({how for how, _ in counted})}


def _holding(said: Sequence[Correction]) -> str:
    """Return what holds of one claim: of one person the last word, between persons wrong before right."""
    last = {one.by.casefold(): one.verdict for one in sorted(said, key=lambda one: (one.at, one.judgement))}
    return "wrong" if "wrong" in last.values() else "right"


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
