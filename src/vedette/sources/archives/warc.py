"""WARC: the pages that a crawler recorded, as reports with the server's own headers and the moment of the recording.

What is no page (requests, pictures, scripts, repeated answers) is counted and told in one line, not file by file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import BinaryIO

from vedette.model.documents import Capture, Fetch, Label, Skipped
from vedette.sources.archives.payloads import body_of, payload_of
from vedette.sources.archives.records import ArchiveTorn, Record, records_of
from vedette.sources.bounded import Unpacked
from vedette.sources.link_addresses import web_address
from vedette.sources.links import COUNTED, EMPTY

MAX_PAGE = 20_000_000
"""The largest page that is read, unpacked, in bytes; its record may be a little longer."""
MAX_RECORDS = 5_000_000
READ = frozenset(
    {
        "text/html",
        "application/xhtml+xml",
        "text/plain",
        "text/markdown",
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    }
)
NOT_REPORTS = ("/robots.txt", "/ads.txt", "/security.txt", "/humans.txt", "/favicon.ico")
MOST_NAMED = 8


class Tally:
    """What an archive holds that is no report, counted by its kind."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def add(self, kind: str) -> None:
        """Count one record of ``kind``."""
        self._counts[kind] += 1

    def skipped(self, at: str) -> Iterator[Skipped]:
        """Yield one line on all of them, the most frequent first."""
        if not self._counts:
            return
        total = self._counts.total()
        named = sorted(self._counts.items(), key=lambda one: (-one[1], one[0]))
        words = ", ".join(f"{count:,} {kind}" for kind, count in named[:MOST_NAMED])
        more = f" and {len(named) - MOST_NAMED} more kinds" if len(named) > MOST_NAMED else ""
        yield Skipped(at, f"{total:,} records {COUNTED}: {words}{more}")


def open_warc(stream: BinaryIO, at: str, base: str | None = None) -> Iterator[Capture | Skipped]:
    """Yield each page of a WARC file, plain or gzip, and what in it was not read; a torn one up to the tear."""
    del base  # each record names its own URL
    tally = Tally()
    whole = Unpacked(stream)
    records = records_of(whole)
    number = 0
    while True:
        try:
            record = next(records, None)
            if record is None:
                if not number:
                    yield Skipped(at, EMPTY)
                break
            number += 1
            if number > MAX_RECORDS:
                yield Skipped(at, f"records beyond the first {MAX_RECORDS:,} are not read")
                break
            found = _page(record, f"{at}#{number}")
        except ArchiveTorn as why:
            yield Skipped(at, f"{why}; it was read up to record {number:,}" if number else str(why))
            break
        if isinstance(found, str):
            tally.add(found)
        else:
            yield found
    yield from tally.skipped(at)


def _page(record: Record, at: str) -> Capture | Skipped | str:
    """Return the page in ``record``, or why it is not read, or the kind of a record that is no page."""
    kind = record.fields.get("warc-type", "").lower()
    url = web_address(record.fields.get("warc-target-uri", "").strip("<>"))
    if kind not in ("response", "resource"):
        return kind[:40] or "without a type"
    if url is None:
        return "not of the web"
    if url.lower().endswith(NOT_REPORTS):
        return "for crawlers"
    block = record.block(MAX_PAGE + 100_000)
    if block is None:
        return Skipped(at, f"larger than {MAX_PAGE // 1_000_000} MB, the largest report that is read")
    return _resource(record, block, url, at) if kind == "resource" else _response(record, block, url, at)


def _resource(record: Record, block: bytes, url: str, at: str) -> Capture | str:
    media_type = _bare(record.fields.get("content-type", ""))
    if media_type not in READ:
        return media_type or "of no stated type"
    fetch = Fetch(url, url, 200, (("Content-Type", record.fields["content-type"]),), _moment(record))
    return Capture(at, block, record.fields["content-type"].lower(), Label(url=url), fetch=fetch)


def _response(record: Record, block: bytes, url: str, at: str) -> Capture | Skipped | str:
    payload = payload_of(block)
    if payload is None:
        return "without an answer"
    if payload.status != 200:
        return f"of status {payload.status}"
    stated = payload.header("content-type")
    if _bare(stated) not in READ:
        return _bare(stated) or "of no stated type"
    body = body_of(payload, MAX_PAGE)
    if isinstance(body, str):
        return Skipped(at, body)
    fetch = Fetch(url, url, payload.status, payload.headers, _moment(record))
    return Capture(at, body, stated, Label(url=url), fetch=fetch)


def _bare(content_type: str) -> str:
    return content_type.partition(";")[0].strip().lower()[:60]


def _moment(record: Record) -> datetime:
    """Return when the page was recorded; a record without a date counts as recorded at the beginning of the web."""
    try:
        moment = datetime.fromisoformat(record.fields.get("warc-date", ""))
    except ValueError:
        return datetime(1991, 8, 6, tzinfo=UTC)
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
