"""When a happening took place: the nearest time of its clause, then of its sentence, then as the telling runs on.

Where no time is told, a past is some day up to the report's; that is all the words say.
"""

from __future__ import annotations

import re
from datetime import timedelta

from vedette.claims.clauses import VERBS, Clauses
from vedette.claims.happenings import VIOLENT, Happening
from vedette.claims.stamps import SAYING, days_of_lines, is_dateline, is_day_of_saying, is_stamp, names_a_thing
from vedette.knowledge.nouns_of_saying import is_saying
from vedette.knowledge.timewords import time_words
from vedette.model.decisions import take
from vedette.model.readings import TimeMention
from vedette.model.syntax import Token
from vedette.model.when import When
from vedette.model.words import UNREAL

LATER = re.compile(r"\b(\w+) (day|week|month|year)s? (?:later|after)", re.IGNORECASE)
NUMBERS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
}
TALKING = frozenset({"speak", "talk", "comment", "meet", "visit", "issue", "release", "argue", "testify", "interview"})
"""What those do who tell of an act on a later day."""
SPOKEN = frozenset({"accusation", "demand", "rejection", "threat", "support", "promise"})
"""Kinds of what is said: it follows what happened by days as often as by hours, so no day runs on to it."""
ATONCE = frozenset({"when", "while", "as"})
SAID = 10
"""Rank from which a time is that of the saying and not of the happening."""
POINTS = frozenset({"DATE", "TIME"})
APART = frozenset({"after", "following", "since", "before", "despite", "from", "because", "ahead"})
"""Prepositions that set a noun at another time than its clause."""


