"""Sitemaps, OPML files and lists of URLs give links, resolved and bounded."""

import gzip
import io
from datetime import date

import pytest

from vedette.model.documents import Label, Skipped
from vedette.sources import captures_from, links, opml, sitemaps
from vedette.sources.links import EMPTY, Link
from vedette.sources.opml import open_opml
from vedette.sources.sitemaps import open_sitemap
from vedette.sources.url_lists import open_url_list

SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"'
PAGES = f"""<?xml version="1.0"?><urlset {SPACE}>
<url><loc> https://post.example/a </loc><lastmod>2024-12-07</lastmod></url>
<url><loc>https://post.example/b</loc><n:news><n:publication><n:name>Delta Post</n:name><n:language>en</n:language>
</n:publication><n:publication_date>2024-12-06T10:00:00Z</n:publication_date>
<n:title>Bridge hit</n:title></n:news></url>
</urlset>"""


def opened(opener, content, base="https://post.example/x"):
    return list(opener(io.BytesIO(content.encode() if isinstance(content, str) else content), "x", base))


@pytest.mark.parametrize("packed", [False, True])
def test_a_news_sitemap_says_the_day_and_title_and_lastmod_is_no_day(packed):
    """A page is changed for a new advertisement, and would seem to be published anew."""
    content = gzip.compress(PAGES.encode()) if packed else PAGES
    plain, news = opened(open_sitemap, content)
    assert plain.label == Label(url="https://post.example/a")
    assert news.label.published == date(2024, 12, 6)
    assert (news.label.title, news.label.outlet) == ("Bridge hit", "Delta Post")


def test_an_index_of_sitemaps_leads_to_sitemaps():
    """Large sites part their sitemap by day; the index says which parts changed."""
    index = f"<sitemapindex {SPACE}><sitemap><loc>/s1.xml</loc><lastmod>2024-12-01</lastmod></sitemap></sitemapindex>"
    [link] = opened(open_sitemap, index)
    assert link == Link("https://post.example/s1.xml", "x#1", Label(), "sitemap", date(2024, 12, 1))


def test_feeds_in_folders_of_folders_are_found_each_once():
    """Feed readers export their folders, and the same feed in two of them."""
    content = """<opml version="2.0"><body><outline text="All"><outline text="Sahel">
    <outline type="rss" xmlUrl="https://a.example/rss"/><outline xmlUrl="https://a.example/rss"/></outline>
    <outline text="B" xmlURL="https://b.example/feed?a=1&amp;b=2"/></outline></body></opml>"""
    found = opened(open_opml, content)
    assert [(link.url, link.sort) for link in found] == [
        ("https://a.example/rss", "feed"),
        ("https://b.example/feed?a=1&b=2", "feed"),
    ]


def test_a_list_of_urls_passes_over_comments_and_blank_lines():
    """People keep notes in their lists."""
    found = opened(
        open_url_list, b"\xef\xbb\xbf# Darfur\n\nhttps://a.example/1\r\n  https://a.example/2 \nnot a url here\n", None
    )
    assert [one.url for one in found if isinstance(one, Link)] == ["https://a.example/1", "https://a.example/2"]
    assert found[-1] == Skipped("x#5", "the line is no http or https URL")


@pytest.mark.parametrize(
    ("opener", "content"),
    [
        (open_sitemap, f"<urlset {SPACE}></urlset>"),
        (open_opml, "<opml><body/></opml>"),
        (open_url_list, "# nothing yet\n"),
    ],
)
def test_an_empty_list_says_so(opener, content):
    """An empty list is sound, and gives nothing."""
    assert opened(opener, content) == [Skipped("x", EMPTY)]


@pytest.mark.parametrize("opener", [open_sitemap, open_opml])
@pytest.mark.parametrize(
    "content",
    [
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><urlset><url><loc>&b;</loc></url></urlset>',
        "no markup",
        b"",
        gzip.compress(b"<urlset>" + bytes(1000))[:-12],
    ],
    ids=["entities", "text", "nothing", "torn"],
)
def test_what_is_no_such_list_is_told(opener, content):
    """An error page in the place of a list must not pass for an empty one."""
    found = opened(opener, content)
    assert found
    assert all(isinstance(one, Skipped) and one.reason != EMPTY for one in found)


def test_links_to_scripts_and_files_are_skipped():
    """A list is written by strangers."""
    [skipped] = opened(open_sitemap, f"<urlset {SPACE}><url><loc>file:///etc/passwd</loc></url></urlset>")
    assert isinstance(skipped, Skipped)
    [skipped] = opened(open_opml, '<opml><body><outline xmlUrl="javascript:x"/></body></opml>')
    assert isinstance(skipped, Skipped)


def test_bounds_are_declared(monkeypatch):
    """What lies beyond a bound is not passed over in silence."""
    monkeypatch.setattr(sitemaps, "MAX_PAGES", 2)
    monkeypatch.setattr(opml, "MAX_FEEDS", 2)
    pages = "".join(f"<url><loc>/{n}</loc></url>" for n in range(5))
    feeds = "".join(f'<outline xmlUrl="/{n}"/>' for n in range(5))
    for found in (
        opened(open_sitemap, f"<urlset {SPACE}>{pages}</urlset>"),
        opened(open_opml, f"<opml>{feeds}</opml>"),
    ):
        assert [type(one) for one in found] == [Link, Link, Skipped]


def test_rows_that_give_nothing_are_counted_where_they_are_many(tmp_path):
    """A million lines of rubbish in a list must not become a million lines of coverage."""
    (tmp_path / "rows.csv").write_text("url\n" + "no url\n" * 5_000)
    found = list(captures_from([tmp_path]))
    assert len(found) == links.MOST_SKIPPED + 1
    assert found[-1].reason.startswith("4,800 more")
