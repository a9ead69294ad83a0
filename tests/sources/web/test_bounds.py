"""No answer takes more than its bounds, and none that is not whole is taken for a page."""

from __future__ import annotations

import gzip
import time
import tracemalloc
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sources.replaying import (
    Answered,
    Replaying,
    answer,
    bomb,
    broken,
    drip,
    head,
    large,
    misjudged,
    nothing,
    status,
    zipped,
)
from tests.sources.web.doors import door, failure

from vedette.errors import FetchError
from vedette.sources.web import Limits, wires

PAGE = b"<p>The bridge at Sake was closed on Monday.</p>"
MILLION = 1_000_000


def packed(content: bytes) -> bytes:
    """``content`` in gzip, the same at any hour."""
    return gzip.compress(content, mtime=0)


def test_an_answer_that_breaks_off_is_a_failure() -> None:
    """Half a report may say the opposite of the whole."""
    with Replaying({"/": misjudged(b"x" * 500, 1000)}) as server, door() as web:
        error = failure(web, server.url("/"))
    assert error.why == "the answer broke off: 500 of 1,000 bytes"
    assert not error.lasting


def test_an_answer_longer_than_it_says_is_a_failure() -> None:
    """Which of the two is right cannot be known."""
    with Replaying({"/": misjudged(b"x" * 1000, 500)}) as server, door() as web:
        assert failure(web, server.url("/")).why == "the answer is longer than the 500 bytes that it says"


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"5\r\nhel", "the answer broke off after 3 bytes"),
        (b"zz\r\nhello\r\n0\r\n\r\n", "does not speak HTTP"),
        (b"5\r\nhelloworld", "does not speak HTTP"),
        (b"-5\r\nhello\r\n0\r\n\r\n", "does not speak HTTP"),
        (b"fffffffffffffffffffffffff\r\nhello", "does not speak HTTP"),
        (b"5;" + b"x" * 200_000 + b"\r\nhello\r\n0\r\n\r\n", "headers of more than"),
    ],
)
def test_garbage_in_chunks_is_a_failure(raw: bytes, words: str) -> None:
    """The end of a chunked answer is known only from its chunks."""
    first = head(200, [("Transfer-Encoding", "chunked")])
    with Replaying({"/": Answered([first + raw], "close")}) as server, door() as web:
        assert words in failure(web, server.url("/")).why


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\r\n\r\n",
        b"garbage\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"HTTP/1.1 abc OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
        b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999999\r\n\r\nxx",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nxx",
        b"HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nA: b\x00c\r\n\r\n",
        b"HTTP/2.0 200 OK\r\n\r\n",
    ],
)
def test_what_is_no_http_is_a_failure_in_words(raw: bytes) -> None:
    """Anything may listen on a port."""
    with Replaying({"/": Answered([raw], "close")}) as server, door() as web:
        assert failure(web, server.url("/")).why


PIECES = [
    b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 100 Go\r\n\r\n", b"HTTP/1.0 200\r\n", b"HTTP/1.1 302 Go\r\n",
    b"HTTP/1.1 304 Same\r\n", b"Content-Length: 5\r\n", b"Content-Length: 5, 5\r\n", b"Content-Type: a/b; c=\xff\r\n",
    b"Transfer-Encoding: chunked\r\n", b"Content-Encoding: gzip\r\n", b"Location: /\r\n", b"Location: http://[\r\n",
    b" folded\r\n", b"\r\n", b"5\r\nhello\r\n", b"0\r\n\r\n", b"ffff\r\n", b"hello", b"\x1f\x8b\x08", b"\0",
]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200) | st.lists(st.sampled_from(PIECES), max_size=8).map(b"".join))
def test_whatever_a_server_says_is_an_answer_or_a_failure_in_words(raw: bytes) -> None:
    """No other error, and nothing that lasts longer than its time."""
    with Replaying({"/": Answered([raw], "close")}) as server, door(limits=Limits(seconds=1)) as web:
        try:
            answered = web.get(server.url("/"), robots=False, etag='"1"')
        except FetchError as error:
            words = error.why
        else:
            words = str(answered.fetch.status)
        assert words


