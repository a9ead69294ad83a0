"""Ties told by set phrases: a verb, the noun it takes, and a preposition: "took up arms against Y".

"X joined forces with Y", "X swore allegiance to Y", "X threw its weight behind Y", "fighters loyal to Y", "X belongs
to Y", "X enjoys the backing of Y". Which verb goes with which noun stands in the lexicon.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from vedette.claims.cast import Cast
from vedette.claims.relations.parts import passive_subjects, subjects
from vedette.claims.relations.tie import Tie
from vedette.knowledge.ties import Phrase, TieWords
from vedette.model.syntax import Token

ARMED = frozenset({"armed group", "militia", "state forces", "state", "international organisation"})
BETWEEN_TWO = frozenset({"allied with", "fights"})
BODIES = frozenset({"armed group", "militia", "state forces", "state", "international organisation", "other", None})


def phrase_ties(cast: Cast, verb: Token, words: TieWords) -> Iterator[Tie]:
    """Yield the ties of the set phrases that open with ``verb``."""
    for phrase in words.phrases.get(verb.lemma.lower(), ()):
        noun = _noun_of(cast, verb, phrase)
        if phrase.nouns and noun is None:
            continue
        goals = _goals(cast, verb, noun, phrase)
        sources = _doers(cast, verb)
        if not goals or (phrase.against and not _is_aimed(cast, verb)):
            if phrase.type == "allied with" and phrase.nouns and not phrase.against and noun is not None:
                yield from _with_each_other(cast, sources, noun, phrase)
            continue
        for source in sources:
            for goal in goals:
                if _are_bodies(cast, source, goal, phrase):
                    yield Tie(source, phrase.type, goal, verb, f"tie:{verb.lemma.lower()}-phrase")


def taking_ties(cast: Cast, token: Token, words: TieWords) -> Iterator[Tie]:
    """Read "X has the backing of Y", "X gets its rifles from Y", "X received arms and money from Y": Y supports X."""
    syntax, first = cast.syntax, token
    while first.dep == "conj" and syntax.head(first.i).i < first.i:
        first = syntax.head(first.i)
    verb = syntax.head(first.i)
    if verb.pos != "VERB" or verb.lemma.lower() not in words.receiving or first.dep != "dobj":
        return
    for source in cast.names(syntax.child(token.i, "poss")):
        for goal in subjects(cast, verb):
            yield Tie(source, "supports", goal, token, "tie:receives")  # "enjoys Y's backing"
    for at in (token, verb):
        for preposition in syntax.children(at.i, "prep"):
            if preposition.text.lower() == "from" or (preposition.text.lower() == "of" and at is token):
                for source in cast.names(syntax.child(preposition.i, "pobj")):
                    for goal in subjects(cast, verb):
                        yield Tie(source, "supports", goal, token, "tie:receives")


def endowing_ties(cast: Cast, verb: Token, words: TieWords) -> Iterator[Tie]:
    """Read "X provides Y with missiles": a supplier by the verb, what is supplied behind "with"."""
    syntax = cast.syntax
    for preposition in syntax.children(verb.i, "prep"):
        given = syntax.child(preposition.i, "pobj") if preposition.text.lower() == "with" else None
        if given is None or not {t.text.lower() for t in syntax.conjuncts(given.i)} & (words.supplies | words.support):
            continue
        for goal in cast.names(syntax.child(verb.i, "dobj")):
            for source in subjects(cast, verb):
                yield Tie(source, "supports", goal, verb, f"tie:{verb.lemma.lower()}-with")


def loyal_ties(cast: Cast, token: Token, words: TieWords) -> Iterator[Tie]:
    """Read "fighters loyal to X", "troops that remain faithful to X", "the militias, hostile to X"."""
    syntax, over = cast.syntax, cast.syntax.head(token.i)
    for preposition in syntax.children(token.i, "prep"):
        if preposition.text.lower() not in ("to", "with"):
            continue
        for goal in cast.names(syntax.child(preposition.i, "pobj")):
            for source in _doers(cast, over) if over.pos in ("VERB", "AUX") else cast.names(over)[:1]:
                if _told_by_name(cast, over, source):
                    yield Tie(source, words.loyal[token.lemma.lower()], goal, token, f"tie:{token.lemma.lower()}-to")


def own_ally_ties(cast: Cast, token: Token) -> Iterator[Tie]:
    """Read "the army and its allied militias": they are allied with whom "its" means."""
    noun = cast.syntax.head(token.i)
    if token.dep != "amod" or token.i > noun.i:
        return
    for goal in cast.names(cast.syntax.child(noun.i, "poss")):
        for source in cast.names(noun)[:1]:
            yield Tie(source, "allied with", goal, token, "tie:its-allied")


def at_war_ties(cast: Cast, token: Token) -> Iterator[Tie]:
    """Read "X has been at war with Y since …": the noun hangs on "at", "with" on the verb."""
    at = cast.syntax.head(token.i)
    verb = cast.syntax.head(at.i)
    if at.text.lower() != "at" or verb.pos not in ("VERB", "AUX"):
        return
    for preposition in (*cast.syntax.children(token.i, "prep"), *cast.syntax.children(verb.i, "prep")):
        if preposition.text.lower() in ("with", "against"):
            for goal in cast.names(cast.syntax.child(preposition.i, "pobj")):
                for source in subjects(cast, verb):
                    yield Tie(source, "fights", goal, token, "tie:at-war")


def _told_by_name(cast: Cast, noun: Token, name: str) -> bool:
    """Return whether troops are no more than these troops: "forces loyal to X" are not the whole army."""
    kinds = {a.name: a.kind for a in cast.reading.actors}
    mention = cast.actor(noun.i)
    return kinds.get(name) != "state forces" or mention is None or (mention.text[:1].isupper() and " " in mention.text)


def _noun_of(cast: Cast, verb: Token, phrase: Phrase) -> Token | None:
    taken = cast.syntax.child(verb.i, "dobj")
    if taken is None:
        return None
    return taken if {taken.lemma.lower(), taken.text.lower()} & phrase.nouns else None


def _goals(cast: Cast, verb: Token, noun: Token | None, phrase: Phrase) -> tuple[str, ...]:
    for at in (verb, noun):
        for preposition in cast.syntax.children(at.i, "prep", "dative", "prt") if at is not None else ():
            named = cast.names(cast.syntax.child(preposition.i, "pobj"))
            if named and preposition.text.lower() in phrase.prepositions:
                return named
    return ()


def _doers(cast: Cast, verb: Token) -> tuple[str, ...]:
    if verb.dep == "acl" and verb.tag == "VBN":
        named = cast.name_of(cast.syntax.head(verb.i))  # "X, a colonel of Y, defected to Z": X, not the Y before it
        return (named,) if named else ()
    return subjects(cast, verb) or passive_subjects(cast, verb)


def _with_each_other(cast: Cast, sources: tuple[str, ...], noun: Token, phrase: Phrase) -> Iterator[Tie]:
    """Read "A and B formed an alliance [against C]", "A and B joined forces"."""
    for one, two in combinations(sources, 2):
        if _are_bodies(cast, one, two, phrase):
            yield Tie(one, "allied with", two, noun, "tie:with-each-other")
    kinds = {a.name: a.kind for a in cast.reading.actors}
    for preposition in cast.syntax.children(noun.i, "prep"):
        if preposition.text.lower() == "against":
            for goal in cast.names(cast.syntax.child(preposition.i, "pobj")):
                for source in sources if kinds.get(goal) in ARMED - {"state"} else ():
                    yield Tie(source, "fights", goal, noun, "tie:alliance-against")


def _is_aimed(cast: Cast, verb: Token) -> bool:
    """Return whether what is done together is done against somebody: "works with the army against the rebels"."""
    return any(cast.syntax[i].text.lower() == "against" for i in cast.syntax.subtree(verb.i) if i > verb.i)


def _are_bodies(cast: Cast, source: str, goal: str, phrase: Phrase) -> bool:
    kinds = {a.name: a.kind for a in cast.reading.actors}
    if phrase.against and not {kinds.get(source), kinds.get(goal)} <= ARMED:
        return False
    if kinds.get(source) == "other" and source.islower():
        return False  # "farmers", "doctors": people, no party
    if phrase.type == "part of":
        return kinds.get(source) in BODIES - {"state"} and kinds.get(goal) in BODIES - {"state", None}
    return kinds.get(goal) in BODIES | ({"person"} if phrase.type not in BETWEEN_TWO else set())
