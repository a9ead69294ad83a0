"""Asking a case: which reports share marks, which hold words, which name a place in a box."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import batched, islice
from math import log, sqrt

from sqlalchemy import Connection, and_, delete, func, or_, select

from vedette.model.cases import Hit
from vedette.model.documents import Document
from vedette.store import tables
from vedette.store.database import Phrase, put_rows
from vedette.store.keeping.kept import AT_ONCE, REMEMBERED, Kept
from vedette.store.tables import documents, mark_keys, places
from vedette.store.wording import Word, phrases_of, words_of

CANDIDATES = 200
"""How many reports, at least, of those that the index offers are looked at to say which is best."""
AROUND = 90
"""Characters shown before and after what a search found."""

Mark = tuple[str, str, int, int]


class Asking(Kept):
    """What a case answers."""

    def put_marks(self, marks: Mapping[str, Sequence[Mark]]) -> None:
        """Index reports for ``with_marks``: by document (sort, key, first day, last day as ordinals).

        A report's earlier marks are replaced. A report that is not held, or forgotten, is passed over.
        """
        with self._writing() as writing:
            connection = writing.connection
            numbers = _numbers(connection, marks)
            keys = _keys(connection, {mark[:2] for id in numbers for mark in marks[id]})
            rows = [
                {"mark": keys[sort, key], "document": number, "first_day": first, "last_day": last}
                for id, number in numbers.items()
                for sort, key, first, last in sorted(set(marks[id]))
            ]
            for some in batched(numbers.values(), AT_ONCE):
                connection.execute(delete(tables.marks).where(tables.marks.c.document.in_(some)))
            put_rows(connection, tables.marks, rows)

    def with_marks(self, marks: Sequence[Mark], most: int = 1000) -> list[tuple[str, float]]:
        """Return documents that share marks with days that meet, the most and rarest shared first.

        The number is the sum, over the shared marks, of ln(1 + reports / reports with the mark).
        """
        weights: defaultdict[int, float] = defaultdict(float)
        with self._reading() as connection:
            held = _held(connection, {mark[:2] for mark in marks})
            many = connection.scalar(select(func.count()).select_from(documents)) or 0
            for key, days in sorted(_days(marks).items()):
                if key in held:
                    sharing = _sharing(connection, held[key], days)
                    weight = log(1 + many / max(1, sharing[0]))
                    for number in sharing[1]:
                        weights[number] += weight
            best = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))[:most]
            ids = _ids(connection, [number for number, _ in best])
        return sorted(((ids[number], round(weight, 9)) for number, weight in best), key=lambda p: (-p[1], p[0]))

    def search(self, words: str, most: int = 50) -> list[Hit]:
        """Return reports whose text or title holds all the words, the best first; ``"two words"`` is a phrase."""
        phrases = phrases_of(words)
        if not phrases:
            return []
        found = islice(self._found(phrases), max(most, CANDIDATES))
        best = sorted(found, key=lambda each: (-each[0], each[1].document))
        return [hit for _, hit in best[:most]]

    def near(self, south: float, west: float, north: float, east: float) -> list[str]:
        """Return the documents that name a place in the box, in order; a box may cross the antimeridian."""
        boxes = or_(*(self._database.in_box(south, left, north, right) for left, right in _spans(west, east)))
        asked = select(places.c.report).join(documents, documents.c.id == places.c.report).where(boxes, REMEMBERED)
        with self._reading() as connection:
            return sorted(connection.scalars(asked.distinct()))

    def _found(self, phrases: Sequence[Phrase]) -> Iterator[tuple[float, Hit]]:
        """Yield the reports that hold all the phrases, each with how well."""
        with self._reading() as connection:
            numbers = list(self._database.find_words(connection, phrases))
        for some in batched(numbers, AT_ONCE):
            with self._reading() as connection:
                asked = select(documents.c.number, documents.c.id, documents.c.record)
                rows = connection.execute(asked.where(documents.c.number.in_(some), REMEMBERED)).all()
            ranks = {number: at for at, number in enumerate(some)}
            for row in sorted(rows, key=lambda row: ranks[row.number]):
                document = self._record(row.record, Document, f"document {row.id}")
                if hit := _hit(document, phrases):
                    yield hit


def _numbers(connection: Connection, ids: Mapping[str, object]) -> dict[str, int]:
    asked = select(documents.c.id, documents.c.number).where(REMEMBERED)
    rows = (
        row
        for some in batched(sorted(ids), AT_ONCE)
        for row in connection.execute(asked.where(documents.c.id.in_(some)))
    )
    return {row.id: row.number for row in rows}


def _ids(connection: Connection, numbers: Sequence[int]) -> dict[int, str]:
    asked = select(documents.c.number, documents.c.id)
    rows = (
        row
        for some in batched(numbers, AT_ONCE)
        for row in connection.execute(asked.where(documents.c.number.in_(some)))
    )
    return {row.number: row.id for row in rows}


def _held(connection: Connection, keys: set[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """Return the numbers of those keys that are held."""
    found: dict[tuple[str, str], int] = {}
    by_sort: dict[str, list[str]] = {}
    for sort, key in sorted(keys):
        by_sort.setdefault(sort, []).append(key)
    for sort, each in by_sort.items():
        for some in batched(each, AT_ONCE):
            asked = select(mark_keys).where(mark_keys.c.sort == sort, mark_keys.c.key.in_(some))
            found |= {(row.sort, row.key): row.number for row in connection.execute(asked)}
    return found


def _keys(connection: Connection, keys: set[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """Return the numbers of keys, new ones included."""
    held = _held(connection, keys)
    if new := [{"sort": sort, "key": key} for sort, key in sorted(keys - held.keys())]:
        put_rows(connection, mark_keys, new)
        held |= _held(connection, {(row["sort"], row["key"]) for row in new})
    return held


def _days(marks: Sequence[Mark]) -> dict[tuple[str, str], list[tuple[int, int]]]:
    days: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for sort, key, first, last in sorted(set(marks)):
        days.setdefault((sort, key), []).append((first, last))
    return days


def _sharing(connection: Connection, mark: int, days: Sequence[tuple[int, int]]) -> tuple[int, list[int]]:
    """Return how many reports have a mark, and which of them on days that meet."""
    kept = tables.marks.c
    many = connection.scalar(select(func.count(kept.document.distinct())).where(kept.mark == mark)) or 0
    meeting = or_(*(and_(kept.first_day <= last, kept.last_day >= first) for first, last in days))
    asked = select(kept.document).where(kept.mark == mark, meeting).distinct()
    return many, list(connection.scalars(asked))


NOTHING = 1e-9
"""Degrees that no map tells apart: 359.999… is all the way round, and its two ends would meet as one."""


def _spans(west: float, east: float) -> list[tuple[float, float]]:
    """Return the stretches of longitude, within -180 to 180, from ``west`` eastwards to ``east``.

    The antimeridian is one line under two numbers.

    >>> _spans(170, -170), _spans(-10, 10), _spans(100, 500)
    ([(170, 180.0), (-180.0, -170)], [(-10, 10)], [(-180, 180)])
    """
    if east - west >= 360 - NOTHING:
        return [(-180, 180)]
    left, right = _turned(west), _turned(east)
    spans = [(left, right)] if left <= right else [(left, 180.0), (-180.0, right)]
    if spans[0][0] == -180:
        spans.append((180.0, 180.0))
    if spans[-1][1] == 180 and len(spans) == 1:
        spans.append((-180.0, -180.0))
    return spans


def _turned(lon: float) -> float:
    return lon if -180 <= lon <= 180 else (lon + 180) % 360 - 180


def _hit(document: Document, phrases: Sequence[Phrase]) -> tuple[float, Hit] | None:
    """Return how well a report answers, and the words around what was found; None where it lacks a phrase.

    A phrase counts by the root of how often it stands there, five times over in the title, less in a long text.
    """
    title, text = list(words_of(document.title or "")), list(words_of(document.text))
    score, first = 0.0, None
    for phrase in phrases:
        in_title, in_text = _standing(title, phrase), _standing(text, phrase)
        if not in_title and not in_text:
            return None
        score += sqrt(5 * len(in_title) + len(in_text))
        if in_text and (first is None or in_text[0][0] < first[0]):
            first = in_text[0]
    score /= 1 + log(1 + len(text) / 200)
    return round(score, 9), Hit(document.id, _around(document, first))


def _standing(words: Sequence[Word], phrase: Phrase) -> list[tuple[int, int]]:
    """Return where a phrase stands, as characters of the text."""
    return [
        (words[at].start, words[at + len(phrase) - 1].end)
        for at, word in enumerate(words)
        if word.plain == phrase[0] and tuple(w.plain for w in words[at : at + len(phrase)]) == phrase
    ]


def _around(document: Document, at: tuple[int, int] | None) -> str:
    """Return one line of the words around a stretch of the text, or the title where that alone was found."""
    if at is None:
        return " ".join((document.title or "").split())
    start, end = max(0, at[0] - AROUND), min(len(document.text), at[1] + AROUND)
    line = " ".join(document.text[start:end].split())
    return ("…" if start > 0 else "") + line + ("…" if end < len(document.text) else "")
