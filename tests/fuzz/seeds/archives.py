# ruff: noqa: E501 - the inputs stand as they are written
"""Seeds of archives: mailboxes, WARC and WACZ, written by hand."""

from __future__ import annotations

import gzip

from tests.fuzz.seeds.mails import messages
from tests.fuzz.seeds.packages import zipped
from tests.fuzz.seeds.pages import html


def mailboxes() -> tuple[bytes, ...]:
    """Mail after mail."""
    line = b"From desk@newsline.example Fri Dec  6 10:00:00 2024\n"
    return (b"".join(line + one.replace(b"\nFrom ", b"\n>From ") + b"\n" for one in messages()[:3]), messages()[0])


def _record(kind: bytes, block: bytes, more: bytes = b"") -> bytes:
    head = b"WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: https://post.example/a\r\nWARC-Date: 2024-12-06T10:00:00Z\r\n%sContent-Length: %d\r\n\r\n"
    return head % (kind, more, len(block)) + block + b"\r\n\r\n"


def warcs() -> tuple[bytes, ...]:
    """Recorded pages, plain and packed."""
    page = html()[0]
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s" % (len(page), page)
    chunked = (
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n"
        % (len(page), page)
    )
    packed = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(
        page, mtime=0
    )
    kind = b"Content-Type: application/http; msgtype=response\r\n"
    whole = (
        _record(b"warcinfo", b"software: x\r\n")
        + _record(b"response", answer, kind)
        + _record(b"request", b"GET / HTTP/1.1\r\n\r\n")
    )
    more = (
        _record(b"response", chunked, kind)
        + _record(b"response", packed, kind)
        + _record(b"resource", page, b"Content-Type: text/html\r\n")
    )
    return (
        whole,
        more,
        gzip.compress(_record(b"response", answer, kind), mtime=0)
        + gzip.compress(_record(b"response", chunked, kind), mtime=0),
    )


def waczs() -> tuple[bytes, ...]:
    """Collections."""
    return (
        zipped({"archive/data.warc.gz": warcs()[2], "datapackage.json": b"{}", "pages/pages.jsonl": b"{}"}),
        zipped(
            {
                "../archive/a.warc": warcs()[0],
                "/archive/b.warc": warcs()[0],
                "archive/../../c.warc": warcs()[1],
                "archive\\d.warc": b"x",
            }
        ),
    )


WORDS_OF_WARC = (b"WARC/1.0\r\n", b"WARC/1.1\r\n", b"WARC-Type: response\r\n", b"WARC-Type: resource\r\n", b"WARC-Target-URI: ", b"WARC-Date: ", b"Content-Length: ", b"Content-Length: 99999999999\r\n", b"Content-Length: -1\r\n", b"\r\n\r\n", b"\r\n", b"HTTP/1.1 200 OK\r\n", b"Content-Type: text/html\r\n", b"Content-Encoding: gzip\r\n", b"Content-Encoding: br\r\n", b"Transfer-Encoding: chunked\r\n", b"ffffffff\r\n", b"0\r\n", b"\x1f\x8b\x08\0\0\0\0\0\0\0", b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"archive/a.warc", b" folded\r\n")  # fmt: skip
WORDS_OF_MAILBOXES = (b"From desk@newsline.example Fri Dec  6 10:00:00 2024\n", b"From ", b">From ", b"\n\n", b"\r\n", b"Content-Length: 9\n", b"Subject: x\n", b"--b\n", b"\nFrom - 1:1\n")  # fmt: skip
