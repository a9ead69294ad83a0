"""Who holds which place: the rows of the control table, current first, then what has ended."""

from __future__ import annotations

from typing import NamedTuple

from vedette.products.casebook import Casebook
from vedette.products.drawing.wording import until_text, when_text
from vedette.products.html.grading import Opened, opened
from vedette.products.html.notes import Cited, Notes

_MOST = 150
_STANDINGS = {"contested": 0, "claimed": 1, "assessed": 2}


class Held(NamedTuple):
    """A place and its holder; ``slot`` is the holder's colour and shape on the map."""

    place: str
    area: str
    holder: str
    slot: int
    source: str
    status: str
    part: bool
    since: str
    until: str
    grade: Opened
    cited: Cited


class Holdings(NamedTuple):
    """Current and ended holdings, and how many rows are left to the JSON."""

    current: list[Held]
    ended: list[Held]
    more: int


def holdings_of(book: Casebook, notes: Notes, slots: dict[str, int]) -> Holdings:
    """Return the rows of the control table."""
    rows = sorted(
        (c for c in book.picture.control if (place := book.places.get(c.place)) is None or place.kind != "country"),
        key=lambda c: (c.until is not None, _STANDINGS[c.status], book.place(c.place) or "", c.holder),
    )
    current: list[Held] = []
    ended: list[Held] = []
    for control in rows[:_MOST]:
        country, province = book.area(control.place)
        held = Held(
            book.place(control.place) or "place not known",
            province or country,
            book.actor(control.holder) or "holder not known",
            slots.get(control.holder, 7),
            book.actor(control.source) or "",
            control.status,
            control.extent is not None,
            when_text(control.since),
            until_text(control.until) if control.until else "",
            opened(control.grade),
            notes.cite(control.claims, control.against),
        )
        (ended if control.until else current).append(held)
    return Holdings(current, ended, max(0, len(rows) - _MOST))
