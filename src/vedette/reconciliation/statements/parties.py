"""Parties: the sides of which a statement speaks, and whether two statements lay one harm to two of them.

Where no word says plainly who did it, the sides that are named and are not the victims are those it is laid to.
"""

from __future__ import annotations

from vedette.knowledge.opposites import opposites
from vedette.model.syntax import Token
from vedette.reconciliation.statements.doers import MEMBERS, Doer, doer_of, may_be_one
from vedette.reconciliation.statements.tellings import Telling

SUFFERS = frozenset({"dobj", "nsubjpass"})
TOWARDS = frozenset(
    {"on", "at", "against", "upon", "among", "for", "in", "near", "with", "beside", "outside", "between"}
)
BOUND = frozenset({"compound", "amod", "poss", "nmod"})
NOUNS = frozenset({"NOUN", "PROPN"})
ALIKE = 0.4
"""Likeness from which on two statements of harm may lay one deed to two sides."""


def laid_to_two(one: Telling, other: Telling) -> bool:
    """Return whether both tell of harm, and the sides of the one can be none of the other's."""
    if one.like(other) < ALIKE or not (_harmful(one) and _harmful(other)):
        return False
    here, there = ([d for d in parties(t) if d.names or d.side] for t in (one, other))
    return bool(here and there) and not any(may_be_one(a, b) for a in here for b in there)


def _harmful(telling: Telling) -> bool:
    return any(t.lemma.lower() in opposites().harm for t in telling.syntax.tokens)


def parties(telling: Telling) -> list[Doer]:
    """Return the sides told of that are neither victims nor only those who speak, in order."""
    found: list[Doer] = []
    for token in side_words(telling):
        head = head_of_group(telling, token)
        if telling.denies(head) or _suffers(telling, head):
            continue
        words = opposites()
        strikes = token.lemma.lower() in words.arms or head.lemma.lower() in words.arms
        doer = doer_of(telling, token, token) if strikes else doer_of(telling, head, head)
        if doer not in found:
            found.append(doer)
    return found


def side_words(telling: Telling) -> list[Token]:
    """Return the tokens that tell of a side: its name, a people's name, an army, rebels; those who speak left out."""
    words, syntax, reading = opposites(), telling.syntax, telling.wording.reading
    places = {i for p in reading.places for i in range(*syntax.at(p.start, p.end))}
    sides = {i for a in reading.actors if a.kind in MEMBERS for i in range(*syntax.at(a.start, a.end))}
    times = {i for t in reading.times for i in range(*syntax.at(t.start, t.end))}
    silent = telling.wording.spoken - _claiming(telling)
    found = []
    for token in syntax.tokens:
        named = token.entity[2:] in ("NORP", "ORG")
        told = named or token.i in sides or token.lemma.lower() in words.state_side | words.rebel_side
        if not told or token.pos not in (*NOUNS, "ADJ") or token.i in silent or token.i in times:
            continue
        if token.i not in places or named:
            found.append(token)
    return found


def head_of_group(telling: Telling, token: Token) -> Token:
    """Return the noun for the people that a word for a side belongs to: "troops" of "army troops"."""
    head, syntax = token, telling.syntax
    while head.dep in BOUND and head.head != head.i and syntax.head(head.i).pos in NOUNS:
        head = syntax.head(head.i)
    return head


def _claiming(telling: Telling) -> frozenset[int]:
    """Return the tokens of sources that own to a deed: they speak of themselves."""
    held: set[int] = set()
    for attribution in telling.wording.reading.attributions:
        if attribution.source is None or attribution.cue is None:
            continue
        cue = telling.syntax.at(attribution.cue.start, attribution.cue.end)
        if any(t.lemma.lower() in opposites().claiming for t in telling.syntax.tokens[slice(*cue)]):
            held.update(range(*telling.syntax.at(attribution.source.start, attribution.source.end)))
    return frozenset(held)


def _suffers(telling: Telling, token: Token) -> bool:
    """Return whether a side is the one harmed, or stands for where it happened."""
    words, syntax, at = opposites(), telling.syntax, token
    for over in syntax.ancestors(token.i):
        if at.dep in SUFFERS and over.pos == "VERB" and over.lemma.lower() not in words.laying:
            return True
        if at.dep == "pobj":
            above = syntax.head(over.i).lemma.lower()
            if over.lemma.lower() in TOWARDS:
                return above not in words.laying
            if over.lemma == "of" and above in words.killing | words.hurting | words.harm:
                return True
        if at.dep in ("nsubj", "agent"):
            return False
        at = over
    return False
