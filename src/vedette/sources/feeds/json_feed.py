"""JSON Feed (jsonfeed.org, versions 1 and 1.1)."""

from __future__ import annotations

import json
from collections.abc import Mapping

from vedette.sources.days import day_of
from vedette.sources.feeds.entries import MAX_ENTRIES, Entry
from vedette.sources.feeds.xml_feed import HTML, PLAIN, NoFeed


def entries_of_json(content: bytes) -> tuple[list[Entry], bool]:
    """Return the entries in their order, and whether there were more than are taken. Raises ``NoFeed``."""
    try:
        feed = json.loads(content)
    except (ValueError, RecursionError):
        raise NoFeed("it is no JSON that can be read") from None
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        raise NoFeed("it is JSON, but no feed: a list under items is wanted")
    found = [_entry(item, feed.get("title")) for item in items[:MAX_ENTRIES] if isinstance(item, dict)]
    return found, len(items) > MAX_ENTRIES


def _entry(item: Mapping[str, object], outlet: object) -> Entry:
    written = _text(item.get("date_published")) or _text(item.get("date_modified"))
    page, plain = _text(item.get("content_html")), _text(item.get("content_text"))
    return Entry(
        link=_text(item.get("url")) or _text(item.get("external_url")),
        title=_text(item.get("title")),
        outlet=_text(outlet),
        published=day_of(written) if written else None,
        moment=written,
        words=page or plain or _text(item.get("summary")) or "",
        media_type=HTML if page else PLAIN,
    )


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
