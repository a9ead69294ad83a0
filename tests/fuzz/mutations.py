# ruff: noqa: E501 - the inputs stand as they are written
"""Mutations: what turns a sound input into one that nobody foresaw, as Hypothesis strategies, so that findings shrink."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hypothesis import strategies as st
from tests.fuzz.bounds import LONGEST_INPUT
from tests.fuzz.parsers import Parser

ODD = (
    *(
    words.encode("utf-8", "surrogatepass")
    for words in (
        "\0", "\ud800", "\udfff\ud800", "\u202e", "\u2066\u202e\u2069", "\u200b" * 3, "\ufeff", "\ufffe", "\uffff",
        "\x1b[2J\x1b]0;x\x07", "\u2028", "\x85", "\x0b\x0c", "\r", "\r\n", "\t", "\N{ZERO WIDTH JOINER}", "e" + "\u0301" * 40,
        "\U0001f9d1\u200d\U0001f692", "\U0010ffff", "ﷺ", "ß", "İ", "ǅ", "٣٤", "１２", "½", "²", "\u3000", "\u00ad",
        "مرحبا", "中文报道", "𝐀", "\u1160", "\u0e33",
    )
    ),
    b"\xc0\xaf", b"\xff\xfe", b"\xfe\xff", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xc3", b"\x80\x81\x82", b"\xef\xbb\xbf",
)  # fmt: skip
NASTY = (
    b"9" * 5_000, b"-1", b"1e999", b"NaN", b"-0", b"0x7fffffffffffffff", b"18446744073709551616", b"1e-999", b"2147483648",
    b"0000-00-00", b"9999-12-31T23:59:60Z", b"99999-01-01", b"31 February 2024", b"05/12/2024", b"../../../etc/passwd", b"..\\..\\x",
    b"/etc/passwd", b"C:\\x", b"%00", b"%2e%2e%2f", b"javascript:alert(1)", b"http://[::1]/", b"http://169.254.169.254/", b"file:///etc/passwd",
    b"<script>alert(1)</script>", b"<svg onload=alert(1)>", b"<!DOCTYPE a [<!ENTITY x \"y\">]>", b"&x;", b"&#0;", b"&#x110000;", b"]]>", b"<!--",
    b"'", b'"', b"\\", b"\\u0000", b"\\ud800", b"{", b"[", b"(", b"<", b"${x}", b"{{7*7}}", b"%s%n", b"&a *a", b"!!python/object/apply:os.system", b"<<: *a",
    b"null", b"true", b"{}", b"[]", b"''", b"=?utf-8?b?=?=", b"=?x?q?=ff?=", b"\n\n", b"--", b"---\n", b"#", b":", b"::", b",", b";",
)  # fmt: skip
TIMES = (2, 3, 17, 300, 2_000, 40_000)
NESTS = ((b"(", b")"), (b"[", b"]"), (b"{", b"}"), (b"<b>", b"</b>"), (b"<div>", b"</div>"), (b'"', b'"'), (b"> ", b""), (b"{\"a\":", b"}"), (b"[[", b""), (b"<a>", b""), (b"&lt;", b""))  # fmt: skip
NUMBER = re.compile(rb"\d+")
CHANGES = ("flip", "drop", "cut", "repeat", "word", "odd", "nasty", "number", "splice", "swap", "nest", "pump", "bytes")


def inputs_for(parser: Parser) -> st.SearchStrategy[bytes]:
    """Inputs for one parser: mostly its seeds, changed up to six times; sometimes words of its format, or any bytes."""
    seeds = tuple(parser.seeds())
    return st.one_of(
        _mutated(parser, seeds),
        _mutated(parser, seeds),
        _mutated(parser, seeds),
        st.lists(st.sampled_from((*parser.words, *NASTY, *ODD)) | st.binary(max_size=6), max_size=30).map(b"".join),
        st.binary(max_size=400),
    )


@st.composite
def _mutated(draw: st.DrawFn, parser: Parser, seeds: Sequence[bytes]) -> bytes:
    content = draw(st.sampled_from(seeds))
    for change in draw(st.lists(st.sampled_from(CHANGES), max_size=6)):
        content = _changed(draw, content, change, parser, seeds)[:LONGEST_INPUT]
    return content


def _changed(draw: st.DrawFn, content: bytes, change: str, parser: Parser, seeds: Sequence[bytes]) -> bytes:
    start = draw(st.integers(0, len(content)))
    end = min(len(content), start + draw(st.one_of(st.integers(0, 12), st.integers(0, 400), st.integers(0, 20_000))))
    span, before, after = content[start:end], content[:start], content[end:]
    if change == "flip":
        return before + bytes(b ^ (1 << draw(st.integers(0, 7))) for b in span[:1]) + content[start + 1 :]
    if change == "drop":
        return before + after
    if change == "cut":
        return before
    if change in ("repeat", "pump"):
        times = draw(st.sampled_from(TIMES))
        unit = span if change == "repeat" else draw(st.sampled_from((*parser.words, b" ", b"a", b"\n", b"(", b"<")))
        return before + unit * min(times, LONGEST_INPUT // max(len(unit), 1)) + content[start:]
    if change == "swap":
        return after + span + before
    if change == "splice":
        other = draw(st.sampled_from(seeds))
        return before + other[draw(st.integers(0, len(other))) :]
    if change == "nest":
        opens, closes = draw(st.sampled_from(NESTS))
        times = draw(st.sampled_from(TIMES))
        return before + opens * times + span + closes * times + after
    if change == "number":
        return _renumbered(draw, content)
    return before + _put_in(draw, change, parser) + (after if draw(st.booleans()) else content[start:])


def _renumbered(draw: st.DrawFn, content: bytes) -> bytes:
    numbers = list(NUMBER.finditer(content))
    if not numbers:
        return content
    at = draw(st.sampled_from(numbers))
    value = draw(
        st.one_of(st.integers(-1, 2**70).map(str), st.sampled_from(("0", "00", "1" * 400, "4294967295", "9" * 25)))
    )
    return content[: at.start()] + value.encode() + content[at.end() :]


def _put_in(draw: st.DrawFn, change: str, parser: Parser) -> bytes:
    if change == "odd":
        return draw(st.sampled_from(ODD))
    if change == "nasty" or (change == "word" and not parser.words):
        return draw(st.sampled_from(NASTY))
    if change == "word":
        return draw(st.sampled_from(parser.words))
    return draw(st.binary(max_size=8))
