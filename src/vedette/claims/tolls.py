"""The toll of what a report is about: how many were killed and hurt in its own happening, told or added up.

A report gives one toll in many shapes: a total ("three people were killed"), persons told of one after another
("a farmer died; his two sons were hurt"), the same person in five sentences. Totals that are told win; where none is,
persons are folded by who they are, and their sum is marked as derived. History and other matters are left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from vedette.claims.background import is_background
from vedette.claims.modality import modality_of
from vedette.knowledge.victims import victim_words
from vedette.model.readings import Reading, VictimMention
from vedette.model.when import When
from vedette.model.words import UNREAL, Harm, Sex

PARTITIVE = re.compile(r"\b(?:including|of (?:them|whom|those)|fatally|among them|one of|(?:two|three|four) of)\b", re.I)
MANY = 2
HARMS: tuple[Harm, ...] = ("killed", "injured", "hit")
OPENING = 3
"""Sentences, the heading included, in which a report states its toll."""
WHOLES = frozenset({"people", "persons", "victims", "others", "total", "dead", "killed", "wounded", "injured", "hurt", "shot"})
"""Words of numbers that hold all those told beside them."""
ONES = frozenset({"one", "1"})
APART = timedelta(days=10)
"""What is dated farther from the report's own day than this is of another matter."""


@dataclass(frozen=True, slots=True)
class ReportToll:
    """The killed and the injured of a report's own happening; None where it tells of none.

    ``derived`` holds the measures that no sentence states and that are the sum of persons told of.
    """

    killed: int | None
    injured: int | None
    derived: frozenset[str] = frozenset()
    victims: tuple[VictimMention, ...] = ()


@dataclass(slots=True)
class Person:
    """One victim as the report goes on telling of them."""

    harms: set[Harm]
    name: str | None = None
    sex: Sex | None = None
    age: int | None = None
    young: bool | None = None
    doer: bool = False
    sentences: list[int] = field(default_factory=list)

    @property
    def harm(self) -> Harm:
        """Return the worst that befell them."""
        return "killed" if "killed" in self.harms else "injured" if "injured" in self.harms else "hit"


def toll_of(reading: Reading) -> ReportToll:
    """Return the toll of the report's own happening."""
    own = _own(reading)
    persons = _persons(reading, [m for m in own if m.low == 1])
    stated = {harm: _stated(reading, own, harm) for harm in HARMS}
    dead = sum(p.harm == "killed" for p in persons)
    killed = stated["killed"] or dead
    hurt = sum(p.harm == "injured" for p in persons) + max(
        sum(p.harm == "hit" for p in persons) - max(killed - dead, 0), 0
    )
    injured = stated["injured"]
    if stated["hit"] > max(injured, 1):
        among = injured + killed == stated["hit"] or _holds_the_dead(reading, own, stated["hit"])
        left = max(stated["hit"] - (killed if among else 0), 0)
        injured = max(injured, left)
    else:
        left = 0
    injured = injured or (0 if stated["hit"] > 1 else hurt)
    derived = {name for name, n in (("killed", killed), ("injured", injured)) if n and not stated[name]}  # type: ignore[index]
    return ReportToll(killed, injured, frozenset(derived), tuple(own))


def _own(reading: Reading) -> list[VictimMention]:
    """Return the victims of the report's own happening: asserted, and neither history nor of another matter."""
    apart = _sentences_apart(reading) | _of_other_days(reading)
    kept = []
    for mention in reading.victims:
        head = reading.syntax.head_of(mention.start, mention.end)
        if head is None or head.sentence in apart or mention.low < 1:
            continue
        modality, polarity = modality_of(reading, head.i)
        if modality in UNREAL or polarity == "denied" or is_background(reading, head.i, When()):
            continue
        kept.append(mention)
    return kept


def _sentences_apart(reading: Reading) -> frozenset[int]:
    """Return the sentences of other matters: those that say so, and what follows them in the same paragraph."""
    found: set[int] = set()
    document, pattern = reading.document, victim_words().apart
    for n, sentence in enumerate(reading.sentences):
        block = document.block_at(sentence.start)
        said = n > 1 and pattern.search(document.text, sentence.start, sentence.end) is not None
        after = n - 1 in found and block is not None and block.start <= reading.sentences[n - 1].start
        if said or after:
            found.add(n)
    return frozenset(found)


def _of_other_days(reading: Reading) -> frozenset[int]:
    """Return the sentences that a day of their own sets apart from the day of the first harm told."""
    days: dict[int, list[tuple[date, date]]] = defaultdict(list)
    for time in reading.times:
        if time.type in ("DATE", "TIME") and time.first and time.last and time.precision in ("day", "month", "year"):
            head = reading.syntax.head_of(time.start, time.end)
            if head is not None:
                days[head.sentence].append((time.first, time.last))
    told = [h.sentence for m in reading.victims if (h := reading.syntax.head_of(m.start, m.end)) is not None]
    first = next((days[n] for n in told if n in days), None)
    own = first or ([(reading.document.published,) * 2] if reading.document.published else None)
    if not own:
        return frozenset()
    return frozenset(
        n
        for n, spans in days.items()
        if all(b + APART < start or a - APART > end for a, b in spans for start, end in own)
    )


