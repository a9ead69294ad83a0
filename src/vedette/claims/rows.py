"""The place of a row of acts that is told with the last of them: "stormed the market and burned the stalls in X"."""

from __future__ import annotations

from vedette.claims.clauses import VERBS
from vedette.claims.whereabouts import Whereabouts
from vedette.model.readings import PlaceMention

LONGEST = 4
"""Verbs of one row that are looked through."""


def told_along(whereabouts: Whereabouts, trigger: int) -> list[tuple[PlaceMention, int]]:
    """Return the place of the acts that go on from ``trigger``, where their sentence names no other place."""
    clauses = whereabouts.clauses
    syntax, at = clauses.syntax, trigger
    found: dict[str, tuple[PlaceMention, int]] = {}
    for _ in range(LONGEST):
        joined = next((t for t in syntax.children(at, "conj") if t.pos in VERBS and t.i > at), None)
        if joined is None or syntax.child(joined.i, "nsubj", "nsubjpass"):
            break
        at = joined.i
        for head in (at, *clauses.objects(at)):
            for i in (t for slot in ("in", "near", "at") for t in clauses.behind(head, slot)):
                found.update({m.name: (m, i) for m in clauses.scene.places_of(i) if m.kind != "country"})
    alone = len(found) == 1 and whereabouts.names_in(syntax[at].sentence) == set(found)
    return list(found.values()) if alone else []
