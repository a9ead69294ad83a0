"""Evidence as people read it: the sentence in its report, who printed it, on which day, of which origin."""

from __future__ import annotations

from datetime import date
from typing import Literal

from vedette.model.grades import Grade
from vedette.model.records import Record
from vedette.model.spans import LoadedWord
from vedette.model.words import LeftOutWhy, Modality, Polarity
from vedette.products.screens.records.board import Family
from vedette.products.screens.subjects import SubjectRef


class Piece(Record, frozen=True):
    """A stretch of text; ``marked`` where it is the evidence itself and not what stands round it."""

    text: str
    marked: bool = False


class Passage(Record, frozen=True):
    """One claim with its sentence and what stands round it.

    ``pieces`` joined are the report's own text from ``start`` to ``end``. ``origin`` is the id of the text from which
    all its copies stem, ``copies`` the outlets that printed it besides. ``said_by`` is the chain of speakers in words,
    None where the outlet says so itself. ``reliability`` A–F is the outlet's, ``grade`` the claim's digit with its
    reasons. ``citation`` is a line to paste. ``url`` is http(s) or None. ``also`` are the claims of the same sentence
    and of the copies, which this passage stands for.
    """

    claim: str
    kind: str
    says: str
    modality: Modality
    polarity: Polarity
    said_by: str | None
    pieces: tuple[Piece, ...]
    report: str
    start: int
    end: int
    title: str | None
    outlet: str | None
    reliability: str
    published: date | None
    language: str | None
    url: str | None
    origin: str
    copies: tuple[str, ...]
    citation: str
    grade: Grade | None = None
    loaded: tuple[LoadedWord, ...] = ()
    found_by: str = ""
    also: tuple[str, ...] = ()


class CountedFigure(Record, frozen=True):
    """A figure of a toll, with who gave it and when: counted where ``why`` is None, else left out for that reason.

    ``beside`` is the figure that it stands beside or within. ``by`` is the person who left it out, ``reason`` why.
    """

    figure: SubjectRef
    claimant: str
    day: date | None
    why: LeftOutWhy | None = None
    beside: SubjectRef | None = None
    by: str | None = None
    reason: str | None = None


class EvidenceView(Record, frozen=True):
    """What says a thing and what says otherwise, with how many origins and outlets stand on each side.

    ``facts`` are lines of name and value that people read first (kind, place, days with their precision, status …).
    ``disagreements`` are those in which its claims take a side. ``judged`` are lines on what persons judged of it.
    ``more`` passages are not shown, beyond what was asked for. ``counted`` are the figures that a toll, or the harm of
    an event, was made of, ``left_out`` those that it was not, the largest first, and ``more_figures`` those not shown.
    """

    subject: SubjectRef
    facts: tuple[tuple[str, str], ...]
    says: tuple[Passage, ...]
    otherwise: tuple[Passage, ...]
    origins: int
    outlets: int
    origins_otherwise: int
    disagreements: tuple[SubjectRef, ...] = ()
    judged: tuple[str, ...] = ()
    more: int = 0
    counted: tuple[CountedFigure, ...] = ()
    left_out: tuple[CountedFigure, ...] = ()
    more_figures: int = 0


class Mark(Record, frozen=True):
    """A claim in a report's text, from ``start`` to ``end`` in code points; ``subject`` is what it became.

    ``family`` is that of its kind, by which it is coloured.
    """

    start: int
    end: int
    claim: str
    kind: str
    says: str
    subject: SubjectRef | None = None
    family: Family = "other"


class ReportView(Record, frozen=True):
    """A whole report with all its claims marked; ``origin_of`` are the reports of the same origin."""

    id: str
    title: str | None
    outlet: str | None
    reliability: str
    published: date | None
    published_by: str | None
    language: str | None
    url: str | None
    input: str
    sha256: str
    origin: str
    text: str
    marks: tuple[Mark, ...]
    origin_of: tuple[SubjectRef, ...] = ()


class BriefSentence(Record, frozen=True):
    """A sentence of the brief; ``id`` leads to its evidence, ``origins`` counts the texts that it rests on."""

    id: str
    text: str
    claims: tuple[str, ...]
    origins: int = 0


class BriefSection(Record, frozen=True):
    """A titled run of sentences."""

    title: str
    sentences: tuple[BriefSentence, ...]


class BriefView(Record, frozen=True):
    """The brief of a selection. ``selection`` says in words what it is of, None for the whole picture.

    ``events``, ``reports``, ``origins`` count what it was made from; ``refused`` sentences did not pass the gate.
    ``tolls`` are the totals of the whole case that several figures were put together for, where the selection holds all
    that they count.
    """

    headline: str
    selection: str | None
    as_of: str | None
    highlights: tuple[BriefSentence, ...]
    sections: tuple[BriefSection, ...]
    events: int
    reports: int
    origins: int
    refused: int = 0
    tolls: tuple[SubjectRef, ...] = ()


Stance = Literal["agree", "differ", "silent"]
