"""Jobs: the pieces of work on a case, from the moment they are asked for; the latest are remembered.

A job is a record that is replaced as it goes on, so that whoever asks sees one moment of it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from threading import Lock
from time import monotonic
from typing import Any

import msgspec

from vedette.model.documents import Skipped
from vedette.model.shown_urls import shown_location
from vedette.surfaces.rest.shapes import CameReport, Job

REMEMBERED = 100
MOST_WAITING = 20
"""Jobs that wait at a time; beyond them, whoever asks is told to come back."""
TOLD_EVERY_S = 0.2
MOST_LISTED = 500
"""Reports, and inputs that were not read, that a job names."""


class Jobs:
    """The latest jobs of one run of the server, safe to use from many threads; ``told`` hears of each change."""

    def __init__(self, run: str, now: Callable[[], datetime], told: Callable[[Job], None]) -> None:
        self._run, self._now, self._told = run, now, told
        self._lock = Lock()
        self._jobs: dict[str, Job] = {}
        self._count = 0

    def begin(self, what: str) -> Job:
        """Return a new job, which waits."""
        with self._lock:
            self._count += 1
            job = Job(f"{self._run}-{self._count}", what, "waiting", self._now())
            self._jobs[job.id] = job
            ended = [one.id for one in self._jobs.values() if one.state in ("done", "failed")]
            for id in ended[: max(len(self._jobs) - REMEMBERED, 0)]:
                del self._jobs[id]
        self._told(job)
        return job

    def change(self, id: str, *, quietly: bool = False, **fields: Any) -> Job:
        """Return the job ``id`` with other ``fields``; told to all unless ``quietly``."""
        with self._lock:
            job = self._jobs[id] = msgspec.structs.replace(self._jobs[id], **fields)
        if not quietly:
            self._told(job)
        return job

    def job(self, id: str) -> Job | None:
        """Return a job by its id, None where it is not remembered."""
        return self._jobs.get(id)

    def latest(self) -> tuple[Job, ...]:
        """Return all that are remembered, the newest first."""
        with self._lock:
            return tuple(reversed(self._jobs.values()))

    @property
    def waiting(self) -> int:
        """How many have not begun."""
        with self._lock:
            return sum(job.state == "waiting" for job in self._jobs.values())

    @property
    def working(self) -> str | None:
        """The id of the job in hand."""
        with self._lock:
            return next((job.id for job in self._jobs.values() if job.state == "running"), None)


class JobProgress:
    """Writes the steps of the belt into a job (``vedette.engine.progress.Progress``), told a few times a second."""

    def __init__(self, jobs: Jobs, id: str, clock: Callable[[], float] = monotonic) -> None:
        self._jobs, self._id, self._clock = jobs, id, clock
        self._done, self._since = 0, float("-inf")

    def stage(self, name: str, total: int | None = None) -> None:
        """Note that a stage begins."""
        self._done = 0
        self._note(stage=name, done=0, total=total)

    def step(self, count: int = 1) -> None:
        """Note that some steps are done."""
        self._done += count
        self._note(done=self._done)

    def came(self, report: CameReport) -> None:
        """Note a report that came in."""
        held = self._jobs.job(self._id)
        if held is not None and len(held.came) < MOST_LISTED:
            self._note(came=(*held.came, report))

    def skipped(self, skipped: list[Skipped]) -> None:
        """Note what was not read."""
        held = self._jobs.job(self._id)
        if held is not None and skipped:
            rows = [*held.skipped, *((shown_location(one.input), one.reason) for one in skipped)]
            self._note(skipped=tuple(rows[:MOST_LISTED]))

    def _note(self, **fields: Any) -> None:
        due = self._clock() - self._since >= TOLD_EVERY_S
        if due:
            self._since = self._clock()
        self._jobs.change(self._id, quietly=not due, **fields)
