# ruff: noqa: E501 - the inputs stand as they are written
"""Seeds of what comes over the network."""

from __future__ import annotations

import gzip
import zlib

from tests.fuzz.seeds.pages import html


def urls() -> tuple[bytes, ...]:
    """Addresses, good and hostile."""
    return tuple(
        words.encode()
        for words in (
            "https://post.example/a/b?c=d&api_key=secret#e", "http://user:pass@post.example:8080/x", "HTTPS://Bücher.Example./ä?ö=ü", "http://[2001:db8::1]:80/",
            "http://0x7f.1/", "//post.example/x", "../x?y", "javascript:alert(1)", "http://169.254.169.254/latest/meta-data", "https://post.example/" + "a/../" * 40,
        )
    )  # fmt: skip


def packed() -> tuple[bytes, ...]:
    """Bodies as servers pack them."""
    page = html()[0]
    bare = zlib.compressobj(9, zlib.DEFLATED, -15)
    return (
        gzip.compress(page, mtime=0), zlib.compress(page), bare.compress(page) + bare.flush(),
        gzip.compress(b"a", mtime=0) + gzip.compress(page, mtime=0), gzip.compress(b"\0" * 300_000, mtime=0),
    )  # fmt: skip


def robots() -> tuple[bytes, ...]:
    """What hosts ask of programs."""
    return (
        b"User-agent: *\nDisallow: /private/\nAllow: /private/a$\nCrawl-delay: 5\nSitemap: https://post.example/sitemap.xml\n",
        b"User-agent: vedette\nDisallow: /*?c=*&d$\nRequest-rate: 1/5\nVisit-time: 0600-0845\n",
        b"\xef\xbb\xbfuser-agent:x\r\ndisallow:\r\n",
    )


def waits() -> tuple[bytes, ...]:
    """Retry-After."""
    return (b"120", b"Fri, 06 Dec 2024 10:00:00 GMT", b"Sun Nov  6 08:49:37 1994", b"-1")


def answers() -> tuple[bytes, ...]:
    """Whole answers."""
    return (
        b'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 5\r\nETag: "x"\r\n\r\nhello',
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 302 Found\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.0 200 OK\r\n\r\n" + html()[4],
        b'HTTP/1.1 304 Not Modified\r\nETag: W/"x"\r\n\r\n',
    )


WORDS_OF_URLS = (b"http://", b"https://", b"//", b"/", b"@", b":", b"[", b"]", b"?", b"#", b"&", b"=", b"%", b"%00", b"%2f", b"..", b"\\", b"::1", b"127.0.0.1", b"0x7f", b"017", b"localhost", b".", b"\xc3\xbc", b"\xe3\x80\x82", b"token=", b"password=", b"user:pass@", b"\t", b"\n", b" ", b"xn--", b"%25eth0")  # fmt: skip
WORDS_OF_ROBOTS = (b"User-agent: ", b"*", b"Disallow: ", b"Allow: ", b"/", b"$", b"*a", b"a", b"%2a", b"Crawl-delay: ", b"Sitemap: ", b"Request-rate: ", b"Visit-time: ", b"\n", b"#", b":", b"User-agent: *\nDisallow: /*a*a*a*a*a*a*a*a*b\n", b"1/0", b"9" * 40, b"1e309", b"nan", b"-1", b"vedette")  # fmt: skip
WORDS_OF_WAITS = (b"Fri, ", b"06 ", b"Dec ", b"2024 ", b"10:00:00", b" GMT", b"+9999", b"-0000", b"(", b")", b",", b":", b"99999999", b"\xd9\xa3", b"-")  # fmt: skip
WORDS_OF_ANSWERS = (b"HTTP/1.1 ", b"200 OK\r\n", b"\r\n", b"\n", b"Content-Length: ", b"Content-Length: 5, 5\r\n", b"Transfer-Encoding: chunked\r\n", b"Content-Encoding: gzip\r\n", b"Location: ", b"5\r\n", b"0\r\n\r\n", b"ffffffffffffffff\r\n", b":", b" ", b"\t", b"HTTP/1.1 100 Continue\r\n\r\n", b"Connection: close\r\n", b"Set-Cookie: a=b\r\n", b"\xff: \xff\r\n", b"HTTP/0.9", b"101 Switching\r\n", b"204 No\r\n")  # fmt: skip
