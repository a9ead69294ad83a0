"""Wordings: a statement as the words that tell, without those that only say who speaks.

The records of claims hold what the readers know of; two statements of one sentence each may differ in what no reader
looks for ("came down because of engine failure"). Their words are then all there is to compare.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from vedette.knowledge.opposites import opposites
from vedette.model.readings import CountMention, Reading, TimeMention
from vedette.model.syntax import Syntax, Token
from vedette.reconciliation.spelling.names import fold

Nearness = Callable[[str, str], float]
"""How near two words are in meaning, -1 to 1."""

FEW_DAYS = 31
PRESENT = frozenset({"now", "currently", "at present", "today", "so far"})
NAMED = frozenset({"GPE", "NORP", "ORG", "LOC", "FAC", "PERSON"})
WEIGHTS = {"NOUN": 1.0, "PROPN": 1.0, "VERB": 0.8, "ADJ": 0.8, "NUM": 1.2, "ADV": 0.4, "X": 0.6}
"""What a word of each part of speech counts for; words of other parts tell nothing by themselves."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word that tells; ``name`` is true of a name, ``number`` of a number, ``time`` within a time expression."""

    i: int
    lemma: str
    text: str
    weight: float
    name: bool = False
    number: bool = False
    time: bool = False


class Wording:
    """The words of one statement; ``near`` compares two of them."""

    def __init__(self, reading: Reading, near: Nearness) -> None:
        self.reading, self.near = reading, near
        self.syntax: Syntax = reading.syntax

    @cached_property
    def spoken(self) -> frozenset[int]:
        """The tokens that only tell who speaks: sources and cues of what is said."""
        held: set[int] = set()
        for attribution in self.reading.attributions:
            if attribution.cue is not None:
                held.update(range(*self.syntax.at(attribution.cue.start, attribution.cue.end)))
            if attribution.source is not None:
                first, last = self.syntax.at(attribution.source.start, attribution.source.end)
                # "The group, which said it had attacked the town": what is told of the speaker is told.
                comma = next((i for i in range(first, last) if self.syntax[i].text == ","), last)
                held.update(range(first, comma))
        return frozenset(held)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words that tell, in order; the speaker's left out where others remain."""
        every = tuple(self._words())
        told = tuple(w for w in every if w.i not in self.spoken)
        return told or every

    def _words(self) -> Iterator[Word]:
        for token in self.syntax.tokens:
            weight = WEIGHTS.get(token.pos, 0.0)
            if not weight or token.lemma.lower() in opposites().light:
                continue
            timed = any(t.start <= token.start < t.end for t in self.reading.times)
            yield Word(
                token.i,
                token.lemma.lower(),
                token.text.lower(),
                weight,
                name=token.pos == "PROPN" and not timed,
                number=token.pos == "NUM" or token.text[:1].isdigit(),
                time=timed,
            )

    @cached_property
    def core(self) -> tuple[Word, ...]:
        """The words that tell, days and numbers left out."""
        return tuple(w for w in self.words if not w.time and not w.number)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names that the statement tells of, word by word, folded."""
        return self._names(spoken=False)

    @cached_property
    def spoken_names(self) -> frozenset[str]:
        """The names in the words for those who speak: "Turkey's disaster agency"."""
        return self._names(spoken=True)

    def _names(self, *, spoken: bool) -> frozenset[str]:
        found = set()
        for token in self.syntax.tokens:
            named = token.pos == "PROPN" or token.entity[2:] in NAMED
            timed = any(t.start <= token.start < t.end for t in self.reading.times)
            if named and not timed and token.text[:1].isupper() and (token.i in self.spoken) == spoken:
                found.add(fold(token.text.removesuffix("'s").removesuffix("’s")))
        return frozenset(n for n in found if len(n) > 1)

    @cached_property
    def days(self) -> tuple[TimeMention, ...]:
        """The times told that are days or a few of them; the day on which somebody speaks is none of them."""
        few = (t for t in self.reading.times if t.first and ((t.last or t.first) - t.first).days <= FEW_DAYS)
        return tuple(t for t in few if t.text.lower() not in PRESENT and not self.of_speech(t))

    def of_speech(self, time: TimeMention) -> bool:
        """Return whether a time is only that at which somebody spoke."""
        head = self.syntax.head_of(time.start, time.end)
        if head is None:
            return False
        for over in self.syntax.ancestors(head.i):
            if over.pos in ("VERB", "AUX"):
                return over.i in self.spoken
        return head.i in self.spoken

    @cached_property
    def counts(self) -> tuple[CountMention, ...]:
        """The numbers of people or households."""
        return tuple(c for c in self.reading.counts if c.low is not None or c.high is not None)

    @cached_property
    def lemmas(self) -> tuple[str, ...]:
        """The dictionary forms of all tokens, in order."""
        return tuple(t.lemma.lower() for t in self.syntax.tokens)

    def below(self, i: int) -> Sequence[Token]:
        """Return the tokens that hang on token ``i``."""
        return self.syntax.children(i)


def resemblance(one: Wording, other: Wording) -> float:
    """Return how much two statements say the same by their words, 0 to 1.

    Numbers of which none is shared halve it.
    """
    found = likeness(one.words, other.words, one.near)
    return found / 2 if _numbers_apart(one.words, other.words) else found


def likeness(a: Sequence[Word], b: Sequence[Word], near: Nearness) -> float:
    """Return how much two rows of words say the same, 0 to 1.

    Each word is laid beside the nearest of the other row; what both leave over counts against them.
    """
    if not a or not b:
        return 0.0
    here, there = _laid_beside(a, b, near), _laid_beside(b, a, near)
    aligned = 2 * here * there / (here + there) if here + there else 0.0
    mine, theirs = {w.lemma for w in a}, {w.lemma for w in b}
    shared = len(mine & theirs) / len(mine | theirs)
    return OWN_WORDS * shared + (1 - OWN_WORDS) * aligned


def named_alike(one: Wording, other: Wording) -> tuple[bool, bool]:
    """Return whether two statements have a name in common, and whether each has places that the other does not."""
    common = any(one_name(a, b) for a in one.names for b in (*other.names, *other.spoken_names))
    common = common or any(one_name(a, b) for a in one.spoken_names for b in other.names)
    return common, bool(one.names) and bool(other.names) and not common


def one_name(a: str, b: str) -> bool:
    """Return whether two words are one name: "Mali" and "Malian" are."""
    return a == b or (
        min(len(a), len(b)) >= NAME_STEM
        and a[:NAME_STEM] == b[:NAME_STEM]
        and (a.startswith(b[:5]) or b.startswith(a[:5]))
    )


NAME_STEM = 4
OWN_WORDS = 0.2
"""What the words that both use count for, beside those near in meaning (tuned on two questions, held on two others)."""


def _laid_beside(some: Sequence[Word], others: Sequence[Word], near: Nearness) -> float:
    total = sum(w.weight for w in some)
    return sum(w.weight * max(0.0, *(_likeness(w, o, near) for o in others)) for w in some) / total


def _likeness(one: Word, other: Word, near: Nearness) -> float:
    if one.lemma == other.lemma or one.text == other.text:
        return 1.0
    if one.number or other.number:
        return 0.0
    return max(near(one.text, other.text), near(one.lemma, other.lemma))


def _numbers_apart(some: Sequence[Word], others: Sequence[Word]) -> bool:
    a, b = (
        {opposites().figures.get(w.text, w.text.replace(",", "")) for w in row if w.number} for row in (some, others)
    )
    return bool(a and b) and not a & b
