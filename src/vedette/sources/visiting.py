"""Visiting: one visit to a source, from what it gives now to captures, and the note on how it went.

A visit never raises for what a server, a file or a network does: it says so, and the watch goes on. What may be asked
for conditionally the next time (etag, date) is noted only where nothing was left behind, since an answer "not changed"
would hide what is still to be had.
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import BinaryIO

import msgspec

from vedette.errors import FetchError, InputError
from vedette.model.cases import Outcome, Source, Visit
from vedette.model.documents import Capture, Label, Skipped
from vedette.model.shown_urls import shown
from vedette.sources.captures import captures_from
from vedette.sources.following import Following, captured
from vedette.sources.labels import merged
from vedette.sources.link_addresses import is_address
from vedette.sources.openers import LISTS
from vedette.sources.web import Answer, Limits, Web

WHOLE_FILES = Limits(bytes=200_000_000, seconds=900)
"""What an archive or a mailbox may take; a larger one is to be had with other means and added from the disk."""


class Visiting:
    """One visit: iterate it once; then ``visit`` says how it went.

    ``visit.known`` counts links that were not followed since the case has them, and ``visit.new`` is 0: whoever keeps
    the captures adds what was kept. ``label`` is said of every report, after the source's own outlet. ``answer`` is
    what its URL has answered just now; it is not asked once more then. ``hopeless`` says, after the visit, that no
    later one will be able to read the source either.
    """

    def __init__(  # noqa: PLR0913 - what a visit rests on is said by name
        self,
        source: Source,
        web: Web,
        *,
        last: Visit | None,
        has_url: Callable[[str], bool],
        stdin: BinaryIO | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        label: Label = Label(),  # noqa: B008 - a frozen record
        answer: Answer | None = None,
    ) -> None:
        self._source, self._web, self._last, self._stdin, self._now = source, web, last, stdin, now
        self._label = merged(label, Label(outlet=source.outlet))
        self._following = Following(web, has_url, self._label, unchanged_before=_complete_day(last))
        self._skipped = 0
        self._outcome: Outcome = "read"
        self._answer, self.hopeless = answer, False
        begun = now()
        self.visit = Visit(source.id, begun, begun, "stopped")

    def __iter__(self) -> Iterator[Capture | Skipped]:
        ended = False
        try:
            for one in self._given():
                self._skipped += isinstance(one, Skipped)
                yield one
            ended = True
        finally:
            self._close(ended=ended)

    def _given(self) -> Iterator[Capture | Skipped]:
        sort, location = self._source.sort, self._source.location
        if is_address(location):
            yield from self._from_web()
        elif sort in LISTS and not _is_folder(location):
            yield from self._from_file()
        else:
            yield from self._from_disk()

    def _from_disk(self) -> Iterator[Capture | Skipped]:
        location = self._source.location
        try:
            yield from captures_from([location], stdin=self._stdin, label=self._label)
        except InputError as why:
            yield self._failed(location, why.wanted)

    def _from_file(self) -> Iterator[Capture | Skipped]:
        location = self._source.location
        try:
            stream = open(location, "rb")  # noqa: SIM115 - closed below; its own failure is told here
        except (OSError, ValueError) as why:
            words = (getattr(why, "strerror", None) or str(why)).lower()
            yield self._failed(location, f"it cannot be opened ({words})")
            return
        with stream:
            yield from self._following.opened(None, stream, location, self._source.sort)

    def _from_web(self) -> Iterator[Capture | Skipped]:
        source, last = self._source, self._last
        at = shown(source.location)
        try:
            answer = self._answer or self._web.get(
                source.location,
                etag=last.etag if last else None,
                modified=last.modified if last else None,
                limits=WHOLE_FILES if source.sort in ("archive", "mailbox") else None,
                robots=source.sort == "sitemap",
            )
        except FetchError as why:
            self.hopeless = why.lasting
            self._following.tally.missed(why)
            yield self._failed(at, f"it cannot be fetched ({why.why})", why.status)
            return
        self._note(answer)
        if answer.unchanged:
            self._outcome = "unchanged"
        elif source.sort in LISTS:
            yield from self._following.opened(answer, io.BytesIO(answer.content), at, source.sort)
        else:
            yield captured(answer, self._label)

    def _failed(self, at: str, reason: str, status: int | None = None) -> Skipped:
        self._outcome = "failed"
        self._following.tally.failed = max(self._following.tally.failed, 1)
        self.visit = msgspec.structs.replace(self.visit, words=reason, status=status)
        return Skipped(at, reason)

    def _note(self, answer: Answer) -> None:
        self.visit = msgspec.structs.replace(
            self.visit,
            status=answer.fetch.status,
            etag=answer.header("etag"),
            modified=answer.header("last-modified"),
        )

    def _close(self, *, ended: bool) -> None:
        """Note how it went; a visit that broke off, or left something behind, is not asked for conditionally."""
        tally, visit = self._following.tally, self.visit
        outcome = self._outcome if ended else "stopped"
        if outcome == "read" and tally.fault:
            outcome, self.hopeless = "failed", True
        whole = ended and not tally.partial and outcome in ("read", "unchanged")
        last = self._last if outcome == "unchanged" else None
        self.visit = msgspec.structs.replace(
            visit,
            ended=self._now(),
            outcome=outcome,
            known=tally.known,
            skipped=max(self._skipped - tally.failed, 0),
            failed=tally.failed or int(outcome == "failed"),
            etag=(visit.etag or (last.etag if last else None)) if whole else None,
            modified=(visit.modified or (last.modified if last else None)) if whole else None,
            wait_s=tally.wait_s,
            words=visit.words or tally.fault or tally.partial,
        )


def _complete_day(last: Visit | None) -> date | None:
    """Return the day (UTC) before which nothing was left behind by the last visit, None where it is not known."""
    whole = last is not None and last.outcome in ("read", "unchanged") and not last.failed and not last.words
    return last.begun.date() if whole and last is not None else None


def _is_folder(location: str) -> bool:
    return os.path.isdir(location)
