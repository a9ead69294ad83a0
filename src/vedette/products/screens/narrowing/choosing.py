"""Choosing: which records of a picture a selection holds, by the same rules for every list and screen.

Days that are open at an end exclude nothing at that end; what has no day at all is left out once days are asked for.
The map and the timeline choose among the board's columns by these rules themselves, so they must stay as they are.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from functools import cached_property
from threading import Lock
from typing import Protocol
from weakref import WeakKeyDictionary

from vedette.knowledge.gazetteer.folding import fold_text
from vedette.model.pictures import Event, Known
from vedette.model.when import When
from vedette.products.casebook import Casebook
from vedette.products.screens.selection import Selection
from vedette.products.screens.titles import event_title


class Told(Protocol):
    """A record of the picture that was told by reports."""

    @property
    def known(self) -> Known:
        """When it was known."""


class Texts:
    """The words of each event of one picture, folded, so that capitals and accents do not matter."""

    def __init__(self, book: Casebook) -> None:
        self._book, self._lock = book, Lock()

    def holding(self, words: str) -> frozenset[str]:
        """Return the ids of the events that hold all of ``words`` in their title, names or sentences."""
        wanted = folded_words(words)
        with self._lock:
            texts = self._folded
        return frozenset(key for key, text in texts if all(word in text for word in wanted))

    @cached_property
    def _folded(self) -> list[tuple[str, str]]:
        claims: dict[str, str] = {}
        names = {key: " ".join((one.name, *one.aliases)) for key, one in self._book.actors.items()}
        places = {key: " ".join((one.name, *one.aliases)) for key, one in self._book.places.items()}
        known = {key: fold_text(name) for key, name in (*names.items(), *places.items())}
        made = []
        for event in self._book.picture.events:
            parts = [fold_text(event_title(self._book, event)), event.kind]
            parts += [known.get(key, "") for key in (*event.actors, *event.targets, event.place or "")]
            for key in (*event.claims, *event.against):
                if key not in claims:
                    claim = self._book.claims.get(key)
                    claims[key] = fold_text(" ".join(e.text for e in claim.evidence)) if claim else ""
                parts.append(claims[key])
            made.append((event.id, "\n".join(parts)))
        return made


_TEXTS: WeakKeyDictionary[Casebook, Texts] = WeakKeyDictionary()


def texts_of(book: Casebook) -> Texts:
    """Return the folded words of a book's events, kept as long as the book is."""
    found = _TEXTS.get(book)
    if found is None:
        found = _TEXTS[book] = Texts(book)
    return found


def chosen(book: Casebook, selection: Selection) -> list[Event]:
    """Return the events of a selection, in the order of the picture."""
    events = book.picture.events
    if not selection.background:
        events = tuple(event for event in events if not event.background)
    kinds, statuses, places = set(selection.kinds), set(selection.statuses), set(selection.places)
    if kinds:
        events = tuple(event for event in events if event.kind in kinds)
    if statuses:
        events = tuple(event for event in events if event.status in statuses)
    if places:
        events = tuple(event for event in events if event.place in places)
    if actors := set(selection.actors):
        events = tuple(e for e in events if not actors.isdisjoint(e.actors) or not actors.isdisjoint(e.targets))
    if selection.start or selection.end or selection.known_by:
        events = tuple(event for event in events if meets(selection, event.when) and told_by(selection, event))
    if folded_words(selection.words or ""):
        holding = texts_of(book).holding(selection.words or "")
        events = tuple(event for event in events if event.id in holding)
    return list(events)


def asks_for_all(selection: Selection) -> bool:
    """Return whether a selection leaves nothing out but earlier history."""
    return selection == Selection(background=selection.background)


def meets(selection: Selection, when: When | None) -> bool:
    """Return whether some day of ``when`` lies in the days asked for."""
    start, end = selection.start, selection.end
    if start is None and end is None:
        return True
    if when is None or not when.known:
        return False
    return not ((start and when.end and when.end < start) or (end and when.start and when.start > end))


def within(selection: Selection, day: date | None) -> bool:
    """Return whether a day lies in the days asked for."""
    return meets(selection, When.on(day) if day else None)


def told_by(selection: Selection, record: Told) -> bool:
    """Return whether a report had told the record by the day that is asked for."""
    if selection.known_by is None:
        return True
    return record.known.first is not None and record.known.first <= selection.known_by


def names_one(asked: Collection[str], ids: Iterable[str | None]) -> bool:
    """Return whether one of ``ids`` is asked for, or none is."""
    return not asked or any(key in asked for key in ids)


def holds_words(selection: Selection, texts: Iterable[str | None]) -> bool:
    """Return whether all words asked for stand in ``texts``."""
    wanted = folded_words(selection.words or "")
    if not wanted:
        return True
    text = "\n".join(fold_text(one) for one in texts if one)
    return all(word in text for word in wanted)


def folded_words(words: str) -> list[str]:
    """Return the words of a search, folded; none for blanks."""
    return fold_text(words).split()
