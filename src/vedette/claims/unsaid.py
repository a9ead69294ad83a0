"""What is denied without a word of denial beside it: a statement that its speaker takes back, a truce that is none."""

from __future__ import annotations

from vedette.knowledge.nouns_of_saying import is_saying, takes_back
from vedette.model.syntax import Syntax, Token

AGREEING = frozenset({"agree", "sign", "accept", "reach", "conclude", "declare", "announce", "strike", "make", "seal"})
"""Verbs of agreements, whose object is what comes about by them."""
MADE = frozenset({"truce", "ceasefire", "cease-fire", "armistice", "agreement", "deal", "pact", "accord", "treaty"})


def is_taken_back(syntax: Syntax, noun: Token) -> bool:
    """Return whether somebody takes back what a noun says: "withdrew his statement", "the claim was retracted"."""
    return is_saying(noun) and noun.dep in ("dobj", "nsubjpass") and takes_back(syntax, syntax.head(noun.i))


def agrees_to_none(syntax: Syntax, verb: Token) -> bool:
    """Return whether a verb makes no agreement: "has agreed to no truce", "signed no ceasefire with the rebels"."""
    if verb.lemma.lower() not in AGREEING:
        return False
    made = [*syntax.children(verb.i, "dobj")]
    made += [t for p in syntax.children(verb.i, "prep") for t in syntax.children(p.i, "pobj")]
    return any(
        noun.lemma.lower() in MADE and any(c.text.lower() == "no" for c in syntax.children(noun.i, "det"))
        for noun in made
    )
