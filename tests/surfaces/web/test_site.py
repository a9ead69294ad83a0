"""The built workspace as it is given out: its files, its screens' addresses, and nothing beside them."""

import asyncio
import gzip
import os
import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from vedette.surfaces.web.built_files import BUILT, MEDIA_TYPES, BuiltFiles
from vedette.surfaces.web.site import HOW_TO_BUILD, Site

SCRIPT = "export const one = 1;\n" * 200


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "built"
    (made / "assets").mkdir(parents=True)
    (made / "index.html").write_text("<!doctype html><title>Vedette</title>")
    (made / "assets" / "app-1f.js").write_text(SCRIPT)
    (made / "assets" / "small.css").write_text("a{}")
    (made / "outlines.geojson").write_text("{}")
    (made / "favicon.svg").write_text("<svg/>")
    (tmp_path / "secret.json").write_text("secret")
    return made


def ask(folder, path, method="GET", **headers):
    sent = []

    async def send(message):
        sent.append(message)

    said = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": method, "path": unquote(path), "headers": said}
    site = folder if isinstance(folder, Site) else Site(BuiltFiles(folder))
    asyncio.run(site(scope, None, send))
    told = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], told, sent[1]["body"]


@pytest.mark.parametrize("path", ["/", "/index.html", "/map", "/actors/Q1", "/places/a.b", "/events/x%20y", "/review"])
def test_every_screen_is_the_same_page(folder, path):
    """A link to a screen opens it, and loading it again stays there."""
    status, headers, body = ask(folder, path)
    assert (status, headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert b"<title>Vedette" in body
    assert headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("path", ["/assets/none.js", "/assets/", "/assets", "/robots.txt", "/none.json", "/a/b.png"])
def test_a_file_that_is_not_there_is_not_the_page(folder, path):
    """A script that is a page stops the workspace with an error that nobody understands."""
    status, _, body = ask(folder, path)
    assert (status, b"<title" in body) == ((200, True) if path == "/assets" else (404, False))


@pytest.mark.parametrize(
    "path",
    ["/../secret.json", "/assets/../../secret.json", "/%2e%2e/secret.json", "/assets/%2e%2e/%2e%2e/secret.json",
     "/..%2fsecret.json", "/..\\secret.json", "//secret.json", "/./../secret.json", "/assets/..%5c..%5csecret.json",
     "/linked/secret.json", "/link.json", "/.hidden.json", "/%00", "/secret.json%00.js", "/etc/passwd.txt"],
)  # fmt: skip
def test_no_path_leads_out_of_the_folder(folder, path):
    """By dots, by their codes, by links: the machine's other files are nobody's."""
    os.symlink(folder.parent, folder / "linked")
    os.symlink(folder.parent / "secret.json", folder / "link.json")
    (folder / ".hidden.json").write_text("secret")
    status, _, body = ask(folder, path)
    assert b"secret" not in body
    assert status in (200, 404)


def test_a_named_asset_is_kept_for_ever_and_the_page_is_asked_for_again(folder):
    """A second visit loads one small page; a new version is seen at once."""
    _, asset, _ = ask(folder, "/assets/app-1f.js")
    assert asset["cache-control"] == "public, max-age=31536000, immutable"
    assert asset["content-type"] == "text/javascript; charset=utf-8"
    _, page, _ = ask(folder, "/")
    status, known, body = ask(folder, "/", if_none_match=f'"x", {page["etag"]}')
    assert (status, body) == (304, b"")
    assert known["etag"] == page["etag"]
    assert ask(folder, "/", if_none_match='"x"')[0] == 200


@pytest.mark.parametrize(("accepts", "coding"), [("gzip, br", "gzip"), ("br", None), ("gzip;q=0", None), ("", None)])
def test_text_is_compressed_for_who_takes_it(folder, accepts, coding):
    """A first view in under 900 kB."""
    _, headers, body = ask(folder, "/assets/app-1f.js", accept_encoding=accepts)
    assert headers.get("content-encoding") == coding
    assert headers["vary"] == "Accept-Encoding"
    assert headers["content-length"] == str(len(body))
    assert (gzip.decompress(body) if coding else body).decode() == SCRIPT


def test_what_was_compressed_before_is_given_as_it_is(folder):
    """The build takes the time for the best that there is; a mark of one form is not that of another."""
    (folder / "assets" / "app-1f.js.br").write_bytes(b"brotli")
    _, headers, body = ask(folder, "/assets/app-1f.js", accept_encoding="gzip, br")
    assert (headers["content-encoding"], body) == ("br", b"brotli")
    assert len({ask(folder, "/assets/app-1f.js", accept_encoding=one)[1]["etag"] for one in ("br", "gzip", "")}) == 3


def test_a_small_file_goes_as_it_is(folder):
    """Compressed it would be longer."""
    assert "content-encoding" not in ask(folder, "/assets/small.css", accept_encoding="gzip")[1]


def test_types_are_those_that_browsers_want(folder):
    """With nosniff a wrong one is refused."""
    assert ask(folder, "/favicon.svg")[1]["content-type"] == "image/svg+xml"
    assert ask(folder, "/outlines.geojson")[1]["content-type"] == "application/geo+json"


def test_only_reading_is_answered(folder):
    """Nothing is posted to a file."""
    for method in ("POST", "PUT", "DELETE", "OPTIONS"):
        status, headers, _ = ask(folder, "/", method)
        assert (status, headers["allow"]) == (405, "GET, HEAD")
    status, headers, body = ask(folder, "/", "HEAD")
    assert (status, body) == (200, b"")
    assert int(headers["content-length"]) > 0


def test_a_checkout_without_a_build_says_how_to_build(tmp_path):
    """In place of an empty page."""
    status, headers, body = ask(tmp_path / "none", "/map")
    assert (status, headers["content-type"]) == (503, "text/html; charset=utf-8")
    assert HOW_TO_BUILD.partition(" && ")[0] in body.decode()


def test_a_new_build_is_seen(folder):
    """Whoever works on it loads the page again, and does not start the server anew."""
    site = Site(BuiltFiles(folder))
    assert ask(site, "/")[0] == 200
    (folder / "assets" / "app-2f.js").write_text(SCRIPT)
    (folder / "index.html").write_text("<!doctype html><title>Vedette, newer</title>")
    assert b"newer" in ask(site, "/")[2]
    assert ask(site, "/assets/app-2f.js")[0] == 200


# The built workspace, where there is one.

ADDRESS = re.compile(r"""["'`(]((?:https?:)?//[a-z0-9-]+(?:\.[a-z0-9-]+)+[^"'`)\s\\]*)""")
NAMES_ONLY = (
    "http://www.w3.org/",  # namespaces
    "https://maplibre.invalid/",  # a base to take addresses apart with; the name resolves nowhere
    "https://maplibre.org/",  # a link that the map's library would show, for a person to follow
)
"""Addresses that are names of things and are never asked."""


@pytest.mark.skipif(not (BUILT / "index.html").exists(), reason="the workspace is not built")
class TestBuilt:
    """What was built from ``web/``."""

    def files(self):
        return [one for one in sorted(BUILT.rglob("*")) if one.is_file()]

    def test_every_file_has_a_type(self):
        """One without is not given out, and the screen that needs it stays empty."""
        packed = (".gz", ".br")
        assert [one.name for one in self.files() if one.suffix not in MEDIA_TYPES and one.suffix not in packed] == []

    def test_the_page_holds_no_script_and_no_style_of_its_own(self):
        """The content policy would refuse them."""
        page = (BUILT / "index.html").read_text(encoding="utf-8")
        assert not re.search(r"<script(?![^>]*\bsrc=)[^>]*>\s*\S", page)
        assert "<style" not in page
        assert not re.search(r"\s(?:on[a-z]+|style)=", page)

    def test_the_page_loads_from_its_own_server_alone(self):
        """No third party learns who works on what."""
        page = (BUILT / "index.html").read_text(encoding="utf-8")
        assert not re.findall(r"""(?:src|href)=["'](?:https?:)?//""", page)
        for file in self.files():
            if file.suffix == ".css":
                assert not re.search(r"""url\(["']?(?:https?:)?//""", file.read_text(encoding="utf-8")), file.name
                assert "@import" not in file.read_text(encoding="utf-8"), file.name

    def test_scripts_name_no_address_that_could_be_asked(self):
        """Namespaces and the pages that a library names in its words are all that may stand there."""
        found = {
            (file.name.split("-")[0], address)
            for file in self.files()
            if file.suffix in (".js", ".mjs", ".css", ".html")
            for address in ADDRESS.findall(file.read_text(encoding="utf-8"))
            if not address.startswith(NAMES_ONLY)
        }
        assert sorted(found) == []


def test_the_folder_is_where_the_build_puts_it():
    """The two name it each in its own language."""
    config = Path(__file__).parents[3] / "web" / "vite.config.ts"
    if config.exists():
        assert "surfaces/web/built" in config.read_text(encoding="utf-8")
