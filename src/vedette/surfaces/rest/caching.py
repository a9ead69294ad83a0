"""Answers that a reader may keep: each has an ETag, and one that is still so is answered with 304 and no body.

What is made from the picture alone is known by its version and by what was asked, so that nothing is made only to be
found unchanged. An answer that tells of more than the picture is known by its own bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from hashlib import blake2b

import msgspec
from fastapi import Request, Response
from fastapi.responses import StreamingResponse

from vedette.model.records import Record
from vedette.model.version import VERSION
from vedette.surfaces.rest.giving import JSON
from vedette.surfaces.rest.live.case import LiveCase, Snapshot

Made = Record | bytes | Iterator[bytes]
"""What an answer is made of: a record, its bytes, or its bytes in parts."""
KEPT = "private, no-cache"
"""A reader asks again each time, and is told in a few bytes that nothing changed."""


def by_version(
    request: Request,
    version: str,
    make: Callable[[], Made],
    *,
    media_type: str = JSON,
    cache: str = KEPT,
    headers: dict[str, str] | None = None,
) -> Response:
    """Return what ``make`` gives of the picture of ``version`` for this very request, or 304 where it is known.

    What it gives in parts is sent as they are made.
    """
    asked = repr((VERSION, version, request.url.path, sorted(request.query_params.multi_items())))
    tag = _tag(asked.encode("utf-8", "surrogatepass"))
    told = {"ETag": tag, "Cache-Control": cache, **(headers or {})}
    if _is_known(request, tag):
        return Response(status_code=304, headers=told)
    made = make()
    if isinstance(made, Iterator):
        return StreamingResponse(made, media_type=media_type, headers=told)
    content = made if isinstance(made, bytes) else msgspec.json.encode(made)
    return Response(content, media_type=media_type, headers=told)


def by_content(request: Request, record: Record) -> Response:
    """Return ``record``, or 304 where the reader holds the very same."""
    content = msgspec.json.encode(record)
    tag = _tag(content)
    told = {"ETag": tag, "Cache-Control": KEPT}
    if _is_known(request, tag):
        return Response(status_code=304, headers=told)
    return Response(content, media_type=JSON, headers=told)


def _tag(told: bytes) -> str:
    return f'W/"{blake2b(told, digest_size=9).hexdigest()}"'


def _is_known(request: Request, tag: str) -> bool:
    """Return whether the reader holds an answer of ``tag``; weak and strong tags compare alike (RFC 9110, 13.1.2)."""
    held = request.headers.get("if-none-match", "")
    bare = tag.removeprefix("W/")
    return held.strip() == "*" or bare in (one.strip().removeprefix("W/") for one in held.split(","))


def of_picture(request: Request, as_of: date | None, make: Callable[[Snapshot], Made]) -> Response:
    """Return what ``make`` gives of the picture that stands, or as it stood on a day, or 304 where it is known.

    The header ``X-As-Of`` tells how the picture of a day came to be: ``drawn`` exactly, or ``filtered`` from the
    standing one. Raises ``NothingToRead`` where there is no picture, or none was by that day.
    """
    case: LiveCase = request.app.state.case
    held = case.snapshot(as_of)
    headers = {"X-As-Of": held.how} if as_of is not None else {}
    return by_version(request, held.version, lambda: make(held), headers=headers)
