"""What the map, the timeline and the filters need."""

from __future__ import annotations

from functools import lru_cache
from math import ceil, floor
from typing import Annotated, Literal

import msgspec
from fastapi import APIRouter, Path, Query, Request, Response

from vedette.products.screens.board.areas import outlines_of
from vedette.products.screens.board.columns import board_of
from vedette.products.screens.records.board import Board, Outlines
from vedette.surfaces.rest.asked import AsOf
from vedette.surfaces.rest.caching import by_version, of_picture
from vedette.surfaces.rest.giving import gives
from vedette.surfaces.rest.live.case import Snapshot

routes = APIRouter()
Level = Literal["countries", "admin1", "disputed"]
LevelPart = Annotated[Level, Path(description="Countries, first-level units, or disputed borders (open lines).")]
Longitude = Annotated[float, Query(ge=-180, le=180, description="Degrees of longitude (WGS84).")]
Latitude = Annotated[float, Query(ge=-90, le=90, description="Degrees of latitude (WGS84).")]
LASTING = "private, max-age=86400, stale-while-revalidate=604800"
"""Outlines change with the program alone."""


@routes.get("/board", **gives(Board, problems=(409,)))
def show_board(request: Request, as_of: AsOf = None) -> Response:
    """Return the whole picture for the map and the timeline, in columns."""
    return of_picture(request, as_of, _board)


@routes.get("/outlines/{level}", **gives(Outlines, problems=(404,)))
def show_outlines(
    request: Request, level: LevelPart, west: Longitude, south: Latitude, east: Longitude, north: Latitude
) -> Response:
    """Return the outlines that come near a box, as fine as the box deserves; borders are de facto."""
    box = (floor(west * 4) / 4, floor(south * 4) / 4, ceil(east * 4) / 4, ceil(north * 4) / 4)
    return by_version(request, "outlines", lambda: _outlines(level, box), cache=LASTING)


def _board(held: Snapshot) -> bytes:
    return held.once("board", lambda: msgspec.json.encode(board_of(held.book, held.version)))


@lru_cache(maxsize=48)
def _outlines(level: Level, box: tuple[float, float, float, float]) -> bytes:
    return msgspec.json.encode(outlines_of(level, box))
