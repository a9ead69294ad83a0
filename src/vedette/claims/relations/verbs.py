"""Ties told by verbs: "X backs Y", "Y, led by X", "X is allied with Y", "Y includes X", "fighting alongside Y"."""

from __future__ import annotations

from collections.abc import Iterator

from vedette.claims.cast import Cast
from vedette.claims.relations.parts import objects, passive_subjects, subjects
from vedette.claims.relations.tie import Tie
from vedette.knowledge.ties import TieWords
from vedette.model.syntax import Token

GROUPS = frozenset({"armed group", "militia", "state forces", "state", "international organisation", "other"})


def verb_ties(cast: Cast, token: Token, words: TieWords) -> Iterator[Tie]:
    """Yield the ties that the verb ``token`` tells in the active, the passive, and with a preposition."""
    lemma = token.lemma.lower()
    if cast.syntax.child(token.i, "neg") is not None:
        return
    yield from _passive(cast, token, words)
    if lemma in words.company:
        yield from _with(cast, token, words)
    if lemma in words.reliance:
        yield from _reliance(cast, token)
    if lemma in words.active:
        for source in subjects(cast, token):
            for goal in objects(cast, token):
                yield Tie(source, words.active[lemma], goal, token, f"tie:{lemma}")
    if lemma in words.reversed:
        kinds = {actor.name: actor.kind for actor in cast.reading.actors}
        for whole in subjects(cast, token):
            for part in objects(cast, token):
                if kinds.get(whole) in GROUPS and kinds.get(part) in GROUPS - {"state"}:
                    yield Tie(part, words.reversed[lemma], whole, token, f"tie:{lemma}")


def beside_ties(cast: Cast, token: Token) -> Iterator[Tie]:
    """Read "X, spearheading the offensive alongside Y": both on one side."""
    over = cast.syntax.head(token.i)
    for _ in range(4):
        if over.pos in ("VERB", "AUX") or over.head == over.i:
            break
        over = cast.syntax.head(over.i)
    for goal in cast.names(cast.syntax.child(token.i, "pobj")):
        for source in subjects(cast, over) or passive_subjects(cast, over):
            yield Tie(source, "allied with", goal, token, "tie:alongside")


def _passive(cast: Cast, token: Token, words: TieWords) -> Iterator[Tie]:
    agent = cast.syntax.child(token.i, "agent")
    if agent is None or token.lemma.lower() not in words.passive:
        return
    for source in cast.names(cast.syntax.child(agent.i, "pobj")):
        for goal in passive_subjects(cast, token):
            yield Tie(source, words.passive[token.lemma.lower()], goal, token, f"tie:{token.lemma.lower()}-passive")


def _with(cast: Cast, token: Token, words: TieWords) -> Iterator[Tie]:
    for preposition in cast.syntax.children(token.i, "prep", "dative"):
        if preposition.lemma.lower() not in ("with", "to"):
            continue
        for goal in cast.names(cast.syntax.child(preposition.i, "pobj")):
            for source in subjects(cast, token) or passive_subjects(cast, token):
                yield Tie(source, words.company[token.lemma.lower()], goal, token, f"tie:{token.lemma.lower()}-with")


def _reliance(cast: Cast, token: Token) -> Iterator[Tie]:
    for preposition in cast.syntax.children(token.i, "prep"):
        if preposition.lemma.lower() not in ("on", "upon"):
            continue
        for source in cast.names(cast.syntax.child(preposition.i, "pobj")):
            for goal in subjects(cast, token):
                yield Tie(source, "supports", goal, token, f"tie:{token.lemma.lower()}-on")
