"""Work on the case: reports are added, things are judged; jobs tell how far it is, the stream what happened."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response, UploadFile
from pydantic import BaseModel, ConfigDict, Field, HttpUrl

from vedette.model.judgements import PointerSort
from vedette.model.judging import CaseVerdict, Matter
from vedette.products.screens.subjects import SubjectSort
from vedette.surfaces.rest.asked import Page
from vedette.surfaces.rest.giving import gives
from vedette.surfaces.rest.shapes import Job, Jobs, Judged, Judgements, Preview, ReviewQueue

routes = APIRouter()


class Strict(BaseModel):
    """A body in which no other field may stand."""

    model_config = ConfigDict(extra="forbid")


class TextIn(Strict):
    """A report as text that was pasted."""

    text: str = Field(min_length=1, max_length=400_000, examples=["Rebels captured Sake on Monday, residents said."])
    title: str | None = Field(None, max_length=500)
    outlet: str | None = Field(None, max_length=200)
    published: date | None = None


class UrlIn(Strict):
    """An address to fetch a report from, once; ``every_s`` makes a feed or a list a source that is visited."""

    url: HttpUrl
    outlet: str | None = Field(None, max_length=200)
    published: date | None = None


class SubjectIn(Strict):
    """A record of the picture by its sort and id."""

    sort: SubjectSort
    id: str = Field(max_length=200)


class PointerIn(Strict):
    """What is pointed at, in words that outlive a new reading (docs/reference/judgements-file.md)."""

    sort: PointerSort
    words: str = Field(min_length=1, max_length=2000)
    report: str | None = Field(None, max_length=2000)
    kind: str | None = Field(None, max_length=200)
    place: str | None = Field(None, max_length=500)
    actor: str | None = Field(None, max_length=500)
    count: str | None = Field(None, max_length=200)


class SpotIn(Strict):
    """Where a place lies: WGS84 degrees and the radius it lies within, in metres."""

    lat: float = Field(ge=-90, le=90)
    lon: float = Field(ge=-180, le=180)
    radius_m: int | None = Field(None, ge=0, le=5_000_000)
    name: str | None = Field(None, max_length=500)


class JudgementIn(Strict):
    """A judgement: of what ``about`` points at, or of a ``subject`` of the picture, or of an item of the queue by ``item``.

    ``why`` is the reason; where none is given for an item of the queue, "looked at in the review" stands there.
    """

    verdict: CaseVerdict
    why: str = Field("", max_length=2000)
    about: list[PointerIn] = Field(default_factory=list, max_length=50)
    subject: SubjectIn | None = None
    item: str | None = Field(None, max_length=500)
    grade: str | None = Field(None, max_length=1)
    spot: SpotIn | None = None
    what: Matter | None = None


class UndoIn(Strict):
    """Why a judgement is taken back."""

    why: str = Field("taken back in the review", min_length=1, max_length=2000)


@routes.post("/reports", **gives(Job, status=202, problems=(413,)))
def add_files(
    request: Request, files: list[UploadFile], outlet: str | None = None, published: date | None = None
) -> Response:
    """Receive files, as they would be given to ``vedette add``; reading goes on as a job."""
    raise NotImplementedError


@routes.post("/reports/text", **gives(Job, status=202, problems=(413,)))
def add_text(request: Request, body: TextIn) -> Response:
    """Receive a report that was pasted."""
    raise NotImplementedError


@routes.post("/reports/url", **gives(Job, status=202))
def add_url(request: Request, body: UrlIn) -> Response:
    """Fetch a report, a feed or a list once; private addresses are refused."""
    raise NotImplementedError


@routes.get("/jobs", **gives(Jobs))
def list_jobs(request: Request) -> Response:
    """Return the latest jobs, the newest first."""
    raise NotImplementedError


@routes.get("/jobs/{id}", **gives(Job, problems=(404,)))
def show_job(request: Request, id: str) -> Response:
    """Return one job."""
    raise NotImplementedError


@routes.get("/review", **gives(ReviewQueue))
def show_queue(
    request: Request,
    page: Page,
    sort: Annotated[
        Literal["merge", "figure", "place", "outlet", "event", "control", "relation"] | None, Query()
    ] = None,
) -> Response:
    """Return what is left to judge, with the sentences to read, what would change the picture most first."""
    raise NotImplementedError


@routes.get("/judgements", **gives(Judgements))
def list_judgements(request: Request, page: Page) -> Response:
    """Return all judgements, the newest first, each with what became of it."""
    raise NotImplementedError


@routes.post("/judgements", **gives(Judged, status=201, problems=(404, 409)))
def add_judgement(request: Request, body: JudgementIn) -> Response:
    """Keep a judgement; it is on the disk once this has answered, and a job takes it into the picture."""
    raise NotImplementedError


@routes.post("/judgements/preview", **gives(Preview, problems=(404,)))
def preview_judgement(request: Request, body: JudgementIn) -> Response:
    """Return what a judgement would do to the picture; nothing is kept."""
    raise NotImplementedError


@routes.post("/judgements/{id}/undo", **gives(Judged, status=201, problems=(404,)))
def undo_judgement(request: Request, id: str, body: UndoIn) -> Response:
    """Take a judgement back; that is a judgement too."""
    raise NotImplementedError


@routes.get("/stream")
def stream(request: Request) -> Response:
    """Server-sent events: ``progress`` (a Job), ``picture`` (a PictureChanged), ``report`` (a CameReport)."""
    raise NotImplementedError
