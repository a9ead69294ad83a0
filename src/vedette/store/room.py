"""What every store does, in one file or in PostgreSQL: the same calls, the same answers.

A call that writes is one transaction: once it has returned, what it wrote is on the disk; if it raises, or the process
is killed, nothing of it is there. Two writers at once lose nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from vedette.model.cases import (
    Arrival,
    CaseCounts,
    CaseHead,
    Erased,
    Fault,
    Forgotten,
    Hit,
    KeptReport,
    LogLine,
    Receipt,
    Source,
    Visit,
)
from vedette.model.claims import Report
from vedette.model.documents import Capture, Document, Skipped
from vedette.model.judging import CaseJudgement


class Store(Protocol):
    """One case, open. Use it as a context manager, or call ``close``."""

    location: str
    """How people name it: a path, or a URL without its password."""

    def __enter__(self) -> Store: ...
    def __exit__(self, *why: object) -> None: ...
    def close(self) -> None:
        """Let go of it."""

    def head(self) -> CaseHead:
        """Return what the case is."""

    def counts(self) -> CaseCounts:
        """Return how much the case holds; asked of columns alone, so that it is quick for any case."""

    # what was said of the case: appended, the latest of each key holds

    def tell(self, key: str, value: bytes, by: str) -> None:
        """Append ``value`` under ``key`` (the user's knowledge, a title)."""

    def told(self, key: str) -> bytes | None:
        """Return the latest value under ``key``."""

    # sources

    def put_source(self, source: Source) -> bool:
        """Append a source, or its new settings; return False where it is held already just so."""

    def end_source(self, id: str, by: str) -> None:
        """No longer visit a source; what it gave stays."""

    def sources(self) -> list[Source]:
        """Return the sources that are not ended, in the order in which they were added."""

    def put_visit(self, visit: Visit) -> None:
        """Append a visit."""

    def visits(self, source: str, last: int = 1) -> list[Visit]:
        """Return the ``last`` visits to a source, the latest first."""

    # what came in

    def keep(
        self, arrivals: Sequence[Arrival], skipped: Sequence[Skipped] = (), source: str | None = None
    ) -> list[Receipt]:
        """Append captures with their documents, and ``skipped`` inputs that gave no capture, in one transaction.

        A document of the same words, own id, outlet and day as one of the case is not kept twice; its capture is, and
        ``skipped`` says so where its input is another. What was erased does not come back: of its captures only the
        hash is kept. A capture that is held already, but for the moment at which it was seen, is not kept twice.
        """

    def skipped(self) -> list[Skipped]:
        """Return what was not read, and remarks on what was, in order of input and reason, each once.

        Among them are reports that this method cannot read (``put_unread``) and the warnings of documents.
        """

    def document_ids(self) -> list[str]:
        """Return the ids of the documents that are not forgotten, in order."""

    def documents(self, ids: Sequence[str] | None = None) -> Iterator[Document]:
        """Yield documents that are not forgotten (all of them, or those of ``ids``), in order of their ids."""

    def captures(self, document: str) -> list[Capture]:
        """Return the captures that gave a document, the first first, with their bytes as they came."""

    def urls(self) -> set[str]:
        """Return every URL that was fetched, or whose report came in a list, so that it need not be fetched again."""

    def forget(self, forgotten: Forgotten) -> Erased | None:
        """Append that a report is no longer used; where ``erased``, take out its bytes, text, claims and index rows.

        Its hash, and that it was there, stay; so do its URLs. The standing picture, which quotes it, goes as well, and
        so do the words of judgements that quote no other report. Returns what is left of one that was erased.
        Raises ``NotInCase`` for an id that the case does not hold.
        """

    def forgotten(self) -> list[Forgotten]:
        """Return what was forgotten, in order."""

    # readings

    def put_reports(self, reports: Sequence[KeptReport]) -> None:
        """Append readings; the latest of each document holds."""

    def read_by(self) -> dict[str, str]:
        """Return by what each document that is not forgotten was last read; one that was not read is missing."""

    def reports(self, ids: Sequence[str] | None = None) -> Iterator[Report]:
        """Yield the latest readings, with their documents, in order of ids."""

    def put_unread(self, unread: Mapping[str, str], read_by: str) -> None:
        """Append that documents cannot be read by this method, with the reason; they are not pending then."""

    # judgements

    def put_judgements(self, judgements: Sequence[CaseJudgement]) -> int:
        """Append judgements; return how many the case did not hold yet."""

    def judgements(self) -> list[CaseJudgement]:
        """Return all judgements, undone ones and what undid them as well, in order of time and id."""

    # the standing picture: made from all the above, so it may be made anew; kept as records by sort and id

    def put_standing(self, head: bytes, records: Mapping[str, Mapping[str, bytes]]) -> None:
        """Replace the whole standing picture: ``records[sort][id]`` in order, and its head."""

    def renew_standing(
        self,
        head: bytes,
        put: Mapping[str, Mapping[str, bytes]],
        gone: Mapping[str, Sequence[str]],
        *,
        on: bytes | None = None,
    ) -> bool:
        """Replace single records of the standing picture, and take others out.

        ``on`` is the head that they were made from: where another stands by now, nothing is written and False returned.
        A record that is replaced keeps its place in the order; a new one comes last.
        """

    def standing_head(self) -> bytes | None:
        """Return the head of the standing picture, None where there is none."""

    def standing(self, sort: str, ids: Sequence[str] | None = None) -> Iterator[tuple[str, bytes]]:
        """Yield the records of one sort, in order, or those of ``ids``."""

    # asking

    def put_marks(self, marks: Mapping[str, Sequence[tuple[str, str, int, int]]]) -> None:
        """Index reports for ``with_marks``: by document (sort, key, first day, last day as ordinals)."""

    def with_marks(self, marks: Sequence[tuple[str, str, int, int]], most: int = 1000) -> list[tuple[str, float]]:
        """Return documents that share marks with days that meet, the most and rarest shared first."""

    def search(self, words: str, most: int = 50) -> list[Hit]:
        """Return reports whose text or title holds all the words, the best first; ``"two words"`` is a phrase."""

    def near(self, south: float, west: float, north: float, east: float) -> list[str]:
        """Return the documents that name a place in the box, in order."""

    def log(self, since: int = 0, most: int = 1000) -> list[LogLine]:
        """Return what happened after line ``since``, in order."""

    def take(self, work: str) -> bool:
        """Take a piece of work ("watch") that one process of all does at a time; False where another has it.

        It is held until the store is closed or the process ends, however it ends.
        """

    # safety

    def check(self) -> list[Fault]:
        """Return what is not as it should be: the database's own check, hashes, references. Empty: all is well."""

    def backup(self, path: Path) -> None:
        """Write a whole and consistent copy as a case file while others read and write. Raises ``NotWritten``."""
