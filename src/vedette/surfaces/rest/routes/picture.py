"""The lists of the picture as they are, and single records, page by page."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from vedette.model.pictures import Event, Figure, PicturedClaim
from vedette.surfaces.rest.asked import Asked, AsOf, Page
from vedette.surfaces.rest.giving import gives
from vedette.surfaces.rest.shapes import (
    Actors,
    CaseView,
    Claims,
    Controls,
    EventIds,
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
SortBy = Annotated[str, Query(max_length=40, description="A column of the rows.")]


@routes.get("/case", **gives(CaseView, problems=()))
def show_case(request: Request) -> Response:
    """Return the case, how far it is read, and who asks."""
    raise NotImplementedError


@routes.get("/events/rows", **gives(EventRows, problems=()))
def event_rows(
    request: Request, asked: Asked, page: Page, as_of: AsOf = None, sort: SortBy = "start", descending: bool = False
) -> Response:
    """Return events as rows of the export, filtered and sorted."""
    raise NotImplementedError


@routes.get("/events/ids", **gives(EventIds, problems=()))
def event_ids(request: Request, asked: Asked, as_of: AsOf = None) -> Response:
    """Return the ids of all events of a selection."""
    raise NotImplementedError


@routes.get("/events", **gives(Events, problems=()))
def list_events(request: Request, asked: Asked, page: Page, as_of: AsOf = None) -> Response:
    """Return the events of a selection, in the order of the picture."""
    raise NotImplementedError


@routes.get("/claims", **gives(Claims, problems=()))
def list_claims(request: Request, asked: Asked, page: Page, as_of: AsOf = None) -> Response:
    """Return the claims behind the events of a selection, or all of them."""
    raise NotImplementedError


@routes.get("/actors", **gives(Actors, problems=()))
def list_actors(request: Request, asked: Asked, page: Page, as_of: AsOf = None) -> Response:
    """Return the actors, those in most events first."""
    raise NotImplementedError


@routes.get("/places", **gives(Places, problems=()))
def list_places(request: Request, asked: Asked, page: Page, as_of: AsOf = None) -> Response:
    """Return the places, those of most events first."""
    raise NotImplementedError


@routes.get("/control", **gives(Controls, problems=()))
def list_control(request: Request, asked: Asked, page: Page, as_of: AsOf = None) -> Response:
    """Return who holds what."""
    raise NotImplementedError


@routes.get("/tolls", **gives(Tolls, problems=()))
def list_tolls(request: Request, asked: Asked, page: Page, as_of: AsOf = None) -> Response:
    """Return the tolls over days, weeks and the case."""
    raise NotImplementedError


@routes.get("/relations", **gives(Relations, problems=()))
def list_relations(request: Request, asked: Asked, page: Page, as_of: AsOf = None) -> Response:
    """Return the ties between actors."""
    raise NotImplementedError


@routes.get("/quotes", **gives(Quotes, problems=()))
def list_quotes(request: Request, asked: Asked, page: Page, as_of: AsOf = None) -> Response:
    """Return the words in quotation marks."""
    raise NotImplementedError


@routes.get("/services", **gives(Services, problems=()))
def list_services(request: Request, asked: Asked, page: Page, as_of: AsOf = None) -> Response:
    """Return the services that are out of action or restored."""
    raise NotImplementedError


@routes.get("/stories", **gives(Stories, problems=()))
def list_stories(request: Request, asked: Asked, page: Page, as_of: AsOf = None) -> Response:
    """Return the stories."""
    raise NotImplementedError


@routes.get("/reports", **gives(Reports, problems=()))
def list_reports(request: Request, asked: Asked, page: Page, as_of: AsOf = None) -> Response:
    """Return the reports, without their texts."""
    raise NotImplementedError


@routes.get("/figures", **gives(Figures, problems=()))
def list_figures(request: Request, asked: Asked, page: Page, as_of: AsOf = None) -> Response:
    """Return the figures, as each claimant gave them."""
    raise NotImplementedError


@routes.get("/events/{id}", **gives(Event, problems=(404,)))
def show_event(request: Request, id: str, as_of: AsOf = None) -> Response:
    """Return one event."""
    raise NotImplementedError


@routes.get("/claims/{id}", **gives(PicturedClaim, problems=(404,)))
def show_claim(request: Request, id: str, as_of: AsOf = None) -> Response:
    """Return one claim."""
    raise NotImplementedError


@routes.get("/figures/{id}", **gives(Figure, problems=(404,)))
def show_figure(request: Request, id: str, as_of: AsOf = None) -> Response:
    """Return one figure."""
    raise NotImplementedError
