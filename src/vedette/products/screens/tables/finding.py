"""Finding: records by how the words of their names begin, accents and capitals aside, and reports by their words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from weakref import WeakKeyDictionary

from vedette.knowledge.gazetteer.folding import fold_text
from vedette.model.cases import Hit
from vedette.products.screens.index import ScreenIndex
from vedette.products.screens.narrowing.choosing import folded_words
from vedette.products.screens.records.pages import Found, FoundReport
from vedette.products.screens.subjects import SubjectRef, SubjectSort

LONGEST = 400
"""Characters of the words around what was found, at most."""


class Name(NamedTuple):
    """A name by which a record is found: folded words, with how much it weighs."""

    folded: str
    weight: int
    sort: SubjectSort
    id: str


def found(index: ScreenIndex, words: str, hits: Sequence[Hit], most: int) -> Found:
    """Return at most ``most`` records by name, whole names first, then what is told most, and what ``hits`` found."""
    wanted = folded_words(words)
    return Found(tuple(_records(index, wanted, most)) if wanted else (), tuple(_reports(index, hits[:most])))


def _records(index: ScreenIndex, wanted: Sequence[str], most: int) -> list[SubjectRef]:
    whole, ranked = " ".join(wanted), dict[tuple[SubjectSort, str], tuple[int, int]]()
    for name in _names(index):
        if all(f" {word}" in name.folded for word in wanted):
            near = 0 if name.folded.strip() == whole else 1 if name.folded.startswith(f" {whole}") else 2
            key = (name.sort, name.id)
            ranked[key] = min(ranked.get(key, (near, -name.weight)), (near, -name.weight))
    order: list[SubjectSort] = ["actor", "place", "event", "disagreement"]
    best = sorted(ranked, key=lambda key: (ranked[key][0], order.index(key[0]), ranked[key][1], key[1]))
    return [index.ref(*key) for key in best[:most]]


def _reports(index: ScreenIndex, hits: Sequence[Hit]) -> Iterator[FoundReport]:
    for hit in hits:
        report = index.book.reports.get(hit.document)
        words = hit.words if len(hit.words) <= LONGEST else hit.words[: LONGEST - 1] + "…"
        if report is not None:
            yield FoundReport(report.id, report.title or None, index.outlet(report), report.published, words)


_KEPT: WeakKeyDictionary[ScreenIndex, list[Name]] = WeakKeyDictionary()


def _names(index: ScreenIndex) -> list[Name]:
    names = _KEPT.get(index)
    if names is None:
        names = _KEPT[index] = list(_named(index))
    return names


def _named(index: ScreenIndex) -> Iterator[Name]:
    for actor in index.picture.actors:
        for text in (actor.name, *actor.aliases):
            yield Name(_folded(text), actor.mentions, "actor", actor.id)
    for place in index.picture.places:
        for text in (place.name, *place.aliases):
            yield Name(_folded(text), place.mentions, "place", place.id)
    for event in index.picture.events:
        yield Name(_folded(index.saying.event(event)), event.origins, "event", event.id)
    for dispute in index.picture.disagreements:
        yield Name(_folded(dispute.about), len(dispute.positions), "disagreement", dispute.id)


def _folded(text: str) -> str:
    return f" {' '.join(fold_text(text).split())}"
