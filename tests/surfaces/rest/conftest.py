"""The API of an invented war's picture, asked without a socket and without reading a word."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from shutil import copy
from types import SimpleNamespace
from typing import Any

import anyio
import httpx
import pytest
from argon2 import PasswordHasher
from sample_picture import sample
from tests.surfaces.rest.asking import OTHER, TOKEN, WORDS, guarded
from tests.surfaces.rest.at_work import AtWork, make_case, served

from vedette.model.pictures import Picture
from vedette.products.screens.known import as_known_by
from vedette.surfaces.rest.access import passwords
from vedette.surfaces.rest.access.logins import UsersLogin
from vedette.surfaces.rest.access.rates import Allowed
from vedette.surfaces.rest.access.users_file import User, changing
from vedette.surfaces.rest.app import create_app
from vedette.surfaces.rest.live.served import Held
from vedette.surfaces.rest.live.working import Working
from vedette.workspace.cases import Workspace

BASE = "/api/v1"


class Shown:
    """A case whose picture was made by hand; what lies in its file is empty."""

    readonly = False
    tiles = None

    def __init__(self, workspace: Workspace, picture: Picture | None = None) -> None:
        self.workspace = workspace
        self.held = Held("v1", picture or sample(), "standing")
        self._days: dict[date, Held] = {}

    def snapshot(self, as_of: date | None = None) -> Held:
        if as_of is None:
            return self.held
        if as_of not in self._days:
            self._days[as_of] = Held(f"v1-{as_of}", as_known_by(self.held.picture, as_of), "filtered")
        return self._days[as_of]

    def renew(self) -> bool:
        return False


class Asking:
    """Asks an app as a client would, one request at a time."""

    def __init__(self, app: Any) -> None:
        self.app = app

    def __call__(self, method: str, path: str, **given: Any) -> httpx.Response:
        async def asked() -> httpx.Response:
            # A fault is answered with 500, as a server answers it; httpx would else raise it here.
            transport = httpx.ASGITransport(app=self.app, raise_app_exceptions=False)
            async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
                return await client.request(method, f"{BASE}{path}", **given)

        return anyio.run(asked)

    def get(self, path: str, **params: Any) -> httpx.Response:
        return self("GET", path, params=params)


@pytest.fixture(scope="session")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    """A case that shows the sample picture; tests do not change it."""
    place = tmp_path_factory.mktemp("shown") / "carvania.vedette"
    with Workspace.create(place, "carvania") as workspace:
        yield Shown(workspace)


@pytest.fixture(scope="session")
def serve() -> Callable[[Any], Asking]:
    """Serve a case to be asked; its worker does not run."""

    def served(case: Any) -> Asking:
        app = create_app(case)
        app.state.working = Working(case, run="test")
        return Asking(app)

    return served


@pytest.fixture(scope="session")
def api(shown: Shown, serve: Callable[[Any], Asking]) -> Asking:
    """Ask the API of the sample picture."""
    return serve(shown)


@pytest.fixture(scope="session")
def small_case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case file of two reports, read and drawn; tests copy it."""
    return make_case(tmp_path_factory.mktemp("debaro") / "debaro.vedette")


@pytest.fixture
def at_work(small_case: Path, tmp_path: Path) -> Iterator[AtWork]:
    """A copy of the small case, served over a socket with its worker."""
    with served(Path(copy(small_case, tmp_path / "debaro.vedette"))) as made:
        yield made


@pytest.fixture
def quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real cost, of 64 MB and a tenth of a second each, is what tests cannot wait for."""
    monkeypatch.setattr(passwords, "PasswordHasher", partial(PasswordHasher, time_cost=1, memory_cost=8, parallelism=1))
    passwords._of_nobody.cache_clear()


@pytest.fixture
def users(tmp_path: Path, quick_hashes: None) -> str:  # noqa: ARG001 - it comes first
    """A users file with an admin, Ida, and a reader, Tomé."""
    path = str(tmp_path / "users.json")
    with changing(path) as held:
        held.append(User("Ida", "admin", passwords.hashed_password(WORDS), passwords.digest(TOKEN)))
        held.append(User("Tomé", "reader", passwords.hashed_password(OTHER)))
    return path


@pytest.fixture(name="served")
def _served(tmp_path: Path, users: str) -> SimpleNamespace:
    """A small API that the people of the users file may use."""
    return guarded(tmp_path, logins=UsersLogin(users), allowed=Allowed(logins=5))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder of a built site, as small as one can be."""
    folder = tmp_path / "built"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text("<!doctype html><title>Vedette</title>")
    (folder / "assets" / "app-1f.js").write_text("export const one = 1;\n" * 200)
    return folder
