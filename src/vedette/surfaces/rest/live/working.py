"""Working: all that goes on in a served case beside answering: jobs, the thread that does them, and the stream."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from secrets import token_hex

from fastapi import Request

from vedette.surfaces.rest.live.case import LiveCase
from vedette.surfaces.rest.live.jobs import MOST_WAITING, Jobs
from vedette.surfaces.rest.live.review import Reviews
from vedette.surfaces.rest.live.stream import Stream
from vedette.surfaces.rest.live.tasks import Task
from vedette.surfaces.rest.live.worker import Worker
from vedette.surfaces.rest.problems import Refused
from vedette.surfaces.rest.shapes import Job

END_S = 1.6
"""Seconds that the job in hand may take to come to a place where it can stop; what is kept by then stays."""


class Working:
    """The work on one served case; ``start`` and ``stop`` it with the server."""

    def __init__(
        self,
        case: LiveCase,
        *,
        run: str | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        run = run or token_hex(4)
        self.case, self.now = case, now
        self.stream = Stream(run)
        self.jobs = Jobs(run, now, lambda job: self.stream.tell("progress", job))
        self.reviews = Reviews(case)
        self._worker = Worker(case, self.jobs, self.stream, self.reviews)

    def start(self) -> None:
        """Begin to work; what is pending is read."""
        self._worker.start()

    def end_streams(self) -> None:
        """Let all listeners go, so that the server can end; may be called from a signal."""
        self.stream.end()

    def stop(self, seconds: float = END_S) -> bool:
        """Finish what is in hand, and return whether it has come to an end in ``seconds``."""
        self.stream.end()
        return self._worker.stop(seconds)

    def ask(self, what: str, task: Task) -> Job:
        """Have a task done after those that wait, and return its job."""
        job = self.jobs.begin(what)
        self._worker.ask(job.id, task)
        return job

    @property
    def is_full(self) -> bool:
        """Whether so much waits that no more is taken."""
        return self.jobs.waiting >= MOST_WAITING


def working_in(request: Request) -> Working:
    """Return the work on the case that is served."""
    work: Working = request.app.state.working
    return work


def writable(request: Request) -> Working:
    """Return the work on the case. Raises a problem where the case cannot be written, or too much waits."""
    work = working_in(request)
    if work.case.readonly:
        told = "This case is served to be read. Serve it from a place that can be written, without --read-only."
        raise Refused(409, "read-only", told)
    if work.is_full:
        wait = f"{work.jobs.waiting} jobs wait already. Try again when some of them are done."
        raise Refused(429, "too-many", wait, {"Retry-After": "10"})
    return work
