"""Following: the links of a list fetched, each once, within the bounds of one visit.

A case is visited again, so nothing is forced: a server that asks to wait is left alone for this visit, one that fails
three times too, and what is left over is told and had the next time.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from typing import BinaryIO
from urllib.parse import urlsplit

import msgspec

from vedette.errors import FetchError
from vedette.model.cases import SourceSort
from vedette.model.documents import Capture, Label, Skipped
from vedette.model.shown_urls import shown
from vedette.sources.labels import merged
from vedette.sources.link_addresses import canonical
from vedette.sources.links import COUNTED, EMPTY, Link, few_skipped
from vedette.sources.openers import labelled, opener_of
from vedette.sources.web import Answer, Web

MAX_LINKS = 5_000
"""Pages that are fetched at one visit; at one page a second from one host, some 80 minutes."""
MAX_LISTS = 500
"""Feeds of an OPML file, or sitemaps of an index, that are fetched at one visit."""
MAX_DEPTH = 3
"""An index of indexes of sitemaps; the protocol knows one level."""
MOST_FAILURES = 3
"""Failures in a row after which a host is left alone for this visit."""
MOST_SILENCES = 12
"""Hosts in a row that did not answer at all, after which the network is taken to be away."""
CARRIERS: tuple[SourceSort, ...] = ("feed", "list", "sitemap", "opml", "articles")
"""Sorts that name a report by its URL, so that one had already need not be taken again. An archive may hold a page
that has changed since."""


class Tally:
    """What happened on the way: ``known`` links were had before, ``failed`` could not be had.

    ``partial`` says in words why something is left for the next visit, None where nothing is.
    """

    def __init__(self) -> None:
        self.known = self.failed = self.given = 0
        self.wait_s: int | None = None
        self.partial: str | None = None
        self.fault: str | None = None

    def missed(self, why: FetchError) -> None:
        """Count a fetch that failed."""
        self.failed += 1
        if why.wait_s is not None:
            self.wait_s = max(self.wait_s or 0, why.wait_s)
        if not why.lasting:
            self.partial = self.partial or f"not all was had: {why.why}"


class Following:
    """One visit's way through a list; ``label`` is said of every report, ``has_url`` tells what the case has."""

    def __init__(
        self, web: Web, has_url: Callable[[str], bool], label: Label, *, unchanged_before: date | None = None
    ) -> None:
        self._web, self._has_url, self._label, self._unchanged_before = web, has_url, label, unchanged_before
        self.tally = Tally()
        self._seen = set[str]()
        self._failures: Counter[str] = Counter()
        self._silences = self._pages = self._lists = self._beyond = 0

    def opened(
        self, answer: Answer | None, content: BinaryIO, at: str, sort: SourceSort
    ) -> Iterator[Capture | Skipped]:
        """Yield what a list gives and what its links lead to; ``at`` names the list."""
        yield from self._list(answer, content, at, sort, 0)
        if self._beyond:
            words = f"{self._beyond:,} more are left for the next visit"
            self.tally.partial = words
            yield Skipped(at, f"{words}: {MAX_LINKS:,} pages and {MAX_LISTS:,} lists are fetched at one")

    def _list(
        self, answer: Answer | None, content: BinaryIO, at: str, sort: SourceSort, depth: int
    ) -> Iterator[Capture | Skipped]:
        base = answer.fetch.final_url if answer else None
        before = self.tally.given
        fault = None
        for given in few_skipped(opener_of(sort)(content, at, base), at):
            if isinstance(given, Skipped):
                fault = given.reason if given.input == at and not _is_sound(given) else fault
                yield given
                continue
            self.tally.given += 1
            if isinstance(given, Link):
                yield from self._followed(given, depth)
            elif capture := self._carried(given, answer, sort):
                yield capture
        if fault and self.tally.given == before:
            self.tally.fault = fault

    def _carried(self, capture: Capture, answer: Answer | None, sort: SourceSort) -> Capture | None:
        """Return a report that the list itself holds, with how the list came; None where it was had before."""
        url = capture.label.url
        if url and sort in CARRIERS and self._is_had(url):
            return None
        capture = labelled(capture, self._label)
        if answer is None or capture.fetch is not None:
            return capture
        return msgspec.structs.replace(capture, seen=answer.fetch.at, fetch=answer.fetch)

    def _is_had(self, url: str) -> bool:
        """Return whether the case, or this visit, has ``url``; it is had from now on."""
        key = canonical(url)
        if key in self._seen or self._has_url(url):
            self.tally.known += 1
            return True
        self._seen.add(key)
        return False

    def _followed(self, link: Link, depth: int) -> Iterator[Capture | Skipped]:
        if self._is_away():
            self._beyond += 1
        elif link.sort == "page":
            yield from self._page(link)
        elif depth >= MAX_DEPTH:
            yield Skipped(link.input, f"lists nested deeper than {MAX_DEPTH} are not followed")
        elif not self._is_unchanged(link):
            yield from self._nested(link, link.sort, depth)

    def _is_unchanged(self, link: Link) -> bool:
        """Return whether a list was read whole at the last visit, and not changed since by its index's word."""
        return bool(link.changed and self._unchanged_before and link.changed < self._unchanged_before)

    def _page(self, link: Link) -> Iterator[Capture | Skipped]:
        if self._pages >= MAX_LINKS:
            self._beyond += 1
            return
        if self._is_had(link.url):
            return
        self._pages += 1
        answer = self._fetched(link)
        if isinstance(answer, Answer):
            yield captured(answer, labelled(link, self._label).label)
        else:
            yield answer

    def _nested(self, link: Link, sort: SourceSort, depth: int) -> Iterator[Capture | Skipped]:
        if canonical(link.url) in self._seen:
            return
        self._seen.add(canonical(link.url))
        if self._lists >= MAX_LISTS:
            self._beyond += 1
            return
        self._lists += 1
        answer = self._fetched(link)
        if isinstance(answer, Skipped):
            yield answer
            return
        at = shown(link.url)
        yield from self._list(answer, io.BytesIO(answer.content), at, sort, depth + 1)

    def _fetched(self, link: Link) -> Answer | Skipped:
        host = urlsplit(link.url).netloc
        if self._failures[host] >= MOST_FAILURES:
            self.tally.failed += 1
            self.tally.partial = self.tally.partial or f"{host} does not give its pages now"
            return Skipped(
                shown(link.url), f"{host} is left alone for this visit, since it does not give its pages now"
            )
        try:
            answer = self._web.get(link.url, robots=link.sort != "feed")
        except FetchError as why:
            self._note(host, why)
            return Skipped(shown(link.url), f"it cannot be fetched ({why.why})")
        self._failures[host] = self._silences = 0
        return answer

    def _note(self, host: str, why: FetchError) -> None:
        self.tally.missed(why)
        if why.wait_s is not None or why.status == 429:
            self._failures[host] = MOST_FAILURES
        elif not why.lasting:
            self._failures[host] += 1
        self._silences = self._silences + 1 if why.status is None and not why.lasting else 0

    def _is_away(self) -> bool:
        return self._silences >= MOST_SILENCES


def _is_sound(skipped: Skipped) -> bool:
    """Return whether what is said of a list is no fault of it."""
    return skipped.reason == EMPTY or COUNTED in skipped.reason


def captured(answer: Answer, label: Label) -> Capture | Skipped:
    """Return the page in ``answer`` as it came, with what ``label`` says of it."""
    fetch = answer.fetch
    if not answer.content:
        return Skipped(shown(fetch.url), "the answer is empty")
    # A link that counts readers leads to another host, and the page's own address tells its outlet.
    moved = urlsplit(fetch.url).netloc.lower() != urlsplit(fetch.final_url).netloc.lower()
    url = fetch.final_url if moved else label.url or fetch.url
    stated = (answer.header("content-type") or "").strip().lower()
    plain = not stated or (answer.media_type == "text/plain" and "utf-8" in stated)
    media_type = (answer.media_type or "application/octet-stream") if plain else stated
    return Capture(shown(fetch.url), answer.content, media_type, merged(label, Label(url=url)), fetch.at, fetch)
