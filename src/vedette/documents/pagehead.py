"""Page heads: what a web page says of itself in JSON-LD, in meta tags and in its ``time`` elements.

Days come from stated fields only. A date that is merely found on the page may be that of a copyright line or of a
neighbouring story: with nothing but "Copyright 2024" to go by, a search returns the first of January 2024.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from typing import NamedTuple

from vedette.documents.days import day_of_field
from vedette.documents.opened import field

META = re.compile(r"(?is)<meta\s[^>]{1,3000}>")
LINK = re.compile(r"(?is)<link\s[^>]{1,2000}>")
TIME = re.compile(r"(?is)<time\s[^>]{1,1000}>")
TITLE = re.compile(r"(?is)<title[^>]{0,200}>([^<]{1,2000})</title")
HTML_LANGUAGE = re.compile(r"(?i)<html\b[^>]{0,500}\blang\s*=\s*[\"']?([a-z]{2,3})\b")
ATTRIBUTE = re.compile(r"(?is)([a-z:_-]{1,40})\s*=\s*(?:\"([^\"]{0,2000})\"|'([^']{0,2000})'|([^\s\"'>]{1,2000}))")
PUBLISHED = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date.published",
    "publishdate",
    "pubdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "publicationdate",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "citation_publication_date",
    "cxenseparse:recs:publishtime",
    "article.published",
    "originalpublicationdate",
    "release_date",
    "date",
    "article_date_original",
    "rnews:datepublished",
)
TITLES = ("og:title", "twitter:title", "dc.title", "headline", "title", "citation_title")
OUTLETS = ("og:site_name", "dc.publisher", "application-name", "citation_journal_title", "publisher")
MAX_HEAD = 300_000
MAX_JSON = 400_000
MAX_NODES = 2_000
ARTICLES = ("Article", "Posting", "Report", "WebPage", "LiveBlog")


class PageHead(NamedTuple):
    """What a page says of itself; unknown is None."""

    title: str | None
    outlet: str | None
    published: date | None
    url: str | None


def head_of(page: str, linked: list[str]) -> PageHead:
    """Return what ``page`` and its JSON-LD say; JSON-LD goes first, since it is written for machines."""
    nodes = sorted(_nodes(linked), key=lambda node: not _is_article(node))
    meta = _meta(page)
    return PageHead(
        title=_first(_text(node, "headline") for node in nodes) or _of(meta, TITLES) or _title(page),
        outlet=_first(_name(node.get("publisher")) for node in nodes) or _of(meta, OUTLETS),
        published=next((d for d in _days(nodes, meta, page) if d), None),
        url=_of(meta, ("og:url",)) or _canonical(page),
    )


def without_site(title: str, outlet: str | None) -> str:
    """Return ``title`` without the outlet's name at its end ("Town falls | Daily Post")."""
    for mark in (" | ", " - ", " – ", " — ", " :: ", " · "):
        left, found, right = title.rpartition(mark)
        if found and len(left) >= 15 and ((outlet and right.casefold() in outlet.casefold()) or mark == " | "):
            return left.strip()
    return title


def _days(nodes: list[dict[str, object]], meta: dict[str, str], page: str) -> Iterator[date | None]:
    for node in nodes:
        for key in ("datePublished", "dateCreated", "uploadDate"):
            if value := _text(node, key):
                yield day_of_field(value)
    for name in PUBLISHED:
        if value := meta.get(name):
            yield day_of_field(value)
    for tag in TIME.findall(page[: MAX_HEAD * 2])[:3]:
        if value := _attributes(tag).get("datetime"):
            yield day_of_field(value)


def _meta(page: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag in META.findall(page[:MAX_HEAD]):
        given = _attributes(tag)
        name = given.get("property") or given.get("name") or given.get("itemprop")
        value = field(given.get("content"))
        if name and value:
            found.setdefault(name.lower(), value)
    return found


def _attributes(tag: str) -> dict[str, str]:
    return {m[1].lower(): unescape(m[2] or m[3] or m[4] or "") for m in ATTRIBUTE.finditer(tag)}


def _of(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return _first(meta.get(name) for name in names)


def _first(values: Iterator[str | None]) -> str | None:
    return next((value for value in values if value), None)


def _title(page: str) -> str | None:
    match = TITLE.search(page[:MAX_HEAD])
    return field(unescape(match[1])) if match else None


def _canonical(page: str) -> str | None:
    for tag in LINK.findall(page[:MAX_HEAD]):
        given = _attributes(tag)
        if given.get("rel", "").lower() == "canonical" and given.get("href", "").startswith("http"):
            return given["href"]
    return None


def _nodes(linked: list[str]) -> list[dict[str, object]]:
    """Return the objects in the JSON-LD scripts, lists and graphs opened, up to a bound."""
    found: list[dict[str, object]] = []
    for script in linked:
        waiting: list[object] = [_json(script)]
        while waiting and len(found) < MAX_NODES:
            node = waiting.pop(0)
            if isinstance(node, list):
                waiting.extend(node[:MAX_NODES])
            elif isinstance(node, dict):
                found.append(node)
                waiting.extend(node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node)
    return found


def _json(script: str) -> object:
    if len(script) > MAX_JSON:
        return None
    try:
        return json.loads(script.strip(), strict=False)
    except (ValueError, RecursionError):
        return None


def _is_article(node: dict[str, object]) -> bool:
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(name, str) and name.endswith(ARTICLES) for name in names)


def _text(node: dict[str, object], key: str) -> str | None:
    value = node.get(key)
    return field(unescape(value)) if isinstance(value, str) else None


def _name(value: object) -> str | None:
    if isinstance(value, list):
        return _first(_name(one) for one in value[:10])
    if isinstance(value, dict):
        return _text(value, "name")
    return field(value) if isinstance(value, str) else None
