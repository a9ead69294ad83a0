"""A map over the tiles of another server: asked alone, thanked as it wishes, and told where it fails."""

import http.server
import json
import re
import struct
import threading
import zlib
from collections.abc import Callable, Iterator

import pytest
from tests.browser.conftest import Opened
from tests.browser.serving import Served

pytestmark = pytest.mark.browser
HOSTILE = "© <a href='https://maps.example/about'>Example maps</a> <img src=x onerror='window.hit = 1'>"


class Tiles(http.server.BaseHTTPRequestHandler):
    """A style with a source of raster tiles, each of one colour; ``/nothing`` holds none."""

    def do_GET(self) -> None:
        if self.path == "/style.json":
            self._answer("application/json", json.dumps(style(self.headers["Host"])).encode())
        elif self.path.startswith("/tiles/"):
            self._answer("image/png", PNG)
        else:
            self.send_error(404)

    def log_message(self, *_said: object) -> None:
        """Say nothing."""

    def _answer(self, kind: str, body: bytes) -> None:
        self.send_response(200)
        self.send_header("content-type", kind)
        self.send_header("access-control-allow-origin", "*")
        self.end_headers()
        self.wfile.write(body)


def style(host: str) -> dict[str, object]:
    """A style that calls its layer as one of ours is called."""
    source = {"type": "raster", "tiles": [f"http://{host}/tiles/{{z}}/{{x}}/{{y}}.png"], "attribution": HOSTILE}
    return {
        "version": 8,
        "sources": {"countries": source},
        "layers": [{"id": "land", "type": "raster", "source": "countries"}],
    }


def _png(red: int, green: int, blue: int, side: int = 256) -> bytes:
    def part(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    rows = (b"\0" + bytes((red, green, blue)) * side) * side
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", zlib.compress(rows)) + part(b"IEND", b"")


PNG = _png(120, 200, 90)


@pytest.fixture
def tiles() -> Iterator[str]:
    """The address of a tile server on this machine."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Tiles)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join(5)


def test_tiles_are_drawn_and_thanked_and_no_other_server_is_asked(
    serving: Callable[..., Served], visited: Callable[..., Opened], tiles: str
) -> None:
    """A stranger's style may name its layers as it likes; its thanks are text and a link, whatever markup it wrote."""
    server = serving("--tiles", f"{tiles}/style.json")
    found = visited(f"{server.url}map")
    page = found.page
    page.wait_for_selector('.map-ground[aria-busy="false"]', timeout=30_000)
    page.get_by_role("link", name="Example maps").wait_for()
    assert page.get_by_role("link", name="Example maps").get_attribute("href") == "https://maps.example/about"
    assert "onerror" not in page.locator(".map-note").inner_text()
    assert page.evaluate("window.hit") is None
    assert any(one.startswith(f"{tiles}/tiles/") for one in found.requests)
    assert all(one.startswith((server.url, f"{tiles}/", "blob:", "data:")) for one in found.requests)
    assert page.evaluate("window.violations") == []
    assert [one for one in found.complaints if "GL Driver" not in one] == []
    assert page.locator(".map-tiles").count() == 0


@pytest.mark.parametrize("path", ["/none.json", "/nothing/{z}/{x}/{y}.png"], ids=["no style", "no tiles"])
def test_a_tile_server_that_gives_nothing_is_told_and_the_map_stands(
    serving: Callable[..., Served], visited: Callable[..., Opened], tiles: str, path: str
) -> None:
    """A grey map is read as a broken one; the outlines that are shipped stand in."""
    page = visited(f"{serving('--tiles', tiles + path).url}map").page
    told = page.locator(".map-tiles")
    told.wait_for(timeout=30_000)
    assert re.search(r"127\.0\.0\.1:\d+ gives no tiles", told.inner_text())
    page.wait_for_selector('.map-ground[aria-busy="false"]', timeout=30_000)
    page.get_by_role("button", name="As a list").click()
    page.locator(".map-place").first.wait_for()
