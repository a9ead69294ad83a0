"""A visit gives what a source has that is new, declares the rest, and notes what the next one must know."""

import json
from datetime import UTC, date, datetime

import pytest
from tests.sources.clocks import Clock
from tests.sources.replaying import Replaying, answer, broken, redirect, status
from tests.sources.test_archives import archive, page
from tests.sources.web.doors import door, resolving

from vedette.model.cases import Source, Visit
from vedette.model.documents import Capture, Label, Skipped
from vedette.sources import following
from vedette.sources.given import source_id
from vedette.sources.link_addresses import among
from vedette.sources.visiting import Visiting

AT = datetime(2024, 12, 6, 12, tzinfo=UTC)
PAGE = b"<html><body><p>The bridge at Antonivka was hit on Thursday.</p></body></html>"
ATOM = "application/atom+xml"


def source(location, sort, outlet=None):
    return Source(source_id(sort, location), sort, location, AT, "ana", outlet=outlet)


def visited(location, sort, *, had=(), last=None, outlet=None, label=Label()):  # noqa: B008
    """Return what a visit gave, and the note on it."""
    clock = Clock()
    with door(clock=clock) as web:
        visiting = Visiting(
            source(location, sort, outlet), web, last=last, has_url=among(had), now=clock.now, label=label
        )
        return list(visiting), visiting.visit


def captures(given):
    return [one for one in given if isinstance(one, Capture)]


def reasons(given):
    return [one.reason for one in given if isinstance(one, Skipped)]


def feed(*links, title="Delta Post"):
    entries = "".join(
        f"<entry><title>T{n}</title><link href='{link}'/><updated>2024-12-0{n}T10:00:00Z</updated></entry>"
        for n, link in enumerate(links, 1)
    )
    return answer(
        f"<feed xmlns='http://www.w3.org/2005/Atom'><title>{title}</title>{entries}</feed>".encode(),
        ATOM,
        fields=[("ETag", '"v1"'), ("Last-Modified", "Fri, 06 Dec 2024 10:00:00 GMT")],
    )


def test_a_feed_gives_the_pages_it_links_to_as_they_came():
    """The page is the report; its bytes, headers and time are the evidence that it was there."""
    with Replaying({"/feed": feed("/1", "/2"), "/1": answer(PAGE), "/2": answer(PAGE + b"2")}) as server:
        given, visit = visited(server.url("/feed"), "feed")
    first, second = captures(given)
    assert (first.content, second.content) == (PAGE, PAGE + b"2")
    assert first.fetch.url == first.label.url == first.input == server.url("/1")
    assert first.fetch.status == 200
    assert first.seen == first.fetch.at
    assert first.media_type == "text/html; charset=utf-8"
    assert (first.label.title, first.label.outlet, first.label.published) == ("T1", "Delta Post", date(2024, 12, 1))
    assert (visit.outcome, visit.skipped, visit.failed) == ("read", 0, 0)
    assert (visit.etag, visit.modified) == ('"v1"', "Fri, 06 Dec 2024 10:00:00 GMT")


def test_an_unchanged_feed_costs_one_question():
    """A feed that is asked every half hour must not send itself each time."""
    last = Visit("s", AT, AT, "read", etag='"v1"', modified="then")
    with Replaying({"/feed": status(304)}) as server:
        given, visit = visited(server.url("/feed"), "feed", last=last)
        assert server.asked[0].headers["if-none-match"] == '"v1"'
    assert given == []
    assert (visit.outcome, visit.etag, visit.modified) == ("unchanged", '"v1"', "then")


def test_a_page_that_the_case_has_is_not_fetched_again():
    """However its link is spelt this time."""
    with Replaying({"/feed": feed("/1?utm_source=rss#top", "/2"), "/2": answer(PAGE)}) as server:
        given, visit = visited(server.url("/feed"), "feed", had=[server.url("/1")])
        assert "/1" not in " ".join(server.paths())
    assert len(captures(given)) == 1
    assert visit.known == 1


