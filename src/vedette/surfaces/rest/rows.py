"""Rows of lists whose records have no id in the picture: each as it stands there, with an id that leads to evidence.

The ids are those of ``vedette.products.screens.keys``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from vedette.model.pictures import Control, PeriodToll, PicturedQuote, Relation, Service
from vedette.products.screens.keys import control_key, quote_key, relation_key, service_key, toll_key


class ControlRow(Control, frozen=True, kw_only=True, rename={"source": "from"}):
    """Who holds a place since when, with an id; ``until`` is None while it lasts. ``extent`` is ``part`` or None."""

    id: str


class TollRow(PeriodToll, frozen=True, kw_only=True):
    """A toll over some days, with an id; see ``PeriodToll`` of the picture."""

    id: str


class RelationRow(Relation, frozen=True, kw_only=True, rename={"source": "from", "goal": "to"}):
    """A tie between two actors, with an id."""

    id: str


class QuoteRow(PicturedQuote, frozen=True, kw_only=True):
    """Words in quotation marks, who said them, and where they stand, with an id."""

    id: str


class ServiceRow(Service, frozen=True, kw_only=True):
    """A service out of action, or restored, with an id."""

    id: str


_ROWS: dict[str, tuple[type[Any], Callable[[Any], str]]] = {
    "control": (ControlRow, control_key),
    "tolls": (TollRow, toll_key),
    "relations": (RelationRow, relation_key),
    "quotes": (QuoteRow, quote_key),
    "services": (ServiceRow, service_key),
}


def rows_of(name: str, records: Sequence[Any]) -> tuple[Any, ...]:
    """Return the records of the list ``name`` as they are given: with an id, where the picture gives them none."""
    if name not in _ROWS:
        return tuple(records)
    shape, key = _ROWS[name]
    return tuple(
        shape(id=key(one), **{field: getattr(one, field) for field in one.__struct_fields__}) for one in records
    )
