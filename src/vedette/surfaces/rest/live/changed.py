"""What changed from one picture that stood to the next, in ids and in words, for who looks at the screens."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from vedette.model.pictures import Picture
from vedette.products.screens.keys import control_key, relation_key, service_key
from vedette.surfaces.rest.shapes import PictureChanged

MOST_IDS = 1000
"""Events of each turn that are named; where more changed, a screen asks for all anew."""
SORTS: tuple[tuple[str, str, Callable[[Picture], Mapping[str, Any]]], ...] = (
    ("report", "reports", lambda p: {one.id: one for one in p.reports}),
    ("event", "events", lambda p: {one.id: one for one in p.events}),
    ("figure", "figures", lambda p: {one.id: one for one in p.figures}),
    ("holding", "holdings", lambda p: {control_key(one): one for one in p.control}),
    ("tie", "ties", lambda p: {relation_key(one): one for one in p.relations}),
    ("state of a service", "states of services", lambda p: {service_key(one): one for one in p.services}),
    ("disagreement", "disagreements", lambda p: {one.id: one for one in p.disagreements}),
)
SAID = (("is", "are", "new"), ("", "", "changed"), ("is", "are", "gone"))

Turns = tuple[list[str], list[str], list[str]]
"""Ids of what is new, changed and gone."""


def picture_changed(before: Picture | None, after: Picture, version: str) -> PictureChanged:
    """Return what tells ``after`` from ``before``, by the ids of records; None stands for a picture of nothing."""
    turns = [(one, many, _turns(read(before) if before else {}, read(after))) for one, many, read in SORTS]
    new, changed, gone = next((tuple(ids[:MOST_IDS]) for ids in found) for one, _, found in turns if one == "event")
    return PictureChanged(version, new, changed, gone, _words(turns))


def _turns(before: Mapping[str, Any], after: Mapping[str, Any]) -> Turns:
    return (
        [key for key in after if key not in before],
        [key for key, record in after.items() if key in before and before[key] != record],
        [key for key in before if key not in after],
    )


def _words(turns: Iterable[tuple[str, str, Turns]]) -> str:
    told = []
    for at, (single, plural, word) in enumerate(SAID):
        counts = [(one if len(found[at]) == 1 else many, len(found[at])) for one, many, found in turns if found[at]]
        if counts:
            verb = single if len(counts) == 1 and counts[0][1] == 1 else plural
            named = [f"{number:,} {noun}" for noun, number in counts]
            listed = named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}"
            told.append(" ".join(part for part in (listed, verb, word) if part))
    return "; ".join(told) or "nothing changed"
