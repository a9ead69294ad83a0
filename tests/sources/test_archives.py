"""Web archives give the pages that a crawler recorded, with its evidence; a torn or hostile one costs itself alone."""

import gzip
import io
import zipfile
from datetime import UTC, datetime

import pytest

from vedette.model.documents import Capture, Skipped
from vedette.sources.archives import payloads, warc
from vedette.sources.archives.opening import open_archive

PAGE = b"<html><body><p>Gunmen burned three villages near Djibo on Sunday.</p></body></html>"


def archive(*records, gzipped=True):
    """A WARC of (url, body, headers, type) as a crawler writes it: each record a gzip member of its own."""
    return b"".join(map(gzip.compress, map(record, records)) if gzipped else map(record, records))


def record(made):
    url, body, fields, kind = made
    answer = "".join(f"{name}: {value}\r\n" for name, value in fields)
    block = body if kind == "resource" else f"HTTP/1.1 200 OK\r\n{answer}\r\n".encode() + body
    stated = dict(fields).get("Content-Type", "") if kind == "resource" else f"application/http; msgtype={kind}"
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-03-31T10:00:00Z\r\n"
    return f"{head}Content-Type: {stated}\r\nContent-Length: {len(block)}\r\n\r\n".encode() + block + b"\r\n\r\n"


def page(url="https://sahel.example/djibo", body=PAGE, *fields, media_type="text/html; charset=utf-8", kind="response"):
    return url, body, [("Content-Type", media_type), *fields], kind


def opened(content, name="crawl.warc.gz"):
    return list(open_archive(io.BytesIO(content), name))


def captures(found):
    return [one for one in found if isinstance(one, Capture)]


@pytest.mark.parametrize("gzipped", [True, False])
def test_a_page_comes_with_its_address_its_headers_and_the_moment_of_recording(gzipped):
    """The page may be gone from the web: what the crawler saw, and when, is the evidence that is left."""
    [capture] = opened(archive(page(), gzipped=gzipped))
    assert capture.content == PAGE
    assert capture.label.url == capture.fetch.url == "https://sahel.example/djibo"
    assert capture.fetch.at == datetime(2024, 3, 31, 10, tzinfo=UTC)
    assert ("Content-Type", "text/html; charset=utf-8") in capture.fetch.headers
    assert capture.input == "crawl.warc.gz#1"


def test_an_archive_that_is_one_gzip_stream_is_read_too():
    """Some tools pack the file as a whole, and not record by record."""
    [capture] = opened(gzip.compress(archive(page(), gzipped=False)))
    assert capture.content == PAGE


def test_a_body_in_pieces_and_packed_is_read_as_a_reader_had_it():
    """Crawlers record what went over the wire, lengths between the pieces and all."""
    packed = gzip.compress(PAGE)
    chunked = b"%x\r\n%b\r\n%x;note=1\r\n%b\r\n0\r\n\r\n" % (10, packed[:10], len(packed) - 10, packed[10:])
    fields = [("Transfer-Encoding", "chunked"), ("Content-Encoding", "gzip")]
    [capture] = opened(archive(page("https://sahel.example/", chunked, *fields)))
    assert capture.content == PAGE


def test_a_body_that_is_not_packed_as_its_head_says_is_taken_as_it_is():
    """Browsers unpack what they record and keep the head."""
    fields = [("Transfer-Encoding", "chunked"), ("Content-Encoding", "gzip")]
    [capture] = opened(archive(page("https://sahel.example/", PAGE, *fields)))
    assert capture.content == PAGE


def test_what_is_no_page_is_counted_by_kind_in_one_line():
    """A crawl holds fifty scripts and pictures for each page; fifty lines of coverage would hide what matters."""
    found = opened(
        archive(
            page(),
            page("https://sahel.example/a.png", b"x", media_type="image/png"),
            page("https://sahel.example/b.png", b"x", media_type="image/png"),
            page("https://sahel.example/robots.txt", b"User-agent: *", media_type="text/plain"),
            ("https://sahel.example/djibo", b"", [], "request"),
            page(kind="revisit", body=b""),
        )
    )
    assert len(captures(found)) == 1
    [skipped] = [one for one in found if isinstance(one, Skipped)]
    assert skipped.reason.startswith("5 records are no pages and are not read: 2 image/png, ")
    assert all(kind in skipped.reason for kind in ("1 request", "1 revisit", "1 for crawlers"))


def test_a_resource_record_is_read():
    """Archives that were made from saved files hold no answers of servers."""
    [capture] = opened(archive(page("https://sahel.example/r", media_type="text/html", kind="resource")))
    assert (capture.content, capture.media_type) == (PAGE, "text/html")


@pytest.mark.parametrize("gzipped", [True, False])
def test_a_torn_archive_is_read_up_to_the_tear(gzipped):
    """A download that broke off holds thousands of sound pages."""
    whole = archive(page(), page("https://sahel.example/2"), gzipped=gzipped)
    found = opened(whole[:-60])
    assert len(captures(found)) == 1
    assert "ends in the middle" in found[-1].reason
    assert "record 2" in found[-1].reason


