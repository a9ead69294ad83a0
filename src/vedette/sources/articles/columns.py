"""Columns: the names under which lists of articles keep the same thing."""

from __future__ import annotations

from collections.abc import Sequence

COLUMNS = {
    "url": ("url", "link", "story_url", "article_url", "url_alias"),
    "text": ("text", "body", "full_text"),
    "title": ("title", "headline"),
    "published": ("published", "publish_date", "published_at", "publishedat", "publication_date", "pubdate", "date"),
    "outlet": ("outlet", "media_name", "publisher", "source", "source_name", "domain"),
    "seen": ("seen", "seendate", "seen_date"),
    "id": ("id",),
}
"""The name of each thing in the format of JSON lines, and as GDELT, Media Cloud, ReliefWeb and spreadsheets write it;
the first of the names goes before the later ones."""


def columns_of(cells: Sequence[str]) -> dict[str, int]:
    """Return the column of each thing in a table's first row.

    GDELT's table (``URL,MobileURL,Date,Title``) calls the day on which it saw a page its date.
    """
    names = ["_".join(cell.strip().strip("\ufeff").lower().split()) for cell in cells]
    found: dict[str, int] = {}
    for thing, known in COLUMNS.items():
        for name in known:
            if name in names:
                found[thing] = names.index(name)
                break
    if "mobileurl" in names and names[found.get("published", 0)] == "date":
        found["seen"] = found.pop("published")
    return found
