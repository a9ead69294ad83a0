"""Heads: a report's title, outlet and day, each from the best witness there is.

The order is: what the user says, what the file says, what the text says, what the address or the file's stamp says.
The witness of the day is named, since every "yesterday" of the report hangs on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from urllib.parse import urlsplit

from vedette.documents.datelines import day_alone, labelled_day, prefix_of
from vedette.documents.days import day_of_address, year_of_address
from vedette.documents.opened import Opened
from vedette.model.documents import Block, Label
from vedette.model.records import Record

HEAD_BLOCKS = 12
TAIL_BLOCKS = 4
HEAD = 3_000
MOST_PARAGRAPHS = 4
COPYRIGHT = re.compile(r"(?:©|\(c\)|[Cc]opyright) ?(?:(?:19|20)\d\d)?,? ?([A-Z][\w.&' -]{1,40}?)(?=[.,|]|$| [Aa]ll)")
SOURCE = re.compile(r"(?:Source|SOURCE|Outlet|Publisher) ?: ?([A-Z][\w.&'() -]{1,50})$")
LONGEST_TITLE = 300


class Known(Record, frozen=True):
    """What is known of a report beside its text."""

    title: str | None
    outlet: str | None
    url: str | None
    published: date | None
    published_by: str | None
    warnings: tuple[str, ...]


def known_of(label: Label, opened: Opened, text: str, blocks: Sequence[Block], *, last: date) -> Known:
    """Return what ``label``, the file and the text tell; a day after ``last`` is no day, and is declared."""
    url = label.url or opened.url
    warnings: list[str] = []
    published, method = None, None
    for day, by in _days(label, opened, text, blocks, url):
        if day is None:
            continue
        if day <= last:
            published, method = day, by
            break
        warnings.append(f"the day {day} ({by}) lies in the future and is not believed")
    return Known(
        title=label.title or opened.title or _title_in(text, blocks),
        outlet=label.outlet or opened.outlet or _outlet_in(text, blocks) or _domain(url),
        url=url,
        published=published,
        published_by=method,
        warnings=tuple(warnings),
    )


def _days(
    label: Label,
    opened: Opened,
    text: str,
    blocks: Sequence[Block],
    url: str | None,
) -> Iterator[tuple[date | None, str | None]]:
    """Yield the days that each witness gives, the best witness first."""
    yield label.published, label.published_by or "label"
    if not opened.weak:
        yield opened.published, opened.published_by
    yield labelled_day(text), "dateline"
    for day in _datelines(text, blocks, year_of_address(url) if url else None):
        yield day, "dateline"
    if url:
        yield day_of_address(url), "address"
    if opened.weak:
        yield opened.published, opened.published_by
    yield label.no_later_than, "first seen by an index"


def _datelines(text: str, blocks: Sequence[Block], year: int | None) -> Iterator[date | None]:
    """Yield the days of the dateline blocks at the head and the foot."""
    for block in (*blocks[:HEAD_BLOCKS], *blocks[max(HEAD_BLOCKS, len(blocks) - TAIL_BLOCKS) :]):
        if block.kind == "dateline":
            line = text[block.start : block.end]
            yield day_alone(line, year=year)
            prefix = prefix_of(f"{line} X", year=year)
            yield prefix.day if prefix else None


def _title_in(text: str, blocks: Sequence[Block]) -> str | None:
    for block in blocks:
        if block.kind == "title":
            return " ".join(text[block.start : block.end].split())[:LONGEST_TITLE]
    return None


def _outlet_in(text: str, blocks: Sequence[Block]) -> str | None:
    """Return the agency of a dateline, or the outlet that a line of source or of copyright names."""
    for block in blocks[:HEAD_BLOCKS]:
        if block.kind == "dateline":
            prefix = prefix_of(f"{text[block.start : block.end]} X")
            if prefix and prefix.agency:
                return prefix.agency
    for block in (*blocks[:HEAD_BLOCKS], *blocks[max(HEAD_BLOCKS, len(blocks) - TAIL_BLOCKS) :]):
        line = text[block.start : min(block.end, block.start + 300)]
        found = SOURCE.match(line) or (COPYRIGHT.search(line) if block.kind == "litter" else None)
        if found:
            return found[1].strip(" .-")
    return None


def _domain(url: str | None) -> str | None:
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host and "." in host else None
