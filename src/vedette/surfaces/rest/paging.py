"""Pages of a list: a cursor tells where the next one begins, and of which list.

A cursor is bound to the version of the picture and to what was asked. Once either is another, going on from it would
skip rows or give some twice, so it is refused (409) and the list is read again from its first page.
"""

from __future__ import annotations

import binascii
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from hashlib import blake2b
from typing import NamedTuple

from fastapi import Request

from vedette.surfaces.rest.asked import Paging
from vedette.surfaces.rest.problems import Refused

NOT_OF_IT = {"cursor", "limit"}
"""Parameters that do not change which list is read."""


class PageOf[T](NamedTuple):
    """One page: its rows, how many the whole list has, and the cursor of the next, None for the last."""

    items: tuple[T, ...]
    total: int
    next: str | None


def page_of[T](rows: Sequence[T], paging: Paging, request: Request, version: str) -> PageOf[T]:
    """Return the page of ``rows`` that is asked for. Raises ``Refused`` for a cursor of another list."""
    listed = _list(request, version)
    start = _start(paging.cursor, listed) if paging.cursor else 0
    end = start + paging.limit
    return PageOf(tuple(rows[start:end]), len(rows), _cursor(end, listed) if end < len(rows) else None)


def _list(request: Request, version: str) -> str:
    asked = sorted((name, value) for name, value in request.query_params.multi_items() if name not in NOT_OF_IT)
    told = repr((version, request.url.path, asked))
    return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def _cursor(start: int, listed: str) -> str:
    return urlsafe_b64encode(f"{start} {listed}".encode()).decode().rstrip("=")


def _start(cursor: str, listed: str) -> int:
    try:
        at, _, of = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode().partition(" ")
    except (binascii.Error, ValueError):
        at, of = "", ""
    if of != listed or not (at.isascii() and at.isdigit()):
        raise Refused(
            409,
            "stale-cursor",
            "The cursor is of no list that stands: the picture changed, or something else was asked for. "
            "Read the list again from its first page, without a cursor.",
        )
    return int(at)
