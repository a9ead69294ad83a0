"""What came in: captures with their bytes as they came, the documents opened from them, and what was skipped."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from hashlib import sha256

import msgspec
from sqlalchemy import Connection, insert, select

from vedette.model.cases import Arrival, Receipt
from vedette.model.documents import Capture, Document, Skipped
from vedette.model.sameness import sameness_of, with_unique_id
from vedette.store.columns import moment
from vedette.store.packing import SHORT, packed
from vedette.store.tables import blobs, captures, documents, openings, skipped
from vedette.store.transactions import Transactions, Writing
from vedette.store.wording import indexed


class Arrivals(Transactions):
    """The keeping of what comes in."""

    def keep(
        self, arrivals: Sequence[Arrival], skipped: Sequence[Skipped] = (), source: str | None = None
    ) -> list[Receipt]:
        """Append captures with their documents, and ``skipped`` inputs that gave no capture, in one transaction."""
        with self._writing() as writing:
            receipts = [self._kept(writing, arrival) for arrival in arrivals]
            _skip(writing, skipped, source)
        return receipts

    def _kept(self, writing: Writing, arrival: Arrival) -> Receipt:
        opened = arrival.opened
        if isinstance(opened, Skipped):
            capture = _capture(writing, arrival, with_content=True)
            _opening(writing, arrival, capture, document=None, reason=opened.reason)
            _skip(writing, [opened], arrival.source)
            return Receipt(capture, None, new=False)
        same = _digest([str(part) if part is not None else None for part in sameness_of(opened)])
        held = writing.connection.execute(
            select(documents.c.id, documents.c.input, documents.c.record.is_(None).label("erased")).where(
                documents.c.same == same
            )
        ).first()
        document = opened
        if held is None:
            document = with_unique_id(opened, lambda id: is_held(writing.connection, id))
            self._put(writing, document, same)
        # What was erased for somebody's safety does not come back with the next visit: only its hash is kept.
        capture = _capture(writing, arrival, with_content=held is None or not held.erased)
        if held is not None:
            document = msgspec.structs.replace(opened, id=held.id)
            if not held.erased and held.input != opened.input:
                _skip(writing, [Skipped(opened.input, f"identical to {held.input}")], arrival.source)
        _opening(writing, arrival, capture, document=document.id, reason=None)
        return Receipt(capture, document, new=held is None)

    def _put(self, writing: Writing, document: Document, same: str) -> None:
        """Append a document and index its words."""
        row = {
            "id": document.id,
            "same": same,
            **shown_of(document),
            "at": writing.at,
            "record": packed(document),
        }
        [number] = writing.connection.execute(insert(documents).returning(documents.c.number), row).scalars()
        self._database.put_words(writing.connection, number, indexed(document.title or ""), indexed(document.text))
        remarks = [Skipped(document.input, warning) for warning in document.warnings]
        _skip(writing, remarks, None, document.id)
        writing.note("kept", document.id)


def shown_of(document: Document) -> dict[str, str | None]:
    """Return what stands in a document's columns as well as in its record."""
    return {
        "sha256": document.sha256,
        "input": document.input,
        "title": document.title,
        "outlet": document.outlet,
        "url": document.url,
        "published": document.published.isoformat() if document.published else None,
    }


def capture_id(capture: Capture, digest: str) -> str:
    """Return the id of a capture: the same file seen again is one capture, each answer of a server one of its own."""
    said = msgspec.to_builtins(capture.label)
    known = {name: value for name, value in said.items() if value is not None}  # A new field changes no id.
    return _digest([capture.input, digest, capture.media_type, known, msgspec.to_builtins(capture.fetch)])[:20]


def _digest(said: object) -> str:
    return sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def is_held(connection: Connection, id: str) -> bool:
    """Return whether a document has an id, be it one that was erased."""
    return connection.scalar(select(documents.c.number).where(documents.c.id == id)) is not None


def _capture(writing: Writing, arrival: Arrival, *, with_content: bool) -> str:
    """Append a capture, unless it is held, and return its id."""
    capture = arrival.capture
    digest = sha256(capture.content).hexdigest()
    id = capture_id(capture, digest)
    if writing.connection.scalar(select(captures.c.number).where(captures.c.id == id)) is not None:
        return id
    _blob(writing.connection, capture.content, digest, with_content=with_content)
    row = {
        "id": id,
        "sha256": digest,
        "input": capture.input if with_content else None,
        "seen": moment(capture.seen) if capture.seen else None,
        "url": capture.fetch.url if capture.fetch else None,
        "final_url": capture.fetch.final_url if capture.fetch else None,
        "said_url": capture.label.url,
        "source": arrival.source,
        "at": writing.at,
        "record": packed(msgspec.structs.replace(capture, content=b"")) if with_content else None,
    }
    writing.connection.execute(insert(captures), row)
    writing.note("captured", id)
    return id


def _blob(connection: Connection, content: bytes, digest: str, *, with_content: bool) -> None:
    """Keep bytes once, pressed together where that is shorter."""
    if connection.scalar(select(blobs.c.size).where(blobs.c.sha256 == digest)) is not None:
        return
    pressed = zlib.compress(content) if len(content) > SHORT else content
    zipped = len(pressed) < len(content)
    held = (pressed if zipped else content) if with_content else None
    connection.execute(insert(blobs), {"sha256": digest, "size": len(content), "zipped": zipped, "content": held})


def _opening(writing: Writing, arrival: Arrival, capture: str, *, document: str | None, reason: str | None) -> None:
    """Append what a capture was opened to, unless that is held."""
    row = {
        "capture": capture,
        "document": document,
        "reason": reason,
        "opened_by": arrival.opened_by,
    }
    held = select(openings.c.number).where(
        *(openings.c[name].is_not_distinct_from(value) for name, value in row.items())
    )
    if writing.connection.scalar(held) is None:
        writing.connection.execute(insert(openings), {**row, "at": writing.at})


def _skip(writing: Writing, inputs: Iterable[Skipped], source: str | None, document: str | None = None) -> None:
    """Append what was not read, or a remark on what was, each once."""
    for each in inputs:
        same = _digest([each.input, each.reason])
        if writing.connection.scalar(select(skipped.c.number).where(skipped.c.same == same)) is not None:
            continue
        row = {
            "same": same,
            "input": each.input,
            "reason": each.reason,
            "document": document,
            "source": source,
            "at": writing.at,
        }
        writing.connection.execute(insert(skipped), row)
        writing.note("skipped", each.input)
