"""Jobs are remembered while they matter, and tell how far they are without flooding who listens."""

from datetime import UTC, datetime

from vedette.model.documents import Skipped
from vedette.surfaces.rest.live.jobs import MOST_LISTED, REMEMBERED, JobProgress, Jobs
from vedette.surfaces.rest.shapes import CameReport

NOW = datetime(2025, 3, 8, tzinfo=UTC)


def _jobs() -> tuple[Jobs, list]:
    told: list = []
    return Jobs("run", lambda: NOW, told.append), told


def test_the_oldest_that_ended_are_forgotten():
    """A server that runs for months must not grow by its jobs."""
    jobs, _ = _jobs()
    for _ in range(REMEMBERED + 30):
        jobs.change(jobs.begin("adding").id, state="done")
    assert len(jobs.latest()) <= REMEMBERED + 1
    assert jobs.latest()[0].id == f"run-{REMEMBERED + 30}"
    assert jobs.job("run-1") is None


def test_one_that_waits_is_never_forgotten():
    """Whoever waits for a job finds it, however many came after."""
    jobs, _ = _jobs()
    waiting = jobs.begin("adding")
    for _ in range(REMEMBERED * 2):
        jobs.change(jobs.begin("adding").id, state="done")
    assert jobs.job(waiting.id) == waiting


def test_progress_is_told_five_times_a_second_at_most():
    """Reading a thousand reports must not send a thousand lines to each screen."""
    jobs, told = _jobs()
    job, at = jobs.begin("reading"), [0.0]
    told.clear()
    progress = JobProgress(jobs, job.id, lambda: at[0])
    progress.stage("Reading", 1000)
    for _ in range(1000):
        at[0] += 0.001
        progress.step()
    assert 4 <= len(told) <= 6
    held = jobs.job(job.id)
    assert held is not None
    assert (held.stage, held.done, held.total) == ("Reading", 1000, 1000)


def test_what_a_job_names_is_bounded():
    """An archive of a hundred thousand mails must not make an answer of a hundred thousand rows."""
    jobs, _ = _jobs()
    job = jobs.begin("adding")
    progress = JobProgress(jobs, job.id)
    for n in range(MOST_LISTED + 5):
        progress.came(CameReport(str(n), None, None, new=True))
    progress.skipped([Skipped("https://ana:secret@example.org/x", "gone")] * (MOST_LISTED + 5))
    held = jobs.job(job.id)
    assert held is not None
    assert (len(held.came), len(held.skipped)) == (MOST_LISTED, MOST_LISTED)
    assert "secret" not in str(held.skipped)
