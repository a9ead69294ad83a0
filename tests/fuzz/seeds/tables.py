# ruff: noqa: E501 - the inputs stand as they are written
"""Seeds of JSON lines, manifests and days."""

from __future__ import annotations

import json

from tests.fuzz.seeds.texts import STORY


def lines() -> tuple[bytes, ...]:
    """Reports as JSON lines."""
    row = {
        "id": "a1",
        "title": "Village falls",
        "outlet": "Daily Post",
        "published": "2024-12-06",
        "url": "https://post.example/a",
        "text": STORY,
    }
    return (
        json.dumps(row).encode() + b"\n" + json.dumps({"text": STORY, "id": 7}).encode() + b"\n",
        json.dumps({"format": "vedette.reading/1", "text": STORY}).encode(),
        b'\xef\xbb\xbf{"text": "caf\\u00e9 \\ud83d", "published": 20241206}\r\n\n{"text": null}\n[1]\nnot json\n',
        STORY.encode(),
    )


def manifests() -> tuple[bytes, ...]:
    """Tables as people write them."""
    tables = tuple(
        words.encode("utf-8")
        for words in (
            "file,published,outlet,title,url,id\na.txt,2024-12-06,Daily Post,Village falls,https://post.example/a,a1\nb.txt,05/12/2024,,,,\n",
            '\ufeffFile Name;Date;Source\na.txt;6 December 2024;"Daily; Post"\n',
            "path\tdate\tpublisher\n..\\a.txt\t2024-12-06\tX\n../../a.txt\t\t\n",
            'file,title\na.txt,"two\nlines"\n"",x\n',
        )
    )
    return (*tables, "file,outlet\na.txt,Caf\xe9\n".encode("cp1252"), "file,outlet\na.txt,Post\n".encode("utf-16"))


def days() -> tuple[bytes, ...]:
    """Days as labels give them."""
    return (
        b"2024-12-06",
        b"6 December 2024",
        b"05/12/2024",
        b"20241206",
        b"Fri, 06 Dec 2024 10:00:00 +0000",
        b"2024-12-06T10:00:00Z",
        b"31.12.2024",
    )


WORDS_OF_LINES = (b'{"text": "', b'"}', b'"published": ', b'"id": ', b'"format": "vedette.reading/', b"{", b"[", b"}", b"]", b",", b":", b'"', b"\\u0000", b"\\ud800", b"1e400", b"NaN", b"\n", b"\xef\xbb\xbf", b'{"text": "A report of the day."}\n')  # fmt: skip
WORDS_OF_TABLES = (b"file", b"published", b"outlet", b",", b";", b"\t", b"|", b'"', b'""', b"\r\n", b"\n", b"\r", b"\0", b"a.txt", b"..", b"/", b"\\", b"~", b"2024-12-06", b"file,published\n")  # fmt: skip
WORDS_OF_DAYS = (b"2024", b"-", b"/", b".", b"12", b"Dec", b"December ", b",", b" ", b"T", b":", b"Z", b"+0000", b"(", b")", b"Mon, ", b"Feb 30 ", b"0", b"GMT", b"99999999999")  # fmt: skip
