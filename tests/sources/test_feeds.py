"""A feed gives its reports, or the links to them, with what it says of each; what is broken or hostile is told."""

import io
from datetime import date

import pytest

from vedette.model.documents import Capture, Skipped
from vedette.sources.feeds import entries as bounds
from vedette.sources.feeds.opening import open_feed
from vedette.sources.links import EMPTY, Link

FULL = "<p>Shelling hit the market of Kherson for an hour on Monday morning, officials said.</p>" * 15


def opened(content, base="https://post.example/feed.xml"):
    content = content.encode() if isinstance(content, str) else content
    return list(open_feed(io.BytesIO(content), "feed.xml", base))


def rss(*items, head="<title>Delta Post</title>", attributes=""):
    return f'<rss version="2.0" {attributes}><channel>{head}{"".join(items)}</channel></rss>'


def item(link="https://post.example/1", title="Market hit", more=""):
    return f"<item><title>{title}</title><link>{link}</link>{more}</item>"


def test_a_teaser_is_a_link_and_a_whole_entry_is_a_report():
    """A teaser has two sentences of a report of forty: reading it in place of the page loses the rest."""
    spaces = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    whole = item("https://post.example/2", more=f"<content:encoded><![CDATA[{FULL}]]></content:encoded>")
    report, link = opened(rss(item(more="<description>Short ...</description>"), whole, attributes=spaces))
    assert isinstance(report, Capture)
    assert report.content.decode() == FULL
    assert report.media_type.startswith("text/html")
    assert isinstance(link, Link)
    assert (report.label.url, link.url) == ("https://post.example/2", "https://post.example/1")


def test_a_long_entry_that_ends_in_read_more_is_still_a_teaser():
    """Some outlets give half of the report, and say so at its end."""
    [link] = opened(rss(item(more=f"<description>{FULL.replace('<', '&lt;')} Read more</description>")))
    assert isinstance(link, Link)


def test_an_entry_is_labelled_with_its_day_title_and_outlet():
    """The day is the outlet's own: 23:30 in New York is not yet tomorrow, though it is in UTC."""
    [link] = opened(
        rss(item(title="Two &amp;amp; &lt;b&gt;three&lt;/b&gt;", more=_day("Fri, 06 Dec 2024 23:30:00 -0500")))
    )
    assert link.label.published == date(2024, 12, 6)
    assert (link.label.title, link.label.outlet, link.label.id) == ("Two & three", "Delta Post", None)
    assert link.label.published_by == "feed entry"


def test_the_oldest_entry_comes_first():
    """A report of Friday corrects one of Thursday, so that Thursday's is kept first."""
    found = opened(
        rss(
            item("https://post.example/fri", more=_day("Fri, 06 Dec 2024 10:00:00 GMT")),
            item("https://post.example/thu", more=_day("Thu, 05 Dec 2024 10:00:00 GMT")),
            item("https://post.example/sat", more=_day("Sat, 07 Dec 2024 10:00:00 GMT")),
        )
    )
    assert [link.url[-3:] for link in found] == ["thu", "fri", "sat"]


def test_a_feed_without_days_is_taken_from_its_end():
    """Feeds put the newest entry first."""
    found = opened(rss(item("https://post.example/new"), item("https://post.example/old")))
    assert [link.url[-3:] for link in found] == ["old", "new"]


ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Ridge Radio</title><entry><title>Talks</title>
<link rel="alternate" href="/talks"/><updated>2024-12-05T08:00:00Z</updated>
<source><title>Hill Agency</title></source><summary>They met.</summary></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Old Site</title></channel>
<item rdf:about="y"><title>Talks</title><link>https://post.example/talks</link><dc:date>2024-12-05T10:00:00+02:00</dc:date>
</item></rdf:RDF>"""
RSS_091 = """<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
"http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>Older Site</title>
<item><title>Talks</title><link>https://post.example/talks</link></item></channel></rss>"""
JSON = """{"version": "https://jsonfeed.org/version/1.1", "title": "Json Site", "items": [{"id": "1",
"url": "https://post.example/talks", "title": "Talks",
"date_published": "2024-12-05T08:00:00+02:00", "summary": "Met."}]}"""


