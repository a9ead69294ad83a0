"""Lists of URLs: one on a line; what stands after ``#`` at a line's beginning, and an empty line, says nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, cast

from vedette.model.documents import Label, Skipped
from vedette.sources.bounded import Unpacked, lines_of
from vedette.sources.link_addresses import MAX_ADDRESS, web_address
from vedette.sources.links import EMPTY, Given, Link

MAX_LINES = 1_000_000


def open_url_list(stream: BinaryIO, at: str, base: str | None = None) -> Iterator[Given]:
    """Yield a link for each line that is a URL, and why another line is none."""
    whole = Unpacked(stream)
    links = 0
    for number, line in enumerate(lines_of(cast("BinaryIO", whole), MAX_ADDRESS * 4), 1):
        if number > MAX_LINES:
            yield Skipped(at, f"lines beyond the first {MAX_LINES:,} are not read")
            break
        written = "" if line is None else line.decode("utf-8-sig", "replace").strip()
        if line is not None and (not written or written.startswith("#")):
            continue
        url = web_address(written, base)
        if url is None:
            yield Skipped(f"{at}#{number}", "the line is no http or https URL")
        else:
            links += 1
            yield Link(url, f"{at}#{number}", Label(url=url))
    if whole.fault:
        yield Skipped(at, whole.fault)
    elif not links:
        yield Skipped(at, EMPTY)
