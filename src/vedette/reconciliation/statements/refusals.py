"""Refusals: whether a statement mainly denies something, and whether another speaks of what is denied."""

from __future__ import annotations

from vedette.model.syntax import Token
from vedette.reconciliation.statements.tellings import Telling
from vedette.reconciliation.statements.wordings import Word

TOUCHING = 0.45
"""Nearness of two words from which on one statement denies what the other speaks of."""
ASIDE = frozenset({"without", "nowhere"})
BESIDE = frozenset({"relcl", "acl", "advcl", "appos", "parataxis"})
"""Ties of what is told by the way."""


def one_denies(one: Telling, other: Telling) -> bool:
    """Return whether one of two statements alone mainly denies something, and the other speaks of it."""
    mine, theirs = refused(one), refused(other)
    if mine and not other.negations:
        return _touches(one, mine, other)
    return bool(theirs and not one.negations) and _touches(other, theirs, one)


def refused(telling: Telling) -> tuple[Token, ...]:
    """Return the words that deny what is mainly told; "without", "nobody but" and asides do not."""
    return tuple(t for t in telling.negations if _mainly(telling, t))


def _mainly(telling: Telling, negation: Token) -> bool:
    lemma = negation.lemma.lower()
    following = telling.syntax.tokens[negation.i + 1 : negation.i + 3]
    excepts = any(t.lemma.lower() in ("but", "except", "only") for t in following)
    if lemma in ASIDE or (lemma == "no" and negation.dep != "det") or excepts:
        return False
    at = negation
    for over in telling.syntax.ancestors(negation.i):
        if over.i in telling.wording.spoken:
            return True
        if at.dep in BESIDE or over.lemma == "with":
            return False
        at = over
    return True


def _touches(one: Telling, negations: tuple[Token, ...], other: Telling) -> bool:
    """Return whether the other speaks of what one denies: of its words, or of those that hang on them."""
    held: set[int] = set()
    for token in negations:
        for over in (token, *one.syntax.ancestors(token.i)):
            held.update((over.i, *(c.i for c in one.syntax.children(over.i))))
            if over.pos in ("VERB", "AUX"):
                break
            held.update(one.syntax.subtree(over.i))
    near, theirs = one.wording.near, _no_places(other)
    mine = [w for w in _no_places(one) if w.i in held]
    return any(a.lemma == b.lemma or near(a.lemma, b.lemma) >= TOUCHING for a in mine for b in theirs)


def _no_places(telling: Telling) -> list[Word]:
    return [w for w in telling.wording.core if not w.name or w.i in telling.armed]
