"""What is done to bodies: struck, shot dead or wounded, carried to a hospital."""

from __future__ import annotations

from itertools import pairwise

from vedette.knowledge.people import Fate
from vedette.knowledge.victims import victim_words
from vedette.model.syntax import Syntax, Token

WOUNDING = frozenset(
    {
        "bury",
        "shoot",
        "stab",
        "beat",
        "burn",
        "hack",
        "crush",
        "trample",
        "gun",
        "starve",
        "bleed",
        "freeze",
        "bludgeon",
        "put",
        "stone",
        "torture",
        "club",
        "strangle",
        "choke",
    }
)
STRIKING = frozenset({"hit", "strike", "graze", "pierce", "clip", "catch"})
GRAVE = frozenset({"critical", "serious", "stable", "grave", "fair", "guarded"})
CARRYING = frozenset(
    {"take", "rush", "transport", "bring", "admit", "treat", "transfer", "carry", "fly", "send", "receive"}
)
HURTS = frozenset({"injury", "wound", "burn", "shrapnel", "fracture"})


def is_struck(syntax: Syntax, verb: Token) -> bool:
    """Read "was hit by a bullet", "struck him in the chest": a storm that strikes a town wounds nobody by that."""
    words = victim_words()
    return any(
        (p.text.lower() == "in" and goal.lemma.lower() in words.body)
        or (p.text.lower() in ("by", "in", "with") and goal.lemma.lower() in words.missiles)
        for p in syntax.children(verb.i, "prep", "agent")
        for goal in syntax.children(p.i, "pobj")
    )


def aims(syntax: Syntax, verb: Token) -> bool:
    """Return whether the subject acts: "shot at the car", "shot and killed a man"."""
    if any(p.text.lower() in ("at", "into", "toward", "towards", "through") for p in syntax.children(verb.i, "prep")):
        return verb.lemma in WOUNDING
    return verb.tag == "VBD" and any(syntax.child(c.i, "dobj") is not None for c in syntax.children(verb.i, "conj"))


def is_fatal(syntax: Syntax, verb: Token) -> bool:
    """Return whether a wounding is said to be deadly: "shot dead", "shot and killed", "stabbed to death"."""
    if verb.lemma not in WOUNDING and verb.lemma not in STRIKING and verb.lemma not in ("wound", "injure"):
        return False
    near = [t for t in syntax.tokens[max(verb.i - 1, 0) : verb.i + 6] if t.sentence == verb.sentence]
    if any(t.text.lower() in ("dead", "fatally", "mortally") for t in near[:5]) or (
        verb.lemma == "gun" and any(t.text.lower() == "down" for t in syntax.children(verb.i))
    ):
        return True
    if verb.lemma in ("burn", "bury") and any(t.text.lower() == "alive" for t in near[:4]):
        return True
    if any(a.text.lower() == "to" and b.text.lower() == "death" for a, b in pairwise(near)):
        return True
    return any(
        t.lemma == "kill" and syntax.child(t.i, "nsubj", "nsubjpass", "dobj") is None
        for t in syntax.children(verb.i, "conj")
    )


def in_hospital(syntax: Syntax, verb: Token, *, subject: bool = False) -> Fate | None:
    """Read "taken to hospital", "treated for wounds", "left with burns", "are in critical condition"."""
    if verb.lemma not in CARRYING and verb.lemma not in ("leave", "find", "be", "remain", "list", "suffer"):
        return None
    for preposition in syntax.children(verb.i, "prep"):
        for goal in syntax.children(preposition.i, "pobj"):
            condition = goal.lemma == "condition" and any(t.lemma in GRAVE for t in syntax.children(goal.i, "amod"))
            if goal.lemma.lower() in HURTS or condition:
                return "injured", "injured"
    carries = verb.tag != "VBN" and syntax.child(verb.i, "dobj") is not None and subject
    if verb.lemma in CARRYING and not carries and _to_a_hospital(syntax, verb):
        return "injured", "injured"
    return None


def _to_a_hospital(syntax: Syntax, verb: Token) -> bool:
    """Read "rushed to the city hospital", "sent a woman to a clinic", "taken to the County Medical Center"."""
    near = [t for t in syntax.tokens[verb.i + 1 : verb.i + 6] if t.sentence == verb.sentence]
    if near and near[0].text.lower() in ("to", "at", "in") and any(t.lemma in ("hospital", "clinic") for t in near):
        return True
    for preposition in syntax.children(verb.i, "prep", "dative"):
        if preposition.text.lower() not in ("to", "at"):
            continue
        for goal in syntax.children(preposition.i, "pobj"):
            names = {t.text.lower() for t in syntax.children(goal.i, "compound", "amod")}
            lemma = goal.lemma.lower()
            if lemma in ("hospital", "clinic") or (lemma in ("center", "centre") and names & {"medical", "trauma"}):
                return True
    return False
