"""The guard: it stands before the API and the site, and lets a request pass only once it is known to be allowed.

In this order: the name by which the server is asked, the page that asks, who asks, how often, and whether who asks may
write. What a route forgets to ask is refused here: without a login nothing of the case is told, a reader writes
nothing, and nothing at all is written where the case is served to be read.
"""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from time import monotonic

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from vedette.errors import InputError
from vedette.surfaces.rest.access.desk import Desk, Visit
from vedette.surfaces.rest.access.hosts import Hosts, from_elsewhere
from vedette.surfaces.rest.access.rates import Rates, client_of
from vedette.surfaces.rest.access.roles import may
from vedette.surfaces.rest.problems import SAID, Refused, problem
from vedette.surfaces.rest.shapes import Role

API = "/api/"
SESSION = "/api/v1/session"
BEGINS = (SESSION, "/api/v1/case")
"""What a page asks first: there a session begins where nobody is asked to log in."""
READS = ("GET", "HEAD", "OPTIONS")
METHODS = (*READS, "POST", "PUT", "PATCH", "DELETE")
"""What may be asked for at all; of these, an address says itself which it takes."""
WRITER: Role = "analyst"
CSRF = "x-csrf-token"
BODY_S = 30
"""How long a piece of a request's body may take to come."""
AHEAD = b"server-timing"
"""Tells a page, with itself, what it may ask at once: ``login``, or ``case`` alone, or ``picture`` as well. A page
reads this header without asking for anything, and what is refused would stand as a fault on its console."""
CHECK_S = 0.5
"""How often it is looked whether who reads an answer that goes on is still logged in."""
CUT_S = 1
"""How long an answer may take to end once it is cut off."""
DEBUG = "VEDETTE_DEBUG"
LOG = logging.getLogger("vedette.rest")


@dataclass(frozen=True)
class Access:
    """What a guard goes by. ``headers`` stand on every answer; ``log`` tells each request."""

    desk: Desk
    hosts: Hosts
    rates: Rates
    headers: list[tuple[bytes, bytes]]
    readonly: bool = False
    log: bool = False


