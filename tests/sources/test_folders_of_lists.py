"""A folder is read with the lists in it, offline: what only a network could give is declared."""

import json

from tests.sources.test_archives import archive, page
from tests.sources.test_feeds import FULL, item, rss
from tests.sources.test_mailboxes import BODY, FIRST

from vedette.model.documents import Capture, Label, Skipped
from vedette.sources import captures_from

NETWORK = "not fetched"


def read(path, **given):
    found = list(captures_from([path], **given))
    return [c for c in found if isinstance(c, Capture)], [s for s in found if isinstance(s, Skipped)]


def test_what_a_folder_holds_in_lists_is_read(tmp_path):
    """An analyst is sent a folder: mails, a crawl, an export of reports, a feed that somebody saved."""
    (tmp_path / "mails.mbox").write_bytes(FIRST + BODY)
    (tmp_path / "crawl.warc.gz").write_bytes(archive(page()))
    (tmp_path / "export.json").write_text(json.dumps({"data": [{"fields": {"title": "A", "body": "Water is short."}}]}))
    (tmp_path / "feed.xml").write_text(rss(item(more=f"<description>{FULL.replace('<', '&lt;')}</description>")))
    (tmp_path / "table.csv").write_text("text\nTwo were hurt in Tripoli.\n")
    captures, skipped = read(tmp_path)
    assert [c.input.rpartition("/")[2] for c in captures] == [
        "crawl.warc.gz#1",
        "export.json#1",
        "feed.xml#1",
        "mails.mbox#1",
        "table.csv#2",
    ]
    assert skipped == []


def test_links_are_declared_in_one_line_and_not_fetched(tmp_path):
    """`brief FOLDER` needs no network and asks for none; a thousand lines would hide the one that matters."""
    (tmp_path / "gdelt.json").write_text(
        json.dumps({"articles": [{"url": f"https://a.example/{n}"} for n in range(50)]})
    )
    (tmp_path / "feeds.opml").write_text('<opml><outline xmlUrl="https://a.example/rss"/></opml>')
    captures, skipped = read(tmp_path)
    assert captures == []
    assert [s.reason.partition(" only")[0] for s in skipped] == ["1 report is", "50 reports are"]
    assert all(NETWORK in s.reason for s in skipped)


def test_files_of_other_contents_are_declared(tmp_path):
    """A brief that was written into the folder, and somebody's table of figures, are no lists of reports."""
    (tmp_path / "brief.json").write_text('{"format": "vedette.picture/1", "events": [{"id": "x"}], "reports": []}')
    (tmp_path / "figures.csv").write_text("district,killed\nAru,3\n")
    (tmp_path / "data.gz").write_bytes(b"\x1f\x8bxx")
    (tmp_path / "style.xml").write_text("<styles/>")
    captures, skipped = read(tmp_path)
    assert captures == []
    assert len(skipped) == 4
    assert {s.reason for s in skipped} == {"it holds no feed, mails, web archive or list of reports"}


def test_what_a_manifest_or_an_option_says_is_said_of_every_report_of_a_list(tmp_path):
    """One row can name the outlet of a whole mailbox; a title or an id is of one report alone."""
    (tmp_path / "mails.mbox").write_bytes(FIRST + BODY + b"\n" + FIRST + BODY)
    (tmp_path / "manifest.csv").write_text("file,outlet,title,id\nmails.mbox,Relief Desk,One,x\n")
    captures, _ = read(tmp_path)
    assert [c.label for c in captures] == [Label(outlet="Relief Desk")] * 2
    captures, _ = read(tmp_path / "mails.mbox", label=Label(outlet="Other"))
    assert {c.label.outlet for c in captures} == {"Other"}


def test_a_file_that_is_named_is_known_by_its_content(tmp_path):
    """Mail programs give their mailboxes no ending; a text stays a text."""
    (tmp_path / "INBOX").write_bytes(FIRST + BODY)
    (tmp_path / "notes.txt").write_text("Shells fell on Kasiri, see https://a.example/1\n")
    captures, _ = read(tmp_path / "INBOX")
    assert captures[0].media_type == "message/rfc822"
    captures, _ = read(tmp_path / "notes.txt")
    assert captures[0].media_type == "text/plain"
