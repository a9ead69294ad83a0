"""How much a request may bring: told by its length where it says one, and counted as it comes in any case."""

from __future__ import annotations

from fastapi import HTTPException, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from vedette.surfaces.rest.problems import SAID, problem

MOST_BYTES = 4 << 20
"""Bytes of a request that brings no files."""
MOST_FILES_BYTES = 256 << 20
"""Bytes of a request that brings files."""
FILES = "multipart/form-data"


class Bounded:
    """Refuses requests that bring more than they may with 413, before they are kept anywhere."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        most = MOST_FILES_BYTES if request.headers.get("content-type", "").startswith(FILES) else MOST_BYTES
        length = request.headers.get("content-length", "")
        if length.isascii() and length.isdigit() and int(length) > most:
            await problem(request, 413, SAID[413], word="too-long")(scope, receive, send)
            return
        await self._app(scope, _counted(receive, most), send)


def _counted(receive: Receive, most: int) -> Receive:
    came = 0

    async def counted() -> Message:
        nonlocal came
        message = await receive()
        came += len(message.get("body", b""))
        if came > most:
            raise HTTPException(413)  # the one kind that passes through the reading of a body as it is
        return message

    return counted
