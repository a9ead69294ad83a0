"""What the words around an act take for granted or leave open: small questions to the tree, for certainty."""

from __future__ import annotations

from vedette.claims.governing import ways_of_noun
from vedette.knowledge.modal_words import modal_lexicon
from vedette.model.syntax import Syntax, Token

DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "both"})
LISTED = frozenset(
    {"point", "demand", "condition", "goal", "aim", "priority", "proposal", "promise", "pledge", "request", "option"}
    | {"term", "objective", "requirement", "wish", "task", "scenario", "agenda", "platform", "plan", "call"}
)
"""Nouns before a colon behind which nothing is told as done: "three demands: the release of …"."""
LONGEST_LISTING = 40
INVERTED = frozenset({"had", "were", "should"})
"""Helpers that make a condition where they stand before their subject."""
ASKING = frozenset({"who", "why", "how", "when", "where"})
TRYING = frozenset({"try", "attempt"})


def was_tried(verb: Token) -> bool:
    """Return whether a verb says that something was tried."""
    return verb.lemma.lower() in TRYING and verb.tag == "VBD"


def is_told_as_done(syntax: Syntax, at: Token) -> bool:
    """Return whether a clause is finite and past, or none at all: "swear that they shot", "they agree: 80 dead"."""
    if at.dep != "ccomp":
        return False
    if at.pos not in ("VERB", "AUX"):
        return True
    return is_finite_past(syntax, at)


def is_finite_past(syntax: Syntax, at: Token) -> bool:
    """Return whether a clause is told in the past, without a modal."""
    aux = syntax.children(at.i, "aux", "auxpass")
    return not any(c.tag in ("MD", "TO") for c in aux) and (at.tag == "VBD" or any(c.tag == "VBD" for c in aux))


def is_asked_of(syntax: Syntax, at: Token) -> bool:
    """Return whether who, why, how, when or where is asked of a past clause: that it came about is granted."""
    if at.dep == "relcl" or not is_finite_past(syntax, at):
        return False
    below = syntax.children(at.i, "advmod", "nsubj", "nsubjpass")
    return any(c.text.lower() in ASKING and c.i < at.i for c in below)


def is_happening(syntax: Syntax, verb: Token) -> bool:
    """Return whether a verb says only that its subject came about: "took place", "happened"."""
    if verb.lemma.lower() in ("happen", "occur"):
        return True
    thing = syntax.child(verb.i, "dobj") if verb.lemma.lower() == "take" else None
    return thing is not None and thing.text.lower() == "place"


def is_there(syntax: Syntax, noun: Token) -> bool:
    """Return whether a noun is of something known or past, and not of what may come: "the possible fall of"."""
    hoped = {c.lemma.lower() for c in syntax.children(noun.i, "amod")} & modal_lexicon().expected.adjectives
    return taken_for_granted(syntax, noun) and not hoped


def is_what_a_noun_tells(syntax: Syntax, noun: Token) -> bool:
    """Return whether a bare noun with a participle is the content of "evidence of", "reports of", "fears of"."""
    above = syntax.head(syntax.head(noun.i).i)
    if noun.dep != "pobj" or above.pos != "NOUN" or taken_for_granted(syntax, noun):
        return False
    return syntax.head(noun.i).text.lower() in ("of", "about") and bool(ways_of_noun(above))


def ways_of_its_effort(syntax: Syntax, verb: Token) -> tuple[str, ...]:
    """Return the ways of what is made in order to do it: "efforts are made to free them", "made plans to leave"."""
    nouns = syntax.children(verb.i, "nsubj", "nsubjpass", "dobj")
    return tuple(way for noun in nouns for way in ways_of_noun(noun))


def taken_for_granted(syntax: Syntax, noun: Token) -> bool:
    """Return whether the noun comes with "the", "its" or an owner, as of something already there."""
    return any(c.dep == "poss" or (c.dep == "det" and c.lemma.lower() in DEFINITE) for c in syntax.children(noun.i))


def over_purpose(syntax: Syntax, verb: Token) -> Token:
    """Read "waged an assault to retake X, killing hundreds": the outcome is that of the waging, or of the trying."""
    if verb.dep == "xcomp" and was_tried(syntax.head(verb.i)):
        return syntax.head(verb.i)
    if verb.dep not in ("advcl", "acl") or not any(c.tag == "TO" for c in syntax.children(verb.i, "aux")):
        return verb
    for above, _ in zip(syntax.ancestors(verb.i), range(4), strict=False):
        if above.pos in ("VERB", "AUX"):
            return above if above.tag == "VBD" else verb
    return verb


def is_question(syntax: Syntax, at: Token) -> bool:
    """Return whether the sentence of a word ends with a question mark."""
    last = at.i
    while last + 1 < len(syntax) and syntax[last + 1].sentence == at.sentence:
        last += 1
    while last > at.i and syntax[last].text in "\"')”’":
        last -= 1
    return syntax[last].text == "?"


def is_nothing(syntax: Syntax, subject: Token) -> bool:
    """Return whether a subject is nobody, so that its clause is denied."""
    if subject.lemma.lower() in ("nobody", "none", "nothing", "neither"):
        return True
    below = syntax.children(subject.i, "det", "preconj", "cc")
    return any(c.lemma.lower() in ("no", "neither") for c in below if c.dep != "cc" or c.i < subject.i)


def is_on_a_list(syntax: Syntax, trigger: int) -> bool:
    """Return whether a noun stands in a list of what is asked for or intended: "on three points: a release of …"."""
    if syntax[trigger].pos not in ("NOUN", "PROPN"):
        return False
    for at in range(trigger - 1, max(trigger - LONGEST_LISTING, 0), -1):
        if syntax[at].sentence != syntax[trigger].sentence:
            return False
        if syntax[at].text == ":":
            return syntax[at - 1].lemma.lower() in LISTED
    return False


def is_turned_round(syntax: Syntax, verb: Token) -> bool:
    """Return whether a helper stands before its subject, as a condition: "Had the rebels reached it, …"."""
    subject = syntax.child(verb.i, "nsubj", "nsubjpass")
    helper = next((c for c in syntax.children(verb.i, "aux", "auxpass") if c.text.lower() in INVERTED), None)
    if subject is None or helper is None or helper.i > subject.i or is_question(syntax, verb):
        return False
    return helper.i == 0 or syntax[helper.i - 1].sentence != helper.sentence or syntax[helper.i - 1].text in ",;"
