"""A case as it is kept: its sources and visits to them, what came in, and where the standing picture stands.

Everything here is appended and never changed. A moment is a ``datetime`` in UTC with its zone.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from vedette.model.claims import Report
from vedette.model.documents import Capture, Document, Skipped
from vedette.model.records import Record

SourceSort = Literal[
    "file", "folder", "stdin", "page", "feed", "list", "sitemap", "opml", "archive", "mailbox", "articles"
]
"""What a source is: ``page`` one URL, ``list`` a file of URLs, ``archive`` WARC or WACZ, ``mailbox`` mbox,
``articles`` a list of articles as GDELT, Media Cloud or ReliefWeb give it."""
Outcome = Literal["read", "unchanged", "failed", "stopped"]


class CaseHead(Record, frozen=True):
    """What a case is: its ``name``, when it was made and by which version, and the version of its schema."""

    name: str
    made_at: datetime
    made_by: str
    schema: int


class Source(Record, frozen=True):
    """Where reports of a case come from; ``id`` is made from ``sort`` and ``location``.

    ``location`` is an absolute path or a URL without credentials. ``every_s`` is the time between visits of ``watch``
    in seconds, None for a source that is read once. ``outlet``, ``language``: said of every report it gives.
    """

    id: str
    sort: SourceSort
    location: str
    added: datetime
    by: str
    every_s: int | None = None
    outlet: str | None = None
    language: str | None = None


class Visit(Record, frozen=True):
    """One visit to a source: what it gave, and what the next visit must know.

    ``new`` reports were kept, ``known`` ones were there before, ``skipped`` were not read for a reason, ``failed``
    could not be had. ``etag`` and ``modified`` are those of the last full answer; ``wait_s`` is what the server asked
    to wait; ``words`` tell in one line what went wrong.
    """

    source: str
    begun: datetime
    ended: datetime
    outcome: Outcome
    new: int = 0
    known: int = 0
    skipped: int = 0
    failed: int = 0
    status: int | None = None
    etag: str | None = None
    modified: str | None = None
    wait_s: int | None = None
    words: str | None = None


class Arrival(Record, frozen=True):
    """A capture with the document that was opened from it, or why there is none; ``opened_by`` is the method's digest.

    ``source`` is the id of the source that gave it, None where it was handed in by itself.
    """

    capture: Capture
    opened: Document | Skipped
    opened_by: str
    source: str | None = None


class Receipt(Record, frozen=True):
    """What became of an arrival: the capture's id, and its document's id where it has one.

    ``new`` tells whether the case had not held the document before. ``document`` carries the id that it got in the
    case, which differs from what was handed in where another report has that id.
    """

    capture: str
    document: Document | None
    new: bool


class KeptReport(Record, frozen=True):
    """A report as it was read, and by what: ``read_by`` is the digest of the method and knowledge that it rests on."""

    report: Report
    read_by: str


class Forgotten(Record, frozen=True):
    """A report that the picture no longer uses; ``erased`` where its words were taken out of the case as well."""

    document: str
    at: datetime
    by: str
    why: str
    erased: bool = False


class Erased(Record, frozen=True):
    """What is left of an erased report: the id under which its hash stays, which differs from the one that it brought,
    and the ids of the ``judgements`` that quoted it alone, whose words went with it."""

    document: str
    judgements: tuple[str, ...] = ()


class LogLine(Record, frozen=True):
    """A line of the case's log: ``number`` grows by one with each thing that happened, ``subject`` is its id."""

    number: int
    at: datetime
    what: str
    subject: str


class CaseCounts(Record, frozen=True):
    """How much a case holds: its reports that are not forgotten, their outlets (one that is not told counts as one),
    how many of them could not be read, and the captures of all that came in.

    ``published`` are the first and the last day of publication, ``size_bytes`` what the case takes on the disk.
    """

    reports: int
    outlets: int
    unread: int
    forgotten: int
    captures: int
    published: tuple[date, date] | None
    size_bytes: int


class Fault(Record, frozen=True):
    """Something in a case that is not as it should be: where, and in what way."""

    where: str
    what: str


class Hit(Record, frozen=True):
    """A report that a search found: its document's id, and the words around what was found."""

    document: str
    words: str
