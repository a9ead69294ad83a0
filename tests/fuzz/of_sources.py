"""Where reports come from: lines, tables, lists, feeds and archives."""

from __future__ import annotations

import io
import tempfile
from functools import lru_cache
from itertools import islice
from pathlib import Path

from tests.fuzz.parsers import Parse, Parser
from tests.fuzz.seeds import answers, archives, feeds, tables

from vedette.model.documents import Label
from vedette.sources.archives.wacz import open_wacz
from vedette.sources.archives.warc import open_warc
from vedette.sources.articles.opening import open_articles
from vedette.sources.captures import MAX_BYTES
from vedette.sources.days import day_of
from vedette.sources.feeds.opening import open_feed
from vedette.sources.lines import captures_of_lines
from vedette.sources.link_addresses import canonical, web_address
from vedette.sources.links import Opener
from vedette.sources.mailboxes import open_mailbox
from vedette.sources.manifest import Shelf
from vedette.sources.markup import MarkupRefused, xml_root
from vedette.sources.opml import open_opml
from vedette.sources.sitemaps import open_sitemap
from vedette.sources.sorts import sort_of
from vedette.sources.stream import captures_of_stream
from vedette.sources.url_lists import open_url_list


@lru_cache(maxsize=1)
def _scratch() -> Path:
    """A folder of this process for parsers that read files."""
    memory = Path("/dev/shm")  # noqa: S108 - files that are thrown away need no disk, on which a commit of a case waits
    return Path(tempfile.mkdtemp(prefix="vedette-fuzz-", dir=memory if memory.is_dir() else None))


def file_of(content: bytes, name: str) -> Path:
    """``content`` as a file."""
    path = _scratch() / name
    path.write_bytes(content)
    return path


def _lines(content: bytes) -> object:
    return list(captures_of_lines(io.BytesIO(content), "in.jsonl", label=Label(), max_bytes=MAX_BYTES))


def _short_lines(content: bytes) -> object:
    return list(captures_of_lines(io.BytesIO(content), "in.jsonl", label=Label(), max_bytes=50))


def _stream(content: bytes) -> object:
    return list(captures_of_stream(io.BytesIO(content), "-", label=Label(), max_bytes=MAX_BYTES))


def _manifest(content: bytes) -> object:
    shelf = Shelf()
    told = list(shelf.put(file_of(content, "manifest.csv"), "manifest.csv"))
    return [*told, shelf.label_of(_scratch() / "a.txt"), *shelf.unused_rows()]


def _day(content: bytes) -> object:
    return day_of(content.decode("utf-8", "surrogateescape"))


def _opened(opener: Opener) -> Parse:
    """What opens a list: all that it gives, as far as a list of a thousand things goes."""

    def parse(content: bytes) -> object:
        return list(islice(opener(io.BytesIO(content), "in", "https://post.example/feed"), 20_000))

    return parse


def _sort(content: bytes) -> object:
    return [sort_of(content[:65_536], name) for name in ("", "a.txt", "a.csv", "a.json", "a.warc.gz")]


def _address(content: bytes) -> object:
    words = content.decode("utf-8", "surrogateescape")
    address = web_address(words, "https://post.example/a")
    assert address is None or (address.isprintable() and address.startswith(("http://", "https://"))), (
        "no address of the web"
    )
    once = canonical(words)
    assert canonical(once) == once, "a form that is not its own"
    return address


def _markup(content: bytes) -> object:
    return xml_root(content, recover=True).tag


PARSERS = (
    Parser("json-lines", _lines, tables.lines, tables.WORDS_OF_LINES),
    Parser("json-lines-bounded", _short_lines, tables.lines, tables.WORDS_OF_LINES),
    Parser("stream", _stream, tables.lines, tables.WORDS_OF_LINES),
    Parser("manifest", _manifest, tables.manifests, tables.WORDS_OF_TABLES),
    Parser("day-of-a-label", _day, tables.days, tables.WORDS_OF_DAYS),
    Parser("feed", _opened(open_feed), feeds.feeds, feeds.WORDS_OF_XML),
    Parser("sitemap", _opened(open_sitemap), feeds.sitemaps, feeds.WORDS_OF_XML),
    Parser("opml", _opened(open_opml), feeds.outlines, feeds.WORDS_OF_XML),
    Parser("url-list", _opened(open_url_list), feeds.url_lists, answers.WORDS_OF_URLS),
    Parser("articles", _opened(open_articles), feeds.articles, feeds.WORDS_OF_ARTICLES),
    Parser("mailbox", _opened(open_mailbox), archives.mailboxes, archives.WORDS_OF_MAILBOXES),
    Parser("warc", _opened(open_warc), archives.warcs, archives.WORDS_OF_WARC),
    Parser("wacz", _opened(open_wacz), archives.waczs, archives.WORDS_OF_WARC),
    Parser(
        "sort",
        _sort,
        lambda: (*feeds.feeds(), *feeds.articles(), *archives.warcs(), *archives.waczs()),
        feeds.WORDS_OF_XML,
    ),
    Parser("address", _address, answers.urls, answers.WORDS_OF_URLS),
    Parser(
        "xml",
        _markup,
        lambda: (*feeds.feeds()[:3], *feeds.sitemaps()),
        feeds.WORDS_OF_XML,
        (MarkupRefused,),
        native=True,
    ),
)
