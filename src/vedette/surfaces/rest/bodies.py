"""What requests bring in their bodies: each field bounded, and none that is not known."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field, HttpUrl

from vedette.model.judgements import PointerSort
from vedette.model.judging import CaseVerdict, Matter
from vedette.products.screens.subjects import SubjectSort
from vedette.surfaces.rest.days import Day


class Strict(BaseModel):
    """A body in which no other field may stand."""

    model_config = ConfigDict(extra="forbid")


class TextIn(Strict):
    """A report as text that was pasted."""

    text: str = Field(min_length=1, max_length=400_000, examples=["Rebels captured Sake on Monday, residents said."])
    title: str | None = Field(None, max_length=500)
    outlet: str | None = Field(None, max_length=200)
    published: Day | None = None


class UrlIn(Strict):
    """An address to fetch a report, a feed or a list from, once."""

    url: HttpUrl
    outlet: str | None = Field(None, max_length=200)
    published: Day | None = None


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
    radius_m: int | None = Field(None, ge=0, le=2_000_000)
    name: str | None = Field(None, max_length=500)


class JudgementIn(Strict):
    """A judgement: of what ``about`` points at, of a ``subject`` of the picture, or of an ``item`` of the queue.

    ``why`` is the reason; where none is given for an item of the queue, "looked at in the review" stands there.
    ``undoes`` is the id of a judgement that a preview of ``undone`` takes back.
    """

    verdict: CaseVerdict
    why: str = Field("", max_length=2000)
    about: list[PointerIn] = Field(default_factory=list, max_length=50)
    subject: SubjectIn | None = None
    item: str | None = Field(None, max_length=500)
    grade: str | None = Field(None, max_length=1)
    spot: SpotIn | None = None
    what: Matter | None = None
    undoes: str | None = Field(None, max_length=200)


class UndoIn(Strict):
    """Why a judgement is taken back."""

    why: str = Field("taken back in the review", min_length=1, max_length=2000)
