"""Roles: who does what to whom in two statements, and whether they have it the other way round.

"Herders attacked farmers" and "farmers attacked herders" share every word; only what hangs on what tells them apart.
"""

from __future__ import annotations

from vedette.knowledge.opposites import opposites
from vedette.model.syntax import Token
from vedette.reconciliation.spelling.names import fold
from vedette.reconciliation.statements.tellings import Telling
from vedette.reconciliation.statements.wordings import one_name

Role = tuple[frozenset[str], frozenset[str]]
"""The words for the one who acts, and for the one who is acted upon."""
AGAINST = frozenset({"on", "at", "against", "from", "upon"})
PARTS = frozenset({"PROPN", "NOUN", "ADJ"})


def swapped(one: Telling, other: Telling) -> bool:
    """Return whether somebody acts upon another in one statement, and the other way round in the other."""
    for doer, target in roles(one):
        for actor, victim in roles(other):
            if _meet(doer - actor, victim - target) and _meet(actor - doer, target - victim):
                return True
    return False


def _meet(some: frozenset[str], others: frozenset[str]) -> bool:
    return any(one_name(a, b) for a in some for b in others)


def roles(telling: Telling) -> list[Role]:
    """Return who is told to have acted on whom, in order."""
    syntax, found = telling.syntax, []
    for token in syntax.tokens:
        if token.pos != "VERB" or token.i in telling.wording.spoken or telling.foresees(token):
            continue
        passive = syntax.children(token.i, "nsubjpass")
        by = [g for c in syntax.children(token.i, "agent") for g in syntax.children(c.i, "pobj")]
        after = [
            g
            for c in (*syntax.children(token.i, "prep", "dative"), *_preps_below(telling, token))
            if c.lemma in AGAINST
            for g in syntax.children(c.i, "pobj")
        ]
        doers = by or ([] if passive else list(syntax.children(token.i, "nsubj")))
        targets = [*passive, *syntax.children(token.i, "dobj"), *after]
        for doer in doers:
            for target in targets:
                role = (_words(telling, doer), _words(telling, target))
                if all(role) and not telling.denies(token):
                    found.append(role)
    return found


def _preps_below(telling: Telling, verb: Token) -> list[Token]:
    syntax = telling.syntax
    return [p for o in syntax.children(verb.i, "dobj") for p in syntax.children(o.i, "prep")]


def _words(telling: Telling, head: Token) -> frozenset[str]:
    """Return the words that tell who or what ``head`` is, those left out that any group is called by."""
    syntax = telling.syntax
    kept = [head, *syntax.children(head.i, "compound", "amod", "poss", "nmod")]
    kept += [g for p in syntax.children(head.i, "prep") if p.lemma == "of" for g in syntax.children(p.i, "pobj")]
    kept = [t for t in kept if t.pos in PARTS]
    words = [fold(t.lemma) for t in kept if t.lemma.lower() not in opposites().generic]
    return frozenset(w for w in words if w)
