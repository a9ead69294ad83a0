"""Manifests: what a user knows of each report, in a ``manifest.csv`` beside them, used without being asked for.

It is written by hand and in spreadsheets, so the order of columns, the delimiter and the marks at its start
are taken as they come; what cannot be used is declared, row by row.
"""

from __future__ import annotations

import csv
import io
import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from vedette.model.documents import Label, Skipped
from vedette.sources.days import day_of
from vedette.sources.finding import MANIFEST
from vedette.sources.keys import columns_of, key_of
from vedette.sources.labels import MAX_LABEL, clean_id, one_line

FILE = ("file", "filename", "file_name", "path")
"""The names of the column that tells which report a row is of; the others are those of ``vedette.sources.keys``."""
MAX_BYTES = 20_000_000
MAX_ROWS = 1_000_000


class Shelf:
    """The manifests met so far, and the rows that no report was found for."""

    def __init__(self) -> None:
        self.read: set[str] = set()
        self._labels: dict[str, Label] = {}
        self._rows: dict[str, tuple[str, int, str]] = {}
        self._put: set[str] = set()

    def put(self, path: Path, input: str) -> Iterator[Skipped]:
        """Take the rows of the manifest at ``path``; yield what is wrong with them."""
        yield from self._take(path, input, keep_rows=True)

    def beside(self, path: Path) -> Iterator[Skipped]:
        """Take the manifest beside a report that was named by itself; its other rows are nobody's concern."""
        manifest = path.parent / MANIFEST
        if manifest.is_file():
            yield from self._take(manifest, manifest.as_posix(), keep_rows=False, only=_key(path))

    def names(self, path: Path) -> bool:
        """Return whether a row names the file at ``path``."""
        return _key(path) in self._labels

    def label_of(self, path: Path) -> Label:
        """Return what the manifests say of the file at ``path``."""
        key = _key(path)
        self._rows.pop(key, None)
        return self._labels.get(key, Label())

    def unused_rows(self) -> Iterator[Skipped]:
        """Yield the rows whose file is not among what was read."""
        for input, number, name in self._rows.values():
            yield Skipped(input, f"row {number} names {name}, which is not there")

    def _take(self, path: Path, input: str, *, keep_rows: bool, only: str | None = None) -> Iterator[Skipped]:
        real = f"{os.path.realpath(path)}\0{only or ''}"
        if real in self._put:
            return
        self._put.add(real)
        rows = _rows_of(path)
        if isinstance(rows, str):
            yield Skipped(input, rows)
            return
        for number, row in rows:
            name = row.get("file", "")
            if not name:
                if keep_rows and any(row.values()):
                    yield Skipped(input, f"row {number} names no file")
                continue
            key = _key(path.parent / name.replace("\\", "/"))
            if only is not None and key != only:
                continue
            if key in self._labels:
                if keep_rows and key in self._rows:
                    yield Skipped(input, f"row {number} names {name} again; its first row is used")
                continue
            label, trouble = _label_of(row)
            self._labels[key] = label
            if keep_rows:
                self._rows[key] = (input, number, name)
            if trouble:
                yield Skipped(input, f"row {number}: {trouble}; {name} is read without a day")


def _key(path: Path) -> str:
    """Return a form of ``path`` in which the spellings of one name on different machines are equal."""
    folder, name = os.path.split(os.path.normpath(os.path.abspath(path)))
    return unicodedata.normalize("NFC", os.path.join(os.path.realpath(folder), name)).casefold()


def _rows_of(path: Path) -> list[tuple[int, dict[str, str]]] | str:
    """Return the numbered rows of a manifest under the format's column names, or words on why there are none."""
    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except OSError:
        return "the manifest cannot be read; the reports stand without it"
    if len(content) > MAX_BYTES:
        return f"the manifest is larger than {MAX_BYTES // 1_000_000} MB and is not used"
    text = _text_of(content).replace("\0", "")
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    try:
        table = [(lines.line_num, row) for row in lines]
    except csv.Error as why:
        return f"the manifest is not a table ({why}) and is not used"
    table = [(n, row) for n, row in table if any(cell.strip() for cell in row)][: MAX_ROWS + 1]
    if not table:
        return "the manifest is empty"
    header = _header(table[0][1])
    if "file" not in header:
        return "the manifest has no column named file and is not used"
    return [
        (number, {name: row[i].strip()[:MAX_LABEL] for name, i in header.items() if i < len(row)})
        for number, row in table[1:]
    ]


def _text_of(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _delimiter(text: str) -> str:
    head = text.lstrip().partition("\n")[0]
    return max(",;\t|", key=lambda mark: (head.count(mark), mark == ","))


def _header(cells: list[str]) -> dict[str, int]:
    """Return the column of each thing; a column under its own name goes before one under another name for it."""
    names = [key_of(cell) for cell in cells]
    file = next((name for name in FILE if name in names), None)
    return columns_of(cells) | ({} if file is None else {"file": names.index(file)})


def _label_of(row: dict[str, str]) -> tuple[Label, str | None]:
    written = row.get("published") or None
    day = day_of(written) if written else None
    trouble = f"the day {written[:40]!r} is not read (2024-12-06 is the form)" if written and day is None else None
    label = Label(
        published=day,
        outlet=one_line(row.get("outlet")),
        title=one_line(row.get("title")),
        url=one_line(row.get("url")),
        id=clean_id(row.get("id")),
        published_by="manifest" if day else None,
    )
    return label, trouble
