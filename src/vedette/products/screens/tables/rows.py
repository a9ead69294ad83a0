"""Events as rows of the export, sorted by any of its columns; what is not known stands last, whichever way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from weakref import WeakKeyDictionary

from vedette.model.pictures import Event, Picture
from vedette.products.casebook import Casebook
from vedette.products.screens.families import family_of
from vedette.products.screens.titles import event_title
from vedette.products.tables import Row, rows_of

EVENT_COLUMNS = (
    "id", "kind", "plover_event", "plover_mode", "acled_event_type", "acled_sub_event_type", "actors", "targets",
    "place", "latitude", "longitude", "radius_m", "admin1", "country", "start", "end", "precision", "killed_low",
    "killed_best", "killed_high", "injured_low", "injured_best", "injured_high", "displaced_low", "displaced_best",
    "displaced_high", "background", "status", "credibility", "outlets", "origins", "claims", "against",
)  # fmt: skip
"""The columns of the table of events, in the export's order."""
SORTED_BY = (*EVENT_COLUMNS, "title", "family")
"""What rows can be sorted by; ``claims`` and ``against`` by how many there are."""

_OTHER_DAY = {"start": "end", "end": "start"}
"""What is told by one day alone ("by 27 January") is sorted by that one: it is no event without a day."""

_ROWS: WeakKeyDictionary[Casebook, dict[str, Row]] = WeakKeyDictionary()


def event_rows(book: Casebook) -> dict[str, Row]:
    """Return the rows of all events of a picture by their ids, made once for each book."""
    found = _ROWS.get(book)
    if found is None:
        found = _ROWS[book] = {row["id"]: row for row in rows_of(book.picture, "events")}
    return found


def sorted_events(book: Casebook, events: Sequence[Event], by: str, *, descending: bool = False) -> list[Event]:
    """Return events in the order of a column of ``SORTED_BY``; those alike stay in the order of the picture."""
    rows = event_rows(book)
    keys = {event.id: _key(_cell(book, rows[event.id], event, by)) for event in events}
    known = [event for event in events if keys[event.id] is not None]
    unknown = [event for event in events if keys[event.id] is None]
    known.sort(key=lambda event: keys[event.id], reverse=descending)
    return known + unknown


def _cell(book: Casebook, row: Row, event: Event, by: str) -> Any:
    if by == "title":
        return event_title(book, event)
    if by in _OTHER_DAY:
        return row[by] if row[by] is not None else row[_OTHER_DAY[by]]
    return family_of(event.kind) if by == "family" else row[by]


def _key(cell: Any) -> Any:
    if isinstance(cell, list):
        return len(cell)
    return cell.casefold() if isinstance(cell, str) else cell


def table_of(picture: Picture, table: str) -> list[Row]:
    """Return a table of the picture as rows of plain text cells for a spreadsheet; lists are joined by blanks.

    Raises ``UnsupportedOutput`` for a table that there is not.
    """
    return [{name: _plain(cell) for name, cell in row.items()} for row in rows_of(picture, table)]


def _plain(cell: Any) -> Any:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    text = " ".join(map(str, cell)) if isinstance(cell, list) else cell
    # A spreadsheet runs a cell that begins so as a formula, and reports may say what they like.
    return f"'{text}" if isinstance(text, str) and text[:1] in ("=", "+", "-", "@", "\t", "\r", "\n") else text
