"""Asking an application without a network: a browser's part in few lines, with every header in the test's hands."""

import asyncio
import json
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import unquote

from fastapi import Depends, FastAPI
from fastapi.responses import StreamingResponse

from vedette.surfaces.rest.access.desk import Desk
from vedette.surfaces.rest.access.guard import Access, Guard
from vedette.surfaces.rest.access.headers import standing_headers
from vedette.surfaces.rest.access.hosts import Hosts
from vedette.surfaces.rest.access.logins import NoLogin
from vedette.surfaces.rest.access.rates import Allowed, Rates
from vedette.surfaces.rest.access.roles import Asker, needs
from vedette.surfaces.rest.access.sessions import Sessions
from vedette.surfaces.rest.problems import tell_problems
from vedette.surfaces.rest.routes import session
from vedette.surfaces.web.built_files import BuiltFiles
from vedette.surfaces.web.site import Site

HOST = "127.0.0.1:8000"
LOOPBACK = Hosts("127.0.0.1", 8000)
# Ida's token and password, and that of Tomé, in the users file that tests log in with.
TOKEN = "k" * 40
WORDS = "four plain words here"
OTHER = "quite another secret"


@dataclass
class Answer:
    """What came back."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes

    def header(self, name: str) -> str | None:
        return next((value for one, value in self.headers if one == name), None)

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Browser:
    """Asks an application, and keeps its cookies."""

    app: Any
    host: str = HOST
    address: str = "127.0.0.1"
    cookies: dict[str, str] = field(default_factory=dict)

    def ask(self, method: str, path: str, body: Any = None, **headers: str | None) -> Answer:
        """Ask; ``headers`` with ``_`` for ``-``, None for one that is not sent."""
        said = {"host": self.host}
        if self.cookies:
            said["cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        content = b""
        if body is not None:
            said["content-type"] = "application/json"
            content = json.dumps(body).encode()
        said |= {name.replace("_", "-"): value for name, value in headers.items()}  # type: ignore[misc]
        answer = asyncio.run(_asked(self, method, path, said, content))
        for name, value in answer.headers:
            if name == "set-cookie":
                self._keep(value)
        return answer

    def get(self, path: str, **headers: str | None) -> Answer:
        return self.ask("GET", path, **headers)

    def write(self, path: str = "/api/v1/thing", method: str = "POST", **headers: str | None) -> Answer:
        """Write as a page does: with the token that the session gave."""
        csrf = self.get("/api/v1/session").json.get("csrf", "")
        return self.ask(method, path, {}, **{"x_csrf_token": csrf, **headers})

    def log_in(self, **given: str) -> Answer:
        return self.ask("POST", "/api/v1/session", given)

    def _keep(self, cookie: str) -> None:
        for name, held in SimpleCookie(cookie).items():
            if held["max-age"] == "0":
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = held.value


async def _asked(browser: Browser, method: str, path: str, said: dict[str, str | None], content: bytes) -> Answer:
    plain, _, query = path.partition("?")
    scope = {
        "type": "http", "http_version": "1.1", "method": method, "scheme": "http", "path": unquote(plain),
        "raw_path": plain.encode(), "query_string": query.encode(), "root_path": "", "server": ("127.0.0.1", 8000),
        "client": (browser.address, 5000),
        "headers": [(name.encode(), value.encode()) for name, value in said.items() if value is not None],
    }  # fmt: skip
    asked, told = [{"type": "http.request", "body": content, "more_body": False}], []

    async def receive():
        if asked:
            return asked.pop()
        await asyncio.sleep(30)
        return {"type": "http.disconnect"}

    async def send(message):
        told.append(message)

    await browser.app(scope, receive, send)
    headers = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in told[0]["headers"]]
    return Answer(told[0]["status"], headers, b"".join(one.get("body", b"") for one in told[1:]))


def guarded(folder: Path, **wanted: Any) -> SimpleNamespace:
    """Return a small API and a site behind a guard; ``at`` is its clock, in seconds, which tests turn."""
    held = SimpleNamespace(at=0.0)
    rates = Rates(wanted.pop("allowed", Allowed()))
    sessions = Sessions(lambda: held.at)
    logins, secure = wanted.pop("logins", NoLogin("ana")), wanted.pop("secure", False)
    desk = Desk(logins, sessions, rates, cookie_name="vedette-8000", secure=secure)
    headers = standing_headers(tiles=wanted.pop("tiles", None), tls=wanted.pop("tls", False))
    hosts = wanted.pop("hosts", LOOPBACK)
    held.app = Guard(Access(desk, hosts, rates, headers, **wanted), small_api(held), Site(BuiltFiles(folder)))
    held.desk, held.sessions, held.rates = desk, sessions, rates
    held.browser = lambda **more: Browser(held.app, **more)
    return held


def small_api(held: SimpleNamespace) -> FastAPI:
    """Return an API with a route of each sort."""
    app = FastAPI(openapi_url=None)
    tell_problems(app)
    app.include_router(session.routes, prefix="/api/v1")

    @app.get("/api/v1/thing")
    def read(you: Asker) -> dict[str, str]:
        return {"name": you.name}

    @app.post("/api/v1/thing", dependencies=[Depends(needs("analyst"))])
    def write() -> dict[str, str]:
        return {"done": "yes"}

    @app.put("/api/v1/thing", dependencies=[Depends(needs("admin"))])
    def grade() -> dict[str, str]:
        return {"done": "yes"}

    @app.post("/api/v1/forgotten")
    def forgotten() -> dict[str, str]:
        """A route whose writer forgot to say who may."""
        return {"done": "yes"}

    @app.get("/api/v1/fault")
    def fault() -> None:
        raise RuntimeError("words of a report")

    @app.get("/api/v1/lines")
    def lines() -> StreamingResponse:
        def told():
            yield b"first\n"
            held.between()
            yield b"second\n"

        return StreamingResponse(told())

    return app
