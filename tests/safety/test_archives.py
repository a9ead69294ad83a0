"""Archives: what is packed is read within bounds, and none of its names leads anywhere."""

import gzip
import io
import resource
import zipfile

import pytest
from tests.fuzz.seeds.archives import waczs, warcs
from tests.fuzz.seeds.packages import bodies, zipped

from vedette.documents import open_capture
from vedette.model.documents import Capture, Document, Skipped
from vedette.sources.archives.wacz import open_wacz
from vedette.sources.archives.warc import open_warc
from vedette.sources.feeds.opening import open_feed

NAMES = (
    "../../out.txt",
    "/var/out.txt",
    "..\\..\\out.txt",
    "C:\\out.txt",
    "a/../../out.txt",
    "\x00out.txt",
    "archive/../../x.warc",
)
MOST_GROWTH_KB = 500_000


def linked(name: str, target: str) -> bytes:
    """A zip with an entry that is a symbolic link."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        entry = zipfile.ZipInfo(name)
        entry.external_attr = 0o120777 << 16
        package.writestr(entry, target)
        package.writestr("word/document.xml", bodies()[0])
    return out.getvalue()


@pytest.mark.parametrize("name", NAMES)
def test_a_name_in_an_archive_leads_nowhere(name, tmp_path, monkeypatch):
    """A zip that writes beside its folder can replace a user's own files."""
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    monkeypatch.chdir(inner)
    list(open_wacz(io.BytesIO(zipped({name: warcs()[0], f"archive/{name}.warc": warcs()[0]})), "in"))
    open_capture(Capture("in", zipped({name: b"x", "word/document.xml": bodies()[0]}), "application/octet-stream"))
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_link_in_an_archive_is_not_followed(tmp_path):
    """A link to a file of the machine would put its words into a report."""
    secret = tmp_path / "secret.txt"
    secret.write_text("the password of the house")
    opened = open_capture(Capture("in", linked("word/styles.xml", str(secret)), "application/octet-stream"))
    assert "password" not in str(opened)
    gathered = list(open_wacz(io.BytesIO(linked("archive/a.warc", str(secret))), "in"))
    assert "password" not in str(gathered)


def test_hostile_names_are_shown_without_orders():
    """The name of a part stands in the coverage, on a terminal."""
    packed = zipped({"archive/\x1b[2J\u202e.warc": b"x"})
    for one in open_wacz(io.BytesIO(packed), "in"):
        assert one.input.isprintable()
    assert list(open_wacz(io.BytesIO(waczs()[1]), "in"))


@pytest.mark.parametrize(
    "unpack",
    [
        lambda hollow: open_warc(io.BytesIO(hollow), "in"),
        lambda hollow: open_feed(io.BytesIO(hollow), "in"),
        lambda hollow: open_wacz(io.BytesIO(zipped({"archive/a.warc.gz": hollow})), "in"),
    ],
)
def test_what_unpacks_without_end_is_left(unpack):
    """A kilobyte can hold a gigabyte of nothing."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    hollow = gzip.compress(b"WARC/1.0\r\nContent-Length: 200000000\r\n\r\n" + b"\0" * 200_000_000, compresslevel=1)
    found = list(unpack(hollow))
    assert found
    assert all(isinstance(one, Skipped) for one in found)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MOST_GROWTH_KB


def test_entities_of_a_word_file_are_not_read(tmp_path):
    """XML can name a file of the machine as a word of its text, or let ten lines grow to gigabytes."""
    secret = tmp_path / "secret.txt"
    secret.write_text("the password of the house")
    grows = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    head = f'<!DOCTYPE d [<!ENTITY x SYSTEM "file://{secret}"><!ENTITY a0 "aaaaaaaaaa">{grows}]>'.encode()
    for reference in (b"&x;", b"&a11;"):
        body = head + bodies()[0].replace(b"Village falls", b"Village falls " + reference)
        opened = open_capture(Capture("in", zipped({"word/document.xml": body}), "application/octet-stream"))
        assert isinstance(opened, Document | Skipped)
        assert "password" not in str(opened)
        assert "aaaaaaaaaa" not in str(opened)
