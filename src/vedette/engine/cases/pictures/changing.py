"""Changing: the standing picture while it is renewed, with what was changed and is not written yet.

Whoever looks a record up sees the change before the store; all changes are written in one transaction at the end.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from vedette.engine.cases.pictures.standing import FRAME, NAMED, named_as
from vedette.picture.renewal import BY_NAME, REPORT, Changed, Frame, Kept, Leaf, packed, unpacked
from vedette.store import Store


class Changing:
    """The standing picture while it is renewed: what was changed already, else what the store holds."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.put: dict[str, dict[str, bytes]] = {}
        self.gone: dict[str, set[str]] = {}
        self._read: dict[tuple[str, str], Any] = {}

    def look(self, sort: str, ids: Iterable[str]) -> dict[str, Any]:
        """Return the records of ``sort`` under ``ids``, without those that are not there."""
        wanted = list(dict.fromkeys(ids))
        gone = self.gone.get(sort, set())
        missing = [key for key in wanted if key not in gone and (sort, key) not in self._read]
        if missing:
            held = dict(self._store.standing(sort, missing))
            for key in missing:
                self._read[sort, key] = self._decoded(sort, held[key]) if key in held else None
        found = {key: self._read[sort, key] for key in wanted if key not in gone}
        return {key: record for key, record in found.items() if record is not None}

    def leaves(self, ids: Iterable[str]) -> dict[str, Leaf]:
        """Return the leaves of reports that stand."""
        return self.look(REPORT, ids)

    def called(self, sort: str, name: str) -> Sequence[str]:
        """Return the ids of the actors or places that go by ``name``."""
        found: list[str] = []
        for ids in self.look(NAMED, named_as(sort, [name])).values():
            found += ids
        return found

    def frame(self) -> Frame:
        """Return what the picture says of itself."""
        frame: Frame = self.look(FRAME, [FRAME])[FRAME]
        return frame

    def set(self, sort: str, key: str, record: Any) -> None:
        """Put a record."""
        plain = isinstance(record, Kept | Leaf)
        self.put.setdefault(sort, {})[key] = packed(record) if plain else msgspec.msgpack.encode(record)
        self.gone.get(sort, set()).discard(key)
        self._read[sort, key] = record

    def drop(self, sort: str, key: str) -> None:
        """Take a record out."""
        self.put.get(sort, {}).pop(key, None)
        self.gone.setdefault(sort, set()).add(key)
        self._read.pop((sort, key), None)

    def apply(self, changed: Changed) -> None:
        """Put and take out all that ``changed`` tells, and index the names of what is put."""
        for sort, keys in sorted(changed.gone.items()):
            for key in sorted(keys - changed.put.get(sort, {}).keys()):
                self.drop(sort, key)
        for sort, table in sorted(changed.put.items()):
            for key, kept in sorted(table.items()):
                self.set(sort, key, kept)
            if sort in ("actor", "place"):
                self._name(sort, table)
        for key, leaf in sorted(changed.leaves.items()):
            self.set(REPORT, key, leaf)

    def _name(self, sort: str, table: Mapping[str, Kept[Any]]) -> None:
        wanted: dict[str, set[str]] = {}
        for key, kept in table.items():
            for name in named_as(sort, (kept.record.name, *kept.record.aliases)):
                wanted.setdefault(name, set()).add(key)
        known = self.look(NAMED, sorted(wanted))
        for name, ids in sorted(wanted.items()):
            if not ids <= set(known.get(name, ())):
                self.set(NAMED, name, sorted({*known.get(name, ()), *ids}))

    @staticmethod
    def _decoded(sort: str, value: bytes) -> Any:
        if sort == REPORT or sort in BY_NAME:
            return unpacked(sort, value)
        return msgspec.msgpack.decode(value, type=Frame) if sort == FRAME else msgspec.msgpack.decode(value)
