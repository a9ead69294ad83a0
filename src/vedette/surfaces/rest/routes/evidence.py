"""Evidence, whole reports, the brief and what a search finds."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from vedette.products.screens.evidence_records import BriefView, EvidenceView, ReportView
from vedette.products.screens.page_records import Found
from vedette.products.screens.subjects import SubjectSort
from vedette.surfaces.rest.asked import Asked, AsOf
from vedette.surfaces.rest.giving import gives

routes = APIRouter()
Most = Annotated[int, Query(ge=1, le=500)]
Fewer = Annotated[int, Query(ge=1, le=100)]
ClaimIds = Annotated[list[str], Query(min_length=1, max_length=200)]
Sought = Annotated[str, Query(min_length=1, max_length=200)]


@routes.get("/evidence/{sort}/{id}", **gives(EvidenceView, problems=(404,)))
def show_evidence(request: Request, sort: SubjectSort, id: str, as_of: AsOf = None, most: Most = 60) -> Response:
    """Return the sentences that say a thing and those that say otherwise."""
    raise NotImplementedError


@routes.get("/evidence", **gives(EvidenceView, problems=(404,)))
def evidence_of_claims(request: Request, claim: ClaimIds, as_of: AsOf = None) -> Response:
    """Return the sentences of some claims and those that say otherwise (a sentence of a brief, a line of the timeline)."""
    raise NotImplementedError


@routes.get("/reports/{id}", **gives(ReportView, problems=(404,)))
def show_report(request: Request, id: str, as_of: AsOf = None) -> Response:
    """Return a whole report with all its claims marked."""
    raise NotImplementedError


@routes.get("/brief", **gives(BriefView, problems=()))
def show_brief(request: Request, asked: Asked, as_of: AsOf = None) -> Response:
    """Return the brief of a selection; every sentence has passed the citation gate."""
    raise NotImplementedError


@routes.get("/search", **gives(Found, problems=()))
def search(request: Request, q: Sought, limit: Fewer = 20) -> Response:
    """Return records by name and reports by their words."""
    raise NotImplementedError
