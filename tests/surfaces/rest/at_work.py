"""A small case that is served over a socket with its worker, as ``vedette serve`` does, and a client that asks it."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import httpx
import msgspec
import uvicorn

from vedette.model.documents import Label
from vedette.model.pictures import Picture
from vedette.surfaces.rest.app import BASE, create_app
from vedette.surfaces.rest.live.arriving import capture_of_text
from vedette.surfaces.rest.live.served import ServedCase
from vedette.surfaces.rest.shapes import Role, You
from vedette.workspace.cases import Workspace

FRONT = (
    "OSTRAVKA, 3 March 2025 - Fighters of the Northern Shield captured the town of Debaro on Monday, the army said. "
    "At least 12 people were killed and 4,000 fled their homes, the mayor, Paul Kisa, told Harbour Radio."
)
AID = (
    "LIMANI, 6 March 2025 - More than 6,000 people have fled Debaro since Monday, the Red Cross said on Thursday. "
    "The army shelled the town of Debaro on Wednesday and killed 3 people, the mayor said."
)
LATER = (
    "LIMANI, 8 March 2025 - The army recaptured the town of Debaro on Friday, the ministry of defence said. "
    "Five soldiers were killed."
)
FIRST = (("front", "Harbour Radio", FRONT), ("aid", "Lake Post", AID))


def make_case(path: Path) -> Path:
    """Write a case of two reports, read and drawn."""
    from vedette.engine.cases.arrivals.receiving import receive

    with Workspace.create(path, "debaro", by="ana") as case:
        captures = [capture_of_text(text, Label(title=title, outlet=outlet)) for title, outlet, text in FIRST]
        receive(case.store, captures, source=None)
        case.refresh()
    return path


class AtWork:
    """A served case and who asks it."""

    def __init__(
        self,
        location: Path,
        *,
        role: Role = "analyst",
        readonly: bool = False,
        kind: Callable[[Workspace], ServedCase] | None = None,
    ) -> None:
        """Open the case; one of another ``kind`` is opened by its worker, as the command does it."""
        self.location = location
        self.case = Workspace.open(location, by="ana")
        self.live = kind(self.case) if kind else ServedCase(self.case, readonly=readonly)
        if kind is None:
            self.live.renew()
        self.app = create_app(self.live)
        self.work = self.app.state.working
        self.you = You("Ana Ruiz", role, "", login=False)
        self._socket = socket.create_server(("127.0.0.1", 0))
        config = uvicorn.Config(
            self._known,
            interface="asgi3",
            log_config=None,
            ws="none",
            loop="asyncio",
            lifespan="off",
            timeout_graceful_shutdown=1,
        )
        self._server = uvicorn.Server(config)
        self._thread = Thread(target=lambda: self._server.run(sockets=[self._socket]), daemon=True)
        self.client = httpx.Client(base_url=f"http://127.0.0.1:{self._socket.getsockname()[1]}{BASE}", timeout=20)

    async def _known(self, scope: Any, receive: Any, send: Any) -> None:
        scope.setdefault("state", {})["you"] = self.you
        await self.app(scope, receive, send)

    def start(self) -> None:
        self._thread.start()
        until(lambda: self._server.started)
        self.work.start()

    def end(self) -> None:
        self.work.end_streams()
        self._server.should_exit = True
        self._thread.join(5)
        self.work.stop()
        self.client.close()
        self._socket.close()
        self.case.close()

    def get(self, path: str, **params: Any) -> httpx.Response:
        return self.client.get(path, params=params)

    def post(self, path: str, body: Any = None, **more: Any) -> httpx.Response:
        return self.client.post(path, json=body, **more) if body is not None else self.client.post(path, **more)

    def done(self, job: str) -> dict[str, Any]:
        """Wait for a job, and return it as it ended."""
        held: dict[str, Any] = {}

        def ended() -> bool:
            held.update(self.get(f"/jobs/{job}").raise_for_status().json())
            return held["state"] in ("done", "failed")

        until(ended)
        return held

    def upload(self, *files: tuple[str, bytes], **params: str) -> httpx.Response:
        return self.post("/reports", files=[("files", file) for file in files], params=params)

    def picture(self) -> Picture:
        return self.live.snapshot().picture

    def unjudged(self) -> bytes:
        """The picture, without what tells of judgements themselves, as bytes."""
        picture = self.picture()
        told = msgspec.structs.replace(picture, judgements=(), corrections=())
        return msgspec.json.encode(told)


def until(true: Any, seconds: float = 60) -> None:
    """Wait until something is true."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not come true in time"
        time.sleep(0.02)


@contextmanager
def served(location: Path, **how: Any) -> Iterator[AtWork]:
    """Serve a case while the block runs."""
    made = AtWork(location, **how)
    made.start()
    try:
        yield made
    finally:
        made.end()
