"""Tables: the rows of a CSV file, under the names of the things that they hold, from a file of any length."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

from vedette.sources.bounded import lines_of
from vedette.sources.keys import columns_of

MAX_LINE = 2_000_000
WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class NoTable(Exception):
    """The file is no table of reports, or none from here on, with the reason in words."""


def table_rows(stream: BinaryIO) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield each row with its line's number; an empty row is passed over.

    Raises ``NoTable`` where no column holds links or texts, or where a row is broken.
    """
    lines = _texts(stream)
    head = next((line for line in lines if line.strip()), "")
    read = csv.reader(chain([head], lines), delimiter=max(",;\t|", key=lambda mark: (head.count(mark), mark == ",")))
    columns: dict[str, int] = {}
    while True:
        try:
            cells = next(read, None)
        except csv.Error as why:
            raise NoTable(f"row {read.line_num} is broken ({why}), and what follows is not read") from None
        if cells is None:
            break
        if not columns:
            columns = columns_of(cells)
            if "url" not in columns and "text" not in columns:
                raise NoTable("a table without a column url or text is no list of reports")
        elif any(cell.strip() for cell in cells):
            yield read.line_num, {name: cells[i].strip() for name, i in columns.items() if i < len(cells)}


def _texts(stream: BinaryIO) -> Iterator[str]:
    """Yield the lines as text, an overlong one as an empty line."""
    for number, line in enumerate(lines_of(stream, MAX_LINE)):
        if number == 0 and line is not None and line.startswith(WIDE):
            raise NoTable("it is UTF-16, and tables are read as UTF-8; save it so")
        yield _decoded(line or b"\n").replace("\0", "")


def _decoded(line: bytes) -> str:
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")
