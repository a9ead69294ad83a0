"""What a person names is known by its content for what it is."""

import gzip
import io
import zipfile
from datetime import UTC, datetime

import pytest
from tests.sources.replaying import Replaying, answer
from tests.sources.web.doors import door

from vedette.errors import FetchError, InputError
from vedette.sources.given import Terms, source_of

AT = datetime(2024, 12, 6, 12, tzinfo=UTC)
TERMS = Terms(AT, "ana")
RSS = b"<?xml version='1.0'?>\n<!-- made --><rss version='2.0'><channel/></rss>"
URLSET = b"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>"
WARC = b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n"


def wacz():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as zipped:
        zipped.writestr("archive/data.warc", WARC)
    return out.getvalue()


CONTENTS = {
    "feed": [
        RSS,
        b"<feed xmlns='http://www.w3.org/2005/Atom'/>",
        b"<rdf:RDF xmlns:rdf='x'/>",
        b'{"version": "https://jsonfeed.org/version/1", "items": []}',
        RSS.decode().encode("utf-16"),
    ],
    "sitemap": [URLSET, gzip.compress(URLSET), b"<sitemapindex/>"],
    "opml": [b"<opml version='2.0'><body/></opml>"],
    "archive": [WARC, gzip.compress(WARC), wacz()],
    "mailbox": [b"From a@b.example Fri Dec  6 10:00:00 2024\nSubject: x\n\nWords.\n"],
    "articles": [b'{"articles": []}', b'{"href": "x", "data": [{"fields": {}}]}', b'[{"text": "Words."}]'],
    "list": [b"# Sahel\nhttps://a.example/1\n\nhttps://a.example/2\n"],
}


@pytest.mark.parametrize(("sort", "content"), [(s, c) for s, many in CONTENTS.items() for c in many])
def test_a_file_and_an_answer_are_known_by_their_content(sort, content, tmp_path):
    """A feed is served as text, and a list of URLs is named notes.txt."""
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with Replaying({"/x": answer(content, "text/plain")}) as server, door() as web:
        local = source_of(str(path), TERMS, web=web)
        remote = source_of(server.url("/x"), TERMS, web=web)
    assert (local.sort, local.location) == (sort, str(path))
    assert (remote.sort, remote.location) == (sort, server.url("/x"))
    assert local.id != remote.id


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", b"From Kherson, officials said that 12 were hurt.\n"),
        ("a.txt", b"https://a.example/1 says that the bridge was hit.\n"),
        ("a.txt", b"One, two, url and text are words of a report.\n"),
        ("a.html", b"<html><body>From here</body></html>"),
        ("a.jsonl", b'{"text": "a"}\n{"text": "b"}\n'),
        ("a.json", b'{"format": "vedette.picture/1", "reports": [{"id": "x"}]}'),
        ("a.docx", b"PK\x03\x04" + b"\0" * 22 + b"\x13\0\0\0[Content_Types].xml"),
        ("empty", b""),
    ],
)
def test_a_report_is_a_file(name, content, tmp_path):
    """A report that were taken for a list would not be read."""
    (tmp_path / name).write_bytes(content)
    with door() as web:
        assert source_of(str(tmp_path / name), TERMS, web=web).sort == "file"


def test_a_table_with_a_column_of_links_is_a_list_of_articles(tmp_path):
    """Under the ending of a table; in a text, commas are commas."""
    (tmp_path / "a.csv").write_text("title,url\nx,https://a.example/\n")
    with door() as web:
        assert source_of(str(tmp_path / "a.csv"), TERMS, web=web).sort == "articles"


def test_folders_maildirs_and_standard_input(tmp_path):
    """A Maildir is a folder of three."""
    with door() as web:
        assert source_of(str(tmp_path), TERMS, web=web).sort == "folder"
        for part in ("cur", "new", "tmp"):
            (tmp_path / part).mkdir()
        assert source_of(str(tmp_path), TERMS, web=web).sort == "mailbox"
        assert source_of("-", TERMS, web=web).sort == "stdin"


def test_a_page_that_announces_a_feed_stays_a_page_and_the_person_hears_of_it():
    """Whoever pastes the address of a report wants that report; the feed is offered."""
    page = b"<html><head><link href='/rss?a=1&amp;b=2' type='application/rss+xml' rel=alternate></head><p>Hi</html>"
    told = []
    with Replaying({"/": answer(page)}) as server, door() as web:
        source = source_of(server.url("/"), TERMS, web=web, told=told.append)
        assert source.sort == "page"
        assert len(told) == 1
        assert server.url("/rss?a=1&b=2") in told[0]


def test_the_terms_stand_on_the_source(tmp_path):
    """What a person said of a source is kept with it, and the same place is one source."""
    terms = Terms(AT, "ana", every_s=1800, outlet=" Delta\nPost ", language="en")
    with door() as web:
        source = source_of(str(tmp_path), terms, web=web)
        assert (source.every_s, source.outlet, source.language) == (1800, "Delta Post", "en")
        assert (source.added, source.by) == (AT, "ana")
        assert source.id == source_of(f"{tmp_path}/.", TERMS, web=web).id


def test_a_persons_word_on_the_sort_is_believed_without_a_look():
    """A server that is down today may still be added."""
    with Replaying() as server, door() as web:
        assert source_of(server.url("/gone"), Terms(AT, "ana", sort="feed"), web=web).sort == "feed"
        assert server.paths() == []


@pytest.mark.parametrize(
    ("given", "sort"),
    [
        ("", None),
        ("nowhere.txt", None),
        ("ftp://a.example/x", None),
        ("file:///etc/passwd", None),
        ("javascript:alert(1)", None),
        ("https://user:secret@a.example/feed", None),
        ("https://a.example/\x00", None),
        ("https://", None),
        ("https://a.example/", "folder"),
        (".", "feed"),
        (__file__, "folder"),
        (__file__, "page"),
        ("a\0b", None),
    ],
)
def test_what_cannot_be_a_source_is_refused_in_words(given, sort):
    """The words say what is wanted, and hold no password."""
    with door() as web, pytest.raises(InputError) as refused:
        source_of(given, Terms(AT, "ana", sort=sort), web=web)
    assert "secret" not in str(refused.value)


def test_a_url_that_gives_nothing_is_an_error():
    """A slip in an address must be noticed when it is made."""
    with Replaying() as server, door() as web, pytest.raises(FetchError, match="no such page"):
        source_of(server.url("/feeed"), TERMS, web=web)
