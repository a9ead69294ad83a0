"""A case's transactions: a call that writes is one, whole or not at all, and says in the log what it did."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection, func, select

from vedette.errors import CaseError
from vedette.store.columns import moment
from vedette.store.database import DAMAGED, REMEDY, Database, put_rows, said_plainly, writing
from vedette.store.tables import log


class Writing:
    """A transaction that writes: its connection, its moment, and what will stand in the log."""

    def __init__(self, connection: Connection, at: datetime) -> None:
        self.connection, self.at = connection, moment(at)
        self._noted: list[tuple[str, str]] = []

    def note(self, what: str, subject: str) -> None:
        """Say in the log what happened to what."""
        self._noted.append((what, subject))

    def end(self) -> None:
        """Write the log's lines. No other writer can come between, so that the numbers have no gaps."""
        if not self._noted:
            return
        last = self.connection.scalar(select(func.max(log.c.number))) or 0
        lines = [
            {"number": number, "at": self.at, "what": what, "subject": subject}
            for number, (what, subject) in enumerate(self._noted, last + 1)
        ]
        put_rows(self.connection, log, lines)


class Transactions:
    """What every part of a case rests on: its database, its clock, and transactions."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self.location = database.location
        self._database, self._now = database, now

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with said_plainly(self._database), self._database.engine.connect() as connection:
            try:
                yield connection
            except ValueError:  # A moment or a day that is none: nothing else here makes values of words.
                raise CaseError(self.location, DAMAGED, REMEDY) from None

    @contextmanager
    def _writing(self) -> Iterator[Writing]:
        if self._database.readonly:
            why = "it can be read, but neither it nor its folder can be written"
            raise CaseError(self.location, why, "Give yourself the right to write to both, or copy it elsewhere.")
        with writing(self._database) as connection:
            under_way = Writing(connection, self._now())
            yield under_way
            under_way.end()
