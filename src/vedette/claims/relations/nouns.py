"""Ties told by nouns: "an ally of Y", "part of Y", "the leader of Y", "support for Y", "sanctions on Y"."""

from __future__ import annotations

from collections.abc import Iterator

from vedette.claims.cast import Cast
from vedette.claims.relations.parts import subjects
from vedette.claims.relations.tie import Tie
from vedette.knowledge.ties import TieWords
from vedette.model.syntax import Token
from vedette.model.words import RelationType

MEMBERS = (
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "commander",
    "official",
    "officer",
    "minister",
    "deputy",
    "envoy",
    "fighter",
)


def noun_ties(cast: Cast, token: Token, kind: RelationType) -> Iterator[Tie]:
    """Read "Y's ally X", "X, an ally of Y", "X is part of Y", "his allies, X and Z"."""
    owners = _owners(cast, token)
    for name in _so_called(cast, token):
        for goal in owners:
            if name not in owners:
                yield Tie(name, kind, goal, token, f"tie:{token.lemma.lower()}-noun")


def office_ties(cast: Cast, token: Token, words: TieWords) -> Iterator[Tie]:
    """Read "X, the leader of Y": a leader leads the body; a spokesman or commander is a member of it."""
    kind: RelationType = "leads" if token.lemma.lower() in words.leading_offices else "member of"
    people = {a.name for a in cast.reading.actors if a.kind == "person"}
    owners = tuple(o for o in _owners(cast, token) if o not in people)
    for name in _so_called(cast, token):
        for goal in owners:
            if name in people:
                yield Tie(name, kind, goal, token, "tie:office-noun")


def support_ties(cast: Cast, token: Token, words: TieWords) -> Iterator[Tie]:
    """Read "X's support for Y", "X offered its backing to Y", "support from X for Y"."""
    syntax = cast.syntax
    verb = syntax.head(token.i)
    sources = cast.names(syntax.child(token.i, "poss"))
    goals: tuple[str, ...] = ()
    for modifier in syntax.children(token.i, "amod", "compound"):
        sources = sources or cast.names(modifier)
    giving = token.dep == "dobj" and verb.lemma.lower() in words.giving
    if giving:
        sources = sources or subjects(cast, verb)
    for at in (token, verb) if giving else (token,):
        for preposition in syntax.children(at.i, "prep", "dative"):
            named = cast.names(syntax.child(preposition.i, "pobj"))
            if preposition.lemma.lower() in ("for", "to"):
                goals = goals or named
            elif preposition.lemma.lower() == "from":
                sources = sources or named
    for source in sources:
        for goal in goals:
            yield Tie(source, "supports", goal, token, "tie:support-noun")


def sanction_ties(cast: Cast, token: Token, words: TieWords) -> Iterator[Tie]:
    """Read "X imposed sanctions on Y", "X's sanctions against Y"."""
    syntax = cast.syntax
    verb = syntax.head(token.i)
    imposed = token.dep == "dobj" and verb.lemma.lower() in words.imposing
    sources = subjects(cast, verb) if imposed else cast.names(syntax.child(token.i, "poss"))
    for at in (token, verb) if imposed else (token,):
        for preposition in syntax.children(at.i, "prep"):
            if preposition.lemma.lower() in ("on", "against"):
                for goal in cast.names(syntax.child(preposition.i, "pobj")):
                    for source in sources:
                        yield Tie(source, "sanctions", goal, token, "tie:sanctions")


def _owners(cast: Cast, token: Token) -> tuple[str, ...]:
    owners = cast.names(cast.syntax.child(token.i, "poss"))
    for preposition in cast.syntax.children(token.i, "prep"):
        if preposition.lemma.lower() in ("of", "to", "for"):
            owners = owners or cast.names(cast.syntax.child(preposition.i, "pobj"))
    return owners


def _so_called(cast: Cast, token: Token) -> list[str]:
    """Return whom the noun is said of: in apposition either way, as a predicate, or right beside it."""
    syntax = cast.syntax
    found: list[str] = []
    for apposed in syntax.children(token.i, "appos"):
        found.extend(cast.names(apposed))
    over = syntax.head(token.i)
    if token.dep == "appos" and over.i != token.i:
        found.extend(cast.names(over))
    if token.dep == "attr":
        subject = syntax.child(over.i, "nsubj")
        relative = subject is not None and subject.tag in ("WDT", "WP")
        found.extend(cast.names(syntax.head(over.i) if relative else subject))
    if token.dep in ("compound", "nmod"):
        found.extend(cast.names(over))
    beside = cast.actor(token.i + 1) if token.i + 1 < len(syntax) else None
    if not found and beside is not None and syntax[token.i + 1].sentence == token.sentence:
        found.append(beside.name)
    return found
