"""Tasks: what jobs do to a case. Each keeps what it was given in its own transactions; then the picture takes it up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from vedette.engine.cases.arrivals.adding import Wish
from vedette.engine.cases.arrivals.receiving import Received, receive
from vedette.errors import FetchError, InputError
from vedette.model.cases import Receipt
from vedette.model.documents import Capture, Label, Skipped
from vedette.model.shown_urls import shown
from vedette.sources.web.addresses import ALLOW_IT
from vedette.store import Store
from vedette.surfaces.rest.live.arriving import Shelf, captures_of
from vedette.surfaces.rest.live.jobs import JobProgress
from vedette.surfaces.rest.shapes import CameReport
from vedette.workspace.cases import Workspace

ELSEWHERE = "here no such address is fetched from; at the server: vedette add CASE URL --allow-host HOST"
"""What is told in place of ``ALLOW_IT``."""


@dataclass(frozen=True)
class Desk:
    """What a task works with: the case's store, the job's progress, and who hears of each report that came in.

    ``stopping`` tells whether the server ends: what is handed in is kept then, and nothing else is begun.
    """

    store: Store
    progress: JobProgress
    told: Callable[[CameReport], None]
    stopping: Callable[[], bool] = lambda: False

    def receipt(self, receipt: Receipt) -> None:
        """Tell of a report once it is kept."""
        document = receipt.document
        if document is not None:
            came = CameReport(document.id, document.title, document.outlet, receipt.new)
            self.progress.came(came)
            self.told(came)


class Task(Protocol):
    """One piece of work."""

    def run(self, desk: Desk) -> str:
        """Do it, and return what came of it in words. Raises ``VedetteError`` where nothing could be done."""

    def clear(self) -> None:
        """Take away what it needed, whether or not it was run."""


@dataclass(frozen=True)
class AddFiles:
    """Receive files that were uploaded."""

    shelf: Shelf
    label: Label

    def run(self, desk: Desk) -> str:
        """Receive each; one that is no report is told and costs no other."""
        given = captures_of(self.shelf.uploads, self.label)
        got = receive(desk.store, given, source=None, told=desk.receipt, progress=desk.progress)
        return _received(got, desk)

    def clear(self) -> None:
        """Take the files away."""
        self.shelf.clear()


@dataclass(frozen=True)
class AddText:
    """Receive a text that was pasted."""

    capture: Capture

    def run(self, desk: Desk) -> str:
        """Receive it."""
        got = receive(desk.store, [self.capture], source=None, told=desk.receipt, progress=desk.progress)
        return _received(got, desk)

    def clear(self) -> None:
        """There is nothing to take away."""


@dataclass(frozen=True)
class AddUrl:
    """Fetch a report, a feed or a list, once. No private host may be fetched from."""

    url: str
    wish: Wish
    by: str

    def run(self, desk: Desk) -> str:
        """Fetch it."""
        if desk.stopping():
            raise InputError(shown(self.url), "the server was ended before it was fetched", "Add it again.")
        case = Workspace(desk.store, self.by)
        try:
            added = case.add(self.url, wish=self.wish, told=desk.receipt, progress=desk.progress)
        except FetchError as why:
            raise _not_allowed_here(why) from why
        return "; ".join([_received(added.received, desk), *added.remarks])

    def clear(self) -> None:
        """There is nothing to take away."""


@dataclass(frozen=True)
class TakeUp:
    """Take up what lies in the case already: what was kept before, by another program, or as a judgement."""

    def run(self, desk: Desk) -> str:  # noqa: ARG002 - every task is run alike
        """There is nothing to keep."""
        return ""

    def clear(self) -> None:
        """There is nothing to take away."""


def _received(got: Received, desk: Desk) -> str:
    """Return in words what was received. Raises ``InputError`` where nothing could be."""
    desk.progress.skipped(list(got.skipped))
    if got.skipped and not got.new and not got.known:
        raise _nothing(got.skipped[0], len(got.skipped))
    parts = [f"{len(got.new):,} new"]
    parts += [f"{got.known:,} known before"] if got.known else []
    parts += [f"{len(got.skipped):,} not read"] if got.skipped else []
    return ", ".join(parts)


def _nothing(first: Skipped, count: int) -> InputError:
    more = f" (and {count - 1:,} more were not read)" if count > 1 else ""
    return InputError(first.input, f"{first.reason}{more}", "Nothing was added.")


def _not_allowed_here(why: FetchError) -> FetchError:
    """Return a refusal with what holds over HTTP: whoever asks may be elsewhere, so no private host is allowed."""
    words = why.why.replace(ALLOW_IT, ELSEWHERE)
    return FetchError(shown(why.url), words, status=why.status, wait_s=why.wait_s, lasting=why.lasting)
