"""Payloads: the answer of a server as a crawler recorded it, its head, and its body as a reader would have had it."""

from __future__ import annotations

import re

from vedette.model.records import Record
from vedette.sources.web.failing import NoAnswer
from vedette.sources.web.inflating import inflated

HEAD_END = re.compile(rb"\r?\n\r?\n")
MAX_HEAD = 65_536
STATUS = re.compile(r"HTTP/\d(?:\.\d)? +(\d{3})")
PLAIN_CODINGS = frozenset({"", "identity"})
ZIPPED = frozenset({"gzip", "x-gzip", "deflate"})
RATIO = 200
CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r?\n")
MAX_CHUNKS = 1_000_000


class Payload(Record, frozen=True):
    """A recorded answer: its status, its headers as they came, its body as it came."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str:
        """Return the first value under ``name`` in lower case, "" where there is none."""
        return next((value.lower() for key, value in self.headers if key.lower() == name), "")


def payload_of(block: bytes) -> Payload | None:
    """Return the answer in a record's block, None where it is none."""
    end = HEAD_END.search(block, 0, MAX_HEAD)
    head = block[: end.start()] if end else block[:MAX_HEAD]
    first, *lines = head.decode("utf-8", "replace").splitlines() or [""]
    status = STATUS.match(first)
    if status is None or (end is None and len(block) > MAX_HEAD):
        return None
    headers: list[tuple[str, str]] = []
    for line in lines:
        name, colon, value = line.partition(":")
        if colon:
            headers.append((name.strip(), value.strip()))
    return Payload(int(status[1]), tuple(headers), block[end.end() :] if end else b"")


def body_of(payload: Payload, most: int) -> bytes | str:
    """Return the body without transfer and content coding, or words on why it cannot be had.

    Crawlers that record what a browser shows keep the headers and drop the codings, so a body that is not coded as its
    head says is taken as it is.
    """
    body = payload.body
    if "chunked" in payload.header("transfer-encoding"):
        body = _without_chunks(body)
    coding = payload.header("content-encoding").strip()
    if coding in PLAIN_CODINGS or not _is_coded(body, coding):
        return body
    if coding not in ZIPPED:
        return f"its body is packed as {coding[:20]}, which is not read"
    try:
        return b"".join(inflated([body], most=most, ratio=RATIO))
    except NoAnswer as why:
        return f"its body cannot be unpacked ({why.why})"


def _is_coded(body: bytes, coding: str) -> bool:
    if "gzip" in coding:
        return body.startswith(b"\x1f\x8b")
    return not body[:512].lstrip().startswith(b"<")


def _without_chunks(body: bytes) -> bytes:
    """Return the body without the lengths between its pieces, up to a broken one; one that has none as it is."""
    pieces: list[bytes] = []
    at = 0
    while (line := CHUNK.match(body, at)) and len(pieces) < MAX_CHUNKS:
        size = int(line[1], 16)
        if not size:
            break
        pieces.append(body[line.end() : line.end() + size])
        at = line.end() + size + 2
    return b"".join(pieces) if pieces or line else body
