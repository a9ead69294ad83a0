"""The matrix of disagreements, figures as lines, pages of actors and places, the graph, the coverage."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from vedette.model.words import Measure
from vedette.products.screens.line_records import FigureChart
from vedette.products.screens.matrix_records import Matrix
from vedette.products.screens.page_records import ActorPage, CoverageView, Graph, PlacePage
from vedette.surfaces.rest.asked import Asked, AsOf, Page
from vedette.surfaces.rest.giving import gives

routes = APIRouter()
Most = Annotated[int, Query(ge=1, le=300)]


@routes.get("/disagreements", **gives(Matrix, problems=()))
def show_matrix(request: Request, asked: Asked, page: Page, as_of: AsOf = None) -> Response:
    """Return the disagreements of a selection against the origins that take a side."""
    raise NotImplementedError


@routes.get("/figures/lines", **gives(FigureChart, problems=()))
def show_lines(request: Request, asked: Asked, measure: Measure | None = None, as_of: AsOf = None) -> Response:
    """Return figures as lines, one for each claimant, flow, stock and total apart."""
    raise NotImplementedError


@routes.get("/graph", **gives(Graph, problems=()))
def show_graph(request: Request, asked: Asked, as_of: AsOf = None, most: Most = 60) -> Response:
    """Return the actors of a selection with their ties and encounters."""
    raise NotImplementedError


@routes.get("/actors/{id}", **gives(ActorPage, problems=(404,)))
def show_actor(request: Request, id: str, as_of: AsOf = None) -> Response:
    """Return the page of an actor."""
    raise NotImplementedError


@routes.get("/places/{id}", **gives(PlacePage, problems=(404,)))
def show_place(request: Request, id: str, as_of: AsOf = None) -> Response:
    """Return the page of a place."""
    raise NotImplementedError


@routes.get("/coverage", **gives(CoverageView, problems=()))
def show_coverage(request: Request) -> Response:
    """Return what was read, skipped and failed, outlets, origins and ages."""
    raise NotImplementedError
