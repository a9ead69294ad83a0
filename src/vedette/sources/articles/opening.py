"""The door to a list of articles: JSON or a table, told by its first mark, opened row by row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, cast

from vedette.model.documents import Skipped
from vedette.sources.articles.json_rows import JsonTorn, rows_of
from vedette.sources.articles.rows import given_by
from vedette.sources.articles.tables import NoTable, table_rows
from vedette.sources.bounded import Unpacked
from vedette.sources.links import EMPTY, Given

LISTS = frozenset({"articles", "data", "stories", "results"})
"""Where the rows stand: GDELT, ReliefWeb, Media Cloud, and others alike."""
MAX_ROWS = 1_000_000


def open_articles(stream: BinaryIO, at: str, base: str | None = None) -> Iterator[Given]:
    """Yield what each row gives, in order, and why a row or the rest of the list gives nothing."""
    head = stream.read(1024)
    whole = cast("BinaryIO", Unpacked(stream, head))
    opened = (
        _of_json if head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")[:1] in (b"{", b"[") else _of_table
    )
    count = 0
    for given in opened(whole, at, base):
        count += 1
        if count > MAX_ROWS:
            yield Skipped(at, f"rows beyond the first {MAX_ROWS:,} are not read")
            return
        yield given
    if not count:
        yield Skipped(at, EMPTY)


def _of_json(stream: BinaryIO, at: str, base: str | None) -> Iterator[Given]:
    rows = enumerate(rows_of(stream, LISTS), 1)
    while True:
        try:
            number, row = next(rows, (0, None))
        except JsonTorn as why:
            yield Skipped(at, f"{why}; what follows is not read")
            return
        if not number:
            return
        if isinstance(row, dict):
            yield given_by(row, f"{at}#{number}", base)
        else:
            yield Skipped(f"{at}#{number}", "it is no object")


def _of_table(stream: BinaryIO, at: str, base: str | None) -> Iterator[Given]:
    rows = table_rows(stream)
    while True:
        try:
            found = next(rows, None)
        except NoTable as why:
            yield Skipped(at, str(why))
            return
        if found is None:
            return
        yield given_by(found[1], f"{at}#{found[0]}", base)
