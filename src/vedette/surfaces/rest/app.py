"""The application: routes under ``/api/v1``, problems in one form, answers packed, requests bounded."""

from __future__ import annotations

from fastapi import Depends, FastAPI
from fastapi.middleware.gzip import GZipMiddleware

from vedette.model.version import VERSION
from vedette.surfaces.rest.bounds import Bounded
from vedette.surfaces.rest.describing import BASE, description
from vedette.surfaces.rest.heads import Heads
from vedette.surfaces.rest.live.case import LiveCase
from vedette.surfaces.rest.live.working import Working
from vedette.surfaces.rest.parameters import check_parameters
from vedette.surfaces.rest.problems import tell_problems
from vedette.surfaces.rest.routes import board, evidence, exports, picture, screens, session, work

# Routes with fixed words stand before those with an id in the same place: /figures/lines before /figures/{id}.
ROUTES = {
    "session": session.routes,
    "screens": screens.routes,
    "map": board.routes,
    "picture": picture.routes,
    "evidence": evidence.routes,
    "work": work.routes,
    "files": exports.routes,
}
PACKED_FROM, EFFORT = 1_000, 5
"""Bytes from which an answer is packed, and how hard; the highest effort takes five times as long for little."""


def create_app(case: LiveCase) -> FastAPI:
    """Return the API of an open case. Whoever serves it starts and stops ``app.state.working``."""
    app = FastAPI(
        title="Vedette",
        version=VERSION,
        openapi_url=f"{BASE}/openapi.json",
        docs_url=None,
        redoc_url=None,
        generate_unique_id_function=lambda route: route.name,
    )
    app.state.case, app.state.working = case, Working(case)
    app.add_middleware(GZipMiddleware, minimum_size=PACKED_FROM, compresslevel=EFFORT)
    app.add_middleware(Bounded)
    app.add_middleware(Heads)
    tell_problems(app)
    for tag, routes in ROUTES.items():
        app.include_router(routes, prefix=BASE, tags=[tag], dependencies=[Depends(check_parameters)])
    app.openapi = lambda: description(app)  # type: ignore[method-assign]
    return app
