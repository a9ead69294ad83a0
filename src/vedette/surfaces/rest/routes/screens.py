"""The matrix of disagreements, figures as lines, pages of actors and places, the graph, the coverage."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from vedette.model.words import Measure
from vedette.products.screens.index import index_of
from vedette.products.screens.records.lines import FigureChart
from vedette.products.screens.records.matrix import Matrix
from vedette.products.screens.records.pages import ActorPage, CoverageView, Graph, PlacePage, SourceRow
from vedette.products.screens.tables.coverage import CaseStands, coverage_view
from vedette.products.screens.tables.graph import graph_of
from vedette.products.screens.tables.lines import figure_chart
from vedette.products.screens.tables.matrix import matrix_of, ranked_disputes
from vedette.products.screens.tables.pages import actor_page, place_page
from vedette.surfaces.rest.asked import Asked, AsOf, Page
from vedette.surfaces.rest.caching import by_content, of_picture
from vedette.surfaces.rest.giving import gives
from vedette.surfaces.rest.leading import there
from vedette.surfaces.rest.live.case import LiveCase, Snapshot
from vedette.surfaces.rest.paging import page_of

routes = APIRouter()
Key = Annotated[str, Path(max_length=200, description="The record's id.")]
OfMeasure = Annotated[Measure | None, Query(description="Which measure; that of most figures where none is named.")]
Most = Annotated[int, Query(ge=1, le=300, description="Actors at most.")]


@routes.get("/disagreements", **gives(Matrix, problems=(409,)))
def show_matrix(request: Request, asked: Asked, page: Page, as_of: AsOf = None) -> Response:
    """Return the disagreements of a selection against the origins that take a side."""

    def made(held: Snapshot) -> Matrix:
        index = index_of(held.book)
        shown = page_of(ranked_disputes(index, asked), page, request, held.version)
        return matrix_of(index, shown.items, shown.total, shown.next)

    return of_picture(request, as_of, made)


@routes.get("/figures/lines", **gives(FigureChart, problems=(409,)))
def show_lines(request: Request, asked: Asked, measure: OfMeasure = None, as_of: AsOf = None) -> Response:
    """Return figures as lines, one for each claimant, flow, stock and total apart."""
    return of_picture(request, as_of, lambda held: figure_chart(index_of(held.book), asked, measure))


@routes.get("/graph", **gives(Graph, problems=(409,)))
def show_graph(request: Request, asked: Asked, as_of: AsOf = None, most: Most = 60) -> Response:
    """Return the actors of a selection with their ties and encounters."""
    return of_picture(request, as_of, lambda held: graph_of(index_of(held.book), asked, most))


@routes.get("/actors/{id}", **gives(ActorPage, problems=(404, 409)))
def show_actor(request: Request, id: Key, as_of: AsOf = None) -> Response:
    """Return the page of an actor."""
    return of_picture(
        request, as_of, lambda held: there(request, held, actor_page(index_of(held.book), id), "actor", id)
    )


@routes.get("/places/{id}", **gives(PlacePage, problems=(404, 409)))
def show_place(request: Request, id: Key, as_of: AsOf = None) -> Response:
    """Return the page of a place."""
    return of_picture(
        request, as_of, lambda held: there(request, held, place_page(index_of(held.book), id), "place", id)
    )


@routes.get("/coverage", **gives(CoverageView, problems=(409,)))
def show_coverage(request: Request) -> Response:
    """Return what was read, skipped and failed, outlets, origins and ages."""
    case: LiveCase = request.app.state.case
    status = case.workspace.status()
    sources = [SourceRow(one.source, one.last_visit) for one in status.sources]
    stands = CaseStands(status.pending + status.again, status.unread, status.forgotten, sources)
    return by_content(request, coverage_view(index_of(case.snapshot(None).book), stands))
