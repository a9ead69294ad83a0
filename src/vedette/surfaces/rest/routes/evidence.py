"""Evidence, whole reports, the brief and what a search finds."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from vedette.products.screens.evidence.asked import evidence_of
from vedette.products.screens.evidence.asked import evidence_of_claims as evidence_of_some
from vedette.products.screens.evidence.report import report_view
from vedette.products.screens.index import index_of
from vedette.products.screens.narrowing.brief import brief_view
from vedette.products.screens.records.evidence import BriefView, EvidenceView, ReportView
from vedette.products.screens.records.pages import Found
from vedette.products.screens.subjects import SubjectSort
from vedette.products.screens.tables.finding import found
from vedette.surfaces.rest.asked import Asked, AsOf
from vedette.surfaces.rest.caching import by_content, of_picture
from vedette.surfaces.rest.giving import gives
from vedette.surfaces.rest.leading import there
from vedette.surfaces.rest.live.case import LiveCase, Snapshot
from vedette.surfaces.rest.routes.screens import Key

routes = APIRouter()
Sort = Annotated[SubjectSort, Path(description="What the id is of.")]
Most = Annotated[int, Query(ge=1, le=500, description="Passages of each side at most.")]
Fewer = Annotated[int, Query(ge=1, le=100, description="Records and reports at most, each.")]
ClaimId = Annotated[str, Query(max_length=200)]
ClaimIds = Annotated[list[ClaimId], Query(min_length=1, max_length=200, description="Ids of claims.")]
Sought = Annotated[str, Query(min_length=1, max_length=200, description="Words, or the beginnings of words.")]


@routes.get("/evidence/{sort}/{id}", **gives(EvidenceView, problems=(404, 409)))
def show_evidence(request: Request, sort: Sort, id: Key, as_of: AsOf = None, most: Most = 60) -> Response:
    """Return the sentences that say a thing and those that say otherwise."""

    def made(held: Snapshot) -> EvidenceView:
        return there(request, held, evidence_of(index_of(held.book), sort, id, most), sort, id)

    return of_picture(request, as_of, made)


@routes.get("/evidence", **gives(EvidenceView, problems=(404, 409)))
def evidence_of_claims(request: Request, claim: ClaimIds, as_of: AsOf = None) -> Response:
    """Return the sentences of some claims, of a sentence or a line of the timeline, and those that say otherwise."""

    def made(held: Snapshot) -> EvidenceView:
        return there(request, held, evidence_of_some(index_of(held.book), claim), "claim", claim[0])

    return of_picture(request, as_of, made)


@routes.get("/reports/{id}", **gives(ReportView, problems=(404, 409)))
def show_report(request: Request, id: Key, as_of: AsOf = None) -> Response:
    """Return a whole report with all its claims marked."""

    def made(held: Snapshot) -> ReportView:
        return there(request, held, report_view(index_of(held.book), id), "report", id)

    return of_picture(request, as_of, made)


@routes.get("/brief", **gives(BriefView, problems=(409,)))
def show_brief(request: Request, asked: Asked, as_of: AsOf = None) -> Response:
    """Return the brief of a selection; every sentence has passed the citation gate."""
    return of_picture(request, as_of, lambda held: brief_view(index_of(held.book), asked))


@routes.get("/search", **gives(Found, problems=(409,)))
def search(request: Request, q: Sought, limit: Fewer = 20) -> Response:
    """Return records by name and reports by their words."""
    case: LiveCase = request.app.state.case
    hits = case.workspace.search(q, limit)
    return by_content(request, found(index_of(case.snapshot(None).book), q, hits, limit))
