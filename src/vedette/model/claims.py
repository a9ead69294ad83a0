"""Claims: what one report asserts, who is behind it, and how sure it sounds."""

from __future__ import annotations

from datetime import date

from vedette.model.counts import Count
from vedette.model.documents import Document
from vedette.model.records import Record
from vedette.model.spans import Evidence
from vedette.model.when import When
from vedette.model.words import ActorKind, Modality, PlaceKind, Polarity


class Speaker(Record, frozen=True):
    """One link of a speaker chain, nearest to the fact first. ``actor`` is a name in the report's cast, or None.

    "Rebel sources told Reuters": ``Speaker("rebels", "Rebel sources", "Reuters")``.
    """

    actor: str | None
    text: str
    relayed_by: str | None = None


class Claim(Record, frozen=True):
    """One assertion of one report. Names in ``actors``, ``targets``, ``place``, ``source`` and ``goal`` are
    keys of that report's cast (``Party.name``, ``Site.name``).

    ``kind`` is a kind of event (docs/reference/picture.md), a relation type, or one of ``figure``,
    ``control`` (a state: who holds a place), ``service``, ``expectation``, ``background``.
    ``about`` is the id of the event claim that a figure or a manner belongs to. For ``control`` and
    ``capture`` ``actors`` hold the place and ``targets`` lost it. ``extent`` is ``part`` when the words
    give only a part of the place ("much of", "parts of", "entered"). ``unopposed`` marks a capture after the other
    side had left. ``intended`` marks what its own actor says it will do ("will send food", "is ready to withdraw");
    its modality is ``expected`` or ``planned``. ``service`` and ``state`` belong to ``service`` claims, ``cause`` gives a reason in the
    report's words.
    """

    id: str
    kind: str
    report: str
    evidence: tuple[Evidence, ...]
    said_by: tuple[Speaker, ...] = ()
    modality: Modality = "asserted"
    polarity: Polarity = "yes"
    background: bool = False
    actors: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    place: str | None = None
    when: When = When()
    count: Count | None = None
    source: str | None = None
    goal: str | None = None
    about: str | None = None
    part_of: str | None = None
    extent: str | None = None
    unopposed: bool = False
    service: str | None = None
    state: str | None = None
    cause: str | None = None
    object_text: str | None = None
    period: When | None = None
    trigger: Evidence | None = None
    found_by: str = ""
    intended: bool = False


class Party(Record, frozen=True):
    """An actor as one report knows it: all mentions of one ``name``, folded."""

    report: str
    name: str
    kind: ActorKind
    country: str | None = None
    surfaces: tuple[str, ...] = ()
    mentions: int = 0
    roles: tuple[str, ...] = ()
    of: str | None = None
    evidence: tuple[Evidence, ...] = ()


class Site(Record, frozen=True):
    """A place as one report knows it: all mentions of one ``name``, folded."""

    report: str
    name: str
    kind: PlaceKind
    lat: float | None = None
    lon: float | None = None
    radius_m: int | None = None
    country: str | None = None
    admin1: str | None = None
    gazetteer_id: str | None = None
    surfaces: tuple[str, ...] = ()
    mentions: int = 0
    evidence: tuple[Evidence, ...] = ()


class Quote(Record, frozen=True):
    """Words given in quotation marks; ``text`` without the marks, ``evidence`` the slice with its sentence."""

    speaker: str | None
    speaker_text: str | None
    role: str | None
    text: str
    evidence: Evidence
    said_on: date | None


class Report(Record, frozen=True):
    """One report as it goes to reconciliation: its header and text, its cast, its claims and its quotes."""

    document: Document
    relevance: float
    parties: tuple[Party, ...]
    sites: tuple[Site, ...]
    claims: tuple[Claim, ...]
    quotes: tuple[Quote, ...]
    main_claim: str | None = None
