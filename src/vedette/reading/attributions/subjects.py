"""The subject behind a verb of saying: its own, the one it shares, or the noun it describes."""

from __future__ import annotations

from vedette.model.syntax import Syntax, Token

FARTHEST = 5
"""Arcs climbed for a shared subject ("came, listened and finally said")."""


def is_passive(syntax: Syntax, verb: Token) -> bool:
    """Return whether ``verb`` has a passive auxiliary or subject."""
    return any(c.dep in ("auxpass", "nsubjpass") for c in syntax.children(verb.i))


def subject_of(syntax: Syntax, verb: Token) -> Token | None:
    """Return the head of who says it, or None where nobody is named."""
    at = verb
    for _ in range(FARTHEST):
        own = _own_subject(syntax, at)
        if own is not None:
            return own
        if at is verb and is_passive(syntax, verb):
            return None
        head = syntax.head(at.i)
        if head.i == at.i:
            return None
        if at.dep in ("acl", "relcl"):
            return head if at.tag == "VBG" or at.dep == "relcl" else None
        if at.dep == "pcomp":
            head = syntax.head(head.i)
        if at.dep not in ("conj", "xcomp", "advcl", "pcomp", "ccomp", "dep", "parataxis") or head.pos not in ("VERB", "AUX"):
            return head if at.dep == "pcomp" and head.pos in ("NOUN", "PROPN") else None
        if at.dep == "ccomp" and (at.tag not in ("VBG",) or head.i < at.i - 25):
            return None
        shared = at.dep == "xcomp" and syntax.child(head.i, "dobj")
        if shared:
            return shared
        at = head
    return None


def _own_subject(syntax: Syntax, verb: Token) -> Token | None:
    agent = syntax.child(verb.i, "agent")
    if agent is not None:
        return syntax.child(agent.i, "pobj")
    return syntax.child(verb.i, "nsubj")
