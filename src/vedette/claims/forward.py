"""What an expectation is of: the clause or noun that looks ahead, who acts in it and where it would be."""

from __future__ import annotations

from vedette.model.readings import ActorMention, PlaceMention, Reading
from vedette.model.syntax import Syntax, Token

SUBJECTS = ("nsubj", "nsubjpass")
RAISED = frozenset({"xcomp", "acomp", "oprd", "attr"})
"""Arcs over which a verb has the subject of the word above it: "is poised to fall", "could move to attack"."""
OWNING = ("poss", "amod", "compound", "nmod")
LATER = frozenset({"MD", "TO"})
CLIMB = 5


def forward_of(syntax: Syntax, head: Token) -> Token:
    """Return the word that would come about: the verb under a modal, the clause or noun behind "fears", "poised"."""
    if head.tag == "MD":
        return syntax.head(head.i)
    if head.dep == "amod":
        return syntax.head(head.i)
    clause = syntax.child(head.i, "ccomp", "xcomp", "acl")
    if clause is not None:
        return clause
    for preposition in syntax.children(head.i, "prep"):
        told = syntax.child(preposition.i, "pcomp", "pobj")
        if told is not None and preposition.i > head.i:
            return syntax.child(told.i, "acl") or told  # "fears of rebels attacking the town"
    return syntax.child(head.i, "dobj") or head


def looks_forward(syntax: Syntax, forward: Token) -> bool:
    """Return whether a clause is not of the past: it has a modal or "to", or is no finite past."""
    if forward.pos not in ("VERB", "AUX"):
        return True
    helpers = syntax.children(forward.i, "aux", "auxpass")
    if any(c.tag in LATER for c in helpers):
        return True
    return forward.tag != "VBD" and not any(c.tag == "VBD" or c.lemma == "have" for c in helpers)


def doers_of(reading: Reading, forward: Token) -> tuple[str, ...]:
    """Return the names of those who would act, in order: the subject of the clause, the owner of the act."""
    syntax = reading.syntax
    heads = _subjects(syntax, forward) if forward.pos in ("VERB", "AUX") else _owners(syntax, forward)
    places = {(p.start, p.end) for p in reading.places}
    found = []
    for head in heads:
        near = [head] if forward.pos not in ("VERB", "AUX") else [head, *_owners(syntax, head)]
        named = (next((a for a in reading.actors if a.start <= at.start < a.end), None) for at in near)
        mention = next((a for a in named if a is not None and _acts(a, places)), None)
        if mention is not None:
            found.append(mention.name)
    return tuple(dict.fromkeys(found))


def place_of(reading: Reading, forward: Token) -> PlaceMention | None:
    """Return the first place of the forward clause that is no actor's name there."""
    inside = reading.syntax.subtree(forward.i)
    actors = {(a.start, a.end) for a in reading.actors}
    spans = [(reading.syntax[i].start, reading.syntax[i].end) for i in inside]
    low, high = spans[0][0], spans[-1][1]
    found: list[PlaceMention] = []
    for place in reading.places:
        if place.start >= high:
            break
        taken = any(start <= place.start and place.end <= end for start, end in actors)
        if place.start >= low and not taken and any(start <= place.start < end for start, end in spans):
            found.append(place)
    own = (p for p in found if _hangs_from(reading.syntax, p, forward))
    return next(own, found[0] if found else None)


def _hangs_from(syntax: Syntax, place: PlaceMention, forward: Token) -> bool:
    """Return whether a place stands behind a preposition of the clause's own verb: "will open in Muscat"."""
    head = syntax.head_of(place.start, place.end)
    return head is not None and head.dep == "pobj" and syntax.head(head.head).i == forward.i


def _acts(mention: ActorMention, places: set[tuple[int, int]]) -> bool:
    return (mention.start, mention.end) not in places or mention.kind == "state"


def _subjects(syntax: Syntax, verb: Token) -> list[Token]:
    """Return the heads of who acts in a clause: behind "by", else its subject, or that of the verb it hangs from."""
    agent = syntax.child(verb.i, "agent")
    behind = syntax.child(agent.i, "pobj") if agent is not None else None
    if behind is not None:
        return list(syntax.conjuncts(behind.i))
    at = verb
    for _ in range(CLIMB):
        subject = syntax.child(at.i, *SUBJECTS)
        if subject is not None:
            who = syntax.head(at.i) if subject.tag in ("WP", "WDT") and at.dep == "relcl" else subject
            return list(syntax.conjuncts(who.i))
        above = syntax.head(at.i)
        if at.dep == "acl":
            return [above]
        if at.dep not in RAISED and at.dep not in ("conj", "advcl"):
            return []
        asked = syntax.child(above.i, "dobj") if at.dep == "xcomp" else None
        if asked is not None:
            return list(syntax.conjuncts(asked.i))
        at = above
    return []


def _owners(syntax: Syntax, noun: Token) -> list[Token]:
    """Return the heads of whose act a noun is: "a rebel assault", "attacks by militants"."""
    found = list(syntax.children(noun.i, *OWNING))
    for preposition in syntax.children(noun.i, "prep"):
        if preposition.text.lower() == "by":
            found.extend(c for t in syntax.children(preposition.i, "pobj") for c in syntax.conjuncts(t.i))
    return found
