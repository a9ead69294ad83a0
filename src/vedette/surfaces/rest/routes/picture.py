"""The lists of the picture as they are, and single records, page by page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query, Request, Response

from vedette.model.pictures import Event, Figure, PicturedClaim
from vedette.model.records import Record
from vedette.products.screens.families import family_of
from vedette.products.screens.index import index_of
from vedette.products.screens.narrowing.choosing import chosen
from vedette.products.screens.selection import Selection
from vedette.products.screens.tables.listing import listed
from vedette.products.screens.tables.rows import EVENT_COLUMNS, SORTED_BY, event_rows, sorted_events
from vedette.products.screens.titles import event_title
from vedette.surfaces.rest.asked import Asked, AsOf, Page, Paging
from vedette.surfaces.rest.caching import by_content, of_picture
from vedette.surfaces.rest.giving import gives
from vedette.surfaces.rest.leading import there
from vedette.surfaces.rest.live.case import Snapshot
from vedette.surfaces.rest.live.standing import view_of
from vedette.surfaces.rest.paging import page_of
from vedette.surfaces.rest.problems import Refused
from vedette.surfaces.rest.rows import rows_of
from vedette.surfaces.rest.shapes import (
    Actors,
    CaseView,
    Claims,
    Controls,
    EventIds,
    EventRow,
    EventRows,
    Events,
    Figures,
    Places,
    Quotes,
    Relations,
    Reports,
    Services,
    Stories,
    Tolls,
)

routes = APIRouter()
Key = Annotated[str, Path(max_length=200, description="The record's id.")]
Descending = Annotated[bool, Query(description="The greatest first.")]
SortBy = Annotated[
    str, Query(max_length=40, description="A column of the rows.", json_schema_extra={"enum": list(SORTED_BY)})
]


@routes.get("/case", **gives(CaseView, problems=()))
def show_case(request: Request) -> Response:
    """Return the case, how far it is read, and who asks."""
    return by_content(request, view_of(request))


@routes.get("/events/rows", **gives(EventRows, problems=(409,)))
def list_event_rows(
    request: Request,
    asked: Asked,
    page: Page,
    as_of: AsOf = None,
    sort: SortBy = "start",
    descending: Descending = False,
) -> Response:
    """Return events as rows of the export, filtered and sorted; what is not known stands last."""
    if sort not in SORTED_BY:
        raise Refused(422, "out-of-form", f"There is no column {sort!r}. Sort by one of: {', '.join(SORTED_BY)}.")

    def made(held: Snapshot) -> EventRows:
        found = sorted_events(held.book, chosen(held.book, asked), sort, descending=descending)
        items, total, after = page_of(found, page, request, held.version)
        rows = event_rows(held.book)
        told = tuple(EventRow(e.id, event_title(held.book, e), family_of(e.kind), rows[e.id]) for e in items)
        return EventRows(EVENT_COLUMNS, told, total, after)

    return of_picture(request, as_of, made)


@routes.get("/events/ids", **gives(EventIds, problems=(409,)))
def list_event_ids(request: Request, asked: Asked, as_of: AsOf = None) -> Response:
    """Return the ids of all events of a selection."""
    return of_picture(request, as_of, lambda held: EventIds(tuple(e.id for e in chosen(held.book, asked))))


@routes.get("/events", **gives(Events, problems=(409,)))
def list_events(request: Request, asked: Asked, page: Page, as_of: AsOf = None) -> Response:
    """Return the events of a selection, in the order of the picture."""
    return _listed(request, asked, page, as_of, Events, "events")


@routes.get("/claims", **gives(Claims, problems=(409,)))
def list_claims(request: Request, asked: Asked, page: Page, as_of: AsOf = None) -> Response:
    """Return the claims behind the events of a selection, or all of them."""
    return _listed(request, asked, page, as_of, Claims, "claims")


@routes.get("/actors", **gives(Actors, problems=(409,)))
def list_actors(request: Request, asked: Asked, page: Page, as_of: AsOf = None) -> Response:
    """Return the actors, those in most events first."""
    return _listed(request, asked, page, as_of, Actors, "actors")


@routes.get("/places", **gives(Places, problems=(409,)))
def list_places(request: Request, asked: Asked, page: Page, as_of: AsOf = None) -> Response:
    """Return the places, those of most events first."""
    return _listed(request, asked, page, as_of, Places, "places")


@routes.get("/control", **gives(Controls, problems=(409,)))
def list_control(request: Request, asked: Asked, page: Page, as_of: AsOf = None) -> Response:
    """Return who holds what."""
    return _listed(request, asked, page, as_of, Controls, "control")


@routes.get("/tolls", **gives(Tolls, problems=(409,)))
def list_tolls(request: Request, asked: Asked, page: Page, as_of: AsOf = None) -> Response:
    """Return the tolls over days, weeks and the case."""
    return _listed(request, asked, page, as_of, Tolls, "tolls")


@routes.get("/relations", **gives(Relations, problems=(409,)))
def list_relations(request: Request, asked: Asked, page: Page, as_of: AsOf = None) -> Response:
    """Return the ties between actors."""
    return _listed(request, asked, page, as_of, Relations, "relations")


@routes.get("/quotes", **gives(Quotes, problems=(409,)))
def list_quotes(request: Request, asked: Asked, page: Page, as_of: AsOf = None) -> Response:
    """Return the words in quotation marks."""
    return _listed(request, asked, page, as_of, Quotes, "quotes")


@routes.get("/services", **gives(Services, problems=(409,)))
def list_services(request: Request, asked: Asked, page: Page, as_of: AsOf = None) -> Response:
    """Return the services that are out of action or restored."""
    return _listed(request, asked, page, as_of, Services, "services")


@routes.get("/stories", **gives(Stories, problems=(409,)))
def list_stories(request: Request, asked: Asked, page: Page, as_of: AsOf = None) -> Response:
    """Return the stories."""
    return _listed(request, asked, page, as_of, Stories, "stories")


@routes.get("/reports", **gives(Reports, problems=(409,)))
def list_reports(request: Request, asked: Asked, page: Page, as_of: AsOf = None) -> Response:
    """Return the reports, without their texts."""
    return _listed(request, asked, page, as_of, Reports, "reports")


@routes.get("/figures", **gives(Figures, problems=(409,)))
def list_figures(request: Request, asked: Asked, page: Page, as_of: AsOf = None) -> Response:
    """Return the figures, as each claimant gave them."""
    return _listed(request, asked, page, as_of, Figures, "figures")


@routes.get("/events/{id}", **gives(Event, problems=(404, 409)))
def show_event(request: Request, id: Key, as_of: AsOf = None) -> Response:
    """Return one event."""
    return _one(request, as_of, "event", id)


@routes.get("/claims/{id}", **gives(PicturedClaim, problems=(404, 409)))
def show_claim(request: Request, id: Key, as_of: AsOf = None) -> Response:
    """Return one claim."""
    return _one(request, as_of, "claim", id)


@routes.get("/figures/{id}", **gives(Figure, problems=(404, 409)))
def show_figure(request: Request, id: Key, as_of: AsOf = None) -> Response:
    """Return one figure."""
    return _one(request, as_of, "figure", id)


def _listed(
    request: Request, asked: Selection, page: Paging, as_of: date | None, shape: Callable[..., Record], name: str
) -> Response:
    def made(held: Snapshot) -> Record:
        rows: Sequence[Any] = listed(held.book, name, asked)
        shown = page_of(rows, page, request, held.version)
        return shape(rows_of(name, shown.items), shown.total, shown.next)

    return of_picture(request, as_of, made)


def _one(request: Request, as_of: date | None, sort: Literal["event", "claim", "figure"], key: str) -> Response:
    def made(held: Snapshot) -> Record:
        index = index_of(held.book)
        records: dict[str, Mapping[str, Record]] = {
            "event": index.events,
            "claim": index.book.claims,
            "figure": index.figures,
        }
        return there(request, held, records[sort].get(key), sort, key)

    return of_picture(request, as_of, made)
