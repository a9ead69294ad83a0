"""Loaded wording: words that judge or thrill, found with their class, as data (``lexicons/loaded.yaml``).

A word is marked where a plain one would tell the same. It is left alone where its neighbours make it plain: a stunning
grenade stuns, a brutal winter is cold, the Martyrs' Square is an address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple, get_args

from vedette.knowledge.word_files import verbatim
from vedette.model.records import Record
from vedette.model.words import LoadedClass

ADJECTIVES = frozenset({"sensational", "triumphal"})
"""Classes of common words: a capital makes a name of one, as it does not of a label."""
NEAR = 4
"""Words on either side among which a neighbour makes a word plain."""
NAME, MEN = "Name", "Men"
"""What stands in the list for a word with a capital, and for all words of men who fight."""
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_STOPS = frozenset(".!?;")
_OPENS = _STOPS | frozenset('"“‘«:(\n')


class LoadedSpan(NamedTuple):
    """A loaded word of a text: half-open, in code points."""

    start: int
    end: int
    sort: LoadedClass


class Plain(Record, frozen=True):
    """The neighbours beside which a word is plain; with ``only``, it is plain beside all others."""

    after: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()


class LoadedWords(Record, frozen=True):
    """Phrases by their first word, the longest first, each with its class; ``plain`` by phrase."""

    phrases: dict[str, tuple[tuple[tuple[str, ...], LoadedClass], ...]]
    plain: dict[tuple[str, ...], Plain]


@lru_cache(maxsize=1)
def loaded_words() -> LoadedWords:
    """Return the shipped words, read once."""
    given = verbatim("loaded")
    rows: dict[str, dict[tuple[str, ...], LoadedClass]] = {}
    for sort in get_args(LoadedClass):
        for line in given[sort]:
            for phrase in line.split(","):
                words = tuple(phrase.split())
                rows.setdefault(words[0], {}).setdefault(words, sort)
    return LoadedWords(
        {first: tuple(sorted(found.items(), key=lambda row: -len(row[0]))) for first, found in rows.items()},
        {
            tuple(phrase.split()): Plain(
                **{side: frozenset(given["men"] if words == [MEN] else words) for side, words in sides.items()}
            )
            for phrase, sides in given["plain"].items()
        },
    )


def loaded_in(text: str) -> tuple[LoadedSpan, ...]:
    """Return the loaded words of ``text`` in order.

    >>> [(text[s.start : s.end], s.sort) for text in ["A stunning blow to the thugs"] for s in loaded_in(text)]
    [('stunning', 'sensational'), ('thugs', 'demonising')]
    """
    words = [(m.start(), m.end(), m[0].lower()) for m in _WORD.finditer(text)]
    return tuple(_found(text, [_unowned(*word) for word in words]))


def _unowned(start: int, end: int, word: str) -> tuple[int, int, str]:
    """Return a word without its possessive: "the regime's"."""
    owned = word.endswith(("'s", "’s"))
    return (start, end - 2, word[:-2]) if owned else (start, end, word)


def _found(text: str, words: list[tuple[int, int, str]]) -> Iterator[LoadedSpan]:
    known = loaded_words()
    done = 0
    for at, (start, _, word) in enumerate(words):
        if at < done or word not in known.phrases:
            continue
        for phrase, sort in known.phrases[word]:
            end = at + len(phrase)
            if tuple(w for _, _, w in words[at:end]) != phrase:
                continue
            named = _is_name(text, words, at, end, sort)
            if not named and not _is_plain(known.plain.get(phrase), text, words, at, end):
                yield LoadedSpan(start, words[end - 1][1], sort)
            done = end
            break


def _is_plain(plain: Plain | None, text: str, words: list[tuple[int, int, str]], at: int, end: int) -> bool:
    if plain is None:
        return False
    if (at and words[at - 1][2] in plain.before) or (end < len(words) and words[end][2] in plain.after):
        return True
    near = [*range(max(at - NEAR, 0), at), *range(end, min(end + NEAR, len(words)))]
    beside = [n for n in near if not _parted(text, words, n, at)]
    if any(words[n][2] in plain.near for n in beside):
        return True
    named = NAME in plain.only and end < len(words) and text[words[end][0]].isupper()
    return bool(plain.only) and not named and not any(words[n][2] in plain.only for n in beside)


def _parted(text: str, words: list[tuple[int, int, str]], one: int, other: int) -> bool:
    """Return whether a full stop stands between two words."""
    first, last = sorted((one, other))
    return not _STOPS.isdisjoint(text[words[first][1] : words[last][0]])


def _is_name(text: str, words: list[tuple[int, int, str]], at: int, end: int, sort: LoadedClass) -> bool:
    """Return whether a word is part of a name by its capital inside a sentence: "Savage" is a surname."""
    first = text[words[at][0] :][:1]
    if not first.isupper():
        return False
    if at == 0 or not _OPENS.isdisjoint(text[words[at - 1][1] : words[at][0]]):
        return False
    if sort in ADJECTIVES:
        return True
    after = end < len(words) and text[words[end][0]].isupper() and text[words[end - 1][1] : words[end][0]] == " "
    before = at > 0 and text[words[at - 1][0]].isupper() and text[words[at - 1][1] : words[at][0]] == " "
    return after or before
