"""The picture: the fold of claims and judgements as of a moment. The names are those of ``vedette.picture/1``.

A field that is not known is None. Ids are made from content, so the same reports give the same ids,
whatever the order in which they came. Lists are in a stable order.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from vedette.model.claims import Speaker as Speaker
from vedette.model.counts import Count
from vedette.model.documents import Skipped
from vedette.model.grades import Grade
from vedette.model.judgements import Judgement
from vedette.model.judging import Correction
from vedette.model.records import Record
from vedette.model.spans import Evidence, LoadedWord
from vedette.model.when import When
from vedette.model.words import (
    ActorKind,
    ControlStatus,
    CountingName,
    Direction,
    EventStatus,
    FigureKind,
    LeftOutWhy,
    Measure,
    Modality,
    PlaceKind,
    Polarity,
    Reason,
    RelationType,
    ServiceState,
    Span,
    Unit,
)


class Known(Record, frozen=True):
    """When a thing was known, which is not when it happened: the first and the last day on which a report told it.

    Both are days of publication; None where no report that tells it has a day.
    """

    first: date | None = None
    last: date | None = None


class Method(Record, frozen=True):
    """What a picture was made by, so that a change of the method is not taken for a change in the world.

    ``knowledge`` is a digest of the word lists and the gazetteer, ``rules`` one of the code that reads, compares and
    draws, ``parser`` what reads the syntax, ``case`` a digest of the user's actors and places; ``counting`` and
    ``credibility`` name the rules by which tolls are counted and claims are graded.
    """

    version: str
    knowledge: str
    rules: str
    parser: str
    counting: str | None = None
    credibility: str | None = None
    case: str | None = None


class Coverage(Record, frozen=True):
    """What was read and what was not; ``skimmed`` reports were seen by their words to be of another world.

    ``outlets`` counts those that published the reports, ``origins`` the texts that are no copies. ``renewed`` reports
    were put into a picture that stood already, compared with their neighbours alone; 0: all were compared with all.
    """

    reports: int
    origins: int
    first_published: date | None
    last_published: date | None
    skipped: tuple[Skipped, ...] = ()
    skimmed: int = 0
    outlets: int = 0
    renewed: int = 0


class PicturedReport(Record, frozen=True):
    """A report in the picture; ``origin`` is shared by copies of one text; ``reliability`` A–F, F until graded.

    ``url`` is told without the values of keys that look secret: a picture is handed on.

    ``owner`` is the house of its outlet and ``party`` the actor it speaks for, where the user's registry tells them.
    """

    id: str
    input: str
    url: str | None
    title: str | None
    outlet: str | None
    published: date | None
    published_by: str | None
    language: str | None
    sha256: str
    origin: str
    reliability: str
    relevance: float
    text: str
    owner: str | None = None
    party: str | None = None


class Actor(Record, frozen=True):
    """An actor, found from the text; ``described_as`` holds words of the reports ("jihadist group"),
    ``roles`` offices with whose ("leader of Hayat Tahrir al-Sham")."""

    id: str
    name: str
    aliases: tuple[str, ...]
    kind: ActorKind
    country: str | None
    claims: tuple[str, ...]
    roles: tuple[str, ...] = ()
    mentions: int = 0
    reports: int = 0
    known: Known = Known()


class Place(Record, frozen=True):
    """A place with its spellings; ``lat``/``lon`` WGS84 or None; ``radius_m`` the radius it lies within."""

    id: str
    name: str
    aliases: tuple[str, ...]
    kind: PlaceKind
    lat: float | None
    lon: float | None
    radius_m: int | None
    country: str | None
    admin1: str | None
    gazetteer_id: str | None
    claims: tuple[str, ...]
    mentions: int = 0
    reports: int = 0
    known: Known = Known()


class Said(Record, frozen=True):
    """A link of a speaker chain, with actor ids of the picture."""

    actor: str | None
    text: str
    relayed_by: str | None


class PicturedClaim(Record, frozen=True, rename={"source": "from", "goal": "to"}):
    """A claim with the picture's ids for its actors and place. ``from`` and ``to`` belong to relations."""

    id: str
    kind: str
    report: str
    said_by: tuple[Said, ...]
    modality: Modality
    polarity: Polarity
    background: bool
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    place: str | None
    when: When
    count: Count | None
    evidence: tuple[Evidence, ...]
    source: str | None = None
    goal: str | None = None
    about: str | None = None
    cause: str | None = None
    object_text: str | None = None
    extent: str | None = None
    found_by: str = ""
    known: Known = Known()
    grade: Grade | None = None
    loaded: tuple[LoadedWord, ...] = ()


