"""Lists of articles give the text where they hold it and the link where they do not, whoever made them."""

import io
import json
import tracemalloc
from datetime import date

import pytest

from vedette.model.documents import Capture, Skipped
from vedette.sources.articles import json_rows
from vedette.sources.articles.opening import open_articles
from vedette.sources.links import EMPTY, Link


def opened(content, base=None):
    content = json.dumps(content) if isinstance(content, list | dict) else content
    return list(open_articles(io.BytesIO(content.encode() if isinstance(content, str) else content), "list", base))


GDELT = {
    "articles": [
        {
            "url": "https://nile-post.example/2024/el-fasher",
            "url_mobile": "",
            "title": "El Fasher shelled again",
            "seendate": "20241206T101500Z",
            "socialimage": "https://nile-post.example/a.jpg",
            "domain": "nile-post.example",
            "language": "English",
            "sourcecountry": "Sudan",
        }
    ]
}
MEDIA_CLOUD = [
    {
        "id": "a1b2",
        "media_name": "Nile Post",
        "media_url": "nile-post.example",
        "title": "El Fasher shelled again",
        "publish_date": "2024-12-05",
        "url": "https://nile-post.example/2024/el-fasher",
        "language": "en",
        "indexed_date": "2024-12-07 01:02:03",
    }
]


def test_gdelt_tells_when_it_saw_a_page_and_not_when_it_was_published():
    """GDELT also sees pages that are years old: its day is a bound, believed where nothing else tells one."""
    [link] = opened(GDELT)
    assert isinstance(link, Link)
    assert (link.label.published, link.label.no_later_than) == (None, date(2024, 12, 6))
    assert (link.label.outlet, link.label.title) == ("nile-post.example", "El Fasher shelled again")


def test_gdelts_table_calls_that_day_its_date():
    """The same list as CSV has other names, and a mark at its start."""
    table = "\ufeffURL,MobileURL,Date,Title\nhttps://nile-post.example/a,,2024-12-06 10:15:00,El Fasher shelled again\n"
    [link] = opened(table)
    assert (link.url, link.label.published) == ("https://nile-post.example/a", None)
    assert (link.label.no_later_than, link.label.title) == (date(2024, 12, 6), "El Fasher shelled again")


@pytest.mark.parametrize("form", ["json", "wrapped", "csv"])
def test_media_clouds_stories_are_links_with_their_day_and_outlet(form):
    """Its explorer gives CSV, its client JSON; its id is of its index and not of the report."""
    row = MEDIA_CLOUD[0]
    table = ",".join(row) + "\n" + ",".join(row.values()) + "\n"
    [link] = opened({"json": MEDIA_CLOUD, "wrapped": {"stories": MEDIA_CLOUD}, "csv": table}[form])
    assert (link.label.published, link.label.outlet) == (date(2024, 12, 5), "Nile Post")
    assert (link.label.id, link.url) == (None, row["url"])


def reliefweb(**fields):
    said = {
        "title": "Flash update 3",
        "date": {"original": "2024-12-04T00:00:00+00:00", "created": "2024-12-06T08:00:00+00:00"},
        "source": [{"name": "Office of Relief", "shortname": "OR"}, {"name": "Another"}],
        "url": "https://relief.example/node/1",
        "url_alias": "https://relief.example/report/flash-update-3",
    }
    return {"totalCount": 1, "count": 1, "data": [{"id": "1", "score": 1, "fields": {**said, **fields}}]}


def test_reliefwebs_body_is_the_report():
    """The text is there: nothing needs to be fetched, and the folder is read without a network."""
    [page] = opened(reliefweb(**{"body-html": "<p>Water is short.</p>", "body": "Water is short."}))
    assert (page.content, page.media_type) == (b"<p>Water is short.</p>", "text/html; charset=utf-8")
    assert page.label.url == "https://relief.example/report/flash-update-3"
    assert (page.label.published, page.label.outlet) == (date(2024, 12, 4), "Office of Relief")
    [text] = opened(reliefweb(body="Water **is** short."))
    assert text.media_type.startswith("text/markdown")


