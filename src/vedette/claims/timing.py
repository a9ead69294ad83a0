"""When a happening took place: the nearest time of its clause, then of its sentence, then as the telling runs on.

Where no time is told, a past is some day up to the report's; that is all the words say.
"""

from __future__ import annotations

from vedette.claims.clauses import VERBS, Clauses
from vedette.claims.happenings import Happening
from vedette.model.readings import TimeMention
from vedette.model.when import When

POINTS = frozenset({"DATE", "TIME"})
FORWARD = frozenset({"expected", "planned", "feared"})
APART = frozenset({"after", "following", "since", "before", "despite", "from", "because", "ahead"})
"""Prepositions that set a noun at another time than its clause."""


class Timing:
    """Finds times for the happenings of one report."""

    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses
        self.syntax = clauses.syntax
        self.published = clauses.scene.reading.document.published
        self._in_sentence: dict[int, list[tuple[int, TimeMention]]] = {}
        for mention in clauses.scene.reading.times:
            head = self.syntax.head_of(mention.start, mention.end)
            if head is not None and mention.type in POINTS and (mention.first or mention.last):
                self._in_sentence.setdefault(head.sentence, []).append((head.i, mention))

    def of(self, told: Happening, at: int | None = None, modality: str = "asserted") -> When:
        """Return when ``told`` took place; ``at`` is the token of one of several places, which may have its own day."""
        sentence = self.syntax[told.trigger].sentence
        times = self._in_sentence.get(sentence, [])
        mention = self._nearest(times, told, at) if times else None
        if mention is None and not times:
            mention = self._running_on(told)
        if mention is not None and not (modality in FORWARD and self._is_over(mention)):
            return when_of(mention)
        if modality in FORWARD or self.published is None:
            return When()
        return When.before(self.published)

    def _nearest(self, times: list[tuple[int, TimeMention]], told: Happening, at: int | None) -> TimeMention | None:
        """Return the time that governs the happening: below its place, below its words, or above them."""
        own = {told.trigger, told.clause, told.noun}
        chain = [told.trigger, told.clause, *(t.i for t in self.syntax.ancestors(told.trigger))]
        if told.nominal and self._is_at_another_time(told.trigger):
            own, chain = {told.trigger}, [told.trigger]
        best: tuple[int, int, TimeMention] | None = None
        for i, mention in times:
            over = self._over(i)
            if at is not None and over == at:
                return mention
            if told.nominal and over != told.trigger and self._below(i, told.trigger):
                over = told.trigger
            if over in own:
                rank = 0
            elif over in chain:
                rank = 1 + chain.index(over)
            elif i < told.trigger and self._opens(i) and len(chain) > 1:
                rank = 3
            else:
                continue
            if rank and self._speech(over):
                rank += 10  # "police said on Monday": a day to fall back on, when said rather than done
            if rank and self.syntax[over].dep == "conj" and over not in chain:
                continue
            candidate = (rank, abs(i - told.trigger), mention)
            if best is None or candidate[:2] < best[:2]:
                best = candidate
        return best[2] if best and best[0] < 10 else None

    def _over(self, i: int) -> int:
        """Return the verb or noun that a time's phrase hangs from."""
        at = self.syntax[i]
        for above in self.syntax.ancestors(i):
            if above.pos in VERBS or (
                above.pos in ("NOUN", "PROPN", "NUM")
                and at.dep in ("prep", "npadvmod", "nmod", "compound", "amod", "poss", "appos", "nummod")
            ):
                return above.i
            at = above
        return i

    def _is_over(self, mention: TimeMention) -> bool:
        """Return whether a time is no day on which what is only expected could happen: "now appears poised to"."""
        return self.published is not None and mention.last is not None and mention.last <= self.published

    def _is_at_another_time(self, noun: int) -> bool:
        """Return whether the noun stands before or after what its clause tells: "following the fall of Goma"."""
        at = self.syntax[noun]
        for above in self.syntax.ancestors(noun):
            if above.pos in VERBS and above.text.lower() != "following":
                return at.text.lower() in APART
            at = above
        return at.text.lower() in APART

    def _below(self, i: int, noun: int) -> bool:
        """Return whether the time stands inside the noun's own phrase, "the fall of Mosul in 2014"."""
        for above in self.syntax.ancestors(i):
            if above.i == noun:
                return True
            if above.tag in ("VBD", "VBZ", "VBP", "MD"):
                return False
        return False

    def _opens(self, i: int) -> bool:
        """Return whether the time opens its sentence, before any verb."""
        first = i
        while first and self.syntax[first - 1].sentence == self.syntax[i].sentence:
            first -= 1
            if self.syntax[first].pos in VERBS:
                return False
        return True

    def _speech(self, over: int) -> bool:
        return self.syntax[over].lemma in ("say", "tell", "report", "announce", "state", "confirm", "add")

    def _running_on(self, told: Happening) -> TimeMention | None:
        """Return the day of the sentence before, where the telling runs on in the plain past within a paragraph."""
        token = self.syntax[told.trigger]
        if not self._plain_past(told) or token.sentence == 0:
            return None
        before = [m for _, m in self._in_sentence.get(token.sentence - 1, []) if m.precision == "day"]
        if len({(m.first, m.last) for m in before}) != 1:
            return None
        document = self.clauses.scene.reading.document
        if document.block_at(before[0].start) != document.block_at(token.start):
            return None
        return before[0] if self.published is None or (before[0].last and before[0].last <= self.published) else None

    def _plain_past(self, told: Happening) -> bool:
        verb = self.syntax[told.clause]
        if verb.pos not in VERBS:
            return False
        helpers = self.syntax.children(verb.i, "aux", "auxpass")
        return not any(t.tag in ("VBZ", "VBP", "MD") or t.lemma == "have" for t in helpers) and (
            verb.tag == "VBD" or (verb.tag == "VBN" and any(t.tag == "VBD" for t in helpers))
        )


def when_of(mention: TimeMention) -> When:
    """Return the days of a time expression."""
    return When(mention.first, mention.last, mention.precision)
