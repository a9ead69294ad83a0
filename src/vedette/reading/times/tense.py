"""Whether the words around a time look back or ahead, and whether a preposition opens the interval."""

from __future__ import annotations

from typing import Literal

from vedette.model.syntax import Syntax, Token

Direction = Literal["past", "future", "unclear"]

AHEAD = frozenset(
    {
        "plan",
        "expect",
        "schedule",
        "hope",
        "intend",
        "aim",
        "vow",
        "threaten",
        "promise",
        "agree",
        "prepare",
        "due",
        "likely",
        "poise",
        "poised",
        "want",
        "set",
        "slate",
        "payable",
        "effective",
        "propose",
        "demand",
        "urge",
        "order",
        "pledge",
        "ready",
    }
)
MEETING = frozenset({"expire", "meet", "resume", "convene", "reconvene", "lapse", "begin", "start", "end"})
"""Verbs whose present tense tells of a day to come: "the truce expires on Sunday"."""
PLANNING = frozenset({"schedule", "expect", "slate", "plan", "intend"})
"""Verbs of what lies ahead even when told in the past: "they planned a march on Saturday"."""
INTO_FORCE = frozenset({"effect", "force"})
"""What a truce or an order takes, comes or goes into, in the present tense, on a day to come."""
ORDERED = frozenset(
    {
        "truce", "ceasefire", "cease-fire", "armistice", "curfew", "lockdown", "moratorium", "ban", "pause", "halt",
        "blackout", "closure", "amnesty", "embargo", "strike", "evacuation", "withdrawal",
    }
)  # fmt: skip
"""What is agreed or ordered to begin on a day: "a truce from Tuesday"."""
DECIDING = frozenset(
    {
        "agree", "announce", "declare", "order", "impose", "extend", "accept", "approve", "sign", "broker", "call",
        "propose", "decree", "offer", "negotiate",
    }
)  # fmt: skip
STARTS = frozenset({"from", "starting", "beginning", "effective"})
FAR = 4
"""Words between the start and its day: "from midnight on Tuesday"."""
MODALS = frozenset({"will", "shall", "'ll", "ll", "would", "may", "might", "should", "must", "wo"})
OPENING = {
    "since": "after",
    "after": "after",
    "from": "from",
    "by": "by",
    "before": "before",
    "until": "by",
    "till": "by",
}


def direction(syntax: Syntax, i: int) -> Direction:
    """Return where the clause around token ``i`` looks, from its verb and the verbs above it."""
    if syntax[i].dep in ("poss", "compound", "amod", "nummod") and syntax.head(i).pos in ("NOUN", "PROPN"):
        return "unclear"
    if _is_ordered_from(syntax, i):
        return "future"
    for steps, token in enumerate([syntax[i], *syntax.ancestors(i)]):
        if steps > 12:
            break
        if token.pos not in ("VERB", "AUX"):
            if (token.lemma in AHEAD and token.pos == "ADJ") or token.text.lower() in ("until", "till"):
                return "future"
            continue
        found = _of_verb(syntax, token)
        if found is not None:
            return found
    return "unclear"


def _of_verb(syntax: Syntax, verb: Token) -> Direction | None:
    helpers = syntax.children(verb.i, "aux", "auxpass")
    if any(h.text.lower() in MODALS and not _had(syntax, verb) for h in helpers):
        return "future"
    if any(h.tag == "VBD" or h.lemma == "have" for h in helpers) or verb.tag == "VBD":
        return "past" if verb.lemma not in PLANNING else "future"
    if verb.tag == "VBN" and verb.lemma in PLANNING:
        return "future"
    if verb.tag == "VB" and any(h.text.lower() == "to" for h in helpers):
        above = syntax.head(verb.i)
        going = above.lemma == "go" and above.tag == "VBG"
        return "future" if above.lemma in AHEAD or going or above.lemma == "be" else None
    if verb.tag == "VBN":
        return None if helpers else "past"
    if verb.tag == "VBG":
        return "unclear" if helpers else None
    if verb.tag in ("VBZ", "VBP") and (verb.lemma in MEETING or _comes_into_force(syntax, verb)):
        return "future"
    return None if verb.tag == "VB" else "unclear"


def _comes_into_force(syntax: Syntax, verb: Token) -> bool:
    """Return whether a verb is that of "takes effect", "comes into force"."""
    objects = [*syntax.children(verb.i, "dobj"), *syntax.children(verb.i, "prep")]
    ends = [*objects, *(end for one in objects for end in syntax.children(one.i, "pobj"))]
    return verb.lemma in ("take", "come", "go", "enter") and any(end.lemma in INTO_FORCE for end in ends)


def _is_ordered_from(syntax: Syntax, i: int) -> bool:
    """Return whether a time starts what is agreed or ordered: "agreed to a truce from midnight on Tuesday"."""
    before = syntax.tokens[max(i - FAR, 0) : i]
    if not any(token.text.lower() in STARTS and token.sentence == syntax[i].sentence for token in before):
        return False
    ordered = False
    for token in [syntax[i], *syntax.ancestors(i)]:
        ordered = ordered or token.lemma.lower() in ORDERED
        if token.pos == "VERB" and token.text.lower() not in STARTS:
            kept = syntax.children(token.i, "dobj", "nsubjpass")
            kept += [end for one in syntax.children(token.i, "prep") for end in syntax.children(one.i, "pobj")]
            return token.lemma in DECIDING and (ordered or any(one.lemma.lower() in ORDERED for one in kept))
    return False


def _had(syntax: Syntax, verb: Token) -> bool:
    """Return whether a modal looks back: "may have killed"."""
    return any(h.lemma == "have" for h in syntax.children(verb.i, "aux"))


def preposition(syntax: Syntax, start: int, end: int) -> str | None:
    """Return the way in which the preposition right before the tokens ``start:end`` opens their interval."""
    at = start - 1
    if at >= 0 and syntax[at].text.lower() in ("just", "late", "early", "at", "around", "about"):
        at -= 1
    if at < 0 or syntax[at].sentence != syntax[start].sentence:
        return None
    way = OPENING.get(syntax[at].text.lower())
    after = syntax[end] if end < len(syntax) else None
    if (
        way
        and after is not None
        and after.sentence == syntax[start].sentence
        and after.pos in ("NOUN", "PROPN", "PART")
    ):
        return None
    return way if way != "from" else None
