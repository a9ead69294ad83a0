"""The selection that all screens share: days, kinds, actors, places, standing, words, and by when it was known."""

from __future__ import annotations

from datetime import date

from vedette.model.records import Record
from vedette.model.words import EventStatus


class Selection(Record, frozen=True):
    """What is asked for; an empty field asks for all. ``actors`` and ``places`` are ids, ``kinds`` kinds of event.

    An event is in it where its days meet ``start..end`` (an event whose days are not known only where neither is
    given), and where a report had told it by ``known_by``. ``words`` must all stand in its title, its names or its
    sentences. ``background`` events (earlier history) are left out unless they are asked for.
    """

    start: date | None = None
    end: date | None = None
    known_by: date | None = None
    kinds: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    statuses: tuple[EventStatus, ...] = ()
    words: str | None = None
    background: bool = False