@pytest.mark.parametrize(
    ("feed", "outlet", "day"),
    [
        (ATOM, "Hill Agency", date(2024, 12, 5)),
        (RDF, "Old Site", date(2024, 12, 5)),
        (RSS_091, "Older Site", None),
        (JSON, "Json Site", date(2024, 12, 5)),
    ],
    ids=["atom", "rss 1.0", "rss 0.91", "json feed"],
)
def test_every_form_of_feed_is_read(feed, outlet, day):
    """Outlets still serve forms of 1999; a relative link leads to the feed's own site."""
    [link] = opened(feed)
    assert (link.url, link.label.title) == ("https://post.example/talks", "Talks")
    assert (link.label.outlet, link.label.published) == (outlet, day)


@pytest.mark.parametrize(
    ("feed", "title", "url"),
    [
        (rss(item(title="Caf&eacute; hit")), "Café hit", None),
        (rss(item("https://post.example/?a=1&b=2", "A & B")), "A & B", "https://post.example/?a=1&b=2"),
        (rss(item(title="Café hit")).encode("cp1252"), "Café hit", None),
        (b'<?xml version="1.0" encoding="utf-8"?>' + rss(item(title="Café hit")).encode("cp1252"), "Café hit", None),
        (b'<?xml version="1.0" encoding="koi8-r"?>' + rss(item(title="Харьков")).encode("koi8-r"), "Харьков", None),
        (rss(item(title="Харьков")).encode("utf-16"), "Харьков", None),
        (rss(item(more="<media:credit>x</media:credit>")), "Market hit", None),
        (rss(item())[:-20], "Market hit", None),
    ],
    ids=["html names", "bare &", "cp1252", "false encoding", "koi8-r", "utf-16", "undeclared prefix", "no end"],
)
def test_a_feed_that_is_not_well_formed_is_read_all_the_same(feed, title, url):
    """One in ten feeds is broken in one of these ways."""
    [link] = opened(feed)
    assert link.label.title == title
    assert url is None or link.url == url


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "file:///etc/passwd", "ftp://post.example/a", "data:text/html,x"]
)
def test_a_link_that_is_no_page_of_the_web_is_skipped(link):
    """A feed is written by strangers, and must not make the reader open files of its own machine."""
    [skipped] = opened(rss(item(link)))
    assert isinstance(skipped, Skipped)
    assert "http" in skipped.reason


def test_marks_that_turn_the_reading_direction_are_taken_out_of_titles():
    """A title must not be able to rearrange the line of a brief that it stands in."""
    [link] = opened(rss(item(title="Rebels \u202edetaefed\u202c in\u2066 town")))
    assert not any(mark in link.label.title for mark in "\u202e\u202c\u2066")


@pytest.mark.parametrize("base", ["https://post.example/feed.xml", None])
def test_entities_are_refused(base):
    """Ten lines of entities unpack to gigabytes, or read a file of the machine."""
    bomb = '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + rss(item(title="&b;"))
    [skipped] = opened(bomb, base)
    assert "entities" in skipped.reason


def test_an_empty_feed_says_so_and_no_feed_says_that():
    """A page of apology in place of the feed is a failure; a quiet day is none."""
    assert [s.reason for s in opened(rss())] == [EMPTY]
    [skipped] = opened("<html><body>Down for maintenance</body></html>")
    assert "no feed" in skipped.reason


def test_entries_beyond_the_bound_are_declared(monkeypatch):
    """A million entries cost neither memory nor an hour, and are not passed over in silence."""
    monkeypatch.setattr("vedette.sources.feeds.xml_feed.MAX_ENTRIES", 3)
    found = opened(rss(*(item(f"https://post.example/{n}") for n in range(10))))
    assert [g.url[-1] for g in found if isinstance(g, Link)] == ["2", "1", "0"]
    assert found[-1] == Skipped("feed.xml", bounds.BEYOND)


def test_a_feed_that_is_a_file_s_name_opens_no_file(tmp_path):
    """The parser of feeds opens a path or an address that it is given as text."""
    (tmp_path / "secret").write_text(rss(item()))
    [skipped] = opened(str(tmp_path / "secret"))
    assert isinstance(skipped, Skipped)


def _day(written):
    return f"<pubDate>{written}</pubDate>"
