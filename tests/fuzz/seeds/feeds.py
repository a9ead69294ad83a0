# ruff: noqa: E501 - the inputs stand as they are written
"""Seeds of lists of reports: feeds, sitemaps, OPML, URL lists, article lists."""

from __future__ import annotations

import gzip
import json

from tests.fuzz.seeds.texts import STORY


def feeds() -> tuple[bytes, ...]:
    """RSS, Atom, RDF and JSON Feed."""
    item = f"<item><title>Village falls &amp; more</title><link>https://post.example/a</link><pubDate>Fri, 06 Dec 2024 10:00:00 GMT</pubDate><description><![CDATA[<p>{STORY}</p>]]></description><guid>1</guid></item>"
    rss = f"<?xml version='1.0'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>Daily Post</title>{item * 2}<item><content:encoded>{STORY * 8}</content:encoded></item></channel></rss>"
    atom = f"<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://post.example/'><title>Post</title><entry><title type='html'>A</title><link href='a'/><updated>2024-12-06T10:00:00Z</updated><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>{STORY}</div></content><source><title>S</title></source></entry></feed>"
    rdf = f"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'><item rdf:about='https://post.example/a'><title>A</title><link>/a</link><dc:date>2024-12-06</dc:date><description>{STORY}</description></item></rdf:RDF>"
    listed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Post",
        "items": [
            {
                "id": "1",
                "url": "https://post.example/a",
                "title": "A",
                "content_html": f"<p>{STORY}</p>",
                "date_published": "2024-12-06T10:00:00Z",
            }
        ],
    }
    return (
        rss.encode(),
        atom.encode(),
        rdf.encode(),
        json.dumps(listed).encode(),
        gzip.compress(rss.encode(), mtime=0),
        rss.encode("utf-16"),
    )


def sitemaps() -> tuple[bytes, ...]:
    """A list of pages, of news and of lists."""
    news = "<news:news><news:publication><news:name>Post</news:name></news:publication><news:publication_date>2024-12-06</news:publication_date><news:title>A</news:title></news:news>"
    return tuple(
        words.encode()
        for words in (
            f"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>https://post.example/a</loc><lastmod>2024-12-06</lastmod>{news}</url><url><loc>/b</loc></url></urlset>",
            "<sitemapindex><sitemap><loc>https://post.example/s.xml</loc><lastmod>2024-12-06</lastmod></sitemap></sitemapindex>",
        )
    )


def outlines() -> tuple[bytes, ...]:
    """OPML."""
    return (
        b"<opml version='2.0'><head><title>x</title></head><body><outline text='folder'><outline type='rss' xmlUrl='https://post.example/feed'/></outline><outline xmlurl='/b'/></body></opml>",
    )


def url_lists() -> tuple[bytes, ...]:
    """One URL a line."""
    return (b"# pages\nhttps://post.example/a\n\nhttps://post.example/b?c=d#e\nnot one\n",)


def articles() -> tuple[bytes, ...]:
    """JSON and tables."""
    gdelt = {
        "articles": [
            {
                "url": "https://post.example/a",
                "title": "A",
                "seendate": "20241206T100000Z",
                "domain": "post.example",
                "language": "English",
            }
        ]
    }
    reliefweb = {
        "data": [
            {
                "id": "1",
                "fields": {
                    "title": "A",
                    "body": STORY,
                    "date": {"original": "2024-12-06"},
                    "source": [{"name": "Agency"}],
                    "url": "https://post.example/a",
                },
            }
        ]
    }
    return (
        json.dumps(gdelt).encode(), json.dumps(reliefweb).encode(), json.dumps([{"text": STORY, "id": 1, "url": None}, 3]).encode(),
        b"id,publish_date,title,url,media_name\n1,2024-12-06,A,https://post.example/a,Post\n", b"URL,MobileURL,Date,Title\nhttps://post.example/a,,20241206100000,A\n",
        f'url;text\n;"{STORY}"\n'.encode(),
    )  # fmt: skip


WORDS_OF_XML = tuple(
    words.encode()
    for words in (
        "<item>", "</item>", "<entry>", "</entry>", "<title>", "</title>", "<link>", "<link href='", "'/>", "<pubDate>", "<updated>", "<description>", "<content:encoded>", "<content type='xhtml'>", "<content type='application/octet-stream'>", "<![CDATA[", "]]>", "<!--", "-->",
        "<?xml version='1.0' encoding='utf-16'?>", "<!DOCTYPE a [<!ENTITY x 'y'>]>", "<!DOCTYPE ", "<!ENTITY ", "&x;", "&#0;", "&amp;amp;", "xml:base='", "xmlns:a='", "<url>", "<loc>", "</loc>", "<lastmod>", "<sitemap>", "<outline ", "xmlUrl='", "<georss:polygon>1 2 3", "<media:content url='x'/>", "<itunes:duration>1:2:3",
        "Fri, 06 Dec 2024 10:00:00 GMT", "2024-12-06T10:00:00Z", "2024-W01-1", "平성", "<rss>", "<feed>", "<rdf:RDF>", "<channel>", "http://", "/a", '{"items":[', '"content_html":', '"date_published":',
    )
)  # fmt: skip
WORDS_OF_ARTICLES = (b'{"articles":[', b'{"data":[', b'"fields":{', b'"date":{"original":', b'"source":[{"name":', b'"url":', b'"text":', b'"seendate":"20241206T100000Z"', b"{", b"}", b"[", b"]", b",", b":", b'"', b"null", b"1e999", b"\\ud800", b"\n", b";", b"\t", b"|", b"url,text\n", b"\xff\xfe", b"-Infinity", b"[" * 5_000, b'{"a":' * 5_000)  # fmt: skip
