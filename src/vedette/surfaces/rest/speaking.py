"""HTTP/1.1 as this server speaks it: heads in good time and of bounded length, and refusals as problems.

What cannot be read as a request reaches no route and no guard; what is answered to it is made here, in the same form.
"""

from __future__ import annotations

import asyncio
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import h11
import msgspec
from uvicorn.protocols.http.h11_impl import H11Protocol

from vedette.surfaces.rest.access.headers import standing_headers
from vedette.surfaces.rest.giving import PROBLEM
from vedette.surfaces.rest.problems import SAID
from vedette.surfaces.rest.shapes import Problem

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

HEAD_S = 15
"""How long the head of a request may take to come."""
LONGEST_HEAD = 32 * 1024
"""Bytes of a request's first line and headers."""
MOST_AT_ONCE = 256
"""Connections, and requests, at a time."""


class Speaking(H11Protocol):
    """One connection. A client that does not say what it wants (slowloris) is let go."""

    conn: _Heads
    _too_late: asyncio.TimerHandle | None = None

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.conn = _Heads(h11.SERVER, LONGEST_HEAD)
        self._answers: ASGIApp = self.app
        self.app = self._unless_full

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for a request."""
        super().connection_made(transport)
        self._wait_for_head()

    def data_received(self, data: bytes) -> None:
        """Take what came."""
        super().data_received(data)
        self._wait_for_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no longer."""
        self._stop_waiting()
        super().connection_lost(exc)

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 - uvicorn's words are for developers
        """Refuse what is no request, or has too long a head, and hang up."""
        if self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE):
            told = _told(self.conn.status, "", tls=self.scheme == "https")
            answer = h11.Response(status_code=told.status, headers=told.headers)
            for part in (answer, h11.Data(data=told.body), h11.EndOfMessage()):
                self.transport.write(self.conn.send(part) or b"")
        self.transport.close()

    async def _unless_full(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it where too many ask at once."""
        if max(len(self.connections), len(self.tasks)) <= MOST_AT_ONCE:
            await self._answers(scope, receive, send)
            return
        told = _told(503, scope["path"], tls=self.scheme == "https")
        await send({"type": "http.response.start", "status": told.status, "headers": told.headers})
        await send({"type": "http.response.body", "body": told.body})

    def _wait_for_head(self) -> None:
        """Begin to wait where no request is whole; go on waiting where one has begun to come."""
        if self.conn.their_state is not h11.IDLE:
            self._stop_waiting()
        elif self._too_late is None:
            self._too_late = self.loop.call_later(HEAD_S, self.transport.close)

    def _stop_waiting(self) -> None:
        if self._too_late is not None:
            self._too_late.cancel()
            self._too_late = None


class _Heads(h11.Connection):
    """Reads requests; a head that came whole is measured too, while h11 measures only those that go on coming.

    ``status`` is what the last thing that could not be read is answered with.
    """

    status = 400

    def next_event(self) -> Any:
        try:
            event = super().next_event()
            if isinstance(event, h11.Request) and _length(event) > LONGEST_HEAD:
                raise h11.RemoteProtocolError("the head is too long", error_status_hint=431)
        except h11.RemoteProtocolError as why:
            self.status = 431 if why.error_status_hint == 431 else 400
            raise
        return event


def _length(head: h11.Request) -> int:
    """Return how many bytes a head has: its first line, its headers, and the line that ends it."""
    first = len(head.method) + len(head.target) + len(head.http_version) + len(b"  HTTP/\r\n")
    return first + sum(len(name) + len(value) + len(b": \r\n") for name, value in head.headers) + len(b"\r\n")


class _Told(msgspec.Struct, frozen=True):
    status: int
    headers: list[tuple[bytes, bytes]]
    body: bytes


def _told(status: int, path: str, *, tls: bool) -> _Told:
    """Return a problem as it goes over the line; the connection ends with it."""
    body = msgspec.json.encode(Problem("about:blank", HTTPStatus(status).phrase, status, SAID[status], path))
    own = {
        "content-type": PROBLEM,
        "content-length": str(len(body)),
        "cache-control": "no-store",
        "connection": "close",
        **({"retry-after": "5"} if status == 503 else {}),
    }
    headers = [(name.encode(), value.encode()) for name, value in own.items()]
    return _Told(status, headers + standing_headers(tls=tls), body)