def _stated(reading: Reading, mentions: Sequence[VictimMention], harm: Harm) -> int:
    """Return the number of one harm that the sentences bear out best; the opening counts for more.

    What one sentence counts is added up, parts left out; a sentence that only tells of "a man" states no number.
    """
    told: dict[int, list[VictimMention]] = defaultdict(list)
    for m in mentions:
        part = m.count is not None and reading.counts[m.count].part_of is not None
        head = reading.syntax.head_of(m.start, m.end)
        if m.harm == harm and head is not None and not part:
            told[head.sentence].append(m)
    sums = {sentence: _sum(found) for sentence, found in told.items()}
    numeral = {n for n, found in told.items() if any(_is_numeral(m, n) for m in found)}
    votes: dict[int, int] = defaultdict(int)
    for sentence, number in sums.items():
        if sentence in numeral:
            votes[number] += 3 if sentence < OPENING else 1
    return max(votes, key=lambda n: (votes[n], n)) if votes else 0


def _is_numeral(m: VictimMention, sentence: int) -> bool:
    return m.low > 1 or (sentence < OPENING and m.count is not None and m.text.split()[0].lower() in ONES)


def _sum(mentions: Sequence[VictimMention]) -> int:
    """Return how many one sentence counts: groups of a kind with those beside them; a plain number holds the named."""
    groups = [m for m in mentions if m.low > 1]
    if any(set(m.text.lower().split()) & WHOLES or len(m.text.split()) == 1 for m in groups):
        singles = [m for m in mentions if m.low == 1 and (m.doer or (m.count is not None and not m.name))]
    else:
        singles = [m for m in mentions if m.low == 1]
    return sum(m.low for m in groups) + len(_persons_of(singles))


def _holds_the_dead(reading: Reading, mentions: Sequence[VictimMention], hit: int) -> bool:
    """Return whether the dead are among those of the number hit: "five people were shot, one of them fatally".

    Where one sentence tells of the dead first, those hit are others: "one person was killed and four were shot".
    """
    for m in mentions:
        if m.harm != "hit" or m.low != hit:
            continue
        at = reading.syntax.head_of(m.start, m.end)
        if m.fresh or at is None:
            return not m.fresh
        sentence = reading.sentences[at.sentence]
        before = any(o.harm == "killed" and o.count is not None and sentence.start <= o.start < m.start for o in mentions)
        if before and not PARTITIVE.search(reading.document.text, sentence.start, sentence.end):
            return False
    return True


def _persons(reading: Reading, mentions: Iterable[VictimMention]) -> list[Person]:
    """Return the persons, each once, however often the report tells of them."""
    heads = ((m, reading.syntax.head_of(m.start, m.end)) for m in mentions)
    return _persons_of(*zip(*((m, h.sentence) for m, h in heads if h is not None), strict=True)) if mentions else []


def _persons_of(mentions: Sequence[VictimMention], sentences: Sequence[int] = ()) -> list[Person]:
    """Return the persons behind ``mentions``, which are all of one sentence where ``sentences`` are not given."""
    persons: list[Person] = []
    for m, sentence in zip(mentions, sentences or [0] * len(mentions), strict=True):
        same = _met(persons, m, sentence)
        if same is None:
            same = Person(set())
            persons.append(same)
        _tell(same, m, sentence)
    return persons


def _met(persons: Sequence[Person], m: VictimMention, sentence: int) -> Person | None:
    fits = [p for p in persons if _fits(p, m, sentence)]
    if not fits:
        return None
    return max(fits, key=lambda p: (bool(m.name and p.name), m.harm in p.harms, p.age == m.age and m.age is not None, p.sentences[-1]))


def _fits(person: Person, m: VictimMention, sentence: int) -> bool:
    """Return whether a mention may be of a person met before: nothing that both tell differs."""
    if person.name and m.name:
        return _one_name(person.name, m.name)
    if person.sex and m.sex and person.sex != m.sex:
        return False
    if person.age and m.age and abs(person.age - m.age) > 1:
        return False
    if person.young is not None and m.young is not None and person.young != m.young:
        return False
    if m.fresh or (m.text.lower().endswith("victim") and person.doer):
        return False
    own_hand = m.text.lower() in ("himself", "herself", "themselves", "self")
    if m.doer and not own_hand and not person.doer:
        return False
    return m.pointing or sentence not in person.sentences


def _one_name(a: str, b: str) -> bool:
    return bool({w.lower() for w in a.split()[-1:]} & {w.lower() for w in b.split()})


def _tell(person: Person, m: VictimMention, sentence: int) -> None:
    person.harms.add(m.harm)
    person.name = person.name or m.name
    person.sex = person.sex or m.sex
    person.age = person.age or m.age
    person.young = m.young if person.young is None else person.young
    person.doer = person.doer or m.doer
    person.sentences.append(sentence)
