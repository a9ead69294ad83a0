"""Keys: the names under which people and services write what they say of a report.

One set of them for JSON lines, lists of articles, tables and manifests, so that a file means the same in each form.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

KEYS = {
    "url": ("url", "link", "story_url", "article_url", "url_alias"),
    "text": ("text", "body", "full_text"),
    "title": ("title", "headline"),
    "published": ("published", "publish_date", "published_at", "publishedat", "publication_date", "pubdate", "date"),
    "outlet": ("outlet", "media_name", "publisher", "source", "source_name", "domain"),
    "seen": ("seen", "seendate", "seen_date"),
    "id": ("id",),
}
"""The name of each thing in the format of JSON lines, and as GDELT, Media Cloud, ReliefWeb and spreadsheets write it;
the first of the names that says something goes before the later ones."""


def told_in(row: Mapping[str, object]) -> dict[str, object]:
    """Return what a row says of its report, each thing under the first of its names that is not empty."""
    known = {key_of(name): value for name, value in row.items()}
    return {thing: _first(known, names) for thing, names in KEYS.items()}


def key_of(name: str) -> str:
    """Return a key or the head of a column as it is looked for.

    >>> key_of(" Publish Date")
    'publish_date'
    """
    return "_".join(name.strip().strip("\ufeff").lower().split())


def name_of(outlet: object) -> object:
    """Return the name of an outlet that is written as a name, as an object, or as a list of objects."""
    if isinstance(outlet, list):
        outlet = outlet[0] if outlet else None
    return outlet.get("name") if isinstance(outlet, dict) else outlet


def columns_of(cells: Sequence[str]) -> dict[str, int]:
    """Return the column of each thing in a table's first row.

    GDELT's table (``URL,MobileURL,Date,Title``) calls the day on which it saw a page its date.
    """
    names = [key_of(cell) for cell in cells]
    found: dict[str, int] = {}
    for thing, known in KEYS.items():
        for name in known:
            if name in names:
                found[thing] = names.index(name)
                break
    if "mobileurl" in names and names[found.get("published", 0)] == "date":
        found["seen"] = found.pop("published")
    return found


def _first(known: Mapping[str, object], names: tuple[str, ...]) -> object:
    return next((value for name in names if (value := known.get(name)) not in (None, "")), None)
