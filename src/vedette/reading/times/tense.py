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
MEETING = frozenset({"expire", "meet", "resume", "convene", "reconvene", "lapse"})
"""Verbs whose present tense tells of a day to come: "the truce expires on Sunday"."""
PLANNING = frozenset({"schedule", "expect", "slate", "plan", "intend"})
"""Verbs of what lies ahead even when told in the past: "they planned a march on Saturday"."""
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
    if verb.tag in ("VBZ", "VBP") and verb.lemma in MEETING:
        return "future"
    return None if verb.tag == "VB" else "unclear"


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
