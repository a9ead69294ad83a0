"""Naming what a case holds: a person's word for a report or a source becomes its id, or is told what it may mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from vedette.errors import NotInCase
from vedette.model.naming import begun, names_of
from vedette.store import Store

SHOWN = 5
"""Things that a word may mean, told at most."""


def report_named(store: Store, words: str) -> str:
    """Return the id of the report that ``words`` name: its id or how that begins, its file, address or title.

    Raises ``NotInCase`` where no report is called so, or several are: then with their ids. A report that was forgotten
    is found by its id alone.
    """
    sought = words.strip()
    held = [*store.document_ids(), *dict.fromkeys(one.document for one in store.forgotten())]
    found = begun(sought, held)
    if sought and not found:
        found = [d.id for d in store.documents() if sought in names_of(d)]
    return _the_one(sought, found, "report", "vedette reports CASE lists them.")


def source_named(store: Store, words: str) -> str:
    """Return the id of the source that ``words`` name: its id, its start, or where it is. Raises ``NotInCase``."""
    from vedette.model.shown_urls import shown_location

    sought, sources = words.strip(), store.sources()
    found = begun(sought, [source.id for source in sources])
    if sought and not found:
        found = [s.id for s in sources if sought in (s.location, shown_location(s.location))]
    return _the_one(sought, found, "source", "vedette sources CASE lists them.")


def begun_by(start: str, ids: Iterable[str], what: str, remedy: str) -> str:
    """Return the one of ``ids`` that ``start`` is or begins. Raises ``NotInCase``."""
    return _the_one(start, begun(start, ids), what, remedy)


def _the_one(sought: str, found: Sequence[str], what: str, remedy: str) -> str:
    if len(found) == 1:
        return found[0]
    if not found:
        raise NotInCase(sought, f"the case has no {what} of this name or id", remedy)
    shown = ", ".join(found[:SHOWN]) + (f" and {len(found) - SHOWN} more" if len(found) > SHOWN else "")
    raise NotInCase(sought, f"{len(found)} {what}s may be meant: {shown}", "Give more of the id.")