def test_rubbish_in_the_middle_ends_the_reading_with_a_word():
    """What follows cannot be trusted to begin where it says."""
    found = opened(archive(page(), gzipped=False) + b"rubbish\r\n" + archive(page(), gzipped=False))
    assert len(captures(found)) == 1
    assert "no WARC from here on" in found[-1].reason


def test_a_gzip_bomb_in_an_archive_ends_at_the_bound(monkeypatch):
    """A body of a kilobyte that opens to gigabytes must cost a line of the coverage."""
    monkeypatch.setattr(warc, "MAX_PAGE", 1_000_000)
    fields = [("Content-Encoding", "gzip")]
    [skipped] = opened(archive(page("https://sahel.example/b", gzip.compress(bytes(50_000_000)), *fields)))
    assert "decompressed" in skipped.reason


def test_an_archive_that_unpacks_without_end_is_left(monkeypatch):
    """A record may claim any length; the file's own size bounds what it may unpack to."""
    monkeypatch.setattr("vedette.sources.bounded.ALLOWANCE", 100_000)
    found = opened(gzip.compress(b"WARC/1.0\r\nContent-Length: 90000000\r\n\r\n" + bytes(90_000_000)))
    assert any("times its size" in one.reason for one in found)


@pytest.mark.parametrize(
    "head",
    [
        b"WARC/1.0\r\nWARC-Type: response\r\n\r\n",
        b"WARC/1.0\r\nContent-Length: -5\r\n\r\n",
        b"WARC/1.0\r\nContent-Length: many\r\n\r\n",
        b"WARC/1.0\r\n" + b"X: y\r\n" * 500,
        b"WARC/1.0\r\nX: " + b"y" * 100_000,
    ],
    ids=["no length", "negative", "no number", "endless head", "endless line"],
)
def test_a_record_without_a_sound_head_ends_the_reading(head):
    """The next record cannot be found; nothing hangs, and nothing fills the memory."""
    found = opened(head + bytes(1000))
    assert captures(found) == []
    assert isinstance(found[0], Skipped)


def test_a_page_of_another_scheme_is_counted_and_not_read():
    """A record may say that it came from file:///etc/passwd."""
    found = opened(archive(("file:///etc/passwd", PAGE, [("Content-Type", "text/html")], "resource")))
    assert captures(found) == []
    assert "1 not of the web" in found[0].reason


def test_a_million_tiny_pieces_end():
    """A body cut into single bytes is no way to hold up a run."""
    answer = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"1\r\nx\r\n" * 100_000
    assert len(payloads.body_of(payloads.payload_of(answer), 1_000_000)) == 100_000


# WACZ


def collection(**files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in files.items():
            zipped.writestr(name, content)
    return out.getvalue()


def test_a_collection_gives_the_pages_of_its_archives():
    """Browsertrix and ArchiveWeb.page write WACZ."""
    made = collection(**{"datapackage.json": "{}", "archive/data.warc.gz": archive(page()), "pages/pages.jsonl": "{}"})
    [capture] = opened(made, "c.wacz")
    assert (capture.content, capture.input) == (PAGE, "c.wacz!data.warc.gz#1")


def test_names_that_lead_out_and_zips_in_zips_are_not_opened(tmp_path, monkeypatch):
    """Nothing is unpacked, so a name can lead nowhere; what is not under archive/ is not read."""
    monkeypatch.chdir(tmp_path)
    inner = collection(**{"archive/in.warc": archive(page(), gzipped=False)})
    evil = {"../../evil.warc": archive(page()), "archive/../../e.warc": archive(page()), "archive/in.wacz": inner}
    [skipped] = opened(collection(**evil), "c.wacz")
    assert "no WARC file" in skipped.reason
    assert list(tmp_path.iterdir()) == []


def test_a_collection_that_is_a_bomb_is_left():
    """A zip of some kilobytes may say that it holds gigabytes."""
    made = collection(**{"archive/data.warc": bytes(60_000_000) + b"\0"})
    [skipped] = opened(made, "c.wacz")
    assert "times its size" in skipped.reason


@pytest.mark.parametrize("cut", [4, 30, 100])
def test_a_torn_collection_is_no_collection(cut):
    """A zip keeps its list of files at its end, so that a torn one cannot be read at all."""
    [skipped] = opened(
        collection(**{"archive/data.warc.gz": archive(page())})[:-cut] if cut > 4 else b"PK\x03\x04", "c.wacz"
    )
    assert "no WACZ" in skipped.reason


def test_a_damaged_member_of_a_collection_is_told():
    """One flipped byte must not end the run with an error of the zip library."""
    made = bytearray(collection(**{"archive/data.warc": archive(page(), gzipped=False) * 50}))
    at = made.find(b"archive/data.warc") + 40
    made[at : at + 20] = bytes(20)
    found = opened(bytes(made), "c.wacz")
    assert any(isinstance(one, Skipped) for one in found)
