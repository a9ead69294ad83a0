"""Pages of an actor and of a place, the graph of ties, and what was covered."""

from __future__ import annotations

from datetime import date

from vedette.model.cases import Source, Visit
from vedette.model.documents import Skipped
from vedette.model.records import Record
from vedette.model.words import ActorKind, ControlStatus, EventStatus, PlaceKind, RelationType
from vedette.products.screens.subjects import Named, SubjectRef


class EventLine(Record, frozen=True):
    """An event in one line, with its days, place and standing."""

    id: str
    title: str
    kind: str
    family: str
    start: date | None
    end: date | None
    precision: str
    place: Named | None
    status: EventStatus
    origins: int
    killed: int | None


class ControlLine(Record, frozen=True, rename={"source": "from"}):
    """Who held a place over some days."""

    id: str
    place: Named
    holder: Named
    source: Named | None
    status: ControlStatus
    since: date | None
    until: date | None
    precision: str


class QuoteLine(Record, frozen=True):
    """Words in quotation marks, who said them, and where."""

    id: str
    speaker: Named | None
    speaker_text: str | None
    text: str
    said_on: date | None
    report: str
    claim: str | None = None


class FigureRow(Record, frozen=True):
    """A figure in one line; ``words`` print it."""

    id: str
    words: str
    measure: str
    claimant: str | None
    said_on: date | None


class TieLine(Record, frozen=True, rename={"source": "from", "goal": "to"}):
    """A tie between two actors; ``evidence`` counts its claims, ``origins`` the texts that tell it."""

    id: str
    source: Named
    type: RelationType
    goal: Named
    start: date | None
    end: date | None
    evidence: int
    origins: int
    known_first: date | None


class ActorPage(Record, frozen=True):
    """What an actor did, said and held, who it is tied to, and how it is spelt (spelling, how often)."""

    id: str
    name: str
    kind: ActorKind
    country: str | None
    spellings: tuple[str, ...]
    roles: tuple[str, ...]
    mentions: int
    reports: int
    known_first: date | None
    known_last: date | None
    did: tuple[EventLine, ...]
    suffered: tuple[EventLine, ...]
    said: tuple[QuoteLine, ...]
    figures: tuple[FigureRow, ...]
    held: tuple[ControlLine, ...]
    ties: tuple[TieLine, ...]
    disagreements: tuple[SubjectRef, ...]


class PlacePage(Record, frozen=True):
    """What happened at a place, who held it, how many were harmed there, and how it is spelt."""

    id: str
    name: str
    kind: PlaceKind
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    radius_m: int | None
    gazetteer_id: str | None
    spellings: tuple[str, ...]
    mentions: int
    reports: int
    known_first: date | None
    known_last: date | None
    events: tuple[EventLine, ...]
    control: tuple[ControlLine, ...]
    figures: tuple[FigureRow, ...]
    services: tuple[SubjectRef, ...]
    disagreements: tuple[SubjectRef, ...]


class GraphActor(Record, frozen=True):
    """An actor of the graph; ``weight`` counts the events and ties it is in."""

    id: str
    name: str
    kind: ActorKind
    country: str | None
    weight: int
    slot: int | None


class Encounter(Record, frozen=True, rename={"source": "from", "goal": "to"}):
    """What one actor did to another, summed over events: how many, on which days, the heaviest kinds first."""

    source: str
    goal: str
    events: int
    kinds: tuple[str, ...]
    start: date | None
    end: date | None
    ids: tuple[str, ...]


class Graph(Record, frozen=True):
    """Actors with their ties (what reports say of them) and encounters (what they did to each other)."""

    actors: tuple[GraphActor, ...]
    ties: tuple[TieLine, ...]
    encounters: tuple[Encounter, ...]
    left_out: int = 0


class OutletRow(Record, frozen=True):
    """An outlet with its grade and what of it was read; ``origins`` of its reports are its own, the rest copies."""

    name: str
    reliability: str
    graded_by: str | None
    owner: str | None
    party: str | None
    reports: int
    origins: int
    first: date | None
    last: date | None


class OriginRow(Record, frozen=True):
    """An origin with the reports that stem from it, the first one first."""

    id: str
    name: str
    reports: tuple[SubjectRef, ...]
    outlets: tuple[str, ...]
    published: date | None


class Age(Record, frozen=True):
    """The newest observation of a place: the day it tells of, and the day it was told."""

    place: Named
    last_event: date | None
    last_told: date | None
    events: int


class SourceRow(Record, frozen=True):
    """A source that is visited, with its last visit."""

    source: Source
    last_visit: Visit | None


class CoverageView(Record, frozen=True):
    """What was read, skipped and failed; outlets, origins, and how old the newest observations are.

    ``days`` gives for each day of publication the reports of it and how many of them are origins.
    """

    reports: int
    origins: int
    outlets_count: int
    skimmed: int
    pending: int
    unread: int
    forgotten: int
    first_published: date | None
    last_published: date | None
    last_event: date | None
    skipped: tuple[Skipped, ...]
    outlets: tuple[OutletRow, ...]
    origin_rows: tuple[OriginRow, ...]
    days: tuple[tuple[date, int, int], ...]
    ages: tuple[Age, ...]
    sources: tuple[SourceRow, ...]
    undated: int = 0


class Found(Record, frozen=True):
    """What a search found: records of the picture by name, and reports by their words with the words around."""

    records: tuple[SubjectRef, ...]
    reports: tuple[FoundReport, ...]


class FoundReport(Record, frozen=True):
    """A report that holds the words."""

    id: str
    title: str | None
    outlet: str | None
    published: date | None
    words: str
