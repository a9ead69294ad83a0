"""Verbs that tell a fate of some and not of others: soldiers fall and people escape, and so do prices and thieves."""

from __future__ import annotations

from vedette.knowledge.people import Fate, people_words
from vedette.model.syntax import Syntax, Token

FALLING_TO = frozenset({"in", "on", "for", "at", "near", "defending", "during"})
"""Words behind the fall of those who are killed in it; who falls "into", "from" or "behind" lives."""
CIVIL = frozenset(
    {"people", "person", "family", "resident", "civilian", "villager", "household", "inhabitant", "woman", "child"}
)
GROUND = frozenset({"capital", "city", "town", "village", "area", "region", "district", "province", "camp", "country"})


def of_fall_or_escape(syntax: Syntax, verb: Token) -> Fate | None:
    """Read "thirteen policemen have fallen in the city" and "33,000 people have escaped from the capital"."""
    subject = syntax.child(verb.i, "nsubj")
    if subject is None or syntax.child(verb.i, "neg", "dobj", "acomp", "advmod", "prt") is not None:
        return None
    if verb.lemma == "fall":
        return ("killed", "killed") if _is_of_fighters(syntax, subject) and _falls_dead(syntax, verb) else None
    if verb.lemma == "escape" and (subject.lemma.lower() in CIVIL or subject.tag == "CD"):
        return ("displaced", "displaced") if _leaves_ground(syntax, verb) else None
    return None


def _is_of_fighters(syntax: Syntax, subject: Token) -> bool:
    """Return whether fighters are counted: "six soldiers", "thirteen of our policemen"."""
    armed = people_words().armed
    of = syntax.child(subject.i, "prep") if subject.tag == "CD" else None
    noun = syntax.child(of.i, "pobj") if of is not None else subject
    return noun is not None and bool({noun.lemma.lower(), noun.text.lower()} & armed)


def _falls_dead(syntax: Syntax, verb: Token) -> bool:
    return all(p.text.lower() in FALLING_TO for p in syntax.children(verb.i, "prep"))


def _leaves_ground(syntax: Syntax, verb: Token) -> bool:
    """Return whether they escape from a town or a land, and not from a cell, a fire or a court."""
    goals = (
        g for p in syntax.children(verb.i, "prep") if p.text.lower() == "from" for g in syntax.children(p.i, "pobj")
    )
    return any(g.lemma.lower() in GROUND or g.entity.endswith("GPE") for g in goals)
