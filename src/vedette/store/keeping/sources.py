"""Sources, the visits to them, and what was said of the case as a whole."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection, func, insert, select

from vedette.model.cases import CaseHead, LogLine, Source, Visit
from vedette.store.columns import moment, moment_of
from vedette.store.packing import packed, unpacked
from vedette.store.tables import head, log, sources, told, visits
from vedette.store.transactions import Transactions


class Sources(Transactions):
    """What a case says of itself, and where its reports come from."""

    def head(self) -> CaseHead:
        """Return what the case is."""
        with self._reading() as connection:
            row = connection.execute(select(head.c.name, head.c.made_at, head.c.made_by)).one()
            return CaseHead(row.name, moment_of(row.made_at), row.made_by, self._database.version(connection))

    def tell(self, key: str, value: bytes, by: str) -> None:
        """Append ``value`` under ``key``."""
        with self._writing() as writing:
            row = {"key": key, "value": value, "by": by, "at": writing.at}
            writing.connection.execute(insert(told), row)
            writing.note("told", key)

    def told(self, key: str) -> bytes | None:
        """Return the latest value under ``key``."""
        latest = select(told.c.value).where(told.c.key == key).order_by(told.c.number.desc()).limit(1)
        with self._reading() as connection:
            value = connection.scalar(latest)
        return None if value is None else bytes(value)

    def put_source(self, source: Source) -> bool:
        """Append a source, or its new settings; return False where it is held already just so."""
        with self._writing() as writing:
            held = _latest(writing.connection, source.id)
            if held is not None and msgspec.structs.replace(held, added=source.added, by=source.by) == source:
                return False
            _put(writing.connection, source, ended=False, by=source.by, at=writing.at)
            writing.note("source", source.id)
            return True

    def end_source(self, id: str, by: str) -> None:
        """No longer visit a source; what it gave stays. One that is not held, or has ended, stays as it is."""
        with self._writing() as writing:
            held = _latest(writing.connection, id)
            if held is not None:
                _put(writing.connection, held, ended=True, by=by, at=writing.at)
                writing.note("source ended", id)

    def sources(self) -> list[Source]:
        """Return the sources that are not ended, in the order in which they were added."""
        each = select(sources.c.id, func.min(sources.c.number).label("first"), func.max(sources.c.number).label("last"))
        of = each.group_by(sources.c.id).subquery()
        found = (
            select(sources.c.record)
            .join(of, sources.c.number == of.c.last)
            .where(~sources.c.ended)
            .order_by(of.c.first)
        )
        with self._reading() as connection:
            return [unpacked(record, Source) for record in connection.scalars(found)]

    def put_visit(self, visit: Visit) -> None:
        """Append a visit."""
        with self._writing() as writing:
            row = {
                "source": visit.source,
                "begun": moment(visit.begun),
                "outcome": visit.outcome,
                "record": packed(visit),
            }
            writing.connection.execute(insert(visits), row)
            writing.note("visit", visit.source)

    def visits(self, source: str, last: int = 1) -> list[Visit]:
        """Return the ``last`` visits to a source, the latest first."""
        found = select(visits.c.record).where(visits.c.source == source).order_by(visits.c.number.desc()).limit(last)
        with self._reading() as connection:
            return [unpacked(record, Visit) for record in connection.scalars(found)]

    def log(self, since: int = 0, most: int = 1000) -> list[LogLine]:
        """Return what happened after line ``since``, in order."""
        found = select(log).where(log.c.number > since).order_by(log.c.number).limit(most)
        with self._reading() as connection:
            return [LogLine(row.number, moment_of(row.at), row.what, row.subject) for row in connection.execute(found)]


def _latest(connection: Connection, id: str) -> Source | None:
    """Return a source as it is held, None where it is not, or has ended."""
    row = connection.execute(
        select(sources.c.record, sources.c.ended).where(sources.c.id == id).order_by(sources.c.number.desc()).limit(1)
    ).first()
    return None if row is None or row.ended else unpacked(row.record, Source)


def _put(connection: Connection, source: Source, *, ended: bool, by: str, at: str) -> None:
    row = {"id": source.id, "ended": ended, "by": by, "at": at, "record": packed(source)}
    connection.execute(insert(sources), row)
