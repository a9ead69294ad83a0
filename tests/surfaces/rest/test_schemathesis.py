"""The whole API against its own description: what it says of itself is so, whatever it is sent.

Slow (a minute or more): ``pytest -m api``.
"""

from collections.abc import Iterator
from typing import Any

import pytest

from vedette.surfaces.rest.app import create_app
from vedette.surfaces.rest.live.working import Working
from vedette.surfaces.rest.shapes import You
from vedette.workspace.cases import Workspace

# What schemathesis and its client warn of is theirs; faults of the API are failures.
pytestmark = [pytest.mark.api, pytest.mark.filterwarnings("ignore")]
ADMIN = You("Ana", "admin", "", False)
EXAMPLES, SECONDS = 6, 80
"""Requests made up for each route, and seconds after which no more are."""
GUARDS = ["ignored_auth"]
"""Who may ask is the guard's affair, which stands before the API and has tests of its own."""


@pytest.fixture
def described(tmp_path: Any, shown: Any) -> Iterator[Any]:
    """The API with the sample picture, a case of its own to write to, and no worker: nothing is read or fetched."""
    with Workspace.create(tmp_path / "case.vedette", "carvania") as workspace:
        own = type(shown)(workspace)
        app = create_app(own)
        app.state.working = Working(own, run="test")

        async def known(scope: Any, receive: Any, send: Any) -> None:
            if scope["type"] == "http":
                scope.setdefault("state", {})["you"] = ADMIN
            await app(scope, receive, send)

        yield known


def test_the_api_does_as_it_says(described: Any) -> None:
    """A program made from the description meets nothing that the description does not tell."""
    assert faults_of(described) == []


def faults_of(app: Any) -> list[str]:
    """What all checks of schemathesis find, each with the request that showed it."""
    import schemathesis
    from schemathesis.engine import from_schema
    from schemathesis.engine.events import FatalError, NonFatalError, ScenarioFinished

    schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", app).exclude(path="/api/v1/stream")
    schema.config.generation.update(max_examples=EXAMPLES, deterministic=True, no_shrink=True, database="none")
    schema.config.checks.update(excluded_check_names=GUARDS)
    schema.config.phases.update(phases=["examples", "coverage", "fuzzing"])
    schema.config.max_time = SECONDS
    found: dict[str, None] = {}
    for event in from_schema(schema).execute():
        if isinstance(event, FatalError | NonFatalError):
            found[f"{event!r}"[:600]] = None
        elif isinstance(event, ScenarioFinished):
            found |= dict.fromkeys(_failures(event))
    return list(found)


def _failures(event: Any) -> Iterator[str]:
    recorder = event.recorder
    for key, nodes in recorder.checks.items():
        for node in nodes:
            if node.failure_info is not None and not _means_nothing(node.name, recorder.interactions[key].response):
                failure, asked = node.failure_info.failure, recorder.cases[key].value.as_curl_command()
                yield f"{event.label} {node.name}: {failure.title} {failure.message[:300]} {asked[:300]}"


def _means_nothing(check: str, response: Any) -> bool:
    """Whether a request that is in form was refused for what it says: "same" of one thing alone is no judgement, and an
    actor of any letters is none.

    The problem's type tells the two apart.
    """
    types = {f"urn:vedette:problem:{word}" for word in ("cannot-be-used", "unknown-name")}
    return check == "positive_data_acceptance" and response.json()["type"] in types
