"""Given: from what a person wrote, a path, a URL or ``-``, to the source that it names.

The content decides, not the ending: a file named ``news.txt`` may be a list of URLs, a page's address may give a feed.
A URL is fetched once to see what it is; what a page announces is told, and left to the person.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from urllib.parse import urlsplit

from vedette.errors import InputError
from vedette.model.cases import Source, SourceSort
from vedette.model.records import Record
from vedette.model.shown_urls import shown
from vedette.sources.captures import LINE_ENDINGS
from vedette.sources.labels import one_line
from vedette.sources.link_addresses import is_address, web_address
from vedette.sources.sorts import HEAD, sort_of
from vedette.sources.web import Answer, Web

SCHEME = re.compile(r"(?i)(?!https?:)[a-z][a-z0-9+.-]{1,20}:(?://|\S)")
LARGE = (".warc", ".warc.gz", ".wacz", ".mbox")
"""Endings of what is too large to be fetched for a look; they are believed."""
ANNOUNCED = re.compile(rb"<link\s[^<>]{0,2000}>", re.I)
FIELD = re.compile(r"(?i)\b(rel|type|href)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
FEED_TYPES = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/feed+json", "application/json+feed"}
)
ON_THE_WEB: frozenset[SourceSort] = frozenset(
    ("page", "feed", "list", "sitemap", "opml", "archive", "mailbox", "articles")
)


class Terms(Record, frozen=True):
    """On what terms a source is added: when and by whom, and what a person said of it.

    ``sort`` is the person's word on what it is; ``every_s`` is the time between visits in seconds; ``outlet`` and
    ``language`` are said of every report that it gives.
    """

    at: datetime
    by: str
    sort: SourceSort | None = None
    every_s: int | None = None
    outlet: str | None = None
    language: str | None = None


def source_of(
    given: str,
    terms: Terms,
    *,
    web: Web,
    told: Callable[[str], None] = lambda _words: None,
    looked: Callable[[str, Answer], None] = lambda _location, _answer: None,
) -> Source:
    """Return the source that ``given`` names; ``told`` hears of a feed that a page announces.

    ``looked`` is handed what a URL answered to the look at it, with its location, so that no visit asks once more.

    Raises ``InputError`` for what is not there or cannot be such a source, ``FetchError`` for a URL that gives nothing.
    """
    if is_address(given):
        return _source(_sort_on_the_web(given, terms, web, (told, looked)), _location(given), terms)
    if given == "-":
        return _source("stdin", "-", terms)
    if SCHEME.match(given) and not os.path.exists(given):
        scheme = given.partition(":")[0].lower()
        raise InputError(
            shown(given),
            f"a path, - or an http or https URL is wanted, not {scheme}",
            "Save it to a file, and name that.",
        )
    return _source(_sort_on_disk(given, terms.sort), os.path.abspath(given), terms)


def source_id(sort: SourceSort, location: str) -> str:
    """Return the id of a source: the same place read in the same way is one source."""
    return sha256(f"{sort}\0{location}".encode("utf-8", "surrogateescape")).hexdigest()[:12]


def _source(sort: SourceSort, location: str, terms: Terms) -> Source:
    return Source(
        id=source_id(sort, location),
        sort=sort,
        location=location,
        added=terms.at,
        by=terms.by,
        every_s=terms.every_s,
        outlet=one_line(terms.outlet),
        language=terms.language,
    )


# on the disk


def _sort_on_disk(given: str, wanted: SourceSort | None) -> SourceSort:
    if not given:
        raise InputError(
            "an empty path", "a folder, a file, a URL or - is wanted", "Is a variable of the shell not set?"
        )
    try:
        is_folder = os.path.isdir(given)
        head = b"" if is_folder else _head(given)
    except (OSError, ValueError) as why:
        words = (getattr(why, "strerror", None) or str(why)).lower()
        raise InputError(given, f"it cannot be read ({words})", "Check the path.") from None
    if wanted == "page" or (wanted is not None and is_folder != (wanted == "folder") and wanted != "mailbox"):
        what = "a folder" if is_folder else "a file"
        raise InputError(given, f"it is {what}, and cannot be read as {wanted}", "Leave out --as, or name another.")
    if wanted is not None:
        return wanted
    if is_folder:
        return "mailbox" if _is_maildir(given) else "folder"
    if os.path.splitext(given)[1].lower() in LINE_ENDINGS:
        return "file"
    return sort_of(head, os.path.basename(given)) or "file"


def _head(path: str) -> bytes:
    with open(path, "rb") as stream:
        return stream.read(HEAD) if stream.seekable() else b""


def _is_maildir(folder: str) -> bool:
    return all(os.path.isdir(os.path.join(folder, part)) for part in ("cur", "new", "tmp"))


# on the web


def _location(given: str) -> str:
    """Return a URL as it is kept. Raises ``InputError`` for one that is none or that holds a password."""
    given = given.strip()
    address = web_address(given)
    if address is None:
        raise InputError(shown(given), "it is no URL that can be fetched", "Check how it is written.")
    if "@" in urlsplit(given).netloc:
        raise InputError(
            shown(given), "a URL with a user name or a password is not kept in a case", "Give it without them."
        )
    return address


def _sort_on_the_web(
    given: str, terms: Terms, web: Web, hears: tuple[Callable[[str], None], Callable[[str, Answer], None]]
) -> SourceSort:
    told, looked = hears
    location = _location(given)
    if terms.sort is not None:
        if terms.sort not in ON_THE_WEB:
            raise InputError(shown(given), f"a URL cannot be read as {terms.sort}", "Leave out --as, or name another.")
        return terms.sort
    path = urlsplit(location).path.lower()
    if path.endswith(LARGE):
        return "mailbox" if path.endswith(".mbox") else "archive"
    answer = web.get(location, robots=False)
    looked(location, answer)
    sort = sort_of(answer.content[:HEAD], path)
    if sort is None:
        for feed in _announced(answer):
            told(f"{shown(location)} is a page; it announces the feed {shown(feed)}. Add that to follow it.")
    return sort or "page"


def _announced(answer: Answer) -> list[str]:
    """Return the feeds that a page announces in its head, in order, each once."""
    if "html" not in answer.media_type:
        return []
    found: dict[str, None] = {}
    for link in ANNOUNCED.finditer(answer.content, 0, 4 * HEAD):
        said = {m[1].lower(): m[2] or m[3] or m[4] or "" for m in FIELD.finditer(link[0].decode("utf-8", "replace"))}
        url = web_address(said.get("href", "").replace("&amp;", "&"), answer.fetch.final_url)
        if url and "alternate" in said.get("rel", "").lower().split() and said.get("type", "").lower() in FEED_TYPES:
            found[url] = None
    return list(found)[:5]
