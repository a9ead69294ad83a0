"""The board: what the map, the timeline and the filters need of the whole picture, in columns, so that 10,000 events
travel in one answer and are filtered without asking again."""

from __future__ import annotations

from typing import Literal

from vedette.model.records import Record
from vedette.model.words import ActorKind, ControlStatus, EventStatus, PlaceKind, Precision

Family = Literal["ground", "remote", "civilians", "unrest", "politics", "people", "other"]
"""Families of kinds of event, by which they are coloured: fighting on the ground and control; strikes, shelling and
bombs; violence against civilians; protests and riots; talks, agreements and decrees; displacement, aid, services,
disasters; all else."""


class BoardKind(Record, frozen=True):
    """A kind of event with its family."""

    kind: str
    family: Family


class BoardActor(Record, frozen=True):
    """An actor for filters and names; ``slot`` is its place in the palette (0–7), None where it holds no place."""

    id: str
    name: str
    kind: ActorKind
    events: int
    slot: int | None = None


class BoardPlace(Record, frozen=True):
    """A place for the map: WGS84 degrees and metres, None where not known."""

    id: str
    name: str
    kind: PlaceKind
    lat: float | None
    lon: float | None
    radius_m: int | None
    country: str | None
    admin1: str | None
    events: int


class EventColumns(Record, frozen=True):
    """Events in columns of one length, in the order of the picture.

    Days are counted from 1970-01-01, None where not known. ``kind``, ``place``, ``actors`` and ``targets`` are indexes
    into the board's lists (``place`` None where not known). ``killed`` is the best figure of the event's toll.
    ``weight`` is how much it matters, 0 to 1.
    """

    id: tuple[str, ...]
    title: tuple[str, ...]
    kind: tuple[int, ...]
    place: tuple[int | None, ...]
    actors: tuple[tuple[int, ...], ...]
    targets: tuple[tuple[int, ...], ...]
    start: tuple[int | None, ...]
    end: tuple[int | None, ...]
    precision: tuple[Precision, ...]
    known_first: tuple[int | None, ...]
    known_last: tuple[int | None, ...]
    status: tuple[EventStatus, ...]
    credibility: tuple[int, ...]
    origins: tuple[int, ...]
    claims: tuple[int, ...]
    against: tuple[int, ...]
    killed: tuple[int | None, ...]
    background: tuple[bool, ...]
    weight: tuple[float, ...]


class BoardControl(Record, frozen=True, rename={"source": "from"}):
    """Who holds a place over some days; ``place``, ``holder`` and ``from`` are indexes into the board's lists.

    Days are counted from 1970-01-01. ``until`` is None while it lasts. ``area`` is the id of the outline that the place
    is (a country or a first-level unit), None for a point.
    """

    id: str
    place: int
    holder: int
    source: int | None
    status: ControlStatus
    since: int | None
    since_end: int | None
    until: int | None
    precision: Precision
    extent: str | None
    known_first: int | None
    claims: int
    against: int
    area: str | None = None


class BoardLine(Record, frozen=True):
    """A line of the timeline: what mattered on a day (counted from 1970-01-01), the heaviest with the most weight.

    ``id`` leads to its evidence (``/evidence/sentence/{id}``).
    """

    day: int
    text: str
    weight: float
    claims: tuple[str, ...]
    id: str = ""


class Board(Record, frozen=True):
    """The whole picture for the map and the timeline.

    ``days`` are the first and the last day on which something that is no background happened, ``known`` the first and
    the last day on which a report told something; both counted from 1970-01-01. ``box`` is west, south, east, north.
    """

    version: str
    as_of: str | None
    days: tuple[int, int] | None
    known: tuple[int, int] | None
    box: tuple[float, float, float, float] | None
    kinds: tuple[BoardKind, ...]
    actors: tuple[BoardActor, ...]
    places: tuple[BoardPlace, ...]
    events: EventColumns
    control: tuple[BoardControl, ...]
    lines: tuple[BoardLine, ...]


class Shape(Record, frozen=True):
    """An outline: ``id`` is stable ("admin1:COD/Nord-Kivu"), ``rings`` closed lists of longitude and latitude."""

    id: str
    name: str
    iso3: str
    rings: tuple[tuple[tuple[float, float], ...], ...]


class Outlines(Record, frozen=True):
    """Outlines within a box, with what must be said of them."""

    level: str
    disclaimer: str
    shapes: tuple[Shape, ...]