class Guard:
    """``api`` and ``site`` behind ``access``; ``bare`` tells whether there is no picture to ask for."""

    def __init__(
        self, access: Access, api: ASGIApp, site: ASGIApp, *, bare: Callable[[], bool] = lambda: False
    ) -> None:
        self._access, self._api, self._site, self._bare = access, api, site, bare

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or refuse it."""
        if scope["type"] != "http":
            # No route speaks over a web socket; what else there is are the server's own start and end.
            if scope["type"] == "lifespan":
                await self._api(scope, receive, send)
            return
        answer = _Answer(self._access, scope, send)
        try:
            await self._answered(scope, _in_time(receive), answer)
        except _LoggedOut:
            with suppress(TimeoutError):
                async with asyncio.timeout(CUT_S):  # a reader who takes nothing more is let go all the same
                    await answer.cut()
        except Exception:
            if os.environ.get(DEBUG):
                raise
            # The API has answered and logged its own faults by now; uvicorn would tell each of them at length.
            if not answer.begun:
                await problem(Request(scope), 500, SAID[500])(scope, receive, answer)
        finally:
            answer.told()

    async def _answered(self, scope: Scope, receive: Receive, answer: _Answer) -> None:
        try:
            app = await self._passes(scope, answer)
        except Refused as why:
            told = problem(Request(scope), why.status, why.detail, word=why.word, headers=why.headers)
            await told(scope, receive, answer)
            return
        if answer.visit.known is None or not self._access.desk.asks:
            await app(scope, receive, answer)
        else:
            await _while_known(asyncio.ensure_future(app(scope, receive, answer)), answer)

    async def _passes(self, scope: Scope, answer: _Answer) -> ASGIApp:
        """Return what answers the request. Raises ``Refused``."""
        if scope["method"] not in METHODS:
            raise Refused(405, "no-method", SAID[405], {"Allow": "GET, HEAD, POST, DELETE"})
        headers = _headers(scope)
        writes = scope["method"] not in READS
        self._check_where(scope, headers, writes=writes)
        address = client_of((scope.get("client") or ("", 0))[0])
        if not scope["path"].startswith(API):
            self._check_rate(address, writes=False)
            if _navigates(headers):
                answer.ahead = self._ahead(headers, address)
            return self._site
        try:
            visit = self._access.desk.visit(headers, address)
        except InputError as why:
            LOG.error("nobody can log in: %s", why)
            raise Refused(503, "no-logins", "The list of users cannot be read just now. Ask an admin.") from why
        self._check_rate(visit.known.name if visit.known and self._access.desk.asks else address, writes=writes)
        if not self._access.desk.asks and visit.session is None and scope["path"] in BEGINS and not writes:
            session = self._access.desk.log_in(None, None, None, address)
            visit = self._access.desk.visit_of(session)
            answer.cookie = self._access.desk.cookie(session)
        if writes:
            self._check_writer(scope, visit, headers)
        elif visit.known is None and scope["path"] != SESSION:
            raise Refused(401, "no-login", SAID[401], {"WWW-Authenticate": "Bearer"})
        answer.visit = visit
        state = scope.setdefault("state", {})
        state["desk"], state["visit"], state["you"] = self._access.desk, visit, self._access.desk.you(visit)
        return self._api

    def _ahead(self, headers: dict[str, str], address: str) -> str:
        try:
            known = self._access.desk.visit(headers, address).known
        except (InputError, Refused):
            known = None  # to be told at length once the page asks
        if known is None:
            return "login"
        return "case" if self._bare() else "picture"

    def _check_where(self, scope: Scope, headers: dict[str, str], *, writes: bool) -> None:
        if [name for name, _ in scope["headers"]].count(b"host") != 1 or not self._access.hosts.knows(headers["host"]):
            told = "This server does not go by the name that was asked for. Use its address, or start it with --name."
            raise Refused(421, "wrong-host", told)
        navigates = _navigates(headers) and not writes
        if (writes or scope["path"].startswith(API)) and not navigates and from_elsewhere(headers):
            raise Refused(403, "cross-site", "A page of another site asked for this. Only pages of this server may.")

    def _check_rate(self, client: str, *, writes: bool) -> None:
        wait_s = self._access.rates.ask(client, writes=writes)
        if wait_s is not None:
            raise Refused(429, "too-many", SAID[429], {"Retry-After": str(wait_s)})

    def _check_writer(self, scope: Scope, visit: Visit, headers: dict[str, str]) -> None:
        if scope["path"] == SESSION and scope["method"] == "POST":
            return  # logging in: the desk asks for the rest
        if visit.known is None:
            raise Refused(401, "no-login", SAID[401], {"WWW-Authenticate": "Bearer"})
        if visit.token is None and not (visit.session and visit.session.may_write(headers.get(CSRF))):
            told = "What writes must send the header X-CSRF-Token, as GET /api/v1/session gives it with its cookie."
            raise Refused(403, "no-csrf", told)
        if scope["path"] == SESSION:
            return
        if self._access.readonly:
            raise Refused(403, "read-only", "This case is served to be read. Start the server without --read-only.")
        if not may(visit.known.role, WRITER):
            told = f"Writing needs the role {WRITER}; you have the role {visit.known.role}. Ask an admin for it."
            raise Refused(403, "role", told)


class _Answer:
    """What goes out: with the headers that stand on every answer, and cut off once its reader is logged out."""

    def __init__(self, access: Access, scope: Scope, send: Send) -> None:
        self._access, self._scope, self._send, self._at = access, scope, send, monotonic()
        self.begun, self.status = False, 0
        self.cookie: str | None = None
        self.ahead: str | None = None
        self.visit = Visit()

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.begun, self.status = True, message["status"]
            message = {**message, "headers": self._with_ours(message.get("headers", []))}
        elif message.get("more_body") and not self.goes_on():
            raise _LoggedOut
        await self._send(message)

    def goes_on(self) -> bool:
        """Return whether its reader may read on."""
        try:
            return self._access.desk.holds(self.visit)
        except InputError:
            return False  # the users file went out of form

    async def cut(self) -> None:
        """End an answer that has begun."""
        await self._send({"type": "http.response.body", "body": b"", "more_body": False})

    def told(self) -> None:
        """Log the request: never what was asked for after its path, which may hold words of reports."""
        if self._access.log:
            name = self.visit.known.name if self.visit.known else "-"
            path = self._scope.get("raw_path", b"").decode("ascii", "replace")
            took_ms = (monotonic() - self._at) * 1000
            LOG.info("%s %s %s %.0f ms %s", self._scope["method"], path, self.status, took_ms, ascii(name))

    def _with_ours(self, theirs: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
        ours = list(self._access.headers)
        if self.cookie is not None:
            ours.append((b"set-cookie", self.cookie.encode("latin-1")))
        if self.ahead is not None:
            ours.append((AHEAD, f"ahead;desc={self.ahead}".encode()))
        if self._scope["path"].startswith(API) and b"cache-control" not in {name.lower() for name, _ in theirs}:
            ours.append((b"cache-control", b"no-store"))
        fixed = {name for name, _ in self._access.headers}
        return [(name, value) for name, value in theirs if name.lower() not in fixed] + ours


class _LoggedOut(Exception):
    """Whoever read an answer was logged out while it went on."""


async def _while_known(answering: asyncio.Future[None], answer: _Answer) -> None:
    """Wait for an answer. Raises ``_LoggedOut`` where its reader is logged out meanwhile, though nothing is sent."""
    try:
        while not (await asyncio.wait((answering,), timeout=CHECK_S))[0]:
            if answer.begun and not answer.goes_on():
                raise _LoggedOut
        answering.result()
    finally:
        if answering.cancel():
            ended, _ = await asyncio.wait((answering,), timeout=CUT_S)
            _ = [one.exception() for one in ended if not one.cancelled()]  # seen: nobody is left to be told


def _in_time(receive: Receive) -> Receive:
    """Return ``receive`` that takes a body which stops coming for one that was broken off."""
    whole = False

    async def received() -> Message:
        nonlocal whole
        if whole:
            return await receive()
        try:
            message = await asyncio.wait_for(receive(), BODY_S)
        except TimeoutError:
            return {"type": "http.disconnect"}
        whole = not message.get("more_body", False)
        return message

    return received


def _navigates(headers: dict[str, str]) -> bool:
    return headers.get("sec-fetch-mode") == "navigate"


def _headers(scope: Scope) -> dict[str, str]:
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
