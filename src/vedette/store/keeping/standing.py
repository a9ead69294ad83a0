"""The standing picture: made from all the rest, kept as records by sort and id, and replaced as it is made anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import batched

from sqlalchemy import Connection, delete, func, insert, select

from vedette.store.database import put_rows
from vedette.store.keeping.kept import AT_ONCE
from vedette.store.tables import standing, standing_head
from vedette.store.transactions import Transactions


class Standing(Transactions):
    """The picture as it stands."""

    def put_standing(self, head: bytes, records: Mapping[str, Mapping[str, bytes]]) -> None:
        """Replace the whole standing picture: ``records[sort][id]`` in order, and its head."""
        with self._writing() as writing:
            writing.connection.execute(delete(standing))
            for sort, by_id in records.items():
                _append(writing.connection, sort, by_id, 1)
            _put_head(writing.connection, head)
            writing.note("standing", "settled")

    def renew_standing(
        self,
        head: bytes,
        put: Mapping[str, Mapping[str, bytes]],
        gone: Mapping[str, Sequence[str]],
        *,
        on: bytes | None = None,
    ) -> bool:
        """Replace single records of the standing picture, and take others out; False where not ``on`` stands by now.

        A record keeps its place in the order; a new one comes last.
        """
        with self._writing() as writing:
            connection = writing.connection
            stands = connection.scalar(select(standing_head.c.record))
            if on is not None and (stands is None or bytes(stands) != on):
                return False
            for sort, ids in gone.items():
                for some in batched(ids, AT_ONCE):
                    connection.execute(delete(standing).where(standing.c.sort == sort, standing.c.id.in_(some)))
            for sort, by_id in put.items():
                held = _ranks(connection, sort, list(by_id))
                last = connection.scalar(select(func.max(standing.c.rank)).where(standing.c.sort == sort)) or 0
                for some in batched(held, AT_ONCE):
                    connection.execute(delete(standing).where(standing.c.sort == sort, standing.c.id.in_(some)))
                known = [{"sort": sort, "id": id, "rank": rank, "record": by_id[id]} for id, rank in held.items()]
                put_rows(connection, standing, known)
                _append(connection, sort, {id: by_id[id] for id in by_id if id not in held}, last + 1)
            _put_head(connection, head)
            writing.note("standing", "renewed")
        return True

    def standing_head(self) -> bytes | None:
        """Return the head of the standing picture, None where there is none."""
        with self._reading() as connection:
            head = connection.scalar(select(standing_head.c.record))
        return None if head is None else bytes(head)

    def standing(self, sort: str, ids: Sequence[str] | None = None) -> Iterator[tuple[str, bytes]]:
        """Yield the records of one sort, in order, or those of ``ids``."""
        asked = select(standing.c.id, standing.c.record).where(standing.c.sort == sort)
        with self._reading() as connection:
            if ids is None:
                rows = list(connection.execute(asked.order_by(standing.c.rank)))
            else:
                ranked = sorted(_ranks(connection, sort, ids).items(), key=lambda pair: pair[1])
                found = {
                    row.id: row
                    for some in batched([id for id, _ in ranked], AT_ONCE)
                    for row in connection.execute(asked.where(standing.c.id.in_(some)))
                }
                rows = [found[id] for id, _ in ranked]
        rows.reverse()
        while rows:  # each is let go once it was given: of a large case all of them take a hundred megabytes
            row = rows.pop()
            yield row.id, bytes(row.record)


def _append(connection: Connection, sort: str, by_id: Mapping[str, bytes], first: int) -> None:
    rows = [
        {"sort": sort, "id": id, "rank": rank, "record": record}
        for rank, (id, record) in enumerate(by_id.items(), first)
    ]
    put_rows(connection, standing, rows)


def _ranks(connection: Connection, sort: str, ids: Sequence[str]) -> dict[str, int]:
    asked = select(standing.c.id, standing.c.rank).where(standing.c.sort == sort)
    return {
        row.id: row.rank
        for some in batched(dict.fromkeys(ids), AT_ONCE)
        for row in connection.execute(asked.where(standing.c.id.in_(some)))
    }


def _put_head(connection: Connection, head: bytes) -> None:
    connection.execute(delete(standing_head))
    connection.execute(insert(standing_head), {"one": 1, "record": head})
