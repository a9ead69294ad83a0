"""What every step of finding actors looks at: the words, the nations and places among them, the knowledge.

A ``Found`` is a mention in the making. Steps fill it in; the door turns those that hold into mentions.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from vedette.knowledge.actor_words import (
    ActingWords,
    GroupWords,
    NameWords,
    OfficeWords,
    acting_words,
    group_words,
    hints,
    name_words,
    office_words,
)
from vedette.model.readings import PlaceMention, Reading
from vedette.model.syntax import Syntax, Token
from vedette.model.words import ActorKind
from vedette.reading.actors.nations import Nation, nations_in


@dataclass(slots=True)
class Found:
    """A mention in the making, over tokens ``first:last``; ``head`` is the token that the syntax hangs it by.

    ``sort`` is ``name``, ``nation``, ``group``, ``office`` or ``pointer``. ``owner`` is the mention whose side it is
    ("HTS" in "HTS fighters", "Assad" in "Assad's forces"), ``group`` the sort of an unnamed group. ``possessive``
    is the token of "its" in "its troops", ``possessor`` the group that it points to.
    """

    first: int
    last: int
    head: int
    sort: str
    name: str = ""
    kind: ActorKind | None = None
    country: str | None = None
    group: str | None = None
    role: str | None = None
    of: str | None = None
    pointing: bool = False
    owner: Found | None = None
    tie: str | None = None
    plural: bool = False
    office: str | None = None
    locality: str | None = None
    dropped: bool = False
    possessive: int | None = None
    possessor: Found | None = None


@dataclass(slots=True)
class Scene:
    """One report's words with what is known of them; ``placed[i]`` is the place that token ``i`` belongs to,
    ``inner`` the words that have a capital inside some sentence."""

    syntax: Syntax
    text: str
    nations: dict[int, Nation]
    placed: list[PlaceMention | None]
    cased: list[bool]
    inner: frozenset[str] = frozenset()
    groups: GroupWords = field(default_factory=group_words)
    offices: OfficeWords = field(default_factory=office_words)
    heads: NameWords = field(default_factory=name_words)
    acting: ActingWords = field(default_factory=acting_words)

    def slice(self, first: int, last: int) -> str:
        """Return the text of the tokens ``first:last``, its spaces made single."""
        return " ".join(self.text[self.syntax[first].start : self.syntax[last - 1].end].split())

    def noun(self, token: Token) -> str:
        """Return the lower-case singular of ``token`` as the word lists spell it."""
        return singular(token.lemma, token.text)


def scene_of(reading: Reading) -> Scene:
    """Return the scene of one report."""
    syntax = reading.syntax
    placed: list[PlaceMention | None] = [None] * len(syntax)
    for place in reading.places:
        if not place.pointing:
            first, last = syntax.at(place.start, place.end)
            placed[first:last] = [place] * (last - first)
    return Scene(
        syntax,
        reading.document.text,
        nations_in(syntax, reading.document.text),
        placed,
        _cased(reading),
        _inner(syntax),
    )


def _inner(syntax: Syntax) -> frozenset[str]:
    firsts = {first for first, _ in syntax.sentences}
    return frozenset(
        t.text for t in syntax.tokens if t.text[0].isupper() and t.i not in firsts and t.pos in ("PROPN", "ADJ")
    )


OPEN = frozenset(("NOUN", "VERB", "ADJ"))
SMALL = hints("small")
"""Longer words that headlines in capitals still write small."""


def _cased(reading: Reading) -> list[bool]:
    """Per sentence, whether capitals tell names from other words there (not so in headlines and shouted text)."""
    cased = []
    for first, last in reading.syntax.sentences:
        words = [t for t in reading.syntax.tokens[first:last] if len(t.text) > 3 and t.text[0].isalpha()]
        capital = sum(1 for t in words if t.text[0].isupper())
        block = reading.document.block_at(reading.syntax[first].start)
        ends = reading.syntax[last - 1].text[-1] in '.!?"”’)' or _leads_in(reading.syntax, first, last)
        heading = (block is not None and block.kind in ("title", "heading")) or not ends
        upper = sum(1 for t in words if t.text.isupper())
        shouted = (len(words) > 3 and upper > 0.7 * len(words)) or (not ends and 0 < len(words) == upper)
        if not shouted and heading and len(words) > 1 and capital >= 0.75 * len(words):
            plain = sum(1 for t in words if t.text.islower() and t.pos in OPEN and t.text not in SMALL)
            cased.append(plain >= 2)
        else:
            cased.append(not shouted)
    return cased


def _leads_in(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether words open somebody's speech and are no heading: "The Defence Secretary, X, said:"."""
    return syntax[last - 1].text == ":" and any(t.pos == "VERB" for t in syntax.tokens[max(first, last - 4) : last - 1])


@lru_cache(maxsize=65536)
def singular(lemma: str, word: str) -> str:
    """Return the form of a noun under which the nouns of groups know it, else its lower-case lemma."""
    groups = group_words()
    lemma, word = lemma.lower(), word.lower()
    if lemma in groups.nouns or lemma in groups.carriers:
        return lemma
    if word in groups.nouns:
        return word
    for ending, other in (("ies", "y"), ("men", "man"), ("s", ""), ("es", "")):
        if word.endswith(ending):
            form = word[: len(word) - len(ending)] + other
            if form in groups.nouns or form in groups.carriers:
                return form
    return lemma
