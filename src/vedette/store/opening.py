"""Opening a case: which database a location names, and whether this version can read it."""

from __future__ import annotations

from vedette.store.room import Store

URLS = ("postgresql://", "postgres://")


def is_case(location: str) -> bool:
    """Return whether ``location`` names a case: a URL of PostgreSQL, or a file that was made by ``create_store``."""
    raise NotImplementedError


def create_store(location: str, name: str) -> Store:
    """Make an empty case. Raises ``CaseError`` where there is one, or something else, already."""
    raise NotImplementedError


def open_store(location: str) -> Store:
    """Open a case, and bring its schema to this version's. Raises ``CaseError``, with what is wrong with it."""
    raise NotImplementedError
