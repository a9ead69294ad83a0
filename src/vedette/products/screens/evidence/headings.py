"""Titles of records of every sort, as they head a drawer, a list or a link; empty for an id that leads nowhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from vedette.model.pictures import PicturedReport
from vedette.products.drawing.cleaning import label
from vedette.products.screens.evidence.saying import cut
from vedette.products.screens.subjects import SubjectSort

if TYPE_CHECKING:
    from vedette.products.screens.index import ScreenIndex

LONGEST = 160
"""Characters of a sentence in a title."""


def heading(index: ScreenIndex, sort: SubjectSort, id: str) -> str:
    """Return the title of a record, empty where there is none of that id."""
    records, words = _HEADINGS[sort]
    record = records(index).get(id)
    return words(index, record) if record is not None else ""


def _report(index: ScreenIndex, report: PicturedReport) -> str:
    return label(report.title or "") or index.outlet(report)


def _sentence(text: str) -> str:
    line = cut(text, LONGEST)
    return line[:1].upper() + line[1:]


_HEADINGS: dict[SubjectSort, tuple[Callable[[ScreenIndex], Mapping[str, Any]], Callable[[ScreenIndex, Any], str]]] = {
    "actor": (lambda index: index.book.actors, lambda _index, one: label(one.name)),
    "place": (lambda index: index.book.places, lambda _index, one: label(one.name)),
    "claim": (lambda index: index.book.claims, lambda index, one: index.saying.claim(one)),
    "report": (lambda index: index.book.reports, _report),
    "event": (lambda index: index.events, lambda index, one: index.saying.dated(one)),
    "figure": (lambda index: index.figures, lambda index, one: index.saying.figure(one)),
    "control": (lambda index: index.control, lambda index, one: index.saying.control(one)),
    "toll": (lambda index: index.tolls, lambda index, one: index.saying.toll(one)),
    "relation": (lambda index: index.relations, lambda index, one: index.saying.relation(one)),
    "service": (lambda index: index.services, lambda index, one: index.saying.service(one)),
    "quote": (lambda index: index.quotes, lambda _index, one: f"“{cut(one.text)}”"),
    "disagreement": (lambda index: index.disagreements, lambda _index, one: _sentence(one.about)),
    "agreement": (lambda index: index.agreements, lambda _index, one: _sentence(one.says)),
    "expectation": (lambda index: index.expectations, lambda _index, one: _sentence(one.text)),
    "sentence": (lambda index: index.sentences, lambda _index, one: _sentence(one.text)),
}
