"""HEAD wherever GET is (RFC 9110, 9.3.2): the same answer without its body."""

from __future__ import annotations

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send


class Heads:
    """Answers HEAD by what GET would be answered with; an answer that goes on for ever is left once its head is out."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self._app(scope, receive, send)
            return
        told = asyncio.Event()

        async def without_body(message: Message) -> None:
            if message["type"] == "http.response.start":
                await send(message)
                await send({"type": "http.response.body", "body": b"", "more_body": False})
                told.set()

        answering = asyncio.ensure_future(self._app({**scope, "method": "GET"}, receive, without_body))
        waiting = asyncio.ensure_future(told.wait())
        try:
            await asyncio.wait((answering, waiting), return_when=asyncio.FIRST_COMPLETED)
        finally:
            waiting.cancel()
            if not answering.done():
                answering.cancel()
        if answering.done():
            answering.result()