def test_a_report_that_its_list_holds_comes_with_how_the_list_came_and_once():
    """ReliefWeb's body needs no second request; the answer that brought it is its evidence."""
    row = {"fields": {"title": "Update", "body": "Water is short in the camps.", "url": "https://relief.example/1"}}
    listed = answer(json.dumps({"data": [row, row]}).encode(), "application/json")
    with Replaying({"/list": listed}) as server:
        given, visit = visited(server.url("/list"), "articles")
        again, _ = visited(server.url("/list"), "articles", had=["https://relief.example/1"])
    [report] = given
    assert report.content == b"Water is short in the camps."
    assert report.fetch.url == server.url("/list")
    assert visit.known == 1
    assert again == []


def test_a_failure_is_told_and_the_next_visit_asks_for_the_whole():
    """An answer of "not changed" would hide the page that could not be had."""
    with Replaying({"/feed": feed("/1", "/2"), "/1": answer(PAGE), "/2": status(500)}) as server:
        given, visit = visited(server.url("/feed"), "feed")
    assert len(captures(given)) == 1
    assert "status 500" in reasons(given)[0]
    assert (visit.outcome, visit.failed, visit.skipped, visit.etag, visit.modified) == ("read", 1, 0, None, None)
    assert "status 500" in visit.words


def test_a_page_that_is_gone_does_not_make_the_feed_be_asked_anew():
    """It will be gone the next time too."""
    with Replaying({"/feed": feed("/1")}) as server:
        given, visit = visited(server.url("/feed"), "feed")
    assert "no such page" in reasons(given)[0]
    assert (visit.failed, visit.etag) == (1, '"v1"')


def test_a_server_that_asks_to_wait_is_left_alone_for_this_visit():
    """Asking on gets a reader banned."""
    wait = status(429, fields=[("Retry-After", "120")])
    with Replaying({"/feed": feed("/1", "/2", "/3"), "/1": wait}) as server:
        given, visit = visited(server.url("/feed"), "feed")
        assert [p for p in server.paths() if p in ("/1", "/2", "/3")] == ["/1"]
    assert (visit.failed, visit.wait_s, visit.etag) == (3, 120, None)
    assert captures(given) == []


def test_a_host_that_fails_three_times_is_left_alone():
    """Five thousand pages of a dead host, thirty seconds each, would take two days."""
    pages = {f"/{n}": broken() for n in range(1, 8)}
    with Replaying({"/feed": feed(*pages), **pages}) as server:
        _, visit = visited(server.url("/feed"), "feed")
        assert len(set(server.paths()) & set(pages)) == 3
    assert visit.failed == 7


def test_a_feed_that_cannot_be_had_is_a_failed_visit_and_no_error():
    """A watch of a year meets every failure there is."""
    for answered, words in ((status(503, fields=[("Retry-After", "60")]), "503"), (broken(), ""), (status(404), "404")):
        with Replaying({"/feed": answered}) as server:
            given, visit = visited(server.url("/feed"), "feed")
        assert (visit.outcome, visit.failed, visit.skipped) == ("failed", 1, 0)
        assert words in visit.words
        assert len(given) == 1
    assert visit.status == 404


def test_a_page_of_apology_in_the_place_of_a_feed_is_a_failure():
    """Status 200 and "we will be back soon" is what many sites give when they are down."""
    with Replaying({"/feed": answer(b"<html><body>Back soon</body></html>")}) as server:
        _, visit = visited(server.url("/feed"), "feed")
    assert (visit.outcome, visit.etag) == ("failed", None)
    assert "no feed" in visit.words


def test_an_empty_feed_is_read():
    """A quiet day is no failure."""
    with Replaying({"/feed": feed()}) as server:
        _, visit = visited(server.url("/feed"), "feed")
    assert visit.outcome == "read"


