"""Slots that few frames ask for: whom a vow is against, what somebody insists on, whether an object is one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vedette.claims.turns import VERBS, refused

if TYPE_CHECKING:
    from vedette.claims.clauses import Clauses

BINDING = frozenset({"must", "should", "ought", "shall"})
STANDING = frozenset({"run", "stand", "seek", "contest", "serve"})
OFFICES = frozenset({"election", "re-election", "reelection", "term", "mandate", "office", "presidency", "candidate"})
RARE = frozenset({"wished", "stands", "whom", "own", "bydoing", "suffered", "itsown"})


def rare(clauses: Clauses, i: int, slot: str) -> tuple[int, ...]:
    """Return what fills one of the slots ``RARE`` of the verb ``i``."""
    found = {
        "wished": _wished,
        "stands": _stands,
        "whom": _whom,
        "own": _own,
        "bydoing": _by_doing,
        "suffered": _suffered,
        "itsown": _its_own,
    }
    return found[slot](clauses, i)


def _wished(clauses: Clauses, i: int) -> tuple[int, ...]:
    """Return the clauses that tell what is to be: "insisted that troops must leave", "insisted that he go"."""
    syntax, found = clauses.syntax, []
    for clause in syntax.children(i, "ccomp"):
        helpers = syntax.children(clause.i, "aux")
        subject = syntax.child(clause.i, "nsubj", "nsubjpass")
        bare = clause.tag in ("VB", "VBP") and not helpers and subject is not None and subject.tag in ("NN", "NNP")
        bare = bare or any(t.lemma == "be" and t.tag == "VB" for t in syntax.children(clause.i, "auxpass"))
        if bare or clause.tag == "VB" or any(t.text.lower() in BINDING for t in helpers):
            found.append(clause.i)
    return tuple(found)


def _stands(clauses: Clauses, i: int) -> tuple[int, ...]:
    """Return the verbs of an office that the speaker will not seek: "said he would not run for another term"."""
    syntax = clauses.syntax
    return tuple(
        verb.i
        for verb in refused(syntax, i)
        if verb.lemma in STANDING and any(syntax[t].lemma.lower() in OFFICES for t in syntax.subtree(verb.i))
    )


def _whom(clauses: Clauses, i: int) -> tuple[int, ...]:
    """Return those to whom something is meant to be done: "vowed to combat the rebels"."""
    return tuple(t for verb in clauses.fill(i, "meant") for t in clauses.fill(verb, "obj"))


def _own(clauses: Clauses, i: int) -> tuple[int, ...]:
    """Return the objects that are one's own: "defended its actions"."""
    owned = ((t, clauses.syntax.child(t, "poss")) for t in clauses.objects(i))
    return tuple(t for t, owner in owned if owner is not None and owner.tag == "PRP$")


def _suffered(clauses: Clauses, i: int) -> tuple[int, ...]:
    """Return the clauses of what befell somebody: "said two policemen were killed" accuses no policeman."""
    return tuple(t.i for t in clauses.syntax.children(i, "ccomp") if clauses.passive(t.i))


def _its_own(clauses: Clauses, i: int) -> tuple[int, ...]:
    """Return the doers who are the speaker's: "the ministry said its forces had killed 12" accuses nobody."""
    owned = ((t, clauses.syntax.child(t, "poss")) for t in clauses.fill(i, "told"))
    return tuple(t for t, owner in owned if owner is not None and owner.tag == "PRP$")


def _by_doing(clauses: Clauses, i: int) -> tuple[int, ...]:
    """Return the acts by which it is done: "ended the siege by storming the hills"."""
    syntax = clauses.syntax
    return tuple(
        act.i
        for preposition in syntax.children(i, "prep")
        if preposition.text.lower() in ("by", "after")
        for act in syntax.children(preposition.i, "pcomp")
        if act.pos in VERBS
    )
