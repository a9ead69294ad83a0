"""The answers that stand in the API's description as examples: each is what its own route gives.

They are asked of a small picture made by hand, and kept in a file of the package (``python -m docs.generated``).
"""

from __future__ import annotations

import json
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import anyio
import httpx
from docs.small_picture import small_picture

from vedette.surfaces.rest.app import BASE, create_app
from vedette.surfaces.rest.live.served import Held
from vedette.surfaces.rest.live.working import Working
from vedette.surfaces.rest.shapes import You
from vedette.workspace.cases import Workspace
from vedette.workspace.views import PictureView

YOU = You("Ana", "analyst", "Yk3vQ0…", False)
NOON = datetime(2031, 5, 7, 12, 0, tzinfo=UTC)
ASKED = {
    "/evidence/{sort}/{id}": "/evidence/event/e1",
    "/evidence": "/evidence?claim=c1",
    "/reports/{id}": "/reports/r1",
    "/actors/{id}": "/actors/a1",
    "/places/{id}": "/places/p1",
    "/events/{id}": "/events/e1",
    "/claims/{id}": "/claims/c1",
    "/figures/{id}": "/figures/f1",
    "/figures/lines": "/figures/lines?measure=killed",
    "/search": "/search?q=Odrin",
    "/outlines/{level}": "/outlines/countries?west=-62&south=12&east=-61&north=13",
    "/jobs/{id}": "/jobs/example-1",
    "/review": "/review?limit=1",
}
"""How a route is asked where its path alone does not do."""
JUDGEMENT = {"verdict": "right", "why": "Two residents confirmed it.", "subject": {"sort": "event", "id": "e1"}}
TEXT = {"text": "The army returned to Odrin on Tuesday, residents said.", "outlet": "The Valley Wire"}
SENT = {
    "post /reports/text": TEXT,
    "post /reports/url": {"url": "https://news.example/odrin"},
    "post /judgements/preview": JUDGEMENT,
    "post /judgements": JUDGEMENT,
}
LEFT_OUT = frozenset({"/stream", "/exports/{name}"})
MOST_POINTS = 5
"""Points of an outline that an example holds."""


class Shown:
    """A case that shows the small picture."""

    readonly, tiles = False, None

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self._held = Held("3f9c02d1aa", PictureView.of(small_picture()).picture, "standing")

    def snapshot(self, as_of: date | None = None) -> Held:  # noqa: ARG002 - it stood so on every day
        """Return the small picture."""
        return self._held

    def renew(self) -> bool:
        """Return that nothing is new."""
        return False


def examples_text() -> str:
    """Return the examples as JSON: by method and path what is sent, where something is, and what is answered."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Workspace.create(Path(folder) / "odrin.vedette", "odrin") as workspace,
    ):
        return json.dumps(anyio.run(_answers, Shown(workspace)), indent=1, ensure_ascii=False) + "\n"


async def _answers(case: Shown) -> dict[str, Any]:
    app = create_app(case)
    app.state.working = Working(case, run="example", now=lambda: NOON)

    async def known(scope: Any, receive: Any, send: Any) -> None:
        scope.setdefault("state", {})["you"] = YOU
        await app(scope, receive, send)

    paths = {path.removeprefix(BASE): by for path, by in app.openapi()["paths"].items()}
    found: dict[str, Any] = {}
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app=known), base_url=f"http://127.0.0.1{BASE}"
    ) as client:
        for route, body in SENT.items():
            answer = await client.post(route.removeprefix("post "), json=body)
            found[route] = {"sent": body, "answer": _short(answer.raise_for_status().json())}
        for path, by in paths.items():
            if "get" in by and path not in LEFT_OUT:
                answer = await client.get(ASKED.get(path, path))
                found[f"get {path}"] = {"answer": _short(answer.raise_for_status().json())}
        refused = await client.get("/events/e9")
    return {"problem": {"answer": refused.json()}, **dict(sorted(found.items()))}


def _short(answer: Any) -> Any:
    """Return an answer with its outlines cut to a few points."""
    for shape in answer.get("shapes", ()):
        shape["rings"] = [[*ring[: MOST_POINTS - 1], ring[0]] for ring in shape["rings"][:1]]
    return answer
