"""The site: ``index.html`` for every screen of the workspace, its files beside it, and nothing else.

The screens' addresses are made in the browser, so each of them is answered with the same page. The site holds nothing
of the case: what it shows, it asks of the API.
"""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from vedette.surfaces.web.built_files import INDEX, MEDIA_TYPES, BuiltFile, BuiltFiles

HOW_TO_BUILD = "npm --prefix web ci && npm --prefix web run build"
FOR_EVER = "public, max-age=31536000, immutable"
"""Names under ``/assets/`` hold a digest of what they name, so what one of them names never changes."""
NOT_BUILT = f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Vedette</title></head><body>
<h1>The workspace is not built</h1>
<p>This checkout holds no built workspace. Build it, then load this page again:</p>
<pre>{HOW_TO_BUILD.replace("&&", "&amp;&amp;")}</pre>
<p>The API answers already: <a href="/api/v1/case">/api/v1/case</a>.</p>
</body></html>
"""

Scope = MutableMapping[str, Any]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]


class Site:
    """The built workspace as an ASGI application."""

    def __init__(self, files: BuiltFiles | None = None) -> None:
        self.files = files or BuiltFiles()

    async def __call__(self, scope: Scope, _receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["method"] not in ("GET", "HEAD"):
            return await _answer(scope, send, 405, b"Only GET is answered here.\n", [("allow", "GET, HEAD")])
        path: str = scope["path"]
        if not self.files.is_there():
            return await _answer(scope, send, 503, NOT_BUILT.encode(), [("content-type", MEDIA_TYPES[".html"])])
        file = self.files.at(INDEX if path == "/" else path)
        if file is None and not _names_a_file(path):
            file = self.files.at(INDEX)
        if file is None:
            return await _answer(scope, send, 404, b"There is no such file. Begin at /\n", [])
        return await _give(scope, send, file, lasting=path.startswith("/assets/"))


def _names_a_file(path: str) -> bool:
    return path.startswith("/assets/") or os.path.splitext(path)[1].lower() in MEDIA_TYPES


async def _give(scope: Scope, send: Send, file: BuiltFile, *, lasting: bool) -> None:
    asked = _asked(scope)
    content, coding = file.encoded(_codings(asked.get("accept-encoding", "")))
    mark = f'"{file.mark}{"-" + coding if coding else ""}"'
    headers = [
        ("etag", mark),
        ("cache-control", FOR_EVER if lasting else "no-cache"),
        ("vary", "Accept-Encoding"),
    ]
    known = {one.strip().removeprefix("W/") for one in asked.get("if-none-match", "").split(",")}
    if mark in known or "*" in known:
        return await _answer(scope, send, 304, b"", headers)
    headers += [("content-type", file.media_type)] + ([("content-encoding", coding)] if coding else [])
    return await _answer(scope, send, 200, content, headers)


def _asked(scope: Scope) -> dict[str, str]:
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}


def _codings(accepted: str) -> frozenset[str]:
    """Return the encodings that a browser takes.

    >>> sorted(_codings("gzip;q=0.8, br, deflate;q=0"))
    ['br', 'gzip']
    """
    named = (one.strip().lower().partition(";") for one in accepted.split(","))
    return frozenset(name.strip() for name, _, more in named if more.replace(" ", "") not in ("q=0", "q=0.0"))


async def _answer(scope: Scope, send: Send, status: int, body: bytes, headers: list[tuple[str, str]]) -> None:
    told = dict(headers)
    if status != 304:
        told.setdefault("content-type", "text/plain; charset=utf-8")
        told["content-length"] = str(len(body))
    if status >= 400:
        told["cache-control"] = "no-store"
    raw = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in told.items()]
    await send({"type": "http.response.start", "status": status, "headers": raw})
    await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})
