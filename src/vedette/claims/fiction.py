"""Fiction: what a film, a novel or a game tells of never happened, however it is told."""

from __future__ import annotations

from vedette.claims.clauses import VERBS, Clauses
from vedette.claims.happenings import Happening
from vedette.claims.scene import lemma_of

CLIMB = 6
"""Words climbed from an act to the verb whose subject tells it."""
WITHIN = frozenset({"in", "of", "from"})


def is_fiction(clauses: Clauses, told: Happening) -> bool:
    """Return whether a work tells it, or it is done by or to somebody of a work: "the novel's heroine is abducted"."""
    works = clauses.scene.words.sets["fiction"]
    if any(_of_work(clauses, i, works) for i in (*told.actors, *told.targets)):
        return True
    syntax = clauses.syntax
    for above, _ in zip((syntax[told.trigger], *syntax.ancestors(told.trigger)), range(CLIMB), strict=False):
        if above.pos not in VERBS:
            continue
        subject = syntax.child(above.i, "nsubj")
        if above.i != told.trigger and subject is not None and lemma_of(subject) in works:
            return True
        if any(lemma_of(syntax[i]) in works for i in clauses.scene.behind(above.i, "in")):
            return True
    return False


def _of_work(clauses: Clauses, i: int, works: frozenset[str]) -> bool:
    owners = [t.i for t in clauses.syntax.children(i, "poss")] + clauses.scene.behind(i, *WITHIN)
    return any(lemma_of(clauses.syntax[t]) in works for t in owners)
