"""Victims folded: one person for however many sentences tell of them, by name, sex, age and turn of telling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from vedette.model.readings import Reading, VictimMention
from vedette.model.words import Harm, Sex

LATE = 10
"""Sentences after which a report that has told of its victims brings in those of other matters."""
PRONOUNS = frozenset({"he", "she", "him", "her", "they"})
GENERAL = frozenset(
    {
        "man", "woman", "boy", "girl", "child", "victim", "teen", "teenager", "person", "youth", "infant", "baby",
        "toddler", "suspect", "gunman", "shooter", "attacker", "old", "male", "female", "one", "people",
    }
)  # fmt: skip
"""Words for a person that may point back to any other."""
OWN_HAND = frozenset({"himself", "herself", "themselves", "self", "life", "suicide"})


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
    texts: list[str] = field(default_factory=list)
    mentions: list[VictimMention] = field(default_factory=list)

    @property
    def harm(self) -> Harm:
        """Return the worst that befell them."""
        return "killed" if "killed" in self.harms else "injured" if "injured" in self.harms else "hit"


def persons_in(reading: Reading, mentions: Sequence[VictimMention]) -> list[Person]:
    """Return the persons, each once, however often the report tells of them; those told of late are other matters'."""
    return _told_early(persons_with_mentions(reading, mentions))


def persons_with_mentions(reading: Reading, mentions: Sequence[VictimMention]) -> list[Person]:
    """Return all persons of the report, each with its mentions in order."""
    heads = [(m, h.sentence) for m in mentions if (h := reading.syntax.head_of(m.start, m.end)) is not None]
    return _folded([m for m, _ in heads], [sentence for _, sentence in heads])


def persons_of(mentions: Sequence[VictimMention]) -> list[Person]:
    """Return the persons behind ``mentions``, which are all of one sentence."""
    return _folded(mentions, [0] * len(mentions))


def _folded(mentions: Sequence[VictimMention], sentences: Sequence[int]) -> list[Person]:
    persons: list[Person] = []
    for m, sentence in zip(mentions, sentences, strict=True):
        same = _met(persons, m, sentence)
        if same is None:
            same = Person(set())
            persons.append(same)
        _tell(same, m, sentence)
    return persons


def _told_early(persons: list[Person]) -> list[Person]:
    if persons and persons[0].sentences[0] < LATE:
        return [p for p in persons if p.sentences[0] < LATE]
    return persons


def _met(persons: Sequence[Person], m: VictimMention, sentence: int) -> Person | None:
    fits = [p for p in persons if _fits(p, m, sentence)]
    if not fits:
        return None
    return max(
        fits,
        key=lambda p: (
            bool(m.who.name and p.name),
            m.harm in p.harms,
            p.age == m.who.age and m.who.age is not None,
            p.sentences[-1],
        ),
    )


def _fits(person: Person, m: VictimMention, sentence: int) -> bool:
    """Return whether a mention may be of a person met before: nothing that both tell differs."""
    if person.name and m.who.name:
        return _one_name(person.name, m.who.name)
    if person.sex and m.who.sex and person.sex != m.who.sex:
        return False
    if person.age and m.who.age and abs(person.age - m.who.age) > 1:
        return False
    if person.young is not None and m.who.young is not None and person.young != m.who.young:
        return False
    if m.fresh or (m.text.lower().endswith("victim") and person.doer):
        return False
    own_hand = m.text.lower() in OWN_HAND
    if m.who.doer and not own_hand and not person.doer:
        return False
    if sentence not in person.sentences:
        return True
    return m.pointing and not _is_another_role(person, m)


def _is_another_role(person: Person, m: VictimMention) -> bool:
    """Return whether one sentence tells of two by what they are: "killed the judge and wounded his driver"."""
    last, text = person.texts[-1].split()[-1], m.text.lower()
    plain = GENERAL | PRONOUNS | OWN_HAND
    return last != text and last not in plain and text not in plain and not person.name


def _one_name(a: str, b: str) -> bool:
    return bool({w.lower() for w in a.split()[-1:]} & {w.lower() for w in b.split()})


def _tell(person: Person, m: VictimMention, sentence: int) -> None:
    person.harms.add(m.harm)
    person.name = person.name or m.who.name
    person.sex = person.sex or m.who.sex
    person.age = person.age or m.who.age
    person.young = m.who.young if person.young is None else person.young
    person.doer = person.doer or m.who.doer
    person.sentences.append(sentence)
    person.texts.append(m.text.lower())
    person.mentions.append(m)
