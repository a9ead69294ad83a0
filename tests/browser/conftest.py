# ruff: noqa: E501
"""A real browser, offline: every request and complaint of a page is kept.

``VEDETTE_SLOW=4`` slows the processor of every page that many times: what holds then holds on a loaded machine.
"""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from tests.browser.serving import BUILT, ROOT, Served
from tests.browser.waiting import PATIENCE_S

sys.path.insert(0, str(Path(__file__).parent.parent / "products"))
CHROMIUM = Path("/usr/bin/chromium")
QUIET = (
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SLOW = float(os.environ.get("VEDETTE_SLOW", "1"))


@dataclass
class Opened:
    """A page with what it asked for and what it complained of."""

    page: Any
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    if not CHROMIUM.exists():
        pytest.skip(f"no browser at {CHROMIUM}")
    with playwright.sync_playwright() as engine:
        chromium = engine.chromium.launch(executable_path=str(CHROMIUM), args=list(QUIET))
        yield chromium
        chromium.close()


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    contexts = []

    def open_page(html: str, **options: Any) -> Opened:
        file = tmp_path / f"brief-{len(contexts)}.html"
        file.write_text(html, encoding="utf-8")
        context = browser.new_context(
            reduced_motion="reduce", **{"viewport": {"width": 1280, "height": 900}, **options}
        )
        contexts.append(context)
        found = Opened(_page(context))
        found.page.on("request", lambda request: found.requests.append(request.url))
        found.page.on("console", lambda message: found.complaints.append(message.text))
        found.page.on("pageerror", lambda error: found.complaints.append(str(error)))
        found.page.on("dialog", lambda dialog: (found.complaints.append(f"dialog {dialog.message}"), dialog.dismiss()))
        found.page.add_init_script(
            "window.violations = []; document.addEventListener('securitypolicyviolation', (e) => window.violations.push(e.violatedDirective));"
        )
        found.page.goto(file.as_uri())
        return found

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def made_case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of an example's reports, read and settled; copy it before writing to it."""
    import vedette

    path = tmp_path_factory.mktemp("case") / "goma.vedette"
    with vedette.Workspace.create(path, by="desk") as case:
        case.add(ROOT / "examples" / "goma-2025")
        case.settle()
    return path


@pytest.fixture(scope="session")
def served(made_case: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server of a case that no test writes to."""
    _needs_built()
    copy = tmp_path_factory.mktemp("served") / "goma.vedette"
    shutil.copy(made_case, copy)
    server = Served(copy)
    yield server
    server.stop()


@pytest.fixture
def serving(made_case: Path, tmp_path: Path) -> Iterator[Callable[..., Served]]:
    """Start servers of copies of the case, for tests that write, or that kill them."""
    _needs_built()
    started: list[Served] = []

    def start(*options: str, case: Path | None = None) -> Served:
        copy = tmp_path / f"case-{len(started)}.vedette"
        shutil.copy(case or made_case, copy)
        started.append(Served(copy, *options))
        return started[-1]

    yield start
    for one in started:
        one.stop()


@pytest.fixture
def visited(browser: Any) -> Iterator[Callable[..., Opened]]:
    """Open pages of a server; what they ask for and complain of is kept, and other hosts are refused."""
    contexts = []

    def visit(url: str, **options: Any) -> Opened:
        context = browser.new_context(
            reduced_motion="reduce", **{"viewport": {"width": 1440, "height": 900}, **options}
        )
        contexts.append(context)
        found = Opened(_page(context))
        found.page.on("request", lambda request: found.requests.append(request.url))
        found.page.on("console", lambda m: found.complaints.append(m.text) if m.type in ("error", "warning") else None)
        found.page.on("pageerror", lambda error: found.complaints.append(str(error)))
        found.page.on("dialog", lambda dialog: (found.complaints.append(f"dialog {dialog.message}"), dialog.dismiss()))
        found.page.add_init_script(
            "window.violations = []; document.addEventListener('securitypolicyviolation', (e) => window.violations.push(e.violatedDirective + ' ' + e.blockedURI));"
        )
        found.page.goto(url)
        found.page.wait_for_selector("#screen")
        return found

    yield visit
    for context in contexts:
        context.close()


def _page(context: Any) -> Any:
    context.set_default_timeout(PATIENCE_S * 1000)
    page = context.new_page()
    if SLOW > 1:
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOW})
    return page


def _needs_built() -> None:
    if not BUILT.exists():
        pytest.skip("the workspace is not built: npm --prefix web ci && npm --prefix web run build")
