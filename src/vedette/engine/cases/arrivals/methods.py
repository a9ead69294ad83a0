"""Methods: by what a report of a case was read, so that a changed one re-reads what it affects and nothing else.

The key of a reading names the code, the shipped knowledge and the parser, and those entries of the user's own
knowledge whose names occur in the report. A user's file that grows by an actor re-reads the reports that name it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from hashlib import blake2b

import msgspec

from vedette.errors import CaseError
from vedette.knowledge.case import CaseKnowledge, KnownActor, KnownPlace
from vedette.knowledge.method import reading_digest
from vedette.model.documents import Document
from vedette.model.records import Record
from vedette.store import Store

SHORT = 4
"""Letters up to which a name must be words of its own, or their possessive: "under" does not name the UN."""
UNTOUCHED = "-"
UNREAD = ":unread"
"""The end of the key of a report that could not be read."""
CHECKED = "checked readings"
"""The key under which the case tells which readings were last found to be by the present method."""


class Method:
    """By what reports are read now: the installed method and what the user tells of the case."""

    def __init__(self, case: CaseKnowledge) -> None:
        self._base = reading_digest()
        entries: list[KnownActor | KnownPlace] = [*case.actors, *case.places]
        self._entries = [(_names(entry), msgspec.json.encode(entry)) for entry in entries]
        self.knowledge = _digest(entry for _, entry in self._entries)
        """A digest of all that the user tells of actors and places."""

    @property
    def plain(self) -> bool:
        """Whether the user tells of no actor and no place, so that all reports are read alike."""
        return not self._entries

    def of(self, document: Document) -> str:
        """Return the key of a reading of ``document`` by this method."""
        return f"{self._base}:{self._touch(document)}"

    def is_by(self, key: str, document: Document) -> bool:
        """Return whether ``key`` is that of a reading, or of a failure to read, of ``document`` by this method."""
        return key.removesuffix(UNREAD) == self.of(document)

    def is_of(self, key: str) -> bool:
        """Return whether ``key`` is of the installed method, whatever the user told."""
        return key.partition(":")[0] == self._base

    def _touch(self, document: Document) -> str:
        if self.plain:
            return UNTOUCHED
        from vedette.knowledge.gazetteer.folding import fold_text

        text = f" {fold_text(document.text)} {fold_text(document.title or '')} "
        found = [entry for names, entry in self._entries if any(_occurs(name, text) for name in names)]
        return _digest(found) if found else UNTOUCHED


class Waiting(Record, frozen=True):
    """Reports that wait: ``first`` were never read, ``again`` ones were, by another method or other knowledge."""

    first: tuple[str, ...]
    again: tuple[str, ...]


def waiting(store: Store, case: CaseKnowledge) -> Waiting:
    """Return the ids of the reports that wait to be read, in order; nothing is written."""
    read = store.read_by()
    stale = _stale(store, Method(case), read)
    return Waiting(tuple(id for id in stale if id not in read), tuple(id for id in stale if id in read))


def pending(store: Store, case: CaseKnowledge) -> list[str]:
    """Return the ids of the reports that were not read by the present method, in order."""
    method, read = Method(case), store.read_by()
    stale = _stale(store, method, read)
    if not stale and not _is_checked(store, method, read):
        with suppress(CaseError):  # what is only a note may be missing in a case that cannot be written
            mark_checked(store, case)
    return stale


def _stale(store: Store, method: Method, read: Mapping[str, str]) -> list[str]:
    ids = store.document_ids()
    stale = {id for id in ids if id not in read or not method.is_of(read[id])}
    if not _is_checked(store, method, read):
        asked = [id for id in ids if id not in stale]
        stale.update(d.id for d in store.documents(asked) if not method.is_by(read[d.id], d))
    return [id for id in ids if id in stale]


def mark_checked(store: Store, case: CaseKnowledge) -> None:
    """Tell the case that all of its readings are by the present method, so that it need not look at each again."""
    method = Method(case)
    told = _state(method, store.read_by())
    if not method.plain and store.told(CHECKED) != told:
        store.tell(CHECKED, told, "vedette")


def is_changed(store: Store, case: CaseKnowledge) -> bool:
    """Return whether the method of reading changed since any report of the case was read; quick for any case."""
    method, read = Method(case), store.read_by()
    return any(not method.is_of(key) for key in read.values()) or not _is_checked(store, method, read)


def gave_reading(key: str) -> bool:
    """Return whether ``key``, as the store gives it (``read_by``), is of a report that could be read."""
    return not key.endswith(UNREAD)


def _is_checked(store: Store, method: Method, read: Mapping[str, str]) -> bool:
    """Return whether each reading of ``read`` that is by the installed method is by the user's knowledge as well."""
    if method.plain:
        return all(key.removesuffix(UNREAD).endswith(f":{UNTOUCHED}") or not method.is_of(key) for key in read.values())
    return store.told(CHECKED) == _state(method, read)


def _state(method: Method, read: Mapping[str, str]) -> bytes:
    return f"{method.knowledge} {_digest(f'{id} {read[id]}\n'.encode() for id in sorted(read))}".encode()


def _names(entry: KnownActor | KnownPlace) -> tuple[str, ...]:
    from vedette.knowledge.gazetteer.folding import fold_text

    return tuple(fold_text(name, alone=True) for name in (entry.name, *entry.aliases))


def _occurs(name: str, text: str) -> bool:
    return name in text if len(name) > SHORT else f" {name} " in text or f" {name}s " in text


def _digest(parts: Iterable[bytes]) -> str:
    made = blake2b(digest_size=6)
    for part in parts:
        made.update(len(part).to_bytes(4) + part)
    return made.hexdigest()
