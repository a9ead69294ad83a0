"""The graph of actors: their ties as reports tell them, and what they did to each other, summed over events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from vedette.model.pictures import Event, Relation
from vedette.products.drawing.cleaning import label
from vedette.products.maps.holders import holder_slots
from vedette.products.screens.index import ScreenIndex
from vedette.products.screens.keys import relation_key
from vedette.products.screens.narrowing.belonging import Belonging
from vedette.products.screens.narrowing.choosing import asks_for_all, chosen, told_by
from vedette.products.screens.records.pages import Encounter, Graph, GraphActor
from vedette.products.screens.selection import Selection
from vedette.products.screens.tables.rowing import tie_line

TIES, ENCOUNTERS, EVENTS, KINDS = 600, 600, 200, 6
"""Ties and encounters at most, events whose ids an encounter carries, and kinds that it names."""


def graph_of(index: ScreenIndex, selection: Selection, most: int) -> Graph:
    """Return the ``most`` weightiest actors of a selection with all that ties them; ``left_out`` counts the others."""
    events = chosen(index.book, selection)
    relations = _relations(index, selection, events)
    weights: Counter[str] = Counter()
    for event in events:
        weights.update(dict.fromkeys((*event.actors, *event.targets), 1))
    for tie in relations:
        weights.update(dict.fromkeys((tie.source, tie.goal), 1))
    known = [a for a in weights if a in index.book.actors]
    ranked = sorted(known, key=lambda a: (-weights[a], a))
    shown = ranked[:most]
    slots, kept = holder_slots(index.book), set(shown)
    ties = [r for r in relations if r.source in kept and r.goal in kept and r.source != r.goal]
    ties.sort(key=lambda r: (-len(r.claims), relation_key(r)))
    return Graph(
        tuple(_actor(index, a, weights[a], slots.get(a)) for a in shown),
        tuple(tie_line(index, r) for r in ties[:TIES]),
        tuple(_encounters(events, kept)[:ENCOUNTERS]),
        len(ranked) - len(shown),
    )


def _relations(index: ScreenIndex, selection: Selection, events: Sequence[Event]) -> list[Relation]:
    if asks_for_all(selection):
        return list(index.picture.relations)
    bounds = Belonging(index.book, selection, events)
    return [r for r in index.picture.relations if bounds.relation(r) and told_by(selection, r)]


def _actor(index: ScreenIndex, id: str, weight: int, slot: int | None) -> GraphActor:
    actor = index.book.actors[id]
    return GraphActor(id, label(actor.name), actor.kind, actor.country, weight, slot)


def _encounters(events: Iterable[Event], kept: set[str]) -> list[Encounter]:
    """Return what each actor did to each other, those of most events first."""
    pairs: dict[tuple[str, str], list[Event]] = {}
    for event in events:
        for pair in dict.fromkeys((a, t) for a in event.actors for t in event.targets):
            if pair[0] != pair[1] and kept.issuperset(pair):
                pairs.setdefault(pair, []).append(event)
    found = [_encounter(pair, met) for pair, met in pairs.items()]
    return sorted(found, key=lambda one: (-one.events, one.source, one.goal))


def _encounter(pair: tuple[str, str], events: Sequence[Event]) -> Encounter:
    kinds = Counter(e.kind for e in events)
    days = [day for e in events for day in (e.when.start, e.when.end) if day]
    return Encounter(
        pair[0],
        pair[1],
        len(events),
        tuple(sorted(kinds, key=lambda k: (-kinds[k], k)))[:KINDS],
        min(days, default=None),
        max(days, default=None),
        tuple(e.id for e in events[:EVENTS]),
    )
