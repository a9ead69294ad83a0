"""Adding: what a person names is received into a case, and remembered as a source where it can be visited again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from typing import BinaryIO

import msgspec

from vedette.engine.cases.arrivals.receiving import Received, receive
from vedette.engine.progress import Progress
from vedette.model.cases import Receipt, Source, SourceSort, Visit
from vedette.model.documents import Label
from vedette.model.records import Record
from vedette.model.shown_urls import shown_location
from vedette.sources.given import Terms, source_of
from vedette.sources.link_addresses import among, web_address
from vedette.sources.visiting import Visiting
from vedette.sources.web import Answer, Manners, Web
from vedette.store import Store

AGAIN: frozenset[SourceSort] = frozenset(("folder", "feed", "list", "sitemap", "opml"))
"""Sorts of sources that may hold other reports tomorrow."""

MOST_WAITING = 50_000_000
"""Bytes of answers to looks at URLs that wait for their visits; what is beyond is asked for once more."""


class Wish(Record, frozen=True):
    """What a person says of what is added: see ``vedette add`` in docs/reference/command.md.

    ``every_s`` is the time between visits of ``watch`` in seconds; ``published``, ``outlet`` and ``language`` are said
    of every report; ``once`` remembers no source; ``allowed_hosts`` are private hosts that may be fetched from;
    ``contact`` (a mail address or a page) is told to servers in the User-Agent.
    """

    sort: SourceSort | None = None
    every_s: int | None = None
    outlet: str | None = None
    published: date | None = None
    language: str | None = None
    once: bool = False
    allowed_hosts: tuple[str, ...] = ()
    contact: str | None = None


class Added(Record, frozen=True):
    """What came of adding: what was received, how many inputs could not be had, the sources that are remembered, and
    remarks in words (a feed that a page announces)."""

    received: Received = Received()
    failed: int = 0
    sources: tuple[Source, ...] = ()
    remarks: tuple[str, ...] = ()


class Adding:
    """One run of adding by a person: ``told`` hears of every report once it is kept, ``now`` gives the moment in UTC.

    ``web`` is the door to the network, of its own where none is handed in.
    """

    def __init__(  # noqa: PLR0913 - what a run rests on is said by name
        self,
        store: Store,
        by: str,
        *,
        told: Callable[[Receipt], None] = lambda _receipt: None,
        progress: Progress | None = None,
        stdin: BinaryIO | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        web: Web | None = None,
    ) -> None:
        self._store, self._by, self._told, self._now, self._web = store, by, told, now, web
        self._progress, self._stdin = progress, stdin
        self._remarks: list[str] = []
        self._answers: dict[str, Answer] = {}

    def add(self, given: Sequence[str], wish: Wish) -> Added:
        """Receive everything that is named; a source of which nothing can be had now is remembered all the same.

        Raises ``InputError`` for what is not there or is no such source, ``FetchError`` for a URL that gives nothing;
        then nothing at all was received. What was received before a ``CaseError`` stays.
        """
        with self._web or _web_of(wish) as web:
            sources = [self._source(one, wish, web) for one in given]
            done = [self._visited(source, wish, web) for source in dict.fromkeys(sources)]
        received = Received(
            tuple(id for one, _ in done for id in one.new),
            sum(one.known for one, _ in done),
            tuple(skipped for one, _ in done for skipped in one.skipped),
        )
        held = {source.id for source in self._store.sources()}
        kept = tuple(one for one in dict.fromkeys(sources) if is_remembered(one, wish) and one.id in held)
        return Added(received, sum(failed for _, failed in done), kept, tuple(self._remarks))

    def _source(self, given: str, wish: Wish, web: Web) -> Source:
        known, address = self._store.sources(), web_address(given.strip())
        sort = wish.sort or next((one.sort for one in known if one.location == address), None)
        terms = Terms(self._now(), self._by, sort, wish.every_s, wish.outlet, wish.language)
        source = source_of(given, terms, web=web, told=self._remarks.append, looked=self._looked)
        held = next((one for one in known if one.id == source.id), None)
        return source if held is None else _again(held, source)

    def _looked(self, location: str, answer: Answer) -> None:
        """Keep an answer for the visit that comes, while few bytes wait so."""
        if sum(len(one.content) for one in self._answers.values()) + len(answer.content) <= MOST_WAITING:
            self._answers[location] = answer

    def _visited(self, source: Source, wish: Wish, web: Web) -> tuple[Received, int]:
        """Visit a source once, and return what was received and how many of its inputs could not be had."""
        kept = is_remembered(source, wish)
        held = any(one.id == source.id for one in self._store.sources())
        if kept:
            self._store.put_source(source)
        visiting = Visiting(
            source,
            web,
            last=next(iter(self._store.visits(source.id)), None) if kept else None,
            has_url=among(self._store.urls()),
            stdin=self._stdin,
            now=self._now,
            label=Label(published=wish.published, published_by="option" if wish.published else None),
            answer=self._answers.pop(source.location, None),
        )
        received = receive(
            self._store,
            visiting,
            source=source.id if kept else None,
            language=source.language,
            told=self._told,
            now=self._now,
            progress=self._progress,
        )
        visit = visiting.visit
        received = msgspec.structs.replace(received, known=received.known + visit.known)
        if kept:
            skipped = max(len(received.skipped) - visit.failed, 0)
            done = msgspec.structs.replace(visit, new=len(received.new), known=received.known, skipped=skipped)
            self._store.put_visit(done)
            if visit.outcome == "failed":
                self._tell_failure(source, visit, forget=visiting.hopeless and not held)
        return received, visit.failed

    def _tell_failure(self, source: Source, visit: Visit, *, forget: bool) -> None:
        """Tell that a source could not be read, and remember it no longer where it never can be."""
        at, words = shown_location(source.location), visit.words or "nothing could be had"
        if forget:
            self._store.end_source(source.id, self._by)
            self._remarks.append(f"{at} is not remembered, since it cannot be read: {words}")
        else:
            self._remarks.append(f"{at} could not be read now and will be tried again: {words}")


def _web_of(wish: Wish) -> Web:
    return Web(allowed_hosts=frozenset(wish.allowed_hosts), manners=Manners(contact=wish.contact))


def _again(held: Source, source: Source) -> Source:
    """Return a source that is added again: what is not said anew stays as it was."""
    return msgspec.structs.replace(
        held,
        every_s=source.every_s or held.every_s,
        outlet=source.outlet or held.outlet,
        language=source.language or held.language,
    )


def is_remembered(source: Source, wish: Wish) -> bool:
    """Return whether a source is kept in the case, so that it is visited again."""
    return not wish.once and (source.sort in AGAIN or (wish.every_s is not None and source.sort != "stdin"))
