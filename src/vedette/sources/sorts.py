"""Sorts: what a file or an answer is by its first bytes, so that a feed is a feed whatever its name says."""

from __future__ import annotations

import csv
import io
import re
import zlib

from vedette.model.cases import SourceSort
from vedette.sources.bounded import GZIP
from vedette.sources.keys import columns_of
from vedette.sources.link_addresses import web_address
from vedette.sources.mailboxes import FROM

HEAD = 65_536
"""The bytes that tell the sort."""
ROOT = re.compile(
    rb"\A\s*(?:<\?[^>]{0,2000}>\s*|<!--.{0,4000}?-->\s*|<!DOCTYPE[^>\[]{0,500}(?:\[[^\]]{0,2000}\]\s*)?>\s*){0,12}"
    rb"<(?:[A-Za-z][\w.-]{0,40}:)?([A-Za-z][\w.-]{0,40})[\s/>]",
    re.S,
)
ROOTS: dict[bytes, SourceSort] = {
    b"rss": "feed",
    b"feed": "feed",
    b"rdf": "feed",
    b"channel": "feed",
    b"urlset": "sitemap",
    b"sitemapindex": "sitemap",
    b"opml": "opml",
}
JSON_FEED = re.compile(rb'"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org\\?/')
LISTS = re.compile(rb'\{\s*"|[,}\]]\s*"')
ARRAY_OF_REPORTS = re.compile(rb'"(?:articles|data|stories|results)"\s*:\s*\[')
ARRAY = re.compile(rb"\A\s*\[\s*(?:\{|\Z|\])")
SHORT = 200
"""The longest line, in characters, that may stand among URLs; a longer one is prose, and the file a report."""
ZIP = b"PK\x03\x04"
WACZ_NAMES = (b"archive/", b"datapackage.json", b"pages/pages.jsonl")
MARKS = b"\xef\xbb\xbf \t\r\n"


def sort_of(head: bytes, name: str = "") -> SourceSort | None:
    """Return what begins with ``head``, its first ``HEAD`` bytes, or None where it is a report, a page or unknown.

    ``name``, a path or the end of a URL, decides only what the bytes leave open: a list of URLs is one by its content.
    """
    if head.startswith(GZIP):
        return _sort_of_text(_unpacked(head), name.lower().removesuffix(".gz"))
    if head.startswith(ZIP):
        return "archive" if name.lower().endswith(".wacz") or _names_an_archive(head) else None
    return _sort_of_text(head, name.lower())


def _names_an_archive(head: bytes) -> bool:
    """Return whether the first name in a zip is one of WACZ's."""
    length = int.from_bytes(head[26:28], "little")
    return head[30 : 30 + length].startswith(WACZ_NAMES)


def _unpacked(head: bytes) -> bytes:
    try:
        return zlib.decompressobj(31).decompress(head, HEAD)
    except zlib.error:
        return b""


def _sort_of_text(head: bytes, name: str) -> SourceSort | None:
    if head.startswith(b"WARC/"):
        return "archive"
    if FROM.match(head):
        return "mailbox"
    plain = head.replace(b"\0", b"") if head[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in head[:4] else head
    plain = plain.lstrip(MARKS + b"\xff\xfe")
    if plain.startswith(b"<"):
        return _sort_of_markup(plain)
    if plain.startswith((b"{", b"[")):
        return _sort_of_json(plain, name)
    if name.endswith((".txt", ".text", ".md", ".markdown", ".eml", ".html", ".htm")) or "." not in name[-8:]:
        return "list" if holds_addresses(plain) else None
    return "articles" if names_links(plain) else "list" if holds_addresses(plain) else None


def _sort_of_markup(plain: bytes) -> SourceSort | None:
    found = ROOT.match(plain)
    return ROOTS.get(found[1].lower()) if found else None


def _sort_of_json(plain: bytes, name: str) -> SourceSort | None:
    if name.endswith((".jsonl", ".ndjson")):
        return None
    if JSON_FEED.search(plain):
        return "feed"
    if ARRAY.match(plain) or (plain.startswith(b"{") and ARRAY_OF_REPORTS.search(plain)):
        return "articles"
    return None


def holds_addresses(head: bytes) -> bool:
    """Return whether two thirds of the full lines that are no comments are URLs, and the others no prose."""
    whole = head if len(head) < HEAD else head.rpartition(b"\n")[0]
    lines = [line.strip() for line in whole.decode("utf-8", "replace").splitlines()]
    written = [line for line in lines if line and not line.startswith("#")]
    odd = [line for line in written if not _is_one_address(line)]
    return len(written) > len(odd) and len(written) >= 3 * len(odd) and all(len(line) <= SHORT for line in odd)


def _is_one_address(line: str) -> bool:
    return len(line.split()) == 1 and web_address(line) is not None


def names_links(head: bytes) -> bool:
    """Return whether the first line names the columns of a table of articles."""
    first = head.decode("utf-8", "replace").partition("\n")[0]
    if not any(mark in first for mark in ",;\t|") and first.strip().lower() not in ("url", "text"):
        return False
    try:
        cells = next(csv.reader(io.StringIO(first), delimiter=max(",;\t|", key=first.count)), [])
    except csv.Error:
        return False
    columns = columns_of(cells)
    return "url" in columns or "text" in columns
