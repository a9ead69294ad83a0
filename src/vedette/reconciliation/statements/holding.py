"""Holding: who is said to hold or to have lost the ground, by the words, so that two sides on one spot are seen."""

from __future__ import annotations

from collections.abc import Sequence

from vedette.knowledge.opposites import opposites
from vedette.model.syntax import Token
from vedette.reconciliation.statements.doers import Doer, doer_of, holders_of, may_be_one
from vedette.reconciliation.statements.tellings import Telling

AWAY = frozenset({"out", "from", "off", "back", "away"})
OBJECTS = ("dobj", "nsubjpass")


def held_by_two(one: Telling, other: Telling) -> bool:
    """Return whether two sides are said to hold the ground, or one to hold and to have lost it."""
    (mine, lost), (theirs, left) = holding(one), holding(other)
    if mine and theirs and not any(may_be_one(a, b) for a in mine for b in theirs):
        return all(_told(d) for d in (*mine, *theirs))
    return _both_ways(mine, left) or _both_ways(theirs, lost)


def _both_ways(holders: Sequence[Doer], losers: Sequence[Doer]) -> bool:
    """Return whether one statement has a side hold what the other has it lose."""
    return any(_told(a) and _told(b) and may_be_one(a, b) for a in holders for b in losers)


def _told(doer: Doer) -> bool:
    return bool(doer.names or doer.side)


def holding(telling: Telling) -> tuple[list[Doer], list[Doer]]:
    """Return who holds and who has lost the ground by the words of a statement."""
    words, syntax = opposites(), telling.syntax
    holders: list[Doer] = []
    losers: list[Doer] = []
    for token in syntax.tokens:
        if token.i in telling.wording.spoken or telling.foresees(token):
            continue
        lemma = token.lemma.lower()
        gained, lost = _sides(telling, token, lemma)
        if telling.denies(token):
            gained, lost = lost if lemma in words.losing else [], gained
        holders += [doer_of(telling, t, token) for t in gained if t.pos != "PRON"]
        losers += [doer_of(telling, t, token) for t in lost if t.pos != "PRON"]
    return [d for d in holders if d.words], [d for d in losers if d.words]


def _sides(telling: Telling, token: Token, lemma: str) -> tuple[list[Token], list[Token]]:
    """Return who holds and who loses by one word."""
    words, syntax = opposites(), telling.syntax
    subject, passive = syntax.children(token.i, "nsubj"), syntax.child(token.i, "nsubjpass")
    agents = [g for c in syntax.children(token.i, "agent") for g in syntax.children(c.i, "pobj")]
    away = any(c.lemma in AWAY for c in syntax.children(token.i, "prep", "prt", "advmod"))
    if lemma in words.expelling and away and token.pos == "VERB":
        return [*agents, *(() if passive else subject)], syntax.children(token.i, *OBJECTS)
    if lemma in words.losing and token.pos == "VERB":
        return [
            g
            for c in syntax.children(token.i, "prep", "dative")
            if c.lemma == "to"
            for g in syntax.children(c.i, "pobj")
        ], subject
    if lemma in words.gaining and token.pos == "VERB":
        taken = [g for c in syntax.children(token.i, "prep") if c.lemma == "from" for g in syntax.children(c.i, "pobj")]
        return [*agents, *(() if passive else subject)], taken
    if (
        lemma in words.entering
        and token.pos == "VERB"
        and any(c.lemma in ("into", "in", "back") for c in syntax.children(token.i, "prep", "advmod", "prt"))
    ):
        return subject, []
    if lemma in words.masters and (over := syntax.head(token.i)).lemma in ("be", "remain"):
        return syntax.children(over.i, "nsubj"), []
    return list(holders_of(telling, token)), []
