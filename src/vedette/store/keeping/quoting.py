"""Quoting: which judgements tell what, of all reports, only one does, so that its words go when it is erased.

A judgement points with words of a report, and its reason may name who is named there. What another report of the case
says as well is that report's, and stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, select

from vedette.model.documents import Document
from vedette.model.judgements import Pointer
from vedette.model.judging import CaseJudgement
from vedette.store import tables
from vedette.store.database import Database, Phrase
from vedette.store.packing import unpacked
from vedette.store.tables import captures, claims, documents, openings
from vedette.store.wording import Word, words_of

SHORTEST = 4
"""Letters of a word in a reason that is taken for a name: capital in the report wherever it stands there."""
_PARTS = re.compile(r"…|\.\.\.")
_NAME = re.compile(rf"[^\W\d_]{{{SHORTEST},}}")


class Quoting:
    """Knows one report that is about to be erased, and what others say."""

    def __init__(self, database: Database, connection: Connection, number: int, document: Document) -> None:
        self._database, self._connection, self._number = database, connection, number
        self._document = document
        self._said = _spaced(words_of(f"{document.title or ''} | {document.text}"))
        self._called = {_plain(name) for name in _names(connection, document) if name}
        self._names = _capital_alone(f"{document.title or ''} {document.text}")
        asked = select(claims.c.id).where(claims.c.report == document.id)
        self._claims = set(connection.scalars(asked))

    def judgements(self) -> list[str]:
        """Return the ids of the judgements that quote this report alone, and of those that undo them, in order."""
        asked = select(tables.judgements.c.record).where(tables.judgements.c.record != b"")
        held = [unpacked(bytes(record), CaseJudgement) for record in self._connection.scalars(asked).all()]
        gone = {one.id for one in held if self._quotes(one)}
        while more := {one.id for one in held if one.undoes in gone} - gone:
            gone |= more
        return sorted(gone)

    def _quotes(self, judgement: CaseJudgement) -> bool:
        if any(self._points_here(pointer) for pointer in judgement.about):
            return True
        names = dict.fromkeys(found[0] for found in _NAME.finditer(judgement.why) if found[0] in self._names)
        return any(self._alone(name) for name in names)

    def _points_here(self, pointer: Pointer) -> bool:
        if pointer.words in self._claims or {_plain(pointer.report or ""), _plain(pointer.words)} & self._called:
            return True
        if _plain(pointer.words) == _plain(self._document.outlet or ""):
            return not self._is_outlet_of_another()
        told = (pointer.words, pointer.place or "", pointer.actor or "")
        return any(self._alone(part) for words in told for part in _PARTS.split(words))

    def _alone(self, words: str) -> bool:
        """Return whether this report holds some words, and no other does."""
        phrase = tuple(word.plain for word in words_of(words))
        if not phrase or f" {' '.join(phrase)} " not in self._said:
            return False
        return not any(self._holds(number, phrase) for number in self._others(phrase))

    def _others(self, phrase: Phrase) -> Iterator[int]:
        found: Sequence[int] = list(self._database.find_words(self._connection, [phrase]))
        return (number for number in found if number != self._number)

    def _holds(self, number: int, phrase: Phrase) -> bool:
        record = self._connection.scalar(select(documents.c.record).where(documents.c.number == number))
        if record is None:
            return False
        other = unpacked(bytes(record), Document)
        return f" {' '.join(phrase)} " in _spaced(words_of(f"{other.title or ''} | {other.text}"))

    def _is_outlet_of_another(self) -> bool:
        other = select(documents.c.number).where(
            documents.c.outlet == self._document.outlet, documents.c.number != self._number
        )
        return self._connection.scalar(other.limit(1)) is not None


def _names(connection: Connection, document: Document) -> list[str | None]:
    """Return what a person may call a report: its id, its file, its title, its addresses."""
    given = select(openings.c.capture).where(openings.c.document == document.id)
    asked = select(captures.c.url, captures.c.final_url, captures.c.said_url).where(captures.c.id.in_(given))
    urls = [url for row in connection.execute(asked) for url in row]
    file = document.input.replace("\\", "/").rsplit("/", 1)[-1]
    return [document.id, document.input, file, document.title, document.url, *urls]


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()


def _spaced(words: Iterable[Word]) -> str:
    return " ".join(["", *(word.plain for word in words), ""])


def _capital_alone(text: str) -> set[str]:
    """Return the words of a text that stand there with a capital letter only."""
    words = {found[0] for found in _NAME.finditer(text)}
    return {word for word in words if word[0].isupper() and word.lower() not in words}