def test_reliefwebs_report_without_a_body_is_a_link():
    """Maps and PDFs have a title alone."""
    [link] = opened(reliefweb())
    assert (link.url, link.label.title) == ("https://relief.example/report/flash-update-3", "Flash update 3")


def test_a_plain_list_of_reports_keeps_their_ids_and_texts():
    """The form of JSON lines, as one array, is what most programs write."""
    row = {"id": "r-1", "text": "Two were hurt in Tripoli.", "published": "2024-12-05", "outlet": "Coast Daily"}
    [report] = opened([row])
    assert (report.content, report.media_type) == (b"Two were hurt in Tripoli.", "text/plain; charset=utf-8")
    assert (report.label.id, report.label.outlet, report.label.published) == ("r-1", "Coast Daily", date(2024, 12, 5))


def test_a_table_with_texts_is_read():
    """Spreadsheets hold reports with lines in their cells, behind semicolons."""
    [report] = opened('url;date;text\nhttps://a.example/1;2024-12-05;"Two were hurt.\nOne died."\n')
    assert report.content == b"Two were hurt.\nOne died."
    assert report.label.published == date(2024, 12, 5)


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([{"url": "javascript:alert(1)"}], "no http or https"),
        ([{"url": "https://a.example/\x00b"}], "no http or https"),
        ([{"title": "only"}], "no text and no link"),
        ([3], "no object"),
        ([{"format": "vedette.reading/1", "text": "x"}], "Vedette made"),
        ([], EMPTY),
        ({"other": []}, "no list of reports"),
    ],
)
def test_a_row_that_gives_nothing_says_why(rows, reason):
    """Coverage tells of every row."""
    [skipped] = opened(rows)
    assert reason in skipped.reason


@pytest.mark.parametrize("cut", [1, 20, 100])
def test_a_torn_list_is_read_up_to_the_tear(cut):
    """A download that broke off holds sound rows, and must not pass for a whole one."""
    found = opened(json.dumps([{"text": f"Report {n} of the day."} for n in range(30)])[:-cut])
    assert len(found) > 25
    assert "what follows is not read" in found[-1].reason


@pytest.mark.parametrize(
    "content",
    [
        "[" * 200_000,
        '{"articles": [' + '{"a":' * 100_000,
        '[{"text": "' + "x" * 3_000_000,
        "[1,,2]",
        '{"articles": [{}',
        "[{} {}]",
        "nothing,here\n1,2\n",
        "url\n" + '"' * 200_001,
        b"\xff\xfeu\x00r\x00l\x00",
    ],
)
def test_broken_lists_end_with_a_word(content):
    """Neither depth nor length nor a missing mark raises an error or holds up the run."""
    assert isinstance(opened(content)[-1], Skipped)


def test_a_long_list_needs_the_memory_of_a_row():
    """A list of a million rows is a file of gigabytes."""

    class Endless:
        row = b'{"url": "https://a.example/1", "title": "Some title or other of a report"},'
        waiting = b"["

        def read(self, size):
            self.waiting += self.row * (size // len(self.row) + 1)
            piece, self.waiting = self.waiting[:size], self.waiting[size:]
            return piece

    rows = json_rows.rows_of(Endless(), ())
    tracemalloc.start()
    for _ in range(20_000):
        next(rows)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 5_000_000


def test_relative_links_are_resolved_against_the_list():
    """A site's own list names its pages by their paths."""
    [link] = opened([{"url": "/a/1"}], "https://a.example/list.json")
    assert link.url == "https://a.example/a/1"


def test_an_overlong_line_costs_its_row(monkeypatch):
    """One line of ten megabytes in a table must not end the reading of the next."""
    monkeypatch.setattr("vedette.sources.articles.tables.MAX_LINE", 100)
    found = opened("url,title\nhttps://a.example/1," + "x" * 1000 + "\nhttps://a.example/2,b\n")
    assert [one.url for one in found if not isinstance(one, Skipped)] == ["https://a.example/2"]


def test_texts_with_halves_of_characters_are_kept():
    """A broken emoji is no reason to lose a report."""
    [report] = opened('[{"text": "Hit \\ud83d again, they said."}]')
    assert isinstance(report, Capture)
