"""The door to a feed of any form: its entries as reports or as links to them, the oldest first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from vedette.model.documents import Skipped
from vedette.sources.bounded import Unpacked
from vedette.sources.feeds.entries import BEYOND, Entry, given_by
from vedette.sources.feeds.json_feed import entries_of_json
from vedette.sources.feeds.xml_feed import NoFeed, entries_of
from vedette.sources.links import EMPTY, Given
from vedette.sources.markup import MarkupRefused

MAX_FEED = 20_000_000


def open_feed(stream: BinaryIO, at: str, base: str | None = None) -> Iterator[Given]:
    """Yield what each entry gives, and why the feed, or what lies beyond its bounds, gives nothing."""
    whole = Unpacked(stream)
    content = whole.read(MAX_FEED + 1)
    if len(content) > MAX_FEED:
        yield Skipped(at, f"larger than {MAX_FEED // 1_000_000} MB, the largest feed that is read")
        return
    try:
        entries, more = _entries(content, base)
    except (NoFeed, MarkupRefused) as why:
        yield Skipped(at, str(why))
        return
    yield from given_by(entries, at, base)
    if more:
        yield Skipped(at, BEYOND)
    if whole.fault:
        yield Skipped(at, whole.fault)
    elif not entries:
        yield Skipped(at, EMPTY)


def _entries(content: bytes, base: str | None) -> tuple[list[Entry], bool]:
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return entries_of_json(content)
    return entries_of(content, base)
