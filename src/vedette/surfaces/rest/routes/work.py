"""Work on the case: reports are added, things are judged; jobs tell how far it is, the stream what happened."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

import msgspec
from fastapi import APIRouter, Depends, File, Header, Path, Query, Request, Response, UploadFile

from vedette.engine.cases.arrivals.adding import Wish
from vedette.engine.cases.judgements.reviewing import Answer, told
from vedette.model.documents import Label
from vedette.model.shown_urls import shown
from vedette.sources.labels import one_line
from vedette.surfaces.rest.access.roles import Asker, needs
from vedette.surfaces.rest.asked import Page
from vedette.surfaces.rest.bodies import JudgementIn, TextIn, UndoIn, UrlIn
from vedette.surfaces.rest.days import Day, Moment
from vedette.surfaces.rest.giving import gives, reply
from vedette.surfaces.rest.live.arriving import MOST_FILES, Shelf, TooLarge, capture_of_text
from vedette.surfaces.rest.live.judging import Meant, NotHere, Said, meant, previewed
from vedette.surfaces.rest.live.review import queue_item
from vedette.surfaces.rest.live.stream import StreamAnswer
from vedette.surfaces.rest.live.tasks import AddFiles, AddText, AddUrl, TakeUp
from vedette.surfaces.rest.live.working import Working, working_in, writable
from vedette.surfaces.rest.paging import page_of
from vedette.surfaces.rest.problems import Refused
from vedette.surfaces.rest.shapes import (
    Job,
    Jobs,
    Judged,
    JudgementLine,
    Judgements,
    Preview,
    ReviewQueue,
    You,
)
from vedette.workspace.cases import Workspace

routes = APIRouter()
ANALYST = Depends(needs("analyst"))
Analyst = Annotated[You, ANALYST]
Work = Annotated[Working, Depends(working_in)]
ItemSort = Annotated[
    Literal["merge", "figure", "place", "outlet", "event", "control", "relation", "service", "disagreement"] | None,
    Query(description="Items of this sort alone."),
]
Since = Annotated[Moment | None, Query(description="The moment since which your own judgements are counted.")]
Key = Annotated[str, Path(max_length=200, description="The record's id.")]
LastEvent = Annotated[str | None, Header(max_length=100, description="The id of the last event that came.")]
Outlet = Annotated[str | None, Query(max_length=200, description="Who published it, where it does not tell.")]
Published = Annotated[Day | None, Query(description="The day on which it was published, where it does not tell.")]
Files = Annotated[list[UploadFile], File(min_length=1, max_length=MOST_FILES, description="The files.")]
MOST_WORDS = 120
"""Characters of a judgement that name its job."""
Writing = Annotated[Working, Depends(writable)]


@routes.post("/reports", dependencies=[ANALYST], **gives(Job, status=202, problems=(409, 413)))
def add_files(work: Writing, files: Files, outlet: Outlet = None, published: Published = None) -> Response:
    """Receive files, as they would be given to ``vedette add``; reading goes on as a job."""
    shelf = Shelf()
    try:
        for file in files:
            shelf.put(file.filename, file.file)
    except TooLarge as why:
        shelf.clear()
        raise Refused(413, "too-long", str(why)) from why
    names = shelf.uploads[0].name if len(files) == 1 else f"{len(files)} files"
    return _asked(work.ask(f"adding {names}", AddFiles(shelf, _label(published, outlet))))


@routes.post("/reports/text", dependencies=[ANALYST], **gives(Job, status=202, problems=(409, 413)))
def add_text(work: Writing, body: TextIn) -> Response:
    """Receive a report that was pasted."""
    label = _label(body.published, body.outlet, body.title)
    capture = capture_of_text(body.text, label)
    return _asked(work.ask(f"adding {capture.input}", AddText(capture)))


@routes.post("/reports/url", **gives(Job, status=202, problems=(409,)))
def add_url(you: Analyst, work: Writing, body: UrlIn) -> Response:
    """Fetch a report, a feed or a list once; private addresses are refused."""
    url = str(body.url)
    wish = Wish(outlet=one_line(body.outlet), published=body.published, once=True)
    return _asked(work.ask(f"fetching {shown(url)}", AddUrl(url, wish, you.name)))


@routes.get("/jobs", **gives(Jobs))
def list_jobs(work: Work) -> Response:
    """Return the latest jobs, the newest first."""
    return reply(Jobs(work.jobs.latest()))


@routes.get("/jobs/{id}", **gives(Job, problems=(404,)))
def show_job(work: Work, id: Key) -> Response:
    """Return one job."""
    job = work.jobs.job(id)
    if job is None:
        raise Refused(404, "no-such-job", "There is no job of this id; the latest are listed at /api/v1/jobs.")
    return reply(job)


@routes.get("/review", **gives(ReviewQueue, problems=(409,)))
def show_queue(
    request: Request, you: Asker, work: Work, page: Page, sort: ItemSort = None, since: Since = None
) -> Response:
    """Return what is left to judge, with the sentences to read, what would change the picture most first."""
    left = work.reviews.left()
    rows = [(key, item) for key, item in left.items.items() if sort in (None, item.sort)]
    shown_rows = page_of(rows, page, request, f"{left.snapshot.version} {left.judged}")
    items = tuple(queue_item(key, item, left.snapshot) for key, item in shown_rows.items)
    yours = [one for one, state in work.reviews.judgements() if one.by == you.name and state not in ("undo", "undone")]
    made = sum(since is None or one.at >= since for one in yours)
    return reply(ReviewQueue(items, shown_rows.total, left.judged, shown_rows.next, made))


@routes.get("/judgements", **gives(Judgements, problems=(409,)))
def list_judgements(request: Request, work: Work, page: Page) -> Response:
    """Return all judgements, the newest first, each with what became of it."""
    rows = work.reviews.judgements()[::-1]
    every = {one.id: one for one, _ in rows}
    found = page_of(rows, page, request, str(len(rows)))
    lines = tuple(JudgementLine(one, state, told(one, every)) for one, state in found.items)
    return reply(Judgements(lines, found.total, found.next))


@routes.post("/judgements", **gives(Judged, status=201, problems=(404, 409)))
def add_judgement(you: Analyst, work: Writing, body: JudgementIn) -> Response:
    """Keep a judgement; it is on the disk once this has answered, and a job takes it into the picture."""
    if body.verdict == "undone":
        raise Refused(422, "cannot-be-used", "A judgement is taken back at /api/v1/judgements/{id}/undo.")
    return _judged(_meant(body, work).answer, you, work)


@routes.post("/judgements/preview", **gives(Preview, problems=(404, 409)))
def preview_judgement(you: Analyst, work: Work, body: JudgementIn) -> Response:
    """Return what a judgement would do to the picture; nothing is kept, so that no reason is asked for."""
    return reply(previewed(_meant(body, work, kept=False), _case(you, work), work.reviews, work.now()))


@routes.post("/judgements/{id}/undo", **gives(Judged, status=201, problems=(404, 409)))
def undo_judgement(you: Analyst, work: Writing, id: Key, body: UndoIn) -> Response:
    """Take a judgement back; that is a judgement too."""
    return _judged(Answer("undone", body.why, undoes=id), you, work)


@routes.get("/stream", response_class=StreamAnswer, status_code=200)
def stream(work: Work, last_event_id: LastEvent = None) -> Response:
    """Server-sent events: ``progress`` (a Job), ``picture`` (a PictureChanged), ``report`` (a CameReport), ``case``.

    ``case`` is a CaseMoved; ``reset`` asks to load all anew, since events were missed.
    """
    if work.stream.is_full:
        raise Refused(429, "too-many", "Too many listen already. Ask again later.", {"Retry-After": "30"})
    return StreamAnswer(work.stream, last_event_id)


def _asked(job: Job) -> Response:
    return reply(job, status=202)


def _label(published: date | None, outlet: str | None, title: str | None = None) -> Label:
    by = "option" if published else None
    return Label(published=published, outlet=one_line(outlet), title=one_line(title), published_by=by)


def _case(you: You, work: Working) -> Workspace:
    """Return the case, in the name of who asks."""
    return Workspace(work.case.workspace.store, you.name)


def _meant(body: JudgementIn, work: Working, *, kept: bool = True) -> Meant:
    """Return what a body means. Raises ``Refused`` where the picture holds no such thing."""
    given = body.model_dump(exclude={"subject"})
    subject = (body.subject.sort, body.subject.id) if body.subject else None
    try:
        return meant(msgspec.convert({**given, "subject": subject}, Said), work.reviews, kept=kept)
    except NotHere as why:
        raise Refused(404, "not-in-picture", str(why)) from why


def _judged(answer: Answer, you: You, work: Working) -> Response:
    made = _case(you, work).judge(answer, now=work.now())
    every = {one.id: one for one in work.case.workspace.store.judgements()}
    words = told(made, every)
    job = work.ask(f"taking up: {words[:MOST_WORDS]}", TakeUp())
    return reply(Judged(made, words, job.id), status=201)
