"""Words that tell who acts: nouns of groups, offices, ranks, heads of names, and verbs of acting.

The words stand in ``lexicons/*.yaml``; here they are read once into sets and tables that a reader can
look up word by word. A plural that English forms regularly is found through its lemma, so the tables
hold singulars.
"""

from __future__ import annotations

from functools import lru_cache
from typing import get_args

from vedette.knowledge.word_files import lexicon
from vedette.model.records import Record
from vedette.model.words import ActorKind

GROUP_SETS = ("carriers", "hardware", "colours", "localities", "local", "ties")
KINDS: tuple[ActorKind, ...] = get_args(ActorKind)


class Sort(Record, frozen=True):
    """A sort of unnamed group. ``fold`` is the one name of all its mentions in a report, None where each keeps
    its own words; ``one`` says that its singular is a person; ``weak`` that it needs a verb that befalls people."""

    name: str
    kind: ActorKind
    fold: str | None = None
    one: bool = False
    people: bool = False
    weak: bool = False


class GroupWords(Record, frozen=True):
    """Nouns of groups (lemma or lower-case phrase → sort) and the words before them that matter. ``lasts``
    are the last words of nouns of several words."""

    nouns: dict[str, Sort]
    sorts: dict[str, Sort]
    carriers: frozenset[str]
    hardware: frozenset[str]
    sides: dict[str, str]
    colours: frozenset[str]
    localities: frozenset[str]
    local: frozenset[str]
    ties: frozenset[str]
    lasts: frozenset[str]


class OfficeWords(Record, frozen=True):
    """Offices, titles and ranks, lower case without full stops; ``state`` offices speak for a country.

    ``offices`` are all words that may stand beside a person's name as what the person is, ``called`` titles and ranks.
    """

    titles: frozenset[str]
    state: frozenset[str]
    organisation: frozenset[str]
    ranks: frozenset[str]
    women: frozenset[str]
    men: frozenset[str]
    kin: frozenset[str]
    offices: frozenset[str]
    called: frozenset[str]


class NameWords(Record, frozen=True):
    """Last words of names → kind, and words that tell a state's own army from another."""

    heads: dict[str, ActorKind]
    irregular: frozenset[str]
    regular: frozenset[str]
    not_actors: frozenset[str]
    joiners: frozenset[str]
    place_nouns: frozenset[str]


class ActingWords(Record, frozen=True):
    """Lemmas of verbs and nouns by which a country or a capital is an actor rather than a place."""

    subject: frozenset[str]
    object: frozenset[str]
    by: frozenset[str]
    acts: frozenset[str]
    speech: frozenset[str]
    armed: frozenset[str]
    befall: frozenset[str]
    lying: frozenset[str]
    fights: frozenset[str]
    fought: frozenset[str]


@lru_cache(maxsize=1)
def group_words() -> GroupWords:
    """Return the nouns of groups."""
    given = lexicon("groups")
    sorts: dict[str, Sort] = {}
    nouns: dict[str, Sort] = {}
    for name, row in given["sorts"].items():
        sort = Sort(
            name, row["kind"], row.get("fold"), row.get("one", False), row.get("people", False), row.get("weak", False)
        )
        sorts[name] = sort
        for noun in row["nouns"]:
            nouns.setdefault(noun, sort)
    sides = {word: side for side, words in given["sides"].items() for word in words}
    words = {key: frozenset(map(str, given[key])) for key in GROUP_SETS}
    lasts = frozenset(noun.rsplit(" ", 1)[-1] for noun in nouns if " " in noun)
    return GroupWords(nouns=nouns, sorts=sorts, sides=sides, lasts=lasts, **words)


@lru_cache(maxsize=1)
def office_words() -> OfficeWords:
    """Return offices, titles and ranks."""
    given = lexicon("offices")
    titles, state, organisation, women, men, kin = (
        frozenset(given[k]) for k in ("titles", "state", "organisation", "women", "men", "kin")
    )
    ranks = frozenset(lexicon("ranks")["ranks"])
    return OfficeWords(
        titles, state, organisation, ranks, women, men, kin, state | organisation | ranks, titles | ranks
    )


@lru_cache(maxsize=1)
def name_words() -> NameWords:
    """Return the heads of names."""
    given = lexicon("name_heads")
    heads: dict[str, ActorKind] = {}
    for kind in KINDS:
        for word in given.get(kind, ()):
            heads.setdefault(word.lower(), kind)
    return NameWords(
        heads,
        *(
            frozenset(w.lower() for w in given[k])
            for k in ("irregular", "regular", "not_actors", "joiners", "place_nouns")
        ),
    )


@lru_cache(maxsize=1)
def acting_words() -> ActingWords:
    """Return the verbs and nouns of acting."""
    given = lexicon("acting")
    return ActingWords(
        *(
            frozenset(given[k])
            for k in ("subject", "object", "by", "acts", "speech", "armed", "befall", "lying", "fights", "fought")
        )
    )


@lru_cache(maxsize=1)
def _hints() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in lexicon("actor_hints").items()}


def hints(name: str) -> frozenset[str]:
    """Return the set of words ``name`` of ``lexicons/actor_hints.yaml``; raises ``KeyError`` where there is none."""
    return _hints()[name]