class Plover(Record, frozen=True):
    """A PLOVER event type and mode."""

    event: str | None
    mode: str | None


class Acled(Record, frozen=True):
    """An ACLED event type and sub-event type."""

    event_type: str | None
    sub_event_type: str | None


class Toll(Record, frozen=True):
    """Low, best and high of one measure for one event, by whose rules, and the figures they were computed from."""

    low: int | None
    best: int | None
    high: int | None
    method: CountingName = "vedette"
    figures: tuple[str, ...] = ()


class Event(Record, frozen=True):
    """Something that happened, told by one report or several. ``against`` holds claims that say otherwise.

    ``outlets`` counts those that told it, copies among them; ``origins`` are those of them that stem from nobody else.
    """

    id: str
    kind: str
    plover: Plover
    acled: Acled
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    place: str | None
    when: When
    background: bool
    killed: Toll | None
    injured: Toll | None
    displaced: Toll | None
    status: EventStatus
    credibility: int
    origins: int
    claims: tuple[str, ...]
    against: tuple[str, ...]
    modality: Modality = "asserted"
    object_text: str | None = None
    known: Known = Known()
    grade: Grade | None = None
    outlets: int = 1


class Control(Record, frozen=True, rename={"source": "from"}):
    """Who holds a place since when; ``until`` is None while it lasts. ``extent`` is ``part`` or None."""

    place: str
    holder: str
    source: str | None
    status: ControlStatus
    since: When
    until: When | None
    claims: tuple[str, ...]
    against: tuple[str, ...]
    extent: str | None = None
    known: Known = Known()
    grade: Grade | None = None


class Figure(Record, frozen=True):
    """A number as one claimant gave it. ``flow`` over a period, ``stock`` at a day, ``total`` since a start.

    ``increment`` marks a number that came to an earlier one ("12 more"). ``revises`` is the figure that was taken back
    for this one, which is less. ``direction`` tells whether people left the place, reached it or are there. ``outlets``
    printed it, from ``origins``.
    """

    id: str
    measure: Measure
    count: Count
    who: str | None
    place: str | None
    period: When
    kind: FigureKind
    claimant: str | None
    claimant_text: str | None
    said_on: date | None
    part_of: str | None
    supersedes: str | None
    background: bool
    event: str | None
    claims: tuple[str, ...]
    origins: int = 1
    known: Known = Known()
    grade: Grade | None = None
    increment: bool = False
    revises: str | None = None
    direction: Direction | None = None
    outlets: int = 1


class LeftOut(Record, frozen=True):
    """A figure that was not added to a toll, and why; ``beside`` is the figure that it stands beside or within.

    Where a person left it out, ``by`` is who, and ``reason`` why.
    """

    figure: str
    why: LeftOutWhy
    beside: str | None = None
    by: str | None = None
    reason: str | None = None


class PeriodToll(Record, frozen=True):
    """Low, best and high of one measure over some days in a place, with the figures that were counted and were not.

    ``place`` None: wherever it happened. ``span`` is ``day``, ``week`` or ``case``. A ``stock`` is the latest state,
    never a sum. ``direction`` keeps those who left a place from those who came to one or are there.
    """

    measure: Measure
    unit: Unit
    place: str | None
    span: Span
    period: When
    kind: FigureKind
    low: int
    best: int
    high: int
    method: CountingName
    figures: tuple[str, ...]
    claimants: int
    left_out: tuple[LeftOut, ...] = ()
    direction: Direction | None = None
    known: Known = Known()


class PicturedQuote(Record, frozen=True):
    """Words in quotation marks, who said them, and where they stand."""

    speaker: str | None
    speaker_text: str | None
    role: str | None
    text: str
    evidence: Evidence
    said_on: date | None
    known: Known = Known()