def test_a_link_that_counts_readers_gives_the_page_under_its_own_address():
    """The outlet is known by the address, and that of the counter is nobody's."""
    with Replaying({"/real": answer(PAGE)}) as other:
        to = redirect(other.url("/real", name="localhost"))
        with Replaying({"/feed": feed("/click"), "/click": to}) as server, door(allowed_hosts=HOSTS) as web:
            visiting = Visiting(source(server.url("/feed"), "feed"), web, last=None, has_url=among([]))
            [capture] = visiting
    assert capture.label.url == capture.fetch.final_url == other.url("/real", name="localhost")
    assert capture.fetch.url == server.url("/click")


HOSTS = frozenset({"127.0.0.1", "localhost"})


def test_a_page_is_asked_for_again_only_where_it_changed():
    """A page that a ministry rewrites in place is a source of its own."""
    with Replaying({"/p": [answer(PAGE, fields=[("ETag", '"a"')]), status(304)]}) as server:
        given, first = visited(server.url("/p"), "page", outlet="Ministry")
        again, second = visited(server.url("/p"), "page", last=first)
    assert (given[0].label.outlet, given[0].label.url) == ("Ministry", server.url("/p"))
    assert (again, second.outcome) == ([], "unchanged")


def test_an_index_of_sitemaps_is_followed_and_parts_that_did_not_change_are_not():
    """A large site's index names a hundred parts, one of which is today's."""

    def part(name, day):
        return f"<sitemap><loc>/{name}</loc><lastmod>{day}</lastmod></sitemap>"

    index = f"<sitemapindex>{part('old', '2024-11-01')}{part('new', '2024-12-06')}</sitemapindex>".encode()
    urls = answer(b"<urlset><url><loc>/a</loc></url></urlset>", "text/xml")
    last = Visit("s", AT, AT, "read")
    with Replaying({"/i": answer(index, "text/xml"), "/old": urls, "/new": urls, "/a": answer(PAGE)}) as server:
        given, _ = visited(server.url("/i"), "sitemap", last=last)
        assert "/old" not in server.paths()
        assert len(captures(given)) == 1
        visited(server.url("/i"), "sitemap")
        assert "/old" in server.paths()


def test_sitemaps_that_nest_without_end_are_bounded():
    """An index may name itself, or a new index each time."""
    deep = {
        f"/{n}": answer(f"<sitemapindex><sitemap><loc>/{n + 1}</loc></sitemap></sitemapindex>".encode())
        for n in range(9)
    }
    itself = {"/i": answer(b"<sitemapindex><sitemap><loc>/i</loc></sitemap></sitemapindex>")}
    with Replaying({**deep, **itself}) as server:
        given, _ = visited(server.url("/0"), "sitemap")
        assert "nested deeper" in reasons(given)[0]
        visited(server.url("/i"), "sitemap")
        assert server.paths().count("/i") == 2


def test_robots_are_heeded_for_a_sitemap_s_pages():
    """A site's own word on what may be taken from it."""
    robots = answer(b"User-agent: *\nDisallow: /private", "text/plain")
    urls = answer(b"<urlset><url><loc>/private/a</loc></url><url><loc>/b</loc></url></urlset>", "text/xml")
    with Replaying({"/robots.txt": robots, "/s": urls, "/b": answer(PAGE)}) as server:
        given, _ = visited(server.url("/s"), "sitemap")
        assert "/private/a" not in server.paths()
    assert len(captures(given)) == 1
    assert "robots" in reasons(given)[0]


def test_every_feed_of_an_opml_file_is_visited(tmp_path):
    """A list of feeds on the disk leads to pages on the web; one dead feed costs itself."""
    with Replaying(
        {"/f1": feed("/1"), "/f2": status(404), "/f3": feed("/1", "/3"), "/1": answer(PAGE), "/3": answer(PAGE)}
    ) as server:
        outlines = "".join(f'<outline xmlUrl="{server.url(path)}"/>' for path in ("/f1", "/f2", "/f3"))
        (tmp_path / "feeds.opml").write_text(f"<opml><body>{outlines}</body></opml>")
        given, visit = visited(str(tmp_path / "feeds.opml"), "opml")
    assert [c.input[-2:] for c in captures(given)] == ["/1", "/3"]
    assert (visit.failed, visit.known, visit.outcome) == (1, 1, "read")