class Timing:
    """Finds times for the happenings of one report."""

    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses
        self.syntax = clauses.syntax
        self.published = clauses.scene.reading.document.published
        self._has_any = {self.syntax[i].sentence for i in clauses.scene.time_at}
        self._in_sentence: dict[int, list[tuple[int, TimeMention]]] = {}
        self._datelines: set[int] = set()
        self._days_of_lines = days_of_lines(clauses.scene.reading)
        text = clauses.scene.reading.document.text
        for mention in clauses.scene.reading.times:
            head = self.syntax.head_of(mention.start, mention.end)
            if head is None or mention.type not in POINTS or not (mention.first or mention.last):
                continue
            if mention.value != "PRESENT_REF" and not is_stamp(text, mention.start):
                self._in_sentence.setdefault(head.sentence, []).append((head.i, mention))
                if is_dateline(text, mention.start, mention.end):
                    self._datelines.add(head.i)

    def of(self, told: Happening, at: int | None = None, modality: str = "asserted") -> When:
        """Return when ``told`` took place; ``at`` is the token of one of several places, which may have its own day."""
        if told.time is not None and (own := self.clauses.scene.time_at.get(told.time)) is not None:
            return when_of(own)
        sentence = self.syntax[told.trigger].sentence
        times = self._in_sentence.get(sentence, [])
        mention, said = self._nearest(times, told, at) if times else (None, None)
        if mention is None and (mention := self._days_of_lines.get(sentence)) is not None and modality not in UNREAL:
            self._tell(told, "the stamp of the line", "the line opens with its day")
            return when_of(mention)
        if mention is None and not times and sentence not in self._has_any:
            mention = self._running_on(told) if told.kind not in SPOKEN else None
            self._tell(told, "the telling runs on", "the sentence before gives the time" if mention else "")
        forward = modality in UNREAL
        if mention is not None and not forward and self._is_to_come(mention) and self._is_told_as_over(told):
            return self._counted_on(mention)
        if mention is not None and not (forward and self._is_over(mention)):
            return when_of(mention)
        if said is not None and said.last is not None and modality not in UNREAL:
            self._tell(told, "said by then", "the time of the sentence is when it was said, so it was by then")
            return When.before(said.last)
        if modality in UNREAL or self.published is None:
            return When()
        self._tell(told, "told as past", "no time goes with it: some day up to the report's")
        return When.before(self.published)

    def _tell(self, told: Happening, rule: str, why: str) -> None:
        if why:
            take(self.syntax[told.trigger].start, "when", "", f"timing: {rule}", why)

    def _nearest(
        self, times: list[tuple[int, TimeMention]], told: Happening, at: int | None
    ) -> tuple[TimeMention | None, TimeMention | None]:
        """Return the time that governs the happening, below its place, its words, or above; and when it was said."""
        own = {told.trigger, told.clause, told.noun}
        chain = [told.trigger, told.clause, *self._above(told.trigger)]
        if told.nominal and self._is_at_another_time(told.trigger):
            own, chain = {told.trigger}, [told.trigger]
        best: tuple[int, int, TimeMention] | None = None
        for i, mention in times:
            over = self._over(i)
            if at is not None and over == at and not names_a_thing(self.syntax, i):
                return mention, None
            rank = self._rank(told, i, self._under(told, i, self._past_place(over, own)), own, chain)
            if rank is None:
                continue
            candidate = (rank, abs(i - told.trigger), mention)
            if best is None or candidate[:2] < best[:2]:
                best = candidate
        if best is None:
            return None, None
        return (best[2], None) if best[0] < SAID else (None, best[2])

    def _under(self, told: Happening, i: int, over: int) -> int:
        """Return the happening's own noun where the time ``i`` stands in its phrase, and below no other act in it."""
        another = over != told.trigger and self.syntax[over].text.lower() in time_words().incident
        return told.trigger if told.nominal and not another and self._below(i, told.trigger) else over

    def _rank(self, told: Happening, i: int, over: int, own: set[int | None], chain: list[int]) -> int | None:
        """Return how near the time ``i``, which hangs from ``over``, stands to the happening; None where it is not."""
        if i in self._datelines:
            return 2 * SAID  # it was by the day of the writing
        if is_day_of_saying(self.syntax, i):
            return SAID  # "officials said Monday four soldiers were killed": the parse gives the day to the killing
        if over in own:
            return 0
        if over in chain and self._is_before(told, over):
            return SAID + chain.index(over)  # "lay in the streets on Sunday after troops who had held the town left"
        if over in chain:
            rank = 1 + chain.index(over)
        elif names_a_thing(self.syntax, i):
            return None
        elif i < told.trigger and self._opens(i) and len(chain) > 1:
            rank = 3
            over = next((t.i for t in self.syntax.ancestors(i) if t.pos in VERBS), over)
        elif told.kind in VIOLENT and not told.nominal and self._at_once(over, told.trigger):
            return 4
        else:
            return None
        if self._speech(over) or self._answers(over, told) or self._is_beyond(over, told):
            rank += SAID  # "police said on Monday": a day to fall back on, when said rather than done
        return None if rank < SAID and self.syntax[over].dep == "conj" and over not in chain else rank

    def _is_before(self, told: Happening, over: int) -> bool:
        """Return whether a relative clause tells in the pluperfect what was over when the clause above happened."""
        verb = self.syntax[told.clause]
        if verb.tag != "VBN" or not any(t.text.lower() == "had" for t in self.syntax.children(verb.i, "aux")):
            return False
        return verb.dep == "relcl" and self.syntax[over].pos in VERBS

    def _at_once(self, over: int, trigger: int) -> bool:
        """Return whether a clause is of the same moment: "was shot and killed tonight", "was hit as she left today"."""
        for at in (self.syntax[over], *self.syntax.ancestors(over)):
            if at.i == trigger:
                return True
            if at.pos not in VERBS or not self._is_simultaneous(at):
                return False
        return False

    def _is_simultaneous(self, verb: Token) -> bool:
        """Return whether a clause below another tells of its moment: "when she left", "and killed"."""
        if verb.dep == "advcl":
            return any(t.text.lower() in ATONCE for t in self.syntax.children(verb.i, "mark", "advmod"))
        return verb.dep == "conj" and verb.lemma in time_words().harm and not self.syntax.child(verb.i, "nsubj")

    def _past_place(self, over: int, own: set[int | None]) -> int:
        """Return the word above a place that a day hangs from: "struck in northern Mali on Monday"."""
        return self._over(over) if over not in own and over in self.clauses.scene.place_at else over

    def _above(self, i: int) -> list[int]:
        """Return the words above ``i`` up to a semicolon: "Kupiansk was given up; Izium fell on 1 April"."""
        found, at = [], i
        for above in self.syntax.ancestors(i):
            child = self.syntax[at]
            if (
                child.dep == "ccomp"
                and at < above.i
                and above.lemma not in SAYING
                and (self.syntax.child(at, "nsubj", "nsubjpass") and self.syntax.child(above.i, "nsubj", "nsubjpass"))
            ):
                break  # "Kupiansk was given up within days, Izium fell on 1 April": two clauses side by side
            if child.dep == "pcomp" and above.text.lower() in ("after", "before", "since", "following"):
                break  # "three days after taking the port they withdrew on Tuesday"
            if child.dep == "advcl" and any(
                t.text.lower() in ("after", "before", "since") for t in self.syntax.children(at, "mark")
            ):
                break  # "he spoke on Tuesday, a week after the unrest began"
            low, high = sorted((at, above.i))
            if high - low < 60 and any(self.syntax[t].text == ";" for t in range(low, high)):
                break
            found.append(above.i)
            at = above.i
        return found

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

    def _is_to_come(self, mention: TimeMention) -> bool:
        return self.published is not None and mention.first is not None and mention.first > self.published

    def _is_told_as_over(self, told: Happening) -> bool:
        return self.syntax[told.clause].tag in ("VBD", "VBN")

    def _counted_on(self, mention: TimeMention) -> When:
        """Return the days of "11 days later", counted from the last time told before it; what is told is over."""
        counted = LATER.search(mention.text)
        before = [m for m in self.clauses.scene.reading.times if m.end <= mention.start and m.first and m.last]
        if counted is None or not before or before[-1].last is None or before[-1].first is None:
            return When.before(self.published) if self.published else When()
        number = int(counted[1]) if counted[1].isdigit() else NUMBERS.get(counted[1].lower(), 1)
        delta = timedelta(days=number * {"day": 1, "week": 7, "month": 30, "year": 365}[counted[2].lower()])
        end = before[-1].last + delta
        if self.published is not None and end > self.published:
            return When.before(self.published)
        return When(before[-1].first + delta, end, before[-1].precision)

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
            if above.tag in ("VBD", "VBZ", "VBP", "MD") or above.dep == "relcl":
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

    def _answers(self, over: int, told: Happening) -> bool:
        """Return whether the day is that of what was done about the happening: "was charged on Friday with"."""
        verb = self.syntax[over]
        return told.kind in VIOLENT and verb.pos in VERBS and verb.lemma.lower() in time_words().aftermath

    def _is_beyond(self, over: int, told: Happening) -> bool:
        """Return whether the time is that of a deed done to those of whom a relative clause tells a violent act.

        "The court asked in 2015 for the files of people who were murdered": by then they had been.
        """
        if told.kind not in VIOLENT or told.nominal:
            return False
        at, crossed = told.trigger, False
        for above in self.syntax.ancestors(told.trigger):
            child = self.syntax[at]
            if child.dep == "relcl":
                if above.text.lower() in time_words().incident or self.syntax[child.i].sentence != above.sentence:
                    return False
                crossed = any(t.tag in ("WP", "WDT") for t in self.syntax.children(child.i, "nsubj", "nsubjpass"))
            if above.i == over:
                return crossed and above.pos in VERBS and above.lemma not in time_words().harm
            at = above.i
        return False

    def _speech(self, over: int) -> bool:
        """Return whether a verb tells that something was said: "said", "withdrew his statement"."""
        return self.syntax[over].lemma in SAYING or any(
            is_saying(t) for t in self.syntax.children(over, "dobj", "nsubjpass")
        )

    def _running_on(self, told: Happening) -> TimeMention | None:
        """Return the day of the sentence before, where the telling runs on in the plain past within a paragraph."""
        token = self.syntax[told.trigger]
        if not self._plain_past(told) or token.sentence == 0:
            return None
        before = [
            m
            for i, m in self._in_sentence.get(token.sentence - 1, [])
            if m.precision == "day" and i not in self._datelines and not self._is_of_talk(i)
        ]
        if len({(m.first, m.last) for m in before}) != 1:
            return None
        document = self.clauses.scene.reading.document
        if document.block_at(before[0].start) != document.block_at(token.start):
            return None
        return before[0] if self.published is None or (before[0].last and before[0].last <= self.published) else None

    def _is_of_talk(self, i: int) -> bool:
        """Return whether a day is that of saying or of a thing: "said on Monday" dates nothing told after it."""
        over = self.syntax[self._over(i)]
        return over.lemma in SAYING or over.lemma in TALKING or names_a_thing(self.syntax, i)

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
