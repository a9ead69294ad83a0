"""Truces that are over: "declared the ceasefire over", "the truce collapsed" tell of the end of one, not of one."""

from __future__ import annotations

from vedette.claims.scene import is_nominal
from vedette.model.syntax import Syntax, Token

ENDING = frozenset({"collapse", "end", "expire", "unravel", "crumble", "lapse", "terminate", "falter", "fail"})
FALLING = {"break": "down", "fall": "apart"}
"""Verbs that end a truce with a particle: "broke down", "fell apart"."""
ENDS = frozenset({"collapse", "end", "breakdown", "expiry", "expiration", "demise", "failure", "termination"})
"""Nouns of which a truce is the owner when it ends: "the collapse of the truce", "an end to the ceasefire"."""
CALLING = frozenset({"declare", "announce", "call", "consider", "pronounce", "proclaim", "deem", "be"})
GONE = frozenset({"over", "dead", "finished", "ended", "void"})
REASONS = frozenset({"cite", "blame", "accuse", "say", "claim", "follow"})
STATED = ("prt", "advmod", "oprd", "acomp", "ccomp", "xcomp", "amod", "prep", "acl")


def is_over(syntax: Syntax, trigger: int) -> bool:
    """Return whether the words tell that the truce at ``trigger``, its noun or the verb over it, has ended."""
    token = syntax[trigger]
    if not is_nominal(token):
        return _called_over(syntax, token)
    above = syntax.head(token.i)
    if token.dep == "pobj":
        return above.text.lower() in ("of", "to") and syntax.head(above.i).lemma.lower() in ENDS
    if token.dep in ("nsubj", "nsubjpass", "dobj"):
        return _called_over(syntax, above) or _ended_by(syntax, above, token)
    return False


def _called_over(syntax: Syntax, verb: Token) -> bool:
    """Read "declared the truce over", "the ceasefire was over", "was declared dead"."""
    if verb.text.lower() in GONE:
        return _is_bare(syntax, verb)
    if verb.lemma not in CALLING or syntax.child(verb.i, "neg") is not None:
        return False
    told = [verb, *syntax.children(verb.i, "dobj", "nsubjpass")]
    said = (t for over in told for t in syntax.children(over.i, *STATED) if t.i > verb.i and t.text.lower() in GONE)
    return any(_is_bare(syntax, word) for word in said)


def _is_bare(syntax: Syntax, word: Token) -> bool:
    """Return whether a word has no noun of its own: "over" is no preposition in "declared the truce over, citing"."""
    clause = syntax.child(word.i, "pcomp")
    return syntax.child(word.i, "pobj") is None and (clause is None or clause.lemma in REASONS)


def _ended_by(syntax: Syntax, verb: Token, truce: Token) -> bool:
    """Return whether the verb ends the truce; "the truce ended the siege" ends another thing."""
    if syntax.child(verb.i, "neg") is not None or any(t.tag == "MD" for t in syntax.children(verb.i, "aux")):
        return False
    if verb.lemma in ENDING:
        return truce.dep != "nsubj" or syntax.child(verb.i, "dobj", "xcomp") is None
    particle = FALLING.get(verb.lemma)
    return particle is not None and any(t.text.lower() == particle for t in syntax.children(verb.i))
