"""Copies: the same report handed in twice is read once, and ids stay unique.

The same words under another outlet's name are not a copy here: they are that outlet's report, and that both
stem from one wire is found where reports are compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import sha256

import msgspec

from vedette.model.documents import Document, Skipped

Sameness = tuple[str, str | None, str | None, date | None]


def without_copies(opened: Iterable[Document | Skipped]) -> Iterator[Document | Skipped]:
    """Yield what comes in, a second copy of a report as ``Skipped``, a second use of an id under an id of its own."""
    first: dict[Sameness, Document] = {}
    ids: set[str] = set()
    for document in opened:
        if isinstance(document, Skipped):
            yield document
            continue
        own_id = None if document.id == id_of(document.sha256) else document.id
        same = (document.sha256, own_id, document.outlet, document.published)
        earlier = first.setdefault(same, document)
        if earlier is not document:
            yield Skipped(document.input, f"identical to {earlier.input}")
            continue
        unique = _with_unique_id(document, ids)
        ids.add(unique.id)
        yield unique


def id_of(digest: str) -> str:
    """Return the id of a report that brings none: the start of its text's SHA-256."""
    return digest[:12]


def _with_unique_id(document: Document, ids: set[str]) -> Document:
    if document.id not in ids:
        return document
    if document.id == id_of(document.sha256):
        said = "\0".join((document.sha256, document.outlet or "", str(document.published), document.url or ""))
        return msgspec.structs.replace(document, id=_free(id_of(sha256(said.encode()).hexdigest()), ids))
    new = _free(f"{document.id}-2", ids)
    warning = f"the id {document.id} is another report's as well; this one is {new}"
    return msgspec.structs.replace(document, id=new, warnings=(*document.warnings, warning))


def _free(wanted: str, ids: set[str]) -> str:
    stem, number, found = wanted.rpartition("-")[0] or wanted, 2, wanted
    while found in ids:
        number += 1
        found = f"{stem}-{number}"
    return found
