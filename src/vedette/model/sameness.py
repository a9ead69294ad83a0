"""Whether two reports are one: what makes a report the same as another, and how ids stay unique.

A folder that is read once and a case that grows for months follow these same rules, so that both give one picture.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from hashlib import sha256

import msgspec

from vedette.model.documents import Document

Sameness = tuple[str, str | None, str | None, date | None]
"""The text's hash, the id that the report brought, its outlet and its day: one where all four are."""


def id_of(digest: str) -> str:
    """Return the id of a report that brings none: the start of its text's SHA-256."""
    return digest[:12]


def sameness_of(document: Document) -> Sameness:
    """Return what makes a report, as it was opened, the same as another."""
    own_id = None if document.id == id_of(document.sha256) else document.id
    return (document.sha256, own_id, document.outlet, document.published)


def with_unique_id(document: Document, taken: Callable[[str], bool]) -> Document:
    """Return ``document``, under an id of its own where another report has its id."""
    if not taken(document.id):
        return document
    if document.id == id_of(document.sha256):
        said = "\0".join((document.sha256, document.outlet or "", str(document.published), document.url or ""))
        digest = sha256(said.encode("utf-8", "surrogatepass")).hexdigest()
        return msgspec.structs.replace(document, id=_free(id_of(digest), taken))
    new = _free(f"{document.id}-2", taken)
    warning = f"the id {document.id} is another report's as well; this one is {new}"
    return msgspec.structs.replace(document, id=new, warnings=(*document.warnings, warning))


def _free(wanted: str, taken: Callable[[str], bool]) -> str:
    stem, number, found = wanted.rpartition("-")[0] or wanted, 2, wanted
    while taken(found):
        number += 1
        found = f"{stem}-{number}"
    return found
