"""The check of a case: what the database finds, and whether all that is kept is what it was when it came."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Select, exists, func, select

from vedette.errors import CaseError
from vedette.model.cases import Fault, Source, Visit
from vedette.model.documents import Capture, Document
from vedette.model.judging import CaseJudgement
from vedette.store.copying import AT_ONCE
from vedette.store.database import PASSING, Database, snapshot
from vedette.store.keeping.arrivals import capture_id, shown_of
from vedette.store.packing import Unreadable, unpacked
from vedette.store.tables import (
    blobs,
    captures,
    documents,
    forgotten,
    judgements,
    last_readings,
    log,
    openings,
    places,
    readings,
    sources,
    visits,
)


def faults_of(database: Database) -> list[Fault]:
    """Return what is not as it should be, each check by itself, so that one that cannot be made hides no other.

    Raises ``CaseError`` where another program is writing, or the server is away: that is no fault of the case.
    """
    faults: list[Fault] = []
    for what, check in _CHECKS.items():
        try:
            with snapshot(database) as connection:
                faults.extend(check(connection))
        except CaseError as error:
            faults.append(_uncheckable(what, error))
    try:
        with snapshot(database) as connection:
            faults.extend(database.check(connection))
    except CaseError as error:
        faults.append(_uncheckable("database", error))
    return list(dict.fromkeys(faults))


def _uncheckable(what: str, error: CaseError) -> Fault:
    """Return the fault that a check cannot be made. Raises the error where it will be over in a while."""
    if error.why in PASSING:
        raise error
    return Fault(what, f"cannot be checked: {error.why}")


def _blobs(connection: Connection) -> Iterator[Fault]:
    needed = exists().where(captures.c.sha256 == blobs.c.sha256, captures.c.record.is_not(None))
    for row in _rows(connection, select(blobs, needed.label("needed"))):
        where = f"bytes {row.sha256[:12]}"
        if row.content is None:
            if row.needed:
                yield Fault(where, "are gone, though a capture needs them")
            continue
        try:
            content = zlib.decompress(row.content) if row.zipped else bytes(row.content)
        except zlib.error:
            yield Fault(where, "cannot be unpacked")
            continue
        if sha256(content).hexdigest() != row.sha256 or len(content) != row.size:
            yield Fault(where, "are not those that came: their hash or their number is another")


def _documents(connection: Connection) -> Iterator[Fault]:
    erased = exists().where(forgotten.c.document == documents.c.id, forgotten.c.erased)
    for row in _rows(connection, select(documents, erased.label("erased"))):
        if wrong := _wrong_with(row):
            yield Fault(f"document {row.id}", wrong)


def _wrong_with(row: Any) -> str | None:
    if row.record is None:
        return None if row.erased else "is gone, though nobody erased it"
    document = _unpacked(row.record, Document)
    if row.erased:
        return "is there, though it was erased"
    if document is None:
        return "cannot be unpacked"
    if document.id != row.id or document.sha256 != row.sha256:
        return "says another id or hash than its row"
    if sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest() != row.sha256:
        return "has another text than when it came: the hash differs"
    return None if shown_of(document).items() <= row._mapping.items() else "says other than its row"


def _captures(connection: Connection) -> Iterator[Fault]:
    for row in _rows(connection, select(captures).where(captures.c.record.is_not(None))):
        capture = _unpacked(row.record, Capture)
        if capture is None:
            yield Fault(f"capture {row.id}", "cannot be unpacked")
        elif capture_id(capture, row.sha256) != row.id:
            yield Fault(f"capture {row.id}", "is not the one that came: its id is made of something else")


def _records(connection: Connection) -> Iterator[Fault]:
    kinds: tuple[tuple[str, Select[Any], type[Any]], ...] = (
        ("reading of", select(readings.c.document, readings.c.record), dict),  # some are of earlier versions' forms
        ("judgement", select(judgements.c.id, judgements.c.record).where(judgements.c.record != b""), CaseJudgement),
        ("source", select(sources.c.id, sources.c.record), Source),
        ("visit to", select(visits.c.source, visits.c.record), Visit),
    )
    for what, asked, kind in kinds:
        for id, record in _rows(connection, asked):
            if record is not None and _unpacked(record, kind) is None:
                yield Fault(f"{what} {id}", "cannot be unpacked")


def _references(connection: Connection) -> Iterator[Fault]:
    unopened = ~exists().where(openings.c.capture == captures.c.id)
    for id in connection.scalars(select(captures.c.id).where(unopened).order_by(captures.c.id)):
        yield Fault(f"capture {id}", "has neither a document nor a reason why there is none")
    alone = ~exists().where(openings.c.document == documents.c.id)
    for id in connection.scalars(select(documents.c.id).where(alone).order_by(documents.c.id)):
        yield Fault(f"document {id}", "has no capture that it was opened from")
    unknown = ~exists().where(sources.c.id == visits.c.source)
    for id in connection.scalars(select(visits.c.source).where(unknown).distinct().order_by(visits.c.source)):
        yield Fault(f"source {id}", "was visited and is not held")
    latest = select(readings.c.document, func.max(readings.c.number).label("number")).group_by(readings.c.document)
    last = (
        latest.join(documents, documents.c.id == readings.c.document).where(documents.c.record.is_not(None)).subquery()
    )
    kept = exists().where(last_readings.c.document == last.c.document, last_readings.c.reading == last.c.number)
    for id in connection.scalars(select(last.c.document).where(~kept).order_by(last.c.document)):
        yield Fault(f"document {id}", "is not shown as it was last read")
    most, many = connection.execute(select(func.max(log.c.number), func.count()).select_from(log)).one()
    if (most or 0) != many:
        yield Fault("log", f"has {many} lines, numbered up to {most or 0}")


def _indexes(connection: Connection) -> Iterator[Fault]:
    held = set(connection.scalars(select(documents.c.number).where(documents.c.record.is_not(None))))
    found = set(connection.exec_driver_sql(_WORDS[connection.dialect.name]).scalars())
    if held != found:
        wrong = f"{len(held - found)} reports are missing from it, {len(found - held)} in it are not held"
        yield Fault("index of words", wrong)
    if connection.dialect.name == "sqlite":
        spots = {(row.number, row.lat, row.lon) for row in connection.execute(select(places))}
        boxes = connection.exec_driver_sql("SELECT number, south, west, north, east FROM boxes")
        by_number = {row[0]: row[1:] for row in boxes}
        astray = [n for n, lat, lon in spots if not _holds(by_number.get(n), lat, lon)]
        if astray or len(by_number) != len(spots):
            yield Fault(
                "index of places", f"{len(astray)} places are not in it, it has {len(by_number)} of {len(spots)}"
            )


def _holds(box: Any, lat: float, lon: float) -> bool:
    return box is not None and bool(box[0] <= lat <= box[2] and box[1] <= lon <= box[3])


_WORDS = {"sqlite": "SELECT id FROM words_docsize", "postgresql": "SELECT document FROM words"}
_CHECKS: dict[str, Callable[[Connection], Iterator[Fault]]] = {
    "captures": _blobs,
    "openings": _captures,
    "documents": _documents,
    "records": _records,
    "references": _references,
    "indexes": _indexes,
}


def _rows(connection: Connection, asked: Select[Any]) -> Iterator[Any]:
    yield from connection.execution_options(yield_per=AT_ONCE).execute(asked)


def _unpacked[Kept](record: bytes, kind: type[Kept]) -> Kept | None:
    try:
        return unpacked(bytes(record), kind)
    except (Unreadable, TypeError):  # A damaged row may hold words in place of bytes.
        return None