def test_pages_beyond_the_bound_are_left_for_the_next_visit(monkeypatch):
    """What is left over is told, and had the next time without asking for the rest again."""
    monkeypatch.setattr(following, "MAX_LINKS", 2)
    pages = {f"/{n}": answer(PAGE + b"%d" % n) for n in range(1, 6)}
    with Replaying({"/feed": feed(*pages), **pages}) as server:
        given, visit = visited(server.url("/feed"), "feed")
        assert "3 more are left for the next visit" in reasons(given)[-1]
        assert visit.etag is None
        had = [c.fetch.url for c in captures(given)]
        given, visit = visited(server.url("/feed"), "feed", had=had)
        assert [c.input[-2:] for c in captures(given)] == ["/3", "/4"]


def test_a_network_that_is_away_ends_the_visit_soon(monkeypatch):
    """Without a network, a list of a thousand hosts must not be tried to its end."""
    monkeypatch.setattr(following, "MOST_SILENCES", 3)
    links = "\n".join(f"http://host{n}.example/" for n in range(50))
    clock = Clock()
    with (
        Replaying({"/list": answer(links.encode(), "text/plain")}) as server,
        door(clock=clock, network=resolving()) as web,
    ):
        visiting = Visiting(source(server.url("/list"), "list"), web, last=None, has_url=among([]), now=clock.now)
        given = list(visiting)
    assert len(given) <= 5
    assert visiting.visit.etag is None


def test_a_visit_that_is_broken_off_says_so():
    """A watch that is stopped must ask for the whole the next time."""
    with Replaying({"/feed": feed("/1", "/2"), "/1": answer(PAGE), "/2": answer(PAGE)}) as server, door() as web:
        visiting = Visiting(source(server.url("/feed"), "feed"), web, last=None, has_url=among([]))
        given = iter(visiting)
        next(given)
        given.close()
    assert (visiting.visit.outcome, visiting.visit.etag) == ("stopped", None)


def test_files_of_all_sorts_are_visited_without_a_network(tmp_path):
    """An analyst on a plane adds what lies on the disk."""
    (tmp_path / "a.txt").write_text("Two were hurt in Tripoli.")
    (tmp_path / "c.warc.gz").write_bytes(archive(page()))
    for name, sort in (("", "folder"), ("a.txt", "file"), ("c.warc.gz", "archive")):
        given, visit = visited(
            str(tmp_path / name), sort, outlet="Coast Daily", label=Label(published=date(2024, 12, 5))
        )
        assert captures(given)
        assert {(c.label.outlet, c.label.published) for c in captures(given)} == {("Coast Daily", date(2024, 12, 5))}
        assert visit.outcome == "read"


@pytest.mark.parametrize("sort", ["file", "folder", "archive", "mailbox", "feed"])
def test_what_is_no_longer_there_is_a_failed_visit(sort, tmp_path):
    """A disk that is taken out is no error of the watch."""
    _, visit = visited(str(tmp_path / "gone"), sort)
    assert (visit.outcome, visit.failed) == ("failed", 1)
    assert "no such file" in visit.words


def test_an_archive_without_pages_is_read(tmp_path):
    """A crawl of pictures is sound; an error page under the name of an archive is not."""
    picture = page("https://sahel.example/a.png", b"x", media_type="image/png")
    (tmp_path / "c.warc.gz").write_bytes(archive(picture))
    (tmp_path / "d.warc.gz").write_bytes(b"<html>Not found</html>")
    assert visited(str(tmp_path / "c.warc.gz"), "archive")[1].outcome == "read"
    assert visited(str(tmp_path / "d.warc.gz"), "archive")[1].outcome == "failed"
