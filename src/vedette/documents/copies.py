"""Copies: the same report handed in twice is read once, and ids stay unique.

The same words under another outlet's name are not a copy here: they are that outlet's report, and that both
stem from one wire is found where reports are compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vedette.model.documents import Document, Skipped
from vedette.model.sameness import Sameness, sameness_of, with_unique_id


def without_copies(opened: Iterable[Document | Skipped]) -> Iterator[Document | Skipped]:
    """Yield what comes in, a second copy of a report as ``Skipped``, a second use of an id under an id of its own."""
    first: dict[Sameness, Document] = {}
    ids: set[str] = set()
    for document in opened:
        if isinstance(document, Skipped):
            yield document
            continue
        earlier = first.setdefault(sameness_of(document), document)
        if earlier is not document:
            yield Skipped(document.input, f"identical to {earlier.input}")
            continue
        unique = with_unique_id(document, ids.__contains__)
        ids.add(unique.id)
        yield unique
