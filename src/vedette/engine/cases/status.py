"""How a case stands, asked of what the store can tell at once, and nothing is read.

Reports are opened only where the user's knowledge changed, to count those that it touches."""

from __future__ import annotations

from datetime import date, datetime

import msgspec

from vedette.engine.cases.arrivals.methods import waiting
from vedette.engine.cases.knowing import case_knowledge, knowledge_files
from vedette.model.cases import Source, Visit
from vedette.model.records import Record
from vedette.model.shown_urls import shown_location
from vedette.store import Store


class SourceStanding(Record, frozen=True):
    """A source with its last visit, None where there was none yet; its location is told without secrets."""

    source: Source
    last_visit: Visit | None


class CaseStatus(Record, frozen=True):
    """How a case stands.

    ``pending`` reports are not read yet, ``unread`` ones could not be; ``again`` ones were read by another version or
    other knowledge and are to be read anew, which ``method_changed`` tells. ``origins`` are those of the
    standing picture, which was ``settled`` at a moment and has ``renewed`` that many reports since; None where there
    is no standing picture. ``published`` are the first and the last day of publication.
    """

    name: str
    location: str
    made_at: datetime
    made_by: str
    reports: int
    outlets: int
    origins: int | None
    published: tuple[date, date] | None
    captures: int
    pending: int
    again: int
    unread: int
    forgotten: int
    judgements: int
    knowledge: tuple[str, ...]
    method_changed: bool
    settled: datetime | None
    renewed: int
    size_bytes: int
    sources: tuple[SourceStanding, ...]


class _Standing(msgspec.Struct):
    """Of the head of the standing picture (``vedette.engine.cases.pictures.standing``) what is told here."""

    settled_at: datetime | None = None
    renewed: tuple[str, ...] = ()
    origins: int | None = None


def status_of(store: Store) -> CaseStatus:
    """Return how a case stands; of a case of 20,000 reports in a fraction of a second."""
    head, counts, stands = store.head(), store.counts(), store.standing_head()
    wait = waiting(store, case_knowledge(store))
    standing = msgspec.json.decode(stands, type=_Standing) if stands else _Standing()
    return CaseStatus(
        head.name,
        store.location,
        head.made_at,
        head.made_by,
        counts.reports,
        counts.outlets,
        standing.origins,
        counts.published,
        counts.captures,
        len(wait.first),
        len(wait.again),
        counts.unread,
        counts.forgotten,
        len(store.judgements()),
        tuple(file.name for file in knowledge_files(store)),
        bool(wait.again),
        standing.settled_at,
        len(standing.renewed),
        counts.size_bytes,
        tuple(standing_of_sources(store)),
    )


def standing_of_sources(store: Store) -> list[SourceStanding]:
    """Return the sources that are visited, each with its last visit, in the order in which they were added."""
    return [SourceStanding(_shown(source), next(iter(store.visits(source.id)), None)) for source in store.sources()]


def _shown(source: Source) -> Source:
    return msgspec.structs.replace(source, location=shown_location(source.location))