def test_the_time_runs_over_the_whole_answer() -> None:
    """A byte every 50 ms never times out between reads, and would hold a reader for hours."""
    begun = time.monotonic()
    with Replaying({"/": drip(b"x" * 1000)}) as server, door() as web:
        error = failure(web, server.url("/"), limits=Limits(seconds=0.3))
    assert time.monotonic() - begun < 10  # the whole takes 50 s
    assert error.why == "no whole answer within 0.3 s"
    assert not error.lasting


@pytest.mark.parametrize(
    "script", [nothing(), Answered([b"HTTP/1.1 200 OK\r\nA"], "hang"), Answered([head(200)], "hang")]
)
def test_a_server_that_falls_silent_is_left(script: Answered) -> None:
    """Before a word, within the headers, within the body."""
    begun = time.monotonic()
    with Replaying({"/": script}) as server, door() as web:
        assert failure(web, server.url("/"), limits=Limits(seconds=0.3)).why == "no whole answer within 0.3 s"
    assert time.monotonic() - begun < 10


def test_who_waits_tells_that_it_lives(monkeypatch: pytest.MonkeyPatch) -> None:
    """A watchdog must not take a large archive that comes slowly for a hang."""
    monkeypatch.setattr(wires, "_LONGEST_SILENCE_S", 0.02)
    told: list[float] = []
    slow = Answered([head(200, [("Content-Length", "1")]), b"x"], pause_s=0.2)
    with Replaying({"/": slow}) as server, door(alive=lambda: told.append(time.monotonic())) as web:
        assert web.get(server.url("/"), robots=False).content == b"x"
    assert len(told) > 5


def test_endless_interim_answers_end() -> None:
    """100 Continue may be said again and again without ever an answer."""
    many = Answered([b"HTTP/1.1 100 Continue\r\n\r\n"] * 100_000, "close")
    with Replaying({"/": many}) as server, door() as web:
        assert failure(web, server.url("/")).why == "more than 20 interim answers"


def test_time_counts_over_redirects() -> None:
    """A chain of slow redirects is one answer."""
    steps = {f"/{step}": [("Location", f"/{step + 1}"), ("Content-Length", "0")] for step in range(9)}
    slow = {path: Answered([head(302, fields)], wait_s=0.15) for path, fields in steps.items()}
    with Replaying(slow) as server, door() as web:
        error = failure(web, server.url("/0"), limits=Limits(seconds=0.3, redirects=9))
    assert error.why == "no whole answer within 0.3 s"


def test_a_reset_connection_is_a_failure_in_words() -> None:
    """Networks vanish."""
    with Replaying({"/": broken()}) as server, door() as web:
        error = failure(web, server.url("/"))
    assert "connection" in error.why or "no answer came" in error.why
    assert not error.lasting


def test_nobody_listening_is_a_failure_in_words() -> None:
    """The server is down."""
    with Replaying() as server:
        port = server.port
    with door() as web:
        assert failure(web, f"http://127.0.0.1:{port}/").why == f"no connection to 127.0.0.1:{port}"


@pytest.mark.parametrize("says", [True, False])
def test_a_body_of_100_mb_ends_at_the_limit(says: bool) -> None:
    """Neither the network nor the memory is spent on it."""
    with Replaying({"/": large(100 * MILLION, says=says)}) as server, door() as web:
        tracemalloc.start()
        error = failure(web, server.url("/"), limits=Limits(bytes=5 * MILLION))
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    said = "100,000,000 bytes, more than the 5,000,000 that are fetched"
    assert error.why == (said if says else "more than 5,000,000 bytes")
    assert error.lasting
    assert peak < 40 * MILLION


def test_a_gzip_bomb_ends_at_the_limit() -> None:
    """A few megabytes that open to gigabytes: opened piece by piece, and left when they grow too much."""
    with Replaying({"/": bomb(200 * MILLION)}) as server, door() as web:
        tracemalloc.start()
        small = failure(web, server.url("/"), limits=Limits(bytes=500_000))
        by_ratio = failure(web, server.url("/"), limits=Limits(bytes=100 * MILLION))
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert small.why == "more than 500,000 bytes when decompressed"
    assert by_ratio.why == "it grows more than 200 times when decompressed"
    assert small.lasting
    assert peak < 40 * MILLION


def test_the_limit_itself_is_fetched() -> None:
    """A limit says what is still taken."""
    with Replaying({"/": answer(b"x" * 1000), "/z": zipped(b"x" * 1000)}) as server, door() as web:
        for path in ("/", "/z"):
            assert len(web.get(server.url(path), robots=False, limits=Limits(bytes=1000)).content) == 1000
            assert failure(web, server.url(path), limits=Limits(bytes=999)).lasting


