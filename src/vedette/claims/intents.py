"""What an actor says it will do itself: "will send food", "is ready to withdraw", "said it would attack".

Such an act has not happened, and yet the saying is an act: a promise where it helps, a threat where it harms.
What others expect, fear or ask of an actor is no intention of its own.
"""

from __future__ import annotations

from vedette.claims.clauses import VERBS, Clauses
from vedette.claims.happenings import Happening
from vedette.model.syntax import Token

SPEECH = frozenset(
    {"say", "announce", "declare", "tell", "state", "confirm", "add", "reveal", "report", "insist", "hint"}
)
WILLING = frozenset({"ready", "prepared", "willing", "open", "set", "committed", "determined", "due", "poised"})
INTENDING = frozenset(
    {
        "want",
        "agree",
        "vow",
        "plan",
        "intend",
        "decide",
        "prepare",
        "schedule",
        "pledge",
        "promise",
        "offer",
        "undertake",
    }
)
PLANS = frozenset(
    {"plan", "intention", "decision", "pledge", "promise", "offer", "commitment", "readiness", "willingness"}
)
CONDITIONS = frozenset({"if", "when", "once"})
STEPS = 6
"""Words climbed from an act to the verb of the sentence."""


def is_intended(clauses: Clauses, told: Happening) -> bool:
    """Return whether the clause of ``told`` gives the act as its own subject's will."""
    syntax = clauses.syntax
    at = syntax[told.clause if told.nominal and syntax[told.clause].pos in VERBS else told.trigger]
    if at.pos not in VERBS or not told.actors:
        return False
    for _ in range(STEPS):
        helpers = {t.text.lower() for t in syntax.children(at.i, "aux")}
        if helpers & {"will", "'ll", "’ll", "shall"}:
            return not _is_open(clauses, at)
        if "would" in helpers:
            return at.dep == "ccomp" and syntax.head(at.i).lemma in SPEECH and not _is_open(clauses, at)
        above = syntax.head(at.i)
        if at.dep == "xcomp" and above.lemma == "be" and above.tag in ("VBZ", "VBP") and _has_to(clauses, at):
            return not _is_open(clauses, above)  # "ministers are to meet"
        if at.dep == "acl" and above.lemma in PLANS and _has_to(clauses, at):
            return syntax.head(above.i).pos in VERBS
        if at.dep == "xcomp" and _wills(above):
            return not _is_open(clauses, above)
        if at.dep != "conj" or above.i == at.i:
            return False
        at = above
    return False


def _has_to(clauses: Clauses, verb: Token) -> bool:
    return any(t.tag == "TO" for t in clauses.syntax.children(verb.i, "aux"))


def _wills(verb: Token) -> bool:
    """Return whether a word says that its subject means to do what follows: "is ready to", "plans to"."""
    if verb.pos == "ADJ" or (verb.pos in VERBS and verb.lemma in ("set", "schedule")):
        return verb.text.lower() in WILLING or verb.lemma == "schedule"
    return verb.lemma in INTENDING and verb.pos in VERBS


def _is_open(clauses: Clauses, verb: Token) -> bool:
    """Return whether the clause is a condition, a relative clause or denied: nothing that its subject will do."""
    syntax = clauses.syntax
    if verb.dep in ("relcl", "acl", "csubj") or syntax.child(verb.i, "neg") is not None:
        return True
    marks = {t.text.lower() for t in syntax.children(verb.i, "mark", "advmod")}
    return verb.dep == "advcl" and bool(marks & CONDITIONS)
