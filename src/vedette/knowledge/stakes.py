"""Stakes: who gains and who loses when an act is told, as data (``lexicons/stakes.yaml``)."""

from __future__ import annotations

import re
from functools import lru_cache

from vedette.knowledge.word_files import lexicon
from vedette.model.records import Record

_WORD = re.compile(r"[^\W\d_]+")


class StakeWords(Record, frozen=True):
    """Kinds of claim by who is glad to tell of them, and words for victims and for those who were there."""

    gains_doer: frozenset[str]
    loses_doer: frozenset[str]
    loses_target: frozenset[str]
    harm: frozenset[str]
    hostile: frozenset[str]
    harms: frozenset[str]
    armed: frozenset[str]
    unarmed: frozenset[str]
    present: frozenset[str]

    def bore_arms(self, words: str | None) -> bool | None:
        """Return whether words for victims say that they bore arms; None where they do not tell."""
        found = _WORD.findall((words or "").lower())
        if any(w in self.armed for w in found):
            return True
        return False if any(w in self.unarmed for w in found) else None

    def was_there(self, speaker: str) -> bool:
        """Return whether words for a speaker say that he saw it or reports from there."""
        return any(w in self.present for w in _WORD.findall(speaker.lower()))


@lru_cache(maxsize=1)
def stake_words() -> StakeWords:
    """Return the shipped words, read once."""
    return StakeWords(**{name: frozenset(words) for name, words in lexicon("stakes").items()})
