"""Movements that are no flight and no return home: the hurt who are treated abroad, the held who come out, bodies.

A verb of moving tells of the displaced and of returnees where nothing else is told of those who move. The wounded who
cross a border to be treated are wounded, captives who come home are let go, and those who sheltered and were found
dead are dead. Bodies that one side hands to another are of dead who were counted before.
"""

from __future__ import annotations

from vedette.knowledge.people import Fate, measure_words, people_words
from vedette.model.syntax import Syntax, Token

TREATING = frozenset({"treat", "hospitalise", "hospitalize", "operate", "bandage"})
DELIVERING = frozenset(
    {"exchange", "swap", "repatriate", "return", "deliver", "transfer", "surrender", "hand", "give", "send", "turn"}
)
GIVEN_OVER = frozenset({"hand", "give", "turn", "send"})
"""Verbs that deliver only with a word behind them: "hand over", "give back"."""
BODIES = frozenset({"body", "corpse", "remains", "remain", "coffin"})
HELD = frozenset({"prisoner", "captive", "detainee", "hostage", "inmate", "abductee", "internee", "pow"})
TAKEN = frozenset({"detained", "arrested", "abducted", "kidnapped", "captured", "held", "seized", "jailed"})
CROSSING = frozenset({"cross", "arrive", "enter", "reach", "pass"})
RETURNEES = frozenset({"returnee", "deportee", "repatriate", "repatriation", "deportation"})
LONGEST_BACK, CLIMB = 24, 4


def fate_of_movers(syntax: Syntax, node: Token, moved: Fate) -> Fate | None:
    """Return what befell those whom a verb of moving tells of; None where it is nothing that is counted."""
    verb = _verb_over(syntax, node)
    told = [verb, *syntax.children(verb.i, "conj")] if verb is not None else []
    if any(v.lemma.lower() in TREATING and _suffers(syntax, v) for v in told):
        return "injured", "injured"
    if any(_is_found_dead(syntax, v) for v in told[:1]):
        return "killed", "killed"
    if verb is not None and verb.lemma.lower() in CROSSING and _of_returnees(syntax, verb):
        return "returned", "returned"
    if moved[0] == "returned" and (_is_held(syntax, node) or _of_the_taken(syntax, node)):
        return None
    return moved


def _of_returnees(syntax: Syntax, verb: Token) -> bool:
    """Read "The gate was opened for returnees: 1,900 people crossed": they go home, and flee nothing."""
    first = syntax.sentences[verb.sentence][0]
    return any(t.lemma.lower() in RETURNEES for t in syntax.tokens[first : verb.i])


def is_delivered(syntax: Syntax, node: Token) -> bool:
    """Return whether bodies are handed from one to another: "the bodies of 19 fighters will be exchanged"."""
    at, body = node, node.lemma.lower() in BODIES
    for _ in range(CLIMB):
        above = syntax.head(at.i)
        if above.i == at.i:
            return False
        if above.pos in ("VERB", "AUX"):
            return body and at.dep in ("dobj", "nsubjpass") and delivers(syntax, above)
        body = body or above.lemma.lower() in BODIES
        at = above
    return False


def is_dealt_out(syntax: Syntax, start: int, end: int) -> bool:
    """Read "the bodies were handed over: eleven to Pakistan and eight to Iran": who got how many."""
    if end >= len(syntax) or start < 1 or syntax[end].text.lower() != "to":
        return False
    first = syntax.sentences[syntax[start].sentence][0]
    before = syntax.tokens[first:start]
    bodies = any(t.lemma.lower() in BODIES for t in before)
    return bodies and any(t.pos == "VERB" and delivers(syntax, t) for t in before)


def delivers(syntax: Syntax, verb: Token) -> bool:
    """Return whether a verb tells of handing over: "exchanged", "gave back"; "handed" alone tells of nothing."""
    lemma = verb.lemma.lower()
    if lemma not in DELIVERING:
        return False
    if lemma not in GIVEN_OVER:
        return True
    return any(t.text.lower() in ("over", "back", "home") for t in syntax.children(verb.i, "prt", "advmod", "prep"))


def _verb_over(syntax: Syntax, node: Token) -> Token | None:
    at = node
    for _ in range(CLIMB):
        above = syntax.head(at.i)
        if above.i == at.i:
            return None
        if at.dep in ("nsubj", "nsubjpass"):
            return above
        at = above
    return None


def _suffers(syntax: Syntax, verb: Token) -> bool:
    return verb.tag == "VBN" and syntax.child(verb.i, "auxpass") is not None


def _is_found_dead(syntax: Syntax, verb: Token) -> bool:
    """Read "were found burnt to death", "was found dead": of the subject, whatever it had done before."""
    if verb.lemma.lower() not in ("find", "discover") or not _suffers(syntax, verb):
        return False
    below = syntax.children(verb.i, "oprd", "acomp", "xcomp", "ccomp", "advcl")
    words = measure_words()
    deadly = ("killed", "killed")
    for token in below:
        found = words.adjectives.get(token.text.lower()) or words.patient.get(token.lemma.lower())
        to = [p for p in syntax.children(token.i, "prep") if p.text.lower() == "to"]
        burnt = any(g.lemma == "death" for p in to for g in syntax.children(p.i, "pobj"))
        if burnt or (found is not None and found[0] == deadly[0]):
            return True
    return False


def _is_held(syntax: Syntax, node: Token) -> bool:
    """Return whether those who return were held, or fight: neither is a returnee."""
    if node.lemma.lower() in HELD or node.lemma.lower() in people_words().armed:
        return True
    return any(t.text.lower() in TAKEN for t in syntax.children(node.i, "amod", "acl"))


def _of_the_taken(syntax: Syntax, node: Token) -> bool:
    """Return whether they are some of those told as taken: "Of the nine arrested, four have come home"."""
    first = syntax.sentences[node.sentence][0]
    opening = [t.text.lower() for t in syntax.tokens[first : min(node.i, first + LONGEST_BACK)]]
    if opening[:1] == ["of"] and TAKEN & set(opening):
        return True
    unnamed = node.tag == "CD" or node.text.lower() in ("more", "other", "others")
    before = {t.text.lower() for t in syntax.tokens[max(first - LONGEST_BACK, 0) : node.i]}
    return unnamed and bool((TAKEN | {"freed", "released"}) & before)
