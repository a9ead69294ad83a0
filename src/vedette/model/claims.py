"""Claims: what one report asserts, who is behind it, and how sure it sounds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from vedette.model.counts import Count
from vedette.model.documents import Document
from vedette.model.records import Record
from vedette.model.spans import Evidence
from vedette.model.when import When
from vedette.model.words import ActorKind, Change, Measure, Modality, PlaceKind, Polarity

MOST_OF = 0.6
"""The share of a report's located places that makes one country its own."""


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
    its modality is ``expected`` or ``planned``. ``doer_words`` and ``target_words`` are the phrases of those who act
    and are acted on, named or not ("two Chadian miners"). ``change`` tells how a figure stands to an earlier one ("12
    more", "bringing the toll to 40"). ``service`` and ``state`` belong to ``service`` claims,
    ``cause`` gives a reason in the report's words.
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
    doer_words: tuple[str, ...] = ()
    target_words: tuple[str, ...] = ()
    change: Change | None = None


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


class ReportToll(Record, frozen=True):
    """The killed and the injured of what a report is about; None where it tells of none.

    ``derived`` holds the measures that no sentence states: they are the sum of the persons told of.
    ``evidence`` are the words for the victims, in order.
    """

    killed: int | None = None
    injured: int | None = None
    derived: tuple[Measure, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    def without(self, figures: Iterable[Claim]) -> ReportToll:
        """Return the toll, or none where it rests on words of ``figures``.

        Half a toll would say that nobody was killed where only the wounded are left.
        """
        spans = [(e.start, e.end) for claim in figures for e in claim.evidence]
        rests = any(own.start < end and start < own.end for own in self.evidence for start, end in spans)
        return ReportToll() if rests else self


class Report(Record, frozen=True):
    """One report as it goes to reconciliation: its header and text, its cast, its claims and its quotes."""

    document: Document
    relevance: float
    parties: tuple[Party, ...]
    sites: tuple[Site, ...]
    claims: tuple[Claim, ...]
    quotes: tuple[Quote, ...]
    main_claim: str | None = None
    skimmed: bool = False
    toll: ReportToll = ReportToll()

    @property
    def country(self) -> str | None:
        """Return the country that most of the report's places lie in, or None where it is about several."""
        lands = Counter(s.country for s in self.sites if s.country)
        first = lands.most_common(1)
        return first[0][0] if first and first[0][1] >= MOST_OF * lands.total() else None

    def country_of(self, claim: Claim) -> str | None:
        """Return the country of a claim's place, else the report's own: "47,000 were evacuated" names no place."""
        site = next((s for s in self.sites if s.name == claim.place), None)
        return site.country if site is not None and site.country is not None else self.country
