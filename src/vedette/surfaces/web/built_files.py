"""The built files in memory, by the path that a browser asks for.

The folder is listed once and only what was found is ever given: a path that somebody makes up names no file, however
many dots it holds. Links are not followed. A new build is seen by its ``index.html``.
"""

from __future__ import annotations

import gzip
import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

BUILT = Path(__file__).parent / "built"
"""Where ``npm --prefix web run build`` puts the site, and where the wheel carries it."""
INDEX = "/index.html"
MEDIA_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".geojson": "application/geo+json",
    ".topojson": "application/json",
    ".map": "application/json",
    ".webmanifest": "application/manifest+json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".webp": "image/webp",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".pbf": "application/x-protobuf",
    ".wasm": "application/wasm",
    ".txt": "text/plain; charset=utf-8",
}
PACKED = {".gz": "gzip", ".br": "br"}
WORTH_PACKING = 1_000
"""Bytes below which a file is not compressed."""
LARGEST = 32 * 1024 * 1024


@dataclass
class BuiltFile:
    """A file of the site: its bytes, how they are called, and its compressed forms by their encoding."""

    content: bytes
    media_type: str
    mark: str
    packed: dict[str, bytes]

    def encoded(self, accepted: frozenset[str]) -> tuple[bytes, str | None]:
        """Return the bytes in the smallest form that is accepted, and the name of that encoding."""
        if "br" in accepted and "br" in self.packed:
            return self.packed["br"], "br"
        if "gzip" in accepted and self._is_text() and len(self.content) >= WORTH_PACKING:
            if "gzip" not in self.packed:
                self.packed["gzip"] = gzip.compress(self.content, mtime=0)
            return self.packed["gzip"], "gzip"
        return self.content, None

    def _is_text(self) -> bool:
        return not self.media_type.startswith(("image/", "font/")) or "svg" in self.media_type


class BuiltFiles:
    """The files of a folder by their paths in a browser (``/assets/app.js``)."""

    def __init__(self, folder: Path = BUILT) -> None:
        self._folder = folder
        self._stamp: tuple[int, int] | None = None
        self._files: dict[str, BuiltFile] = {}

    def at(self, path: str) -> BuiltFile | None:
        """Return the file at ``path``, None where there is none."""
        self._look()
        return self._files.get(path)

    def is_there(self) -> bool:
        """Return whether the site has been built."""
        self._look()
        return INDEX in self._files

    def _look(self) -> None:
        try:
            stat = (self._folder / INDEX[1:]).stat()
        except OSError:
            self._stamp, self._files = None, {}
            return
        stamp = (stat.st_mtime_ns, stat.st_size)
        if stamp != self._stamp:
            self._files, self._stamp = _files_in(self._folder), stamp


def _files_in(folder: Path) -> dict[str, BuiltFile]:
    """Return every file below ``folder`` by its path; links and names that begin with a dot are left out."""
    found: dict[str, bytes] = {}
    for place, inner, names in os.walk(folder, followlinks=False):
        inner[:] = sorted(one for one in inner if not one.startswith("."))
        for name in sorted(names):
            file = Path(place, name)
            if not name.startswith(".") and not file.is_symlink() and file.stat().st_size <= LARGEST:
                found["/" + file.relative_to(folder).as_posix()] = file.read_bytes()
    made = {}
    for path, content in found.items():
        ending = os.path.splitext(path)[1].lower()
        if ending in MEDIA_TYPES:
            packed = {coding: found[path + more] for more, coding in PACKED.items() if path + more in found}
            mark = hashlib.sha256(content).hexdigest()[:20]
            made[path] = BuiltFile(content, MEDIA_TYPES[ending], mark, packed)
    return made
