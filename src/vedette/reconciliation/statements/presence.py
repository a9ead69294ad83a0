"""Presence: whose men stand in a place and whose are gone, by signs of control as well as by plain words for it.

A checkpoint that police man, a governor at his desk, fighters in every street: each tells who is there.
"""

from __future__ import annotations

from dataclasses import replace

from vedette.knowledge.opposites import opposites
from vedette.model.syntax import Token
from vedette.reconciliation.statements.doers import Doer, doer_of, may_be_one
from vedette.reconciliation.statements.holding import holding
from vedette.reconciliation.statements.parties import head_of_group
from vedette.reconciliation.statements.tellings import Telling

SAME = 0.85
"""Likeness from which on two statements tell of the same sides in the same words."""


def present_apart(one: Telling, other: Telling) -> bool:
    """Return whether two sides are told to be there, or one to be there and to be gone; nothing of harm is told."""
    if any(_violent(t) for t in (one, other)) or one.like(other) >= SAME:
        return False
    (here, gone), (there, left) = present(one), present(other)
    if _one_of(here, there):
        return False
    return bool(here and there) or _one_of(here, left) or _one_of(gone, there)


def _one_of(some: list[Doer], others: list[Doer]) -> bool:
    return any(may_be_one(a, b) for a in some for b in others)


def _violent(telling: Telling) -> bool:
    words = opposites()
    violent = words.killing | words.hurting | words.arms
    return any(t.lemma.lower() in violent for t in telling.syntax.tokens if t.i not in telling.wording.spoken)


def present(telling: Telling) -> tuple[list[Doer], list[Doer]]:
    """Return the sides told to be there, and those told to be gone."""
    here, gone = holding(telling)
    for token in telling.syntax.tokens:
        if not _of_side(telling, token):
            continue
        head = _people(telling, token)
        if telling.foresees(head) or telling.syntax.head(head.i).lemma.lower() in opposites().unreal:
            continue
        doer = doer_of(telling, head, head)
        if not doer.side and doer.words & (opposites().offices | opposites().irregulars):
            doer = replace(doer, side="state" if doer.words & opposites().offices else "armed")
        there = _there(telling, head)
        if there is not None:
            (here if there else gone).append(doer)
    return [d for d in here if d.names or d.side], [d for d in gone if d.names or d.side]


def _of_side(telling: Telling, token: Token) -> bool:
    if token.pos not in ("NOUN", "PROPN", "ADJ") or token.i in telling.wording.spoken:
        return False
    words = opposites()
    sided = token.lemma.lower() in words.state_side | words.rebel_side | words.offices | words.irregulars
    return sided or token.entity[2:] == "NORP" or token.i in telling.armed


def _people(telling: Telling, token: Token) -> Token:
    """Return the people that a word for a side belongs to: "boys" of "boys of the gang"."""
    head, syntax = head_of_group(telling, token), telling.syntax
    if head.lemma.lower() == "hand":
        return token
    over = syntax.head(head.i)
    if head.dep == "pobj" and over.lemma == "of":
        above = syntax.head(over.i)
        if above.lemma.lower() in opposites().generic | opposites().bodies:
            return above
    return head


def _stands(lemma: str, denied: bool) -> bool | None:
    """Return whether the subject of a verb is there by it: who patrols is, who robs a bus need not be."""
    return not denied if lemma in opposites().standing else None


def _out_of(telling: Telling, head: Token) -> bool:
    """Return whether a side stands behind "out of": "out of the rebels' hands"."""
    return any(t.lemma == "out" for t in telling.syntax.tokens[max(0, head.i - 4) : head.i])


def _there(telling: Telling, head: Token) -> bool | None:
    """Return whether a side is told to be there; None where nothing is told of it."""
    words, syntax = opposites(), telling.syntax
    over = syntax.head(head.i)
    lemma, denied = over.lemma.lower(), telling.denies(over) or telling.denies(head)
    cleared = lemma in words.expelling | words.clearing
    if head.dep == "poss" or (over.lemma == "of" and syntax.head(over.i).lemma == "out"):
        return denied if _out_of(telling, head) else None
    if any(c.lemma.lower() in words.expelling for c in syntax.children(head.i, "acl")):
        return denied
    if head.dep == "nsubjpass" or (head.dep == "nsubj" and over.tag == "VBN" and not syntax.children(over.i, "aux")):
        return denied if cleared else _stands(lemma, denied)
    if head.dep in ("nsubj", "conj") and over.pos in ("VERB", "AUX"):
        return denied if lemma in words.losing | words.leaving else _stands(lemma, denied)
    if (head.dep == "dobj" and cleared) or (
        head.dep == "pobj" and over.lemma == "of" and syntax.head(over.i).lemma.lower() in words.clearing
    ):
        return denied
    return False if telling.denies(head) else None
