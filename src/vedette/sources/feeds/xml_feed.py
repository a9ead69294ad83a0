"""RSS and Atom of all versions, by feedparser, which is given bytes and never an address.

A feed that declares entities is refused before, and its entries are bounded before, since the parser holds them all.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from vedette.sources.days import day_of
from vedette.sources.feeds.entries import MAX_ENTRIES, Entry
from vedette.sources.feeds.repairing import narrow, well_formed
from vedette.sources.markup import refuse_entities

OPENS = re.compile(rb"<(?:[A-Za-z]\w{0,20}:)?(?:item|entry)[\s>/]", re.I)
CLOSES = re.compile(rb"</(?:[A-Za-z]\w{0,20}:)?(?:item|entry)\s*>", re.I)
HTML = "text/html; charset=utf-8"
PLAIN = "text/plain; charset=utf-8"


class NoFeed(ValueError):
    """The bytes are no feed, with the reason in words."""


def entries_of(content: bytes, base: str | None) -> tuple[list[Entry], bool]:
    """Return the entries in their order, and whether there were more than are taken.

    Raises ``MarkupRefused`` for XML that is refused and ``NoFeed`` for what is no feed.
    """
    refuse_entities(content)
    content, more = _bounded(narrow(content))
    parsed = _parsed(well_formed(content), {"content-location": base} if base else {})
    feed = parsed.get("feed", {})
    entries = parsed.get("entries", [])
    if not entries and not parsed.get("version"):
        raise NoFeed("it is no feed that can be read")
    return [_entry(one, feed) for one in entries[:MAX_ENTRIES]], more or len(entries) > MAX_ENTRIES


def _parsed(content: bytes, headers: Mapping[str, str]) -> Mapping[str, Any]:
    import feedparser  # type: ignore[import-untyped]

    # A stream, never the bytes themselves: the parser takes a short text for a path or an address and opens it.
    try:
        parsed: Mapping[str, Any] = feedparser.parse(
            io.BytesIO(content), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
        )
    except (AssertionError, AttributeError, IndexError, KeyError, LookupError, TypeError, ValueError, RecursionError):
        raise NoFeed("it is no feed that can be read") from None
    return parsed


def _bounded(content: bytes) -> tuple[bytes, bool]:
    """Return ``content`` without the entries beyond the bound; what stands after the last of them stays."""
    for number, opening in enumerate(OPENS.finditer(content)):
        if number == MAX_ENTRIES:
            last = content.rfind(b"</item", 0), content.rfind(b"</entry", 0)
            closing = CLOSES.match(content, max(last))
            return content[: opening.start()] + (content[closing.end() :] if closing else b""), True
    return content, False


def _entry(one: Mapping[str, Any], feed: Mapping[str, Any]) -> Entry:
    written = one.get("published") or one.get("updated") or one.get("created")
    stamp = one.get("published_parsed") or one.get("updated_parsed") or one.get("created_parsed")
    words, media_type = _words(one)
    source = one.get("source")
    return Entry(
        link=one.get("link"),
        title=one.get("title"),
        outlet=(source.get("title") if isinstance(source, Mapping) else None) or feed.get("title"),
        published=_day(written, stamp),
        moment="-".join(f"{part:04d}" for part in stamp[:6]) if stamp else None,
        words=words,
        media_type=media_type,
    )


def _day(written: object, stamp: Sequence[int] | None) -> date | None:
    """Return the day as the outlet's own clock has it, else the day of the moment in UTC."""
    if day := day_of(written or ""):
        return day
    try:
        return date(stamp[0], stamp[1], stamp[2]) if stamp else None
    except ValueError:
        return None


def _words(one: Mapping[str, Any]) -> tuple[str, str]:
    """Return the longest text of the entry with its media type."""
    texts = [*one.get("content", ()), one.get("summary_detail") or {}]
    best = max(texts, key=lambda text: len(text.get("value") or ""))
    return best.get("value") or "", PLAIN if best.get("type") == "text/plain" else HTML
