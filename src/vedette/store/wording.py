"""The words of a text as a search knows them, the same in both databases: plain letters, marks and case left out.

Both indexes are given these words rather than the text, so that neither's idea of a word decides what is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from anyascii import anyascii

from vedette.model.records import Record

LONGEST = 200
"""Characters of a word that are looked at."""
INDEXED_BYTES = 900_000
"""How much of a text is indexed: some 120,000 words, which is what PostgreSQL can hold of one report."""

_MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670"
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_MARKS}]|['’ʼʿ](?!s\b)(?=[^\W_]))*")
_PLAIN = re.compile(r"[^0-9a-z]+")
_QUERY = re.compile(r'"([^"]*)"?|(\S+)')


class Word(Record, frozen=True):
    """A word as it is looked for, and where it stands in the text."""

    plain: str
    start: int
    end: int


@lru_cache(maxsize=65536)
def _plain(word: str) -> str:
    return _PLAIN.sub("", (word if word.isascii() else anyascii(word)).lower())[:LONGEST]


def words_of(text: str) -> Iterator[Word]:
    """Yield the words of a text, in order.

    >>> [word.plain for word in words_of("Khān Shaykhūn’s well-known Sana'a")]
    ['khan', 'shaykhun', 's', 'well', 'known', 'sanaa']
    """
    for found in _WORD.finditer(text):
        if plain := _plain(found[0]):
            yield Word(plain, found.start(), found.end())


def indexed(text: str) -> list[str]:
    """Return the words of a text that are indexed: all, unless it is longer than a book."""
    kept, size = [], 0
    for word in words_of(text):
        size += len(word.plain) + 6
        if size > INDEXED_BYTES:
            break
        kept.append(word.plain)
    return kept


def phrases_of(query: str) -> list[tuple[str, ...]]:
    """Return what a person looks for: words, and words in quotation marks that stand together.

    Nothing in a query is syntax but the quotation marks; a word that falls apart is a phrase.

    >>> phrases_of('"Old Dam" AND (bridge* well-known')
    [('old', 'dam'), ('and',), ('bridge',), ('well', 'known')]
    """
    said = (together or alone for together, alone in _QUERY.findall(query.replace("“", '"').replace("”", '"')))
    found = (tuple(word.plain for word in words_of(one)) for one in said)
    return list(dict.fromkeys(phrase for phrase in found if phrase))