def test_large_pages_that_compress_well_are_read() -> None:
    """Sitemaps shrink to a fiftieth; the ratio must leave room for them."""
    page = b"".join(b"<url><loc>https://example.org/report/%d</loc></url>" % number for number in range(100_000))
    with Replaying({"/": zipped(page)}) as server, door() as web:
        assert web.get(server.url("/"), robots=False).content == page


@pytest.mark.parametrize(
    ("body", "coding"),
    [
        (packed(PAGE), "gzip"),
        (packed(PAGE), "x-gzip"),
        (packed(PAGE), "GZIP"),
        (packed(PAGE[:9]) + packed(PAGE[9:]), "gzip"),
        (packed(PAGE) + b"\0\0litter", "gzip"),
        (zlib.compress(PAGE), "deflate"),
        (zlib.compress(PAGE)[2:-4], "deflate"),
        (PAGE, "identity"),
        (PAGE, ""),
    ],
)
@pytest.mark.parametrize("size", [1, 7, 1000])
def test_compressed_answers_are_opened(body: bytes, coding: str, size: int) -> None:
    """Whatever its pieces, and as servers really send them."""
    pieces = [b"%x\r\n%b\r\n" % (len(body[at : at + size]), body[at : at + size]) for at in range(0, len(body), size)]
    first = head(200, [("Content-Encoding", coding), ("Transfer-Encoding", "chunked")])
    with Replaying({"/": Answered([first, b"".join(pieces) + b"0\r\n\r\n"])}) as server, door() as web:
        assert web.get(server.url("/"), robots=False).content == PAGE


@pytest.mark.parametrize(
    ("body", "coding", "words"),
    [
        (packed(packed(PAGE)), "gzip, gzip", "compressed more than once"),
        (PAGE, "br", "compressed as br, which was not asked for"),
        (PAGE, "zstd", "compressed as zstd"),
        (PAGE, "gzip", "damaged"),
        (packed(PAGE)[:-20], "gzip", "the compressed answer broke off"),
        (packed(PAGE)[:-4] + b"abcd", "gzip", "damaged"),
        (b"\x1f", "gzip", "the compressed answer broke off"),
    ],
)
def test_compression_that_cannot_be_opened_is_a_failure(body: bytes, coding: str, words: str) -> None:
    """Bytes that mean something else must not pass as a report."""
    with Replaying({"/": answer(body, fields=[("Content-Encoding", coding)])}) as server, door() as web:
        assert words in failure(web, server.url("/")).why


def test_an_empty_answer_needs_no_opening() -> None:
    """Servers say gzip of nothing at all."""
    with Replaying({"/": answer(b"", fields=[("Content-Encoding", "gzip")])}) as server, door() as web:
        assert web.get(server.url("/"), robots=False).content == b""


@pytest.mark.parametrize(
    "fields",
    [[("X", "y" * 200_000)], [(f"X-{number}", "y" * 50) for number in range(2000)], [("Set-Cookie", "y" * 70_000)]],
)
def test_huge_headers_are_a_failure(fields: list[tuple[str, str]]) -> None:
    """They are kept beside each capture, and would be all there is of it."""
    with Replaying({"/": answer(PAGE, fields=fields)}) as server, door() as web:
        error = failure(web, server.url("/"))
    assert error.why == "headers of more than 65,536 bytes"
    assert error.lasting


def test_the_body_of_a_refusal_is_not_read() -> None:
    """An error page of any size says nothing more than its status."""
    refused = Answered([head(404), *[b"x" * 65_536] * 1000], "close")
    with Replaying({"/": refused, "/ok": answer(PAGE)}) as server, door() as web:
        assert failure(web, server.url("/"), limits=Limits(bytes=10)).status == 404
        assert web.get(server.url("/ok"), robots=False).content == PAGE


def test_empty_refusals_keep_the_connection() -> None:
    """Nothing is left on it."""
    with Replaying({"/": status(404), "/ok": answer(PAGE)}) as server, door() as web:
        failure(web, server.url("/"))
        web.get(server.url("/ok"), robots=False)
        assert {asked.connection for asked in server.asked} == {1}
