"""Ids that lead nowhere: told as what they are, never answered as if nothing had happened.

A picture of a past day may not hold yet what the one that stands holds; that is told apart from an id of nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from fastapi import Request

from vedette.knowledge.codes import KINDS
from vedette.model.records import Record
from vedette.products.drawing.wording import day_text
from vedette.products.screens.evidence.asked import held_by
from vedette.products.screens.index import index_of
from vedette.products.screens.selection import Selection
from vedette.products.screens.subjects import SubjectSort
from vedette.surfaces.rest.live.case import LiveCase, Snapshot
from vedette.surfaces.rest.problems import Refused
from vedette.surfaces.rest.shapes import FieldError

LONGEST = 80
"""Characters of an id that are said again."""


def there[R: Record](request: Request, held: Snapshot, record: R | None, sort: SubjectSort, id: str) -> R:
    """Return ``record``. Raises ``Refused`` (404) where there is none, with what to do."""
    if record is not None:
        return record
    if held.how != "standing" and (as_of := request.query_params.get("as_of")):
        index = index_of(_case(request).snapshot().book)
        if held_by(index, sort, id) is not None:
            title = index.title(sort, id)
            told = f"The picture of {day_text(date.fromisoformat(as_of))} does not hold this {sort} yet"
            named = f": “{title}”" if title else ""
            raise Refused(404, "not-yet-known", f"{told}{named}. Ask for a later day, or without as_of.")
    given = f"The picture that stands holds no {sort} with the id {id[:LONGEST]!r}"
    told = f"{given}. Its id may have changed with a report that came in: search for its name."
    raise Refused(404, "not-in-picture", told)


def check_names(request: Request, selection: Selection, as_of: date | None) -> None:
    """Raise ``Refused`` (422) where a selection names a kind, an actor or a place that there is none of.

    What the standing picture holds may be asked for of an earlier day, of which it then gives nothing.
    """
    errors = [_error("kind", "kind of event", kind) for kind in selection.kinds if kind not in KINDS]
    if selection.actors or selection.places:
        book = _case(request).snapshot().book
        actors, places = _strange(selection.actors, book.actors), _strange(selection.places, book.places)
        if as_of is not None and (actors or places):
            then = _case(request).snapshot(as_of).book
            actors, places = _strange(actors, then.actors), _strange(places, then.places)
        errors += [_error("actor", "actor", id) for id in actors] + [_error("place", "place", id) for id in places]
    if errors:
        told = "; ".join(error.what for error in errors[:3])
        more = f" and {len(errors) - 3} more" if len(errors) > 3 else ""
        told = f"{told}{more}. Mend it or leave it out: kinds and ids are those that the lists give."
        raise Refused(422, "unknown-name", told[:1].upper() + told[1:], errors=tuple(errors))


def _strange(ids: Iterable[str], known: Iterable[str]) -> list[str]:
    held = set(known)
    return [id for id in ids if id not in held]


def _error(name: str, what: str, given: str) -> FieldError:
    return FieldError(f"query.{name}", f"there is no {what} {given[:LONGEST]!r}")


def _case(request: Request) -> LiveCase:
    case: LiveCase = request.app.state.case
    return case
