"""What the map, the timeline and the filters need."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response

from vedette.products.screens.board_records import Board, Outlines
from vedette.surfaces.rest.asked import AsOf
from vedette.surfaces.rest.giving import gives

routes = APIRouter()
Level = Literal["countries", "admin1", "disputed"]
Degrees = Annotated[float, Query(ge=-180, le=180)]


@routes.get("/board", **gives(Board, problems=()))
def show_board(request: Request, as_of: AsOf = None) -> Response:
    """Return the whole picture for the map and the timeline, in columns."""
    raise NotImplementedError


@routes.get("/outlines/{level}", **gives(Outlines, problems=(404,)))
def show_outlines(
    request: Request, level: Level, west: Degrees, south: Degrees, east: Degrees, north: Degrees
) -> Response:
    """Return the outlines that come near a box: ``countries``, ``admin1`` or ``disputed``."""
    raise NotImplementedError
