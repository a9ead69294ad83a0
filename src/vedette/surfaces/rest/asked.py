"""What is asked for: the selection, a page, and the moment, as parameters that several routes share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Query, Request

from vedette.model.words import EventStatus
from vedette.products.screens.selection import Selection
from vedette.surfaces.rest.days import Day
from vedette.surfaces.rest.leading import check_names

Words = Annotated[str, Query(max_length=200)]
Id = Annotated[str, Query(max_length=200)]


AsOf = Annotated[
    Day | None, Query(description="The picture as it stood at the end of this day, from what was published by then.")
]


def _selection(  # noqa: PLR0913 - one parameter for each part of the selection
    request: Request,
    start: Annotated[
        Day | None, Query(alias="from", description="First day of what happened.", examples=["2025-01-20"])
    ] = None,
    end: Annotated[
        Day | None, Query(alias="to", description="Last day of what happened.", examples=["2025-01-30"])
    ] = None,
    known_by: Annotated[Day | None, Query(description="Told by a report on this day or before.")] = None,
    kind: Annotated[list[Id], Query(description="Kinds of event.", max_length=60)] = [],  # noqa: B006 - FastAPI copies it
    actor: Annotated[list[Id], Query(description="Ids of actors, who did or suffered it.", max_length=60)] = [],  # noqa: B006
    place: Annotated[list[Id], Query(description="Ids of places.", max_length=60)] = [],  # noqa: B006
    status: Annotated[list[EventStatus], Query(description="How it stands.", max_length=4)] = [],  # noqa: B006
    q: Annotated[str | None, Query(max_length=200, description="Words that stand in it.")] = None,
    background: Annotated[bool, Query(description="With what is told as earlier history.")] = False,
    as_of: AsOf = None,
) -> Selection:
    asked = Selection(start, end, known_by, tuple(kind), tuple(actor), tuple(place), tuple(status), q, background)
    check_names(request, asked, as_of)
    return asked


@dataclass(frozen=True)
class Paging:
    """Which page: from a cursor that an answer gave, so many rows."""

    cursor: str | None
    limit: int


def _paging(
    cursor: Annotated[str | None, Query(max_length=400, description="The ``next`` of the page before.")] = None,
    limit: Annotated[int, Query(ge=1, le=1000, description="Rows of a page.")] = 100,
) -> Paging:
    return Paging(cursor, limit)


Asked = Annotated[Selection, Depends(_selection)]
Page = Annotated[Paging, Depends(_paging)]
