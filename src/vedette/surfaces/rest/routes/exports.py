"""Files to take away: the brief in its formats, the picture, tables as CSV."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from vedette.surfaces.rest.asked import Asked, AsOf

routes = APIRouter()


@routes.get("/exports/{name}")
def export(request: Request, name: str, asked: Asked, as_of: AsOf = None) -> Response:
    """Return a file: ``brief.html``, ``brief.md``, ``brief.txt``, ``picture.json`` or a table (``events.csv`` …)."""
    raise NotImplementedError
