"""Who a predicate is said of: subjects and passive subjects through relative clauses, participles and raising verbs."""

from __future__ import annotations

from vedette.claims.cast import Cast
from vedette.model.syntax import Token

RELATIVES = frozenset({"WDT", "WP", "WP$"})
CLIMBS = 4
"""Steps up the tree after which a subject is no longer the verb's own."""


def subjects(cast: Cast, verb: Token, climbs: int = CLIMBS) -> tuple[str, ...]:
    """Return the names of who does ``verb``; empty where the words do not say."""
    syntax = cast.syntax
    subject = syntax.child(verb.i, "nsubj")
    if subject is not None:
        return _noun(cast, syntax.head(verb.i)) if subject.tag in RELATIVES else cast.names(subject)
    head = syntax.head(verb.i)
    if verb.dep in ("acl", "relcl") and verb.tag != "VBN":
        return _noun(cast, head)
    if verb.dep == "pcomp":
        return _accused(cast, head)
    if verb.dep in ("conj", "xcomp", "advcl", "ccomp") and head.pos in ("VERB", "AUX") and head.i != verb.i and climbs:
        return subjects(cast, head, climbs - 1) or (passive_subjects(cast, head) if verb.dep != "conj" else ())
    return ()


def passive_subjects(cast: Cast, verb: Token) -> tuple[str, ...]:
    """Return the names of what ``verb`` is done to: its passive subject, or the noun its participle hangs on."""
    syntax = cast.syntax
    subject = syntax.child(verb.i, "nsubjpass")
    head = syntax.head(verb.i)
    if subject is not None:
        return _noun(cast, head) if subject.tag in RELATIVES else cast.names(subject)
    if verb.dep in ("acl", "relcl", "amod"):
        return _noun(cast, head)
    if verb.dep == "advcl" and head.pos in ("VERB", "AUX"):
        return subjects(cast, head)
    return ()


def objects(cast: Cast, verb: Token) -> tuple[str, ...]:
    """Return the names of the direct object; for "whom X arms" the noun that the clause hangs on."""
    found = cast.syntax.child(verb.i, "dobj")
    if found is not None and found.tag in RELATIVES:
        return _noun(cast, cast.syntax.head(verb.i))
    return cast.names(found)


def _noun(cast: Cast, noun: Token) -> tuple[str, ...]:
    """Return the actor a clause hangs on; for "HTS, the group that leads" the one the apposition names."""
    climbs = 0
    while noun.dep == "appos" and climbs < CLIMBS:
        noun, climbs = cast.syntax.head(noun.i), climbs + 1
    named = cast.actor(noun.i)
    return (named.name,) if named else ()


def _accused(cast: Cast, preposition: Token) -> tuple[str, ...]:
    """Read "accused Y of arming Z": Y arms."""
    verb = cast.syntax.head(preposition.i)
    if preposition.lemma.lower() == "of" and verb.lemma.lower() in ("accuse", "suspect", "blame"):
        return objects(cast, verb)
    return ()
