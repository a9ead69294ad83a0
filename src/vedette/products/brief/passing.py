"""The way of a sentence into the brief: once, through the gate, with its notes bounded and its acronyms introduced."""

from __future__ import annotations

from collections.abc import Iterable

from vedette.model.pictures import Picture, Sentence
from vedette.products.brief.acronyms import Introducer, acronyms
from vedette.products.brief.attribution import Attributor
from vedette.products.brief.events import MOST_CITED
from vedette.products.brief.gate import Gate

FEWEST_CITED = 2
"""Claims that a sentence keeps where its notes are few: one, and one of another origin."""


class Passage:
    """Lets sentences through, and keeps those that the gate refuses."""

    def __init__(self, picture: Picture, attributor: Attributor, *, few_notes: bool = False) -> None:
        """``few_notes`` cites no more than a sentence needs: in the brief of an archive each note is a line."""
        self._gate, self._attributor, self._few = Gate(picture), attributor, few_notes
        self._introducer = Introducer(acronyms(picture))
        self._said: set[str] = set()
        self.refused: list[Sentence] = []

    def holds(self, sentence: Sentence) -> bool:
        """Return whether the gate lets ``sentence`` through, without keeping it where it does not."""
        return not self._gate.missing(sentence)

    def missing(self, sentence: Sentence) -> bool:
        """Return whether the gate refuses ``sentence``, and keep it where it does."""
        missing = bool(self._gate.missing(sentence))
        if missing:
            self.refused.append(sentence)
        return missing

    def begin_again(self) -> None:
        """Forget what was said: the sections may repeat the highlights."""
        self._said.clear()

    def passed(self, sentences: Iterable[Sentence], most: int) -> tuple[Sentence, ...]:
        """Return at most ``most`` of ``sentences``, those that pass and were not said before."""
        passed: dict[str, Sentence] = {}
        for sentence in sentences:
            if len(passed) == most:
                break
            if sentence.text in self._said:
                continue
            bounded = self._bounded(sentence)
            if self.missing(bounded):
                continue
            self._said.add(sentence.text)
            short = Sentence(self._introducer.told(sentence.text), bounded.claims)
            passed[sentence.text] = short if self.holds(short) else bounded
        return tuple(passed.values())

    def _bounded(self, sentence: Sentence) -> Sentence:
        """Return the sentence with the best of its claims where they are very many and hold all that it says."""
        if self._few and len(sentence.claims) > 1:
            return self._fewest(sentence)
        if len(sentence.claims) <= MOST_CITED:
            return sentence
        best = self._attributor.best(sentence.claims, 10 * MOST_CITED)
        fewer = Sentence(sentence.text, tuple(best[:MOST_CITED]))
        return fewer if self.holds(fewer) else Sentence(sentence.text, tuple(best))

    def _fewest(self, sentence: Sentence) -> Sentence:
        """Return the sentence with as few of its best claims as bear every word of it."""
        best = self._attributor.best(sentence.claims, MOST_CITED)
        fewest = min(FEWEST_CITED, self._attributor.origins(best))
        kept: list[str] = []
        for claim in best:
            kept.append(claim)
            if len(kept) >= fewest and self.holds(Sentence(sentence.text, tuple(kept))):
                break
        for claim in tuple(kept):
            fewer = tuple(c for c in kept if c != claim)
            if len(fewer) >= fewest and self.holds(Sentence(sentence.text, fewer)):
                kept.remove(claim)
        return Sentence(sentence.text, tuple(kept))
