"""What the API gives beyond the picture's own records: pages, problems, the case, jobs, previews, sessions."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal

from vedette.engine.cases.judgements.queue import Item
from vedette.model.judging import CaseJudgement
from vedette.model.pictures import (
    Actor,
    Event,
    Figure,
    Method,
    PicturedClaim,
    PicturedReport,
    Place,
    Story,
)
from vedette.model.records import Record
from vedette.model.words import ControlStatus
from vedette.products.screens.records.evidence import Passage
from vedette.surfaces.rest.rows import ControlRow, QuoteRow, RelationRow, ServiceRow, TollRow

Role = Literal["reader", "analyst", "admin"]


class Problem(Record, frozen=True, omit_defaults=True):
    """What went wrong, as RFC 9457 has it: what was given, what is wanted and what to do stand in ``detail``.

    ``errors`` names each field that is out of form.
    """

    type: str
    title: str
    status: int
    detail: str
    instance: str | None = None
    errors: tuple[FieldError, ...] = ()


class FieldError(Record, frozen=True):
    """One field of a request that is out of form, and why."""

    where: str
    what: str


class You(Record, frozen=True):
    """Who asks. ``csrf`` must be sent back as the header ``X-CSRF-Token`` with everything that writes.

    ``login`` tells whether this server asks people to log in.
    """

    name: str
    role: Role
    csrf: str
    login: bool


class CaseView(Record, frozen=True):
    """The case, how far it is read, and who asks. ``version`` changes with the picture.

    ``tiles`` is the style URL of a tile server that the user set, None by default. ``working`` is the id of the job in
    hand. While the case is ``opening``, its picture is not in memory yet, and the counts are of none.
    """

    name: str
    version: str
    as_of: str | None
    made_by: str
    method: Method | None
    reports: int
    origins: int
    outlets: int
    events: int
    claims: int
    disagreements: int
    pending: int
    renewed: int
    first_published: date | None
    last_published: date | None
    readonly: bool
    tiles: str | None
    disclaimer: str
    you: You
    working: str | None = None
    opening: bool = False


class EventRow(Record, frozen=True):
    """An event as a row of the export, by its column names (docs/how-to/rows.md), with its title and family."""

    id: str
    title: str
    family: str
    columns: dict[str, Any]


class EventRows(Record, frozen=True):
    """A page of events as rows; ``columns`` in the export's order, ``total`` in the selection, ``next`` a cursor."""

    columns: tuple[str, ...]
    items: tuple[EventRow, ...]
    total: int
    next: str | None = None


class EventIds(Record, frozen=True):
    """The ids of all events of a selection, in the order of the picture."""

    ids: tuple[str, ...]


class Events(Record, frozen=True):
    """A page of events."""

    items: tuple[Event, ...]
    total: int
    next: str | None = None


class Claims(Record, frozen=True):
    """A page of claims."""

    items: tuple[PicturedClaim, ...]
    total: int
    next: str | None = None


class Actors(Record, frozen=True):
    """A page of actors."""

    items: tuple[Actor, ...]
    total: int
    next: str | None = None


class Places(Record, frozen=True):
    """A page of places."""

    items: tuple[Place, ...]
    total: int
    next: str | None = None


class Figures(Record, frozen=True):
    """A page of figures."""

    items: tuple[Figure, ...]
    total: int
    next: str | None = None


class Tolls(Record, frozen=True):
    """A page of tolls over days."""

    items: tuple[TollRow, ...]
    total: int
    next: str | None = None


class Controls(Record, frozen=True):
    """A page of who holds what."""

    items: tuple[ControlRow, ...]
    total: int
    next: str | None = None


class Relations(Record, frozen=True):
    """A page of ties."""

    items: tuple[RelationRow, ...]
    total: int
    next: str | None = None


class Quotes(Record, frozen=True):
    """A page of quotes."""

    items: tuple[QuoteRow, ...]
    total: int
    next: str | None = None


class Services(Record, frozen=True):
    """A page of services."""

    items: tuple[ServiceRow, ...]
    total: int
    next: str | None = None


class Stories(Record, frozen=True):
    """A page of stories."""

    items: tuple[Story, ...]
    total: int
    next: str | None = None


class Reports(Record, frozen=True):
    """A page of reports, without their texts (``text`` is empty; ``GET /reports/{id}`` gives it)."""

    items: tuple[PicturedReport, ...]
    total: int
    next: str | None = None


class Judgements(Record, frozen=True):
    """A page of judgements, each with what became of it."""

    items: tuple[JudgementLine, ...]
    total: int
    next: str | None = None


class JudgementLine(Record, frozen=True):
    """A judgement, what became of it ("in force", "undone", "outranked" …), and what it says in words."""

    judgement: CaseJudgement
    state: str
    words: str


class QueueItem(Record, frozen=True):
    """An item of the review queue with the sentences to read; ``key`` names it."""

    key: str
    item: Item
    says: tuple[Passage, ...]
    otherwise: tuple[Passage, ...] = ()


class ReviewQueue(Record, frozen=True):
    """The first items that are left to judge, what would change the picture most first.

    ``judged`` counts all judgements of the case, ``yours`` those that who asks made since the moment asked for and that
    were not taken back.
    """

    items: tuple[QueueItem, ...]
    total: int
    judged: int
    next: str | None = None
    yours: int = 0


class Change(Record, frozen=True):
    """A record that a judgement would add, change or take away; ``before`` and ``after`` where they differ."""

    sort: str
    id: str
    change: Literal["new", "changed", "gone"]
    title: str
    before: str | None = None
    after: str | None = None


class Preview(Record, frozen=True):
    """What a judgement would do. ``falls`` tells on what it falls, ``effect`` in one line what changes.

    ``exact`` where the picture was drawn with it; in a large case only what rests on it is counted. ``more`` changes
    are not listed.
    """

    falls: str
    effect: str
    changes: tuple[Change, ...]
    exact: bool
    more: int = 0


class Judged(Record, frozen=True):
    """A judgement that is kept, and the job that takes it into the picture."""

    judgement: CaseJudgement
    words: str
    job: str


JobState = Literal["waiting", "running", "done", "failed"]


class Job(Record, frozen=True):
    """A piece of work on the case: adding, judging, reading. ``stage`` with ``done`` of ``total`` is its progress.

    ``came`` are the reports that it brought, ``skipped`` what was not read and why, ``words`` what came of it.
    """

    id: str
    what: str
    state: JobState
    begun: datetime
    stage: str | None = None
    done: int = 0
    total: int | None = None
    came: tuple[CameReport, ...] = ()
    skipped: tuple[tuple[str, str], ...] = ()
    words: str | None = None


class CameReport(Record, frozen=True):
    """A report that came in; ``new`` where the case had not held it."""

    id: str
    title: str | None
    outlet: str | None
    new: bool


class Jobs(Record, frozen=True):
    """The latest jobs, the newest first."""

    items: tuple[Job, ...]


class PictureChanged(Record, frozen=True):
    """An event of the stream: another picture stands. Ids of events that are new or changed, and counts by sort."""

    version: str
    new: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]
    words: str


class CaseMoved(Record, frozen=True):
    """An event of the stream: the job in hand, None where there is none, reports of the case, and jobs that wait."""

    working: str | None
    reports: int
    waiting: int


class ControlOnDay(Record, frozen=True):
    """Who holds a place on a day."""

    place: str
    holder: str
    status: ControlStatus
