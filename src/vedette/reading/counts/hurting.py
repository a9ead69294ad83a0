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
TO_DEATH = 12
"""Words behind a verb within which "to death" may stand."""
GRAVE = frozenset({"critical", "serious", "stable", "grave", "fair", "guarded"})
CARRYING = frozenset(
    {"take", "rush", "transport", "bring", "admit", "treat", "transfer", "carry", "fly", "send", "receive"}
)
BLOWS = frozenset({"gunshot", "bullet", "stab", "knife", "shrapnel", "machete", "shot"})
"""What a wound is called by."""
REACH = 9
"""Words behind a verb within which its subject's wound stands."""
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
    if any(a.text.lower() == "to" and b.text.lower() == "death" for a, b in pairwise(_as_far_as_a_verb(syntax, verb))):
        return True
    return any(
        t.lemma == "kill" and syntax.child(t.i, "nsubj", "nsubjpass", "dobj") is None
        for t in syntax.children(verb.i, "conj")
    )


def is_fatal_part(syntax: Syntax, end: int) -> bool:
    """Return whether nothing but "fatally" stands behind a number: "four people were shot, one fatally"."""
    if end >= len(syntax) or syntax[end].text.lower() not in ("fatally", "mortally"):
        return False
    return end + 1 >= len(syntax) or syntax[end + 1].pos == "PUNCT" or syntax[end + 1].text.lower() in ("and", "in")


def _as_far_as_a_verb(syntax: Syntax, verb: Token) -> list[Token]:
    """Return the words behind a verb up to the next: "shot his wife and her mother to death"."""
    found = []
    for token in syntax.tokens[verb.i + 1 : verb.i + TO_DEATH]:
        if token.sentence != verb.sentence or token.pos in ("VERB", "AUX"):
            break
        found.append(token)
    return found


def in_hospital(syntax: Syntax, verb: Token, *, subject: bool = False) -> Fate | None:
    """Read "taken to hospital", "treated for wounds", "left with burns", "are in critical condition"."""
    if subject and (_bears_a_wound(syntax, verb) or _after_being_hit(syntax, verb)):
        return "injured", "injured"
    if (
        verb.lemma == "treat"
        and verb.tag == "VBN"
        and any(c.lemma == "release" for c in syntax.children(verb.i, "conj"))
    ):
        return "injured", "injured"
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


def _bears_a_wound(syntax: Syntax, verb: Token) -> bool:
    """Read "walked into a clinic with a gunshot wound", "are in hospital with bullet wounds"."""
    near = [t for t in syntax.tokens[verb.i + 1 : verb.i + REACH] if t.sentence == verb.sentence]
    for token in near:
        if token.lemma != "wound" or token.dep != "pobj" or syntax.head(token.i).text.lower() != "with":
            continue
        if (
            syntax.child(verb.i, "dobj") is None
            and {t.lemma.lower() for t in syntax.children(token.i, "compound")} & BLOWS
        ):
            return True
    return False


def _after_being_hit(syntax: Syntax, verb: Token) -> bool:
    """Read "are recovering after being shot"."""
    for preposition in syntax.children(verb.i, "prep"):
        blow = syntax.child(preposition.i, "pcomp")
        if blow is None or preposition.text.lower() not in ("after", "from") or blow.lemma not in ("shoot", "stab"):
            continue
        if syntax.child(blow.i, "auxpass") is not None and syntax.child(blow.i, "neg") is None:
            return True
    return False


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
