"""What a route gives: a record of the project, encoded once, declared in the OpenAPI description by its own schema.

The records are msgspec structs, the same as in the picture's file; FastAPI checks what comes in, and this what goes
out, so that no shape is written twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from fastapi import Response

from vedette.model.records import Record
from vedette.surfaces.rest.shapes import Problem

JSON = "application/json"
PROBLEM = "application/problem+json"


def gives(shape: type[Record], *, status: int = 200, problems: tuple[int, ...] = (), **more: Any) -> dict[str, Any]:
    """Return the keywords of a route that answers with ``shape``, and with a ``Problem`` for each of ``problems``."""
    answers: dict[int | str, dict[str, Any]] = {status: answer(shape)}
    for code in (*problems, 400, 401, 403, 422, 429):
        answers.setdefault(code, answer(Problem, PROBLEM))
    return {"responses": answers, "status_code": status, "response_model": None, **more}


def file_given(media_types: Sequence[str]) -> dict[str, Any]:
    """Return the keywords of a route that answers with a file of one of ``media_types``."""
    text: dict[str, Any] = {"schema": {"type": "string"}}
    given: dict[int | str, dict[str, Any]] = {
        200: {"description": "The file.", "content": dict.fromkeys(media_types, text)},
        **{code: answer(Problem, PROBLEM) for code in (400, 401, 403, 404, 409, 422, 429)},
    }
    return {"responses": given, "status_code": 200, "response_model": None, "response_class": Response}


def answer(shape: type[Record], media_type: str = JSON) -> dict[str, Any]:
    """Return the description of an answer of ``shape``."""
    schema = {"$ref": f"#/components/schemas/{shape.__name__}"}
    return {
        "description": (shape.__doc__ or shape.__name__).split("\n\n")[0],
        "content": {media_type: {"schema": schema}},
    }


def reply(record: Record, *, status: int = 200, media_type: str = JSON) -> Response:
    """Return ``record`` as an answer."""
    return Response(msgspec.json.encode(record), status_code=status, media_type=media_type)
