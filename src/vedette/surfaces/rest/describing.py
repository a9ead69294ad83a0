"""The OpenAPI description: the routes with the records that they give, an example of each answer, and how to log in.

The examples stand in a file of the package; each is what its route gave of a small picture (``docs/api_answers.py``).
"""

from __future__ import annotations

from functools import lru_cache
from http import HTTPStatus
from importlib.resources import files
from typing import Any

import msgspec
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from vedette.model.pictures import Event, Figure, PicturedClaim
from vedette.model.records import Record
from vedette.products.screens.records import board as board_records
from vedette.products.screens.records import evidence as evidence_records
from vedette.products.screens.records import lines as line_records
from vedette.products.screens.records import matrix as matrix_records
from vedette.products.screens.records import pages as page_records
from vedette.surfaces.rest import shapes
from vedette.surfaces.rest.giving import JSON, PROBLEM, answer
from vedette.surfaces.rest.problems import SAID

BASE = "/api/v1"
ABOUT = """\
A case of conflict reports: the picture that they give together, its evidence, and the work on it.

Every answer made of the picture has an ETag; send it back as `If-None-Match`, and an answer that is still so comes as
304 without a body. A list is read page by page: its `next` is the `cursor` of the page after; once the picture has
changed, a cursor is refused with 409 and the list begins anew. Every error is a problem (RFC 9457). With `as_of`, an
answer is of the picture as it stood at the end of that day; the header `X-As-Of` tells whether it was drawn anew
(`drawn`) or, in a large case, is the standing one without what was told later (`filtered`).
"""
TAGS = {
    "session": "Who asks.",
    "screens": "What the screens of the workspace show: disagreements, lines of figures, the graph, pages, coverage.",
    "map": "The board of the map and the timeline, and outlines.",
    "picture": "The lists of the picture, and single records.",
    "evidence": "Sentences, reports, the brief, and search.",
    "work": "Adding, judging, jobs, and the stream of what happens.",
    "files": "Files to take away.",
}
SECURITY = {
    "session": {
        "type": "apiKey",
        "in": "cookie",
        "name": "vedette-8000",
        "description": "The cookie that logging in gives, named after the port; over TLS, `__Host-` stands before it. "
        "What writes also sends `X-CSRF-Token`, as `GET /session` tells.",
    },
    "token": {"type": "http", "scheme": "bearer", "description": "A token of the server, for programs."},
}
NOBODYS = (400, 401, 403, 422, 429)
"""Problems that any route may answer with."""
EXAMPLES, STREAM = "examples.json", "text/event-stream"
KEPT = {
    "ETag": {"schema": {"type": "string"}, "description": "Send it back as If-None-Match."},
    "X-As-Of": {"schema": {"enum": ["standing", "drawn", "filtered"]}, "description": "How the picture of a day came."},
}
"""What stands on answers that are made of the picture."""
LIKE = {
    "post /session": "get /session",
    "post /reports": "post /reports/text",
    "post /judgements/{id}/undo": "post /judgements",
}
"""Routes whose answer has the example of another's."""


def description(app: FastAPI) -> dict[str, Any]:
    """Return the OpenAPI description of ``app``; made once."""
    if app.openapi_schema is None:
        tags = [{"name": name, "description": told} for name, told in TAGS.items()]
        made = get_openapi(title=app.title, version=app.version, description=ABOUT, routes=app.routes, tags=tags)
        schemas = made.setdefault("components", {}).setdefault("schemas", {})
        for own in ("HTTPValidationError", "ValidationError"):
            schemas.pop(own, None)
        _, records = msgspec.json.schema_components(_records(), ref_template="#/components/schemas/{name}")
        schemas.update({name: _all_told(schema) for name, schema in records.items()})
        made["components"]["securitySchemes"] = SECURITY
        made["security"] = [{"session": []}, {"token": []}, {}]
        for path, by in made["paths"].items():
            for method, operation in by.items():
                _complete(operation, f"{method} {path.removeprefix(BASE)}")
        app.openapi_schema = made
    return app.openapi_schema


@lru_cache(maxsize=1)
def examples() -> dict[str, Any]:
    """Return the examples: by method and path what is sent, where something is, and what is answered."""
    held: dict[str, Any] = msgspec.json.decode(files(__package__).joinpath(EXAMPLES).read_bytes())
    return held


def _complete(operation: dict[str, Any], route: str) -> None:
    """Give an operation its problems and its examples."""
    answers = operation["responses"]
    for code in (*NOBODYS, *((413,) if "requestBody" in operation else ())):
        answers[str(code)] = answer(shapes.Problem, PROBLEM)
    if any(one["name"] == "as_of" for one in operation.get("parameters", ())):
        answers["200"]["headers"] = KEPT
        answers["304"] = {"description": "What the reader holds is still so; there is no body."}
    shown = examples().get(LIKE.get(route, route), {})
    for code, told in answers.items():
        for media_type, content in told.get("content", {}).items():
            if media_type == PROBLEM:
                content["example"] = _refusal(int(code))
            elif media_type == STREAM:
                content["example"] = _streamed()
            elif media_type == JSON and "answer" in shown and code < "300":
                content["example"] = shown["answer"]
    if "sent" in shown and route not in LIKE:
        operation["requestBody"]["content"][JSON]["example"] = shown["sent"]


def _refusal(status: int) -> dict[str, Any]:
    """Return what a problem of a status looks like."""
    own = examples()["problem"]["answer"]
    if status == own["status"]:
        return dict(own)
    if status == 422:
        wrong = {"where": "query.from", "what": "Value error, a day is written as YYYY-MM-DD"}
        told = {"type": "urn:vedette:problem:out-of-form", "detail": "Out of form: query.from.", "errors": [wrong]}
    else:
        told = {"type": "about:blank", "detail": SAID.get(status, "It cannot be done just now.")}
    return {**told, "title": HTTPStatus(status).phrase, "status": status}


def _streamed() -> str:
    """Return an event of the stream."""
    job = msgspec.json.encode(examples()["get /jobs/{id}"]["answer"]).decode()
    return f"event: progress\nid: example-7\ndata: {job}\n\n"


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
