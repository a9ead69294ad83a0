"""What a body is made of: "X, a coalition of A and B", "X, made up of A, B and C", "a coalition including A"."""

from __future__ import annotations

from collections.abc import Iterator

from vedette.claims.cast import Cast
from vedette.claims.relations.parts import passive_subjects, subjects
from vedette.claims.relations.tie import Tie
from vedette.knowledge.ties import TieWords
from vedette.model.readings import ActorMention
from vedette.model.syntax import Token

LISTED = frozenset({"conj", "appos", "pobj", "dobj", "compound"})
GROUPS = frozenset({"armed group", "militia", "state forces", "international organisation", "other", "state"})
MAKING = frozenset({"make", "compose", "comprise", "form", "consist"})


def union_ties(cast: Cast, token: Token, words: TieWords) -> Iterator[Tie]:
    """Read "X, a coalition of A and B" and "X, an umbrella of rebel groups that includes A" at the union's noun."""
    if token.lemma.lower() not in words.unions:
        return
    wholes = _whole_of(cast, token)
    if not wholes:
        return
    below = [p for p in cast.syntax.children(token.i, "prep") if p.text.lower() in ("of", "between", "including")]
    parts = [name for preposition in below for name in _listed(cast, preposition)]
    if below:
        parts += [name for beside in cast.syntax.children(token.i, "conj") for name in cast.names(beside)]
    yield from _parts(cast, wholes, parts, token)


def made_ties(cast: Cast, verb: Token) -> Iterator[Tie]:
    """Read "X, made up of A, B and C", "X is composed of A and B", "X consists of A and B"."""
    if verb.lemma.lower() not in MAKING:
        return
    passive = cast.syntax.child(verb.i, "auxpass", "nsubjpass") is not None or verb.dep == "acl"
    wholes = passive_subjects(cast, verb) or _beside(cast, verb) if passive else subjects(cast, verb)
    for preposition in (
        *cast.syntax.children(verb.i, "prep"),
        *(q for p in cast.syntax.children(verb.i, "prt") for q in cast.syntax.children(p.i, "prep")),
    ):
        if preposition.text.lower() == "of":
            yield from _parts(cast, wholes, _listed(cast, preposition), verb)


def _beside(cast: Cast, verb: Token) -> tuple[str, ...]:
    named = cast.name_of(cast.syntax.head(verb.i))
    return (named,) if named else ()


def _parts(cast: Cast, wholes: tuple[str, ...], parts: list[str], token: Token) -> Iterator[Tie]:
    kinds = {a.name: a.kind for a in cast.reading.actors}
    for whole in wholes:
        for part in dict.fromkeys(parts):
            bodies = kinds.get(whole) in GROUPS - {"state"} and kinds.get(part) in GROUPS
            if bodies and part != whole and part[:1].isupper():
                yield Tie(part, "part of", whole, token, "tie:whole")


def _whole_of(cast: Cast, token: Token) -> tuple[str, ...]:
    """Return which body the union's noun is said of: in apposition to it, or as its predicate."""
    over = cast.syntax.head(token.i)
    if token.dep == "appos":
        return cast.names(over)[:1]
    if token.dep == "attr" and over.lemma.lower() == "be":
        return cast.names(cast.syntax.child(over.i, "nsubj"))
    return ()


def _is_of_a_people(cast: Cast, actor: ActorMention) -> bool:
    """Return whether the name is a people's: "an alliance of Arab fighters" has no part called Arab."""
    first, beyond = cast.syntax.at(actor.start, actor.end)
    return beyond - first <= 2 and cast.syntax[first].entity.endswith("NORP")


def _listed(cast: Cast, preposition: Token) -> list[str]:
    """Return the bodies of the list behind a preposition, also where the parse makes it a chain of appositions."""
    found, waiting = [], [preposition]
    while waiting:
        at = waiting.pop(0)
        for child in cast.syntax.children(at.i):
            if child.dep in LISTED - {"compound"}:
                waiting.append(child)
                actor = cast.actor(child.i)
                if actor is not None and actor.kind in GROUPS and not _is_of_a_people(cast, actor):
                    found.append(cast.name_of(child) or actor.name)
            elif child.dep == "prep" and child.text.lower() == "including":
                waiting.append(child)
    return found
