"""Captures and documents: what came in, and the report that was opened from it."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, datetime

from vedette.model.records import Record
from vedette.model.words import BlockKind


class Label(Record, frozen=True):
    """What is said of a report from outside it: a manifest row, an option, a feed entry. Unknown is None.

    ``published_by`` says who gave the day: "option", "manifest", "input line". ``no_later_than`` is the day on which
    an index of news had seen the page: its day only where nothing else tells one.
    """

    published: date | None = None
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    id: str | None = None
    published_by: str | None = None
    no_later_than: date | None = None


class Fetch(Record, frozen=True):
    """How bytes came over the network, kept so that the evidence survives the page.

    ``url`` is what was asked for, ``final_url`` what answered after redirects, ``headers`` the answer's, in order,
    as they came; ``at`` is the moment (UTC) at which the answer was complete.
    """

    url: str
    final_url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    at: datetime


class Capture(Record, frozen=True):
    """Bytes as they came: ``input`` says where from (a path, a URL, ``-`` for standard input, ``file.jsonl#3``).

    ``seen`` is the moment (UTC) at which they came, ``fetch`` how they came over the network, where they did.
    """

    input: str
    content: bytes
    media_type: str
    label: Label = Label()
    seen: datetime | None = None
    fetch: Fetch | None = None


class Skipped(Record, frozen=True):
    """An input that was not read, or read in part, with the reason in words; it stands in the coverage."""

    input: str
    reason: str


class Block(Record, frozen=True):
    """A stretch of a document's text and its part in the page; ``litter`` is never read for claims."""

    start: int
    end: int
    kind: BlockKind


class Document(Record, frozen=True):
    """One report, opened: its text and what is known of it. ``published_by`` names the method that found the day.

    ``text`` is the input's text unchanged for plain text and JSON lines; offsets everywhere are code points
    of it. ``blocks`` are in order and do not overlap. ``fingerprint`` is a sample of the runs of its letters
    (``vedette.model.fingerprints``), ``credits`` names the agencies that it says its text is from.
    """

    id: str
    input: str
    text: str
    sha256: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: date | None = None
    published_by: str | None = None
    language: str | None = None
    blocks: tuple[Block, ...] = ()
    fingerprint: tuple[int, ...] = ()
    warnings: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()

    def block_at(self, position: int) -> Block | None:
        """Return the block that holds the character ``position``, or None outside all."""
        at = bisect_right(self.blocks, position, key=lambda block: block.start) - 1
        return self.blocks[at] if at >= 0 and position < self.blocks[at].end else None
