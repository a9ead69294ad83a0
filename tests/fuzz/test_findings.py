"""What the fuzz found, each as the smallest input that showed it: none of it may come back."""

import gzip
import time

import pytest
from tests.fuzz.bounds import probe
from tests.fuzz.parsers import all_parsers
from tests.fuzz.seeds.packages import W, zipped
from tests.fuzz.seeds.pages import html
from tests.fuzz.seeds.texts import STORY

HOLLOW = gzip.compress(b"\0" * 300_000, mtime=0)
FOUND = {
    "comments within comments of a sender": ("mail", f"From: {'(' * 20_000}\n\n{STORY}\n".encode()),
    "groups within groups of a sender": ("mail", f"From: {'a:' * 20_000}\n\n{STORY}\n".encode()),
    "an instruction of XML without an end": ("html", b"<?xml encoding" + b" " * 400_000),
    "opened and never closed ballast": ("html", b"<html><p>" + b"<svg><style><!--" * 60_000 + html()[1]),
    "a YAML number without figures": ("knowledge", b"!!int"),
    "a YAML moment without a day": ("knowledge", b"!!timestamp"),
    "a YAML truth that is neither": ("knowledge", b"!!bool x"),
    "a YAML number without figures above a report": ("markdown", f"---\ndate: !!int\n---\n{STORY}".encode()),
    "fields without number": ("knowledge", b"{" + b"".join(b"k%d: 1, " % n for n in range(40_000)) + b"}"),
    "YAML that nests without end": ("knowledge", b"- " * 200_000),
    "mappings that nest without end": ("knowledge", b"{a: " * 100_000),
    "a non-character in a link": ("address", "\uffff../x?y".encode()),
    "parts within parts of a mail": (
        "mail",
        b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3_000)) + b"\nx",
    ),
    "mails within mails": ("mail", b"Content-Type: message/rfc822\n\n" * 20_000 + b"\nx"),
    "paragraphs without number": (
        "word",
        zipped({"word/document.xml": f"<w:document {W}><w:body>{'<w:p/>' * 4_000_000}</w:body></w:document>".encode()}),
    ),
    "lines without number": ("text", b"Goma\n" * 80_000),
    "odd bytes in the address of a case": ("case-address", b"postgresql://\xff/x"),
    "a scheme written twice": ("case-address", b"postgresql://postgresql://n:s3cret@db.example/x?case=a"),
    "litter behind a packed body": ("inflating", HOLLOW + HOLLOW[-30:]),
}


@pytest.mark.parametrize("what", FOUND)
def test_what_was_found_does_no_harm_any_more(what):
    """Each of these once hung, or ended the run with an error of Python's own."""
    name, content = FOUND[what]
    began = time.process_time()
    probe(all_parsers()[name], content)
    assert time.process_time() - began < 2
