"""Naming: what a report, and anything with an id, is called by people: one way wherever a word points at one."""

from __future__ import annotations

from collections.abc import Iterable

from vedette.model.documents import Document
from vedette.model.shown_urls import without_secrets

SHORTEST = 4
"""Letters that the start of an id must have."""


def names_of(document: Document) -> tuple[str, ...]:
    """Return what a report is called: its id, input, file's name, address (also as it is shown) and title."""
    file = document.input.replace("\\", "/").rsplit("/", 1)[-1]
    url = document.url or ""
    names = (document.id, document.input, file, url, without_secrets(url), document.title or "")
    return tuple(dict.fromkeys(name for name in names if name))


def begun(start: str, ids: Iterable[str]) -> list[str]:
    """Return the ids that ``start`` may mean: that very one, or all that begin so where it is long enough."""
    held = list(ids)
    if start in held:
        return [start]
    return [id for id in held if id.startswith(start)] if len(start) >= SHORTEST else []
