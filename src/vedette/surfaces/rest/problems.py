"""Every error as ``application/problem+json`` (RFC 9457): what was given, what is wanted, what to do.

No error tells of the machine: a case's place on the disk, a traceback and the values of a request stay here.
"""

from __future__ import annotations

import logging
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, cast

import msgspec
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.routing import compile_path

from vedette.errors import (
    CaseError,
    FetchError,
    InputError,
    NothingToRead,
    NotInCase,
    UnsupportedOutput,
    VedetteError,
)
from vedette.surfaces.rest.giving import PROBLEM
from vedette.surfaces.rest.shapes import FieldError, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

LOG = logging.getLogger("vedette.rest")
MOST_ERRORS = 20
SAID = {
    400: "What came is no HTTP request: one Host header, a length or chunks, and no control characters are wanted.",
    401: "Log in first: POST a name with its password, or a token, to /api/v1/session.",
    403: "Your role does not allow it.",
    404: "There is nothing at this address. The API is described at /api/v1/openapi.json.",
    405: "This address does not take this method; the header Allow names those that it takes.",
    413: "It is longer than this server takes. Send it in parts, or fewer files at once.",
    429: "Too many requests came from here. Wait as long as the header Retry-After says.",
    431: "The address and the headers of a request have at most 32 KB together. Send less of them.",
    500: "Something went wrong on the server; its log tells more.",
    503: "The server is not ready for it yet. Ask again as soon as the header Retry-After says.",
    501: "This version does not do it yet.",
}
"""What to do about a status of which nothing else is said."""


class Refused(Exception):
    """A request that is not done: the status, a word that programs know it by, and what people are told."""

    def __init__(
        self,
        status: int,
        word: str,
        detail: str,
        headers: Mapping[str, str] | None = None,
        *,
        errors: tuple[FieldError, ...] = (),
    ) -> None:
        super().__init__(status, word, detail)
        self.status, self.word, self.detail, self.headers = status, word, detail, headers
        self.errors = errors[:MOST_ERRORS]


def problem(
    request: Request,
    status: int,
    detail: str,
    *,
    word: str | None = None,
    errors: tuple[FieldError, ...] = (),
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Return an answer that tells what went wrong; ``word`` makes its type, which else is that of the status alone."""
    told = Problem(
        f"urn:vedette:problem:{word}" if word else "about:blank",
        HTTPStatus(status).phrase,
        status,
        detail,
        request.url.path,
        errors,
    )
    kept = {"Cache-Control": "no-store", **(headers or {})}
    return Response(msgspec.json.encode(told), status_code=status, media_type=PROBLEM, headers=kept)


def tell_problems(app: FastAPI) -> None:
    """Make every error of ``app`` a problem."""
    app.add_exception_handler(RequestValidationError, _out_of_form)
    app.add_exception_handler(HTTPException, _refused_by_status)
    app.add_exception_handler(Refused, _refused)
    app.add_exception_handler(VedetteError, _said)
    app.add_exception_handler(NotImplementedError, _not_built)
    app.add_exception_handler(Exception, _unforeseen)


def _out_of_form(request: Request, why: Exception) -> Response:
    found = cast("RequestValidationError", why).errors()
    errors = tuple(FieldError(_where(one), str(one.get("msg", ""))) for one in found[:MOST_ERRORS])
    named = ", ".join(dict.fromkeys(error.where for error in errors)) or "the request"
    detail = f"Out of form: {named}. Mend what stands under errors and send it again."
    return problem(request, 422, detail, word="out-of-form", errors=errors)


def _where(error: Mapping[str, Any]) -> str:
    return ".".join(str(part) for part in error.get("loc", ())) or "body"


def _refused_by_status(request: Request, why: Exception) -> Response:
    refusal = cast("HTTPException", why)
    if refusal.status_code == 400:
        return _unread_body(request, refusal)
    phrase = HTTPStatus(refusal.status_code).phrase
    own = refusal.detail if isinstance(refusal.detail, str) and refusal.detail != phrase else ""
    headers = dict(refusal.headers or {})
    if refusal.status_code == 405:
        headers["Allow"] = ", ".join(_allowed(request))
    return problem(request, refusal.status_code, own or SAID.get(refusal.status_code, phrase), headers=headers)


def _unread_body(request: Request, refusal: HTTPException) -> Response:
    """Return what is told of a body that could not even be taken apart."""
    if isinstance(refusal.__cause__, RecursionError):
        wrong = "it is nested too deeply; nothing that is taken here is nested more than a few levels"
    elif isinstance(refusal.__cause__, UnicodeError):
        wrong = "it is not UTF-8"
    elif isinstance(refusal.__cause__, ValueError):
        wrong = "a value in it is out of bounds"
    else:
        wrong = "it does not have the form that its Content-Type tells"
    errors = (FieldError("body", wrong),)
    told = f"The body cannot be read: {wrong}. Mend it and send it again."
    return problem(request, 422, told, word="out-of-form", errors=errors)


def _allowed(request: Request) -> list[str]:
    """Return the methods that the address takes, of all its routes."""
    paths = request.app.openapi()["paths"]
    # Of "/reports/text" and "/reports/{id}" the one that is told letter by letter is meant.
    meant = sorted((p for p in paths if compile_path(p)[0].match(request.url.path)), key=lambda p: p.count("{"))
    methods = {method.upper() for path in meant[:1] for method in paths[path]} or {"GET"}
    return sorted(methods | ({"HEAD"} if "GET" in methods else set()))


def _refused(request: Request, why: Exception) -> Response:
    refusal = cast("Refused", why)
    told, word, errors = refusal.detail, refusal.word, refusal.errors
    return problem(request, refusal.status, told, word=word, errors=errors, headers=refusal.headers)


def _said(request: Request, why: Exception) -> Response:
    if isinstance(why, NotInCase):
        return problem(request, 404, _of_case(why), word="not-in-case")
    if isinstance(why, CaseError):
        return problem(request, 409, _of_case(why), word="case")
    if isinstance(why, NothingToRead):
        return problem(request, 409, str(why), word="nothing-to-read")
    if isinstance(why, UnsupportedOutput):
        return problem(request, 404, str(why), word="no-such-file")
    if isinstance(why, InputError | FetchError):
        return problem(request, 422, str(why), word="cannot-be-used")
    LOG.error("%s %s: %s", request.method, request.url.path, why)
    return problem(request, 500, SAID[500])


def _of_case(why: CaseError) -> str:
    return f"{why.why[:1].upper()}{why.why[1:]}. {why.remedy}"


def _not_built(request: Request, why: Exception) -> Response:  # noqa: ARG001
    return problem(request, 501, SAID[501])


def _unforeseen(request: Request, why: Exception) -> Response:
    LOG.error("%s %s failed: %s", request.method, request.url.path, type(why).__name__)
    return problem(request, 500, SAID[500])