class Relation(Record, frozen=True, rename={"source": "from", "goal": "to"}):
    """A tie between two actors."""

    source: str
    type: RelationType
    goal: str
    when: When | None
    claims: tuple[str, ...]
    known: Known = Known()


class Service(Record, frozen=True):
    """A service out of action, or restored."""

    place: str | None
    service: str
    state: ServiceState
    cause: str | None
    claims: tuple[str, ...]
    known: Known = Known()


class Position(Record, frozen=True):
    """One side of a disagreement, in words close to the reports'."""

    says: str
    claims: tuple[str, ...]


class Disagreement(Record, frozen=True):
    """Claims about one thing that do not say the same, with the reason why; ``agreed`` is what all sides tell alike."""

    id: str
    about: str
    reason: Reason
    positions: tuple[Position, ...]
    known: Known = Known()
    agreed: str | None = None


class Agreement(Record, frozen=True):
    """What ``origins`` that depend on nobody else, printed by ``outlets``, tell alike and nobody denies."""

    id: str
    about: str
    says: str
    claims: tuple[str, ...]
    origins: int
    outlets: int


class OutlookItem(Record, frozen=True):
    """A question about what comes next, with a probability only where a method gives one."""

    question: str
    probability: float | None
    words: str | None
    by: str | None
    basis: tuple[str, ...]
    method: str | None
    base_rate: float | None


class Expectation(Record, frozen=True):
    """What a report itself expects."""

    text: str
    claims: tuple[str, ...]
    known: Known = Known()


class TimelineLine(Record, frozen=True):
    """What mattered on a day; the heaviest line of the picture has the greatest weight."""

    day: date
    text: str
    weight: float
    claims: tuple[str, ...]


class Story(Record, frozen=True):
    """Reports that tell of the same happening, and the id of the event of the news that they tell most."""

    id: str
    title: str
    reports: tuple[str, ...]
    event: str | None = None


class Sentence(Record, frozen=True):
    """A sentence of a brief with the claims it stands on."""

    text: str
    claims: tuple[str, ...]


class Section(Record, frozen=True):
    """A titled run of sentences."""

    title: str
    sentences: tuple[Sentence, ...]


class Brief(Record, frozen=True):
    """The brief in words: headline, highlights, sections. Every sentence has passed the citation gate."""

    headline: str
    highlights: tuple[Sentence, ...] = ()
    sections: tuple[Section, ...] = ()
    refused: tuple[Sentence, ...] = ()


MergeSort = Literal["actor", "place", "event", "figure", "origin"]


class Merge(Record, frozen=True):
    """Two records of reports that are one record of the picture.

    ``record`` is the id of the actor, place, event or figure, or of the report that stands for the origin. ``left`` and
    ``right`` are names, claim ids, or report ids. ``by`` is the rule ("rule:actors.spelling") or the person; ``times``
    how often the reports gave cause to it.
    """

    sort: MergeSort
    record: str
    left: str
    right: str
    by: str
    why: str
    times: int = 1


class Picture(Record, frozen=True):
    """The whole picture as of a moment. ``case`` is a name for it; ``as_of`` an ISO 8601 instant.

    ``judgements`` are those of persons on what is one and what is not; what the rules judged follows from the reports
    and is not kept. ``corrections`` are all else that persons judged: wrong, right, graded, placed, excluded.
    """

    case: str
    as_of: str | None
    made_by: str
    coverage: Coverage
    reports: tuple[PicturedReport, ...] = ()
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    claims: tuple[PicturedClaim, ...] = ()
    events: tuple[Event, ...] = ()
    control: tuple[Control, ...] = ()
    figures: tuple[Figure, ...] = ()
    tolls: tuple[PeriodToll, ...] = ()
    quotes: tuple[PicturedQuote, ...] = ()
    relations: tuple[Relation, ...] = ()
    services: tuple[Service, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    outlook: tuple[OutlookItem, ...] = ()
    expectations: tuple[Expectation, ...] = ()
    timeline: tuple[TimelineLine, ...] = ()
    stories: tuple[Story, ...] = ()
    brief: Brief | None = None
    format: str = "vedette.picture/1"
    method: Method | None = None
    judgements: tuple[Judgement, ...] = ()
    merges: tuple[Merge, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    corrections: tuple[Correction, ...] = ()
