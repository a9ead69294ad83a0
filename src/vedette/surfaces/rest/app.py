"""The application: routes under ``/api/v1``, problems in one form, the description of the API with its shapes."""

from __future__ import annotations

from typing import Any

import msgspec
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from vedette.model.pictures import Event, Figure, PicturedClaim
from vedette.model.records import Record
from vedette.model.version import VERSION
from vedette.products.screens import board_records, evidence_records, line_records, matrix_records, page_records
from vedette.surfaces.rest import shapes
from vedette.surfaces.rest.live.case import LiveCase
from vedette.surfaces.rest.routes import board, evidence, exports, picture, screens, session, work

BASE = "/api/v1"


def create_app(case: LiveCase) -> FastAPI:
    """Return the API of an open case."""
    app = FastAPI(title="Vedette", version=VERSION, openapi_url=f"{BASE}/openapi.json", docs_url=None, redoc_url=None)
    app.state.case = case
    # Routes with fixed words stand before those with an id in the same place: /figures/lines before /figures/{id}.
    for module in (session, screens, board, picture, evidence, work, exports):
        app.include_router(module.routes, prefix=BASE)
    app.openapi = lambda: description(app)  # type: ignore[method-assign]
    return app


def description(app: FastAPI) -> dict[str, Any]:
    """Return the OpenAPI description, with the records that routes give among its schemas."""
    if app.openapi_schema is None:
        made = get_openapi(title=app.title, version=app.version, routes=app.routes)
        schemas = made.setdefault("components", {}).setdefault("schemas", {})
        _, records = msgspec.json.schema_components(_records(), ref_template="#/components/schemas/{name}")
        schemas.update({name: _all_told(schema) for name, schema in records.items()})
        app.openapi_schema = made
    return app.openapi_schema


def _all_told(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a record's schema with all its fields required: an answer tells each, as null where it is not known."""
    fields = schema.get("properties", {})
    left_out = ("Problem", "GradeInput")  # these leave out what is not there
    return schema if not fields or schema.get("title") in left_out else {**schema, "required": list(fields)}


def _records() -> list[type]:
    modules = (shapes, board_records, evidence_records, line_records, matrix_records, page_records)
    held = [one for module in modules for one in vars(module).values() if isinstance(one, type)]
    told = [one for one in held if issubclass(one, msgspec.Struct) and one is not Record]
    return [*dict.fromkeys(told), Event, Figure, PicturedClaim]
